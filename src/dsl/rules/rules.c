/* The constructors of rules, rules called, and rules compiled. */
#include "dsl/rules/rules.h"
#include "dsl/names.h"

/* ---- constructors ---- */

static bool can_ask(const struct universe *u, value f)
{
    uint32_t arity = dsl_arity(u, f);
    return arity == 1 || arity == 2;
}

static value decide(struct universe *u, enum primitive p, const value *a)
{
    NEED(value_is_function(u, a[0]) && can_ask(u, a[0]) && value_is_int(a[1]), FAIL_TYPE);
    return function_make(u, p, 2, a, 4);
}

value plain_decide_eq(struct universe *u, const value *a) { return decide(u, PRIM_decide_eq, a); }
value plain_decide_le(struct universe *u, const value *a) { return decide(u, PRIM_decide_le, a); }

value plain_of_part(struct universe *u, const value *a)
{
    NEED(value_is_function(u, a[0]) && can_ask(u, a[0]) && value_is_int(a[1]), FAIL_TYPE);
    NEED(int_of(a[1]) >= 0 && int_of(a[1]) < RULE_PLANES, FAIL_DOMAIN);
    return function_make(u, PRIM_of_part, 2, a, 2);
}

/* ---- calls ---- */

/* A function of one argument is given the planes, or the item. */
static value ask(struct universe *u, value f, const value *a)
{
    if (dsl_arity(u, f) != 1) return dsl_call(u, f, a, 2);
    value subject = value_is_int(a[1]) ? items_element(u, a[0], int_of(a[1])) : a[0];
    return dsl_call(u, f, &subject, 1);
}

/* Grid k of planes; list k of items, with the grid that they lie in. */
static value part_of(struct universe *u, const value *a, uint32_t k)
{
    bool items = value_is_int(a[1]);
    if (!value_is_kind(u, a[0], KIND_TUPLE)) return k == 0 ? a[0] : (value)FAIL_DOMAIN;
    const struct box *b = box_of(u, a[0]);
    const value *part = box_values(b);
    if (!items) return k < b->count ? part[k] : (value)FAIL_DOMAIN;
    struct item_lists lists;
    size_t mark = frame_mark(u);
    value ok = items_open(u, a[0], &lists);
    frame_release(u, mark);
    NEED(ok == VALUE_OK, ok);
    NEED(k < lists.count, FAIL_DOMAIN);
    if (b->count == 1 || lists.list[0].items == part) return a[0];
    return lists.list[0].height ? tuple_make(u, (value[]){part[k], part[b->count - 1]}, 2) : part[k];
}

static value apply_decision(struct universe *u, const value *bound, const value *a, bool equal)
{
    GET(x, ask(u, bound[0], a));
    NEED(value_is_int(x), FAIL_TYPE);
    bool holds = equal ? x == bound[1] : int_of(x) <= int_of(bound[1]);
    value branch = bound[holds ? 2 : 3];
    return value_is_function(u, branch) ? ask(u, branch, a) : branch;
}

value apply_decide_eq(struct universe *u, const struct box *made, const value *a)
{
    return apply_decision(u, box_values(made), a, true);
}

value apply_decide_le(struct universe *u, const struct box *made, const value *a)
{
    return apply_decision(u, box_values(made), a, false);
}

value apply_of_part(struct universe *u, const struct box *made, const value *a)
{
    const value *bound = box_values(made);
    GET(part, part_of(u, a, (uint32_t)int_of(bound[1])));
    return ask(u, bound[0], (value[]){part, a[1]});
}

/* ---- compiling ---- */

struct compiler {
    struct universe *u;
    struct rule *rule;
    struct names steps; /* function -> step + 1 */
};

static value plane_source(struct compiler *c, uint32_t part, enum cell_feature f, struct source *s)
{
    struct rule *r = c->rule;
    struct scene *scene = &r->scene[part];
    if (r->making && part == r->parts - 1) {
        NEED(cell_features[f].need == NEED_LOCAL, FAIL_DOMAIN);
        s->scene = scene;
        return VALUE_OK;
    }
    SCRATCH(int16_t, column, c->u, scene->height * scene->width);
    s->column = column;
    return scene_plane(c->u, scene, f, column);
}

static value list_source(struct compiler *c, uint32_t part, enum item_feature f, struct source *s)
{
    const struct item_list *l = &c->rule->lists->list[part];
    SCRATCH(int16_t, column, c->u, l->count);
    s->column = column;
    return items_column(c->u, l, f, column);
}

