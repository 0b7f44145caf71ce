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

/* What is asked of cells beside what kernels answer: bit per colour that occurs, 0 too; 0 if one is no colour. */
typedef uint32_t colours_of_cells(const int8_t *cells, uint32_t count);
colours_of_cells fast_colours_plain, fast_colours_avx2, fast_colours_avx512;

extern kernel *const fast_table_plain[PRIMITIVE_COUNT];
extern kernel *const fast_table_avx2[PRIMITIVE_COUNT];
extern kernel *const fast_table_avx512[PRIMITIVE_COUNT];

#define FAST_add          fast_add
#define FAST_subtract     fast_subtract
#define FAST_multiply     fast_multiply
#define FAST_divide       fast_divide
#define FAST_invert       fast_invert
#define FAST_even         NULL
#define FAST_double       fast_double
#define FAST_halve        fast_halve
#define FAST_increment    fast_increment
#define FAST_decrement    fast_decrement
#define FAST_crement      fast_crement
#define FAST_sign         fast_sign
#define FAST_positive     NULL
#define FAST_toivec       NULL
#define FAST_tojvec       NULL
#define FAST_astuple      NULL
#define FAST_interval     NULL
#define FAST_flip         NULL
#define FAST_equality     NULL
#define FAST_greater      NULL
#define FAST_both         NULL
#define FAST_either       NULL
#define FAST_contained    NULL
#define FAST_branch       NULL
#define FAST_combine      fast_combine
#define FAST_intersection fast_intersection
#define FAST_difference   fast_difference
#define FAST_dedupe       NULL
#define FAST_order        fast_order
#define FAST_repeat       NULL
#define FAST_size         fast_size
#define FAST_merge        fast_merge
#define FAST_maximum      fast_maximum
#define FAST_minimum      fast_minimum
#define FAST_valmax       fast_valmax
#define FAST_valmin       fast_valmin
#define FAST_argmax       fast_argmax
#define FAST_argmin       fast_argmin
#define FAST_mostcommon   fast_mostcommon
#define FAST_leastcommon  fast_leastcommon
#define FAST_initset      NULL
#define FAST_insert       fast_insert
#define FAST_remove       fast_remove
#define FAST_other        NULL
#define FAST_first        fast_first
#define FAST_last         fast_last
#define FAST_extract      fast_extract
#define FAST_totuple      NULL
#define FAST_sfilter      fast_sfilter
#define FAST_mfilter      fast_mfilter
#define FAST_product      fast_product
#define FAST_pair         NULL
#define FAST_sizefilter   fast_sizefilter
#define FAST_colorfilter  fast_colorfilter
#define FAST_identity     NULL
#define FAST_compose      NULL
#define FAST_chain        NULL
#define FAST_matcher      NULL
#define FAST_rbind        NULL
#define FAST_lbind        NULL
#define FAST_power        NULL
#define FAST_fork         NULL
#define FAST_apply        fast_apply
#define FAST_rapply       fast_rapply
#define FAST_mapply       fast_mapply
#define FAST_papply       fast_papply
#define FAST_mpapply      fast_mpapply
#define FAST_prapply      fast_prapply
#define FAST_rot90        fast_rot90
#define FAST_rot180       fast_rot180
#define FAST_rot270       fast_rot270
#define FAST_hupscale     fast_hupscale
#define FAST_vupscale     fast_vupscale
#define FAST_downscale    fast_downscale
#define FAST_hconcat      fast_hconcat
#define FAST_vconcat      fast_vconcat
#define FAST_crop         fast_crop
#define FAST_subgrid      fast_subgrid
#define FAST_hsplit       fast_hsplit
#define FAST_vsplit       fast_vsplit
#define FAST_cellwise     fast_cellwise
#define FAST_replace      fast_replace
#define FAST_switch       fast_switch
#define FAST_index        NULL
#define FAST_canvas       fast_canvas
#define FAST_cover        fast_cover
#define FAST_trim         fast_trim
#define FAST_tophalf      fast_tophalf
#define FAST_bottomhalf   fast_bottomhalf
#define FAST_lefthalf     fast_lefthalf
#define FAST_righthalf    fast_righthalf
#define FAST_compress     fast_compress
#define FAST_mostcolor    fast_mostcolor
#define FAST_leastcolor   fast_leastcolor
#define FAST_colorcount   fast_colorcount
#define FAST_palette      fast_palette
#define FAST_numcolors    fast_numcolors
#define FAST_height       NULL
#define FAST_width        NULL
#define FAST_shape        NULL
#define FAST_portrait     NULL
#define FAST_square       NULL
#define FAST_asindices    fast_asindices
#define FAST_asobject     fast_asobject
#define FAST_ofcolor      fast_ofcolor
#define FAST_toindices    fast_toindices
#define FAST_recolor      fast_recolor
#define FAST_toobject     fast_toobject
#define FAST_color        fast_color
#define FAST_ulcorner     fast_ulcorner
#define FAST_urcorner     fast_urcorner
#define FAST_llcorner     fast_llcorner
#define FAST_lrcorner     fast_lrcorner
#define FAST_corners      fast_corners
#define FAST_uppermost    fast_uppermost
#define FAST_lowermost    fast_lowermost
#define FAST_leftmost     fast_leftmost
#define FAST_rightmost    fast_rightmost
#define FAST_center       fast_center
#define FAST_centerofmass fast_centerofmass
#define FAST_shift        fast_shift
#define FAST_normalize    fast_normalize
#define FAST_hmirror      hmirror_piece
#define FAST_vmirror      vmirror_piece
#define FAST_dmirror      dmirror_piece
#define FAST_cmirror      cmirror_piece
#define FAST_upscale      upscale_piece
#define FAST_gravitate    fast_gravitate
#define FAST_move         fast_move
#define FAST_hmatching    fast_hmatching
#define FAST_vmatching    fast_vmatching
#define FAST_manhattan    fast_manhattan
#define FAST_adjacent     fast_adjacent
#define FAST_bordering    fast_bordering
#define FAST_position     NULL
#define FAST_vline        NULL
#define FAST_hline        NULL
#define FAST_hperiod      fast_hperiod
#define FAST_vperiod      fast_vperiod
#define FAST_occurrences  fast_occurrences
#define FAST_dneighbors   fast_dneighbors
#define FAST_ineighbors   fast_ineighbors
#define FAST_neighbors    fast_neighbors
#define FAST_connect      fast_connect
#define FAST_shoot        fast_shoot
#define FAST_vfrontier    fast_vfrontier
#define FAST_hfrontier    fast_hfrontier
#define FAST_backdrop     fast_backdrop
#define FAST_delta        fast_delta
#define FAST_box          fast_box
#define FAST_inbox        fast_inbox
#define FAST_outbox       fast_outbox
#define FAST_objects      fast_objects
#define FAST_partition    fast_partition
#define FAST_fgpartition  fast_fgpartition
#define FAST_frontiers    fast_frontiers
#define FAST_fill         fast_fill
#define FAST_paint        fast_paint
#define FAST_underfill    fast_underfill
#define FAST_underpaint   fast_underpaint

#endif
