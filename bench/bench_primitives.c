/* What each primitive costs: bench-primitives [--quick] [--size N] [--only TEXT] [--json FILE] [PATH]
 *
 * The calls are the rows of cpython_times.tsv, on grids of side 10, 20 and 30 that are shaped like those of
 * the reference's measurement: as many colours, foreground cells, objects of each kind, and cells of the two
 * largest objects. Before a row is timed, its answer and its price must be those of the plain kernel.
 *
 * A call goes through dsl_call_primitive, warm, without the memory of results: kernel, and finding the result
 * among the values that are there. Time is this thread's CPU time, of the best and of the middle one of 7
 * batches of calls, each 10 ms long (--quick: 3 of 1 ms); "cycles" are those of the time stamp counter, which
 * runs on while others use the processor; "made" is how many values a call hands to the universe. Compared are
 * minima. PATH, which all benchmarks are given, is not used. */
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "dsl/dsl.h"

enum { SIZES = 3, MOST_ROWS = 128, MOST_BATCHES = 7 };
static const uint32_t sides[SIZES] = {10, 20, 30};

/* ---- the grids ---- */

struct picture {
    uint32_t side;
    int8_t cell[30 * 30];
};

static void put(struct picture *g, uint32_t i, uint32_t j, int colour)
{
    require(i < g->side && j < g->side);
    g->cell[i * g->side + j] = (int8_t)colour;
}

static void block(struct picture *g, uint32_t top, uint32_t left, uint32_t height, uint32_t width, int colour)
{
    for (uint32_t i = 0; i < height; i++)
        for (uint32_t j = 0; j < width; j++) put(g, top + i, left + j, colour);
}

static void ring(struct picture *g, uint32_t top, uint32_t left, uint32_t height, uint32_t width, int colour)
{
    for (uint32_t i = 0; i < height; i++)
        for (uint32_t j = 0; j < width; j++)
            if (i == 0 || j == 0 || i == height - 1 || j == width - 1) put(g, top + i, left + j, colour);
}

/* Two frames, and small things that touch each other. */
static void draw_small(struct picture *g)
{
    ring(g, 0, 0, 5, 7, 1);
    put(g, 5, 6, 1);
    ring(g, 6, 0, 4, 4, 2);
    put(g, 9, 4, 2);
    block(g, 1, 8, 2, 1, 3);
    put(g, 2, 9, 3);
    block(g, 4, 8, 2, 1, 4);
    put(g, 2, 3, 4);
    block(g, 7, 5, 1, 2, 3);
    block(g, 7, 7, 1, 2, 4);
    put(g, 8, 9, 3);
}

/* Three frames and eight filled shapes, nothing touching. */
static void draw_middle(struct picture *g)
{
    ring(g, 1, 2, 7, 7, 1);
    ring(g, 2, 12, 4, 4, 2);
    put(g, 6, 15, 2);
    ring(g, 14, 1, 4, 4, 3);
    block(g, 3, 4, 3, 3, 2);
    block(g, 9, 0, 3, 3, 1);
    block(g, 9, 12, 3, 4, 3);
    block(g, 14, 7, 2, 4, 1);
    block(g, 17, 13, 2, 4, 2);
    block(g, 12, 8, 1, 3, 3);
    block(g, 9, 18, 5, 1, 1);
    block(g, 10, 5, 1, 3, 2);
    block(g, 11, 6, 2, 1, 2);
}

/* Two large rectangles with one odd cell each, and a pattern of two colours. */
static void draw_large(struct picture *g)
{
    block(g, 2, 2, 15, 17, 1);
    put(g, 7, 9, 2);
    block(g, 19, 5, 9, 18, 1);
    put(g, 23, 16, 2);
    for (uint32_t k = 0; k < 5; k++) {
        put(g, 6 + k, 25, k == 2 ? 2 : 3);
        put(g, 8, 23 + k, k == 2 ? 2 : 3);
    }
    for (uint32_t k = 0; k < 4; k++) put(g, k & 1 ? 7 : 9, k & 2 ? 24 : 26, 2);
}

