/* The table of starter tasks. A task's id is a hash of its name, so a name is for ever; everything else,
 * the grids included, follows from the generator. To add a task, write a generator and a row in its group. */
#ifndef STARTER_TASK_H
#define STARTER_TASK_H

#include "draw.h"

struct task {
    const char *name;
    const char *rule; /* one line for the index */
    bool (*make)(struct example *e);
    int demos, tests;
};

struct group {
    const char *concept;
    const struct task *tasks; /* ends with a row without a name */
};

/* One row a file of tasks: its concept and the name of its table. */
#define STARTER_GROUPS(GROUP)                                                                                \
    GROUP("symmetry", symmetry_tasks)                                                                        \
    GROUP("counting", counting_tasks)                                                                        \
    GROUP("gravity", gravity_tasks)                                                                          \
    GROUP("containment", containment_tasks)                                                                  \
    GROUP("lines", line_tasks)                                                                               \
    GROUP("tiling", tiling_tasks)                                                                            \
    GROUP("colour mapping", color_tasks)                                                                     \
    GROUP("cropping", cropping_tasks)                                                                        \
    GROUP("largest and smallest", size_tasks)                                                                \
    GROUP("noise removal", noise_tasks)                                                                      \
    GROUP("scaling", scaling_tasks)                                                                          \
    GROUP("connecting", connecting_tasks)                                                                    \
    GROUP("outlines and boxes", outline_tasks)                                                               \
    GROUP("patterns and periods", pattern_tasks)                                                             \
    GROUP("sorting", sorting_tasks)                                                                          \
    GROUP("panels and logic", panel_tasks)                                                                   \
    GROUP("movement", movement_tasks)                                                                        \
    GROUP("objects by property", property_tasks)                                                             \
    GROUP("grid arithmetic", arithmetic_tasks)

/* The probes of tools/starter/probes: what unseen tasks about elementary concepts need. */
#define PROBE_GROUPS(GROUP)                                                                                  \
    GROUP("above and below", above_probes)                                                                   \
    GROUP("centre", centre_probes)                                                                           \
    GROUP("clean up", clean_probes)                                                                          \
    GROUP("complete the shape", complete_probes)                                                             \
    GROUP("copy", copy_probes)                                                                               \
    GROUP("count", count_probes)                                                                             \
    GROUP("extend to the boundary", extend_probes)                                                           \
    GROUP("extract", extract_probes)                                                                         \
    GROUP("filled and not filled", fill_probes)                                                              \
    GROUP("horizontal and vertical", way_probes)                                                             \
    GROUP("inside and outside", inside_probes)                                                               \
    GROUP("move to the boundary", move_probes)                                                               \
    GROUP("order", order_probes)                                                                             \
    GROUP("same and different", same_probes)                                                                 \
    GROUP("top and bottom of the plane", top_probes)                                                         \
    GROUP("in front and behind", front_probes)

#define STARTER_DECLARE(concept, table) extern const struct task table[];
STARTER_GROUPS(STARTER_DECLARE)
PROBE_GROUPS(STARTER_DECLARE)
#undef STARTER_DECLARE

#endif
