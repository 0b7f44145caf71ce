# Programs found from nothing, for 330 of 400 tasks: each meets every output of its task, tests too.
# Made by `arcwright search --library` 0.1.0 with 30000 states a task; data 79b38dabfcdf41e826f19f1e606eb558.
# Above each program: the kind of candidate, its cost, whether its rule was found again without each of
# the demonstrations, whether it was one of the two attempts, and the states that were searched.


# backward; cost 6; nothing fitted; first attempt; 2550 states
def solve_007bbfb7(I):
    O = kron_in_colours(I, I)           # I image's shape in the colour of every cell of I
    return O


# cover; cost 12; nothing fitted; first attempt; 1516 states
def solve_00d62c1b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    x3 = paint_shape(x1, x2, FOUR)      # x1 with x2's cells but 0 painted on it in one colour (colour 4)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 19; nothing fitted; second attempt; 92373 states
def solve_017c7c7b(I):
    x1 = tile_unit(I)                   # The smallest tile that I repeats
    x2 = tile_to(x1, canvas(ZERO, (9, 3))) # x1 repeated from its place in all directions, to the size of another (size canvas(ZERO, (9, 3)))
    O = paint_shape(canvas(ZERO, (9, 3)), x2, TWO) # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (9, 3)), colour 2)
    return O


# cover; cost 31; nothing fitted; first attempt; 2003 states
def solve_025d127b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = keep_most(x2, ZERO)            # x2 with the greatest property (property 0)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_all(x1, x4)              # x1 with all of x4 painted on it, zeros too
    x6 = moved(x1, UNITY)               # x1 at another place (by UNITY)
    x7 = paint_zeros(x5, x6)            # x5 with x6's zeros painted on it, and nothing else
    x8 = moved(x1, RIGHT)               # x1 at another place (by RIGHT)
    x9 = paint_over(x7, x8)             # x7 with x8's cells but 0 painted on it
    x10 = rays(x1, ONE)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 1)
    x11 = paint_zeros(x9, x10)          # x9 with x10's zeros painted on it, and nothing else
    O = swap_ground(x11, I)             # 0 and I's commonest colour exchanged (image x11)
    return O


# cover; cost 11; nothing fitted; first attempt; 51603 states
def solve_0520fde7(I):
    x1 = turned(I, ONE)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 1)
    # The base with x1's cells but 0 painted on it in one colour (base canvas(ZERO, THREE_BY_THREE), colour 2)
    x2 = paint_shape(canvas(ZERO, THREE_BY_THREE), x1, TWO)
    O = paint_zeros(x2, I)              # x2 with I's zeros painted on it, and nothing else
    return O