/* What the table of the reference says of its grids; the counts for TTT TTF TFT TFF FTT FTF FFT FFF. */
struct shape {
    void (*draw)(struct picture *g);
    uint32_t colours, foreground, objects[8], largest, second;
};
static const struct shape shapes[SIZES] = {
    {draw_small, 5, 45, {8, 11, 8, 11, 6, 1, 7, 1}, 21, 13},
    {draw_middle, 4, 108, {11, 15, 11, 15, 11, 1, 11, 1}, 24, 13},
    {draw_large, 4, 430, {6, 7, 13, 14, 3, 1, 3, 1}, 254, 161},
};

/* ---- the calls ---- */

enum input {
    NOTHING,
    IN_GRID,
    IN_MIRRORED,
    IN_OBJECTS,
    IN_LARGEST,
    IN_SECOND,
    IN_SMALLEST,
    IN_FOREGROUND,
    IN_BACKGROUND,
    IN_LEAST,
    IN_ASOBJECT,
    IN_ASINDICES,
    IN_PATCH,
    IN_HALF,
    IN_SHAPE,
    IN_NINE_TUPLE,
    IN_NINE_SET,
    IN_INTERVAL,
    IN_CORNER,
    IN_ROW_END,
    IN_3_3,
    IN_1_2,
    IN_UNITY,
    IN_RIGHT,
    IN_ORIGIN,
    IN_0,
    IN_1,
    IN_2,
    IN_3,
    IN_5,
    IN_SHIFT,
    IN_RECOLOR,
    IN_SIZE_IS_1,
    IN_BACKDROP,
    IN_SIZE,
    IN_NORMALIZE,
    IN_COLOR,
    IN_ULCORNER,
    INPUTS
};

struct row {
    const char *name;
    enum primitive primitive;
    enum input arguments[MAX_ARITY];
};

