/* Copies of one state where the items of another lie: copied_to(model, items, coloured). As with other pairs the
 * outputs say which: in the first demo the model's cells must be found in the output around the middle of every
 * item. */
#include "search/space/copies.h"

/* By upper left corner in the first output: whether the model is there as it is, and the one colour that all
 * cells of its shape have there, or 0. */
struct fits {
    bool own[TASK_SIDE_MAX][TASK_SIDE_MAX];
    int8_t colour[TASK_SIDE_MAX][TASK_SIDE_MAX];
};

static struct image opened(const struct search *s, value v)
{
    struct image im = {0};
    require(image_open(s->context.u, v, &im) == VALUE_OK);
    return im;
}

static void find_fit(const struct image *m, const struct box *wanted, int32_t top, int32_t left,
                     struct fits *f)
{
    int8_t colour = -1;
    bool own = true;
    for (int32_t i = 0; i < m->height && (own || colour); i++)
        for (int32_t j = 0; j < m->width; j++) {
            int8_t c = m->cells[i * m->width + j];
            int8_t w = box_cells(wanted)[(top + i) * (int32_t)wanted->width + left + j];
            if (!c) continue;
            own &= c == w;
            colour = colour < 0 || colour == w ? w : 0;
        }
    check(top >= 0 && left >= 0 && top + m->height <= (int32_t)wanted->height &&
          left + m->width <= (int32_t)wanted->width);
    f->own[top][left] = own;
    f->colour[top][left] = colour;
}

static bool find_fits(const struct image *m, const struct box *wanted, struct fits *f)
{
    uint32_t counts[16], cells = 0;
    int32_t down = (int32_t)wanted->height - m->height, right = (int32_t)wanted->width - m->width;
    image_counts(m, counts);
    for (uint32_t c = 1; c < 16; c++) cells += counts[c];
    if (cells < 2 || down < 0 || right < 0 || (down == 0 && right == 0)) return false;
    if (down >= TASK_SIDE_MAX || right >= TASK_SIDE_MAX) return false;
    memset(f, 0, sizeof *f);
    for (int32_t i = 0; i <= down; i++)
        for (int32_t j = 0; j <= right; j++) find_fit(m, wanted, i, j, f);
    return true;
}

/* Items that do not lie where the model's cells are found, in one way or the other, end it. */
static void fit_items(const struct search *s, const struct image *m, const struct fits *f,
                      const struct box *list, bool *own, bool *coloured)
{
    bool elsewhere = false, other_colour = false;
    for (uint32_t k = 0; k < list->count && (*own || *coloured); k++) {
        struct image im = opened(s, box_values(list)[k]);
        int32_t down = im.height - m->height, right = im.width - m->width;
        int32_t top = im.top + (down - (down & 1)) / 2, left = im.left + (right - (right & 1)) / 2;
        if (top < 0 || left < 0 || top >= TASK_SIDE_MAX || left >= TASK_SIDE_MAX) {
            *own = *coloured = false;
            return;
        }
        int8_t colour = (int8_t)image_main(&im);
        *own &= f->own[top][left];
        *coloured &= f->colour[top][left] == colour && colour;
        elsewhere |= top != m->top || left != m->left;
        other_colour |= colour != (int8_t)image_main(m);
    }
    *own &= elsewhere;
    *coloured &= elsewhere && other_colour;
}

/* All that it paints is so in the outputs. */
static bool is_right(const struct search *s, const struct image *im, uint32_t demo)
{
    const struct box *wanted = box_of(s->context.u, s->context.wanted[demo]);
    for (int32_t i = 0; i < im->height; i++)
        for (int32_t j = 0; j < im->width; j++) {
            int32_t y = im->top + i, x = im->left + j;
            int8_t c = im->cells[i * im->width + j];
            if (c && (uint32_t)y < wanted->height && (uint32_t)x < wanted->width &&
                box_cells(wanted)[y * (int32_t)wanted->width + x] != c)
                return false;
        }
    return true;
}

static bool add(struct search *s, uint32_t model, uint32_t list, int32_t coloured)
{
    struct states *states = &s->states;
    check(states->state[model].type == STATE_IMAGE && states->state[list].type == STATE_LIST);
    uint32_t cost = states_pair_cost(states, model, list);
    uint32_t move = moves_find_paired(&s->moves, PRIM_copied_to, int_value(coloured));
    if (cost > COST_MOST || move == MOVES_MOST) return false;
    value *to = states_draft(states);
    for (uint32_t k = 0; k < states->samples; k++) {
        to[k] = move_run(s->context.u, &s->moves.at[move], states_values(states, model)[k],
                         states_values(states, list)[k]);
        if (value_failed(to[k])) return false;
        struct image im = opened(s, to[k]);
        if (k < states->demos && !is_right(s, &im, k)) return false;
    }
    struct state made = {
        .parent = model, .other = list, .move = (uint16_t)move, .cost = (uint8_t)cost, .type = STATE_IMAGE};
    if (states_add(states, s->context.u, &made) == STATE_NONE) return false;
    s->limit++; /* not of what the expansion may make */
    return true;
}

void search_copies(struct search *s)
{
    uint32_t list[COPY_LISTS_MOST], lists = 0, models = 0, added = 0, count = s->states.count;
    const struct box *wanted = box_of(s->context.u, s->context.wanted[0]);
    struct fits *f = must_alloc(sizeof *f);
    for (uint32_t n = 0; n < count && lists < COPY_LISTS_MOST; n++)
        if (s->states.state[n].type == STATE_LIST && s->states.state[n].most <= COPY_ITEMS_MOST)
            list[lists++] = n;
    for (uint32_t n = 1; n < count && models < COPY_MODELS_MOST && added < COPIES_MOST; n++) {
        if (s->states.state[n].type != STATE_IMAGE) continue;
        struct image m = opened(s, states_values(&s->states, n)[0]);
        if (!find_fits(&m, wanted, f)) continue;
        models++;
        for (uint32_t i = 0; i < lists; i++) {
            bool own = true, coloured = true;
            fit_items(s, &m, f, box_of(s->context.u, states_values(&s->states, list[i])[0]), &own, &coloured);
            if (own) added += add(s, n, list[i], 0);
            if (coloured) added += add(s, n, list[i], 1);
        }
    }
    free(f);
}
