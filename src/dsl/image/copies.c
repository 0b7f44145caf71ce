/* Parts of an image that are fragments of a copy of another part, and the copies finished.
 *
 * A copy is the model turned or mirrored, every cell a block, at any place. It fits where everything that it meets
 * in the image is of its colour and lies in it wholly, and where it meets every cell of at least one of the
 * model's colours: a dot of noise is no copy. The copy that meets the largest share of itself is taken. */
#include "dsl/image/image.h"

enum { A_TRY = 16 };
enum { PARTS_MOST = 60, MODELS_MOST = 4, TURNS = 8, FACTORS = 4, MODEL_MOST = 200, WORK_MOST = 400000 };

struct part {
    int32_t top, left, height, width, cells;
    uint32_t colours; /* bits */
    bool done;        /* a model, or part of a copy */
};

struct field {
    const struct image *im;
    uint8_t *label; /* part + 1 of each cell */
    struct part part[PARTS_MOST];
    uint32_t count;
    int32_t work,
        looked; /* cells of copies; cells of models gone over for them, and what a try takes beside */
};

/* Where a cell of a model goes: turned within its box, then a block. */
struct way {
    int32_t turn, factor, top, left, height, width; /* place of the copy; sides of the model */
    int8_t from, to;                                /* one colour exchanged, if they differ */
    int32_t share; /* of the copy that is there, in 1/1000; 0: it does not fit */
};

static uint32_t bits(uint32_t x) { return (uint32_t)__builtin_popcount(x); }

static void block_of(const struct way *w, int32_t i, int32_t j, int32_t *y, int32_t *x)
{
    if (w->turn & 1) i = w->height - 1 - i;
    if (w->turn & 2) j = w->width - 1 - j;
    *y = w->top + (w->turn & 4 ? j : i) * w->factor;
    *x = w->left + (w->turn & 4 ? i : j) * w->factor;
}

/* Labels begin with 1: 0 is no part. */
static bool of_part(const struct field *f, int32_t at, const struct part *part)
{
    return f->label[at] == (uint32_t)(part - f->part) + 1;
}

/* The cells of a model in reading order, and where their blocks lie in a copy at (0, 0), turned and scaled. */
struct model {
    const struct part *part;
    int32_t count;
    int16_t index[MODEL_MOST]; /* in the model's box */
    int16_t y[MODEL_MOST], x[MODEL_MOST];
    int8_t colour[MODEL_MOST];
};

static void read_model(const struct field *f, const struct part *part, struct model *m)
{
    m->part = part;
    m->count = 0;
    for (int32_t k = 0; k < part->height * part->width; k++) {
        int32_t at = (part->top + k / part->width) * f->im->width + part->left + k % part->width;
        if (!of_part(f, at, part)) continue;
        m->index[m->count] = (int16_t)k;
        m->colour[m->count++] = f->im->cells[at];
    }
}

static void turn_model(struct model *m, const struct way *w)
{
    for (int32_t n = 0; n < m->count; n++) {
        int32_t y, x;
        block_of(w, m->index[n] / w->width, m->index[n] % w->width, &y, &x);
        m->y[n] = (int16_t)y;
        m->x[n] = (int16_t)x;
    }
}

/* Whether the copy fits; then its share is set. What is looked at are the cells of the model's box up to the first that
 * does not fit, the others for nothing. */
static bool fits(struct field *f, const struct model *model, struct way *w)
{
    const struct image *im = f->im;
    int32_t met = 0, all = 0, blocks = w->factor * w->factor, met_of[PARTS_MOST];
    uint32_t missing = 0; /* colours of which not every cell was met */
    memset(met_of, 0, f->count * sizeof *met_of);
    f->looked += A_TRY;
    for (int32_t n = 0; n < model->count; n++) {
        int8_t c = model->colour[n], wanted = c == w->from ? w->to : c;
        int32_t y = w->top + model->y[n], x = w->left + model->x[n];
        f->work += blocks;
        for (int32_t b = 0, i = y, j = x; b < blocks; b++, j++) {
            if (j == x + w->factor) i++, j = x;
            all++;
            int32_t at = i * im->width + j;
            bool inside = (uint32_t)i < (uint32_t)im->height && (uint32_t)j < (uint32_t)im->width;
            if (inside && !im->cells[at]) {
                missing |= 1u << c;
                continue;
            }
            if (!inside || im->cells[at] != wanted || f->part[f->label[at] - 1].done) {
                f->looked += model->index[n] + 1;
                return false;
            }
            met_of[f->label[at] - 1]++;
            met++;
        }
    }
    f->looked += model->part->height * model->part->width;
    for (uint32_t p = 0; p < f->count; p++)
        if (met_of[p] && met_of[p] != f->part[p].cells) return false;
    if (met == all || (model->part->colours & ~missing) == 0) return false;
    w->share = met * 1000 / all;
    return true;
}