static const struct row rows[] = {
    {"objects(T,T,T)", PRIM_objects, {IN_GRID, IN_1, IN_1, IN_1}},
    {"objects(T,T,F)", PRIM_objects, {IN_GRID, IN_1, IN_1, IN_0}},
    {"objects(T,F,T)", PRIM_objects, {IN_GRID, IN_1, IN_0, IN_1}},
    {"objects(T,F,F)", PRIM_objects, {IN_GRID, IN_1, IN_0, IN_0}},
    {"objects(F,T,T)", PRIM_objects, {IN_GRID, IN_0, IN_1, IN_1}},
    {"objects(F,T,F)", PRIM_objects, {IN_GRID, IN_0, IN_1, IN_0}},
    {"objects(F,F,T)", PRIM_objects, {IN_GRID, IN_0, IN_0, IN_1}},
    {"objects(F,F,F)", PRIM_objects, {IN_GRID, IN_0, IN_0, IN_0}},
    {"fgpartition", PRIM_fgpartition, {IN_GRID}},
    {"partition", PRIM_partition, {IN_GRID}},
    {"ofcolor(bg)", PRIM_ofcolor, {IN_GRID, IN_BACKGROUND}},
    {"ofcolor(least)", PRIM_ofcolor, {IN_GRID, IN_LEAST}},
    {"asindices", PRIM_asindices, {IN_GRID}},
    {"asobject", PRIM_asobject, {IN_GRID}},
    {"fill(I,5,largest)", PRIM_fill, {IN_GRID, IN_5, IN_LARGEST}},
    {"fill(I,5,all fg)", PRIM_fill, {IN_GRID, IN_5, IN_FOREGROUND}},
    {"paint(I,all fg)", PRIM_paint, {IN_GRID, IN_FOREGROUND}},
    {"underfill(I,5,all fg)", PRIM_underfill, {IN_GRID, IN_5, IN_FOREGROUND}},
    {"cover(I,largest)", PRIM_cover, {IN_GRID, IN_LARGEST}},
    {"move(I,2nd,(1,1))", PRIM_move, {IN_GRID, IN_SECOND, IN_UNITY}},
    {"rot90", PRIM_rot90, {IN_GRID}},
    {"rot180", PRIM_rot180, {IN_GRID}},
    {"hmirror(grid)", PRIM_hmirror, {IN_GRID}},
    {"vmirror(grid)", PRIM_vmirror, {IN_GRID}},
    {"dmirror(grid)", PRIM_dmirror, {IN_GRID}},
    {"cmirror(grid)", PRIM_cmirror, {IN_GRID}},
    {"dmirror(largest)", PRIM_dmirror, {IN_LARGEST}},
    {"vmirror(largest)", PRIM_vmirror, {IN_LARGEST}},
    {"upscale(I,3)", PRIM_upscale, {IN_GRID, IN_3}},
    {"upscale(largest,3)", PRIM_upscale, {IN_LARGEST, IN_3}},
    {"downscale(I,2)", PRIM_downscale, {IN_GRID, IN_2}},
    {"hconcat(I,I)", PRIM_hconcat, {IN_GRID, IN_GRID}},
    {"vconcat(I,I)", PRIM_vconcat, {IN_GRID, IN_GRID}},
    {"crop(I,(1,1),half)", PRIM_crop, {IN_GRID, IN_UNITY, IN_HALF}},
    {"subgrid(largest,I)", PRIM_subgrid, {IN_LARGEST, IN_GRID}},
    {"shift(largest,(1,2))", PRIM_shift, {IN_LARGEST, IN_1_2}},
    {"shift(asobject,(1,2))", PRIM_shift, {IN_ASOBJECT, IN_1_2}},
    {"normalize(largest)", PRIM_normalize, {IN_LARGEST}},
    {"normalize(all fg)", PRIM_normalize, {IN_FOREGROUND}},
    {"toindices(largest)", PRIM_toindices, {IN_LARGEST}},
    {"toindices(all fg)", PRIM_toindices, {IN_FOREGROUND}},
    {"recolor(5,largest)", PRIM_recolor, {IN_5, IN_LARGEST}},
    {"occurrences(I,2nd largest)", PRIM_occurrences, {IN_GRID, IN_SECOND}},
    {"occurrences(I,smallest)", PRIM_occurrences, {IN_GRID, IN_SMALLEST}},
    {"gravitate(largest,2nd)", PRIM_gravitate, {IN_LARGEST, IN_SECOND}},
    {"connect(diag)", PRIM_connect, {IN_ORIGIN, IN_CORNER}},
    {"connect(row)", PRIM_connect, {IN_ORIGIN, IN_ROW_END}},
    {"shoot((0,0),(1,1))", PRIM_shoot, {IN_ORIGIN, IN_UNITY}},
    {"shoot((0,0),RIGHT)", PRIM_shoot, {IN_ORIGIN, IN_RIGHT}},
    {"hperiod(asobject)", PRIM_hperiod, {IN_ASOBJECT}},
    {"vperiod(asobject)", PRIM_vperiod, {IN_ASOBJECT}},
    {"frontiers", PRIM_frontiers, {IN_GRID}},
    {"compress", PRIM_compress, {IN_GRID}},
    {"cellwise(I,vmirror(I),0)", PRIM_cellwise, {IN_GRID, IN_MIRRORED, IN_0}},
    {"canvas(0,(h,w))", PRIM_canvas, {IN_0, IN_SHAPE}},
    {"mostcolor(grid)", PRIM_mostcolor, {IN_GRID}},
    {"leastcolor(grid)", PRIM_leastcolor, {IN_GRID}},
    {"mostcolor(all fg)", PRIM_mostcolor, {IN_FOREGROUND}},
    {"palette(grid)", PRIM_palette, {IN_GRID}},
    {"replace(I,bg,5)", PRIM_replace, {IN_GRID, IN_BACKGROUND, IN_5}},
    {"switch(I,bg,least)", PRIM_switch, {IN_GRID, IN_BACKGROUND, IN_LEAST}},
    {"colorcount(I,bg)", PRIM_colorcount, {IN_GRID, IN_BACKGROUND}},
    {"delta(largest)", PRIM_delta, {IN_LARGEST}},
    {"backdrop(largest)", PRIM_backdrop, {IN_LARGEST}},
    {"box(largest)", PRIM_box, {IN_LARGEST}},
    {"inbox(largest)", PRIM_inbox, {IN_LARGEST}},
    {"outbox(largest)", PRIM_outbox, {IN_LARGEST}},
    {"corners(largest)", PRIM_corners, {IN_LARGEST}},
    {"ulcorner(largest)", PRIM_ulcorner, {IN_LARGEST}},
    {"shape(largest)", PRIM_shape, {IN_LARGEST}},
    {"center(largest)", PRIM_center, {IN_LARGEST}},
    {"centerofmass(largest)", PRIM_centerofmass, {IN_LARGEST}},
    {"manhattan(largest,2nd)", PRIM_manhattan, {IN_LARGEST, IN_SECOND}},
    {"adjacent(largest,2nd)", PRIM_adjacent, {IN_LARGEST, IN_SECOND}},
    {"bordering(largest,I)", PRIM_bordering, {IN_LARGEST, IN_GRID}},
    {"mapply(lbind(shift,2nd),9 offsets tuple)", PRIM_mapply, {IN_SHIFT, IN_NINE_TUPLE}},
    {"mapply(lbind(shift,2nd),9 offsets set)", PRIM_mapply, {IN_SHIFT, IN_NINE_SET}},
    {"mapply(lbind(recolor,5),objs)", PRIM_mapply, {IN_RECOLOR, IN_OBJECTS}},
    {"mapply(backdrop,objs)", PRIM_mapply, {IN_BACKDROP, IN_OBJECTS}},
    {"apply(size,objs)", PRIM_apply, {IN_SIZE, IN_OBJECTS}},
    {"apply(normalize,objs)", PRIM_apply, {IN_NORMALIZE, IN_OBJECTS}},
    {"apply(color,objs)", PRIM_apply, {IN_COLOR, IN_OBJECTS}},
    {"argmax(objs,size)", PRIM_argmax, {IN_OBJECTS, IN_SIZE}},
    {"order(objs,ulcorner)", PRIM_order, {IN_OBJECTS, IN_ULCORNER}},
    {"sfilter(objs,matcher(size,1))", PRIM_sfilter, {IN_OBJECTS, IN_SIZE_IS_1}},
    {"merge(objs)", PRIM_merge, {IN_OBJECTS}},
    {"colorfilter(objs,least)", PRIM_colorfilter, {IN_OBJECTS, IN_LEAST}},
    {"sizefilter(objs,1)", PRIM_sizefilter, {IN_OBJECTS, IN_1}},
    {"difference(asindices,patch)", PRIM_difference, {IN_ASINDICES, IN_PATCH}},
    {"intersection(asobject,fg)", PRIM_intersection, {IN_ASOBJECT, IN_FOREGROUND}},
    {"combine(largest,2nd)", PRIM_combine, {IN_LARGEST, IN_SECOND}},
    {"neighbors((3,3))", PRIM_neighbors, {IN_3_3}},
    {"dneighbors((3,3))", PRIM_dneighbors, {IN_3_3}},
    {"product(interval n,interval n)", PRIM_product, {IN_INTERVAL, IN_INTERVAL}},
    {"hsplit(I,2)", PRIM_hsplit, {IN_GRID, IN_2}},
    {"tophalf", PRIM_tophalf, {IN_GRID}},
    {"lefthalf", PRIM_lefthalf, {IN_GRID}},
    {"trim", PRIM_trim, {IN_GRID}},
    {"add(tuple,tuple)", PRIM_add, {IN_CORNER, IN_1_2}},
    {"add(int,int)", PRIM_add, {IN_3, IN_5}},
    {"identity", PRIM_identity, {IN_GRID}},
    {"equality(I,deep copy)", PRIM_equality, {IN_GRID, IN_GRID}},
};
enum { ROWS = sizeof rows / sizeof *rows };

