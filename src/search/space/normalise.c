#include "search/space/normalise.h"

enum { NORMALISED_COST = 6 };

enum ground { GROUND_KEPT, GROUND_COMMONEST, GROUND_WIDEST };
enum roles { ROLES_KEPT, ROLES_RANKED, ROLES_ORDERED };
enum pose { POSE_NONE, POSE_ALL }; /* POSE_ALL + way of posed() */

/* What is done to every sample, in this order, and the share of the budget in hundredths where the ground varies (0 is
 * not the commonest colour of some sample) and where it does not; 0: not searched, but left of one with more steps
 * where some change nothing. Of normalisations that show the same the first is searched. */
struct row {
    uint8_t ground, roles, pose, varied, alike;
};

static const struct row rows[NORMALISATION_COUNT] = {
    [NORMALISATION_GROUND_RANKED] = {GROUND_COMMONEST, ROLES_RANKED, POSE_NONE, 100, 0},
    [NORMALISATION_GROUND_ORDERED] = {GROUND_COMMONEST, ROLES_ORDERED, POSE_NONE, 50, 0},
    [NORMALISATION_GROUND] = {GROUND_COMMONEST, ROLES_KEPT, POSE_NONE, 50, 0},
    [NORMALISATION_PLAIN] = {GROUND_KEPT, ROLES_KEPT, POSE_NONE, 50, 100},
    [NORMALISATION_RANKED] = {GROUND_KEPT, ROLES_RANKED, POSE_NONE, 0, 50},
    [NORMALISATION_ORDERED] = {GROUND_KEPT, ROLES_ORDERED, POSE_NONE, 0, 50},
    [NORMALISATION_WIDEST_RANKED] = {GROUND_WIDEST, ROLES_RANKED, POSE_NONE, 50, 0},
    [NORMALISATION_WIDEST] = {GROUND_WIDEST, ROLES_KEPT, POSE_NONE, 0, 0},
    [NORMALISATION_POSED] = {GROUND_KEPT, ROLES_KEPT, POSE_ALL, 0, 50},
    [NORMALISATION_POSED_RANKED] = {GROUND_COMMONEST, ROLES_RANKED, POSE_ALL, 50, 0},
    [NORMALISATION_POSED_GROUND] = {GROUND_COMMONEST, ROLES_KEPT, POSE_ALL, 0, 0},
};

static value call(struct universe *u, enum primitive p, const value *a)
{
    size_t mark = frame_mark(u);
    value v = primitives[p].plain(u, a);
    frame_release(u, mark);
    return v;
}

bool normalise_ground_varies(const struct search_context *x)
{
    for (uint32_t k = 0; k < x->count; k++)
        if (call(x->u, PRIM_swap_ground, (value[]){x->original_inputs[k], x->original_inputs[k]}) !=
            x->original_inputs[k])
            return true;
    return false;
}

uint32_t normalise_share(enum normalisation n, bool ground_varies, uint32_t budget)
{
    return (uint32_t)((uint64_t)budget * (ground_varies ? rows[n].varied : rows[n].alike) / 100);
}

/* ---- one step ----
 *
 * there(image, model, extra) for ground and pose; for roles the image is its own model. back(image, model, extra). */

/* Changes inputs and wanted outputs by a step, and remembers the way back. False, and no step, if it changes
 * nothing. */
static bool take_step(struct search_context *x, enum primitive back, value extra, node_id extra_node,
                      const value *inputs, node_id input)
{
    if (!memcmp(inputs, x->inputs, x->count * sizeof *inputs)) return false;
    struct normal_step *step = &x->steps[x->step_count++];
    *step = (struct normal_step){
        .back = (uint16_t)back, .extra = extra, .extra_node = extra_node, .model_node = x->input};
    memcpy(step->model, x->inputs, sizeof step->model);
    memcpy(x->inputs, inputs, x->count * sizeof *inputs);
    x->input = input;
    return true;
}

static bool change_ground(struct search_context *x, enum ground ground)
{
    enum primitive p = ground == GROUND_COMMONEST ? PRIM_swap_ground : PRIM_swap_widest;
    value inputs[MOST_SAMPLES], wanted[MOST_SAMPLES];
    for (uint32_t k = 0; k < x->count; k++) {
        inputs[k] = call(x->u, p, (value[]){x->inputs[k], x->inputs[k]});
        if (k < x->demo_count) wanted[k] = call(x->u, p, (value[]){x->wanted[k], x->inputs[k]});
    }
    node_id node = graph_call(x->graph, p, (node_id[]){x->input, x->input});
    if (!take_step(x, p, 0, NODE_ABSENT, inputs, node)) return false;
    memcpy(x->wanted, wanted, x->demo_count * sizeof *wanted);
    return true;
}

static uint32_t colours_of(const struct universe *u, value grid)
{
    const struct box *b = box_of(u, grid);
    uint32_t mask = 0;
    for (uint32_t i = 0; i < b->count; i++) mask |= 1u << (box_cells(b)[i] & 15);
    return mask;
}

