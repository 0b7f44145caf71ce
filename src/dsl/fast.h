/* Which primitives have a fast kernel for the usual shapes. FAST_name is the kernel or NULL; a test requires
 * that each missing one stands on the list of absences with its reason (tests/test_fast.c).
 *
 * The kernels are `static` functions in src/dsl/fast_*.inc, all of which fast.inc includes; fast.inc is compiled
 * once for each level of base/simd.h (fast_plain.c, fast_avx2.c, fast_avx512.c), and makes the level's table.
 * A fast kernel
 *   - answers exactly what the plain one answers, or VALUE_DECLINE; it may leave all failures to the plain
 *     one but FAIL_FUEL and FAIL_MEMORY;
 *   - has changed nothing when it declines: no charge, no scratch kept, nothing made;
 *   - charges in all exactly what the plain kernel charges: the price is stated above each kernel. */
#ifndef ARCWRIGHT_DSL_FAST_H
#define ARCWRIGHT_DSL_FAST_H

#include "dsl/dsl.h"

extern kernel *const fast_table_plain[PRIMITIVE_COUNT];
extern kernel *const fast_table_avx2[PRIMITIVE_COUNT];
extern kernel *const fast_table_avx512[PRIMITIVE_COUNT];

#define FAST_add NULL
#define FAST_subtract NULL
#define FAST_multiply NULL
#define FAST_divide NULL
#define FAST_invert NULL
#define FAST_even NULL
#define FAST_double NULL
#define FAST_halve NULL
#define FAST_increment NULL
#define FAST_decrement NULL
#define FAST_crement NULL
#define FAST_sign NULL
#define FAST_positive NULL
#define FAST_toivec NULL
#define FAST_tojvec NULL
#define FAST_astuple NULL
#define FAST_interval NULL
#define FAST_flip NULL
#define FAST_equality NULL
#define FAST_greater NULL
#define FAST_both NULL
#define FAST_either NULL
#define FAST_contained NULL
#define FAST_branch NULL
#define FAST_combine NULL
#define FAST_intersection NULL
#define FAST_difference NULL
#define FAST_dedupe NULL
#define FAST_order NULL
#define FAST_repeat NULL
#define FAST_size NULL
#define FAST_merge NULL
#define FAST_maximum NULL
#define FAST_minimum NULL
#define FAST_valmax NULL
#define FAST_valmin NULL
#define FAST_argmax NULL
#define FAST_argmin NULL
#define FAST_mostcommon NULL
#define FAST_leastcommon NULL
#define FAST_initset NULL
#define FAST_insert NULL
#define FAST_remove NULL
#define FAST_other NULL
#define FAST_first NULL
#define FAST_last NULL
#define FAST_extract NULL
#define FAST_totuple NULL
#define FAST_sfilter NULL
#define FAST_mfilter NULL
#define FAST_product NULL
#define FAST_pair NULL
#define FAST_sizefilter NULL
#define FAST_colorfilter NULL
#define FAST_identity NULL
#define FAST_compose NULL
#define FAST_chain NULL
#define FAST_matcher NULL
#define FAST_rbind NULL
#define FAST_lbind NULL
#define FAST_power NULL
#define FAST_fork NULL
#define FAST_apply NULL
#define FAST_rapply NULL
#define FAST_mapply NULL
#define FAST_papply NULL
#define FAST_mpapply NULL
#define FAST_prapply NULL
#define FAST_rot90 fast_rot90
#define FAST_rot180 fast_rot180
#define FAST_rot270 fast_rot270
#define FAST_hupscale fast_hupscale
#define FAST_vupscale fast_vupscale
#define FAST_downscale fast_downscale
#define FAST_hconcat fast_hconcat
#define FAST_vconcat fast_vconcat
#define FAST_crop fast_crop
#define FAST_subgrid fast_subgrid
#define FAST_hsplit fast_hsplit
#define FAST_vsplit fast_vsplit
#define FAST_cellwise fast_cellwise
#define FAST_replace fast_replace
#define FAST_switch fast_switch
#define FAST_index NULL
#define FAST_canvas fast_canvas
#define FAST_cover fast_cover
#define FAST_trim fast_trim
#define FAST_tophalf fast_tophalf
#define FAST_bottomhalf fast_bottomhalf
#define FAST_lefthalf fast_lefthalf
#define FAST_righthalf fast_righthalf
#define FAST_compress fast_compress
#define FAST_mostcolor fast_mostcolor
#define FAST_leastcolor fast_leastcolor
#define FAST_colorcount fast_colorcount
#define FAST_palette fast_palette
#define FAST_numcolors fast_numcolors
#define FAST_height NULL
#define FAST_width NULL
#define FAST_shape NULL
#define FAST_portrait NULL
#define FAST_square NULL
#define FAST_asindices fast_asindices
#define FAST_asobject fast_asobject
#define FAST_ofcolor fast_ofcolor
#define FAST_toindices NULL
#define FAST_recolor NULL
#define FAST_toobject fast_toobject
#define FAST_color NULL
#define FAST_ulcorner NULL
#define FAST_urcorner NULL
#define FAST_llcorner NULL
#define FAST_lrcorner NULL
#define FAST_corners NULL
#define FAST_uppermost NULL
#define FAST_lowermost NULL
#define FAST_leftmost NULL
#define FAST_rightmost NULL
#define FAST_center NULL
#define FAST_centerofmass NULL
#define FAST_shift NULL
#define FAST_normalize NULL
#define FAST_hmirror fast_hmirror
#define FAST_vmirror fast_vmirror
#define FAST_dmirror fast_dmirror
#define FAST_cmirror fast_cmirror
#define FAST_upscale fast_upscale
#define FAST_gravitate NULL
#define FAST_move fast_move
#define FAST_hmatching NULL
#define FAST_vmatching NULL
#define FAST_manhattan NULL
#define FAST_adjacent NULL
#define FAST_bordering fast_bordering
#define FAST_position NULL
#define FAST_vline NULL
#define FAST_hline NULL
#define FAST_hperiod NULL
#define FAST_vperiod NULL
#define FAST_occurrences NULL
#define FAST_dneighbors NULL
#define FAST_ineighbors NULL
#define FAST_neighbors NULL
#define FAST_connect NULL
#define FAST_shoot NULL
#define FAST_vfrontier NULL
#define FAST_hfrontier NULL
#define FAST_backdrop NULL
#define FAST_delta NULL
#define FAST_box NULL
#define FAST_inbox NULL
#define FAST_outbox NULL
#define FAST_objects NULL
#define FAST_partition fast_partition
#define FAST_fgpartition fast_fgpartition
#define FAST_frontiers NULL
#define FAST_fill fast_fill
#define FAST_paint fast_paint
#define FAST_underfill fast_underfill
#define FAST_underpaint fast_underpaint

#endif