static value call(struct universe *u, enum primitive p, value a, value b, value c, value d)
{
    value v = dsl_call_primitive(u, p, (value[]){a, b, c, d});
    require(!value_failed(v));
    return v;
}
#define CALL1(p, a)          call(u, PRIM_##p, a, VALUE_NONE, VALUE_NONE, VALUE_NONE)
#define CALL2(p, a, b)       call(u, PRIM_##p, a, b, VALUE_NONE, VALUE_NONE)
#define CALL3(p, a, b, c)    call(u, PRIM_##p, a, b, c, VALUE_NONE)
#define CALL4(p, a, b, c, d) call(u, PRIM_##p, a, b, c, d)

static uint32_t size_of(struct universe *u, value v) { return (uint32_t)int_of(CALL1(size, v)); }

static void make_inputs(struct universe *u, uint32_t which, value in[INPUTS])
{
    int32_t n = (int32_t)sides[which];
    struct picture g = {.side = sides[which]};
    shapes[which].draw(&g);
#define PRIMITIVE(p) value_of_primitive(PRIM_##p)
    value size = PRIMITIVE(size);
    in[IN_0] = int_value(0);
    in[IN_1] = int_value(1);
    in[IN_2] = int_value(2);
    in[IN_3] = int_value(3);
    in[IN_5] = int_value(5);
    in[IN_GRID] = grid_make(u, g.side, g.side, g.cell);
    in[IN_MIRRORED] = CALL1(vmirror, in[IN_GRID]);
    in[IN_OBJECTS] = CALL4(objects, in[IN_GRID], in[IN_1], in[IN_0], in[IN_1]);
    in[IN_LARGEST] = CALL2(argmax, in[IN_OBJECTS], size);
    in[IN_SECOND] = CALL2(argmax, CALL2(remove, in[IN_LARGEST], in[IN_OBJECTS]), size);
    in[IN_SMALLEST] = CALL2(argmin, in[IN_OBJECTS], size);
    in[IN_FOREGROUND] = CALL1(merge, in[IN_OBJECTS]);
    in[IN_BACKGROUND] = CALL1(mostcolor, in[IN_GRID]);
    in[IN_LEAST] = CALL1(leastcolor, in[IN_GRID]);
    in[IN_ASOBJECT] = CALL1(asobject, in[IN_GRID]);
    in[IN_ASINDICES] = CALL1(asindices, in[IN_GRID]);
    in[IN_PATCH] = CALL1(toindices, in[IN_LARGEST]);
    in[IN_HALF] = pair_name(n / 2, n / 2);
    in[IN_SHAPE] = pair_name(n, n);
    in[IN_NINE_SET] = CALL2(insert, pair_name(0, 0), CALL1(neighbors, pair_name(0, 0)));
    in[IN_NINE_TUPLE] = CALL1(totuple, in[IN_NINE_SET]);
    in[IN_INTERVAL] = CALL3(interval, in[IN_0], int_value(n), in[IN_1]);
    in[IN_CORNER] = pair_name(n - 1, n - 1);
    in[IN_ROW_END] = pair_name(0, n - 1);
    in[IN_3_3] = pair_name(3, 3);
    in[IN_1_2] = pair_name(1, 2);
    in[IN_UNITY] = pair_name(1, 1);
    in[IN_RIGHT] = pair_name(0, 1);
    in[IN_ORIGIN] = pair_name(0, 0);
    in[IN_SHIFT] = CALL2(lbind, PRIMITIVE(shift), in[IN_SECOND]);
    in[IN_RECOLOR] = CALL2(lbind, PRIMITIVE(recolor), in[IN_5]);
    in[IN_SIZE_IS_1] = CALL2(matcher, size, in[IN_1]);
    in[IN_BACKDROP] = PRIMITIVE(backdrop);
    in[IN_SIZE] = size;
    in[IN_NORMALIZE] = PRIMITIVE(normalize);
    in[IN_COLOR] = PRIMITIVE(color);
    in[IN_ULCORNER] = PRIMITIVE(ulcorner);
}