/* All colours but 0, those of every input and those that outputs bring in; none if inputs have fewer than two. */
static uint32_t free_colours(const struct search_context *x)
{
    uint32_t some = 0, every = ~0u, brought = 0;
    for (uint32_t k = 0; k < x->count; k++) {
        uint32_t in = colours_of(x->u, x->inputs[k]);
        some |= in;
        every &= in;
        if (k < x->demo_count) brought |= colours_of(x->u, x->wanted[k]) & ~in;
    }
    uint32_t colours = 0x3fe & ~every & ~brought;
    return __builtin_popcount(colours & some) < 2 ? 0 : colours;
}

/* The renaming of a sample is undone on a strip of all colours: where each comes from. */
static value rename_wanted(struct universe *u, enum primitive back, value wanted, value model, value colours)
{
    int8_t strip[10] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, to[16];
    value from = call(u, back, (value[]){grid_make(u, 1, 10, strip), model, colours});
    const struct box *b = box_of(u, wanted);
    for (int8_t c = 0; c < 16; c++) to[c] = c;
    for (int8_t c = 0; c < 10; c++) to[box_cells(box_of(u, from))[c]] = c;
    int8_t *cells = must_alloc(b->count);
    for (uint32_t i = 0; i < b->count; i++) cells[i] = to[box_cells(b)[i] & 15];
    value renamed = grid_make(u, b->height, b->width, cells);
    free(cells);
    return renamed;
}

static bool change_roles(struct search_context *x, enum roles roles)
{
    bool ranked = roles == ROLES_RANKED;
    enum primitive there = ranked ? PRIM_rank_colours : PRIM_order_colours;
    enum primitive back = ranked ? PRIM_unrank_colours : PRIM_unorder_colours;
    uint32_t colours = free_colours(x), n = 0;
    value list[10], inputs[MOST_SAMPLES];
    node_id nodes[10];
    if (!colours) return false;
    for (int32_t c = 0; c < 10; c++) {
        if (!(colours >> c & 1)) continue;
        list[n] = int_value(c);
        nodes[n++] = graph_constant(x->graph, int_value(c));
    }
    value tuple = tuple_make(x->u, list, n);
    node_id node = graph_tuple(x->graph, nodes, n);
    for (uint32_t k = 0; k < x->count; k++) inputs[k] = call(x->u, there, (value[]){x->inputs[k], tuple});
    if (!take_step(x, back, tuple, node, inputs, graph_call(x->graph, there, (node_id[]){x->input, node})))
        return false;
    const struct normal_step *step = &x->steps[x->step_count - 1];
    for (uint32_t k = 0; k < x->demo_count; k++)
        x->wanted[k] = rename_wanted(x->u, back, x->wanted[k], step->model[k], tuple);
    return true;
}

static bool change_pose(struct search_context *x, enum pose pose)
{
    value way = int_value(pose - POSE_ALL), inputs[MOST_SAMPLES], wanted[MOST_SAMPLES];
    node_id node = graph_constant(x->graph, way);
    for (uint32_t k = 0; k < x->count; k++) {
        inputs[k] = call(x->u, PRIM_posed, (value[]){x->inputs[k], x->inputs[k], way});
        if (k < x->demo_count) wanted[k] = call(x->u, PRIM_posed, (value[]){x->wanted[k], x->inputs[k], way});
    }
    node_id input = graph_call(x->graph, PRIM_posed, (node_id[]){x->input, x->input, node});
    if (!take_step(x, PRIM_unposed, way, node, inputs, input)) return false;
    memcpy(x->wanted, wanted, x->demo_count * sizeof *wanted);
    return true;
}

/* ---- there and back ---- */

void normalise_enter(struct search_context *x, enum normalisation n)
{
    const struct row *row = &rows[n];
    struct row done = {0};
    memcpy(x->inputs, x->original_inputs, sizeof x->inputs);
    memcpy(x->wanted, x->original_wanted, sizeof x->wanted);
    x->input = x->original_input;
    x->step_count = 0;
    if (row->ground != GROUND_KEPT && change_ground(x, row->ground)) done.ground = row->ground;
    if (row->roles != ROLES_KEPT && change_roles(x, row->roles)) done.roles = row->roles;
    if (row->pose != POSE_NONE && change_pose(x, row->pose)) done.pose = row->pose;
    x->normalisation = (uint8_t)n;
    for (uint32_t i = 0; i < NORMALISATION_COUNT; i++)
        if (rows[i].ground == done.ground && rows[i].roles == done.roles && rows[i].pose == done.pose)
            x->normalisation = (uint8_t)i;
}

bool normalise_leave(struct search_context *x, struct candidate *c)
{
    for (uint32_t i = x->step_count; i-- > 0;) {
        const struct normal_step *step = &x->steps[i];
        for (uint32_t k = 0; k < x->count; k++) {
            if (value_failed(c->outputs[k])) continue;
            c->outputs[k] =
                call(x->u, (enum primitive)step->back, (value[]){c->outputs[k], step->model[k], step->extra});
            if (k >= x->demo_count && value_failed(c->outputs[k])) return false;
        }
        c->root = graph_call(x->graph, step->back, (node_id[]){c->root, step->model_node, step->extra_node});
    }
    if (x->step_count) c->cost = (uint16_t)(c->cost + NORMALISED_COST);
    return true;
}