/* The best copy of the model that meets the part. */
static void best_copy(struct field *f, struct model *model, const struct part *part, struct way *best)
{
    const struct image *im = f->im;
    uint32_t colours = model->part->colours, shared = colours & part->colours;
    struct way w = {.height = model->part->height, .width = model->part->width};
    if (!shared) return;
    if (shared != part->colours) { /* the same in another colour */
        if (bits(colours) != 2 || bits(part->colours) != 2) return;
        w.from = (int8_t)__builtin_ctz(colours & ~shared);
        w.to = (int8_t)__builtin_ctz(part->colours & ~shared);
    }
    int32_t anchor = part->top * im->width + part->left;
    while (!of_part(f, anchor, part)) anchor++;
    int8_t colour = im->cells[anchor] == w.to ? w.from : im->cells[anchor];
    for (w.factor = 1; w.factor <= FACTORS; w.factor++)
        for (w.turn = 0; w.turn < TURNS && f->work < WORK_MOST; w.turn++) {
            int32_t looked = 0; /* at cells of the model's box */
            w.top = w.left = 0;
            turn_model(model, &w);
            for (int32_t n = 0; n < model->count && f->work < WORK_MOST; n++) {
                f->looked += model->index[n] + 1 - looked;
                looked = model->index[n] + 1;
                if (model->colour[n] != colour) continue;
                /* the first cell of a part is the first of its block */
                w.top = anchor / im->width - model->y[n];
                w.left = anchor % im->width - model->x[n];
                if (fits(f, model, &w) && w.share > best->share) *best = w;
            }
            if (f->work < WORK_MOST) f->looked += w.height * w.width - looked;
        }
}

static void paint_copy(struct field *f, const struct part *model, const struct way *w, int8_t *to)
{
    const struct image *im = f->im;
    for (int32_t k = 0; k < model->height * model->width; k++) {
        int32_t at = (model->top + k / model->width) * im->width + model->left + k % model->width, y, x;
        if (!im->cells[at] || !of_part(f, at, model)) continue;
        block_of(w, k / model->width, k % model->width, &y, &x);
        for (int32_t b = 0; b < w->factor * w->factor; b++) {
            int32_t cell = (y + b / w->factor) * im->width + x + b % w->factor;
            to[cell] = im->cells[at] == w->from ? w->to : im->cells[at];
            if (im->cells[cell]) f->part[f->label[cell] - 1].done = true;
        }
    }
}

static value find_parts(struct universe *u, struct field *f)
{
    const struct image *im = f->im;
    struct parts parts;
    value ok = parts_label(u, im, PART_SHAPE_8, &parts);
    NEED(ok == VALUE_OK, ok);
    NEED(parts.count >= 2 && parts.count <= PARTS_MOST, FAIL_SIZE);
    f->count = parts.count;
    for (uint32_t p = 0; p < parts.count; p++)
        f->part[p] = (struct part){.top = im->height, .left = im->width};
    for (uint32_t r = 0; r < parts.run_count; r++) {
        const struct run *run = &parts.runs[r];
        struct part *p = &f->part[run->part];
        if (run->row < p->top) p->top = run->row;
        if (run->from < p->left) p->left = run->from;
        if (run->row - p->top + 1 > p->height) p->height = run->row - p->top + 1;
        if (run->to > p->width) p->width = run->to; /* the end, for now */
        p->cells += run->to - run->from;
        for (int32_t j = run->from; j < run->to; j++) {
            f->label[run->row * im->width + j] = (uint8_t)(run->part + 1);
            p->colours |= 1u << im->cells[run->row * im->width + j];
        }
    }
    for (uint32_t p = 0; p < parts.count; p++) f->part[p].width -= f->part[p].left;
    return VALUE_OK;
}

value plain_finish_copies(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    NEED(bits(im.colours & 0xfffe) >= 2, FAIL_DOMAIN);
    SCRATCH(uint8_t, label, u, (uint32_t)(im.height * im.width));
    SCRATCH(struct field, f, u, 1);
    SCRATCH(struct model, cells, u, 1);
    memset(label, 0, (size_t)(im.height * im.width));
    *f = (struct field){.im = &im, .label = label};
    value ok = find_parts(u, f);
    NEED(ok == VALUE_OK, ok);
    /* Models: parts of most colours, the largest of equals. A part of a copy is none. */
    SCRATCH(int8_t, to, u, (uint32_t)(im.height * im.width));
    memcpy(to, im.cells, (size_t)(im.height * im.width));
    bool any = false;
    for (uint32_t m = 0; m < MODELS_MOST; m++) {
        struct part *model = NULL;
        for (uint32_t p = 0; p < f->count; p++) {
            struct part *x = &f->part[p];
            if (x->done || bits(x->colours) < 2 || x->cells > MODEL_MOST) continue;
            if (!model || bits(x->colours) > bits(model->colours) ||
                (bits(x->colours) == bits(model->colours) && x->cells > model->cells))
                model = x;
        }
        if (!model) break;
        model->done = true;
        read_model(f, model, cells);
        for (uint32_t p = 0; p < f->count; p++) {
            struct way best = {0};
            if (!f->part[p].done) best_copy(f, cells, &f->part[p], &best);
            if (!best.share) continue;
            paint_copy(f, model, &best, to);
            any = true;
        }
    }
    CHARGE(u, (f->work + f->looked) / 4);
    NEED(any, FAIL_EMPTY);
    DRAFT(u, made, im.height, im.width);
    memcpy(made, to, (size_t)(im.height * im.width));
    return image_end(u, im.top, im.left);
}
