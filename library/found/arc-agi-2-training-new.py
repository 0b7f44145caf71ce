# Programs found from nothing, for 71 of 233 tasks: each meets every output of its task, tests too.
# Made by `arcwright search --library` 0.1.0 with 30000 states a task; data fb8c181a515f4864cce06138d3dc4efe.
# Above each program: the kind of candidate, its cost, whether its rule was found again without each of
# the demonstrations, whether it was one of the two attempts, and the states that were searched.


# cover; cost 48; nothing fitted; first attempt; 63219 states
def solve_1478ab18(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = posed(x1, x1, ZERO)            # Turned so that of x1 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x1, way 0)
    x3 = rays(x2, 128)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 128)
    x4 = paint_shape(x2, x3, EIGHT)     # x2 with x3's cells but 0 painted on it in one colour (colour 8)
    x5 = rays(x2, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 15)
    x6 = paint_shape(x4, x5, EIGHT)     # x4 with x5's cells but 0 painted on it in one colour (colour 8)
    x7 = drop_blank_lines(x2)           # Without the rows and columns of zeros (image x2)
    x8 = paint_zeros(x6, x7)            # x6 with x7's zeros painted on it, and nothing else
    x9 = paint_over(x8, x2)             # x8 with x2's cells but 0 painted on it
    x10 = joined(x2, FOUR)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x2, axes 4)
    x11 = paint_zeros(x9, x10)          # x9 with x10's zeros painted on it, and nothing else
    x12 = trim_blank(x2)                # Cut to the cells that are not 0, where they lie (image x2)
    x13 = box_of(x12)                   # The border of its rectangle in its main colour (image x12)
    x14 = paint_shape(x11, x13, EIGHT)  # x11 with x13's cells but 0 painted on it in one colour (colour 8)
    x15 = lines_of(x2, T)               # Its rows, or its columns (image x2, columns yes)
    x16 = pick_most(x15, ZERO)          # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x15, property 0)
    x17 = paint_all(x14, x16)           # x14 with all of x16 painted on it, zeros too
    x18 = lines_of(x2, F)               # Its rows, or its columns (image x2, columns no)
    x19 = pick_most(x18, ZERO)          # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x18, property 0)
    x20 = paint_all(x17, x19)           # x17 with all of x19 painted on it, zeros too
    x21 = unposed(x20, x1, ZERO)        # x20 turned back from x1's pose (way 0)
    O = swap_ground(x21, I)             # 0 and I's commonest colour exchanged (image x21)
    return O