/* The grid is shaped as the table says. */
static void check_shape(struct universe *u, uint32_t which, const value in[INPUTS])
{
    const struct shape *s = &shapes[which];
    for (uint32_t k = 0; k < 8; k++) {
        value flag[3] = {bool_value(!(k & 4)), bool_value(!(k & 2)), bool_value(!(k & 1))};
        require(size_of(u, CALL4(objects, in[IN_GRID], flag[0], flag[1], flag[2])) == s->objects[k]);
    }
    require(int_of(CALL1(numcolors, in[IN_GRID])) == (int32_t)s->colours);
    require(size_of(u, in[IN_FOREGROUND]) == s->foreground);
    require(size_of(u, in[IN_LARGEST]) == s->largest);
    require(size_of(u, in[IN_SECOND]) == s->second);
}

/* ---- the reference ---- */

struct reference {
    char name[64];
    double median[SIZES], least[SIZES]; /* ns */
};

static uint32_t read_reference(struct reference r[MOST_ROWS])
{
    char line[512];
    uint32_t n = 0;
    FILE *f = fopen(ARCWRIGHT_SOURCE_DIR "/bench/cpython_times.tsv", "r");
    require(f);
    while (fgets(line, sizeof line, f)) {
        double x[2 * SIZES];
        require(n < MOST_ROWS);
        if (*line == '#' || strncmp(line, "call\t", 5) == 0) continue;
        require(sscanf(line, "%63[^\t]%lf%lf%lf%lf%lf%lf", r[n].name, &x[0], &x[1], &x[2], &x[3], &x[4],
                       &x[5]) == 7);
        for (uint32_t k = 0; k < SIZES; k++) {
            r[n].median[k] = x[2 * k] * 1000;
            r[n].least[k] = x[2 * k + 1] * 1000;
        }
        n++;
    }
    fclose(f);
    return n;
}

