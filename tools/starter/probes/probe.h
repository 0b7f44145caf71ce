/* What the probes share. A probe asks about one elementary concept; its tests are larger than its demos and have more
 * things in them. Generators draw on ground 0, and may change the ground at the end. */
#ifndef STARTER_PROBE_H
#define STARTER_PROBE_H

#include "../task.h"

enum { PROBE_DEMOS = 3, PROBE_TESTS = 2, THINGS_MOST = 9 };

struct thing {
    struct shape shape;
    struct box at;
};

bool is_test(const struct example *e);
void field(struct example *e);                  /* an empty input, 9 to 12 a side, tests up to 17 */
int many(struct example *e, int low, int high); /* up to two more in tests */
bool put(struct example *e, struct thing *t);   /* finds room for the thing's shape, a cell from others */
bool blob(struct example *e, struct thing *t, int low, int high); /* so many cells in at most 4 by 4 */
bool blobs(struct example *e, int n, int low, int high, struct thing *t); /* n of them */
bool block(struct example *e, struct box *b, int low, int high);     /* sides low..high, a cell from others */
bool odd_block(struct example *e, struct box *b, int low, int high); /* the same with odd sides */
bool all_out_of_line(const struct example *e); /* no two places given away share a row or a column */
struct shape shape_ring(int h, int w);
struct shape shape_full(int h, int w);
void draw(struct grid *g, const struct thing *t, int color);
void draw_at(struct grid *g, const struct thing *t, int row, int col, int color);
struct grid cut(const struct thing *t, int color); /* the thing alone, on 0 */
bool box_holds(struct box b, int row, int col);
/* Ground 0 becomes the colour, or one that the example does not have. Both are true: the last word of a generator. */
bool ground(struct example *e, int color);
bool any_ground(struct example *e);

#define PROBE(name, rule, make)                                                                              \
    {                                                                                                        \
        name, rule, make, PROBE_DEMOS, PROBE_TESTS                                                           \
    }

#endif