# choice between planes; cost 51; passes leave-one-out in part; first attempt; 26620 states
def solve_1b59e163(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = finish_copies(x1)              # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image x1)
    # The grid of the colours that the rule gives the cells; it says (of_part(cell_here, ONE)) where cell_here is 0, else ((of_part(cell_here, TWO)) where cell...
    x3 = map_cells((x1, x2, canvas(ZERO, (18, 18))), decide_eq(cell_here, ZERO, of_part(cell_here, ONE), decide_eq(near_filled, ZERO, decide_eq(cell_here, FIVE, of_part(cell_here, TWO), of_part(cell_here, ONE)), of_part(cell_here, TWO))))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 29; nothing fitted; second attempt; 35372 states
def solve_1d61978c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = posed(x1, x1, ZERO)            # Turned so that of x1 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x1, way 0)
    x3 = paint_shape(x2, x2, EIGHT)     # x2 with x2's cells but 0 painted on it in one colour (colour 8)
    x4 = moved(x2, UNITY)               # x2 at another place (by UNITY)
    x5 = paint_shape(x3, x4, TWO)       # x3 with x4's cells but 0 painted on it in one colour (colour 2)
    x6 = moved(x2, NEG_UNITY)           # x2 at another place (by NEG_UNITY)
    x7 = paint_shape(x5, x6, TWO)       # x5 with x6's cells but 0 painted on it in one colour (colour 2)
    x8 = paint_zeros(x7, x2)            # x7 with x2's zeros painted on it, and nothing else
    x9 = unposed(x8, x1, ZERO)          # x8 turned back from x1's pose (way 0)
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# spreading rule; cost 62; fails leave-one-out; not among the attempts; 26674 states
def solve_252143c9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: that which is met first becomes the first, and so on (image x1)
    x2 = order_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    # As map_cells again and again, until nothing changes, with x2 made last as the second plane; it says (3 where of_part(cell_up_right, ONE) is 3, else 2 where of_part(cell_down_left, ONE) is 2,...
    x3 = spread_cells(x2, decide_eq(cell_here, ZERO, decide_eq(of_part(cell_up_right, ONE), THREE, THREE, decide_eq(of_part(cell_down_left, ONE), TWO, TWO, cell_here)), decide_eq(cell_rising, ZERO, decide_eq(near_filled, THREE, ZERO, cell_here), ZERO)))
    # x3 with the colours back that order_colours exchanged in x1
    x4 = unorder_colours(x3, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# table over planes; cost 51; passes leave-one-out; first attempt; 39584 states
def solve_2de01db2(I):
    x1 = lines_of(I, F)                 # Its rows, or its columns (image I, columns no)
    # The function's result for the grid of each image, at the image's place (images x1)
    x2 = map_items(compose(rbind(lookup_cells, ((FOUR, ZERO, FOUR), (FOUR, FOUR, ZERO), (SIX, ZERO, SIX), (SIX, SIX, ZERO), (EIGHT, ZERO, EIGHT), (EIGHT, EIGHT, ZERO))), fork(astuple, box_of, rbind(keep_rank, ZERO))), x1)
    O = paint_items(I, x2)              # I with all of each image painted on it, zeros too; on top is the first (images x2)
    return O


# list paint; cost 26; passes leave-one-out in part; first attempt; 15248 states
def solve_2f767503(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = posed(x1, x1, ZERO)            # Turned so that of x1 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x1, way 0)
    x3 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    # x2 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x2), images x3); it says (0 where item_most is 4, else -1) where item_led is 2, else 0 where item_borne is 2, else ...
    x4 = paint_each(x2, (x3, x2), x3, decide_eq(item_led, TWO, decide_eq(item_most, FOUR, ZERO, NEG_ONE), decide_eq(item_borne, TWO, ZERO, NEG_ONE)))
    x5 = unposed(x4, x1, ZERO)          # x4 turned back from x1's pose (way 0)
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# choice between planes; cost 141; fails leave-one-out; not among the attempts; 17154 states
def solve_332202d5(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = about(x1, NEG_ONE, TWO)        # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank -1, kind 2)
    x3 = split(x1, TWO, ONE)            # Equal panels, with or without a line between them (image x1, rows 2, columns 1)
    x4 = combine_panels(x3, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x3, op 1)
    x5 = paint_shape(x2, x4, ONE)       # x2 with x4's cells but 0 painted on it in one colour (colour 1)
    x6 = fall(x1, ONE)                  # Cells fall: up 0, down 1, left 2, right 3 (image x1, direction 1)
    x7 = paint_over(x5, x6)             # x5 with x6's cells but 0 painted on it
    x8 = lines_of(x1, F)                # Its rows, or its columns (image x1, columns no)
    x9 = combine_panels(x8, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x8, op 1)
    x10 = paint_over(x7, x9)            # x7 with x9's cells but 0 painted on it
    x11 = moved(x1, DOWN)               # x1 at another place (by DOWN)
    x12 = paint_over(x10, x11)          # x10 with x11's cells but 0 painted on it
    x13 = moved(x1, UP)                 # x1 at another place (by UP)
    x14 = paint_over(x12, x13)          # x12 with x13's cells but 0 painted on it
    x15 = drop_colour(x1, ONE)          # x1 with the cells of one colour turned to 0 (colour 1)
    x16 = paint_shape(x14, x15, ONE)    # x14 with x15's cells but 0 painted on it in one colour (colour 1)
    x17 = joined(x16, THREE)            # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x16, axes 3)
    x18 = flooded(x16, F)               # Colours flow into zeros, nearest first; minor: all but the commonest (image x16, minor no)
    x19 = rays(x16, 15)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x16, directions 15)
    x20 = rays(x16, TWO)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x16, directions 2)
    # The grid of the colours that the rule gives the cells (planes (x17, x18, x16, x19, x20)); it says (((of_part(cell_here, THREE)) where of_part(cell_up_3, TWO) is 0, else of_part(cell_here, ...
    x21 = map_cells((x17, x18, x16, x19, x20), decide_eq(cell_here, ZERO, decide_eq(of_part(cell_here, ONE), ONE, decide_eq(of_part(cell_up_3, TWO), ZERO, of_part(cell_here, THREE), of_part(cell_here, FOUR)), decide_le(near_same, TWO, decide_eq(cell_up, FOUR, of_part(cell_here, THREE), ONE), decide_eq(cell_up, FOUR, of_part(cell_here, THREE), of_part(cell_here, ONE)))), of_part(cell_here, THREE)))
    O = swap_ground(x21, I)             # 0 and I's commonest colour exchanged (image x21)
    return O


# cell tree; cost 53; fails leave-one-out; first attempt; 39808 states
def solve_342dd610(I):
    # The grid of the colours that the rule gives the cells (planes I); it says 8 where part_size is 1, else 1 where cell_left is 1, else 7 where cell_down_2 is 7, else 2...
    O = map_cells(I, decide_eq(part_size, ONE, EIGHT, decide_eq(cell_left, ONE, ONE, decide_eq(cell_down_2, SEVEN, SEVEN, decide_eq(cell_right_2, TWO, TWO, decide_eq(cell_up_2, NINE, NINE, cell_here))))))
    return O


# cover; cost 46; nothing fitted; not among the attempts; 75001 states
def solve_37ce87bb(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = negative(x1)                   # Its zeros in its main colour, all else 0 (image x1)
    x3 = turned(x2, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 3)
    x4 = paint_shape(x1, x3, FIVE)      # x1 with x3's cells but 0 painted on it in one colour (colour 5)
    x5 = half(x1, ZERO)                 # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x1, side 0)
    x6 = paint_zeros(x4, x5)            # x4 with x5's zeros painted on it, and nothing else
    x7 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    x8 = parts(x7, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x7, mode 0)
    x9 = pick_most(x8, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x8, property 6)
    x10 = paint_shape(x6, x9, FIVE)     # x6 with x9's cells but 0 painted on it in one colour (colour 5)
    x11 = peeled(x1)                    # x1 without its outermost rows and columns
    x12 = at_origin(x11)                # x11 moved to (0, 0): a grid
    x13 = paint_zeros(x10, x12)         # x10 with x12's zeros painted on it, and nothing else
    x14 = paint_over(x13, x1)           # x13 with x1's cells but 0 painted on it
    x15 = halo(x1, T)                   # The cells around the shape, in its main colour (image x1, diagonal yes)
    x16 = halo(x15, T)                  # The cells around the shape, in its main colour (image x15, diagonal yes)
    x17 = paint_zeros(x14, x16)         # x14 with x16's zeros painted on it, and nothing else
    O = swap_ground(x17, I)             # 0 and I's commonest colour exchanged (image x17)
    return O


# cover; cost 34; nothing fitted; second attempt; 39530 states
def solve_396d80d7(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = negative(x2)                   # Its zeros in its main colour, all else 0 (image x2)
    x4 = interior(x3, F)                # The cells that touch no 0 and no edge of x3 (diagonal no)
    x5 = paint_shape(x2, x4, TWO)       # x2 with x4's cells but 0 painted on it in one colour (colour 2)
    x6 = halo(x2, T)                    # The cells around the shape, in its main colour (image x2, diagonal yes)
    x7 = joined(x6, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x6, axes 3)
    x8 = paint_zeros(x5, x7)            # x5 with x7's zeros painted on it, and nothing else
    # x8 with the colours back that rank_colours exchanged in x1
    x9 = unrank_colours(x8, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# list paint; cost 29; passes leave-one-out in part; second attempt; 62643 states
def solve_3bd292e8(I):
    x1 = turned(I, TWO)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 2)
    x2 = keep_colour(x1, SEVEN)         # The cells of one colour; the others become 0 (image x1, colour 7)
    x3 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x1), images x3); it says 5 where item_odd is 0, else 3
    x4 = paint_each(x1, (x3, x1), x3, decide_eq(item_odd, ZERO, FIVE, THREE))
    O = turned(x4, TWO)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 2)
    return O


# scan rule; cost 115; passes leave-one-out in part; first attempt; 15300 states
def solve_494ef9d7(I):
    # The colours of the tuple exchanged among themselves: that which is met first becomes the first, and so on (image I)
    x1 = order_colours(I, (TWO, THREE, FIVE, SIX, EIGHT, NINE))
    x2 = rot180(x1)                     # x1 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says (seen_left where seen_right is 4, else cell_here) where cell_here is 7, else (seen_left wh...
    x3 = scan_cells(x2, decide_eq(cell_here, SEVEN, decide_eq(seen_right, FOUR, seen_left, cell_here), decide_eq(cell_here, TWO, decide_eq(cell_down_right, ZERO, seen_left, cell_here), decide_eq(cell_right, ZERO, decide_eq(cell_here, ZERO, cell_here, decide_eq(cell_left_2, NEG_ONE, decide_eq(cell_up, ZERO, seen_left, cell_here), cell_here)), decide_eq(of_part(cell_up_right, ONE), ZERO, decide_eq(cell_right, FOUR, seen_left, decide_eq(cell_right, ONE, seen_left, decide_eq(cell_down_2, ZERO, cell_here, decide_eq(seen_left, THREE, cell_here, seen_left)))), cell_here)))))
    x4 = rot180(x3)                     # x3 turned by a half turn
    # x4 with the colours back that order_colours exchanged in I
    O = unorder_colours(x4, I, (TWO, THREE, FIVE, SIX, EIGHT, NINE))
    return O


# scan rule; cost 43; passes leave-one-out; first attempt; 2550 states
def solve_4a1cacc2(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = posed(x2, x2, ZERO)            # Turned so that of x2 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x2, way 0)
    x4 = rot180(x3)                     # x3 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x4); it says 1 where of_part(cell_left, ONE) is 1, else 1 where of_part(cell_up, ONE) is 1, else cell_h...
    x5 = scan_cells(x4, decide_eq(of_part(cell_left, ONE), ONE, ONE, decide_eq(of_part(cell_up, ONE), ONE, ONE, cell_here)))
    x6 = rot180(x5)                     # x5 turned by a half turn
    x7 = unposed(x6, x2, ZERO)          # x6 turned back from x2's pose (way 0)
    # x7 with the colours back that rank_colours exchanged in x1
    x8 = unrank_colours(x7, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# cell tree; cost 22; passes leave-one-out; first attempt; 46263 states
def solve_52364a65(I):
    # The grid of the colours that the rule gives the cells (planes I); it says 8 where part_column is at most 1, else cell_here
    O = map_cells(I, decide_le(part_column, ONE, EIGHT, cell_here))
    return O


# one piece; cost 18; nothing fitted; first attempt; 42920 states
def solve_5751f35e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = about(x1, ZERO, THREE)         # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank 0, kind 3)
    x3 = joined(x2, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x2, axes 3)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 27; nothing fitted; first attempt; 52377 states
def solve_5ad8a7c0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, ONE, TWO)            # Equal panels, with or without a line between them (image x1, rows 1, columns 2)
    # The function's result for the grid of each image, at the image's place (images x2)
    x3 = map_items(fork(paint_zeros, fork(mirror_to, trim_blank, identity), rbind(rays, 12)), x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cell tree; cost 143; fails leave-one-out; not among the attempts; 50645 states
def solve_5e6bbc0b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = about(x1, ZERO, THREE)         # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank 0, kind 3)
    x3 = fall(x2, TWO)                  # Cells fall: up 0, down 1, left 2, right 3 (image x2, direction 2)
    # The grid of the colours that the rule gives the cells (planes x3); it says (cell_here where row_first is 1, else (1 where cell_up is -1, else 9) where corner_filled ...
    x4 = map_cells(x3, decide_eq(row_last, ZERO, decide_eq(row_first, ONE, cell_here, decide_le(corner_filled, ONE, decide_eq(cell_up, NEG_ONE, ONE, NINE), decide_eq(cell_here, ZERO, EIGHT, cell_here))), decide_eq(cell_up_2, ONE, decide_eq(cell_left_3, ONE, cell_here, decide_eq(blob_size, 30, ZERO, decide_eq(mirror_diagonal, NEG_ONE, ONE, cell_here))), decide_eq(blob_size, 32, decide_eq(cell_down_2, ONE, ZERO, decide_eq(mirror_diagonal, NEG_ONE, ZERO, NINE)), decide_eq(cell_left_3, NEG_ONE, decide_eq(seen_up_left, ZERO, ZERO, decide_eq(cell_up_right, ONE, NINE, decide_eq(cell_up, ZERO, cell_here, ZERO))), cell_here)))))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# list paint; cost 39; fails leave-one-out; first attempt; 34354 states
def solve_68bc2e87(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, THREE, FOUR, FIVE, SEVEN, EIGHT, NINE))
    x3 = measured(x2, TWO)              # A property of x2 (a number of IMAGE_PROPERTIES) (property 2)
    x4 = astuple(x3, ONE)               # The tuple (a, b) (a x3, b 1)
    x5 = canvas(ZERO, x4)               # A grid of one colour (value 0, dimensions x4)
    x6 = colour_boxes(x2)               # The rectangle that each colour spans (image x2)
    x7 = full_like(x5, ONE)             # A grid of one colour of x5's size (colour 1)
    x8 = cells_of(x7)                   # Each cell as an image, row by row (image x7)
    # x5 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x6, x2), images x8); it says ((2 where item_larger is 0, else 1) where item_number is at most 1, else 4 where item_size...
    x9 = paint_each(x5, (x6, x2), x8, decide_le(item_right_of, TWO, decide_le(item_number, ONE, decide_eq(item_larger, ZERO, TWO, ONE), decide_eq(item_size, 111, FOUR, THREE)), decide_eq(item_below, TWO, decide_eq(item_most, FOUR, TWO, FOUR), SIX)))
    # x9 with the colours back that rank_colours exchanged in x1
    x10 = unrank_colours(x9, x1, (ONE, THREE, FOUR, FIVE, SEVEN, EIGHT, NINE))
    O = swap_ground(x10, I)             # 0 and I's commonest colour exchanged (image x10)
    return O


# cell tree; cost 79; passes leave-one-out in part; not among the attempts; 14767 states
def solve_6a980be1(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = peeled(x1)                     # x1 without its outermost rows and columns
    x3 = tile_to(x2, x1)                # x2 repeated from its place in all directions, to the size of another (size x1)
    x4 = keep_colour(x1, TWO)           # The cells of one colour; the others become 0 (image x1, colour 2)
    x5 = rays(x4, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x4, directions 15)
    x6 = paint_shape(x3, x5, ONE)       # x3 with x5's cells but 0 painted on it in one colour (colour 1)
    x7 = complete_period(x1, ONE)       # Cells of one colour restored from the tile that the rest repeats (image x1, hole 1)
    x8 = panels(x7)                     # The panels between full lines of one colour (image x7)
    x9 = pick_most(x8, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x8, property 0)
    x10 = paint_all(x6, x9)             # x6 with all of x9 painted on it, zeros too
    x11 = at_origin(x9)                 # x9 moved to (0, 0): a grid
    x12 = paint_shape(x10, x11, ONE)    # x10 with x11's cells but 0 painted on it in one colour (colour 1)
    x13 = drop_colour(x1, ONE)          # x1 with the cells of one colour turned to 0 (colour 1)
    x14 = paint_over(x12, x13)          # x12 with x13's cells but 0 painted on it
    # The grid of the colours that the rule gives the cells (planes x14); it says 1 where column_same is 8, else cell_here
    x15 = map_cells(x14, decide_eq(column_same, EIGHT, ONE, cell_here))
    # x15 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x15, I, (ONE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# choice between planes; cost 84; fails leave-one-out; first attempt; 34196 states
def solve_6ca952ad(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = settle(x2, ONE)                # Connected parts fall: up 0, down 1, left 2, right 3 (image x2, direction 1)
    x4 = pointed(x2, ZERO)              # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x2, kind 0)
    # The grid of the colours that the rule gives the cells (planes (x2, x3, x4)); it says cell_here where part_size is at most 3, else (cell_here where row_same is 7, else cell_her...
    x5 = map_cells((x2, x3, x4), decide_le(part_size, THREE, cell_here, decide_eq(of_part(cell_here, TWO), ZERO, decide_eq(row_same, SEVEN, cell_here, decide_eq(column_filled, ONE, cell_here, of_part(cell_here, ONE))), decide_le(part_size, 40, of_part(cell_here, ONE), cell_here))))
    # x5 with the colours back that rank_colours exchanged in x1
    x6 = unrank_colours(x5, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# list paint; cost 26; passes leave-one-out in part; first attempt; 10644 states
def solve_753ea09b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = posed(x2, x2, ZERO)            # Turned so that of x2 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x2, way 0)
    x4 = regions(x3, F)                 # Connected areas of 0, in x3's main colour; all, or the enclosed ones (enclosed no)
    # x3 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x4, x3), images x4); it says (-1 where item_higher is 9, else 10) where item_size is at most 57, else -1
    x5 = paint_each(x3, (x4, x3), x4, decide_le(item_size, 57, decide_eq(item_higher, NINE, NEG_ONE, TEN), NEG_ONE))
    x6 = unposed(x5, x2, ZERO)          # x5 turned back from x2's pose (way 0)
    # x6 with the colours back that rank_colours exchanged in x1
    x7 = unrank_colours(x6, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# cover; cost 50; nothing fitted; first attempt; 15534 states
def solve_758abdf0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = posed(x1, x1, ZERO)            # Turned so that of x1 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x1, way 0)
    x3 = blank_like(x2)                 # A grid of zeros of x2's size
    x4 = turned(x2, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 2)
    x5 = split(x4, THREE, ONE)          # Equal panels, with or without a line between them (image x4, rows 3, columns 1)
    x6 = stacked(x5, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x5, smallest yes)
    x7 = paint_shape(x3, x6, SEVEN)     # x3 with x6's cells but 0 painted on it in one colour (colour 7)
    x8 = pointed(x2, ZERO)              # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x2, kind 0)
    x9 = paint_zeros(x7, x8)            # x7 with x8's zeros painted on it, and nothing else
    x10 = trim_blank(x2)                # Cut to the cells that are not 0, where they lie (image x2)
    x11 = negative(x10)                 # Its zeros in its main colour, all else 0 (image x10)
    x12 = paint_shape(x9, x11, EIGHT)   # x9 with x11's cells but 0 painted on it in one colour (colour 8)
    x13 = parts(x2, ZERO)               # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    x14 = keep_most(x13, TEN)           # x13 with the greatest property (property 10)
    x15 = stacked(x14, T)               # All in one image at their places; on top is the first, or the one with fewest cells (images x14, smallest yes)
    x16 = paint_all(x12, x15)           # x12 with all of x15 painted on it, zeros too
    x17 = rays(x2, 15)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 15)
    x18 = keep_colour(x17, EIGHT)       # The cells of one colour; the others become 0 (image x17, colour 8)
    x19 = paint_zeros(x16, x18)         # x16 with x18's zeros painted on it, and nothing else
    x20 = complete_period(x2, EIGHT)    # Cells of one colour restored from the tile that the rest repeats (image x2, hole 8)
    x21 = paint_over(x19, x20)          # x19 with x20's cells but 0 painted on it
    x22 = unposed(x21, x1, ZERO)        # x21 turned back from x1's pose (way 0)
    O = swap_ground(x22, I)             # 0 and I's commonest colour exchanged (image x22)
    return O


# choice between planes; cost 85; fails leave-one-out; not among the attempts; 44153 states
def solve_78e78cff(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = trim_blank(x2)                 # Cut to the cells that are not 0, where they lie (image x2)
    x4 = flooded(x3, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x3, minor yes)
    x5 = paint_all(x2, x4)              # x2 with all of x4 painted on it, zeros too
    x6 = rays(x5, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x5, directions 15)
    # The grid of the colours that the rule gives the cells (planes (x5, x6)); it says cell_here where of_part(cell_here, ONE) is 1, else of_part(cell_here, ONE)
    x7 = map_cells((x5, x6), decide_eq(of_part(cell_here, ONE), ONE, cell_here, of_part(cell_here, ONE)))
    # x7 with the colours back that rank_colours exchanged in x1
    x8 = unrank_colours(x7, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# cover; cost 31; nothing fitted; first attempt; 77505 states
def solve_7e4d4f7c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = width(x1)                      # The number of columns it spans (piece x1)
    x3 = astuple(THREE, x2)             # The tuple (a, b) (a 3, b x2)
    x4 = canvas(ZERO, x3)               # A grid of one colour (value 0, dimensions x3)
    x5 = tile_to(x1, x4)                # x1 repeated from its place in all directions, to the size of another (size x4)
    x6 = turned(x5, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x5, turn 2)
    x7 = paint_shape(x4, x6, SIX)       # x4 with x6's cells but 0 painted on it in one colour (colour 6)
    x8 = paint_over(x7, x5)             # x7 with x5's cells but 0 painted on it
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# scan rule; cost 167; passes leave-one-out in part; first attempt; 13198 states
def solve_7e576d6e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = posed(x2, x2, ZERO)            # Turned so that of x2 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x2, way 0)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x3); it says ((3 where cell_down is 1, else ((cell_here where cell_down is 0, else 3) where of_part(cel...
    x4 = scan_cells(x3, decide_eq(of_part(cell_left, ONE), THREE, decide_eq(of_part(cell_up_left, ONE), ZERO, decide_eq(cell_down, ONE, THREE, decide_eq(seen_down_right, ONE, decide_eq(of_part(cell_left_2, ONE), ZERO, decide_eq(cell_down, ZERO, cell_here, THREE), cell_here), decide_eq(cell_left, ZERO, THREE, decide_eq(seen_up_left, ONE, THREE, cell_here)))), decide_eq(cell_down, ZERO, decide_eq(seen_right, THREE, THREE, cell_here), decide_eq(of_part(cell_left_2, ONE), ZERO, THREE, cell_here))), decide_eq(of_part(cell_up, ONE), THREE, decide_eq(of_part(cell_up_left, ONE), THREE, decide_eq(cell_here, TWO, decide_eq(cell_left, ONE, cell_here, THREE), cell_here), decide_eq(of_part(cell_up_right, ONE), THREE, decide_eq(cell_here, TWO, THREE, cell_here), THREE)), decide_eq(cell_down, TWO, decide_eq(cell_down_left, ONE, cell_here, THREE), cell_here))))
    x5 = unposed(x4, x2, ZERO)          # x4 turned back from x2's pose (way 0)
    # x5 with the colours back that rank_colours exchanged in x1
    x6 = unrank_colours(x5, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# cell tree; cost 84; passes leave-one-out; first attempt; 54889 states
def solve_7ec998c9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = rays(x2, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 15)
    x4 = about(x3, NEG_ONE, FOUR)       # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x3, rank -1, kind 4)
    x5 = paint_shape(x2, x4, ONE)       # x2 with x4's cells but 0 painted on it in one colour (colour 1)
    x6 = scaled(x2, FOUR)               # Every cell made a block (image x2, factor 4)
    x7 = rays(x6, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x6, directions 240)
    x8 = paint_zeros(x5, x7)            # x5 with x7's zeros painted on it, and nothing else
    x9 = halo(x7, T)                    # The cells around the shape, in its main colour (image x7, diagonal yes)
    x10 = paint_shape(x8, x9, ONE)      # x8 with x9's cells but 0 painted on it in one colour (colour 1)
    x11 = box_of(x2)                    # The border of its rectangle in its main colour (image x2)
    x12 = line_main(x11, F)             # Each row, or column, in its commonest colour (image x11, columns no)
    x13 = paint_zeros(x10, x12)         # x10 with x12's zeros painted on it, and nothing else
    x14 = paint_shape(x13, x3, ONE)     # x13 with x3's cells but 0 painted on it in one colour (colour 1)
    x15 = lines_of(x2, F)               # Its rows, or its columns (image x2, columns no)
    x16 = pick_most(x15, ZERO)          # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x15, property 0)
    x17 = paint_all(x14, x16)           # x14 with all of x16 painted on it, zeros too
    # The grid of the colours that the rule gives the cells (planes x17); it says 1 where beside_same is 1, else cell_here
    x18 = map_cells(x17, decide_eq(beside_same, ONE, ONE, cell_here))
    # x18 with the colours back that rank_colours exchanged in x1
    x19 = unrank_colours(x18, x1, (TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x19, I)             # 0 and I's commonest colour exchanged (image x19)
    return O


# one piece; cost 16; nothing fitted; first attempt; 95621 states
def solve_833966f4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, TWO, ONE)            # Equal panels, with or without a line between them (image x1, rows 2, columns 1)
    x3 = map_items(rbind(turned, TWO), x2) # The function's result for the grid of each image, at the image's place (function rbind(turned, TWO), images x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# scan rule; cost 76; passes leave-one-out in part; first attempt; 51628 states
def solve_84551f4c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = hmirror(x1)                    # Mirrored in a horizontal axis: upside down (piece x1)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says cell_here where cell_up is 0, else seen_down_left where cell_up is 1, else seen_down_left ...
    x3 = scan_cells(x2, decide_eq(cell_up, ZERO, cell_here, decide_eq(cell_up, ONE, seen_down_left, decide_eq(seen_down_left, ONE, seen_down_left, decide_eq(of_part(cell_up, ONE), ZERO, seen_down_left, decide_eq(of_part(cell_up_right, ONE), TWO, seen_down_left, decide_eq(seen_down_left, ZERO, cell_here, decide_eq(of_part(cell_left_3, ONE), ZERO, cell_here, decide_eq(of_part(cell_left_2, ONE), ZERO, cell_here, seen_down_left)))))))))
    x4 = hmirror(x3)                    # Mirrored in a horizontal axis: upside down (piece x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 29; nothing fitted; first attempt; 42381 states
def solve_8618d23e(I):
    x1 = height(I)                      # The number of rows it spans (piece I)
    x2 = add(ONE, x1)                   # Sum, of integers or component by component (a 1, b x1)
    x3 = width(I)                       # The number of columns it spans (piece I)
    x4 = add(ONE, x3)                   # Sum, of integers or component by component (a 1, b x3)
    x5 = astuple(x2, x4)                # The tuple (a, b) (a x2, b x4)
    x6 = canvas(ZERO, x5)               # A grid of one colour (value 0, dimensions x5)
    x7 = frame_with(I, NINE)            # I with a border around it (colour 9)
    x8 = at_origin(x7)                  # x7 moved to (0, 0): a grid
    x9 = paint_all(x6, x8)              # x6 with all of x8 painted on it, zeros too
    x10 = half(I, ZERO)                 # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 0)
    x11 = paint_over(x9, x10)           # x9 with x10's cells but 0 painted on it
    x12 = halo(x10, T)                  # The cells around the shape, in its main colour (image x10, diagonal yes)
    O = paint_shape(x11, x12, NINE)     # x11 with x12's cells but 0 painted on it in one colour (colour 9)
    return O


# cover; cost 34; nothing fitted; first attempt; 74137 states
def solve_87ab05b8(I):
    x1 = split(I, TWO, TWO)             # Equal panels, with or without a line between them (image I, rows 2, columns 2)
    # The function's result for the grid of each image, at the image's place (images x1)
    x2 = map_items(fork(paint_over, fork(paint_over, compose(rbind(complete_period, ZERO), rbind(keep_colour, SIX)), compose(rbind(turned, THREE), rbind(keep_colour, TWO))), compose(rbind(rays, 15), rbind(keep_colour, TWO))), x1)
    O = paint_items(I, x2)              # I with all of each image painted on it, zeros too; on top is the first (images x2)
    return O


# list paint; cost 34; fails leave-one-out; first attempt; 22464 states
def solve_880c1354(I):
    x1 = swap_widest(I, I)              # 0 and the colour found in most of I's rows and columns exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FIVE, SEVEN, EIGHT, NINE))
    x3 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    # x2 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x2), images x3); it says -1 where item_most is 4, else (3 where item_size is 10, else 6) where item_most is 1, else...
    x4 = paint_each(x2, (x3, x2), x3, decide_eq(item_most, FOUR, NEG_ONE, decide_eq(item_most, ONE, decide_eq(item_size, TEN, THREE, SIX), decide_eq(item_most, THREE, SIX, decide_eq(item_most, TWO, ONE, decide_eq(item_size, 17, ONE, TWO))))))
    # x4 with the colours back that rank_colours exchanged in x1
    x5 = unrank_colours(x4, x1, (ONE, TWO, THREE, FIVE, SEVEN, EIGHT, NINE))
    O = swap_widest(x5, I)              # 0 and the colour found in most of I's rows and columns exchanged (image x5)
    return O


# cell tree; cost 81; fails leave-one-out; not among the attempts; 33313 states
def solve_8886d717(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = posed(x1, x1, ZERO)            # Turned so that of x1 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x1, way 0)
    # The grid of the colours that the rule gives the cells (planes x2); it says (2 where cell_down is 2, else cell_here) where cell_here is 8, else ((8 where row_first is...
    x3 = map_cells(x2, decide_eq(cell_here, EIGHT, decide_eq(cell_down, TWO, TWO, cell_here), decide_eq(cell_here, ZERO, decide_eq(cell_right, EIGHT, decide_eq(row_first, NINE, EIGHT, decide_eq(cell_up, EIGHT, EIGHT, cell_here)), decide_eq(cell_up, EIGHT, decide_eq(column_last, NINE, EIGHT, cell_here), decide_eq(cell_down, EIGHT, decide_eq(part_size, 42, EIGHT, cell_here), cell_here))), cell_here)))
    x4 = unposed(x3, x1, ZERO)          # x3 turned back from x1's pose (way 0)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# list paint; cost 14; passes leave-one-out in part; first attempt; 19053 states
def solve_9720b24f(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_inside is 0, else 0
    O = paint_each(I, (x1, I), x1, decide_eq(item_inside, ZERO, NEG_ONE, ZERO))
    return O


# cover; cost 44; nothing fitted; not among the attempts; 64143 states
def solve_97c75046(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = posed(x1, x1, ZERO)            # Turned so that of x1 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x1, way 0)
    x3 = scaled(x2, THREE)              # Every cell made a block (image x2, factor 3)
    x4 = turned(x3, SIX)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x3, turn 6)
    x5 = paint_all(x2, x4)              # x2 with all of x4 painted on it, zeros too
    x6 = moved(x2, DOWN_LEFT)           # x2 at another place (by DOWN_LEFT)
    x7 = paint_shape(x5, x6, FIVE)      # x5 with x6's cells but 0 painted on it in one colour (colour 5)
    x8 = panels(x2)                     # The panels between full lines of one colour (image x2)
    x9 = pick_most(x8, TEN)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x8, property 10)
    x10 = paint_zeros(x7, x9)           # x7 with x9's zeros painted on it, and nothing else
    x11 = moved(x2, DOWN)               # x2 at another place (by DOWN)
    x12 = paint_zeros(x10, x11)         # x10 with x11's zeros painted on it, and nothing else
    x13 = keep_colour(x2, SEVEN)        # The cells of one colour; the others become 0 (image x2, colour 7)
    x14 = paint_over(x12, x13)          # x12 with x13's cells but 0 painted on it
    x15 = half(x2, THREE)               # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x2, side 3)
    x16 = paint_zeros(x14, x15)         # x14 with x15's zeros painted on it, and nothing else
    x17 = unposed(x16, x1, ZERO)        # x16 turned back from x1's pose (way 0)
    O = swap_ground(x17, I)             # 0 and I's commonest colour exchanged (image x17)
    return O


# cover; cost 36; nothing fitted; second attempt; 74149 states
def solve_9968a131(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: that which is met first becomes the first, and so on (image x1)
    x2 = order_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = rays(x2, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 8)
    x4 = keep_colour(x3, ONE)           # The cells of one colour; the others become 0 (image x3, colour 1)
    x5 = trim_blank(x2)                 # Cut to the cells that are not 0, where they lie (image x2)
    x6 = half(x5, THREE)                # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x5, side 3)
    x7 = paint_shape(x4, x6, TWO)       # x4 with x6's cells but 0 painted on it in one colour (colour 2)
    x8 = halo(x2, T)                    # The cells around the shape, in its main colour (image x2, diagonal yes)
    x9 = joined(x8, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x8, axes 3)
    x10 = paint_zeros(x7, x9)           # x7 with x9's zeros painted on it, and nothing else
    # x10 with the colours back that order_colours exchanged in x1
    x11 = unorder_colours(x10, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x11, I)             # 0 and I's commonest colour exchanged (image x11)
    return O


# colour by reference; cost 32; passes leave-one-out in part; first attempt; 37493 states
def solve_996ec1f3(I):
    x1 = swap_widest(I, I)              # 0 and the colour found in most of I's rows and columns exchanged (image I)
    x2 = rank_colours(x1, (3, 8))       # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1, colours (3, 8))
    x3 = peeled(x2)                     # x2 without its outermost rows and columns
    x4 = split(x3, THREE, THREE)        # Equal panels, with or without a line between them (image x3, rows 3, columns 3)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, THREE_BY_THREE), items (x4, x2)); it says item_most where item_outer is 5, else -1
    x5 = paint_each(canvas(ZERO, THREE_BY_THREE), (x4, x2), cells_of(full_like(canvas(ZERO, THREE_BY_THREE), ONE)), decide_eq(item_outer, FIVE, item_most, NEG_ONE))
    x6 = unrank_colours(x5, x1, (3, 8)) # x5 with the colours back that rank_colours exchanged in x1 (colours (3, 8))
    O = swap_widest(x6, I)              # 0 and the colour found in most of I's rows and columns exchanged (image x6)
    return O


# cover; cost 23; nothing fitted; first attempt; 85624 states
def solve_9b30e358(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = tile_to(x2, x1)                # x2 repeated from its place in all directions, to the size of another (size x1)
    x4 = rays(x1, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 1)
    x5 = paint_zeros(x3, x4)            # x3 with x4's zeros painted on it, and nothing else
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# list pick; cost 32; fails leave-one-out; not among the attempts; 34029 states
def solve_9ba4a9aa(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(lbind(view_of, I), x1)   # For every item of x1: what I has in it's rectangle
    # The one item that the rule is true of (items (x2, I)); it says 0 where item_larger is 5, else 0 where item_off_column is at most 32, else item_below
    x3 = choose_by((x2, I), decide_eq(item_larger, FIVE, ZERO, decide_le(item_off_column, 32, ZERO, item_below)))
    O = at_origin(x3)                   # x3 moved to (0, 0): a grid
    return O


# list paint; cost 19; passes leave-one-out; first attempt; 3000 states
def solve_9caf5b84(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, EIGHT, NINE))
    x3 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    # x2 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x2), images x3); it says -1 where item_most is 1, else 7
    x4 = paint_each(x2, (x3, x2), x3, decide_eq(item_most, ONE, NEG_ONE, SEVEN))
    # x4 with the colours back that rank_colours exchanged in x1
    x5 = unrank_colours(x4, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, EIGHT, NINE))
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# spreading rule; cost 79; passes leave-one-out in part; first attempt; 30766 states
def solve_9f41bd9c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = posed(x1, x1, ZERO)            # Turned so that of x1 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x1, way 0)
    x3 = turned(x2, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 1)
    # As map_cells again and again, until nothing changes, with x3 made last as the second plane; it says 9 where of_part(cell_right, ONE) is 9, else ((cell_here where  is 5, else 0) where near_sa...
    x4 = spread_cells(x3, decide_eq(of_part(cell_right, ONE), NINE, NINE, decide_eq(cell_here, FIVE, decide_le(near_same, TWO, decide_eq(of_part(cell_down_right, ONE), FIVE, cell_here, ZERO), cell_here), decide_eq(of_part(cell_down_right, ONE), FIVE, decide_eq(of_part(cell_right, ONE), ZERO, FIVE, decide_eq(cell_here, ZERO, cell_here, NINE)), cell_here))))
    x5 = unposed(x4, x1, ZERO)          # x4 turned back from x1's pose (way 0)
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# list paint; cost 37; passes leave-one-out in part; not among the attempts; 12861 states
def solve_a09f6c25(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = blank_like(x1)                 # A grid of zeros of x1's size
    x3 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x2 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x1), images x3); it says (1 where item_upright is 0, else 3) where item_square is 0, else -1 where item_size is 1, ...
    x4 = paint_each(x2, (x3, x1), x3, decide_eq(item_square, ZERO, decide_eq(item_upright, ZERO, ONE, THREE), decide_eq(item_size, ONE, NEG_ONE, SIX)))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 37; nothing fitted; not among the attempts; 68613 states
def solve_a6953f00(I):
    x1 = turned(I, SIX)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 6)
    x2 = moved(x1, UP)                  # x1 at another place (by UP)
    x3 = paint_all(canvas(ZERO, TWO_BY_TWO), x2) # The base with all of x2 painted on it, zeros too (base canvas(ZERO, TWO_BY_TWO))
    x4 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x5 = lined_up(x4, F)                # One below the other, or side by side (images x4, across no)
    x6 = paint_zeros(x3, x5)            # x3 with x5's zeros painted on it, and nothing else
    x7 = split(x1, TWO, TWO)            # Equal panels, with or without a line between them (image x1, rows 2, columns 2)
    x8 = pick_most(x7, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x7, property 6)
    x9 = at_origin(x8)                  # x8 moved to (0, 0): a grid
    x10 = paint_over(x6, x9)            # x6 with x9's cells but 0 painted on it
    x11 = split(x1, TWO, ONE)           # Equal panels, with or without a line between them (image x1, rows 2, columns 1)
    x12 = pick_least(x11, 11)           # The first image with the least property (images x11, property 11)
    x13 = paint_over(x10, x12)          # x10 with x12's cells but 0 painted on it
    O = turned(x13, FIVE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x13, turn 5)
    return O


# list paint; cost 58; passes leave-one-out in part; not among the attempts; 32322 states
def solve_a834deea(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = inside_frames(x1)              # What lies inside each rectangular frame (image x1)
    # The function's result for the grid of each image, at the image's place (images x2)
    x3 = map_items(fork3(rbind(paint_each, decide_eq(item_below, THREE, decide_eq(item_right_of, ZERO, FOUR, decide_eq(item_edge, ZERO, NEG_ONE, FIVE)), decide_eq(item_below, ZERO, decide_eq(item_right_of, ZERO, ONE, decide_eq(item_right_of, THREE, SEVEN, SIX)), decide_eq(item_right_of, THREE, NINE, decide_eq(item_right_of, ZERO, TWO, THREE))))), identity, rbind(rbind(split, THREE), THREE), rbind(rbind(split, THREE), THREE)), x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 24; nothing fitted; first attempt; 54581 states
def solve_aa62e3f4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = cycled(x1, THREE)              # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image x1, way 3)
    x3 = halo(x1, F)                    # The cells around the shape, in its main colour (image x1, diagonal no)
    x4 = paint_zeros(x2, x3)            # x2 with x3's zeros painted on it, and nothing else
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# list paint; cost 32; passes leave-one-out; first attempt; 2000 states
def solve_ad38a9d0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says (4 where item_size is 3, else 8 where item_size is 4, else 3) where item_solid is 0, else ...
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_solid, ZERO, decide_eq(item_size, THREE, FOUR, decide_eq(item_size, FOUR, EIGHT, THREE)), decide_eq(item_size, THREE, TWO, decide_eq(item_size, TWO, NINE, FIVE))))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# spreading rule; cost 43; passes leave-one-out; first attempt; 41359 states
def solve_b5bb5719(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # As map_cells again and again, until nothing changes, with x1 made last as the second plane; it says (5 where of_part(cell_up_left, ONE) is 2, else 2) where seen_corners is 2, else cell_here
    x2 = spread_cells(x1, decide_eq(seen_corners, TWO, decide_eq(of_part(cell_up_left, ONE), TWO, FIVE, TWO), cell_here))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# colour by reference; cost 19; passes leave-one-out; first attempt; 53902 states
def solve_b7256dcd(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SEVEN, EIGHT, NINE))
    x3 = posed(x2, x2, ZERO)            # Turned so that of x2 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x2, way 0)
    x4 = blank_like(x3)                 # A grid of zeros of x3's size
    x5 = parts(x3, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x3, mode 0)
    # x4 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x5, x3), images x5); it says item_nearest where item_most is 6, else -1
    x6 = paint_each(x4, (x5, x3), x5, decide_eq(item_most, SIX, item_nearest, NEG_ONE))
    x7 = unposed(x6, x2, ZERO)          # x6 turned back from x2's pose (way 0)
    # x7 with the colours back that rank_colours exchanged in x1
    x8 = unrank_colours(x7, x1, (ONE, TWO, THREE, FOUR, FIVE, SEVEN, EIGHT, NINE))
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# cover; cost 37; nothing fitted; first attempt; 17667 states
def solve_b7955b3c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, NINE))
    x3 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    x4 = apply(negative, x3)            # For every item of x3: its zeros in its main colour, all else 0
    x5 = stacked(x4, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x4, smallest yes)
    x6 = paint_all(x2, x5)              # x2 with all of x5 painted on it, zeros too
    x7 = paint_zeros(x6, x2)            # x6 with x2's zeros painted on it, and nothing else
    x8 = drop_colour(x2, EIGHT)         # x2 with the cells of one colour turned to 0 (colour 8)
    x9 = joined(x8, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x8, axes 3)
    x10 = paint_over(x7, x9)            # x7 with x9's cells but 0 painted on it
    # x10 with the colours back that rank_colours exchanged in x1
    x11 = unrank_colours(x10, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, NINE))
    O = swap_ground(x11, I)             # 0 and I's commonest colour exchanged (image x11)
    return O


# cell tree; cost 39; passes leave-one-out; first attempt; 35801 states
def solve_bae5c565(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = fall(x1, ONE)                  # Cells fall: up 0, down 1, left 2, right 3 (image x1, direction 1)
    # The grid of the colours that the rule gives the cells (planes x2); it says cell_here where seen_corners is at most 1, else column_last
    x3 = map_cells(x2, decide_le(seen_corners, ONE, cell_here, column_last))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cell tree; cost 53; passes leave-one-out; first attempt; 3013 states
def solve_bd5af378(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, NINE))
    x3 = posed(x2, x2, ZERO)            # Turned so that of x2 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x2, way 0)
    # The grid of the colours that the rule gives the cells (planes x3); it says (cell_here where cell_falling is 0, else 8) where beside_filled is 0, else (1 where beside...
    x4 = map_cells(x3, decide_eq(beside_filled, ZERO, decide_eq(cell_falling, ZERO, cell_here, EIGHT), decide_eq(cell_here, ZERO, decide_eq(beside_filled, ONE, ONE, EIGHT), decide_eq(cell_falling, ZERO, EIGHT, ZERO))))
    x5 = unposed(x4, x2, ZERO)          # x4 turned back from x2's pose (way 0)
    # x5 with the colours back that rank_colours exchanged in x1
    x6 = unrank_colours(x5, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, NINE))
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# table over planes; cost 43; passes leave-one-out; first attempt; 3197 states
def solve_c4d1a9ae(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = rays(x2, THREE)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 3)
    # Each cell's colour from the table's row (colour in each plane, colour) (planes (x2, x3))
    x4 = lookup_cells((x2, x3), ((ZERO, ZERO, ZERO), (ZERO, ONE, TWO), (ZERO, TWO, THREE), (ZERO, THREE, ONE), (ONE, ONE, ONE), (TWO, TWO, TWO), (THREE, THREE, THREE)))
    # x4 with the colours back that rank_colours exchanged in x1
    x5 = unrank_colours(x4, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# backward; cost 16; nothing fitted; first attempt; 3034 states
def solve_cf5fd0ad(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    x3 = turned(x2, SIX)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 6)
    x4 = lined_up((x2, x2, x3, x3), T)  # One below the other, or side by side (images (x2, x2, x3, x3), across yes)
    x5 = turned(x2, FIVE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 5)
    x6 = lined_up((x5, x5, x1, x1), T)  # One below the other, or side by side (images (x5, x5, x1, x1), across yes)
    x7 = lined_up((x4, x4, x6, x6), F)  # One below the other, or side by side (images (x4, x4, x6, x6), across no)
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# tree over planes; cost 67; passes leave-one-out in part; first attempt; 34443 states
def solve_d255d7a7(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = posed(x1, x1, ZERO)            # Turned so that of x1 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x1, way 0)
    x3 = turned(x2, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 2)
    # The grid of the colours that the rule gives the cells (planes (x2, x3)); it says (7 where beside_filled is 1, else (0 where of_part(cell_here, ONE) is 0, else 9) where col...
    x4 = map_cells((x2, x3), decide_le(cell_row_back, TWO, decide_eq(beside_filled, ONE, SEVEN, decide_eq(column_colours, TWO, decide_eq(of_part(cell_here, ONE), ZERO, ZERO, NINE), ZERO)), decide_eq(cell_here, NINE, decide_eq(of_part(cell_here, ONE), ZERO, NINE, ZERO), ZERO)))
    x5 = unposed(x4, x1, ZERO)          # x4 turned back from x1's pose (way 0)
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# cover; cost 25; nothing fitted; first attempt; 34567 states
def solve_d6542281(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = finish_copies(x1)              # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image x1)
    x3 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    x4 = pick_most(x3, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x3, property 0)
    x5 = paint_all(x2, x4)              # x2 with all of x4 painted on it, zeros too
    x6 = drop_colour(x1, THREE)         # x1 with the cells of one colour turned to 0 (colour 3)
    x7 = paint_over(x5, x6)             # x5 with x6's cells but 0 painted on it
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# cell tree; cost 115; passes leave-one-out in part; first attempt; 19714 states
def solve_d753a70b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, THREE, FOUR, SIX, SEVEN, EIGHT, NINE))
    x3 = split(x2, TWO, TWO)            # Equal panels, with or without a line between them (image x2, rows 2, columns 2)
    # The function's result for the grid of each image, at the image's place (images x3)
    x4 = map_items(rbind(map_cells, decide_eq(cell_here, ZERO, decide_eq(beside_filled, ZERO, decide_eq(part_size, 55, decide_eq(cell_down_left, FIVE, FIVE, decide_eq(cell_left_2, FIVE, FIVE, cell_here)), cell_here), decide_eq(near_most, FIVE, decide_le(part_size, 23, cell_here, decide_eq(part_size, 55, cell_here, FIVE)), decide_eq(seen_down, TWO, decide_eq(part_height, EIGHT, cell_here, decide_eq(part_larger, THREE, cell_here, TWO)), cell_here))), decide_eq(cell_here, ONE, cell_here, decide_eq(blob_height, TWO, decide_eq(cell_up_left, FIVE, ZERO, cell_here), ZERO)))), x3)
    x5 = paint_items(x2, x4)            # x2 with all of each image painted on it, zeros too; on top is the first (images x4)
    # x5 with the colours back that rank_colours exchanged in x1
    x6 = unrank_colours(x5, x1, (ONE, THREE, FOUR, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# tree over planes; cost 84; passes leave-one-out in part; not among the attempts; 35621 states
def solve_d968ffd4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: that which is met first becomes the first, and so on (image x1)
    x2 = order_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = flooded(x2, F)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x2, minor no)
    x4 = turned(x3, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x3, turn 3)
    # The grid of the colours that the rule gives the cells (planes (x3, x2, x4)); it says ((of_part(cell_here, ONE)) where of_part(beside_same, ONE) is 2, else 0 where of_part(cell...
    x5 = map_cells((x3, x2, x4), decide_eq(cell_here, ONE, decide_eq(of_part(beside_same, ONE), TWO, of_part(cell_here, ONE), decide_eq(of_part(cell_here, TWO), ONE, ZERO, ONE)), decide_eq(of_part(beside_same, ONE), TWO, of_part(cell_here, ONE), TWO)))
    # x5 with the colours back that order_colours exchanged in x1
    x6 = unorder_colours(x5, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# one piece; cost 35; nothing fitted; first attempt; 38549 states
def solve_dce56571(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = blank_like(x1)                 # A grid of zeros of x1's size
    x3 = reflow_to(x1, x1)              # Its cells but 0, in reading order, in a grid of another's size (image x1, size x1)
    x4 = trim_blank(x3)                 # Cut to the cells that are not 0, where they lie (image x3)
    x5 = by_colour(x1)                  # One image for each colour, all of the whole size (image x1)
    x6 = copied_to(x4, x5, F)           # x4 with its middle where each of x5 has its own, in its colours or in theirs (coloured no)
    x7 = paint_over(x2, x6)             # x2 with x6's cells but 0 painted on it
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# spreading rule; cost 116; fails leave-one-out; first attempt; 20584 states
def solve_df978a02(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    # As map_cells again and again, until nothing changes, with x2 made last as the second plane; it says (cell_here where cell_depth is at most 4, else cell_here where blob_larger is 0, else cell...
    x3 = spread_cells(x2, decide_le(beside_same, ONE, decide_le(cell_depth, FOUR, cell_here, decide_eq(blob_larger, ZERO, cell_here, decide_eq(column_parity, ZERO, cell_here, decide_eq(cell_up, THREE, cell_here, ZERO)))), decide_eq(of_part(cell_down, ONE), ONE, decide_eq(beside_filled, ONE, decide_eq(column_filled, FIVE, cell_here, decide_eq(column_most, ONE, ONE, decide_eq(cell_up_left, ZERO, decide_eq(column_filled, TEN, ONE, cell_here), ONE))), cell_here), decide_eq(cell_left, ONE, decide_eq(mirror_across, THREE, ONE, cell_here), cell_here))))
    # x3 with the colours back that rank_colours exchanged in x1
    x4 = unrank_colours(x3, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# spreading rule; cost 122; fails leave-one-out; first attempt; 44820 states
def solve_df9fd884(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = box_of(x2)                     # The border of its rectangle in its main colour (image x2)
    x4 = cut_by(x2, x3)                 # What x2 has where x3 is not 0
    # As map_cells again and again, until nothing changes, with x4 made last as the second plane; it says 4 where near_filled is 2, else ((1 where cell_falling is 0, else cell_here) where of_part(...
    x5 = spread_cells(x4, decide_eq(near_filled, TWO, FOUR, decide_eq(of_part(cell_down, ONE), ZERO, decide_eq(of_part(cell_left, ONE), ONE, decide_eq(cell_falling, ZERO, ONE, cell_here), cell_here), decide_eq(seen_up, ZERO, cell_here, decide_eq(row_filled, ONE, ONE, decide_eq(cell_rising, FOUR, ONE, decide_eq(beside_same, THREE, decide_eq(column_parity, ZERO, ONE, decide_eq(cell_left_2, NEG_ONE, ONE, cell_here)), cell_here)))))))
    # x5 with the colours back that rank_colours exchanged in x1
    x6 = unrank_colours(x5, x1, (ONE, TWO, THREE, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# spreading rule; cost 74; passes leave-one-out in part; not among the attempts; 68578 states
def solve_e3f79277(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = posed(x2, x2, ZERO)            # Turned so that of x2 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x2, way 0)
    x4 = reflow_to(x3, canvas(ZERO, (16, 16))) # Its cells but 0, in reading order, in a grid of another's size (image x3, size canvas(ZERO, (16, 16)))
    # As map_cells again and again, until nothing changes, with x4 made last as the second plane; it says (cell_here where corner_filled is 2, else 1) where of_part(cell_up_right, ONE) is 1, else ...
    x5 = spread_cells(x4, decide_eq(of_part(cell_up_right, ONE), ONE, decide_eq(corner_filled, TWO, cell_here, ONE), decide_eq(cell_left, ZERO, cell_here, decide_eq(seen_corners, ZERO, decide_eq(near_same, FOUR, ONE, cell_here), ONE))))
    x6 = unposed(x5, x2, ZERO)          # x5 turned back from x2's pose (way 0)
    # x6 with the colours back that rank_colours exchanged in x1
    x7 = unrank_colours(x6, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# choice between planes; cost 119; fails leave-one-out; not among the attempts; 25770 states
def solve_e3fe1151(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: that which is met first becomes the first, and so on (image x1)
    x2 = order_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = flooded(x2, F)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x2, minor no)
    x4 = turned(x2, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 1)
    x5 = rays(x4, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x4, directions 240)
    x6 = turned(x2, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 3)
    x7 = cycled(x2, FOUR)               # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image x2, way 4)
    x8 = flooded(x2, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x2, minor yes)
    # The grid of the colours that the rule gives the cells (planes (x2, x3, x5, x6, x7, x8)); it says (((of_part(cell_here, TWO)) where of_part(cell_here, ONE) is 2, else (of_part(cell_here, F...
    x9 = map_cells((x2, x3, x5, x6, x7, x8), decide_eq(near_colours, THREE, decide_eq(row_emptier, ONE, decide_eq(of_part(cell_here, ONE), TWO, of_part(cell_here, TWO), decide_eq(of_part(cell_here, THREE), ZERO, of_part(cell_here, FOUR), of_part(cell_here, TWO))), decide_eq(cell_right, ZERO, cell_here, FOUR)), decide_eq(of_part(cell_here, FIVE), ZERO, of_part(cell_here, TWO), cell_here)))
    # x9 with the colours back that order_colours exchanged in x1
    x10 = unorder_colours(x9, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x10, I)             # 0 and I's commonest colour exchanged (image x10)
    return O


# list paint; cost 34; fails leave-one-out; first attempt; 62586 states
def solve_e45ef808(I):
    x1 = keep_colour(I, ONE)            # The cells of one colour; the others become 0 (image I, colour 1)
    x2 = lines_of(x1, T)                # Its rows, or its columns (image x1, columns yes)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says 9 where item_larger is 0, else (-1 where item_right_of is 7, else 4) where item_smaller is...
    O = paint_each(I, (x2, I), x2, decide_eq(item_larger, ZERO, NINE, decide_eq(item_smaller, ZERO, decide_eq(item_right_of, SEVEN, NEG_ONE, FOUR), NEG_ONE)))
    return O


# tree over planes; cost 60; passes leave-one-out in part; first attempt; 2148 states
def solve_e4941b18(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = posed(x1, x1, ZERO)            # Turned so that of x1 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x1, way 0)
    x3 = flooded(x2, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x2, minor yes)
    # The grid of the colours that the rule gives the cells (planes (x2, x3)); it says 5 where cell_here is 5, else 2 where cell_here is 8, else (0 where beside_filled is 0, els...
    x4 = map_cells((x2, x3), decide_eq(cell_here, FIVE, FIVE, decide_eq(cell_here, EIGHT, TWO, decide_eq(cell_up, NEG_ONE, decide_eq(beside_filled, ZERO, ZERO, decide_eq(of_part(cell_here, ONE), TWO, ZERO, EIGHT)), ZERO))))
    x5 = unposed(x4, x1, ZERO)          # x4 turned back from x1's pose (way 0)
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# cover; cost 16; nothing fitted; first attempt; 32786 states
def solve_e729b7be(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    x3 = paint_over(x2, x1)             # x2 with x1's cells but 0 painted on it
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 29; nothing fitted; first attempt; 41936 states
def solve_e734a0e8(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = pick_most(x1, TWO)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 2)
    x3 = regions(I, T)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed yes)
    x4 = copied_to(x2, x3, F)           # x2 with its middle where each of x3 has its own, in its colours or in theirs (coloured no)
    O = paint_over(I, x4)               # I with x4's cells but 0 painted on it
    return O


# cover; cost 28; nothing fitted; first attempt; 30002 states
def solve_e84fef15(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The base with x1's cells but 0 painted on it in one colour (base canvas(ZERO, (5, 5)), colour 1)
    x2 = paint_shape(canvas(ZERO, (5, 5)), x1, ONE)
    x3 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x4 = pick_most(x3, ONE)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x3, property 1)
    x5 = at_origin(x4)                  # x4 moved to (0, 0): a grid
    x6 = paint_over(x2, x5)             # x2 with x5's cells but 0 painted on it
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# object recolour; cost 39; passes leave-one-out in part; not among the attempts; 32353 states
def solve_f1bcbc2c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = objects(x1, T, F, F)           # The connected components of x1 (univalued yes, diagonal no, without_bg no)
    # x1 with each object painted as the rule says: 0 to 9 that colour, 10 as it is, -1 not (objects x2); it says (10 where item_top is 6, else 8) where item_size is at most 9, else 8 where item_height is...
    x3 = recolour_each(x1, x2, decide_le(item_size, NINE, decide_eq(item_top, SIX, TEN, EIGHT), decide_eq(item_height, NINE, EIGHT, TEN)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 47; nothing fitted; first attempt; 42472 states
def solve_f28a3cbb(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = stacked(x1, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x1, smallest yes)
    x3 = rays(x2, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 240)
    x4 = outline(I, F)                  # The cells that touch a 0 or an edge of I (diagonal no)
    x5 = joined(x4, ONE)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x4, axes 1)
    x6 = paint_over(x3, x5)             # x3 with x5's cells but 0 painted on it
    x7 = drop_colour(I, SIX)            # I with the cells of one colour turned to 0 (colour 6)
    x8 = joined(x7, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x7, axes 3)
    x9 = paint_over(x6, x8)             # x6 with x8's cells but 0 painted on it
    x10 = half(I, TWO)                  # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 2)
    x11 = halo(x10, T)                  # The cells around the shape, in its main colour (image x10, diagonal yes)
    x12 = paint_over(x9, x11)           # x9 with x11's cells but 0 painted on it
    x13 = half(I, ZERO)                 # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 0)
    x14 = halo(x13, T)                  # The cells around the shape, in its main colour (image x13, diagonal yes)
    x15 = paint_over(x12, x14)          # x12 with x14's cells but 0 painted on it
    x16 = split(I, TWO, TWO)            # Equal panels, with or without a line between them (image I, rows 2, columns 2)
    x17 = pick_least(x16, TEN)          # The first image with the least property (images x16, property 10)
    x18 = paint_shape(x15, x17, SIX)    # x15 with x17's cells but 0 painted on it in one colour (colour 6)
    x19 = pick_most(x16, SIX)           # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x16, property 6)
    O = paint_shape(x18, x19, SIX)      # x18 with x19's cells but 0 painted on it in one colour (colour 6)
    return O


# cover; cost 37; nothing fitted; not among the attempts; 19775 states
def solve_f8cc533f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = posed(x2, x2, ZERO)            # Turned so that of x2 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x2, way 0)
    x4 = keep_colour(x3, TWO)           # The cells of one colour; the others become 0 (image x3, colour 2)
    x5 = trim_blank(x4)                 # Cut to the cells that are not 0, where they lie (image x4)
    x6 = colour_boxes(x3)               # The rectangle that each colour spans (image x3)
    x7 = copied_to(x5, x6, T)           # x5 with its middle where each of x6 has its own, in its colours or in theirs (coloured yes)
    x8 = paint_all(x3, x7)              # x3 with all of x7 painted on it, zeros too
    x9 = pick_most(x6, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x6, property 0)
    x10 = copied_to(x9, x6, T)          # x9 with its middle where each of x6 has its own, in its colours or in theirs (coloured yes)
    x11 = paint_over(x8, x10)           # x8 with x10's cells but 0 painted on it
    x12 = unposed(x11, x2, ZERO)        # x11 turned back from x2's pose (way 0)
    # x12 with the colours back that rank_colours exchanged in x1
    x13 = unrank_colours(x12, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x13, I)             # 0 and I's commonest colour exchanged (image x13)
    return O


# cell tree; cost 42; passes leave-one-out in part; first attempt; 35468 states
def solve_fc10701f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says 0 where cell_here is 7, else 7 where cell_here is 9, else (2 where cell_here is 0, else ce...
    x2 = map_cells(x1, decide_eq(cell_here, SEVEN, ZERO, decide_eq(cell_here, NINE, SEVEN, decide_eq(seen_sides, FOUR, decide_eq(cell_here, ZERO, TWO, cell_here), cell_here))))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# spreading rule; cost 81; passes leave-one-out in part; first attempt; 52303 states
def solve_fe45cba4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT))
    x3 = colour_boxes(x2)               # The rectangle that each colour spans (image x2)
    # The function's result for the grid of each image, at the image's place (images x3)
    x4 = map_items(rbind(spread_cells, decide_eq(of_part(cell_right, ONE), ZERO, ZERO, decide_le(part_size, EIGHT, cell_here, decide_eq(of_part(cell_up, ONE), ONE, ONE, decide_eq(of_part(cell_down, ONE), NINE, NINE, decide_eq(near_same, SEVEN, cell_right, cell_here)))))), x3)
    x5 = paint_items(x2, x4)            # x2 with all of each image painted on it, zeros too; on top is the first (images x4)
    # x5 with the colours back that rank_colours exchanged in x1
    x6 = unrank_colours(x5, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT))
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O