static value find_source(struct compiler *c, value function, struct source *s)
{
    const struct box *b = box_of(c->u, function);
    uint32_t part = 0, op = b->op;
    *s = (struct source){.function = function};
    bool plain = b->count == 0;
    if (op == PRIM_of_part && b->count) {
        value inner = box_values(b)[0];
        part = (uint32_t)int_of(box_values(b)[1]);
        NEED(part < c->rule->parts, FAIL_DOMAIN);
        op = box_of(c->u, inner)->op;
        plain = box_of(c->u, inner)->count == 0;
    }
    uint32_t f = c->rule->lists ? item_feature_of(op) : cell_feature_of(op);
    if (plain && f < (c->rule->lists ? (uint32_t)ITEM_FEATURES : (uint32_t)CELL_FEATURES)) {
        s->feature = (uint16_t)f;
        return c->rule->lists ? list_source(c, part, (enum item_feature)f, s)
                              : plane_source(c, part, (enum cell_feature)f, s);
    }
    return c->rule->making ? FAIL_DOMAIN : VALUE_OK; /* there is no grid yet to call it with */
}

/* The step of a rule, a feature or a label; its depth in *depth. */
static value compile(struct compiler *c, value v, uint32_t *at, uint32_t *depth)
{
    struct universe *u = c->u;
    struct rule *r = c->rule;
    CHARGE(u, 4);
    bool is_new = true;
    uint32_t *known = names_add(&c->steps, v, &is_new);
    if (!is_new) {
        NEED(*known, FAIL_DEPTH);
        *at = *known - 1;
        *depth = r->step[*at].depth;
        return VALUE_OK;
    }
    NEED(r->count < RULE_STEPS && ++u->depth < LIMIT_DEPTH, FAIL_DEPTH);
    struct step s = {.kind = STEP_LABEL, .label = v};
    *depth = 1;
    value ok = VALUE_OK;
    if (value_is_function(u, v)) {
        const struct box *b = box_of(u, v);
        const value *bound = box_values(b);
        if (b->count == 4 && (b->op == PRIM_decide_eq || b->op == PRIM_decide_le)) {
            uint32_t then = 0, otherwise = 0;
            s.kind = b->op == PRIM_decide_eq ? STEP_EQ : STEP_LE;
            s.label = bound[1];
            ok = find_source(c, bound[0], &s.source);
            if (ok == VALUE_OK) ok = compile(c, bound[2], &s.then, &then);
            if (ok == VALUE_OK) ok = compile(c, bound[3], &s.otherwise, &otherwise);
            *depth = 1 + (then > otherwise ? then : otherwise);
        } else {
            s.kind = STEP_SOURCE;
            ok = find_source(c, v, &s.source);
        }
    }
    u->depth--;
    NEED(ok == VALUE_OK, ok);
    NEED(r->count < RULE_STEPS, FAIL_DEPTH);
    s.depth = (uint16_t)*depth;
    r->step[r->count] = s;
    *at = r->count++;
    *names_find(&c->steps, v) = r->count;
    return VALUE_OK;
}

/* Distinct values in a rule, so that the table has room: an upper bound. */
static uint32_t count_values(const struct universe *u, value v, uint32_t left)
{
    if (left == 0 || !value_is_function(u, v)) return 1;
    const struct box *b = box_of(u, v);
    if (b->count != 4) return 1;
    uint32_t then = count_values(u, box_values(b)[2], left - 1);
    if (then >= left) return left;
    return 1 + then + count_values(u, box_values(b)[3], left - 1 - then);
}

value rule_compile(struct universe *u, struct rule *r, value function)
{
    struct compiler c = {.u = u, .rule = r};
    NEED(value_is_function(u, function), FAIL_TYPE);
    uint32_t most = count_values(u, function, RULE_STEPS);
    CHARGE(u, 4 * most);
    SCRATCH(struct step, step, u, most + 1);
    value ok = names_begin(u, &c.steps, most + 1);
    NEED(ok == VALUE_OK, ok);
    r->step = step;
    r->count = 0;
    ok = compile(&c, function, &r->root, &r->depth);
    return ok;
}

/* ---- running ---- */

static value position(const struct rule *r, uint32_t k)
{
    if (r->lists) return int_value(k);
    uint32_t width = (uint32_t)r->scene[0].width;
    return pair_name((int32_t)(k / width), (int32_t)(k % width));
}

static value read_source(struct universe *u, const struct rule *r, const struct source *s, uint32_t k)
{
    if (s->column) return int_value(s->column[k]);
    if (!s->scene) return ask(u, s->function, (value[]){r->subject, position(r, k)});
    int32_t width = s->scene->width;
    return int_value(
        scene_point(s->scene, (enum cell_feature)s->feature, (int32_t)k / width, (int32_t)k % width));
}

value rule_label(struct universe *u, const struct rule *r, uint32_t k)
{
    for (const struct step *s = &r->step[r->root];;) {
        if (s->kind == STEP_LABEL) return s->label;
        GET(x, read_source(u, r, &s->source, k));
        if (s->kind == STEP_SOURCE) return x;
        NEED(value_is_int(x), FAIL_TYPE);
        /* names of integers are in their order */
        s = &r->step[(s->kind == STEP_EQ ? x == s->label : x <= s->label) ? s->then : s->otherwise];
    }
}