static const struct reference *find_reference(const struct reference *r, uint32_t n, const char *name)
{
    for (uint32_t i = 0; i < n; i++)
        if (strcmp(r[i].name, name) == 0) return &r[i];
    return NULL;
}

/* ---- timing ---- */

static uint64_t cycles(void)
{
#if defined(__x86_64__)
    return __builtin_ia32_rdtsc();
#else
    return 0;
#endif
}

struct measure {
    double least, median, cycles; /* ns, ns, counts of the least */
    double made;
    int64_t ticks;
};

struct settings {
    bool quick;
    uint32_t only_side;
    const char *only_name;
    const char *json;
};

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Calls, one after the other. */
static void repeat_call(struct universe *u, const struct row *r, const value *a, uint32_t times)
{
    u->fuel = INT64_MAX;
    for (uint32_t k = 0; k < times; k++) {
        value v = dsl_call_primitive(u, r->primitive, a);
        __asm__ volatile("" : : "r"(v) : "memory");
    }
}

static struct measure measure_row(struct universe *u, const struct row *r, const value *a, bool quick)
{
    uint32_t batches = quick ? 3 : MOST_BATCHES, times = 1;
    uint64_t aim = quick ? 1000000 : 10000000;
    for (;; times *= 2) {
        uint64_t start = thread_cpu_ns();
        repeat_call(u, r, a, times);
        uint64_t took = thread_cpu_ns() - start;
        if (took > aim / 8) {
            times = (uint32_t)((double)times * 1.1 * (double)aim / (double)took) + 1;
            break;
        }
    }
    struct measure m = {.least = INFINITY};
    double ns[MOST_BATCHES];
    for (uint32_t b = 0; b < batches; b++) {
        uint64_t start = thread_cpu_ns(), counter = cycles();
        repeat_call(u, r, a, times);
        counter = cycles() - counter;
        ns[b] = (double)(thread_cpu_ns() - start) / times;
        if (ns[b] < m.least) {
            m.least = ns[b];
            m.cycles = (double)counter / times;
        }
    }
    qsort(ns, batches, sizeof *ns, ascending);
    m.median = ns[batches / 2];
    uint64_t made = u->made + u->found;
    u->fuel = INT64_MAX;
    dsl_call_primitive(u, r->primitive, a);
    m.ticks = INT64_MAX - u->fuel;
    m.made = (double)(u->made + u->found - made);
    return m;
}