# one piece; cost 10; nothing fitted; first attempt; 2604 states
def solve_05269061(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = complete_slant(x1, ZERO)       # Cells of one colour restored from a row that repeats, shifted by the same from row to row (image x1, hole 0)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 26; nothing fitted; first attempt; 50419 states
def solve_05f2a901(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = keep_colour(x1, EIGHT)         # The cells of one colour; the others become 0 (image x1, colour 8)
    x3 = keep_colour(x1, TWO)           # The cells of one colour; the others become 0 (image x1, colour 2)
    x4 = slid(x1, x3, FOUR)             # x3 moved over x1 until something is in its way: up 0, down 1, left 2, right 3, to the nearest of four 4, of eight 5 (way 4)
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# cover; cost 20; nothing fitted; first attempt; 2605 states
def solve_06df4c85(I):
    x1 = interior(I, F)                 # The cells that touch no 0 and no edge of I (diagonal no)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    O = paint_over(x2, I)               # x2 with I's cells but 0 painted on it
    return O


# list paint; cost 28; passes leave-one-out; first attempt; 42070 states
def solve_08ed6ac7(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = lines_of(x1, T)                # Its rows, or its columns (image x1, columns yes)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says (1 where item_larger is 0, else 2) where item_larger is at most 1, else 3 where item_large...
    x3 = paint_each(x1, (x2, x1), x2, decide_le(item_larger, ONE, decide_eq(item_larger, ZERO, ONE, TWO), decide_eq(item_larger, TWO, THREE, FOUR)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 41; nothing fitted; first attempt; 53685 states
def solve_0962bcdd(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = halo(x1, F)                    # The cells around the shape, in its main colour (image x1, diagonal no)
    x3 = halo(x2, T)                    # The cells around the shape, in its main colour (image x2, diagonal yes)
    x4 = paint_shape(x1, x3, TWO)       # x1 with x3's cells but 0 painted on it in one colour (colour 2)
    x5 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x6 = halo(x5, T)                    # The cells around the shape, in its main colour (image x5, diagonal yes)
    x7 = paint_zeros(x4, x6)            # x4 with x6's zeros painted on it, and nothing else
    x8 = paint_over(x7, x2)             # x7 with x2's cells but 0 painted on it
    x9 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x10 = apply(rbind(rays, 240), x9)   # For every item of x9: colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (directions 240)
    x11 = stacked(x10, T)               # All in one image at their places; on top is the first, or the one with fewest cells (images x10, smallest yes)
    x12 = paint_over(x8, x11)           # x8 with x11's cells but 0 painted on it
    # x12 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x12, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# choice between planes; cost 105; passes leave-one-out in part; first attempt; 30553 states
def solve_0a938d79(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = bounce_to(x2, x1)              # x2 repeated to and fro to the size of another, no row or column twice in a row (size x1)
    x4 = fall(x3, ZERO)                 # Cells fall: up 0, down 1, left 2, right 3 (image x3, direction 0)
    x5 = rays(x3, 12)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x3, directions 12)
    # The grid of the colours that the rule gives the cells (planes (x3, x4, x1, x5)); it says ((cell_here where of_part(cell_here, ONE) is 0, else of_part(cell_here, TWO)) where part_r...
    x6 = map_cells((x3, x4, x1, x5), decide_eq(row_filled, ONE, decide_le(part_row, THREE, decide_eq(of_part(cell_here, ONE), ZERO, cell_here, of_part(cell_here, TWO)), of_part(cell_here, THREE)), decide_eq(cell_here, ONE, decide_eq(seen_across, ZERO, of_part(cell_here, TWO), cell_here), cell_here)))
    O = unposed(x6, I, ZERO)            # x6 turned back from I's pose (way 0)
    return O


# one piece; cost 14; nothing fitted; first attempt; 2501 states
def solve_0b148d64(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = colour_boxes(x1)               # The rectangle that each colour spans (image x1)
    x3 = pick_most(x2, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 6)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cell tree; cost 45; passes leave-one-out; first attempt; 2501 states
def solve_0ca9ddb6(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says (cell_here where beside_filled is 0, else 7) where near_most is 1, else (4 where near_most...
    x2 = map_cells(x1, decide_eq(near_most, ONE, decide_eq(beside_filled, ZERO, cell_here, SEVEN), decide_eq(beside_filled, ZERO, decide_eq(near_most, TWO, FOUR, cell_here), cell_here)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# backward; cost 20; nothing fitted; first attempt; 12909 states
def solve_0d3d703e(I):
    # Each cell's colour from the table's row (colour in each plane, colour) (planes I)
    O = lookup_cells(I, ((1, 5), (2, 6), (3, 4), (4, 3), (5, 1), (6, 2), (8, 9), (9, 8)))
    return O


# one piece; cost 8; nothing fitted; first attempt; 3517 states
def solve_0dfd9992(I):
    O = complete_period(I, ZERO)        # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    return O


# cell tree; cost 37; passes leave-one-out in part; first attempt; 48372 states
def solve_10fcaaa3(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = scaled(x1, TWO)                # Every cell made a block (image x1, factor 2)
    x3 = tile_to(x1, x2)                # x1 repeated from its place in all directions, to the size of another (size x2)
    # The grid of the colours that the rule gives the cells (planes x3); it says cell_here where corner_filled is 0, else 8 where cell_here is 0, else cell_here
    x4 = map_cells(x3, decide_eq(corner_filled, ZERO, cell_here, decide_eq(cell_here, ZERO, EIGHT, cell_here)))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 11; nothing fitted; first attempt; 2509 states
def solve_11852cab(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = about(x1, ZERO, FOUR)          # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank 0, kind 4)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 6; nothing fitted; first attempt; 3062 states
def solve_1190e5a7(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = side_of(x1, TWO)               # Its first row (0), last row (1), first column (2) or last column (3), where it lies (image x1, side 2)
    x3 = measured(x2, ZERO)             # A property of x2 (a number of IMAGE_PROPERTIES) (property 0)
    x4 = add(ONE, x3)                   # Sum, of integers or component by component (a 1, b x3)
    x5 = side_of(x1, ZERO)              # Its first row (0), last row (1), first column (2) or last column (3), where it lies (image x1, side 0)
    x6 = measured(x5, ZERO)             # A property of x5 (a number of IMAGE_PROPERTIES) (property 0)
    x7 = add(ONE, x6)                   # Sum, of integers or component by component (a 1, b x6)
    x8 = astuple(x4, x7)                # The tuple (a, b) (a x4, b x7)
    x9 = canvas(ZERO, x8)               # A grid of one colour (value 0, dimensions x8)
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# cell tree; cost 36; passes leave-one-out in part; first attempt; 1532 states
def solve_178fcbfb(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says 3 where row_most is 3, else 1 where row_most is 1, else 2 where column_most is 2, else cel...
    x2 = map_cells(x1, decide_eq(row_most, THREE, THREE, decide_eq(row_most, ONE, ONE, decide_eq(column_most, TWO, TWO, cell_here))))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 18; nothing fitted; first attempt; 2525 states
def solve_1b2d62fb(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = combine_panels(x1, THREE)      # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 3)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (5, 3)), colour 8)
    O = paint_shape(canvas(ZERO, (5, 3)), x2, EIGHT)
    return O


# cover; cost 25; nothing fitted; first attempt; 53482 states
def solve_1b60fb0c(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = turned(x2, SIX)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 6)
    x4 = paint_shape(x1, x3, TWO)       # x1 with x3's cells but 0 painted on it in one colour (colour 2)
    x5 = paint_over(x4, x1)             # x4 with x1's cells but 0 painted on it
    O = unposed(x5, I, ZERO)            # x5 turned back from I's pose (way 0)
    return O


# cover; cost 28; nothing fitted; first attempt; 2187 states
def solve_1bfc4729(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = flooded(x1, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor yes)
    x3 = split(x1, TWO, ONE)            # Equal panels, with or without a line between them (image x1, rows 2, columns 1)
    x4 = combine_panels(x3, THREE)      # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x3, op 3)
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    x6 = box_of(x1)                     # The border of its rectangle in its main colour (image x1)
    x7 = paint_zeros(x5, x6)            # x5 with x6's zeros painted on it, and nothing else
    x8 = rays(x1, 12)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 12)
    x9 = paint_over(x7, x8)             # x7 with x8's cells but 0 painted on it
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# one piece; cost 16; nothing fitted; first attempt; 3509 states
def solve_1c786137(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = inside_frames(x1)              # What lies inside each rectangular frame (image x1)
    x3 = lined_up(x2, T)                # One below the other, or side by side (images x2, across yes)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 6; nothing fitted; first attempt; 2006 states
def solve_1cf80156(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = at_origin(x2)                  # x2 moved to (0, 0): a grid
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 12; nothing fitted; first attempt; 2500 states
def solve_1e0a9b12(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = fall(x1, ONE)                  # Cells fall: up 0, down 1, left 2, right 3 (image x1, direction 1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 18; nothing fitted; first attempt; 2196 states
def solve_1e32b0e9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = negative(x1)                   # Its zeros in its main colour, all else 0 (image x1)
    x3 = share_panels(x1)               # Every panel between full lines with what any of them has (image x1)
    x4 = paint_zeros(x2, x3)            # x2 with x3's zeros painted on it, and nothing else
    x5 = paint_over(x4, x1)             # x4 with x1's cells but 0 painted on it
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# tree over planes; cost 48; passes leave-one-out in part; first attempt; 2218 states
def solve_1f0c79e5(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = flooded(x1, F)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor no)
    # The grid of the colours that the rule gives the cells (planes (x1, x2)); it says 0 where seen_corners is 0, else cell_here where of_part(cell_here, ONE) is 1, else 1
    x3 = map_cells((x1, x2), decide_eq(seen_corners, ZERO, ZERO, decide_eq(of_part(cell_here, ONE), ONE, cell_here, ONE)))
    # x3 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x3, I, (ONE, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# one piece; cost 11; nothing fitted; first attempt; 2580 states
def solve_1f85a75f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 10; nothing fitted; first attempt; 2504 states
def solve_1f876c06(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = joined(x1, FOUR)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 4)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# list paint; cost 31; passes leave-one-out in part; not among the attempts; 60645 states
def solve_1fad071e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = fall(x1, TWO)                  # Cells fall: up 0, down 1, left 2, right 3 (image x1, direction 2)
    x3 = parts(x2, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 1)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, (1, 5)), items (x3, x1), images x3); it says (1 where item_size is 12, else -1) where item_number_back is at most 4, else 1
    x4 = paint_each(canvas(ZERO, (1, 5)), (x3, x1), x3, decide_le(item_number_back, FOUR, decide_eq(item_size, 12, ONE, NEG_ONE), ONE))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 12; nothing fitted; first attempt; 6008 states
def solve_2013d3e2(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = at_origin(x2)                  # x2 moved to (0, 0): a grid
    # The base with all of x3 painted on it, zeros too (base canvas(ZERO, THREE_BY_THREE))
    x4 = paint_all(canvas(ZERO, THREE_BY_THREE), x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# colour by reference; cost 13; passes leave-one-out; first attempt; 24660 states
def solve_2204b7a8(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, TWO, TWO)            # Equal panels, with or without a line between them (image x1, rows 2, columns 2)
    x3 = paint_each(x1, (x2, x1), x2, item_most) # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2, rule item_most)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 7; nothing fitted; first attempt; 2535 states
def solve_22168020(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 19; nothing fitted; first attempt; 1500 states
def solve_2281f1f4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = negative(x1)                   # Its zeros in its main colour, all else 0 (image x1)
    x3 = paint_shape(x1, x2, TWO)       # x1 with x2's cells but 0 painted on it in one colour (colour 2)
    x4 = rays(x1, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 2)
    x5 = paint_zeros(x3, x4)            # x3 with x4's zeros painted on it, and nothing else
    x6 = rays(x1, FOUR)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 4)
    x7 = paint_zeros(x5, x6)            # x5 with x6's zeros painted on it, and nothing else
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# object recolour; cost 32; passes leave-one-out in part; first attempt; 17160 states
def solve_228f6490(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = objects(x1, T, F, F)           # The connected components of x1 (univalued yes, diagonal no, without_bg no)
    # x1 with each object painted as the rule says: 0 to 9 that colour, 10 as it is, -1 not (objects x2); it says item_copy where item_copies is 1, else item_copy where item_right_of is 7, else 10
    x3 = recolour_each(x1, x2, decide_eq(item_copies, ONE, item_copy, decide_eq(item_right_of, SEVEN, item_copy, TEN)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 7; nothing fitted; first attempt; 2504 states
def solve_22eb0ac0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# choice between planes; cost 29; passes leave-one-out in part; first attempt; 1630 states
def solve_23581191(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    # The grid of the colours that the rule gives the cells (planes (x1, x2)); it says 2 where seen_sides is 2, else of_part(cell_here, ONE)
    x3 = map_cells((x1, x2), decide_eq(seen_sides, TWO, TWO, of_part(cell_here, ONE)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# list paint; cost 29; passes leave-one-out; second attempt; 54100 states
def solve_239be575(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, TWO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 2)
    x3 = apply(at_origin, x2)           # For every item of x2: it moved to (0, 0): a grid
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, UNITY), items (x3, x1), images x3); it says 10 where item_richer is 1, else -1
    x4 = paint_each(canvas(ZERO, UNITY), (x3, x1), x3, decide_eq(item_richer, ONE, TEN, NEG_ONE))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 13; nothing fitted; first attempt; 3841 states
def solve_23b5c85d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = pick_least(x2, ZERO)           # The first image with the least property (images x2, property 0)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 21; nothing fitted; first attempt; 1500 states
def solve_253bf280(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = in_colour(x1, THREE)           # All cells but 0 in one colour (image x1, colour 3)
    x3 = joined(x2, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x2, axes 3)
    x4 = paint_over(x3, x1)             # x3 with x1's cells but 0 painted on it
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 30; nothing fitted; first attempt; 11804 states
def solve_25d487eb(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    x2 = keep_rank(x1, NEG_ONE)         # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image x1, rank -1)
    x3 = rays(x2, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 2)
    x4 = paint_over(x3, x1)             # x3 with x1's cells but 0 painted on it
    O = unposed(x4, I, ZERO)            # x4 turned back from I's pose (way 0)
    return O


# list paint; cost 16; passes leave-one-out; first attempt; 61384 states
def solve_25d8a9c8(I):
    x1 = split(I, THREE, ONE)           # Equal panels, with or without a line between them (image I, rows 3, columns 1)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 5 where item_colours is 1, else 0
    O = paint_each(I, (x1, I), x1, decide_eq(item_colours, ONE, FIVE, ZERO))
    return O


# one piece; cost 18; nothing fitted; first attempt; 53083 states
def solve_25ff71a9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = moved(x1, DOWN)                # x1 at another place (by DOWN)
    x3 = tile_to(x2, x1)                # x2 repeated from its place in all directions, to the size of another (size x1)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 43; nothing fitted; first attempt; 33543 states
def solve_272f95fa(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = full_like(x1, FOUR)            # A grid of one colour of x1's size (colour 4)
    x3 = rays(x1, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 8)
    x4 = paint_shape(x2, x3, THREE)     # x2 with x3's cells but 0 painted on it in one colour (colour 3)
    x5 = joined(x1, ONE)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 1)
    x6 = paint_shape(x4, x5, TWO)       # x4 with x5's cells but 0 painted on it in one colour (colour 2)
    x7 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    x8 = paint_shape(x6, x7, SIX)       # x6 with x7's cells but 0 painted on it in one colour (colour 6)
    x9 = rays(x1, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 1)
    x10 = negative(x9)                  # Its zeros in its main colour, all else 0 (image x9)
    x11 = paint_shape(x8, x10, ONE)     # x8 with x10's cells but 0 painted on it in one colour (colour 1)
    x12 = paint_over(x11, x1)           # x11 with x1's cells but 0 painted on it
    x13 = joined(x1, THREE)             # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    x14 = paint_zeros(x12, x13)         # x12 with x13's zeros painted on it, and nothing else
    O = swap_ground(x14, I)             # 0 and I's commonest colour exchanged (image x14)
    return O


# cover; cost 31; nothing fitted; first attempt; 197100 states
def solve_27a28665(I):
    x1 = frame_with(I, SIX)             # I with a border around it (colour 6)
    x2 = at_origin(x1)                  # x1 moved to (0, 0): a grid
    x3 = paint_over(canvas(ZERO, UNITY), x2) # The base with x2's cells but 0 painted on it (base canvas(ZERO, UNITY))
    x4 = in_colour(I, THREE)            # All cells but 0 in one colour (image I, colour 3)
    x5 = turned(x4, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 1)
    x6 = paint_over(x3, x5)             # x3 with x5's cells but 0 painted on it
    x7 = in_colour(I, ONE)              # All cells but 0 in one colour (image I, colour 1)
    x8 = paint_over(x6, x7)             # x6 with x7's cells but 0 painted on it
    x9 = in_colour(I, TWO)              # All cells but 0 in one colour (image I, colour 2)
    x10 = turned(x9, THREE)             # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x9, turn 3)
    O = paint_over(x8, x10)             # x8 with x10's cells but 0 painted on it
    return O


# backward; cost 14; nothing fitted; first attempt; 11029 states
def solve_28bf18c6(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = lined_up((x2, x2), T)          # One below the other, or side by side (images (x2, x2), across yes)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# spreading rule; cost 81; passes leave-one-out in part; second attempt; 22656 states
def solve_28e73c20(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # As map_cells again and again, until nothing changes, with x1 made last as the second plane; it says ((cell_here where part_depth is 5, else 3) where cell_rising is 1, else (3 where cell_fall...
    x2 = spread_cells(x1, decide_eq(of_part(cell_up_left, ONE), THREE, decide_eq(cell_rising, ONE, decide_eq(part_depth, FIVE, cell_here, THREE), decide_eq(of_part(cell_down, ONE), ZERO, decide_eq(cell_falling, NEG_ONE, THREE, cell_here), cell_here)), decide_eq(cell_rising, ONE, decide_eq(part_depth, SIX, THREE, cell_here), decide_eq(part_row, ONE, cell_here, THREE))))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# list paint; cost 32; passes leave-one-out in part; second attempt; 33803 states
def solve_29623171(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = apply(rbind(rays, 255), x2)    # For every item of x2: colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (directions 255)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x2, x1), images x3); it says 10 where of_part(item_larger, ONE) is 0, else 0
    x4 = paint_each(x1, (x3, x2, x1), x3, decide_eq(of_part(item_larger, ONE), ZERO, TEN, ZERO))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 32; nothing fitted; second attempt; 94235 states
def solve_29c11459(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = full_like(x1, FIVE)            # A grid of one colour of x1's size (colour 5)
    x3 = flooded(x1, F)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor no)
    x4 = split(x3, ONE, TWO)            # Equal panels, with or without a line between them (image x3, rows 1, columns 2)
    x5 = stacked(x4, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x4, smallest yes)
    x6 = paint_over(x2, x5)             # x2 with x5's cells but 0 painted on it
    x7 = rays(x1, FOUR)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 4)
    x8 = paint_zeros(x6, x7)            # x6 with x7's zeros painted on it, and nothing else
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# one piece; cost 8; nothing fitted; first attempt; 2508 states
def solve_29ec7d0e(I):
    O = complete_period(I, ZERO)        # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    return O


# one piece; cost 73; nothing fitted; first attempt; 33912 states
def solve_2bcee788(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = enlarged(x2, THREE)            # Every cell made a block; the upper left corner of x2 stays where it is (factor 3)
    x4 = paint_shape(x1, x3, THREE)     # x1 with x3's cells but 0 painted on it in one colour (colour 3)
    x5 = keep_colour(x1, TWO)           # The cells of one colour; the others become 0 (image x1, colour 2)
    x6 = clear_rectangle(x5)            # The largest rectangle of zeros, at least 2 by 2, in x5's main colour
    x7 = paint_shape(x4, x6, THREE)     # x4 with x6's cells but 0 painted on it in one colour (colour 3)
    x8 = coloured_like(x1, x1)          # All cells but 0 in the main colour of x1 (image x1)
    x9 = paint_over(x7, x8)             # x7 with x8's cells but 0 painted on it
    x10 = box_of(x1)                    # The border of its rectangle in its main colour (image x1)
    x11 = paint_shape(x9, x10, THREE)   # x9 with x10's cells but 0 painted on it in one colour (colour 3)
    x12 = rays(x1, ONE)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 1)
    x13 = clear_rectangle(x12)          # The largest rectangle of zeros, at least 2 by 2, in x12's main colour
    x14 = paint_shape(x11, x13, THREE)  # x11 with x13's cells but 0 painted on it in one colour (colour 3)
    x15 = complete_symmetry(x14, ZERO)  # Cells of one colour restored from the mirror image of the rest (image x14, hole 0)
    O = swap_ground(x15, I)             # 0 and I's commonest colour exchanged (image x15)
    return O


# cell tree; cost 35; passes leave-one-out; first attempt; 15309 states
def solve_2bee17df(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says cell_here where cell_enclosed is 0, else 3 where row_filled is 2, else 3 where column_fill...
    x2 = map_cells(x1, decide_eq(cell_enclosed, ZERO, cell_here, decide_eq(row_filled, TWO, THREE, decide_eq(column_filled, TWO, THREE, cell_here))))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 14; nothing fitted; first attempt; 3007 states
def solve_2dc579da(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = pick_most(x2, TWO)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 2)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 0; nothing fitted; first attempt; 3007 states
def solve_2dee498d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = distinct_lines(x1)             # Each row and column at its first occurrence only (image x1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 26; nothing fitted; first attempt; 37805 states
def solve_31aa019c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = keep_rank(x1, NEG_ONE)         # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image x1, rank -1)
    x3 = halo(x2, T)                    # The cells around the shape, in its main colour (image x2, diagonal yes)
    x4 = paint_shape(x2, x3, TWO)       # x2 with x3's cells but 0 painted on it in one colour (colour 2)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 30; nothing fitted; first attempt; 46852 states
def solve_321b1fc6(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, TWO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 2)
    x3 = copies_of(x2, TWO)             # The first image with the greatest property, with its middle where each of them has its own (images x2, property 2)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_over(x1, x4)             # x1 with x4's cells but 0 painted on it
    x6 = keep_colour(x1, EIGHT)         # The cells of one colour; the others become 0 (image x1, colour 8)
    x7 = paint_zeros(x5, x6)            # x5 with x6's zeros painted on it, and nothing else
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# cover; cost 21; nothing fitted; first attempt; 15261 states
def solve_32597951(I):
    x1 = colour_boxes(I)                # The rectangle that each colour spans (image I)
    x2 = pick_most(x1, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 6)
    x3 = paint_shape(I, x2, THREE)      # I with x2's cells but 0 painted on it in one colour (colour 3)
    x4 = keep_colour(I, EIGHT)          # The cells of one colour; the others become 0 (image I, colour 8)
    O = paint_over(x3, x4)              # x3 with x4's cells but 0 painted on it
    return O


# one piece; cost 15; nothing fitted; first attempt; 42741 states
def solve_3345333e(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = complete_symmetry(x1, TWO)     # Cells of one colour restored from the mirror image of the rest (image x1, hole 2)
    # x2 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x2, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# one piece; cost 18; nothing fitted; first attempt; 2000 states
def solve_3428a4f5(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x2 = combine_panels(x1, TWO)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 2)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (6, 5)), colour 3)
    O = paint_shape(canvas(ZERO, (6, 5)), x2, THREE)
    return O


# cell tree; cost 26; passes leave-one-out; first attempt; 1502 states
def solve_3618c87e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says 0 where cell_here is 1, else 1 where cell_up is 5, else cell_here
    x2 = map_cells(x1, decide_eq(cell_here, ONE, ZERO, decide_eq(cell_up, FIVE, ONE, cell_here)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 9; nothing fitted; first attempt; 1502 states
def solve_3631a71a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = complete_symmetry(x1, NINE)    # Cells of one colour restored from the mirror image of the rest (image x1, hole 9)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 10; nothing fitted; first attempt; 1522 states
def solve_36d67576(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = finish_copies(x1)              # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image x1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 12; nothing fitted; first attempt; 5541 states
def solve_3906de3d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = fall(x1, ZERO)                 # Cells fall: up 0, down 1, left 2, right 3 (image x1, direction 0)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 13; nothing fitted; not among the attempts; 59683 states
def solve_39a8645d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    x3 = pick_most(x2, 13)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 13)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# backward; cost 16; nothing fitted; first attempt; 224673 states
def solve_3aa6fb7a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    # The function's result for the grid of each image, at the image's place (images x2)
    x3 = map_items(rbind(lookup_cells, (RIGHT, (8, 8))), x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# backward; cost 30; nothing fitted; first attempt; 73876 states
def solve_3ac3eb23(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    x3 = split(x2, THREE, ONE)          # Equal panels, with or without a line between them (image x2, rows 3, columns 1)
    x4 = pick_most(x3, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x3, property 0)
    x5 = lined_up((x4, x4, x4), F)      # One below the other, or side by side (images (x4, x4, x4), across no)
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# one piece; cost 11; nothing fitted; first attempt; 3163 states
def solve_3af2c5a8(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = mirror_to(x1, canvas(ZERO, (6, 8))) # x1 repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 8)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cell tree; cost 33; passes leave-one-out; first attempt; 2079 states
def solve_3bd67248(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says (4 where cell_here is 0, else cell_here) where cell_down is -1, else 2 where cell_rising i...
    x2 = map_cells(x1, decide_eq(cell_down, NEG_ONE, decide_eq(cell_here, ZERO, FOUR, cell_here), decide_eq(cell_rising, ZERO, TWO, cell_here)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# list paint; cost 27; passes leave-one-out; first attempt; 27210 states
def solve_3bdb4ada(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = inside_frames(x1)              # What lies inside each rectangular frame (image x1)
    # The function's result for the grid of each image, at the image's place (images x2)
    x3 = map_items(fork3(rbind(paint_each, decide_eq(item_odd_across, ZERO, ZERO, NEG_ONE)), identity, rbind(lines_of, ONE), rbind(lines_of, ONE)), x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# scan rule; cost 126; fails leave-one-out; not among the attempts; 33238 states
def solve_3befdf3e(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x3 = complete_symmetry(x2, FOUR)    # Cells of one colour restored from the mirror image of the rest (image x2, hole 4)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    x5 = paint_over(x1, x4)             # x1 with x4's cells but 0 painted on it
    x6 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x7 = apply(rbind(halo, ONE), x6)    # For every item of x6: the cells around the shape, in its main colour (diagonal yes)
    x8 = stacked(x7, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x7, smallest yes)
    x9 = paint_over(x5, x8)             # x5 with x8's cells but 0 painted on it
    x10 = rays(x1, 15)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x11 = paint_zeros(x9, x10)          # x9 with x10's zeros painted on it, and nothing else
    x12 = rot180(x11)                   # x11 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x12); it says ((cell_here where cell_left is 0, else seen_up_left where cell_up_left is 0, else cell_her...
    x13 = scan_cells(x12, decide_eq(cell_here, ZERO, decide_eq(of_part(cell_up, ONE), ZERO, decide_eq(cell_left, ZERO, cell_here, decide_eq(cell_up_left, ZERO, seen_up_left, cell_here)), decide_eq(of_part(cell_left, ONE), ZERO, decide_eq(of_part(cell_up_left, ONE), ZERO, seen_up_left, cell_here), decide_eq(cell_down_left, ZERO, decide_eq(cell_up_left, TWO, seen_up_left, decide_eq(cell_up, ZERO, seen_up_left, cell_here)), seen_up_left))), cell_here))
    x14 = rot180(x13)                   # x13 turned by a half turn
    O = unposed(x14, I, ZERO)           # x14 turned back from I's pose (way 0)
    return O


# one piece; cost 8; nothing fitted; first attempt; 3013 states
def solve_3c9b0459(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 26; nothing fitted; first attempt; 14416 states
def solve_3de23699(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = pick_most(x2, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 6)
    x4 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x5 = peeled(x4)                     # x4 without its outermost rows and columns
    x6 = tile_to(x3, x5)                # x3 repeated from its place in all directions, to the size of another (size x5)
    x7 = at_origin(x5)                  # x5 moved to (0, 0): a grid
    x8 = paint_zeros(x6, x7)            # x6 with x7's zeros painted on it, and nothing else
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# tree over planes; cost 75; passes leave-one-out in part; first attempt; 52735 states
def solve_3f7978a0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = colour_boxes(x1)               # The rectangle that each colour spans (image x1)
    x3 = lined_up(x2, F)                # One below the other, or side by side (images x2, across no)
    x4 = parts(x1, TWO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 2)
    x5 = pick_most(x4, TWO)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x4, property 2)
    x6 = measured(x5, FOUR)             # A property of x5 (a number of IMAGE_PROPERTIES) (property 4)
    x7 = pick_most(x2, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 6)
    x8 = measured(x7, FIVE)             # A property of x7 (a number of IMAGE_PROPERTIES) (property 5)
    x9 = astuple(x6, x8)                # The tuple (a, b) (a x6, b x8)
    x10 = canvas(ZERO, x9)              # A grid of one colour (value 0, dimensions x9)
    x11 = tile_to(x3, x10)              # x3 repeated from its place in all directions, to the size of another (size x10)
    # The grid of the colours that the rule gives the cells (planes x11); it says 5 where cell_up is 5, else ((0 where cell_down is -1, else 8) where cell_up is 8, else 0 w...
    x12 = map_cells(x11, decide_eq(cell_up, FIVE, FIVE, decide_le(column_filled, TWO, decide_eq(cell_up, EIGHT, decide_eq(cell_down, NEG_ONE, ZERO, EIGHT), decide_eq(cell_here, ZERO, ZERO, decide_eq(cell_down, NEG_ONE, EIGHT, ZERO))), EIGHT)))
    O = swap_ground(x12, I)             # 0 and I's commonest colour exchanged (image x12)
    return O


# one piece; cost 7; nothing fitted; first attempt; 2501 states
def solve_40853293(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# tree over planes; cost 100; fails leave-one-out; not among the attempts; 48317 states
def solve_41e4d17e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, THREE, THREE)        # Equal panels, with or without a line between them (image x1, rows 3, columns 3)
    x3 = dots_of(x2)                    # A row of one cell for each image, in its main colour (images x2)
    x4 = in_colour(x1, SIX)             # All cells but 0 in one colour (image x1, colour 6)
    x5 = parts(x4, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x4, mode 0)
    x6 = copied_to(x3, x5, T)           # x3 with its middle where each of x5 has its own, in its colours or in theirs (coloured yes)
    x7 = paint_over(x1, x6)             # x1 with x6's cells but 0 painted on it
    x8 = pointed(x1, TWO)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x1, kind 2)
    x9 = holes_of(x8)                   # Enclosed zeros alone, in the colour around them (image x8)
    x10 = paint_shape(x7, x9, SIX)      # x7 with x9's cells but 0 painted on it in one colour (colour 6)
    x11 = paint_over(x10, x1)           # x10 with x1's cells but 0 painted on it
    # The grid of the colours that the rule gives the cells (planes x11); it says (1 where cell_here is 1, else 6) where row_same is at most 8, else 6 where part_column is ...
    x12 = map_cells(x11, decide_le(row_same, EIGHT, decide_eq(cell_here, ONE, ONE, SIX), decide_eq(part_column, FIVE, SIX, decide_eq(column_fuller, TWO, decide_eq(column_colours, ONE, ZERO, SIX), ZERO))))
    O = swap_ground(x12, I)             # 0 and I's commonest colour exchanged (image x12)
    return O


# cover; cost 12; nothing fitted; first attempt; 1517 states
def solve_4258a5f9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x3 = paint_shape(x1, x2, ONE)       # x1 with x2's cells but 0 painted on it in one colour (colour 1)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 12; nothing fitted; first attempt; 2005 states
def solve_42a50994(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = denoised(x1)                   # Single cells given the commonest colour beside them (image x1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 11; nothing fitted; first attempt; 20743 states
def solve_4347f46a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = outline(x1, F)                 # The cells that touch a 0 or an edge of x1 (diagonal no)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 38; nothing fitted; first attempt; 33878 states
def solve_444801d8(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = flooded(x1, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor yes)
    x3 = moved(x1, UP)                  # x1 at another place (by UP)
    x4 = rays(x3, FOUR)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x3, directions 4)
    x5 = paint_zeros(x2, x4)            # x2 with x4's zeros painted on it, and nothing else
    x6 = paint_over(x5, x1)             # x5 with x1's cells but 0 painted on it
    x7 = rays(x1, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 1)
    x8 = paint_zeros(x6, x7)            # x6 with x7's zeros painted on it, and nothing else
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# one piece; cost 14; nothing fitted; first attempt; 2727 states
def solve_445eab21(I):
    # The image with the colours back that rank_colours exchanged in I
    O = unrank_colours(full_like(canvas(ZERO, TWO_BY_TWO), ONE), I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# list paint; cost 17; passes leave-one-out; first attempt; 32594 states
def solve_44d8ac46(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = regions(x1, F)                 # Connected areas of 0, in x1's main colour; all, or the enclosed ones (enclosed no)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says -1 where item_diagonal is 0, else 2
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_diagonal, ZERO, NEG_ONE, TWO))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# list paint; cost 16; passes leave-one-out in part; first attempt; 49100 states
def solve_44f52bb0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = by_colour(x1)                  # One image for each colour, all of the whole size (image x1)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, UNITY), items (x2, x1)); it says 7 where item_upright is 0, else 1
    x3 = paint_each(canvas(ZERO, UNITY), (x2, x1), cells_of(full_like(canvas(ZERO, UNITY), ONE)), decide_eq(item_upright, ZERO, SEVEN, ONE))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 32; nothing fitted; first attempt; 1621 states
def solve_4522001f(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    x3 = stretch_to(x2, canvas(ZERO, (9, 9))) # x2 scaled to the size of another (size canvas(ZERO, (9, 9)))
    # The base with x3's cells but 0 painted on it in one colour (base canvas(ZERO, (9, 9)), colour 3)
    x4 = paint_shape(canvas(ZERO, (9, 9)), x3, THREE)
    x5 = mirror_to(x1, canvas(ZERO, (9, 9))) # x1 repeated to the size of another, mirrored each time (size canvas(ZERO, (9, 9)))
    x6 = paint_zeros(x4, x5)            # x4 with x5's zeros painted on it, and nothing else
    x7 = scaled(x1, TWO)                # Every cell made a block (image x1, factor 2)
    x8 = paint_shape(x6, x7, THREE)     # x6 with x7's cells but 0 painted on it in one colour (colour 3)
    O = unposed(x8, I, ZERO)            # x8 turned back from I's pose (way 0)
    return O


# cell tree; cost 58; passes leave-one-out; second attempt; 50035 states
def solve_4612dd53(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = pointed(x1, ZERO)              # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x1, kind 0)
    x3 = symmetric(x2, ONE)             # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image x2, kind 1)
    x4 = paint_shape(x1, x3, TWO)       # x1 with x3's cells but 0 painted on it in one colour (colour 2)
    x5 = paint_over(x4, x1)             # x4 with x1's cells but 0 painted on it
    x6 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    x7 = paint_zeros(x5, x6)            # x5 with x6's zeros painted on it, and nothing else
    # The grid of the colours that the rule gives the cells (planes x7); it says (2 where beside_filled is 2, else cell_here) where near_same is 6, else cell_here
    x8 = map_cells(x7, decide_eq(near_same, SIX, decide_eq(beside_filled, TWO, TWO, cell_here), cell_here))
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# cover; cost 27; nothing fitted; first attempt; 89888 states
def solve_46442a0e(I):
    x1 = turned(I, FOUR)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 4)
    x2 = scaled(I, TWO)                 # Every cell made a block (image I, factor 2)
    x3 = mirror_to(x1, x2)              # x1 repeated to the size of another, mirrored each time (size x2)
    x4 = clip_to(I, x2)                 # A grid of another's size with I on it at its place (size x2)
    x5 = turned(x4, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 3)
    x6 = paint_over(x3, x5)             # x3 with x5's cells but 0 painted on it
    O = paint_over(x6, I)               # x6 with I's cells but 0 painted on it
    return O


# cover; cost 34; nothing fitted; first attempt; 32366 states
def solve_469497ad(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = scaled_by(x1, TWO)             # Each cell as a square of as many cells a side as a property of x1 says (a number of IMAGE_PROPERTIES) (property 2)
    x3 = pointed(x2, ONE)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x2, kind 1)
    x4 = paint_shape(x2, x3, TWO)       # x2 with x3's cells but 0 painted on it in one colour (colour 2)
    x5 = paint_over(x4, x2)             # x4 with x2's cells but 0 painted on it
    # x5 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x5, I, (ONE, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# backward; cost 34; nothing fitted; first attempt; 2547 states
def solve_47c1f68c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    x4 = coloured_like(x3, x1)          # All cells but 0 in the main colour of x1 (image x3)
    x5 = turned(x4, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 2)
    x6 = lined_up((x4, x5), F)          # One below the other, or side by side (images (x4, x5), across no)
    x7 = turned(x6, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x6, turn 1)
    x8 = lined_up((x6, x7), T)          # One below the other, or side by side (images (x6, x7), across yes)
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# one piece; cost 8; nothing fitted; first attempt; 3005 states
def solve_484b58aa(I):
    O = complete_period(I, ZERO)        # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    return O


# list pick; cost 24; passes leave-one-out; first attempt; 11433 states
def solve_48d8fb45(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = fill_holes(x1)                 # Enclosed zeros filled with the colour around them (image x1)
    x3 = parts(x2, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 1)
    # The one item that the rule is true of (items (x3, x1)); it says 1 where item_larger is 1, else 0
    x4 = choose_by((x3, x1), decide_eq(item_larger, ONE, ONE, ZERO))
    x5 = at_origin(x4)                  # x4 moved to (0, 0): a grid
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# one piece; cost 11; nothing fitted; first attempt; 1510 states
def solve_4938f0c2(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = about(x1, NEG_ONE, THREE)      # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank -1, kind 3)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 11; nothing fitted; first attempt; 2198 states
def solve_496994bd(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = symmetric(x1, TWO)             # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image x1, kind 2)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 33; nothing fitted; first attempt; 51873 states
def solve_49d1d64f(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(rbind(halo, ZERO), x1)   # For every item of x1: the cells around the shape, in its main colour (diagonal no)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    x5 = moved(I, UNITY)                # I at another place (by UNITY)
    O = paint_all(x4, x5)               # x4 with all of x5 painted on it, zeros too
    return O


# colour by reference; cost 10; passes leave-one-out; first attempt; 19336 states
def solve_4be741c5(I):
    x1 = measured(I, TWO)               # A property of I (a number of IMAGE_PROPERTIES) (property 2)
    x2 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x3 = keep_most(x2, SIX)             # x2 with the greatest property (property 6)
    x4 = size(x3)                       # The number of elements (container x3)
    x5 = divide(x1, x4)                 # Quotient a / b rounded toward minus infinity, of integers or component by component (a x1, b x4)
    x6 = astuple(x5, x4)                # The tuple (a, b) (a x5, b x4)
    x7 = canvas(ZERO, x6)               # A grid of one colour (value 0, dimensions x6)
    x8 = full_like(x7, ONE)             # A grid of one colour of x7's size (colour 1)
    x9 = cells_of(x8)                   # Each cell as an image, row by row (image x8)
    O = paint_each(x7, (x2, I), x9, item_most) # x7 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x9, rule item_most)
    return O


# cover; cost 12; nothing fitted; first attempt; 2574 states
def solve_4c4377d9(I):
    x1 = tile_to(I, canvas(ZERO, (6, 4))) # I repeated from its place in all directions, to the size of another (size canvas(ZERO, (6, 4)))
    x2 = turned(I, TWO)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 2)
    O = paint_over(x1, x2)              # x1 with x2's cells but 0 painted on it
    return O


# one piece; cost 17; nothing fitted; first attempt; 2518 states
def solve_4c5c2cf0(I):
    # The colours of the tuple exchanged among themselves: that which is met first becomes the first, and so on (image I)
    x1 = order_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = about(x1, NEG_ONE, THREE)      # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank -1, kind 3)
    # x2 with the colours back that order_colours exchanged in I
    O = unorder_colours(x2, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# scan rule; cost 55; passes leave-one-out; first attempt; 1598 states
def solve_508bd3b6(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says (cell_here where of_part(cell_up_2, ONE) is 3, else 3) where of_part(cell_up_left, ONE) is...
    x2 = scan_cells(x1, decide_eq(of_part(cell_up_left, ONE), THREE, decide_eq(of_part(cell_up_2, ONE), THREE, cell_here, THREE), decide_eq(seen_down_left, EIGHT, decide_eq(cell_here, ZERO, THREE, cell_here), cell_here)))
    O = unposed(x2, I, ZERO)            # x2 turned back from I's pose (way 0)
    return O


# cover; cost 14; nothing fitted; first attempt; 1501 states
def solve_50cb2852(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = interior(x1, F)                # The cells that touch no 0 and no edge of x1 (diagonal no)
    x3 = paint_shape(x1, x2, EIGHT)     # x1 with x2's cells but 0 painted on it in one colour (colour 8)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# colour by reference; cost 22; passes leave-one-out; first attempt; 2505 states
def solve_5117e062(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, THREE)               # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 3)
    x3 = apply(at_origin, x2)           # For every item of x2: it moved to (0, 0): a grid
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, THREE_BY_THREE), items (x3, x1), images x3); it says -1 where item_colours is 1, else item_most
    x4 = paint_each(canvas(ZERO, THREE_BY_THREE), (x3, x1), x3, decide_eq(item_colours, ONE, NEG_ONE, item_most))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# scan rule; cost 96; passes leave-one-out in part; first attempt; 40502 states
def solve_5168d44c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rot180(x1)                     # x1 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says ((0 where of_part(cell_left_3, ONE) is 2, else cell_here) where cell_down_2 is 2, else (ce...
    x3 = scan_cells(x2, decide_eq(cell_here, TWO, decide_eq(cell_down_2, TWO, decide_eq(of_part(cell_left_3, ONE), TWO, ZERO, cell_here), decide_eq(of_part(cell_left_2, ONE), TWO, decide_eq(of_part(cell_up, ONE), TWO, cell_here, ZERO), ZERO)), decide_eq(cell_down_2, TWO, decide_eq(cell_up_right, NEG_ONE, cell_here, decide_eq(cell_down_right, TWO, decide_eq(cell_right, ZERO, cell_here, TWO), TWO)), decide_eq(cell_right_2, TWO, decide_eq(cell_left_3, NEG_ONE, cell_here, TWO), cell_here))))
    x4 = rot180(x3)                     # x3 turned by a half turn
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cell tree; cost 97; fails leave-one-out; not among the attempts; 60384 states
def solve_53b68214(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    x2 = bounce_to(x1, canvas(ZERO, (10, 10))) # x1 repeated to and fro to the size of another, no row or column twice in a row (size canvas(ZERO, (10, 10)))
    # The grid of the colours that the rule gives the cells (planes x2); it says (((1 where cell_falling is -1, else (cell_here where cell_right is -1, else 1) where part_...
    x3 = map_cells(x2, decide_eq(cell_here, ZERO, decide_le(beside_filled, ONE, decide_eq(seen_up_left, ONE, decide_eq(cell_falling, NEG_ONE, ONE, decide_eq(part_row, FIVE, decide_eq(cell_right, NEG_ONE, cell_here, ONE), cell_here)), cell_here), decide_eq(cell_left_3, TWO, TWO, cell_here)), decide_eq(seen_down_left, ONE, ZERO, decide_eq(cell_right_2, NEG_ONE, decide_eq(cell_here, TWO, ZERO, cell_here), cell_here))))
    O = unposed(x3, I, ZERO)            # x3 turned back from I's pose (way 0)
    return O


# cover; cost 23; nothing fitted; first attempt; 13205 states
def solve_543a7ed5(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x3 = paint_shape(x1, x2, THREE)     # x1 with x2's cells but 0 painted on it in one colour (colour 3)
    x4 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    x5 = paint_shape(x3, x4, FOUR)      # x3 with x4's cells but 0 painted on it in one colour (colour 4)
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# cell tree; cost 28; passes leave-one-out; first attempt; 17451 states
def solve_54d82841(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says (4 where column_filled is 1, else cell_here) where cell_down is -1, else cell_here
    x2 = map_cells(x1, decide_eq(cell_down, NEG_ONE, decide_eq(column_filled, ONE, FOUR, cell_here), cell_here))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# backward; cost 25; nothing fitted; first attempt; 2024 states
def solve_54d9e175(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = flooded(x1, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor yes)
    # Each cell's colour from the table's row (colour in each plane, colour) (planes x2)
    x3 = lookup_cells(x2, ((1, 6), (2, 7), (3, 8), (4, 9), (5, 5)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 28; nothing fitted; first attempt; 31712 states
def solve_5521c0d9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = symmetric(x1, TWO)             # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image x1, kind 2)
    x3 = fall(x2, ONE)                  # Cells fall: up 0, down 1, left 2, right 3 (image x2, direction 1)
    x4 = negative(x1)                   # Its zeros in its main colour, all else 0 (image x1)
    x5 = paint_zeros(x3, x4)            # x3 with x4's zeros painted on it, and nothing else
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# one piece; cost 10; nothing fitted; first attempt; 3140 states
def solve_5582e5ca(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The image with the colours back that rank_colours exchanged in x1 (image canvas(ZERO, THREE_BY_THREE))
    x2 = unrank_colours(canvas(ZERO, THREE_BY_THREE), x1, (ONE, TWO, THREE, FIVE, SIX, SEVEN, NINE))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# colour by reference; cost 16; passes leave-one-out; first attempt; 2500 states
def solve_5614dbcf(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, THREE, THREE)        # Equal panels, with or without a line between them (image x1, rows 3, columns 3)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, THREE_BY_THREE), items (x2, x1)); it says item_most where item_size is 9, else -1
    x3 = paint_each(canvas(ZERO, THREE_BY_THREE), (x2, x1), cells_of(full_like(canvas(ZERO, THREE_BY_THREE), ONE)), decide_eq(item_size, NINE, item_most, NEG_ONE))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 51; nothing fitted; not among the attempts; 51302 states
def solve_56dc2b01(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = keep_colour(x1, THREE)         # The cells of one colour; the others become 0 (image x1, colour 3)
    x3 = slid(x1, x2, FOUR)             # x2 moved over x1 until something is in its way: up 0, down 1, left 2, right 3, to the nearest of four 4, of eight 5 (way 4)
    x4 = paint_over(x1, x3)             # x1 with x3's cells but 0 painted on it
    x5 = keep_colour(x1, TWO)           # The cells of one colour; the others become 0 (image x1, colour 2)
    x6 = trailed(x1, x5, FOUR)          # x5 wherever slid takes it past (base x1, way 4)
    x7 = paint_zeros(x4, x6)            # x4 with x6's zeros painted on it, and nothing else
    x8 = about(x7, ZERO, THREE)         # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x7, rank 0, kind 3)
    x9 = paint_shape(x7, x8, EIGHT)     # x7 with x8's cells but 0 painted on it in one colour (colour 8)
    x10 = trim_blank(x7)                # Cut to the cells that are not 0, where they lie (image x7)
    x11 = paint_all(x9, x10)            # x9 with all of x10 painted on it, zeros too
    O = swap_ground(x11, I)             # 0 and I's commonest colour exchanged (image x11)
    return O


# one piece; cost 16; nothing fitted; second attempt; 34567 states
def solve_56ff96f3(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = colour_boxes(x1)               # The rectangle that each colour spans (image x1)
    # The function's result for the grid of each image, at the image's place (function rbind(complete_period, ZERO), images x2)
    x3 = map_items(rbind(complete_period, ZERO), x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 26; nothing fitted; second attempt; 31926 states
def solve_5ad4f10b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 12)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 12)
    # The base with x2's cells but 0 painted on it (base canvas(ZERO, THREE_BY_THREE))
    x3 = paint_over(canvas(ZERO, THREE_BY_THREE), x2)
    x4 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    x5 = pick_most(x4, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x4, property 0)
    x6 = unscaled(x5)                   # Every block made a cell, blocks as large as can be (image x5)
    x7 = paint_zeros(x3, x6)            # x3 with x6's zeros painted on it, and nothing else
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# list pick; cost 17; passes leave-one-out; first attempt; 1500 states
def solve_5bd6f4ac(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, THREE, THREE)        # Equal panels, with or without a line between them (image x1, rows 3, columns 3)
    # The one item that the rule is true of (items (x2, x1)); it says 1 where item_number is 2, else 0
    x3 = choose_by((x2, x1), decide_eq(item_number, TWO, ONE, ZERO))
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# spreading rule; cost 49; passes leave-one-out; first attempt; 1557 states
def solve_5c0a986e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # As map_cells again and again, until nothing changes, with x1 made last as the second plane; it says (2 where beside_filled is 0, else cell_here) where of_part(cell_up_left, ONE) is 2, else (...
    x2 = spread_cells(x1, decide_eq(of_part(cell_up_left, ONE), TWO, decide_eq(beside_filled, ZERO, TWO, cell_here), decide_eq(of_part(cell_down_right, ONE), ONE, decide_eq(beside_filled, ZERO, ONE, cell_here), cell_here)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# backward; cost 16; nothing fitted; second attempt; 78744 states
def solve_60b61512(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    # The function's result for the grid of each image, at the image's place (images x2)
    x3 = map_items(rbind(lookup_cells, ((0, 7), (4, 4))), x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 8; nothing fitted; first attempt; 2004 states
def solve_6150a2bd(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 8; nothing fitted; first attempt; 2026 states
def solve_623ea044(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 11; nothing fitted; first attempt; 2116 states
def solve_62c24649(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = mirror_to(x1, canvas(ZERO, (6, 6))) # x1 repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 6)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# list paint; cost 24; passes leave-one-out in part; first attempt; 19865 states
def solve_63613498(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = keep_most(x2, 14)              # x2 with the greatest property (property 14)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x1), images x3); it says -1 where item_right_of is 0, else 5
    x4 = paint_each(x1, (x3, x1), x3, decide_eq(item_right_of, ZERO, NEG_ONE, FIVE))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# table over planes; cost 30; passes leave-one-out; first attempt; 1500 states
def solve_6430c8c4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = vsplit(x1, TWO)                # x1 cut into n pieces one below the other (n 2)
    # Each cell's colour from the table's row (colour in each plane, colour) (planes x2)
    x3 = lookup_cells(x2, ((ZERO, ZERO, THREE), (ZERO, TWO, ZERO), (SEVEN, ZERO, ZERO), (SEVEN, TWO, ZERO)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# list paint; cost 20; passes leave-one-out in part; first attempt; 26112 states
def solve_6455b5f5(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = regions(x1, F)                 # Connected areas of 0, in x1's main colour; all, or the enclosed ones (enclosed no)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says 8 where item_smaller is 0, else -1 where item_size is at most 35, else 1
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_smaller, ZERO, EIGHT, decide_le(item_size, 35, NEG_ONE, ONE)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# list pick; cost 16; passes leave-one-out; first attempt; 3014 states
def solve_662c240a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, THREE, ONE)          # Equal panels, with or without a line between them (image x1, rows 3, columns 1)
    # The one item that the rule is true of (items (x2, x1)); it says 1 where item_diagonal is 0, else 0
    x3 = choose_by((x2, x1), decide_eq(item_diagonal, ZERO, ONE, ZERO))
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# list paint; cost 13; passes leave-one-out; first attempt; 53702 states
def solve_67385a82(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_size is 1, else 8
    O = paint_each(I, (x1, I), x1, decide_eq(item_size, ONE, NEG_ONE, EIGHT))
    return O


# list paint; cost 14; passes leave-one-out; first attempt; 41102 states
def solve_6773b310(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, THREE_BY_THREE), items (x2, x1)); it says -1 where item_size is 1, else 1
    x3 = paint_each(canvas(ZERO, THREE_BY_THREE), (x2, x1), cells_of(full_like(canvas(ZERO, THREE_BY_THREE), ONE)), decide_eq(item_size, ONE, NEG_ONE, ONE))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 8; nothing fitted; first attempt; 3519 states
def solve_67a3c6ac(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 23; nothing fitted; first attempt; 19910 states
def solve_67a423a3(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = interior(x1, F)                # The cells that touch no 0 and no edge of x1 (diagonal no)
    x3 = halo(x2, T)                    # The cells around the shape, in its main colour (image x2, diagonal yes)
    x4 = paint_shape(x1, x3, FOUR)      # x1 with x3's cells but 0 painted on it in one colour (colour 4)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 11; nothing fitted; first attempt; 3012 states
def solve_67e8384a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = mirror_to(x1, canvas(ZERO, (6, 6))) # x1 repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 6)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 26; nothing fitted; first attempt; 71742 states
def solve_681b3aeb(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 1)
    x3 = flooded(x2, F)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x2, minor no)
    # The base with x3's cells but 0 painted on it (base canvas(ZERO, THREE_BY_THREE))
    x4 = paint_over(canvas(ZERO, THREE_BY_THREE), x3)
    x5 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    x6 = pick_most(x5, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x5, property 0)
    x7 = at_origin(x6)                  # x6 moved to (0, 0): a grid
    x8 = paint_over(x4, x7)             # x4 with x7's cells but 0 painted on it
    x9 = turned(x8, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x8, turn 1)
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# cover; cost 33; nothing fitted; first attempt; 9907 states
def solve_6855a6e4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # For every item of x2: it mirrored over the first thing of x1 in its way: up 0, down 1, left 2, right 3, the nearest of four 4 (way 4)
    x3 = apply(rbind(lbind(flipped_over, x1), FOUR), x2)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_over(x1, x4)             # x1 with x4's cells but 0 painted on it
    x6 = keep_colour(x1, TWO)           # The cells of one colour; the others become 0 (image x1, colour 2)
    x7 = joined(x6, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x6, axes 3)
    x8 = paint_zeros(x5, x7)            # x5 with x7's zeros painted on it, and nothing else
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# one piece; cost 8; nothing fitted; first attempt; 3021 states
def solve_68b16354(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 2)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# list paint; cost 16; passes leave-one-out; first attempt; 76222 states
def solve_694f12f3(I):
    x1 = inside_frames(I)               # What lies inside each rectangular frame (image I)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 2 where item_larger is 0, else 1
    O = paint_each(I, (x1, I), x1, decide_eq(item_larger, ZERO, TWO, ONE))
    return O


# one piece; cost 16; nothing fitted; first attempt; 19988 states
def solve_6aa20dc0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = finish_copies(x1)              # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image x1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 33; nothing fitted; first attempt; 15049 states
def solve_6c434453(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = in_colour(x1, TWO)             # All cells but 0 in one colour (image x1, colour 2)
    x3 = holes_of(x2)                   # Enclosed zeros alone, in the colour around them (image x2)
    x4 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    x5 = halo(x4, F)                    # The cells around the shape, in its main colour (image x4, diagonal no)
    x6 = paint_shape(x3, x5, TWO)       # x3 with x5's cells but 0 painted on it in one colour (colour 2)
    x7 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x8 = drop_most(x7, ZERO)            # x7 without those with the greatest property (property 0)
    x9 = stacked(x8, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x8, smallest yes)
    x10 = paint_over(x6, x9)            # x6 with x9's cells but 0 painted on it
    O = swap_ground(x10, I)             # 0 and I's commonest colour exchanged (image x10)
    return O


# cover; cost 29; nothing fitted; first attempt; 17150 states
def solve_6cdd2623(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = side_of(x1, ZERO)              # Its first row (0), last row (1), first column (2) or last column (3), where it lies (image x1, side 0)
    x3 = tile_to(x2, x1)                # x2 repeated from its place in all directions, to the size of another (size x1)
    x4 = keep_rank(x1, NEG_ONE)         # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image x1, rank -1)
    x5 = joined(x4, ONE)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x4, axes 1)
    x6 = paint_over(x3, x5)             # x3 with x5's cells but 0 painted on it
    x7 = joined(x4, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x4, axes 3)
    x8 = paint_zeros(x6, x7)            # x6 with x7's zeros painted on it, and nothing else
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# one piece; cost 11; nothing fitted; first attempt; 2528 states
def solve_6d0aefbc(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = mirror_to(x1, canvas(ZERO, (3, 6))) # x1 repeated to the size of another, mirrored each time (size canvas(ZERO, (3, 6)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# list paint; cost 24; passes leave-one-out; first attempt; 15206 states
def solve_6d58a25d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, THREE)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 3)
    x3 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x1), images x3); it says -1 where item_below is 0, else 10
    x4 = paint_each(x1, (x3, x1), x3, decide_eq(item_below, ZERO, NEG_ONE, TEN))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 18; nothing fitted; first attempt; 1530 states
def solve_6d75e8bb(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = rays(x2, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 15)
    x4 = paint_shape(x1, x3, TWO)       # x1 with x3's cells but 0 painted on it in one colour (colour 2)
    x5 = paint_over(x4, x1)             # x4 with x1's cells but 0 painted on it
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# list paint; cost 64; passes leave-one-out in part; not among the attempts; 73517 states
def solve_6e02f1e3(I):
    x1 = blank_like(I)                  # A grid of zeros of I's size
    x2 = kron(I, I)                     # I for every cell of I that is not 0
    x3 = split(x2, THREE, THREE)        # Equal panels, with or without a line between them (image x2, rows 3, columns 3)
    x4 = cells_of(I)                    # Each cell as an image, row by row (image I)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, I), images x4); it says (5 where item_colours is 1, else -1 where item_right_of is 3, else (-1 where item_most is ...
    O = paint_each(x1, (x3, I), x4, decide_eq(item_below, ZERO, decide_eq(item_colours, ONE, FIVE, decide_eq(item_right_of, THREE, NEG_ONE, decide_eq(item_right_of, ZERO, decide_eq(item_most, TWO, NEG_ONE, FIVE), decide_eq(item_most, TWO, FIVE, NEG_ONE)))), decide_eq(item_colours, ONE, NEG_ONE, decide_eq(item_number, FOUR, FIVE, decide_eq(item_number, EIGHT, decide_eq(item_most, TWO, NEG_ONE, FIVE), decide_eq(item_most, TWO, decide_eq(item_number, SIX, FIVE, NEG_ONE), NEG_ONE))))))
    return O


# one piece; cost 13; nothing fitted; first attempt; 77806 states
def solve_6e19193c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = pointed(x1, TWO)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x1, kind 2)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# list paint; cost 16; passes leave-one-out; first attempt; 1500 states
def solve_6e82a1ae(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says 3 where item_size is 2, else 2 where item_size is 3, else 1
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_size, TWO, THREE, decide_eq(item_size, THREE, TWO, ONE)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 26; nothing fitted; second attempt; 25915 states
def solve_6ecd11f4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, THREE)               # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 3)
    x3 = pick_most(x2, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 6)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    x5 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    x6 = pick_most(x5, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x5, property 0)
    x7 = unscaled(x6)                   # Every block made a cell, blocks as large as can be (image x6)
    x8 = paint_zeros(x4, x7)            # x4 with x7's zeros painted on it, and nothing else
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# cell tree; cost 21; passes leave-one-out; first attempt; 1010 states
def solve_6f8cd79b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says cell_here where beside_same is 4, else 8
    x2 = map_cells(x1, decide_eq(beside_same, FOUR, cell_here, EIGHT))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 11; nothing fitted; first attempt; 3087 states
def solve_6fa7a44f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = mirror_to(x1, canvas(ZERO, (6, 3))) # x1 repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 3)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 10; nothing fitted; first attempt; 2503 states
def solve_72322fa7(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = finish_copies(x1)              # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image x1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 13; nothing fitted; first attempt; 63188 states
def solve_72ca375d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    x3 = pick_most(x2, TEN)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 10)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 17; nothing fitted; first attempt; 12291 states
def solve_73251a56(I):
    x1 = complete_symmetry(I, ZERO)     # Cells of one colour restored from the mirror image of the rest (image I, hole 0)
    O = rays(x1, 240)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    return O


# scan rule; cost 98; passes leave-one-out in part; not among the attempts; 104187 states
def solve_7447852a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = dmirror(x1)                    # Mirrored in the main diagonal (piece x1)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says cell_here where of_part(cell_up, ONE) is 0, else (((4 where of_part(cell_left, ONE) is 4, ...
    x3 = scan_cells(x2, decide_eq(of_part(cell_up, ONE), ZERO, cell_here, decide_eq(cell_here, ZERO, decide_eq(cell_up, TWO, decide_eq(of_part(cell_up_2, ONE), ZERO, decide_eq(of_part(cell_left, ONE), FOUR, FOUR, decide_eq(of_part(cell_up_left, ONE), FOUR, cell_here, decide_eq(cell_down_right, NEG_ONE, FOUR, decide_eq(cell_down, ZERO, decide_eq(of_part(cell_up_right, ONE), ZERO, FOUR, cell_here), of_part(cell_up_right, ONE))))), cell_here), FOUR), cell_here)))
    x4 = dmirror(x3)                    # Mirrored in the main diagonal (piece x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 14; nothing fitted; first attempt; 2064 states
def solve_7468f01a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 1)
    x3 = trim_blank(x2)                 # Cut to the cells that are not 0, where they lie (image x2)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# colour by reference; cost 10; passes leave-one-out; first attempt; 3003 states
def solve_746b3537(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = drop_equal_lines(x1)           # Without the rows and columns that are like the one before (image x1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 9; nothing fitted; first attempt; 45986 states
def solve_74dd1130(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, FOUR)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 4)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 29; nothing fitted; first attempt; 51537 states
def solve_75b8110e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The base with x1's cells but 0 painted on it in one colour (base canvas(ZERO, (4, 4)), colour 9)
    x2 = paint_shape(canvas(ZERO, (4, 4)), x1, NINE)
    x3 = split(x1, TWO, TWO)            # Equal panels, with or without a line between them (image x1, rows 2, columns 2)
    x4 = combine_panels(x3, TWO)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x3, op 2)
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    x6 = half(x1, ONE)                  # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x1, side 1)
    x7 = at_origin(x6)                  # x6 moved to (0, 0): a grid
    x8 = paint_over(x5, x7)             # x5 with x7's cells but 0 painted on it
    x9 = half(x1, THREE)                # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x1, side 3)
    x10 = at_origin(x9)                 # x9 moved to (0, 0): a grid
    x11 = paint_over(x8, x10)           # x8 with x10's cells but 0 painted on it
    O = swap_ground(x11, I)             # 0 and I's commonest colour exchanged (image x11)
    return O


# cover; cost 29; nothing fitted; not among the attempts; 59364 states
def solve_760b3cac(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 1)
    x3 = trim_blank(x2)                 # Cut to the cells that are not 0, where they lie (image x2)
    x4 = mirror_to(x3, x2)              # x3 repeated to the size of another, mirrored each time (size x2)
    x5 = split(x2, ONE, TWO)            # Equal panels, with or without a line between them (image x2, rows 1, columns 2)
    x6 = pick_most(x5, 11)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x5, property 11)
    x7 = paint_zeros(x4, x6)            # x4 with x6's zeros painted on it, and nothing else
    x8 = half(x2, ONE)                  # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x2, side 1)
    x9 = paint_zeros(x7, x8)            # x7 with x8's zeros painted on it, and nothing else
    x10 = turned(x9, ONE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x9, turn 1)
    O = swap_ground(x10, I)             # 0 and I's commonest colour exchanged (image x10)
    return O


# colour by reference; cost 17; passes leave-one-out in part; first attempt; 6018 states
def solve_776ffc46(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says (item_copy where item_top is 9, else -1) where item_twins is 0, else item_copy
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_twins, ZERO, decide_eq(item_top, NINE, item_copy, NEG_ONE), item_copy))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# colour by reference; cost 11; passes leave-one-out; first attempt; 14831 states
def solve_780d0b14(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, FOUR)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 4)
    x3 = panels(x2)                     # The panels between full lines of one colour (image x2)
    x4 = size(x3)                       # The number of elements (container x3)
    x5 = rays(x1, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 1)
    x6 = panels(x5)                     # The panels between full lines of one colour (image x5)
    x7 = size(x6)                       # The number of elements (container x6)
    x8 = astuple(x4, x7)                # The tuple (a, b) (a x4, b x7)
    x9 = canvas(ZERO, x8)               # A grid of one colour (value 0, dimensions x8)
    x10 = panels(x1)                    # The panels between full lines of one colour (image x1)
    x11 = full_like(x9, ONE)            # A grid of one colour of x9's size (colour 1)
    x12 = cells_of(x11)                 # Each cell as an image, row by row (image x11)
    # x9 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x10, x1), images x12, rule item_most)
    x13 = paint_each(x9, (x10, x1), x12, item_most)
    O = swap_ground(x13, I)             # 0 and I's commonest colour exchanged (image x13)
    return O


# cover; cost 31; nothing fitted; first attempt; 40400 states
def solve_794b24be(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = blank_like(x1)                 # A grid of zeros of x1's size
    x3 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x4 = interior(x3, T)                # The cells that touch no 0 and no edge of x3 (diagonal yes)
    x5 = paint_shape(x2, x4, TWO)       # x2 with x4's cells but 0 painted on it in one colour (colour 2)
    x6 = reflow_to(x1, x1)              # Its cells but 0, in reading order, in a grid of another's size (image x1, size x1)
    x7 = half(x6, ZERO)                 # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x6, side 0)
    x8 = paint_shape(x5, x7, TWO)       # x5 with x7's cells but 0 painted on it in one colour (colour 2)
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# cover; cost 15; nothing fitted; first attempt; 2085 states
def solve_7b6016b9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = full_like(x1, THREE)           # A grid of one colour of x1's size (colour 3)
    x3 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    x4 = paint_shape(x2, x3, TWO)       # x2 with x3's cells but 0 painted on it in one colour (colour 2)
    x5 = paint_over(x4, x1)             # x4 with x1's cells but 0 painted on it
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# one piece; cost 0; nothing fitted; first attempt; 2511 states
def solve_7b7f7511(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = tile_unit(x1)                  # The smallest tile that x1 repeats
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 27; nothing fitted; first attempt; 61508 states
def solve_7c008303(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = pick_most(x2, TWO)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 2)
    x4 = stretch_to(x3, canvas(ZERO, (6, 6))) # x3 scaled to the size of another (size canvas(ZERO, (6, 6)))
    x5 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    x6 = at_origin(x5)                  # x5 moved to (0, 0): a grid
    x7 = paint_zeros(x4, x6)            # x4 with x6's zeros painted on it, and nothing else
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# one piece; cost 11; nothing fitted; first attempt; 2033 states
def solve_7ddcd7ec(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = pointed(x1, ZERO)              # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x1, kind 0)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cell tree; cost 32; passes leave-one-out; first attempt; 17829 states
def solve_7e0986d6(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    # The grid of the colours that the rule gives the cells (planes x1); it says (0 where beside_filled is at most 1, else 1) where cell_here is 2, else cell_here
    x2 = map_cells(x1, decide_eq(cell_here, TWO, decide_le(beside_filled, ONE, ZERO, ONE), cell_here))
    # x2 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x2, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# cell tree; cost 21; passes leave-one-out; first attempt; 22176 states
def solve_7f4411dc(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says 0 where beside_same is at most 1, else cell_here
    x2 = map_cells(x1, decide_le(beside_same, ONE, ZERO, cell_here))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# backward; cost 8; nothing fitted; first attempt; 3118 states
def solve_7fe24cdd(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, FIVE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 5)
    x3 = lined_up((x1, x2), T)          # One below the other, or side by side (images (x1, x2), across yes)
    x4 = turned(x1, SIX)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 6)
    x5 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    x6 = lined_up((x4, x5), T)          # One below the other, or side by side (images (x4, x5), across yes)
    x7 = lined_up((x3, x6), F)          # One below the other, or side by side (images (x3, x6), across no)
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# backward; cost 36; nothing fitted; first attempt; 1509 states
def solve_80af3007(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = unscaled(x2)                   # Every block made a cell, blocks as large as can be (image x2)
    x4 = kron(x3, x3)                   # x3 for every cell of x3 that is not 0
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# list paint; cost 13; passes leave-one-out in part; first attempt; 14201 states
def solve_810b9b61(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says -1 where item_holes is 0, else 3
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_holes, ZERO, NEG_ONE, THREE))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cell tree; cost 70; fails leave-one-out; not among the attempts; 16200 states
def solve_82819916(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, FOUR, FIVE, SIX, SEVEN, NINE))
    x2 = rays(x1, 12)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 12)
    # The grid of the colours that the rule gives the cells (planes x2); it says row_first where column_copies is 2, else row_first where column_most is 3, else (row_first...
    x3 = map_cells(x2, decide_eq(column_copies, TWO, row_first, decide_eq(column_most, THREE, row_first, decide_eq(column_copies, ONE, decide_eq(column_colours, TWO, row_first, cell_here), cell_here))))
    # x3 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x3, I, (ONE, FOUR, FIVE, SIX, SEVEN, NINE))
    return O


# list paint; cost 17; passes leave-one-out in part; second attempt; 12362 states
def solve_83302e8f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = regions(x1, F)                 # Connected areas of 0, in x1's main colour; all, or the enclosed ones (enclosed no)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says 3 where item_smaller is 0, else 4
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_smaller, ZERO, THREE, FOUR))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# scan rule; cost 73; passes leave-one-out in part; second attempt; 60103 states
def solve_834ec97d(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = rot180(x1)                     # x1 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says 4 where of_part(cell_up, ONE) is 4, else 4 where of_part(cell_left_2, ONE) is 4, else 1 wh...
    x3 = scan_cells(x2, decide_eq(of_part(cell_up, ONE), FOUR, FOUR, decide_eq(of_part(cell_left_2, ONE), FOUR, FOUR, decide_eq(cell_down, ONE, ONE, decide_eq(cell_here, ZERO, decide_eq(cell_left, NEG_ONE, decide_eq(seen_right, ZERO, cell_here, decide_eq(cell_down, NEG_ONE, cell_here, FOUR)), cell_here), FOUR)))))
    x4 = rot180(x3)                     # x3 turned by a half turn
    # x4 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x4, I, (ONE, TWO, THREE, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# scan rule; cost 83; passes leave-one-out; first attempt; 30926 states
def solve_8403a5d5(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 8)
    x3 = rays(x2, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 1)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x3); it says cell_here where cell_left is 0, else (5 where cell_up is -1, else (0 where cell_left_2 is ...
    x4 = scan_cells(x3, decide_eq(cell_left, ZERO, cell_here, decide_eq(of_part(cell_left_2, ONE), ZERO, decide_eq(cell_up, NEG_ONE, FIVE, decide_eq(cell_down, NEG_ONE, decide_eq(cell_left_2, ZERO, ZERO, FIVE), ZERO)), decide_eq(of_part(cell_left_2, ONE), FIVE, ZERO, cell_here))))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 13; nothing fitted; first attempt; 2110 states
def solve_85c4e7cd(I):
    O = cycled(I, ZERO)                 # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image I, way 0)
    return O


# list paint; cost 18; passes leave-one-out; first attempt; 11994 states
def solve_868de0fa(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = regions(x1, T)                 # Connected areas of 0, in x1's main colour; all, or the enclosed ones (enclosed yes)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says 7 where item_even is 0, else 2
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_even, ZERO, SEVEN, TWO))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 25; nothing fitted; first attempt; 49934 states
def solve_88a10436(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, THREE)               # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 3)
    x3 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    x4 = copied_to(x3, x2, F)           # x3 with its middle where each of x2 has its own, in its colours or in theirs (coloured no)
    x5 = paint_all(x1, x4)              # x1 with all of x4 painted on it, zeros too
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# list pick; cost 14; passes leave-one-out; first attempt; 2000 states
def solve_88a62173(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    # The one item that the rule is true of (items (x2, x1)); it says 1 where item_copies is 0, else 0
    x3 = choose_by((x2, x1), decide_eq(item_copies, ZERO, ONE, ZERO))
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 11; nothing fitted; first attempt; 2103 states
def solve_8be77c9e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = mirror_to(x1, canvas(ZERO, (6, 3))) # x1 repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 3)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 17; nothing fitted; first attempt; 2579 states
def solve_8d5021e8(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    x3 = mirror_to(x2, canvas(ZERO, (9, 4))) # x2 repeated to the size of another, mirrored each time (size canvas(ZERO, (9, 4)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# table over planes; cost 55; passes leave-one-out; first attempt; 1528 states
def solve_8d510a79(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x3 = rays(x1, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 2)
    # Each cell's colour from the table's row (colour in each plane, colour) (planes (x1, x2, x3))
    x4 = lookup_cells((x1, x2, x3), ((ZERO, ONE, ZERO, ONE), (ZERO, ONE, ONE, ONE), (ZERO, ONE, FIVE, ZERO), (ZERO, TWO, ZERO, ZERO), (ZERO, TWO, TWO, ZERO), (ZERO, TWO, FIVE, TWO), (ZERO, FIVE, ZERO, ZERO), (ZERO, FIVE, ONE, ZERO), (ZERO, FIVE, TWO, TWO), (ZERO, FIVE, FIVE, ZERO), (ONE, ONE, ONE, ONE), (TWO, TWO, TWO, TWO), (FIVE, FIVE, FIVE, FIVE)))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 31; nothing fitted; first attempt; 35366 states
def solve_8e1813be(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = pick_most(x2, TEN)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 10)
    x4 = full_like(x3, ONE)             # A grid of one colour of x3's size (colour 1)
    x5 = fall(x1, ZERO)                 # Cells fall: up 0, down 1, left 2, right 3 (image x1, direction 0)
    x6 = turned(x5, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x5, turn 1)
    x7 = paint_over(x4, x6)             # x4 with x6's cells but 0 painted on it
    x8 = drop_colour(x1, FIVE)          # x1 with the cells of one colour turned to 0 (colour 5)
    x9 = drop_blank_lines(x8)           # Without the rows and columns of zeros (image x8)
    x10 = paint_over(x7, x9)            # x7 with x9's cells but 0 painted on it
    O = swap_ground(x10, I)             # 0 and I's commonest colour exchanged (image x10)
    return O


# cover; cost 25; nothing fitted; first attempt; 41973 states
def solve_8e5a5113(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, FIVE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 5)
    x3 = bounce_to(x2, x1)              # x2 repeated to and fro to the size of another, no row or column twice in a row (size x1)
    x4 = about(x1, ZERO, FOUR)          # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank 0, kind 4)
    x5 = paint_over(x3, x4)             # x3 with x4's cells but 0 painted on it
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# one piece; cost 13; nothing fitted; first attempt; 15027 states
def solve_8eb1be9a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = tile_to(x2, x1)                # x2 repeated from its place in all directions, to the size of another (size x1)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 16; nothing fitted; first attempt; 2001 states
def solve_8efcae92(I):
    x1 = parts(I, THREE)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 3)
    x2 = pick_most(x1, 12)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 12)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 16; nothing fitted; first attempt; 2089 states
def solve_8f2ea7aa(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = kron(x2, x2)                   # x2 for every cell of x2 that is not 0
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 17; nothing fitted; first attempt; 2504 states
def solve_90c28cc7(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = drop_equal_lines(x1)           # Without the rows and columns that are like the one before (image x1)
    x3 = trim_blank(x2)                 # Cut to the cells that are not 0, where they lie (image x2)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 32; nothing fitted; first attempt; 49812 states
def solve_90f3ed37(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = copies_of(x2, TWO)             # The first image with the greatest property, with its middle where each of them has its own (images x2, property 2)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_shape(x1, x4, ONE)       # x1 with x4's cells but 0 painted on it in one colour (colour 1)
    x6 = paint_over(x5, x1)             # x5 with x1's cells but 0 painted on it
    x7 = pointed(x1, ZERO)              # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x1, kind 0)
    x8 = rays(x7, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x7, directions 8)
    x9 = paint_zeros(x6, x8)            # x6 with x8's zeros painted on it, and nothing else
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# cell tree; cost 33; passes leave-one-out; first attempt; 2504 states
def solve_913fb3ed(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says cell_here where near_filled is 0, else 6 where near_most is 3, else 1 where near_most is 2...
    x2 = map_cells(x1, decide_eq(near_filled, ZERO, cell_here, decide_eq(near_most, THREE, SIX, decide_eq(near_most, TWO, ONE, FOUR))))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cell tree; cost 173; fails leave-one-out; not among the attempts; 83143 states
def solve_91413438(I):
    x1 = scaled_by(I, ONE)              # Each cell as a square of as many cells a side as a property of I says (a number of IMAGE_PROPERTIES) (property 1)
    x2 = blank_like(x1)                 # A grid of zeros of x1's size
    x3 = keep_colour(I, THREE)          # The cells of one colour; the others become 0 (image I, colour 3)
    x4 = scaled(x3, TWO)                # Every cell made a block (image x3, factor 2)
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    x6 = hopped(I, RIGHT)               # I moved by multiples of its own height and width (by RIGHT)
    x7 = paint_over(x5, x6)             # x5 with x6's cells but 0 painted on it
    x8 = halo(I, F)                     # The cells around the shape, in its main colour (image I, diagonal no)
    x9 = rays(x8, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x8, directions 1)
    x10 = paint_over(x7, x9)            # x7 with x9's cells but 0 painted on it
    x11 = tile_to(I, x1)                # I repeated from its place in all directions, to the size of another (size x1)
    x12 = paint_zeros(x10, x11)         # x10 with x11's zeros painted on it, and nothing else
    # The grid of the colours that the rule gives the cells (planes x12); it says (3 where cell_left_3 is 3, else (cell_here where cell_rising_3 is 2, else 3 where mirror_d...
    O = map_cells(x12, decide_eq(part_around, THREE, decide_eq(cell_left_3, THREE, THREE, decide_eq(beside_filled, ONE, decide_eq(cell_rising_3, TWO, cell_here, decide_eq(mirror_down, ZERO, THREE, cell_here)), cell_here)), decide_eq(cell_up_3, ZERO, cell_here, decide_eq(part_height, 12, decide_eq(cell_falling_3, TWO, cell_here, decide_eq(seen_up_left, ZERO, decide_eq(row_filled, TWO, decide_eq(column_mod_3, ZERO, cell_here, SIX), SIX), cell_here)), decide_eq(cell_left_3, TWO, TWO, decide_eq(column_same, 15, decide_le(steps_left, FIVE, decide_eq(cell_falling_3, ONE, FOUR, decide_eq(column_mod_3, ONE, decide_eq(cell_up_2, NEG_ONE, FOUR, cell_here), cell_here)), cell_here), cell_here))))))
    return O


# cell tree; cost 40; passes leave-one-out; first attempt; 12189 states
def solve_91714a58(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    x4 = clip_to(x3, x1)                # A grid of another's size with x3 on it at its place (size x1)
    # The grid of the colours that the rule gives the cells (planes x4); it says 0 where beside_same is 1, else cell_here
    x5 = map_cells(x4, decide_eq(beside_same, ONE, ZERO, cell_here))
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# backward; cost 8; nothing fitted; first attempt; 2900 states
def solve_9172f3a0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = scaled(x1, THREE)              # Every cell made a block (image x1, factor 3)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cell tree; cost 30; passes leave-one-out; first attempt; 13809 states
def solve_928ad970(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = colour_boxes(x1)               # The rectangle that each colour spans (image x1)
    # The function's result for the grid of each image, at the image's place (images x2)
    x3 = map_items(rbind(map_cells, decide_eq(part_depth, ONE, part_around, cell_here)), x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 45; nothing fitted; first attempt; 36871 states
def solve_93b581b8(I):
    # The colours of the tuple exchanged among themselves: that which is met first becomes the first, and so on (image I)
    x1 = order_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = hopped(x2, NEG_UNITY)          # x2 moved by multiples of its own height and width (by NEG_UNITY)
    x4 = paint_shape(x1, x3, FOUR)      # x1 with x3's cells but 0 painted on it in one colour (colour 4)
    x5 = hopped(x2, DOWN_LEFT)          # x2 moved by multiples of its own height and width (by DOWN_LEFT)
    x6 = paint_shape(x4, x5, TWO)       # x4 with x5's cells but 0 painted on it in one colour (colour 2)
    x7 = hopped(x2, UP_RIGHT)           # x2 moved by multiples of its own height and width (by UP_RIGHT)
    x8 = paint_shape(x6, x7, THREE)     # x6 with x7's cells but 0 painted on it in one colour (colour 3)
    x9 = hopped(x2, UNITY)              # x2 moved by multiples of its own height and width (by UNITY)
    x10 = paint_shape(x8, x9, ONE)      # x8 with x9's cells but 0 painted on it in one colour (colour 1)
    # x10 with the colours back that order_colours exchanged in I
    O = unorder_colours(x10, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# list paint; cost 25; passes leave-one-out in part; first attempt; 39696 states
def solve_941d9a10(I):
    x1 = regions(I, F)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed no)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 2 where item_outer is 0, else 1 where item_number is 0, else 3 where item_number_back is 0...
    O = paint_each(I, (x1, I), x1, decide_eq(item_outer, ZERO, TWO, decide_eq(item_number, ZERO, ONE, decide_eq(item_number_back, ZERO, THREE, NEG_ONE))))
    return O


# table over planes; cost 30; passes leave-one-out; first attempt; 2000 states
def solve_94f9d214(I):
    x1 = vsplit(I, TWO)                 # I cut into n pieces one below the other (n 2)
    # Each cell's colour from the table's row (colour in each plane, colour) (planes x1)
    O = lookup_cells(x1, ((ZERO, ZERO, TWO), (ZERO, ONE, ZERO), (THREE, ZERO, ZERO), (THREE, ONE, ZERO)))
    return O


# cover; cost 27; nothing fitted; first attempt; 21318 states
def solve_952a094c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    x3 = complete_period(x2, ZERO)      # Cells of one colour restored from the tile that the rest repeats (image x2, hole 0)
    x4 = halo(x2, T)                    # The cells around the shape, in its main colour (image x2, diagonal yes)
    x5 = paint_zeros(x3, x4)            # x3 with x4's zeros painted on it, and nothing else
    x6 = keep_rank(x1, ZERO)            # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image x1, rank 0)
    x7 = paint_over(x5, x6)             # x5 with x6's cells but 0 painted on it
    x8 = pointed(x1, ONE)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x1, kind 1)
    x9 = paint_zeros(x7, x8)            # x7 with x8's zeros painted on it, and nothing else
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# one piece; cost 7; nothing fitted; first attempt; 114378 states
def solve_9565186b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = paint_shape(x1, x1, FIVE)      # x1 with x1's cells but 0 painted on it in one colour (colour 5)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 42; nothing fitted; first attempt; 37151 states
def solve_95990924(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x3 = paint_shape(x1, x2, FOUR)      # x1 with x2's cells but 0 painted on it in one colour (colour 4)
    x4 = moved(x1, DOWN_LEFT)           # x1 at another place (by DOWN_LEFT)
    x5 = paint_shape(x3, x4, THREE)     # x3 with x4's cells but 0 painted on it in one colour (colour 3)
    x6 = moved(x1, UP_RIGHT)            # x1 at another place (by UP_RIGHT)
    x7 = paint_shape(x5, x6, TWO)       # x5 with x6's cells but 0 painted on it in one colour (colour 2)
    x8 = moved(x1, NEG_UNITY)           # x1 at another place (by NEG_UNITY)
    x9 = paint_shape(x7, x8, ONE)       # x7 with x8's cells but 0 painted on it in one colour (colour 1)
    x10 = paint_over(x9, x1)            # x9 with x1's cells but 0 painted on it
    x11 = halo(x1, F)                   # The cells around the shape, in its main colour (image x1, diagonal no)
    x12 = halo(x11, F)                  # The cells around the shape, in its main colour (image x11, diagonal no)
    x13 = paint_zeros(x10, x12)         # x10 with x12's zeros painted on it, and nothing else
    O = swap_ground(x13, I)             # 0 and I's commonest colour exchanged (image x13)
    return O


# one piece; cost 17; nothing fitted; first attempt; 2769 states
def solve_963e52fc(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = tile_unit(x1)                  # The smallest tile that x1 repeats
    x3 = by_colour(x1)                  # One image for each colour, all of the whole size (image x1)
    x4 = lined_up(x3, T)                # One below the other, or side by side (images x3, across yes)
    x5 = tile_to(x2, x4)                # x2 repeated from its place in all directions, to the size of another (size x4)
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# scan rule; cost 48; passes leave-one-out; first attempt; 37378 states
def solve_97999447(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 8)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says cell_here where seen_left is 0, else cell_here where of_part(cell_left, ONE) is 5, else 5
    x3 = scan_cells(x2, decide_eq(seen_left, ZERO, cell_here, decide_eq(of_part(cell_left, ONE), FIVE, cell_here, FIVE)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 31; nothing fitted; first attempt; 35112 states
def solve_98cf29f8(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = pick_most(x2, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 6)
    x4 = turned(x3, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x3, turn 3)
    x5 = paint_all(x1, x4)              # x1 with all of x4 painted on it, zeros too
    x6 = keep_rank(x1, ZERO)            # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image x1, rank 0)
    x7 = rays(x6, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x6, directions 240)
    x8 = paint_zeros(x5, x7)            # x5 with x7's zeros painted on it, and nothing else
    x9 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    x10 = turned(x9, TWO)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x9, turn 2)
    x11 = paint_zeros(x8, x10)          # x8 with x10's zeros painted on it, and nothing else
    x12 = pick_most(x2, TEN)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 10)
    x13 = paint_over(x11, x12)          # x11 with x12's cells but 0 painted on it
    O = swap_ground(x13, I)             # 0 and I's commonest colour exchanged (image x13)
    return O


# one piece; cost 18; nothing fitted; first attempt; 2000 states
def solve_99b1bc43(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x2 = combine_panels(x1, TWO)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 2)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (4, 4)), colour 3)
    O = paint_shape(canvas(ZERO, (4, 4)), x2, THREE)
    return O


# cover; cost 29; nothing fitted; first attempt; 14684 states
def solve_99fa7670(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 8)
    x3 = rays(x2, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 2)
    x4 = moved(x1, LEFT)                # x1 at another place (by LEFT)
    x5 = keep_colour(x4, EIGHT)         # The cells of one colour; the others become 0 (image x4, colour 8)
    x6 = paint_zeros(x3, x5)            # x3 with x5's zeros painted on it, and nothing else
    x7 = paint_over(x6, x2)             # x6 with x2's cells but 0 painted on it
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# backward; cost 23; nothing fitted; first attempt; 2006 states
def solve_9af7a82c(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = sorted_by(x1, ZERO)            # Ascending by a property, equal ones in their order (images x1, property 0)
    x3 = bars_of(x2, ZERO)              # A row for each of x2, as many cells of its main colour as a property says (property 0)
    O = turned(x3, FIVE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x3, turn 5)
    return O


# choice between planes; cost 96; fails leave-one-out; not among the attempts; 30000 states
def solve_9d9215db(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = symmetric(x1, THREE)           # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image x1, kind 3)
    x3 = joined(x2, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x2, axes 3)
    x4 = joined(x2, FOUR)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x2, axes 4)
    # The grid of the colours that the rule gives the cells (planes (x3, x2, x4)); it says (((of_part(cell_here, ONE)) where of_part(row_fuller, ONE) is 2, else (of_part(cell_here, ...
    x5 = map_cells((x3, x2, x4), decide_eq(cell_chess, ZERO, decide_eq(of_part(cell_here, TWO), ZERO, decide_eq(of_part(row_fuller, ONE), TWO, of_part(cell_here, ONE), decide_eq(cell_here, TWO, of_part(cell_here, ONE), decide_eq(of_part(column_fuller, ONE), TWO, of_part(cell_here, ONE), decide_eq(of_part(part_depth, ONE), ONE, cell_here, decide_eq(of_part(part_size, ONE), 341, of_part(cell_here, ONE), cell_here))))), of_part(cell_here, ONE)), of_part(cell_here, ONE)))
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# one piece; cost 9; nothing fitted; first attempt; 2500 states
def solve_9dfd6313(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, FOUR)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 4)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# backward; cost 25; nothing fitted; first attempt; 3501 states
def solve_9ecd008a(I):
    x1 = turned(I, ONE)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 1)
    x2 = clear_rectangle(I)             # The largest rectangle of zeros, at least 2 by 2, in I's main colour
    x3 = view_of(x1, x2)                # What x1 has in x2's rectangle
    O = at_origin(x3)                   # x3 moved to (0, 0): a grid
    return O


# spreading rule; cost 54; passes leave-one-out; first attempt; 11019 states
def solve_9edfc990(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # As map_cells again and again, until nothing changes, with x1 made last as the second plane; it says (1 where of_part(cell_left, ONE) is 1, else 1 where of_part(cell_down, ONE) is 1, else 1 w...
    x2 = spread_cells(x1, decide_eq(cell_here, ZERO, decide_eq(of_part(cell_left, ONE), ONE, ONE, decide_eq(of_part(cell_down, ONE), ONE, ONE, decide_eq(of_part(cell_up, ONE), ONE, ONE, decide_eq(of_part(cell_right, ONE), ONE, ONE, cell_here)))), cell_here))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 35; nothing fitted; first attempt; 51672 states
def solve_a1570a43(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    x3 = keep_colour(x2, THREE)         # The cells of one colour; the others become 0 (image x2, colour 3)
    x4 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    x5 = pick_most(x4, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x4, property 0)
    x6 = trim_blank(x2)                 # Cut to the cells that are not 0, where they lie (image x2)
    x7 = by_colour(x6)                  # One image for each colour, all of the whole size (image x6)
    x8 = copied_to(x5, x7, F)           # x5 with its middle where each of x7 has its own, in its colours or in theirs (coloured no)
    x9 = paint_all(x3, x8)              # x3 with all of x8 painted on it, zeros too
    x10 = turned(x9, THREE)             # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x9, turn 3)
    O = swap_ground(x10, I)             # 0 and I's commonest colour exchanged (image x10)
    return O


# cover; cost 32; nothing fitted; first attempt; 36435 states
def solve_a2fd1cf0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x3 = panels(x2)                     # The panels between full lines of one colour (image x2)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_shape(x1, x4, EIGHT)     # x1 with x4's cells but 0 painted on it in one colour (colour 8)
    x6 = lines_of(x1, F)                # Its rows, or its columns (image x1, columns no)
    x7 = pick_most(x6, 11)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x6, property 11)
    x8 = paint_all(x5, x7)              # x5 with all of x7 painted on it, zeros too
    x9 = share_panels(x1)               # Every panel between full lines with what any of them has (image x1)
    x10 = joined(x9, THREE)             # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x9, axes 3)
    x11 = paint_zeros(x8, x10)          # x8 with x10's zeros painted on it, and nothing else
    O = swap_ground(x11, I)             # 0 and I's commonest colour exchanged (image x11)
    return O


# backward; cost 32; nothing fitted; second attempt; 42129 states
def solve_a3325580(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = keep_most(x2, ZERO)            # x2 with the greatest property (property 0)
    x4 = sorted_by(x3, SEVEN)           # Ascending by a property, equal ones in their order (images x3, property 7)
    x5 = bars_of(x4, ZERO)              # A row for each of x4, as many cells of its main colour as a property says (property 0)
    x6 = turned(x5, FOUR)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x5, turn 4)
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# scan rule; cost 57; passes leave-one-out; first attempt; 1503 states
def solve_a3df8b1e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rot180(x1)                     # x1 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says (1 where cell_right_2 is -1, else 1 where of_part(cell_up_2, ONE) is 0, else cell_here) wh...
    x3 = scan_cells(x2, decide_eq(of_part(cell_up_right, ONE), ONE, decide_eq(cell_right_2, NEG_ONE, ONE, decide_eq(of_part(cell_up_2, ONE), ZERO, ONE, cell_here)), decide_eq(of_part(cell_up_left, ONE), ONE, decide_eq(of_part(cell_left_2, ONE), ONE, cell_here, ONE), cell_here)))
    x4 = rot180(x3)                     # x3 turned by a half turn
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# backward; cost 8; nothing fitted; first attempt; 2504 states
def solve_a416b8f3(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = lined_up((x1, x1), T)          # One below the other, or side by side (images (x1, x1), across yes)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 34; nothing fitted; first attempt; 57194 states
def solve_a48eeaf7(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, FOUR)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 4)
    x3 = joined(x2, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x2, axes 3)
    x4 = pointed(x1, ONE)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x1, kind 1)
    x5 = paint_zeros(x3, x4)            # x3 with x4's zeros painted on it, and nothing else
    x6 = in_colour(x1, TWO)             # All cells but 0 in one colour (image x1, colour 2)
    x7 = joined(x6, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x6, axes 3)
    x8 = paint_shape(x5, x7, FIVE)      # x5 with x7's cells but 0 painted on it in one colour (colour 5)
    x9 = keep_colour(x1, TWO)           # The cells of one colour; the others become 0 (image x1, colour 2)
    x10 = halo(x9, T)                   # The cells around the shape, in its main colour (image x9, diagonal yes)
    x11 = paint_zeros(x8, x10)          # x8 with x10's zeros painted on it, and nothing else
    x12 = paint_over(x11, x9)           # x11 with x9's cells but 0 painted on it
    O = swap_ground(x12, I)             # 0 and I's commonest colour exchanged (image x12)
    return O


# cover; cost 12; nothing fitted; first attempt; 1540 states
def solve_a5313dff(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    x3 = paint_shape(x1, x2, ONE)       # x1 with x2's cells but 0 painted on it in one colour (colour 1)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# list paint; cost 19; passes leave-one-out; first attempt; 15700 states
def solve_a5f85a15(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = lines_of(x1, T)                # Its rows, or its columns (image x1, columns yes)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says -1 where item_odd_across is 0, else 4
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_odd_across, ZERO, NEG_ONE, FOUR))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 18; nothing fitted; first attempt; 57264 states
def solve_a61f2674(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = blank_like(x1)                 # A grid of zeros of x1's size
    x3 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x4 = pick_most(x3, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x3, property 6)
    x5 = paint_shape(x2, x4, TWO)       # x2 with x4's cells but 0 painted on it in one colour (colour 2)
    x6 = pick_most(x3, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x3, property 0)
    x7 = paint_shape(x5, x6, ONE)       # x5 with x6's cells but 0 painted on it in one colour (colour 1)
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# scan rule; cost 44; passes leave-one-out; first attempt; 39833 states
def solve_a65b410d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rot180(x1)                     # x1 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says 3 where of_part(cell_left, ONE) is 3, else (cell_here where seen_up_right is 0, else 3) wh...
    x3 = scan_cells(x2, decide_eq(of_part(cell_left, ONE), THREE, THREE, decide_eq(seen_down_left, ZERO, decide_eq(seen_up_right, ZERO, cell_here, THREE), ONE)))
    x4 = rot180(x3)                     # x3 turned by a half turn
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 13; nothing fitted; first attempt; 1500 states
def solve_a68b268e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = combine_panels(x2, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x2, op 1)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 11; nothing fitted; first attempt; 1503 states
def solve_a699fb00(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = joined(x1, ONE)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 1)
    x3 = paint_shape(x1, x2, TWO)       # x1 with x2's cells but 0 painted on it in one colour (colour 2)
    x4 = paint_over(x3, x1)             # x3 with x1's cells but 0 painted on it
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 17; nothing fitted; first attempt; 3022 states
def solve_a740d043(I):
    x1 = drop_colour(I, ONE)            # I with the cells of one colour turned to 0 (colour 1)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# cell tree; cost 132; fails leave-one-out; not among the attempts; 39620 states
def solve_a78176bb(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = moved(x1, DOWN)                # x1 at another place (by DOWN)
    x3 = minus(x1, x2)                  # x1 without the cells where x2 is not 0
    # The grid of the colours that the rule gives the cells (planes x3); it says part_around where cell_here is 5, else ((((part_around where part_size is 85, else cell_he...
    x4 = map_cells(x3, decide_eq(cell_here, FIVE, part_around, decide_eq(cell_here, ZERO, decide_eq(seen_falling, ZERO, decide_eq(beside_filled, ZERO, decide_eq(cell_falling, NEG_ONE, decide_eq(part_size, 85, part_around, cell_here), decide_le(part_size, 85, cell_here, decide_eq(steps_down, THREE, decide_eq(seen_up, ZERO, part_around, decide_eq(cell_left, NEG_ONE, decide_eq(part_size, 90, cell_here, part_around), cell_here)), decide_eq(seen_down, FIVE, decide_eq(seen_corners, ZERO, cell_here, part_around), decide_eq(cell_falling, -6, decide_eq(part_size, 90, cell_here, part_around), cell_here))))), cell_here), part_around), cell_here)))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 13; nothing fitted; first attempt; 1001 states
def solve_a79310a0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = blank_like(x1)                 # A grid of zeros of x1's size
    x3 = moved(x1, DOWN)                # x1 at another place (by DOWN)
    x4 = paint_shape(x2, x3, TWO)       # x2 with x3's cells but 0 painted on it in one colour (colour 2)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cell tree; cost 29; passes leave-one-out; first attempt; 41152 states
def solve_a85d4709(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says (4 where row_first is 0, else 2) where row_last is 0, else 3
    x2 = map_cells(x1, decide_eq(row_last, ZERO, decide_eq(row_first, ZERO, FOUR, TWO), THREE))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 12; nothing fitted; first attempt; 3508 states
def solve_a87f7484(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    x2 = pick_most(x1, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 0)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# scan rule; cost 78; passes leave-one-out in part; first attempt; 15081 states
def solve_a8d7556c(I):
    x1 = rot90(I)                       # I turned a quarter clockwise
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says ((2 where cell_down is 0, else 2 where of_part(cell_up, ONE) is 2, else cell_here) where o...
    x2 = scan_cells(x1, decide_eq(cell_here, ZERO, decide_eq(of_part(cell_left, ONE), TWO, decide_eq(cell_down, ZERO, TWO, decide_eq(of_part(cell_up, ONE), TWO, TWO, cell_here)), decide_eq(cell_right, ZERO, decide_eq(of_part(cell_up, ONE), TWO, decide_eq(of_part(cell_up_left, ONE), TWO, cell_here, TWO), decide_eq(cell_down, ZERO, decide_eq(cell_down_right, ZERO, TWO, cell_here), cell_here)), cell_here)), cell_here))
    O = rot270(x2)                      # x2 turned a quarter anticlockwise
    return O


# cover; cost 39; nothing fitted; first attempt; 61401 states
def solve_a9f96cdd(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = in_colour(x1, SIX)             # All cells but 0 in one colour (image x1, colour 6)
    x3 = rays(x2, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 240)
    x4 = in_colour(x1, EIGHT)           # All cells but 0 in one colour (image x1, colour 8)
    x5 = moved(x4, DOWN_LEFT)           # x4 at another place (by DOWN_LEFT)
    x6 = paint_over(x3, x5)             # x3 with x5's cells but 0 painted on it
    x7 = in_colour(x1, SEVEN)           # All cells but 0 in one colour (image x1, colour 7)
    x8 = moved(x7, UNITY)               # x7 at another place (by UNITY)
    x9 = paint_over(x6, x8)             # x6 with x8's cells but 0 painted on it
    x10 = in_colour(x1, THREE)          # All cells but 0 in one colour (image x1, colour 3)
    x11 = moved(x10, NEG_UNITY)         # x10 at another place (by NEG_UNITY)
    x12 = paint_over(x9, x11)           # x9 with x11's cells but 0 painted on it
    x13 = halo(x1, T)                   # The cells around the shape, in its main colour (image x1, diagonal yes)
    x14 = paint_zeros(x12, x13)         # x12 with x13's zeros painted on it, and nothing else
    O = swap_ground(x14, I)             # 0 and I's commonest colour exchanged (image x14)
    return O


# cover; cost 18; nothing fitted; first attempt; 2074 states
def solve_aabf363d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = cycled(x1, FOUR)               # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image x1, way 4)
    x3 = paint_zeros(x2, x1)            # x2 with x1's zeros painted on it, and nothing else
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 12; nothing fitted; first attempt; 2508 states
def solve_ac0a08a4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = scaled_by(x1, TWO)             # Each cell as a square of as many cells a side as a property of x1 says (a number of IMAGE_PROPERTIES) (property 2)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 36; nothing fitted; first attempt; 1500 states
def solve_ae3edfdc(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = drop_rank(x1, ONE)             # x1 without the colour of that rank by number of cells: 0 the commonest, -1 the rarest (rank 1)
    x3 = drop_rank(x1, ZERO)            # x1 without the colour of that rank by number of cells: 0 the commonest, -1 the rarest (rank 0)
    x4 = paint_zeros(x2, x3)            # x2 with x3's zeros painted on it, and nothing else
    x5 = keep_colour(x1, ONE)           # The cells of one colour; the others become 0 (image x1, colour 1)
    x6 = halo(x5, T)                    # The cells around the shape, in its main colour (image x5, diagonal yes)
    x7 = paint_shape(x4, x6, SEVEN)     # x4 with x6's cells but 0 painted on it in one colour (colour 7)
    x8 = keep_colour(x1, TWO)           # The cells of one colour; the others become 0 (image x1, colour 2)
    x9 = halo(x8, T)                    # The cells around the shape, in its main colour (image x8, diagonal yes)
    x10 = paint_shape(x7, x9, THREE)    # x7 with x9's cells but 0 painted on it in one colour (colour 3)
    x11 = in_colour(x1, ONE)            # All cells but 0 in one colour (image x1, colour 1)
    x12 = joined(x11, THREE)            # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x11, axes 3)
    x13 = paint_zeros(x10, x12)         # x10 with x12's zeros painted on it, and nothing else
    O = swap_ground(x13, I)             # 0 and I's commonest colour exchanged (image x13)
    return O


# backward; cost 29; nothing fitted; second attempt; 56071 states
def solve_ae4f1146(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = keep_colour(x1, ONE)           # The cells of one colour; the others become 0 (image x1, colour 1)
    x3 = parts(x2, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 1)
    x4 = pick_most(x3, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x3, property 0)
    x5 = at_origin(x4)                  # x4 moved to (0, 0): a grid
    x6 = lookup_cells(x5, ((0, 8), UNITY)) # Each cell's colour from the table's row (colour in each plane, colour) (planes x5, table ((0, 8), UNITY))
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# list paint; cost 13; passes leave-one-out; first attempt; 88607 states
def solve_aedd82e4(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 1 where item_size is 1, else -1
    O = paint_each(I, (x1, I), x1, decide_eq(item_size, ONE, ONE, NEG_ONE))
    return O


# cover; cost 20; nothing fitted; first attempt; 1501 states
def solve_af902bf9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    x3 = holes_of(x2)                   # Enclosed zeros alone, in the colour around them (image x2)
    x4 = paint_shape(x1, x3, TWO)       # x1 with x3's cells but 0 painted on it in one colour (colour 2)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 61; nothing fitted; not among the attempts; 52066 states
def solve_b0c4d837(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, THREE_BY_THREE), colour 8)
    x3 = paint_shape(canvas(ZERO, THREE_BY_THREE), x2, EIGHT)
    x4 = joined(x2, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x2, axes 3)
    x5 = parts(x4, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x4, mode 0)
    x6 = pick_most(x5, TEN)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x5, property 10)
    x7 = at_origin(x6)                  # x6 moved to (0, 0): a grid
    x8 = paint_all(x3, x7)              # x3 with all of x7 painted on it, zeros too
    x9 = lines_of(x2, T)                # Its rows, or its columns (image x2, columns yes)
    x10 = pick_most(x9, 13)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x9, property 13)
    x11 = paint_zeros(x8, x10)          # x8 with x10's zeros painted on it, and nothing else
    x12 = split(x2, ONE, TWO)           # Equal panels, with or without a line between them (image x2, rows 1, columns 2)
    x13 = combine_panels(x12, THREE)    # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x12, op 3)
    x14 = paint_shape(x11, x13, EIGHT)  # x11 with x13's cells but 0 painted on it in one colour (colour 8)
    x15 = rays(x2, 240)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 240)
    x16 = parts(x15, ZERO)              # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x15, mode 0)
    x17 = pick_most(x16, SIX)           # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x16, property 6)
    x18 = at_origin(x17)                # x17 moved to (0, 0): a grid
    x19 = paint_over(x14, x18)          # x14 with x18's cells but 0 painted on it
    x20 = parts(x2, ZERO)               # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    x21 = nested(x20)                   # All with one middle; on top is the one with fewest cells (images x20)
    x22 = paint_zeros(x19, x21)         # x19 with x21's zeros painted on it, and nothing else
    # x2 repeated from its place in all directions, to the size of another (size canvas(ZERO, THREE_BY_THREE))
    x23 = tile_to(x2, canvas(ZERO, THREE_BY_THREE))
    x24 = split(x23, TWO, TWO)          # Equal panels, with or without a line between them (image x23, rows 2, columns 2)
    x25 = stacked(x24, T)               # All in one image at their places; on top is the first, or the one with fewest cells (images x24, smallest yes)
    x26 = paint_shape(x22, x25, EIGHT)  # x22 with x25's cells but 0 painted on it in one colour (colour 8)
    x27 = rays(x2, FOUR)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 4)
    x28 = turned(x27, TWO)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x27, turn 2)
    x29 = paint_zeros(x26, x28)         # x26 with x28's zeros painted on it, and nothing else
    x30 = turned(x29, THREE)            # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x29, turn 3)
    O = swap_ground(x30, I)             # 0 and I's commonest colour exchanged (image x30)
    return O


# backward; cost 8; nothing fitted; first attempt; 2504 states
def solve_b1948b0a(I):
    O = lookup_cells(I, ((6, 2), (7, 7))) # Each cell's colour from the table's row (colour in each plane, colour) (planes I, table ((6, 2), (7, 7)))
    return O


# list paint; cost 14; passes leave-one-out in part; first attempt; 56814 states
def solve_b230c067(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says 1 where item_larger is 0, else 2
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_larger, ZERO, ONE, TWO))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# list paint; cost 24; passes leave-one-out; first attempt; 49881 states
def solve_b27ca6d3(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = apply(rbind(halo, ONE), x2)    # For every item of x2: the cells around the shape, in its main colour (diagonal yes)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x1), images x3); it says -1 where item_size is 8, else 3
    x4 = paint_each(x1, (x3, x1), x3, decide_eq(item_size, EIGHT, NEG_ONE, THREE))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# list paint; cost 16; passes leave-one-out; first attempt; 2015 states
def solve_b2862040(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says -1 where item_fewer_holes is 0, else 8 where item_most is 1, else -1
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_fewer_holes, ZERO, NEG_ONE, decide_eq(item_most, ONE, EIGHT, NEG_ONE)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 26; nothing fitted; first attempt; 31505 states
def solve_b548a754(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, NINE))
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = rays(x2, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 15)
    x4 = paint_shape(x1, x3, TWO)       # x1 with x3's cells but 0 painted on it in one colour (colour 2)
    x5 = box_of(x2)                     # The border of its rectangle in its main colour (image x2)
    x6 = paint_over(x4, x5)             # x4 with x5's cells but 0 painted on it
    # x6 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x6, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, NINE))
    return O


# cover; cost 14; nothing fitted; first attempt; 54709 states
def solve_b60334d2(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x3 = paint_all(x1, x2)              # x1 with all of x2 painted on it, zeros too
    x4 = halo(x1, F)                    # The cells around the shape, in its main colour (image x1, diagonal no)
    x5 = paint_shape(x3, x4, ONE)       # x3 with x4's cells but 0 painted on it in one colour (colour 1)
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# cell tree; cost 32; passes leave-one-out; first attempt; 2009 states
def solve_b6afb2da(I):
    # The grid of the colours that the rule gives the cells (planes I); it says cell_here where cell_here is 0, else 4 where beside_filled is 3, else 1 where beside_fille...
    O = map_cells(I, decide_eq(cell_here, ZERO, cell_here, decide_eq(beside_filled, THREE, FOUR, decide_eq(beside_filled, TWO, ONE, TWO))))
    return O


# cover; cost 24; nothing fitted; first attempt; 22859 states
def solve_b782dc8a(I):
    x1 = rays(I, 240)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 240)
    x2 = complete_slant(x1, EIGHT)      # Cells of one colour restored from a row that repeats, shifted by the same from row to row (image x1, hole 8)
    x3 = flooded(I, T)                  # Colours flow into zeros, nearest first; minor: all but the commonest (image I, minor yes)
    x4 = paint_zeros(x2, x3)            # x2 with x3's zeros painted on it, and nothing else
    O = paint_over(x4, I)               # x4 with I's cells but 0 painted on it
    return O


# one piece; cost 9; nothing fitted; first attempt; 3002 states
def solve_b8825c91(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = complete_symmetry(x1, FOUR)    # Cells of one colour restored from the mirror image of the rest (image x1, hole 4)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 12; nothing fitted; first attempt; 2530 states
def solve_b91ae062(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = scaled_by(x1, TWO)             # Each cell as a square of as many cells a side as a property of x1 says (a number of IMAGE_PROPERTIES) (property 2)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# backward; cost 20; nothing fitted; first attempt; 2049 states
def solve_b94a9452(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = at_origin(x2)                  # x2 moved to (0, 0): a grid
    x4 = lookup_cells(x3, ((1, 2), (2, 1))) # Each cell's colour from the table's row (colour in each plane, colour) (planes x3, table ((1, 2), (2, 1)))
    # x4 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x4, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# colour by reference; cost 19; passes leave-one-out; first attempt; 2637 states
def solve_b9b7f026(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    x3 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, UNITY), items (x3, x1), rule item_most)
    x4 = paint_each(canvas(ZERO, UNITY), (x3, x1), cells_of(full_like(canvas(ZERO, UNITY), ONE)), item_most)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cell tree; cost 28; passes leave-one-out; first attempt; 13028 states
def solve_ba26e723(I):
    # The grid of the colours that the rule gives the cells (planes I); it says (cell_here where cell_here is 0, else 6) where column_mod_3 is 0, else cell_here
    O = map_cells(I, decide_eq(column_mod_3, ZERO, decide_eq(cell_here, ZERO, cell_here, SIX), cell_here))
    return O


# cover; cost 21; nothing fitted; first attempt; 2756 states
def solve_ba97ae07(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = joined(x3, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x3, axes 3)
    x5 = paint_over(x1, x4)             # x1 with x4's cells but 0 painted on it
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# cover; cost 15; nothing fitted; first attempt; 2058 states
def solve_bb43febb(I):
    x1 = paint_shape(I, I, TWO)         # I with I's cells but 0 painted on it in one colour (colour 2)
    x2 = outline(I, F)                  # The cells that touch a 0 or an edge of I (diagonal no)
    O = paint_over(x1, x2)              # x1 with x2's cells but 0 painted on it
    return O


# one piece; cost 31; nothing fitted; first attempt; 72307 states
def solve_bbc9ae5d(I):
    x1 = half(I, TWO)                   # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 2)
    x2 = width(x1)                      # The number of columns it spans (piece x1)
    x3 = width(I)                       # The number of columns it spans (piece I)
    x4 = astuple(x2, x3)                # The tuple (a, b) (a x2, b x3)
    x5 = canvas(ZERO, x4)               # A grid of one colour (value 0, dimensions x4)
    x6 = tile_to(I, x5)                 # I repeated from its place in all directions, to the size of another (size x5)
    O = rays(x6, 48)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x6, directions 48)
    return O


# cover; cost 32; nothing fitted; first attempt; 69427 states
def solve_bc1d5164(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = half(x1, ONE)                  # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x1, side 1)
    x3 = tile_to(x2, canvas(ZERO, THREE_BY_THREE)) # x2 repeated from its place in all directions, to the size of another (size canvas(ZERO, THREE_BY_THREE))
    x4 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    x5 = tile_to(x4, canvas(ZERO, THREE_BY_THREE)) # x4 repeated from its place in all directions, to the size of another (size canvas(ZERO, THREE_BY_THREE))
    x6 = turned(x5, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x5, turn 3)
    x7 = paint_over(x3, x6)             # x3 with x6's cells but 0 painted on it
    x8 = split(x1, ONE, TWO)            # Equal panels, with or without a line between them (image x1, rows 1, columns 2)
    x9 = combine_panels(x8, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x8, op 1)
    x10 = paint_over(x7, x9)            # x7 with x9's cells but 0 painted on it
    O = swap_ground(x10, I)             # 0 and I's commonest colour exchanged (image x10)
    return O


# one piece; cost 15; nothing fitted; first attempt; 2052 states
def solve_bda2d7a6(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = cycled(x1, FIVE)               # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image x1, way 5)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cell tree; cost 35; passes leave-one-out in part; first attempt; 1542 states
def solve_bdad9b1f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says (2 where seen_sides is 1, else 4) where row_same is 4, else 8 where column_same is 4, else...
    x2 = map_cells(x1, decide_eq(row_same, FOUR, decide_eq(seen_sides, ONE, TWO, FOUR), decide_eq(column_same, FOUR, EIGHT, cell_here)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 11; nothing fitted; first attempt; 2512 states
def solve_be94b721(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# backward; cost 27; nothing fitted; first attempt; 33750 states
def solve_beb8660c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = sorted_by(x2, ZERO)            # Ascending by a property, equal ones in their order (images x2, property 0)
    x4 = bars_of(x3, ZERO)              # A row for each of x3, as many cells of its main colour as a property says (property 0)
    x5 = turned(x4, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 1)
    x6 = turned(x5, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x5, turn 2)
    x7 = clip_to(x6, x1)                # A grid of another's size with x6 on it at its place (size x1)
    x8 = turned(x7, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x7, turn 2)
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# list paint; cost 21; passes leave-one-out; first attempt; 1508 states
def solve_c0f76784(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = regions(x1, T)                 # Connected areas of 0, in x1's main colour; all, or the enclosed ones (enclosed yes)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says 7 where item_size is 4, else 6 where item_size is 1, else 8
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_size, FOUR, SEVEN, decide_eq(item_size, ONE, SIX, EIGHT)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 22; nothing fitted; first attempt; 19388 states
def solve_c1d99e64(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = paint_shape(x1, x1, TWO)       # x1 with x1's cells but 0 painted on it in one colour (colour 2)
    x3 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# backward; cost 16; nothing fitted; first attempt; 2512 states
def solve_c3e719e8(I):
    x1 = keep_rank(I, ZERO)             # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank 0)
    O = kron(x1, I)                     # I for every cell of x1 that is not 0
    return O


# one piece; cost 8; nothing fitted; first attempt; 7030 states
def solve_c3f564a4(I):
    O = complete_period(I, ZERO)        # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    return O


# cover; cost 34; nothing fitted; first attempt; 41185 states
def solve_c444b776(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = half(x1, ZERO)                 # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x1, side 0)
    x3 = split(x1, TWO, ONE)            # Equal panels, with or without a line between them (image x1, rows 2, columns 1)
    x4 = copied_to(x2, x3, F)           # x2 with its middle where each of x3 has its own, in its colours or in theirs (coloured no)
    x5 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x6 = pick_most(x5, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x5, property 0)
    x7 = keep_most(x5, TEN)             # x5 with the greatest property (property 10)
    x8 = copied_to(x6, x7, F)           # x6 with its middle where each of x7 has its own, in its colours or in theirs (coloured no)
    x9 = paint_all(x4, x8)              # x4 with all of x8 painted on it, zeros too
    x10 = paint_over(x9, x1)            # x9 with x1's cells but 0 painted on it
    O = swap_ground(x10, I)             # 0 and I's commonest colour exchanged (image x10)
    return O


# one piece; cost 9; nothing fitted; first attempt; 3074 states
def solve_c59eb873(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = scaled(x1, TWO)                # Every cell made a block (image x1, factor 2)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 24; nothing fitted; first attempt; 18076 states
def solve_c8cbb738(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = colour_boxes(x1)               # The rectangle that each colour spans (image x1)
    x3 = nested(x2)                     # All with one middle; on top is the one with fewest cells (images x2)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# backward; cost 10; nothing fitted; first attempt; 2518 states
def solve_c8f0f002(I):
    O = lookup_cells(I, (UNITY, (7, 5), (8, 8))) # Each cell's colour from the table's row (colour in each plane, colour) (planes I, table (UNITY, (7, 5), (8, 8)))
    return O


# one piece; cost 14; nothing fitted; first attempt; 17286 states
def solve_c909285e(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = colour_boxes(x1)               # The rectangle that each colour spans (image x1)
    x3 = pick_most(x2, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 6)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 11; nothing fitted; first attempt; 1576 states
def solve_c9e6f938(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = mirror_to(x1, canvas(ZERO, (3, 6))) # x1 repeated to the size of another, mirrored each time (size canvas(ZERO, (3, 6)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# colour by reference; cost 17; passes leave-one-out; first attempt; 28148 states
def solve_c9f8e694(I):
    x1 = lines_of(I, F)                 # Its rows, or its columns (image I, columns no)
    O = paint_each(I, (x1, I), x1, item_least) # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1, rule item_least)
    return O


# cover; cost 31; nothing fitted; first attempt; 33974 states
def solve_cbded52d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = panels(x2)                     # The panels between full lines of one colour (image x2)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = joined(x4, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x4, axes 3)
    x6 = share_panels(x2)               # Every panel between full lines with what any of them has (image x2)
    x7 = paint_zeros(x5, x6)            # x5 with x6's zeros painted on it, and nothing else
    x8 = paint_over(x7, x2)             # x7 with x2's cells but 0 painted on it
    # x8 with the colours back that rank_colours exchanged in x1
    x9 = unrank_colours(x8, x1, (TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# backward; cost 15; nothing fitted; first attempt; 2000 states
def solve_cce03e0d(I):
    x1 = keep_colour(I, TWO)            # The cells of one colour; the others become 0 (image I, colour 2)
    O = kron(x1, I)                     # I for every cell of x1 that is not 0
    return O


# cover; cost 40; nothing fitted; not among the attempts; 34772 states
def solve_cdecee7f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, FOUR)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 4)
    # Its cells but 0, in reading order, in a grid of another's size (image x2, size canvas(ZERO, THREE_BY_THREE))
    x3 = reflow_to(x2, canvas(ZERO, THREE_BY_THREE))
    x4 = turned(x3, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x3, turn 1)
    x5 = paint_zeros(x4, x3)            # x4 with x3's zeros painted on it, and nothing else
    x6 = split(x3, TWO, ONE)            # Equal panels, with or without a line between them (image x3, rows 2, columns 1)
    x7 = stacked(x6, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x6, smallest yes)
    x8 = paint_over(x5, x7)             # x5 with x7's cells but 0 painted on it
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# cover; cost 16; nothing fitted; first attempt; 32551 states
def solve_ce22a75a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = in_colour(x1, ONE)             # All cells but 0 in one colour (image x1, colour 1)
    x3 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x4 = paint_shape(x2, x3, ONE)       # x2 with x3's cells but 0 painted on it in one colour (colour 1)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 17; nothing fitted; first attempt; 1500 states
def solve_ce4f8723(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, TWO, ONE)            # Equal panels, with or without a line between them (image x1, rows 2, columns 1)
    x3 = combine_panels(x2, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x2, op 1)
    # The base with x3's cells but 0 painted on it in one colour (base canvas(ZERO, (4, 4)), colour 3)
    x4 = paint_shape(canvas(ZERO, (4, 4)), x3, THREE)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# list pick; cost 29; passes leave-one-out in part; first attempt; 35144 states
def solve_ce602527(I):
    x1 = colour_boxes(I)                # The rectangle that each colour spans (image I)
    x2 = drop_least(x1, 11)             # x1 without those with the least property (property 11)
    # The one item that the rule is true of (items (x2, I)); it says (0 where item_size is 42, else 1) where item_below is 1, else 0
    x3 = choose_by((x2, I), decide_eq(item_below, ONE, decide_eq(item_size, 42, ZERO, ONE), ZERO))
    O = at_origin(x3)                   # x3 moved to (0, 0): a grid
    return O


# list paint; cost 24; passes leave-one-out; first attempt; 56065 states
def solve_ce9e57f2(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    # The function's result for the grid of each image, at the image's place (images x2)
    x3 = map_items(fork3(rbind(paint_each, decide_eq(item_below, ZERO, NEG_ONE, EIGHT)), identity, rbind(rbind(split, ONE), TWO), rbind(rbind(split, ONE), TWO)), x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 15; nothing fitted; second attempt; 52844 states
def solve_cf98881b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, ONE, THREE)          # Equal panels, with or without a line between them (image x1, rows 1, columns 3)
    x3 = combine_panels(x2, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x2, op 1)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 9; nothing fitted; first attempt; 2027 states
def solve_d037b0a7(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 2)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cell tree; cost 83; passes leave-one-out in part; second attempt; 50439 states
def solve_d06dbe63(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = moved(x1, UP)                  # x1 at another place (by UP)
    x3 = rays(x2, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 240)
    x4 = paint_shape(x1, x3, FIVE)      # x1 with x3's cells but 0 painted on it in one colour (colour 5)
    x5 = rays(x1, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 8)
    x6 = rays(x5, 255)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x5, directions 255)
    x7 = paint_zeros(x4, x6)            # x4 with x6's zeros painted on it, and nothing else
    x8 = lines_of(x1, F)                # Its rows, or its columns (image x1, columns no)
    x9 = pick_most(x8, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x8, property 0)
    x10 = paint_all(x7, x9)             # x7 with all of x9 painted on it, zeros too
    x11 = rays(x1, 128)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 128)
    x12 = moved(x11, DOWN)              # x11 at another place (by DOWN)
    x13 = paint_shape(x10, x12, FIVE)   # x10 with x12's cells but 0 painted on it in one colour (colour 5)
    x14 = halo(x1, T)                   # The cells around the shape, in its main colour (image x1, diagonal yes)
    x15 = rays(x14, 192)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x14, directions 192)
    x16 = paint_zeros(x13, x15)         # x13 with x15's zeros painted on it, and nothing else
    # The grid of the colours that the rule gives the cells (planes x16); it says (cell_here where row_parity is 0, else 5 where cell_here is 0, else cell_here) where besid...
    x17 = map_cells(x16, decide_le(beside_same, TWO, decide_eq(row_parity, ZERO, cell_here, decide_eq(cell_here, ZERO, FIVE, cell_here)), cell_here))
    O = swap_ground(x17, I)             # 0 and I's commonest colour exchanged (image x17)
    return O


# cell tree; cost 38; passes leave-one-out; first attempt; 55394 states
def solve_d0f5fe59(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = measured(x1, EIGHT)            # A property of x1 (a number of IMAGE_PROPERTIES) (property 8)
    x3 = astuple(x2, x2)                # The tuple (a, b) (a x2, b x2)
    x4 = canvas(ZERO, x3)               # A grid of one colour (value 0, dimensions x3)
    # The grid of the colours that the rule gives the cells (planes x4); it says 8 where cell_falling is 0, else cell_here
    x5 = map_cells(x4, decide_eq(cell_falling, ZERO, EIGHT, cell_here))
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# one piece; cost 0; nothing fitted; first attempt; 3019 states
def solve_d10ecb37(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = paint_all(canvas(ZERO, TWO_BY_TWO), x1) # The base with all of x1 painted on it, zeros too (base canvas(ZERO, TWO_BY_TWO))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 24; nothing fitted; first attempt; 79302 states
def solve_d13f3404(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = clip_to(x1, canvas(ZERO, (6, 6))) # A grid of another's size with x1 on it at its place (size canvas(ZERO, (6, 6)))
    x3 = rays(x2, 32)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 32)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 17; nothing fitted; first attempt; 47224 states
def solve_d23f8c26(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, ONE, TWO)            # Equal panels, with or without a line between them (image x1, rows 1, columns 2)
    x3 = map_items(blank_like, x2)      # The function's result for the grid of each image, at the image's place (function blank_like, images x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# list paint; cost 13; passes leave-one-out; first attempt; 1500 states
def solve_d2abd087(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says 2 where item_size is 6, else 1
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_size, SIX, TWO, ONE))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 29; nothing fitted; first attempt; 54718 states
def solve_d364b489(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = halo(x1, F)                    # The cells around the shape, in its main colour (image x1, diagonal no)
    x3 = paint_shape(x1, x2, SIX)       # x1 with x2's cells but 0 painted on it in one colour (colour 6)
    x4 = moved(x1, DOWN)                # x1 at another place (by DOWN)
    x5 = paint_shape(x3, x4, EIGHT)     # x3 with x4's cells but 0 painted on it in one colour (colour 8)
    x6 = moved(x1, LEFT)                # x1 at another place (by LEFT)
    x7 = paint_shape(x5, x6, SEVEN)     # x5 with x6's cells but 0 painted on it in one colour (colour 7)
    x8 = moved(x1, UP)                  # x1 at another place (by UP)
    x9 = paint_shape(x7, x8, TWO)       # x7 with x8's cells but 0 painted on it in one colour (colour 2)
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# list paint; cost 20; passes leave-one-out; second attempt; 52100 states
def solve_d406998b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 1)
    x3 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    # x2 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x2), images x3); it says 3 where item_odd_across is 0, else -1
    x4 = paint_each(x2, (x3, x2), x3, decide_eq(item_odd_across, ZERO, THREE, NEG_ONE))
    x5 = turned(x4, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 1)
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# choice between planes; cost 106; passes leave-one-out in part; not among the attempts; 37609 states
def solve_d43fd935(I):
    # The colours of the tuple exchanged among themselves: that which is met first becomes the first, and so on (image I)
    x1 = order_colours(I, (ONE, TWO, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = rays(x1, FOUR)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 4)
    x3 = keep_colour(x2, TWO)           # The cells of one colour; the others become 0 (image x2, colour 2)
    x4 = turned(x1, SEVEN)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 7)
    x5 = rays(x4, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x4, directions 240)
    x6 = paint_zeros(x3, x5)            # x3 with x5's zeros painted on it, and nothing else
    x7 = keep_colour(x1, THREE)         # The cells of one colour; the others become 0 (image x1, colour 3)
    x8 = rays(x7, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x7, directions 15)
    x9 = paint_zeros(x6, x8)            # x6 with x8's zeros painted on it, and nothing else
    x10 = trim_blank(x1)                # Cut to the cells that are not 0, where they lie (image x1)
    x11 = clear_rectangle(x10)          # The largest rectangle of zeros, at least 2 by 2, in x10's main colour
    x12 = paint_shape(x9, x11, ONE)     # x9 with x11's cells but 0 painted on it in one colour (colour 1)
    x13 = paint_over(x12, x1)           # x12 with x1's cells but 0 painted on it
    x14 = in_colour(x1, ONE)            # All cells but 0 in one colour (image x1, colour 1)
    x15 = joined(x14, THREE)            # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x14, axes 3)
    x16 = paint_zeros(x13, x15)         # x13 with x15's zeros painted on it, and nothing else
    x17 = flooded(x16, F)               # Colours flow into zeros, nearest first; minor: all but the commonest (image x16, minor no)
    x18 = rays(x16, 15)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x16, directions 15)
    # The grid of the colours that the rule gives the cells (planes (x16, x17, x18)); it says (((of_part(cell_here, ONE)) where cell_up is 0, else of_part(cell_here, TWO)) where near_m...
    x19 = map_cells((x16, x17, x18), decide_eq(beside_filled, TWO, decide_eq(near_most, THREE, decide_eq(cell_up, ZERO, of_part(cell_here, ONE), of_part(cell_here, TWO)), decide_eq(cell_down_right, TWO, of_part(cell_here, ONE), cell_here)), cell_here))
    # x19 with the colours back that order_colours exchanged in I
    O = unorder_colours(x19, I, (ONE, TWO, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# list paint; cost 50; passes leave-one-out; first attempt; 42608 states
def solve_d4469b4b(I):
    x1 = complete_period(I, ZERO)       # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    x2 = split(x1, THREE, THREE)        # Equal panels, with or without a line between them (image x1, rows 3, columns 3)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, THREE_BY_THREE), items (x2, I)); it says 5 where item_number is 7, else (-1 where item_outer is 5, else 5) where item_most is 1, el...
    O = paint_each(canvas(ZERO, THREE_BY_THREE), (x2, I), cells_of(full_like(canvas(ZERO, THREE_BY_THREE), ONE)), decide_eq(item_number, SEVEN, FIVE, decide_eq(item_most, ONE, decide_eq(item_outer, FIVE, NEG_ONE, FIVE), decide_eq(item_number, TWO, FIVE, decide_eq(item_number, THREE, NEG_ONE, decide_eq(item_most, TWO, decide_le(item_number, FOUR, FIVE, NEG_ONE), decide_le(item_number, FOUR, NEG_ONE, FIVE)))))))
    return O


# cover; cost 32; nothing fitted; second attempt; 50701 states
def solve_d4a91cb9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x3 = panels(x2)                     # The panels between full lines of one colour (image x2)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_shape(x1, x4, FOUR)      # x1 with x4's cells but 0 painted on it in one colour (colour 4)
    x6 = lines_of(x1, F)                # Its rows, or its columns (image x1, columns no)
    x7 = pick_most(x6, 11)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x6, property 11)
    x8 = paint_all(x5, x7)              # x5 with all of x7 painted on it, zeros too
    x9 = share_panels(x1)               # Every panel between full lines with what any of them has (image x1)
    x10 = joined(x9, THREE)             # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x9, axes 3)
    x11 = paint_zeros(x8, x10)          # x8 with x10's zeros painted on it, and nothing else
    O = swap_ground(x11, I)             # 0 and I's commonest colour exchanged (image x11)
    return O


# list paint; cost 34; passes leave-one-out; first attempt; 59266 states
def solve_d4f3cd78(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    x2 = lines_of(x1, T)                # Its rows, or its columns (image x1, columns yes)
    # The function's result for the grid of each image, at the image's place (images x2)
    x3 = map_items(fork3(rbind(paint_each, decide_eq(item_overhung, ONE, EIGHT, item_most)), blank_like, rbind(lines_of, ZERO), compose(cells_of, rbind(full_like, ONE))), x2)
    x4 = paint_items(x1, x3)            # x1 with all of each image painted on it, zeros too; on top is the first (images x3)
    O = unposed(x4, I, ZERO)            # x4 turned back from I's pose (way 0)
    return O


# list paint; cost 16; passes leave-one-out; first attempt; 3520 states
def solve_d511f180(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 8 where item_most is 5, else 5 where item_most is 8, else -1
    O = paint_each(I, (x1, I), x1, decide_eq(item_most, FIVE, EIGHT, decide_eq(item_most, EIGHT, FIVE, NEG_ONE)))
    return O


# one piece; cost 10; nothing fitted; first attempt; 13306 states
def solve_d5d6de2d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    x3 = paint_shape(x2, x2, THREE)     # x2 with x2's cells but 0 painted on it in one colour (colour 3)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 15; nothing fitted; first attempt; 60921 states
def solve_d631b094(I):
    x1 = rays(I, 15)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 15)
    x2 = measured(I, ZERO)              # A property of I (a number of IMAGE_PROPERTIES) (property 0)
    x3 = astuple(ONE, x2)               # The tuple (a, b) (a 1, b x2)
    x4 = canvas(ZERO, x3)               # A grid of one colour (value 0, dimensions x3)
    O = tile_to(x1, x4)                 # x1 repeated from its place in all directions, to the size of another (size x4)
    return O


# cover; cost 29; nothing fitted; not among the attempts; 17642 states
def solve_d687bc17(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = by_colour(x1)                  # One image for each colour, all of the whole size (image x1)
    x3 = apply(rbind(joined, THREE), x2) # For every item of x2: gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (axes 3)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = peeled(x1)                     # x1 without its outermost rows and columns
    x6 = box_of(x5)                     # The border of its rectangle in its main colour (image x5)
    x7 = paint_zeros(x4, x6)            # x4 with x6's zeros painted on it, and nothing else
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# cover; cost 38; nothing fitted; not among the attempts; 39577 states
def solve_d6ad076f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = interior(x1, F)                # The cells that touch no 0 and no edge of x1 (diagonal no)
    x3 = rays(x2, FOUR)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 4)
    x4 = paint_shape(x1, x3, EIGHT)     # x1 with x3's cells but 0 painted on it in one colour (colour 8)
    x5 = rays(x2, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 2)
    x6 = paint_shape(x4, x5, EIGHT)     # x4 with x5's cells but 0 painted on it in one colour (colour 8)
    x7 = lines_of(x1, T)                # Its rows, or its columns (image x1, columns yes)
    x8 = pick_most(x7, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x7, property 0)
    x9 = paint_zeros(x6, x8)            # x6 with x8's zeros painted on it, and nothing else
    x10 = in_colour(x1, TWO)            # All cells but 0 in one colour (image x1, colour 2)
    x11 = joined(x10, THREE)            # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x10, axes 3)
    x12 = paint_zeros(x9, x11)          # x9 with x11's zeros painted on it, and nothing else
    x13 = paint_over(x12, x1)           # x12 with x1's cells but 0 painted on it
    O = swap_ground(x13, I)             # 0 and I's commonest colour exchanged (image x13)
    return O


# cover; cost 54; nothing fitted; not among the attempts; 38110 states
def solve_d89b689b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = in_colour(x1, FOUR)            # All cells but 0 in one colour (image x1, colour 4)
    x3 = flooded(x1, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor yes)
    x4 = parts(x3, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x3, mode 0)
    x5 = apply(at_origin, x4)           # For every item of x4: it moved to (0, 0): a grid
    x6 = stacked(x5, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x5, smallest yes)
    x7 = paint_over(x2, x6)             # x2 with x6's cells but 0 painted on it
    x8 = keep_rank(x1, NEG_ONE)         # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image x1, rank -1)
    x9 = rays(x8, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x8, directions 240)
    x10 = paint_over(x7, x9)            # x7 with x9's cells but 0 painted on it
    x11 = scaled(x1, THREE)             # Every cell made a block (image x1, factor 3)
    x12 = trim_blank(x11)               # Cut to the cells that are not 0, where they lie (image x11)
    x13 = at_origin(x12)                # x12 moved to (0, 0): a grid
    x14 = paint_over(x10, x13)          # x10 with x13's cells but 0 painted on it
    x15 = split(x1, TWO, TWO)           # Equal panels, with or without a line between them (image x1, rows 2, columns 2)
    x16 = pick_most(x15, ONE)           # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x15, property 1)
    x17 = box_of(x16)                   # The border of its rectangle in its main colour (image x16)
    x18 = paint_over(x14, x17)          # x14 with x17's cells but 0 painted on it
    x19 = pick_most(x15, SIX)           # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x15, property 6)
    x20 = box_of(x19)                   # The border of its rectangle in its main colour (image x19)
    x21 = paint_over(x18, x20)          # x18 with x20's cells but 0 painted on it
    x22 = keep_colour(x1, EIGHT)        # The cells of one colour; the others become 0 (image x1, colour 8)
    x23 = paint_zeros(x21, x22)         # x21 with x22's zeros painted on it, and nothing else
    O = swap_ground(x23, I)             # 0 and I's commonest colour exchanged (image x23)
    return O


# cover; cost 28; nothing fitted; first attempt; 41668 states
def solve_d8c310e9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = tile_unit(x2)                  # The smallest tile that x2 repeats
    x4 = tile_to(x3, x1)                # x3 repeated from its place in all directions, to the size of another (size x1)
    x5 = rays(x1, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 8)
    x6 = paint_zeros(x4, x5)            # x4 with x5's zeros painted on it, and nothing else
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# list paint; cost 29; passes leave-one-out; first attempt; 56702 states
def solve_d90796e8(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = apply(rbind(drop_colour, FIVE), x2) # For every item of x2: it with the cells of one colour turned to 0 (colour 5)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x1), images x3); it says -1 where item_touching is 0, else 0 where item_most is 2, else 8
    x4 = paint_each(x1, (x3, x1), x3, decide_eq(item_touching, ZERO, NEG_ONE, decide_eq(item_most, TWO, ZERO, EIGHT)))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# scan rule; cost 48; passes leave-one-out; first attempt; 1514 states
def solve_d9f24cd1(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rot180(x1)                     # x1 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says (2 where cell_here is 0, else cell_here) where of_part(cell_up, ONE) is 2, else (2 where o...
    x3 = scan_cells(x2, decide_eq(of_part(cell_up, ONE), TWO, decide_eq(cell_here, ZERO, TWO, cell_here), decide_eq(cell_down_right, FIVE, decide_eq(of_part(cell_left, ONE), ZERO, TWO, cell_here), cell_here)))
    x4 = rot180(x3)                     # x3 turned by a half turn
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 12; nothing fitted; first attempt; 2676 states
def solve_d9fac9be(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = flooded(x1, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor yes)
    x3 = paint_over(canvas(ZERO, UNITY), x2) # The base with x2's cells but 0 painted on it (base canvas(ZERO, UNITY))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 17; nothing fitted; first attempt; 1500 states
def solve_dae9d2b5(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, ONE, TWO)            # Equal panels, with or without a line between them (image x1, rows 1, columns 2)
    x3 = combine_panels(x2, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x2, op 1)
    # The base with x3's cells but 0 painted on it in one colour (base canvas(ZERO, THREE_BY_THREE), colour 6)
    x4 = paint_shape(canvas(ZERO, THREE_BY_THREE), x3, SIX)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# scan rule; cost 57; passes leave-one-out; first attempt; 57537 states
def solve_db3e9e38(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 16)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 16)
    x3 = rot180(x2)                     # x2 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x3); it says 8 where of_part(cell_up_right, ONE) is 7, else 8 where of_part(cell_up_left, ONE) is 7, el...
    x4 = scan_cells(x3, decide_eq(of_part(cell_up_right, ONE), SEVEN, EIGHT, decide_eq(of_part(cell_up_left, ONE), SEVEN, EIGHT, decide_eq(of_part(cell_up_right, ONE), EIGHT, SEVEN, cell_here))))
    x5 = rot180(x4)                     # x4 turned by a half turn
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# cover; cost 10; nothing fitted; first attempt; 1500 states
def solve_dbc1a6ce(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    x3 = paint_shape(x1, x2, EIGHT)     # x1 with x2's cells but 0 painted on it in one colour (colour 8)
    x4 = paint_over(x3, x1)             # x3 with x1's cells but 0 painted on it
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# backward; cost 29; nothing fitted; first attempt; 39609 states
def solve_dc0a314f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    x3 = keep_colour(x1, THREE)         # The cells of one colour; the others become 0 (image x1, colour 3)
    x4 = trim_blank(x3)                 # Cut to the cells that are not 0, where they lie (image x3)
    x5 = view_of(x2, x4)                # What x2 has in x4's rectangle
    x6 = at_origin(x5)                  # x5 moved to (0, 0): a grid
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# cell tree; cost 21; passes leave-one-out; first attempt; 49414 states
def solve_dc1df850(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says 1 where near_most is 2, else cell_here
    x2 = map_cells(x1, decide_eq(near_most, TWO, ONE, cell_here))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 30; nothing fitted; first attempt; 1500 states
def solve_dc433765(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = keep_colour(x1, FOUR)          # The cells of one colour; the others become 0 (image x1, colour 4)
    x3 = keep_colour(x1, THREE)         # The cells of one colour; the others become 0 (image x1, colour 3)
    x4 = halo(x3, T)                    # The cells around the shape, in its main colour (image x3, diagonal yes)
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    x6 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    x7 = fill_holes(x6)                 # Enclosed zeros filled with the colour around them (image x6)
    x8 = paint_zeros(x5, x7)            # x5 with x7's zeros painted on it, and nothing else
    x9 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x10 = fill_holes(x9)                # Enclosed zeros filled with the colour around them (image x9)
    x11 = paint_zeros(x8, x10)          # x8 with x10's zeros painted on it, and nothing else
    O = swap_ground(x11, I)             # 0 and I's commonest colour exchanged (image x11)
    return O


# list paint; cost 34; passes leave-one-out; first attempt; 18374 states
def solve_ddf7fa4f(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, SIX, SEVEN, EIGHT, NINE))
    x2 = in_colour(x1, ONE)             # All cells but 0 in one colour (image x1, colour 1)
    x3 = parts(x2, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x2, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x1), images x3); it says 10 where item_right_of is at most 1, else 2 where item_right_of is at most 3, else 3
    x4 = paint_each(x1, (x3, x1), x3, decide_le(item_right_of, ONE, TEN, decide_le(item_right_of, THREE, TWO, THREE)))
    # x4 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x4, I, (ONE, TWO, THREE, FOUR, SIX, SEVEN, EIGHT, NINE))
    return O


# colour by reference; cost 20; passes leave-one-out; first attempt; 37738 states
def solve_de1cd16c(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = keep_most(x1, ONE)             # x1 with the greatest property (property 1)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, UNITY), items (x2, I), rule item_most)
    O = paint_each(canvas(ZERO, UNITY), (x2, I), cells_of(full_like(canvas(ZERO, UNITY), ONE)), item_most)
    return O


# one piece; cost 7; nothing fitted; first attempt; 1500 states
def solve_ded97339(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 29; nothing fitted; first attempt; 34276 states
def solve_e179c5f4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = full_like(x1, EIGHT)           # A grid of one colour of x1's size (colour 8)
    x3 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    x4 = trim_blank(x3)                 # Cut to the cells that are not 0, where they lie (image x3)
    x5 = bounce_to(x4, x1)              # x4 repeated to and fro to the size of another, no row or column twice in a row (size x1)
    x6 = paint_over(x2, x5)             # x2 with x5's cells but 0 painted on it
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# cover; cost 23; nothing fitted; first attempt; 35442 states
def solve_e21d9049(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = complete_slant(x1, ZERO)       # Cells of one colour restored from a row that repeats, shifted by the same from row to row (image x1, hole 0)
    x3 = keep_rank(x1, NEG_ONE)         # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image x1, rank -1)
    x4 = rays(x3, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x3, directions 15)
    x5 = paint_zeros(x2, x4)            # x2 with x4's zeros painted on it, and nothing else
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# one piece; cost 18; nothing fitted; first attempt; 20493 states
def solve_e26a3af2(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rank_colours(x1, (TWO, SEVEN, EIGHT)) # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1, colours (TWO, SEVEN, EIGHT))
    x3 = posed(x2, x2, ZERO)            # Turned so that of x2 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x2, way 0)
    x4 = line_main(x3, F)               # Each row, or column, in its commonest colour (image x3, columns no)
    x5 = unposed(x4, x2, ZERO)          # x4 turned back from x2's pose (way 0)
    # x5 with the colours back that rank_colours exchanged in x1 (colours (TWO, SEVEN, EIGHT))
    x6 = unrank_colours(x5, x1, (TWO, SEVEN, EIGHT))
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# one piece; cost 12; nothing fitted; first attempt; 2508 states
def solve_e3497940(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = symmetric(x1, ONE)             # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image x1, kind 1)
    x3 = paint_all(canvas(ZERO, (10, 4)), x2) # The base with all of x2 painted on it, zeros too (base canvas(ZERO, (10, 4)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 19; nothing fitted; first attempt; 70013 states
def solve_e50d258f(I):
    x1 = parts(I, THREE)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 3)
    x2 = pick_least(x1, FIVE)           # The first image with the least property (images x1, property 5)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# list paint; cost 32; passes leave-one-out in part; not among the attempts; 28569 states
def solve_e73095fd(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = outline(x1, F)                 # The cells that touch a 0 or an edge of x1 (diagonal no)
    x3 = regions(x2, F)                 # Connected areas of 0, in x2's main colour; all, or the enclosed ones (enclosed no)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x1), images x3); it says (4 where item_left_of is 10, else -1) where item_covering is 0, else 4
    x4 = paint_each(x1, (x3, x1), x3, decide_eq(item_covering, ZERO, decide_eq(item_left_of, TEN, FOUR, NEG_ONE), FOUR))
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 26; nothing fitted; first attempt; 48855 states
def solve_e76a88a6(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, THREE)               # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 3)
    x3 = copies_of(x2, TWO)             # The first image with the greatest property, with its middle where each of them has its own (images x2, property 2)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_all(x1, x4)              # x1 with all of x4 painted on it, zeros too
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# list paint; cost 20; passes leave-one-out; first attempt; 2026 states
def solve_e8593010(I):
    x1 = regions(I, F)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed no)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 3 where item_size is 1, else 2 where item_size is 2, else 1
    O = paint_each(I, (x1, I), x1, decide_eq(item_size, ONE, THREE, decide_eq(item_size, TWO, TWO, ONE)))
    return O


# cell tree; cost 51; passes leave-one-out; first attempt; 56923 states
def solve_e9614598(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = frame_with(x2, THREE)          # x2 with a border around it (colour 3)
    x4 = paint_over(x1, x3)             # x1 with x3's cells but 0 painted on it
    x5 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    x6 = about(x5, NEG_ONE, FOUR)       # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x5, rank -1, kind 4)
    x7 = paint_zeros(x4, x6)            # x4 with x6's zeros painted on it, and nothing else
    # The grid of the colours that the rule gives the cells (planes x7); it says 3 where near_filled is 2, else cell_here
    x8 = map_cells(x7, decide_eq(near_filled, TWO, THREE, cell_here))
    O = unposed(x8, I, ZERO)            # x8 turned back from I's pose (way 0)
    return O


# one piece; cost 15; nothing fitted; first attempt; 2647 states
def solve_e98196ab(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = split(x1, TWO, ONE)            # Equal panels, with or without a line between them (image x1, rows 2, columns 1)
    x3 = combine_panels(x2, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x2, op 1)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cell tree; cost 22; passes leave-one-out; first attempt; 2533 states
def solve_e9afcf9a(I):
    # The grid of the colours that the rule gives the cells (planes I); it says cell_here where column_parity is 0, else near_most
    O = map_cells(I, decide_eq(column_parity, ZERO, cell_here, near_most))
    return O


# list paint; cost 16; passes leave-one-out; first attempt; 1500 states
def solve_ea32f347(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says 1 where item_larger is 0, else 4 where item_larger is 1, else 2
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_larger, ZERO, ONE, decide_eq(item_larger, ONE, FOUR, TWO)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# one piece; cost 14; nothing fitted; first attempt; 2015 states
def solve_ea786f4a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 18; nothing fitted; first attempt; 2063 states
def solve_eb281b96(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = measured(x1, ZERO)             # A property of x1 (a number of IMAGE_PROPERTIES) (property 0)
    x3 = half(x1, TWO)                  # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x1, side 2)
    x4 = measured(x3, ZERO)             # A property of x3 (a number of IMAGE_PROPERTIES) (property 0)
    x5 = subtract(x2, x4)               # Difference a - b, of integers or component by component (a x2, b x4)
    x6 = width(x1)                      # The number of columns it spans (piece x1)
    x7 = astuple(x5, x6)                # The tuple (a, b) (a x5, b x6)
    x8 = canvas(ZERO, x7)               # A grid of one colour (value 0, dimensions x7)
    x9 = bounce_to(x1, x8)              # x1 repeated to and fro to the size of another, no row or column twice in a row (size x8)
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# one piece; cost 11; nothing fitted; first attempt; 2504 states
def solve_eb5a1d5d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = drop_equal_lines(x1)           # Without the rows and columns that are like the one before (image x1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 33; nothing fitted; first attempt; 35506 states
def solve_ec883f72(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = cycled(x1, FIVE)               # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image x1, way 5)
    x3 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x4 = paint_zeros(x2, x3)            # x2 with x3's zeros painted on it, and nothing else
    x5 = paint_over(x4, x3)             # x4 with x3's cells but 0 painted on it
    x6 = joined(x1, FOUR)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 4)
    x7 = pointed(x6, ONE)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x6, kind 1)
    x8 = paint_zeros(x5, x7)            # x5 with x7's zeros painted on it, and nothing else
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# one piece; cost 9; nothing fitted; first attempt; 14346 states
def solve_ed36ccf7(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, SIX)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 6)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 24; nothing fitted; first attempt; 2045 states
def solve_ef135b50(I):
    x1 = joined(I, THREE)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    x2 = peeled(x1)                     # x1 without its outermost rows and columns
    x3 = paint_shape(I, x2, NINE)       # I with x2's cells but 0 painted on it in one colour (colour 9)
    x4 = joined(I, ONE)                 # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 1)
    x5 = paint_zeros(x3, x4)            # x3 with x4's zeros painted on it, and nothing else
    O = paint_over(x5, I)               # x5 with I's cells but 0 painted on it
    return O


# spreading rule; cost 70; passes leave-one-out in part; first attempt; 40036 states
def solve_f15e1fac(I):
    x1 = posed(I, I, ZERO)              # Turned so that of I lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image I, way 0)
    # As map_cells again and again, until nothing changes, with x1 made last as the second plane; it says (8 where row_same is 12, else cell_here) where of_part(cell_up, ONE) is 8, else cell_here ...
    x2 = spread_cells(x1, decide_eq(of_part(cell_up, ONE), EIGHT, decide_eq(row_same, 12, EIGHT, cell_here), decide_eq(row_same, 12, cell_here, decide_eq(of_part(cell_up_left, ONE), EIGHT, EIGHT, decide_eq(of_part(cell_left, ONE), EIGHT, decide_eq(column_same, TEN, EIGHT, cell_here), cell_here)))))
    O = unposed(x2, I, ZERO)            # x2 turned back from I's pose (way 0)
    return O


# backward; cost 14; nothing fitted; first attempt; 1635 states
def solve_f25fbde4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = at_origin(x2)                  # x2 moved to (0, 0): a grid
    x4 = scaled(x3, TWO)                # Every cell made a block (image x3, factor 2)
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# one piece; cost 11; nothing fitted; first attempt; 2094 states
def solve_f25ffba3(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = symmetric(x1, TWO)             # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image x1, kind 2)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# table over planes; cost 30; passes leave-one-out; first attempt; 1500 states
def solve_f2829549(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = hsplit(x1, TWO)                # x1 cut into n pieces side by side (n 2)
    # Each cell's colour from the table's row (colour in each plane, colour) (planes x2)
    x3 = lookup_cells(x2, ((ZERO, ZERO, THREE), (ZERO, FIVE, ZERO), (SEVEN, ZERO, ZERO), (SEVEN, FIVE, ZERO)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# cover; cost 23; nothing fitted; first attempt; 2007 states
def solve_f5b8619d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = scaled(x1, TWO)                # Every cell made a block (image x1, factor 2)
    x3 = blank_like(x2)                 # A grid of zeros of x2's size
    x4 = rays(x1, THREE)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 3)
    x5 = tile_to(x4, x2)                # x4 repeated from its place in all directions, to the size of another (size x2)
    x6 = paint_shape(x3, x5, EIGHT)     # x3 with x5's cells but 0 painted on it in one colour (colour 8)
    x7 = tile_to(x1, x2)                # x1 repeated from its place in all directions, to the size of another (size x2)
    x8 = paint_over(x6, x7)             # x6 with x7's cells but 0 painted on it
    O = swap_ground(x8, I)              # 0 and I's commonest colour exchanged (image x8)
    return O


# cover; cost 12; nothing fitted; first attempt; 2016 states
def solve_f76d97a5(I):
    x1 = complete_period(I, FIVE)       # Cells of one colour restored from the tile that the rest repeats (image I, hole 5)
    x2 = keep_colour(I, FIVE)           # The cells of one colour; the others become 0 (image I, colour 5)
    O = paint_zeros(x1, x2)             # x1 with x2's zeros painted on it, and nothing else
    return O


# tree over planes; cost 68; passes leave-one-out in part; first attempt; 1500 states
def solve_f8a8fe49(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = bounce_to(x2, x1)              # x2 repeated to and fro to the size of another, no row or column twice in a row (size x1)
    x4 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    # The grid of the colours that the rule gives the cells (planes (x1, x3, x4)); it says 2 where cell_here is 2, else ((0 where cell_right is -1, else 5) where of_part(cell_here, ...
    x5 = map_cells((x1, x3, x4), decide_eq(cell_here, TWO, TWO, decide_eq(of_part(cell_here, ONE), FIVE, decide_eq(of_part(cell_here, TWO), TWO, decide_eq(cell_right, NEG_ONE, ZERO, FIVE), ZERO), ZERO)))
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# backward; cost 34; nothing fitted; first attempt; 50814 states
def solve_f8b3ba0a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = drop_rank(x1, ZERO)            # x1 without the colour of that rank by number of cells: 0 the commonest, -1 the rarest (rank 0)
    x3 = by_colour(x2)                  # One image for each colour, all of the whole size (image x2)
    x4 = sorted_by(x3, ONE)             # Ascending by a property, equal ones in their order (images x3, property 1)
    x5 = dots_of(x4)                    # A row of one cell for each image, in its main colour (images x4)
    x6 = turned(x5, FOUR)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x5, turn 4)
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O


# colour by reference; cost 19; passes leave-one-out; first attempt; 2513 states
def solve_f8ff0b80(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = by_colour(x1)                  # One image for each colour, all of the whole size (image x1)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, (3, 1)), items (x2, x1), rule item_most)
    x3 = paint_each(canvas(ZERO, (3, 1)), (x2, x1), cells_of(full_like(canvas(ZERO, (3, 1)), ONE)), item_most)
    # x3 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x3, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# one piece; cost 14; nothing fitted; first attempt; 108317 states
def solve_f9012d9b(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image x1)
    x2 = rank_colours(x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x3 = posed(x2, x2, ZERO)            # Turned so that of x2 lie up and left: all cells but 0 (0), largest parts (1), those at the edge (2), full lines (3), the rarest colour (4) (image x2, way 0)
    x4 = parts(x3, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x3, mode 0)
    x5 = pick_most(x4, 11)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x4, property 11)
    x6 = blank_like(x5)                 # A grid of zeros of x5's size
    x7 = complete_period(x3, TWO)       # Cells of one colour restored from the tile that the rest repeats (image x3, hole 2)
    x8 = paint_all(x6, x7)              # x6 with all of x7 painted on it, zeros too
    x9 = unposed(x8, x2, ZERO)          # x8 turned back from x2's pose (way 0)
    # x9 with the colours back that rank_colours exchanged in x1
    x10 = unrank_colours(x9, x1, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    O = swap_ground(x10, I)             # 0 and I's commonest colour exchanged (image x10)
    return O


# one piece; cost 20; nothing fitted; first attempt; 51769 states
def solve_fafffa47(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x2 = combine_panels(x1, THREE)      # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 3)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, THREE_BY_THREE), colour 2)
    O = paint_shape(canvas(ZERO, THREE_BY_THREE), x2, TWO)
    return O


# backward; cost 28; nothing fitted; first attempt; 14720 states
def solve_fcb5c309(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = inside_frames(x1)              # What lies inside each rectangular frame (image x1)
    x3 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    x4 = frame_with(x3, TWO)            # x3 with a border around it (colour 2)
    x5 = at_origin(x4)                  # x4 moved to (0, 0): a grid
    # x5 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x5, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# backward; cost 43; nothing fitted; first attempt; 68701 states
def solve_feca6190(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = measured(x1, ZERO)             # A property of x1 (a number of IMAGE_PROPERTIES) (property 0)
    x3 = multiply(x2, FIVE)             # Product, of integers or component by component (a x2, b 5)
    x4 = astuple(x3, x3)                # The tuple (a, b) (a x3, b x3)
    x5 = canvas(ZERO, x4)               # A grid of one colour (value 0, dimensions x4)
    x6 = clip_to(x1, x5)                # A grid of another's size with x1 on it at its place (size x5)
    x7 = rays(x6, 48)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x6, directions 48)
    x8 = turned(x7, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x7, turn 2)
    # x8 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x8, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# backward; cost 27; nothing fitted; first attempt; 14932 states
def solve_ff805c23(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = turned(x1, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 3)
    x3 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x4 = pick_least(x3, 11)             # The first image with the least property (images x3, property 11)
    x5 = view_of(x2, x4)                # What x2 has in x4's rectangle
    x6 = at_origin(x5)                  # x5 moved to (0, 0): a grid
    O = swap_ground(x6, I)              # 0 and I's commonest colour exchanged (image x6)
    return O
