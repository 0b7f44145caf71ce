/* Drawing grids and tasks, as text for a terminal and as SVG.
 *
 * A picture is a list of blocks. A block is one pair: a title and up to a handful of panels side by side,
 *
 *     demo 1: 3x3 -> 9x9
 *     ###    #########
 *     ### -> #########        panel, arrow, panel
 *     ###    #########
 *
 * and blocks flow like words: as many on a line as fit into the width. view_task() makes the blocks of a task
 * and draws them; other pictures are made from blocks directly. A panel with `wanted` draws the difference:
 * wrong cells in their colours, right ones faint.
 *
 * Everything is appended to a `struct buf`; nothing here prints, asks the terminal or reads the environment.
 * Panels borrow their grids and labels. Grids of any size may be given: what exceeds the width or
 * VIEW_ROWS_MAX is cut, and says so. Threads: no state. Tests: tests/test_view.c.
 */
#ifndef ARCWRIGHT_VIEW_VIEW_H
#define ARCWRIGHT_VIEW_VIEW_H

#include "task/task.h"

enum {
    VIEW_ROWS_MAX = 100, /* programs can make grids no one wants to scroll through */
    VIEW_COLUMNS_MAX = 1000,
    VIEW_BLOCK_PANELS = 5,
};

enum view_depth {
    VIEW_PLAIN,  /* digits and ASCII, no escape codes: files, pipes */
    VIEW_256,    /* escape codes with the 256 colours of xterm */
    VIEW_COLOUR, /* escape codes with 24-bit colours */
};

enum view_palette { VIEW_OFFICIAL, VIEW_COLOUR_BLIND };

struct view_options {
    enum view_depth depth;
    enum view_palette palette;
    bool digits;      /* write the colour numbers on the cells; always so in VIEW_PLAIN */
    uint32_t columns; /* the width to fit into; 0 means 80 */
};

/* What a terminal can do, from the values of the environment variables COLORTERM, TERM and NO_COLOR, each of
 * which may be NULL. Whoever prints knows whether it is a terminal. */
enum view_depth view_depth_choose(bool terminal, const char *colorterm, const char *term,
                                  const char *no_color);

struct view_panel {
    const char *label;       /* above the grid; NULL for none */
    struct grid_data grid;   /* cells NULL: not known, drawn as a question mark */
    struct grid_data wanted; /* cells not NULL: same size as grid; draw the difference from it */
    bool arrow;              /* an arrow leads to this panel from the one before */
    bool part;        /* with `wanted`: the cells that differ are a part of a larger place; no mistakes */
    const char *text; /* not NULL: stands in the place of the grid, which has no cells */
};

struct view_block {
    char title[128];
    uint32_t count;
    struct view_panel panels[VIEW_BLOCK_PANELS];
};

/* One block for each demo and then each test pair. `demos` and `tests` are predictions, one for each pair; NULL
 * when there are none, and an entry without cells means that the program gave no grid. A wrong prediction is
 * shown beside the wanted output, with the difference when the sizes are equal. The caller frees the array;
 * its length is demo_count + test_count. */
struct view_block *view_task_blocks(const struct task *task, const struct grid_data *demos,
                                    const struct grid_data *tests);

/* Terminal: lines of text, the last one ended by a newline. */
void view_blocks(struct buf *out, const struct view_block *blocks, uint32_t count,
                 const struct view_options *options);
void view_grid(struct buf *out, struct grid_data grid, const struct view_options *options);
void view_task(struct buf *out, const struct task *task, const struct grid_data *demos,
               const struct grid_data *tests, const struct view_options *options);

/* SVG: a complete file, of integer coordinates only, on a white ground. */
struct view_svg {
    enum view_palette palette;
    bool digits;
    uint32_t width; /* of the picture in pixels, at most; 0 means 900; one wide block may exceed it */
    uint32_t cell;  /* side of a cell in pixels; 0 chooses it by the largest grid */
};
void view_svg_blocks(struct buf *out, const char *heading, const struct view_block *blocks, uint32_t count,
                     const struct view_svg *options);
void view_svg_task(struct buf *out, const struct task *task, const struct grid_data *demos,
                   const struct grid_data *tests, const struct view_svg *options);

#endif