/* The plain kernel's answer and price. */
static void verify(struct universe *u, const struct row *r, const value *a)
{
    int64_t used[2];
    value v[2];
    for (int plain = 0; plain < 2; plain++) {
        u->plain_only = plain;
        u->fuel = INT64_MAX;
        v[plain] = dsl_call_primitive(u, r->primitive, a);
        used[plain] = INT64_MAX - u->fuel;
    }
    u->plain_only = false;
    if (v[0] != v[1] || used[0] != used[1]) {
        fprintf(stderr, "bench-primitives: %s: the fast kernel and the plain one differ%s\n", r->name,
                v[0] == v[1] ? " in price" : "");
        exit(1);
    }
}

/* ---- results ---- */

struct result {
    const struct row *row;
    uint32_t size;
    struct measure m;
    double reference; /* least of the reference at the same size */
};

static void processor(char text[128])
{
    char line[512];
    snprintf(text, 128, "unknown");
    FILE *f = fopen("/proc/cpuinfo", "r");
    if (!f) return;
    while (fgets(line, sizeof line, f)) {
        char *at = strchr(line, ':');
        if (strncmp(line, "model name", 10) != 0 || !at) continue;
        at[strcspn(at, "\n")] = 0;
        snprintf(text, 128, "%.120s", at + 2);
        break;
    }
    fclose(f);
}

struct summary {
    double geometric_mean, objects_mean; /* at 20x20 */
    uint32_t rows;
};

static struct summary summarise(const struct result *r, uint32_t n)
{
    struct summary s = {0};
    double logs = 0, objects = 0;
    uint32_t forms = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (sides[r[i].size] != 20) continue;
        logs += log(r[i].reference / r[i].m.least);
        s.rows++;
        if (r[i].row->primitive != PRIM_objects) continue;
        objects += r[i].m.least;
        forms++;
    }
    s.geometric_mean = s.rows ? exp(logs / s.rows) : 0;
    s.objects_mean = forms ? objects / forms : 0;
    return s;
}

static void print_summary(const struct result *r, uint32_t n)
{
    struct summary s = summarise(r, n);
    if (s.rows == 0) return;
    printf("\nat 20x20: geometric mean of the %u ratios %.1f, mean of objects %.0f ns\n", s.rows,
           s.geometric_mean, s.objects_mean);
    printf("over 5 us in CPython and less than 30 times as fast here:");
    uint32_t slow = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (r[i].reference <= 5000 || r[i].reference / r[i].m.least >= 30) continue;
        printf("\n    %ux%u %s %.1f", sides[r[i].size], sides[r[i].size], r[i].row->name,
               r[i].reference / r[i].m.least);
        slow++;
    }
    printf(slow ? "\n" : " none\n");
}

static int write_json(const char *path, const struct result *r, uint32_t n, const struct settings *s)
{
    char cpu[128];
    processor(cpu);
    json_t *list = json_array();
    for (uint32_t i = 0; i < n; i++)
        json_array_append_new(
            list, json_pack("{s:s, s:i, s:f, s:f, s:f, s:f, s:I, s:f, s:f}", "call", r[i].row->name, "side",
                            (int)sides[r[i].size], "min_ns", r[i].m.least, "median_ns", r[i].m.median,
                            "cycles", r[i].m.cycles, "made", r[i].m.made, "ticks", (json_int_t)r[i].m.ticks,
                            "cpython_min_ns", r[i].reference, "ratio", r[i].reference / r[i].m.least));
    struct summary sum = summarise(r, n);
    json_t *all = json_pack("{s:s, s:s, s:b, s:f, s:f, s:o}", "benchmark", "primitives", "processor", cpu,
                            "quick", s->quick, "geometric_mean_20", sum.geometric_mean, "objects_mean_20_ns",
                            sum.objects_mean, "rows", list);
    int failed = json_dump_file(all, path, JSON_INDENT(1) | JSON_REAL_PRECISION(6));
    json_decref(all);
    if (failed) fprintf(stderr, "bench-primitives: cannot write %s\n", path);
    return failed ? 1 : 0;
}

static bool wanted(const struct settings *s, const struct row *r, uint32_t size)
{
    if (s->only_side && s->only_side != sides[size]) return false;
    return !s->only_name || strstr(r->name, s->only_name);
}

static void run(const struct settings *s, uint32_t size, const struct reference *reference, uint32_t known,
                struct result *results, uint32_t *n)
{
    value in[INPUTS] = {0};
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    u->fuel = INT64_MAX;
    make_inputs(u, size, in);
    check_shape(u, size, in);
    for (uint32_t i = 0; i < ROWS; i++) {
        const struct row *r = &rows[i];
        if (!wanted(s, r, size)) continue;
        const struct reference *ref = find_reference(reference, known, r->name);
        require(ref);
        value a[MAX_ARITY];
        for (uint32_t k = 0; k < MAX_ARITY; k++) a[k] = in[r->arguments[k]];
        verify(u, r, a);
        struct result *out = &results[(*n)++];
        *out = (struct result){r, size, measure_row(u, r, a, s->quick), ref->least[size]};
        printf("%2ux%-2u  %-42s %9.1f %9.1f %9.0f %6.0f %11.0f %9.1f%s\n", sides[size], sides[size], r->name,
               out->m.least, out->m.median, out->m.cycles, out->m.made, out->reference,
               out->reference / out->m.least, fast_kernels[u->level][r->primitive] ? "" : "  plain");
        fflush(stdout);
    }
    universe_free(u);
}

static int usage(void)
{
    fprintf(stderr,
            "usage: bench-primitives [--quick] [--size 10|20|30] [--only TEXT] [--json FILE] [PATH]\n");
    return 2;
}

int main(int argc, char **argv)
{
    static struct reference reference[MOST_ROWS];
    static struct result results[SIZES * ROWS];
    struct settings s = {0};
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--quick") == 0)
            s.quick = true;
        else if (strcmp(argv[i], "--size") == 0 && i + 1 < argc)
            s.only_side = (uint32_t)strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--only") == 0 && i + 1 < argc)
            s.only_name = argv[++i];
        else if (strcmp(argv[i], "--json") == 0 && i + 1 < argc)
            s.json = argv[++i];
        else if (argv[i][0] == '-')
            return usage();
    }
    uint32_t known = read_reference(reference), n = 0;
    require(known == ROWS);
    printf("%-6s %-42s %9s %9s %9s %6s %11s %9s\n", "side", "call", "min ns", "median", "cycles", "made",
           "CPython ns", "ratio");
    for (uint32_t size = 0; size < SIZES; size++) run(&s, size, reference, known, results, &n);
    print_summary(results, n);
    return s.json ? write_json(s.json, results, n, &s) : 0;
}
