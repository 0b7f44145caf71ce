# Programs found from nothing, for 306 of 400 tasks: each meets every output of its task, tests too.
# Made by `arcwright search --library` 0.1.0 with 12000 states a task; data 79b38dabfcdf41e826f19f1e606eb558.
# Above each program: the kind of candidate, its cost, whether its rule was found again without each of
# the demonstrations, whether it was one of the two attempts, and the states that were searched.


# backward; cost 6; nothing fitted; first attempt; 18032 states
def solve_007bbfb7(I):
    O = kron(I, I)                      # I for every cell of I that is not 0
    return O


# cover; cost 12; nothing fitted; first attempt; 12005 states
def solve_00d62c1b(I):
    x1 = holes_of(I)                    # Enclosed zeros alone, in the colour around them (image I)
    O = paint_shape(I, x1, FOUR)        # I with x1's cells but 0 painted on it in one colour (colour 4)
    return O


# one piece; cost 19; nothing fitted; first attempt; 12009 states
def solve_017c7c7b(I):
    x1 = tile_unit(I)                   # The smallest tile that I repeats
    x2 = tile_to(x1, canvas(ZERO, (9, 3))) # x1 repeated from its place in all directions, to the size of another (size canvas(ZERO, (9, 3)))
    O = paint_shape(canvas(ZERO, (9, 3)), x2, TWO) # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (9, 3)), colour 2)
    return O


# cover; cost 32; nothing fitted; first attempt; 18005 states
def solve_025d127b(I):
    x1 = moved(I, UNITY)                # I at another place (by UNITY)
    x2 = paint_all(I, x1)               # I with all of x1 painted on it, zeros too
    x3 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x4 = keep_most(x3, ZERO)            # x3 with the greatest property (property 0)
    x5 = stacked(x4, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x4, smallest yes)
    x6 = paint_zeros(x2, x5)            # x2 with x5's zeros painted on it, and nothing else
    x7 = moved(I, RIGHT)                # I at another place (by RIGHT)
    x8 = paint_over(x6, x7)             # x6 with x7's cells but 0 painted on it
    x9 = about(I, NEG_ONE, ONE)         # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image I, rank -1, kind 1)
    x10 = joined(x9, THREE)             # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x9, axes 3)
    O = paint_zeros(x8, x10)            # x8 with x10's zeros painted on it, and nothing else
    return O


# cover; cost 21; nothing fitted; first attempt; 12000 states
def solve_0520fde7(I):
    x1 = split(I, ONE, TWO)             # Equal panels, with or without a line between them (image I, rows 1, columns 2)
    x2 = combine_panels(x1, ZERO)       # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 0)
    # The base with x2's zeros painted on it, and nothing else
    O = paint_zeros(full_like(canvas(ZERO, THREE_BY_THREE), TWO), x2)
    return O


# one piece; cost 10; nothing fitted; first attempt; 18196 states
def solve_05269061(I):
    O = complete_slant(I, ZERO)         # Cells of one colour restored from a row that repeats, shifted by the same from row to row (image I, hole 0)
    return O


# cover; cost 26; nothing fitted; first attempt; 12001 states
def solve_05f2a901(I):
    x1 = keep_colour(I, EIGHT)          # The cells of one colour; the others become 0 (image I, colour 8)
    x2 = keep_colour(I, TWO)            # The cells of one colour; the others become 0 (image I, colour 2)
    x3 = slid(I, x2, FOUR)              # x2 moved over I until something is in its way: up 0, down 1, left 2, right 3, to the nearest of four 4, of eight 5 (way 4)
    O = paint_over(x1, x3)              # x1 with x3's cells but 0 painted on it
    return O


# cover; cost 20; nothing fitted; first attempt; 24143 states
def solve_06df4c85(I):
    x1 = interior(I, F)                 # The cells that touch no 0 and no edge of I (diagonal no)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    O = paint_over(x2, I)               # x2 with I's cells but 0 painted on it
    return O


# list paint; cost 19; fails leave-one-out; first attempt; 12000 states
def solve_08ed6ac7(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says (1 where item_larger is 0, else 2) where item_larger is at most 1, else 4 where item_size ...
    O = paint_each(I, (x1, I), x1, decide_le(item_larger, ONE, decide_eq(item_larger, ZERO, ONE, TWO), decide_le(item_size, THREE, FOUR, THREE)))
    return O


# cover; cost 36; nothing fitted; first attempt; 18073 states
def solve_0962bcdd(I):
    x1 = rays(I, 15)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 15)
    x2 = cycled(x1, FIVE)               # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image x1, way 5)
    x3 = halo(I, F)                     # The cells around the shape, in its main colour (image I, diagonal no)
    x4 = halo(x3, T)                    # The cells around the shape, in its main colour (image x3, diagonal yes)
    x5 = paint_zeros(x2, x4)            # x2 with x4's zeros painted on it, and nothing else
    x6 = paint_over(x5, x3)             # x5 with x3's cells but 0 painted on it
    x7 = panels(I)                      # The panels between full lines of one colour (image I)
    x8 = apply(rbind(rays, 240), x7)    # For every item of x7: colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (directions 240)
    x9 = stacked(x8, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x8, smallest yes)
    O = paint_over(x6, x9)              # x6 with x9's cells but 0 painted on it
    return O


# near miss repaired; cost 151; fails leave-one-out; first attempt; 18009 states
def solve_0a938d79(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, EIGHT))
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = bounce_to(x2, x1)              # x2 repeated to and fro to the size of another, no row or column twice in a row (size x1)
    x4 = rot180(x3)                     # x3 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x4); it says (2 where of_part(cell_up_left, ONE) is 0, else cell_here) where of_part(cell_up, ONE) is 2...
    x5 = scan_cells(x4, decide_eq(of_part(cell_up, ONE), TWO, decide_eq(of_part(cell_up_left, ONE), ZERO, TWO, cell_here), decide_eq(of_part(cell_left, ONE), TWO, decide_eq(of_part(cell_up_left, ONE), ZERO, TWO, cell_here), decide_eq(cell_here, ZERO, decide_eq(of_part(cell_up, ONE), ZERO, decide_eq(seen_right, ZERO, cell_here, decide_eq(cell_down_2, NEG_ONE, cell_here, ONE)), decide_eq(of_part(cell_up_left, ONE), ZERO, ONE, decide_eq(seen_right, ZERO, cell_here, decide_eq(seen_down, ZERO, decide_eq(seen_right, ONE, ONE, cell_here), ONE)))), decide_eq(seen_down, ZERO, decide_eq(of_part(cell_up, ONE), ZERO, ZERO, decide_eq(seen_right, ZERO, decide_eq(cell_here, ONE, cell_here, ZERO), cell_here)), cell_here)))))
    x6 = rot180(x5)                     # x5 turned by a half turn
    # x6 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x6, I, (ONE, TWO, THREE, FOUR, EIGHT))
    return O


# one piece; cost 14; nothing fitted; first attempt; 18008 states
def solve_0b148d64(I):
    x1 = colour_boxes(I)                # The rectangle that each colour spans (image I)
    x2 = pick_most(x1, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 6)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# cover; cost 34; nothing fitted; first attempt; 18002 states
def solve_0ca9ddb6(I):
    x1 = keep_colour(I, TWO)            # The cells of one colour; the others become 0 (image I, colour 2)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x3 = paint_shape(I, x2, FOUR)       # I with x2's cells but 0 painted on it in one colour (colour 4)
    x4 = halo(I, F)                     # The cells around the shape, in its main colour (image I, diagonal no)
    x5 = halo(x4, F)                    # The cells around the shape, in its main colour (image x4, diagonal no)
    x6 = paint_zeros(x3, x5)            # x3 with x5's zeros painted on it, and nothing else
    x7 = keep_colour(I, ONE)            # The cells of one colour; the others become 0 (image I, colour 1)
    x8 = halo(x7, F)                    # The cells around the shape, in its main colour (image x7, diagonal no)
    O = paint_shape(x6, x8, SEVEN)      # x6 with x8's cells but 0 painted on it in one colour (colour 7)
    return O


# backward; cost 20; nothing fitted; first attempt; 18001 states
def solve_0d3d703e(I):
    # Each cell's colour from the table's row (colour in each plane, colour) (planes I)
    O = lookup_cells(I, ((1, 5), (2, 6), (3, 4), (4, 3), (5, 1), (6, 2), (8, 9), (9, 8)))
    return O


# one piece; cost 8; nothing fitted; first attempt; 24038 states
def solve_0dfd9992(I):
    O = complete_period(I, ZERO)        # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    return O


# near miss repaired; cost 37; passes leave-one-out in part; first attempt; 18000 states
def solve_10fcaaa3(I):
    x1 = scaled(I, TWO)                 # Every cell made a block (image I, factor 2)
    x2 = tile_to(I, x1)                 # I repeated from its place in all directions, to the size of another (size x1)
    # The grid of the colours that the rule gives the cells (planes x2); it says cell_here where corner_filled is 0, else 8 where cell_here is 0, else cell_here
    O = map_cells(x2, decide_eq(corner_filled, ZERO, cell_here, decide_eq(cell_here, ZERO, EIGHT, cell_here)))
    return O


# one piece; cost 11; nothing fitted; first attempt; 18008 states
def solve_11852cab(I):
    O = about(I, ZERO, FOUR)            # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image I, rank 0, kind 4)
    return O


# one piece; cost 7; nothing fitted; first attempt; 24142 states
def solve_1190e5a7(I):
    x1 = line_main(I, F)                # Each row, or column, in its commonest colour (image I, columns no)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = size(x2)                       # The number of elements (container x2)
    x4 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x5 = keep_most(x4, SIX)             # x4 with the greatest property (property 6)
    x6 = size(x5)                       # The number of elements (container x5)
    x7 = astuple(x3, x6)                # The tuple (a, b) (a x3, b x6)
    x8 = canvas(ZERO, x7)               # A grid of one colour (value 0, dimensions x7)
    x9 = paint_shape(x8, I, ONE)        # x8 with I's cells but 0 painted on it in one colour (colour 1)
    # x9 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x9, I, (ONE, THREE, FIVE, SEVEN, EIGHT))
    return O


# cover; cost 27; nothing fitted; first attempt; 12034 states
def solve_178fcbfb(I):
    x1 = rays(I, THREE)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 3)
    x2 = keep_colour(x1, TWO)           # The cells of one colour; the others become 0 (image x1, colour 2)
    x3 = drop_colour(I, TWO)            # I with the cells of one colour turned to 0 (colour 2)
    x4 = rays(x3, 12)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x3, directions 12)
    O = paint_over(x2, x4)              # x2 with x4's cells but 0 painted on it
    return O


# one piece; cost 18; nothing fitted; first attempt; 12000 states
def solve_1b2d62fb(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = combine_panels(x1, THREE)      # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 3)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (5, 3)), colour 8)
    O = paint_shape(canvas(ZERO, (5, 3)), x2, EIGHT)
    return O


# cover; cost 28; nothing fitted; first attempt; 12009 states
def solve_1b60fb0c(I):
    x1 = turned(I, FOUR)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 4)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = turned(x2, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 1)
    x4 = paint_shape(I, x3, TWO)        # I with x3's cells but 0 painted on it in one colour (colour 2)
    O = paint_over(x4, I)               # x4 with I's cells but 0 painted on it
    return O


# cover; cost 26; nothing fitted; first attempt; 18194 states
def solve_1bfc4729(I):
    x1 = rays(I, 12)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 12)
    x2 = flooded(x1, F)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor no)
    x3 = peeled(I)                      # I without its outermost rows and columns
    x4 = rays(x3, 12)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x3, directions 12)
    O = paint_all(x2, x4)               # x2 with all of x4 painted on it, zeros too
    return O


# one piece; cost 16; nothing fitted; first attempt; 18005 states
def solve_1c786137(I):
    x1 = inside_frames(I)               # What lies inside each rectangular frame (image I)
    O = lined_up(x1, T)                 # One below the other, or side by side (images x1, across yes)
    return O


# one piece; cost 6; nothing fitted; first attempt; 18020 states
def solve_1cf80156(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    O = at_origin(x1)                   # x1 moved to (0, 0): a grid
    return O


# one piece; cost 12; nothing fitted; first attempt; 18004 states
def solve_1e0a9b12(I):
    O = fall(I, ONE)                    # Cells fall: up 0, down 1, left 2, right 3 (image I, direction 1)
    return O


# cover; cost 26; nothing fitted; first attempt; 18153 states
def solve_1e32b0e9(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(rbind(rays, 15), x1)     # For every item of x1: colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (directions 15)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = share_panels(I)                # Every panel between full lines with what any of them has (image I)
    O = paint_zeros(x3, x4)             # x3 with x4's zeros painted on it, and nothing else
    return O


# cover; cost 32; nothing fitted; first attempt; 18135 states
def solve_1f0c79e5(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (THREE, FOUR, SIX, SEVEN, EIGHT))
    x2 = flooded(x1, F)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor no)
    x3 = keep_colour(x2, TWO)           # The cells of one colour; the others become 0 (image x2, colour 2)
    x4 = paint_shape(x1, x3, THREE)     # x1 with x3's cells but 0 painted on it in one colour (colour 3)
    x5 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    x6 = paint_zeros(x4, x5)            # x4 with x5's zeros painted on it, and nothing else
    # x6 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x6, I, (THREE, FOUR, SIX, SEVEN, EIGHT))
    return O


# one piece; cost 11; nothing fitted; first attempt; 18176 states
def solve_1f85a75f(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = pick_most(x1, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 0)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 10; nothing fitted; first attempt; 18014 states
def solve_1f876c06(I):
    O = joined(I, FOUR)                 # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 4)
    return O


# list paint; cost 31; passes leave-one-out in part; first attempt; 12000 states
def solve_1fad071e(I):
    x1 = fall(I, TWO)                   # Cells fall: up 0, down 1, left 2, right 3 (image I, direction 2)
    x2 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, (1, 5)), items (x2, I), images x2); it says (1 where item_size is 12, else -1) where item_number_back is at most 4, else 1
    O = paint_each(canvas(ZERO, (1, 5)), (x2, I), x2, decide_le(item_number_back, FOUR, decide_eq(item_size, 12, ONE, NEG_ONE), ONE))
    return O


# one piece; cost 12; nothing fitted; first attempt; 18016 states
def solve_2013d3e2(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    x2 = at_origin(x1)                  # x1 moved to (0, 0): a grid
    # The base with all of x2 painted on it, zeros too (base canvas(ZERO, THREE_BY_THREE))
    O = paint_all(canvas(ZERO, THREE_BY_THREE), x2)
    return O


# colour by reference; cost 13; passes leave-one-out; first attempt; 18253 states
def solve_2204b7a8(I):
    x1 = split(I, TWO, TWO)             # Equal panels, with or without a line between them (image I, rows 2, columns 2)
    O = paint_each(I, (x1, I), x1, item_most) # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1, rule item_most)
    return O


# one piece; cost 7; nothing fitted; first attempt; 18032 states
def solve_22168020(I):
    O = joined(I, THREE)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    return O


# cover; cost 19; nothing fitted; first attempt; 12000 states
def solve_2281f1f4(I):
    x1 = negative(I)                    # Its zeros in its main colour, all else 0 (image I)
    x2 = paint_shape(I, x1, TWO)        # I with x1's cells but 0 painted on it in one colour (colour 2)
    x3 = rays(I, TWO)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 2)
    x4 = paint_zeros(x2, x3)            # x2 with x3's zeros painted on it, and nothing else
    x5 = rays(I, FOUR)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 4)
    O = paint_zeros(x4, x5)             # x4 with x5's zeros painted on it, and nothing else
    return O


# object recolour; cost 32; passes leave-one-out in part; first attempt; 18019 states
def solve_228f6490(I):
    x1 = objects(I, T, F, F)            # The connected components of I (univalued yes, diagonal no, without_bg no)
    # I with each object painted as the rule says: 0 to 9 that colour, 10 as it is, -1 not (objects x1); it says item_copy where item_copies is 1, else item_copy where item_right_of is 7, else 10
    O = recolour_each(I, x1, decide_eq(item_copies, ONE, item_copy, decide_eq(item_right_of, SEVEN, item_copy, TEN)))
    return O


# one piece; cost 7; nothing fitted; first attempt; 18009 states
def solve_22eb0ac0(I):
    O = joined(I, THREE)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    return O


# choice between planes; cost 29; passes leave-one-out in part; first attempt; 12067 states
def solve_23581191(I):
    x1 = rays(I, 15)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 15)
    # The grid of the colours that the rule gives the cells (planes (I, x1)); it says 2 where seen_sides is 2, else of_part(cell_here, ONE)
    O = map_cells((I, x1), decide_eq(seen_sides, TWO, TWO, of_part(cell_here, ONE)))
    return O


# list paint; cost 24; passes leave-one-out in part; second attempt; 12000 states
def solve_239be575(I):
    x1 = parts(I, THREE)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 3)
    x2 = keep_most(x1, ZERO)            # x1 with the greatest property (property 0)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, UNITY), items (x2, I)); it says -1 where item_size is at most 11, else 8
    O = paint_each(canvas(ZERO, UNITY), (x2, I), cells_of(full_like(canvas(ZERO, UNITY), ONE)), decide_le(item_size, 11, NEG_ONE, EIGHT))
    return O


# one piece; cost 13; nothing fitted; first attempt; 18147 states
def solve_23b5c85d(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = pick_least(x1, ZERO)           # The first image with the least property (images x1, property 0)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# cover; cost 21; nothing fitted; first attempt; 12000 states
def solve_253bf280(I):
    x1 = in_colour(I, THREE)            # All cells but 0 in one colour (image I, colour 3)
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    O = paint_over(x2, I)               # x2 with I's cells but 0 painted on it
    return O


# list paint; cost 28; passes leave-one-out in part; first attempt; 18025 states
def solve_25d487eb(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, EIGHT))
    x2 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x3 = panels(x2)                     # The panels between full lines of one colour (image x2)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, x1), images x3); it says 2 where item_larger is 0, else -1
    x4 = paint_each(x1, (x3, x1), x3, decide_eq(item_larger, ZERO, TWO, NEG_ONE))
    # x4 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x4, I, (ONE, TWO, THREE, FOUR, EIGHT))
    return O


# list paint; cost 13; passes leave-one-out in part; first attempt; 24001 states
def solve_25d8a9c8(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 5 where item_width is 3, else 0
    O = paint_each(I, (x1, I), x1, decide_eq(item_width, THREE, FIVE, ZERO))
    return O


# one piece; cost 18; nothing fitted; first attempt; 18053 states
def solve_25ff71a9(I):
    x1 = moved(I, DOWN)                 # I at another place (by DOWN)
    O = tile_to(x1, I)                  # x1 repeated from its place in all directions, to the size of another (size I)
    return O


# cover; cost 43; nothing fitted; first attempt; 12063 states
def solve_272f95fa(I):
    x1 = full_like(I, FOUR)             # A grid of one colour of I's size (colour 4)
    x2 = rays(I, EIGHT)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 8)
    x3 = paint_shape(x1, x2, THREE)     # x1 with x2's cells but 0 painted on it in one colour (colour 3)
    x4 = joined(I, ONE)                 # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 1)
    x5 = paint_shape(x3, x4, TWO)       # x3 with x4's cells but 0 painted on it in one colour (colour 2)
    x6 = holes_of(I)                    # Enclosed zeros alone, in the colour around them (image I)
    x7 = paint_shape(x5, x6, SIX)       # x5 with x6's cells but 0 painted on it in one colour (colour 6)
    x8 = rays(I, ONE)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 1)
    x9 = negative(x8)                   # Its zeros in its main colour, all else 0 (image x8)
    x10 = paint_shape(x7, x9, ONE)      # x7 with x9's cells but 0 painted on it in one colour (colour 1)
    x11 = paint_over(x10, I)            # x10 with I's cells but 0 painted on it
    x12 = joined(I, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    O = paint_zeros(x11, x12)           # x11 with x12's zeros painted on it, and nothing else
    return O


# list paint; cost 28; passes leave-one-out in part; first attempt; 24000 states
def solve_27a28665(I):
    x1 = joined(I, THREE)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    x2 = parts(x1, ONE)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 1)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, UNITY), items (x2, I)); it says (3 where item_diagonal is 0, else 1) where item_upright is 0, else 6 where item_solid is 0...
    O = paint_each(canvas(ZERO, UNITY), (x2, I), cells_of(full_like(canvas(ZERO, UNITY), ONE)), decide_eq(item_upright, ZERO, decide_eq(item_diagonal, ZERO, THREE, ONE), decide_eq(item_solid, ZERO, SIX, TWO)))
    return O


# backward; cost 14; nothing fitted; first attempt; 18139 states
def solve_28bf18c6(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    O = lined_up((x1, x1), T)           # One below the other, or side by side (images (x1, x1), across yes)
    return O


# list paint; cost 32; passes leave-one-out in part; second attempt; 18129 states
def solve_29623171(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = apply(rbind(rays, 255), x1)    # For every item of x1: colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (directions 255)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1, I), images x2); it says 10 where of_part(item_larger, ONE) is 0, else 0
    O = paint_each(I, (x2, x1, I), x2, decide_eq(of_part(item_larger, ONE), ZERO, TEN, ZERO))
    return O


# cover; cost 32; nothing fitted; first attempt; 18155 states
def solve_29c11459(I):
    x1 = full_like(I, FIVE)             # A grid of one colour of I's size (colour 5)
    x2 = flooded(I, F)                  # Colours flow into zeros, nearest first; minor: all but the commonest (image I, minor no)
    x3 = split(x2, ONE, TWO)            # Equal panels, with or without a line between them (image x2, rows 1, columns 2)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_over(x1, x4)             # x1 with x4's cells but 0 painted on it
    x6 = rays(I, FOUR)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 4)
    O = paint_zeros(x5, x6)             # x5 with x6's zeros painted on it, and nothing else
    return O


# one piece; cost 8; nothing fitted; first attempt; 24016 states
def solve_29ec7d0e(I):
    O = complete_period(I, ZERO)        # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    return O


# cell tree; cost 118; fails leave-one-out; second attempt; 18106 states
def solve_2bcee788(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, FOUR, SIX, SEVEN, EIGHT))
    # The grid of the colours that the rule gives the cells (planes x1); it says ((3 where seen_sides is 0, else 3 where row_filled is 2, else (1 where column_filled is 4,...
    x2 = map_cells(x1, decide_eq(cell_here, ZERO, decide_eq(near_most, TWO, decide_eq(seen_sides, ZERO, THREE, decide_eq(row_filled, TWO, THREE, decide_eq(part_size, 93, decide_eq(column_filled, FOUR, ONE, THREE), ONE))), decide_eq(near_same, EIGHT, decide_eq(seen_sides, ONE, decide_eq(row_fuller, FOUR, decide_eq(seen_up, ZERO, decide_eq(column_filled, TWO, THREE, ONE), THREE), decide_eq(mirror_across, ONE, decide_eq(part_size, 92, ONE, THREE), decide_eq(seen_up_right, ONE, decide_eq(column_fuller, ONE, ONE, THREE), THREE))), THREE), THREE)), ONE))
    # x2 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x2, I, (ONE, FOUR, SIX, SEVEN, EIGHT))
    return O


# cell tree; cost 34; passes leave-one-out in part; first attempt; 12038 states
def solve_2bee17df(I):
    # The grid of the colours that the rule gives the cells (planes I); it says (3 where row_filled is 2, else 3 where column_filled is 2, else cell_here) where cell_here...
    O = map_cells(I, decide_eq(cell_here, ZERO, decide_eq(row_filled, TWO, THREE, decide_eq(column_filled, TWO, THREE, cell_here)), cell_here))
    return O


# one piece; cost 14; nothing fitted; first attempt; 24026 states
def solve_2dc579da(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = pick_most(x1, TWO)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 2)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 0; nothing fitted; first attempt; 18114 states
def solve_2dee498d(I):
    O = distinct_lines(I)               # Each row and column at its first occurrence only (image I)
    return O


# cover; cost 26; nothing fitted; first attempt; 18000 states
def solve_31aa019c(I):
    x1 = keep_rank(I, NEG_ONE)          # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank -1)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    O = paint_shape(x1, x2, TWO)        # x1 with x2's cells but 0 painted on it in one colour (colour 2)
    return O


# cover; cost 30; nothing fitted; first attempt; 18011 states
def solve_321b1fc6(I):
    x1 = parts(I, TWO)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 2)
    x2 = copies_of(x1, TWO)             # The first image with the greatest property, with its middle where each of them has its own (images x1, property 2)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = paint_over(I, x3)              # I with x3's cells but 0 painted on it
    x5 = keep_colour(I, EIGHT)          # The cells of one colour; the others become 0 (image I, colour 8)
    O = paint_zeros(x4, x5)             # x4 with x5's zeros painted on it, and nothing else
    return O


# list paint; cost 27; passes leave-one-out in part; first attempt; 12011 states
def solve_32597951(I):
    x1 = colour_boxes(I)                # The rectangle that each colour spans (image I)
    x2 = apply(rbind(keep_colour, ONE), x1) # For every item of x1: the cells of one colour; the others become 0 (colour 1)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says 3 where item_size is at most 13, else -1
    O = paint_each(I, (x2, I), x2, decide_le(item_size, 13, THREE, NEG_ONE))
    return O


# one piece; cost 15; nothing fitted; first attempt; 18096 states
def solve_3345333e(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FIVE, SIX, EIGHT))
    x2 = complete_symmetry(x1, TWO)     # Cells of one colour restored from the mirror image of the rest (image x1, hole 2)
    # x2 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x2, I, (ONE, TWO, THREE, FIVE, SIX, EIGHT))
    return O


# one piece; cost 18; nothing fitted; first attempt; 12000 states
def solve_3428a4f5(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x2 = combine_panels(x1, TWO)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 2)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (6, 5)), colour 3)
    O = paint_shape(canvas(ZERO, (6, 5)), x2, THREE)
    return O


# cover; cost 24; nothing fitted; first attempt; 12002 states
def solve_3618c87e(I):
    x1 = fall(I, ZERO)                  # Cells fall: up 0, down 1, left 2, right 3 (image I, direction 0)
    x2 = turned(x1, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 2)
    x3 = keep_colour(I, FIVE)           # The cells of one colour; the others become 0 (image I, colour 5)
    O = paint_zeros(x2, x3)             # x2 with x3's zeros painted on it, and nothing else
    return O


# one piece; cost 9; nothing fitted; first attempt; 12001 states
def solve_3631a71a(I):
    O = complete_symmetry(I, NINE)      # Cells of one colour restored from the mirror image of the rest (image I, hole 9)
    return O


# one piece; cost 10; nothing fitted; first attempt; 12015 states
def solve_36d67576(I):
    O = finish_copies(I)                # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image I)
    return O


# one piece; cost 12; nothing fitted; first attempt; 12016 states
def solve_3906de3d(I):
    O = fall(I, ZERO)                   # Cells fall: up 0, down 1, left 2, right 3 (image I, direction 0)
    return O


# one piece; cost 13; nothing fitted; not among the attempts; 18014 states
def solve_39a8645d(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    x2 = pick_most(x1, 13)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 13)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# cover; cost 26; nothing fitted; first attempt; 12020 states
def solve_3aa6fb7a(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(rbind(turned, ONE), x1)  # For every item of x1: 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (turn 1)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = paint_shape(I, x3, ONE)        # I with x3's cells but 0 painted on it in one colour (colour 1)
    O = paint_over(x4, I)               # x4 with I's cells but 0 painted on it
    return O


# backward; cost 30; nothing fitted; first attempt; 18057 states
def solve_3ac3eb23(I):
    x1 = rays(I, 240)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 240)
    x2 = split(x1, THREE, ONE)          # Equal panels, with or without a line between them (image x1, rows 3, columns 1)
    x3 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    O = lined_up((x3, x3, x3), F)       # One below the other, or side by side (images (x3, x3, x3), across no)
    return O


# one piece; cost 11; nothing fitted; first attempt; 18126 states
def solve_3af2c5a8(I):
    O = mirror_to(I, canvas(ZERO, (6, 8))) # I repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 8)))
    return O


# cell tree; cost 33; passes leave-one-out; first attempt; 18056 states
def solve_3bd67248(I):
    # The grid of the colours that the rule gives the cells (planes I); it says (4 where cell_here is 0, else cell_here) where cell_down is -1, else 2 where cell_rising i...
    O = map_cells(I, decide_eq(cell_down, NEG_ONE, decide_eq(cell_here, ZERO, FOUR, cell_here), decide_eq(cell_rising, ZERO, TWO, cell_here)))
    return O


# scan rule; cost 56; passes leave-one-out in part; second attempt; 18148 states
def solve_3bdb4ada(I):
    # As map_cells, row by row, with the grid made so far as the last plane (planes I); it says cell_here where of_part(cell_left, ONE) is 0, else (cell_here where of_part(cell_up, ONE) ...
    O = scan_cells(I, decide_eq(of_part(cell_left, ONE), ZERO, cell_here, decide_eq(of_part(cell_left_2, ONE), ZERO, decide_eq(of_part(cell_up, ONE), ZERO, cell_here, ZERO), decide_eq(of_part(cell_up, ONE), FOUR, decide_eq(cell_down_left, FOUR, ZERO, cell_here), cell_here))))
    return O


# one piece; cost 8; nothing fitted; first attempt; 24128 states
def solve_3c9b0459(I):
    O = turned(I, THREE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 3)
    return O


# cover; cost 26; nothing fitted; first attempt; 18006 states
def solve_3de23699(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = pick_most(x1, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 6)
    x3 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    x4 = peeled(x3)                     # x3 without its outermost rows and columns
    x5 = tile_to(x2, x4)                # x2 repeated from its place in all directions, to the size of another (size x4)
    x6 = at_origin(x4)                  # x4 moved to (0, 0): a grid
    O = paint_zeros(x5, x6)             # x5 with x6's zeros painted on it, and nothing else
    return O


# one piece; cost 7; nothing fitted; first attempt; 18003 states
def solve_40853293(I):
    O = joined(I, THREE)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    return O


# cell tree; cost 21; passes leave-one-out; first attempt; 12015 states
def solve_4258a5f9(I):
    # The grid of the colours that the rule gives the cells (planes I); it says cell_here where near_filled is 0, else 1
    O = map_cells(I, decide_eq(near_filled, ZERO, cell_here, ONE))
    return O


# one piece; cost 12; nothing fitted; first attempt; 18004 states
def solve_42a50994(I):
    O = denoised(I)                     # Single cells given the commonest colour beside them (image I)
    return O


# one piece; cost 11; nothing fitted; first attempt; 18000 states
def solve_4347f46a(I):
    O = outline(I, F)                   # The cells that touch a 0 or an edge of I (diagonal no)
    return O


# cover; cost 38; nothing fitted; first attempt; 18031 states
def solve_444801d8(I):
    x1 = flooded(I, T)                  # Colours flow into zeros, nearest first; minor: all but the commonest (image I, minor yes)
    x2 = moved(I, UP)                   # I at another place (by UP)
    x3 = rays(x2, FOUR)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 4)
    x4 = paint_zeros(x1, x3)            # x1 with x3's zeros painted on it, and nothing else
    x5 = paint_over(x4, I)              # x4 with I's cells but 0 painted on it
    x6 = rays(I, ONE)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 1)
    O = paint_zeros(x5, x6)             # x5 with x6's zeros painted on it, and nothing else
    return O


# one piece; cost 11; nothing fitted; first attempt; 18129 states
def solve_445eab21(I):
    x1 = solid(I)                       # Its whole rectangle in its main colour (image I)
    O = paint_over(canvas(ZERO, TWO_BY_TWO), x1) # The base with x1's cells but 0 painted on it (base canvas(ZERO, TWO_BY_TWO))
    return O


# list paint; cost 17; passes leave-one-out; first attempt; 12007 states
def solve_44d8ac46(I):
    x1 = regions(I, F)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed no)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_diagonal is 0, else 2
    O = paint_each(I, (x1, I), x1, decide_eq(item_diagonal, ZERO, NEG_ONE, TWO))
    return O


# list paint; cost 16; passes leave-one-out in part; not among the attempts; 12000 states
def solve_44f52bb0(I):
    x1 = by_colour(I)                   # One image for each colour, all of the whole size (image I)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, UNITY), items (x1, I)); it says 7 where item_upright is 0, else 1
    O = paint_each(canvas(ZERO, UNITY), (x1, I), cells_of(full_like(canvas(ZERO, UNITY), ONE)), decide_eq(item_upright, ZERO, SEVEN, ONE))
    return O


# near miss repaired; cost 96; fails leave-one-out; second attempt; 12063 states
def solve_4522001f(I):
    x1 = kron(I, I)                     # I for every cell of I that is not 0
    x2 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    # The grid of the colours that the rule gives the cells (planes x2); it says ((0 where mirror_turned is 0, else 3) where near_filled is at most 4, else cell_here where...
    O = map_cells(x2, decide_le(beside_same, ONE, decide_le(near_filled, FOUR, decide_eq(mirror_turned, ZERO, ZERO, THREE), decide_eq(corner_filled, TWO, cell_here, THREE)), decide_le(near_same, FIVE, decide_eq(corner_filled, FOUR, THREE, cell_here), decide_eq(seen_sides, ZERO, THREE, decide_eq(part_row, FOUR, THREE, decide_eq(part_column, FOUR, THREE, cell_here))))))
    return O


# cell tree; cost 40; fails leave-one-out; not among the attempts; 12006 states
def solve_4612dd53(I):
    # The grid of the colours that the rule gives the cells (planes I); it says cell_here where seen_sides is at most 1, else ((cell_here where column_filled is at most 3...
    O = map_cells(I, decide_le(seen_sides, ONE, cell_here, decide_eq(cell_here, ZERO, decide_le(row_filled, THREE, decide_le(column_filled, THREE, cell_here, TWO), TWO), cell_here)))
    return O


# one piece; cost 25; nothing fitted; first attempt; 24166 states
def solve_46442a0e(I):
    x1 = scaled(I, TWO)                 # Every cell made a block (image I, factor 2)
    x2 = clip_to(I, x1)                 # A grid of another's size with I on it at its place (size x1)
    O = symmetric(x2, FIVE)             # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image x2, kind 5)
    return O


# cover; cost 26; nothing fitted; first attempt; 18032 states
def solve_47c1f68c(I):
    x1 = clear_rectangle(I)             # The largest rectangle of zeros, at least 2 by 2, in I's main colour
    x2 = scaled(x1, TWO)                # Every cell made a block (image x1, factor 2)
    x3 = blank_like(x2)                 # A grid of zeros of x2's size
    x4 = solid(I)                       # Its whole rectangle in its main colour (image I)
    x5 = paint_over(x3, x4)             # x3 with x4's cells but 0 painted on it
    x6 = panels(I)                      # The panels between full lines of one colour (image I)
    x7 = pick_most(x6, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x6, property 0)
    x8 = mirror_to(x7, x2)              # x7 repeated to the size of another, mirrored each time (size x2)
    O = paint_zeros(x5, x8)             # x5 with x8's zeros painted on it, and nothing else
    return O


# one piece; cost 8; nothing fitted; first attempt; 24026 states
def solve_484b58aa(I):
    O = complete_period(I, ZERO)        # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    return O


# list pick; cost 14; fails leave-one-out; first attempt; 18007 states
def solve_48d8fb45(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    x2 = choose_by((x1, I), item_overhung) # The one item that the rule is true of (items (x1, I), rule item_overhung)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 11; nothing fitted; first attempt; 12004 states
def solve_4938f0c2(I):
    O = about(I, NEG_ONE, THREE)        # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image I, rank -1, kind 3)
    return O


# one piece; cost 11; nothing fitted; first attempt; 18166 states
def solve_496994bd(I):
    O = symmetric(I, TWO)               # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image I, kind 2)
    return O


# cover; cost 28; nothing fitted; first attempt; 24156 states
def solve_49d1d64f(I):
    x1 = moved(I, UNITY)                # I at another place (by UNITY)
    x2 = halo(I, T)                     # The cells around the shape, in its main colour (image I, diagonal yes)
    x3 = mirror_to(x1, x2)              # x1 repeated to the size of another, mirrored each time (size x2)
    x4 = halo(I, F)                     # The cells around the shape, in its main colour (image I, diagonal no)
    x5 = at_origin(x4)                  # x4 moved to (0, 0): a grid
    x6 = paint_zeros(x3, x5)            # x3 with x5's zeros painted on it, and nothing else
    O = paint_all(x6, x1)               # x6 with all of x1 painted on it, zeros too
    return O


# colour by reference; cost 10; passes leave-one-out; first attempt; 24012 states
def solve_4be741c5(I):
    x1 = side_of(I, TWO)                # Its first row (0), last row (1), first column (2) or last column (3), where it lies (image I, side 2)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = size(x2)                       # The number of elements (container x2)
    x4 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x5 = keep_most(x4, SIX)             # x4 with the greatest property (property 6)
    x6 = size(x5)                       # The number of elements (container x5)
    x7 = astuple(x3, x6)                # The tuple (a, b) (a x3, b x6)
    x8 = canvas(ZERO, x7)               # A grid of one colour (value 0, dimensions x7)
    x9 = full_like(x8, ONE)             # A grid of one colour of x8's size (colour 1)
    x10 = cells_of(x9)                  # Each cell as an image, row by row (image x9)
    O = paint_each(x8, (x4, I), x10, item_most) # x8 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x4, I), images x10, rule item_most)
    return O


# cover; cost 12; nothing fitted; first attempt; 24081 states
def solve_4c4377d9(I):
    x1 = tile_to(I, canvas(ZERO, (6, 4))) # I repeated from its place in all directions, to the size of another (size canvas(ZERO, (6, 4)))
    x2 = turned(I, TWO)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 2)
    O = paint_over(x1, x2)              # x1 with x2's cells but 0 painted on it
    return O


# cover; cost 28; nothing fitted; first attempt; 18010 states
def solve_4c5c2cf0(I):
    x1 = about(I, NEG_ONE, TWO)         # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image I, rank -1, kind 2)
    x2 = about(x1, NEG_ONE, THREE)      # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank -1, kind 3)
    x3 = fill_holes(I)                  # Enclosed zeros filled with the colour around them (image I)
    x4 = about(x3, NEG_ONE, THREE)      # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x3, rank -1, kind 3)
    O = paint_zeros(x2, x4)             # x2 with x4's zeros painted on it, and nothing else
    return O


# cover; cost 15; nothing fitted; first attempt; 12001 states
def solve_50cb2852(I):
    x1 = paint_shape(I, I, EIGHT)       # I with I's cells but 0 painted on it in one colour (colour 8)
    x2 = outline(I, F)                  # The cells that touch a 0 or an edge of I (diagonal no)
    O = paint_over(x1, x2)              # x1 with x2's cells but 0 painted on it
    return O


# colour by reference; cost 22; passes leave-one-out; first attempt; 18012 states
def solve_5117e062(I):
    x1 = parts(I, THREE)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 3)
    x2 = apply(at_origin, x1)           # For every item of x1: it moved to (0, 0): a grid
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, THREE_BY_THREE), items (x2, I), images x2); it says -1 where item_colours is 1, else item_most
    O = paint_each(canvas(ZERO, THREE_BY_THREE), (x2, I), x2, decide_eq(item_colours, ONE, NEG_ONE, item_most))
    return O


# scan rule; cost 96; passes leave-one-out in part; first attempt; 12019 states
def solve_5168d44c(I):
    x1 = rot180(I)                      # I turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says ((0 where of_part(cell_left_3, ONE) is 2, else cell_here) where cell_down_2 is 2, else (ce...
    x2 = scan_cells(x1, decide_eq(cell_here, TWO, decide_eq(cell_down_2, TWO, decide_eq(of_part(cell_left_3, ONE), TWO, ZERO, cell_here), decide_eq(of_part(cell_left_2, ONE), TWO, decide_eq(of_part(cell_up, ONE), TWO, cell_here, ZERO), ZERO)), decide_eq(cell_down_2, TWO, decide_eq(cell_up_right, NEG_ONE, cell_here, decide_eq(cell_down_right, TWO, decide_eq(cell_right, ZERO, cell_here, TWO), TWO)), decide_eq(cell_right_2, TWO, decide_eq(cell_left_3, NEG_ONE, cell_here, TWO), cell_here))))
    O = rot180(x2)                      # x2 turned by a half turn
    return O


# cover; cost 38; nothing fitted; first attempt; 18055 states
def solve_543a7ed5(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = in_colour(x1, FOUR)            # All cells but 0 in one colour (image x1, colour 4)
    x3 = holes_of(x2)                   # Enclosed zeros alone, in the colour around them (image x2)
    x4 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x5 = apply(rbind(frame_with, THREE), x4) # For every item of x4: it with a border around it (colour 3)
    x6 = stacked(x5, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x5, smallest yes)
    x7 = paint_over(x3, x6)             # x3 with x6's cells but 0 painted on it
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# cell tree; cost 28; passes leave-one-out; first attempt; 18060 states
def solve_54d82841(I):
    # The grid of the colours that the rule gives the cells (planes I); it says (4 where column_filled is 1, else cell_here) where cell_down is -1, else cell_here
    O = map_cells(I, decide_eq(cell_down, NEG_ONE, decide_eq(column_filled, ONE, FOUR, cell_here), cell_here))
    return O


# backward; cost 25; nothing fitted; first attempt; 18021 states
def solve_54d9e175(I):
    x1 = flooded(I, T)                  # Colours flow into zeros, nearest first; minor: all but the commonest (image I, minor yes)
    # Each cell's colour from the table's row (colour in each plane, colour) (planes x1)
    O = lookup_cells(x1, ((1, 6), (2, 7), (3, 8), (4, 9), (5, 5)))
    return O


# one piece; cost 27; nothing fitted; first attempt; 12001 states
def solve_5521c0d9(I):
    x1 = blank_like(I)                  # A grid of zeros of I's size
    x2 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x3 = apply(rbind(hopped, UP), x2)   # For every item of x2: it moved by multiples of its own height and width (by UP)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    O = paint_all(x1, x4)               # x1 with all of x4 painted on it, zeros too
    return O


# one piece; cost 10; nothing fitted; first attempt; 24251 states
def solve_5582e5ca(I):
    O = solid(I)                        # Its whole rectangle in its main colour (image I)
    return O


# colour by reference; cost 16; passes leave-one-out; first attempt; 18000 states
def solve_5614dbcf(I):
    x1 = split(I, THREE, THREE)         # Equal panels, with or without a line between them (image I, rows 3, columns 3)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, THREE_BY_THREE), items (x1, I)); it says item_most where item_size is 9, else -1
    O = paint_each(canvas(ZERO, THREE_BY_THREE), (x1, I), cells_of(full_like(canvas(ZERO, THREE_BY_THREE), ONE)), decide_eq(item_size, NINE, item_most, NEG_ONE))
    return O


# one piece; cost 28; nothing fitted; first attempt; 18032 states
def solve_56ff96f3(I):
    x1 = colour_boxes(I)                # The rectangle that each colour spans (image I)
    x2 = apply(solid, x1)               # For every item of x1: its whole rectangle in its main colour
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    O = paint_all(I, x3)                # I with all of x3 painted on it, zeros too
    return O


# cover; cost 26; nothing fitted; first attempt; 18006 states
def solve_5ad4f10b(I):
    x1 = rays(I, 12)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 12)
    # The base with x1's cells but 0 painted on it (base canvas(ZERO, THREE_BY_THREE))
    x2 = paint_over(canvas(ZERO, THREE_BY_THREE), x1)
    x3 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    x4 = pick_most(x3, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x3, property 0)
    x5 = unscaled(x4)                   # Every block made a cell, blocks as large as can be (image x4)
    O = paint_zeros(x2, x5)             # x2 with x5's zeros painted on it, and nothing else
    return O


# one piece; cost 22; nothing fitted; first attempt; 12000 states
def solve_5bd6f4ac(I):
    x1 = half(I, THREE)                 # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 3)
    # x1 repeated to and fro to the size of another, no row or column twice in a row (size canvas(ZERO, THREE_BY_THREE))
    O = bounce_to(x1, canvas(ZERO, THREE_BY_THREE))
    return O


# choice between planes; cost 94; passes leave-one-out in part; first attempt; 12024 states
def solve_5c0a986e(I):
    x1 = pointed(I, ONE)                # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image I, kind 1)
    x2 = rays(I, 192)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 192)
    x3 = turned(I, SEVEN)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 7)
    # The grid of the colours that the rule gives the cells (planes (x1, I, x2, I, x3)); it says ((of_part(cell_here, ONE)) where of_part(seen_up_left, ONE) is 1, else (of_part(cell_here,...
    O = map_cells((x1, I, x2, I, x3), decide_eq(of_part(cell_here, TWO), ZERO, decide_eq(of_part(seen_up_left, ONE), ONE, of_part(cell_here, ONE), decide_eq(of_part(seen_down_right, ONE), TWO, of_part(cell_here, ONE), cell_here)), decide_eq(of_part(near_same, ONE), SEVEN, of_part(cell_here, FOUR), of_part(cell_here, ONE))))
    return O


# cover; cost 29; nothing fitted; second attempt; 12051 states
def solve_60b61512(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    x2 = apply(negative, x1)            # For every item of x1: its zeros in its main colour, all else 0
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    O = paint_shape(I, x3, SEVEN)       # I with x3's cells but 0 painted on it in one colour (colour 7)
    return O


# one piece; cost 8; nothing fitted; first attempt; 18043 states
def solve_6150a2bd(I):
    O = turned(I, THREE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 3)
    return O


# one piece; cost 8; nothing fitted; first attempt; 18047 states
def solve_623ea044(I):
    O = rays(I, 240)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 240)
    return O


# one piece; cost 11; nothing fitted; first attempt; 12120 states
def solve_62c24649(I):
    O = mirror_to(I, canvas(ZERO, (6, 6))) # I repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 6)))
    return O


# list paint; cost 17; fails leave-one-out; first attempt; 18042 states
def solve_63613498(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_copies is 0, else -1 where item_right_of is 0, else 5
    O = paint_each(I, (x1, I), x1, decide_eq(item_copies, ZERO, NEG_ONE, decide_eq(item_right_of, ZERO, NEG_ONE, FIVE)))
    return O


# one piece; cost 20; nothing fitted; first attempt; 12000 states
def solve_6430c8c4(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x2 = combine_panels(x1, THREE)      # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 3)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (4, 4)), colour 3)
    O = paint_shape(canvas(ZERO, (4, 4)), x2, THREE)
    return O


# list paint; cost 20; passes leave-one-out in part; first attempt; 12024 states
def solve_6455b5f5(I):
    x1 = regions(I, F)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed no)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 8 where item_smaller is 0, else -1 where item_size is at most 35, else 1
    O = paint_each(I, (x1, I), x1, decide_eq(item_smaller, ZERO, EIGHT, decide_le(item_size, 35, NEG_ONE, ONE)))
    return O


# list pick; cost 16; passes leave-one-out; first attempt; 24070 states
def solve_662c240a(I):
    x1 = split(I, THREE, ONE)           # Equal panels, with or without a line between them (image I, rows 3, columns 1)
    # The one item that the rule is true of (items (x1, I)); it says 1 where item_diagonal is 0, else 0
    x2 = choose_by((x1, I), decide_eq(item_diagonal, ZERO, ONE, ZERO))
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# list paint; cost 13; passes leave-one-out; first attempt; 12000 states
def solve_67385a82(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_size is 1, else 8
    O = paint_each(I, (x1, I), x1, decide_eq(item_size, ONE, NEG_ONE, EIGHT))
    return O


# list paint; cost 14; passes leave-one-out; first attempt; 12000 states
def solve_6773b310(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, THREE_BY_THREE), items (x1, I)); it says -1 where item_size is 1, else 1
    O = paint_each(canvas(ZERO, THREE_BY_THREE), (x1, I), cells_of(full_like(canvas(ZERO, THREE_BY_THREE), ONE)), decide_eq(item_size, ONE, NEG_ONE, ONE))
    return O


# one piece; cost 8; nothing fitted; first attempt; 18080 states
def solve_67a3c6ac(I):
    O = turned(I, ONE)                  # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 1)
    return O


# cover; cost 23; nothing fitted; first attempt; 18004 states
def solve_67a423a3(I):
    x1 = interior(I, F)                 # The cells that touch no 0 and no edge of I (diagonal no)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    O = paint_shape(I, x2, FOUR)        # I with x2's cells but 0 painted on it in one colour (colour 4)
    return O


# one piece; cost 11; nothing fitted; first attempt; 24099 states
def solve_67e8384a(I):
    O = mirror_to(I, canvas(ZERO, (6, 6))) # I repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 6)))
    return O


# cover; cost 33; nothing fitted; first attempt; 12001 states
def solve_6855a6e4(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # For every item of x1: it mirrored over the first thing of I in its way: up 0, down 1, left 2, right 3, the nearest of four 4 (way 4)
    x2 = apply(rbind(lbind(flipped_over, I), FOUR), x1)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = paint_all(I, x3)               # I with all of x3 painted on it, zeros too
    x5 = keep_colour(I, TWO)            # The cells of one colour; the others become 0 (image I, colour 2)
    x6 = paint_over(x4, x5)             # x4 with x5's cells but 0 painted on it
    x7 = joined(I, THREE)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    O = paint_zeros(x6, x7)             # x6 with x7's zeros painted on it, and nothing else
    return O


# one piece; cost 8; nothing fitted; first attempt; 18062 states
def solve_68b16354(I):
    O = turned(I, TWO)                  # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 2)
    return O


# list paint; cost 16; fails leave-one-out; first attempt; 12002 states
def solve_694f12f3(I):
    x1 = inside_frames(I)               # What lies inside each rectangular frame (image I)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 1 where item_size is at most 4, else 2
    O = paint_each(I, (x1, I), x1, decide_le(item_size, FOUR, ONE, TWO))
    return O


# one piece; cost 16; nothing fitted; first attempt; 24122 states
def solve_6aa20dc0(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = finish_copies(x1)              # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image x1)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 33; nothing fitted; first attempt; 12013 states
def solve_6c434453(I):
    x1 = in_colour(I, TWO)              # All cells but 0 in one colour (image I, colour 2)
    x2 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    x3 = holes_of(I)                    # Enclosed zeros alone, in the colour around them (image I)
    x4 = halo(x3, F)                    # The cells around the shape, in its main colour (image x3, diagonal no)
    x5 = paint_shape(x2, x4, TWO)       # x2 with x4's cells but 0 painted on it in one colour (colour 2)
    x6 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x7 = drop_most(x6, ZERO)            # x6 without those with the greatest property (property 0)
    x8 = stacked(x7, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x7, smallest yes)
    O = paint_over(x5, x8)              # x5 with x8's cells but 0 painted on it
    return O


# cover; cost 31; nothing fitted; first attempt; 18000 states
def solve_6cdd2623(I):
    x1 = keep_rank(I, NEG_ONE)          # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank -1)
    x2 = clear_rectangle(x1)            # The largest rectangle of zeros, at least 2 by 2, in x1's main colour
    x3 = paint_over(x1, x2)             # x1 with x2's cells but 0 painted on it
    x4 = joined(x1, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    O = paint_zeros(x3, x4)             # x3 with x4's zeros painted on it, and nothing else
    return O


# one piece; cost 11; nothing fitted; first attempt; 18053 states
def solve_6d0aefbc(I):
    O = mirror_to(I, canvas(ZERO, (3, 6))) # I repeated to the size of another, mirrored each time (size canvas(ZERO, (3, 6)))
    return O


# list paint; cost 24; passes leave-one-out in part; second attempt; 18028 states
def solve_6d58a25d(I):
    x1 = rays(I, 15)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 15)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says 10 where item_higher is 3, else 10 where item_size is 13, else -1
    O = paint_each(I, (x2, I), x2, decide_eq(item_higher, THREE, TEN, decide_eq(item_size, 13, TEN, NEG_ONE)))
    return O


# cover; cost 18; nothing fitted; first attempt; 12015 states
def solve_6d75e8bb(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    x2 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x3 = paint_shape(I, x2, TWO)        # I with x2's cells but 0 painted on it in one colour (colour 2)
    O = paint_over(x3, I)               # x3 with I's cells but 0 painted on it
    return O


# list paint; cost 64; passes leave-one-out in part; not among the attempts; 24000 states
def solve_6e02f1e3(I):
    x1 = blank_like(I)                  # A grid of zeros of I's size
    x2 = kron(I, I)                     # I for every cell of I that is not 0
    x3 = split(x2, THREE, THREE)        # Equal panels, with or without a line between them (image x2, rows 3, columns 3)
    x4 = cells_of(I)                    # Each cell as an image, row by row (image I)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x3, I), images x4); it says (5 where item_colours is 1, else -1 where item_right_of is 3, else (-1 where item_most is ...
    O = paint_each(x1, (x3, I), x4, decide_eq(item_below, ZERO, decide_eq(item_colours, ONE, FIVE, decide_eq(item_right_of, THREE, NEG_ONE, decide_eq(item_right_of, ZERO, decide_eq(item_most, TWO, NEG_ONE, FIVE), decide_eq(item_most, TWO, FIVE, NEG_ONE)))), decide_eq(item_colours, ONE, NEG_ONE, decide_eq(item_number, FOUR, FIVE, decide_eq(item_number, EIGHT, decide_eq(item_most, TWO, NEG_ONE, FIVE), decide_eq(item_most, TWO, decide_eq(item_number, SIX, FIVE, NEG_ONE), NEG_ONE))))))
    return O


# one piece; cost 13; nothing fitted; first attempt; 18051 states
def solve_6e19193c(I):
    O = pointed(I, TWO)                 # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image I, kind 2)
    return O


# list paint; cost 16; passes leave-one-out; first attempt; 12000 states
def solve_6e82a1ae(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 3 where item_size is 2, else 2 where item_size is 3, else 1
    O = paint_each(I, (x1, I), x1, decide_eq(item_size, TWO, THREE, decide_eq(item_size, THREE, TWO, ONE)))
    return O


# cover; cost 26; nothing fitted; first attempt; 12002 states
def solve_6ecd11f4(I):
    x1 = parts(I, THREE)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 3)
    x2 = pick_most(x1, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 6)
    x3 = at_origin(x2)                  # x2 moved to (0, 0): a grid
    x4 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    x5 = pick_most(x4, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x4, property 0)
    x6 = unscaled(x5)                   # Every block made a cell, blocks as large as can be (image x5)
    O = paint_zeros(x3, x6)             # x3 with x6's zeros painted on it, and nothing else
    return O


# cell tree; cost 21; passes leave-one-out; first attempt; 12013 states
def solve_6f8cd79b(I):
    # The grid of the colours that the rule gives the cells (planes I); it says cell_here where beside_same is 4, else 8
    O = map_cells(I, decide_eq(beside_same, FOUR, cell_here, EIGHT))
    return O


# one piece; cost 11; nothing fitted; first attempt; 24209 states
def solve_6fa7a44f(I):
    O = mirror_to(I, canvas(ZERO, (6, 3))) # I repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 3)))
    return O


# one piece; cost 10; nothing fitted; first attempt; 18004 states
def solve_72322fa7(I):
    O = finish_copies(I)                # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image I)
    return O


# one piece; cost 13; nothing fitted; first attempt; 18095 states
def solve_72ca375d(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    x2 = pick_most(x1, TEN)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 10)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 17; nothing fitted; first attempt; 18040 states
def solve_73251a56(I):
    x1 = complete_symmetry(I, ZERO)     # Cells of one colour restored from the mirror image of the rest (image I, hole 0)
    O = rays(x1, 240)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    return O


# scan rule; cost 98; passes leave-one-out in part; not among the attempts; 12033 states
def solve_7447852a(I):
    x1 = dmirror(I)                     # Mirrored in the main diagonal (piece I)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says cell_here where of_part(cell_up, ONE) is 0, else (((4 where of_part(cell_left, ONE) is 4, ...
    x2 = scan_cells(x1, decide_eq(of_part(cell_up, ONE), ZERO, cell_here, decide_eq(cell_here, ZERO, decide_eq(cell_up, TWO, decide_eq(of_part(cell_up_2, ONE), ZERO, decide_eq(of_part(cell_left, ONE), FOUR, FOUR, decide_eq(of_part(cell_up_left, ONE), FOUR, cell_here, decide_eq(cell_down_right, NEG_ONE, FOUR, decide_eq(cell_down, ZERO, decide_eq(of_part(cell_up_right, ONE), ZERO, FOUR, cell_here), of_part(cell_up_right, ONE))))), cell_here), FOUR), cell_here)))
    O = dmirror(x2)                     # Mirrored in the main diagonal (piece x2)
    return O


# one piece; cost 14; nothing fitted; first attempt; 18072 states
def solve_7468f01a(I):
    x1 = turned(I, ONE)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 1)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# colour by reference; cost 10; passes leave-one-out; first attempt; 24029 states
def solve_746b3537(I):
    O = drop_equal_lines(I)             # Without the rows and columns that are like the one before (image I)
    return O


# backward; cost 8; nothing fitted; first attempt; 24112 states
def solve_74dd1130(I):
    O = turned(I, FOUR)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 4)
    return O


# cover; cost 29; nothing fitted; first attempt; 12000 states
def solve_75b8110e(I):
    x1 = in_colour(I, NINE)             # All cells but 0 in one colour (image I, colour 9)
    x2 = paint_all(canvas(ZERO, (4, 4)), x1) # The base with all of x1 painted on it, zeros too (base canvas(ZERO, (4, 4)))
    x3 = half(I, ONE)                   # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 1)
    x4 = at_origin(x3)                  # x3 moved to (0, 0): a grid
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    x6 = split(I, TWO, TWO)             # Equal panels, with or without a line between them (image I, rows 2, columns 2)
    x7 = combine_panels(x6, TWO)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x6, op 2)
    x8 = paint_over(x5, x7)             # x5 with x7's cells but 0 painted on it
    x9 = half(I, THREE)                 # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 3)
    x10 = at_origin(x9)                 # x9 moved to (0, 0): a grid
    O = paint_over(x8, x10)             # x8 with x10's cells but 0 painted on it
    return O


# cover; cost 32; nothing fitted; first attempt; 12062 states
def solve_760b3cac(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    x2 = mirror_to(x1, I)               # x1 repeated to the size of another, mirrored each time (size I)
    x3 = rays(I, TWO)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 2)
    x4 = split(x3, ONE, TWO)            # Equal panels, with or without a line between them (image x3, rows 1, columns 2)
    x5 = pick_most(x4, 11)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x4, property 11)
    x6 = paint_zeros(x2, x5)            # x2 with x5's zeros painted on it, and nothing else
    x7 = half(I, ONE)                   # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 1)
    O = paint_all(x6, x7)               # x6 with all of x7 painted on it, zeros too
    return O


# colour by reference; cost 17; passes leave-one-out in part; first attempt; 18011 states
def solve_776ffc46(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says (item_copy where item_top is 9, else -1) where item_twins is 0, else item_copy
    O = paint_each(I, (x1, I), x1, decide_eq(item_twins, ZERO, decide_eq(item_top, NINE, item_copy, NEG_ONE), item_copy))
    return O


# colour by reference; cost 11; passes leave-one-out; first attempt; 18009 states
def solve_780d0b14(I):
    x1 = rays(I, FOUR)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 4)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = size(x2)                       # The number of elements (container x2)
    x4 = rays(I, ONE)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 1)
    x5 = panels(x4)                     # The panels between full lines of one colour (image x4)
    x6 = size(x5)                       # The number of elements (container x5)
    x7 = astuple(x3, x6)                # The tuple (a, b) (a x3, b x6)
    x8 = canvas(ZERO, x7)               # A grid of one colour (value 0, dimensions x7)
    x9 = panels(I)                      # The panels between full lines of one colour (image I)
    x10 = full_like(x8, ONE)            # A grid of one colour of x8's size (colour 1)
    x11 = cells_of(x10)                 # Each cell as an image, row by row (image x10)
    O = paint_each(x8, (x9, I), x11, item_most) # x8 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x9, I), images x11, rule item_most)
    return O


# cover; cost 34; nothing fitted; first attempt; 12000 states
def solve_794b24be(I):
    x1 = blank_like(I)                  # A grid of zeros of I's size
    x2 = middle_of(I)                   # The cell, or cells, in the middle of its rectangle, in its main colour (image I)
    x3 = paint_shape(x1, x2, TWO)       # x1 with x2's cells but 0 painted on it in one colour (colour 2)
    x4 = rays(I, 15)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 15)
    x5 = half(x4, ZERO)                 # Its upper (0), lower (1), left (2) or right half (3), where it lies (image x4, side 0)
    x6 = paint_shape(x3, x5, TWO)       # x3 with x5's cells but 0 painted on it in one colour (colour 2)
    x7 = reflow_to(I, I)                # Its cells but 0, in reading order, in a grid of another's size (image I, size I)
    x8 = about(x7, NEG_ONE, TWO)        # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x7, rank -1, kind 2)
    O = paint_zeros(x6, x8)             # x6 with x8's zeros painted on it, and nothing else
    return O


# list paint; cost 17; passes leave-one-out in part; first attempt; 18086 states
def solve_7b6016b9(I):
    x1 = regions(I, F)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed no)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 2 where item_size is at most 66, else 3
    O = paint_each(I, (x1, I), x1, decide_le(item_size, 66, TWO, THREE))
    return O


# one piece; cost 0; nothing fitted; first attempt; 24101 states
def solve_7b7f7511(I):
    O = tile_unit(I)                    # The smallest tile that I repeats
    return O


# cover; cost 27; nothing fitted; first attempt; 18000 states
def solve_7c008303(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = pick_most(x1, TWO)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 2)
    x3 = stretch_to(x2, canvas(ZERO, (6, 6))) # x2 scaled to the size of another (size canvas(ZERO, (6, 6)))
    x4 = pick_most(x1, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 0)
    x5 = at_origin(x4)                  # x4 moved to (0, 0): a grid
    O = paint_zeros(x3, x5)             # x3 with x5's zeros painted on it, and nothing else
    return O


# one piece; cost 11; nothing fitted; first attempt; 18029 states
def solve_7ddcd7ec(I):
    O = pointed(I, ZERO)                # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image I, kind 0)
    return O


# colour by reference; cost 20; fails leave-one-out; first attempt; 18104 states
def solve_7e0986d6(I):
    x1 = blank_like(I)                  # A grid of zeros of I's size
    x2 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says (-1 where item_size is 1, else 10) where item_inside is 0, else -1 where item_touching is ...
    O = paint_each(x1, (x2, I), x2, decide_eq(item_inside, ZERO, decide_eq(item_size, ONE, NEG_ONE, TEN), decide_eq(item_touching, ZERO, NEG_ONE, item_nearest)))
    return O


# cell tree; cost 21; passes leave-one-out; first attempt; 18038 states
def solve_7f4411dc(I):
    # The grid of the colours that the rule gives the cells (planes I); it says 0 where beside_same is at most 1, else cell_here
    O = map_cells(I, decide_le(beside_same, ONE, ZERO, cell_here))
    return O


# backward; cost 16; nothing fitted; first attempt; 18080 states
def solve_7fe24cdd(I):
    x1 = turned(I, SIX)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 6)
    x2 = lined_up((I, x1), F)           # One below the other, or side by side (images (I, x1), across no)
    x3 = turned(x2, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 3)
    O = lined_up((x2, x3), T)           # One below the other, or side by side (images (x2, x3), across yes)
    return O


# one piece; cost 25; nothing fitted; first attempt; 12013 states
def solve_80af3007(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    x2 = unscaled(x1)                   # Every block made a cell, blocks as large as can be (image x1)
    O = kron(x2, x2)                    # x2 for every cell of x2 that is not 0
    return O


# list paint; cost 13; passes leave-one-out in part; first attempt; 12000 states
def solve_810b9b61(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_holes is 0, else 3
    O = paint_each(I, (x1, I), x1, decide_eq(item_holes, ZERO, NEG_ONE, THREE))
    return O


# near miss repaired; cost 64; fails leave-one-out; first attempt; 18136 states
def solve_82819916(I):
    x1 = rays(I, 12)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 12)
    # The grid of the colours that the rule gives the cells (planes x1); it says row_first where column_copies is 2, else row_first where column_most is 3, else (row_first...
    O = map_cells(x1, decide_eq(column_copies, TWO, row_first, decide_eq(column_most, THREE, row_first, decide_eq(column_copies, ONE, decide_eq(column_colours, TWO, row_first, cell_here), cell_here))))
    return O


# list paint; cost 17; passes leave-one-out in part; first attempt; 18077 states
def solve_83302e8f(I):
    x1 = regions(I, F)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed no)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 3 where item_smaller is 0, else 4
    O = paint_each(I, (x1, I), x1, decide_eq(item_smaller, ZERO, THREE, FOUR))
    return O


# scan rule; cost 73; passes leave-one-out in part; first attempt; 18000 states
def solve_834ec97d(I):
    x1 = rank_colours(I, (TWO, THREE, SIX, NINE)) # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I, colours (TWO, THREE, SIX, NINE))
    x2 = rot180(x1)                     # x1 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says 4 where of_part(cell_up, ONE) is 4, else 4 where of_part(cell_left_2, ONE) is 4, else 2 wh...
    x3 = scan_cells(x2, decide_eq(of_part(cell_up, ONE), FOUR, FOUR, decide_eq(of_part(cell_left_2, ONE), FOUR, FOUR, decide_eq(cell_down, TWO, TWO, decide_eq(cell_here, ZERO, decide_eq(cell_left, NEG_ONE, decide_eq(seen_right, ZERO, cell_here, decide_eq(cell_down, NEG_ONE, cell_here, FOUR)), cell_here), FOUR)))))
    x4 = rot180(x3)                     # x3 turned by a half turn
    # x4 with the colours back that rank_colours exchanged in I (colours (TWO, THREE, SIX, NINE))
    O = unrank_colours(x4, I, (TWO, THREE, SIX, NINE))
    return O


# near miss repaired; cost 89; passes leave-one-out in part; second attempt; 18045 states
def solve_8403a5d5(I):
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR)) # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I, colours (ONE, TWO, THREE, FOUR))
    x2 = rays(x1, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 8)
    x3 = rays(x2, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 1)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x3); it says ((5 where of_part(cell_left_2, ONE) is 0, else 0) where cell_up is -1, else (0 where cell_...
    x4 = scan_cells(x3, decide_eq(of_part(cell_left, ONE), ONE, decide_eq(cell_up, NEG_ONE, decide_eq(of_part(cell_left_2, ONE), ZERO, FIVE, ZERO), decide_eq(cell_down, NEG_ONE, decide_eq(cell_left_2, ZERO, ZERO, decide_eq(of_part(cell_left_2, ONE), ZERO, FIVE, ZERO)), ZERO)), cell_here))
    # x4 with the colours back that rank_colours exchanged in I (colours (ONE, TWO, THREE, FOUR))
    O = unrank_colours(x4, I, (ONE, TWO, THREE, FOUR))
    return O


# one piece; cost 13; nothing fitted; first attempt; 24243 states
def solve_85c4e7cd(I):
    O = cycled(I, ZERO)                 # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image I, way 0)
    return O


# list paint; cost 18; passes leave-one-out; first attempt; 12005 states
def solve_868de0fa(I):
    x1 = regions(I, T)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed yes)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 7 where item_even is 0, else 2
    O = paint_each(I, (x1, I), x1, decide_eq(item_even, ZERO, SEVEN, TWO))
    return O


# one piece; cost 26; nothing fitted; first attempt; 18098 states
def solve_88a10436(I):
    x1 = parts(I, THREE)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 3)
    x2 = copies_of(x1, TWO)             # The first image with the greatest property, with its middle where each of them has its own (images x1, property 2)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    O = paint_all(I, x3)                # I with all of x3 painted on it, zeros too
    return O


# list pick; cost 14; passes leave-one-out; first attempt; 18026 states
def solve_88a62173(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    # The one item that the rule is true of (items (x1, I)); it says 1 where item_copies is 0, else 0
    x2 = choose_by((x1, I), decide_eq(item_copies, ZERO, ONE, ZERO))
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 11; nothing fitted; first attempt; 12071 states
def solve_8be77c9e(I):
    O = mirror_to(I, canvas(ZERO, (6, 3))) # I repeated to the size of another, mirrored each time (size canvas(ZERO, (6, 3)))
    return O


# one piece; cost 17; nothing fitted; first attempt; 18038 states
def solve_8d5021e8(I):
    x1 = turned(I, THREE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 3)
    O = mirror_to(x1, canvas(ZERO, (9, 4))) # x1 repeated to the size of another, mirrored each time (size canvas(ZERO, (9, 4)))
    return O


# cover; cost 33; nothing fitted; first attempt; 12014 states
def solve_8d510a79(I):
    x1 = drop_colour(I, ONE)            # I with the cells of one colour turned to 0 (colour 1)
    x2 = rays(x1, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 2)
    x3 = paint_shape(I, x2, TWO)        # I with x2's cells but 0 painted on it in one colour (colour 2)
    x4 = rays(x1, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 1)
    x5 = paint_zeros(x3, x4)            # x3 with x4's zeros painted on it, and nothing else
    x6 = frame_with(I, ONE)             # I with a border around it (colour 1)
    x7 = joined(x6, TWO)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x6, axes 2)
    O = paint_over(x5, x7)              # x5 with x7's cells but 0 painted on it
    return O


# cover; cost 31; nothing fitted; first attempt; 18007 states
def solve_8e1813be(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = pick_most(x1, TEN)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 10)
    x3 = full_like(x2, ONE)             # A grid of one colour of x2's size (colour 1)
    x4 = fall(I, ZERO)                  # Cells fall: up 0, down 1, left 2, right 3 (image I, direction 0)
    x5 = turned(x4, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 1)
    x6 = paint_over(x3, x5)             # x3 with x5's cells but 0 painted on it
    x7 = drop_colour(I, FIVE)           # I with the cells of one colour turned to 0 (colour 5)
    x8 = drop_blank_lines(x7)           # Without the rows and columns of zeros (image x7)
    O = paint_over(x6, x8)              # x6 with x8's cells but 0 painted on it
    return O


# cover; cost 25; nothing fitted; first attempt; 18078 states
def solve_8e5a5113(I):
    x1 = turned(I, FIVE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 5)
    x2 = bounce_to(x1, I)               # x1 repeated to and fro to the size of another, no row or column twice in a row (size I)
    x3 = about(I, ZERO, FOUR)           # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image I, rank 0, kind 4)
    O = paint_over(x2, x3)              # x2 with x3's cells but 0 painted on it
    return O


# one piece; cost 13; nothing fitted; first attempt; 18146 states
def solve_8eb1be9a(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    O = tile_to(x1, I)                  # x1 repeated from its place in all directions, to the size of another (size I)
    return O


# list pick; cost 15; passes leave-one-out in part; first attempt; 12006 states
def solve_8efcae92(I):
    x1 = parts(I, THREE)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 3)
    # The one item that the rule is true of (items (x1, I)); it says 1 where item_right_of is 1, else 0
    x2 = choose_by((x1, I), decide_eq(item_right_of, ONE, ONE, ZERO))
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 16; nothing fitted; first attempt; 18065 states
def solve_8f2ea7aa(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    O = kron(x1, x1)                    # x1 for every cell of x1 that is not 0
    return O


# one piece; cost 21; nothing fitted; first attempt; 18016 states
def solve_90c28cc7(I):
    x1 = flooded(I, F)                  # Colours flow into zeros, nearest first; minor: all but the commonest (image I, minor no)
    O = drop_equal_lines(x1)            # Without the rows and columns that are like the one before (image x1)
    return O


# cover; cost 32; nothing fitted; first attempt; 12021 states
def solve_90f3ed37(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = copies_of(x1, TWO)             # The first image with the greatest property, with its middle where each of them has its own (images x1, property 2)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = paint_shape(I, x3, ONE)        # I with x3's cells but 0 painted on it in one colour (colour 1)
    x5 = paint_over(x4, I)              # x4 with I's cells but 0 painted on it
    x6 = pointed(I, ZERO)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image I, kind 0)
    x7 = rays(x6, EIGHT)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x6, directions 8)
    O = paint_zeros(x5, x7)             # x5 with x7's zeros painted on it, and nothing else
    return O


# cell tree; cost 33; passes leave-one-out; first attempt; 18004 states
def solve_913fb3ed(I):
    # The grid of the colours that the rule gives the cells (planes I); it says cell_here where near_filled is 0, else 6 where near_most is 3, else 1 where near_most is 2...
    O = map_cells(I, decide_eq(near_filled, ZERO, cell_here, decide_eq(near_most, THREE, SIX, decide_eq(near_most, TWO, ONE, FOUR))))
    return O


# cell tree; cost 27; fails leave-one-out; first attempt; 12016 states
def solve_91714a58(I):
    # The grid of the colours that the rule gives the cells (planes I); it says 0 where part_size is at most 4, else 0 where beside_same is 1, else cell_here
    O = map_cells(I, decide_le(part_size, FOUR, ZERO, decide_eq(beside_same, ONE, ZERO, cell_here)))
    return O


# backward; cost 8; nothing fitted; first attempt; 18229 states
def solve_9172f3a0(I):
    O = scaled(I, THREE)                # Every cell made a block (image I, factor 3)
    return O


# list paint; cost 25; passes leave-one-out in part; first attempt; 12069 states
def solve_941d9a10(I):
    x1 = regions(I, F)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed no)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 2 where item_outer is 0, else 1 where item_number is 0, else 3 where item_number_back is 0...
    O = paint_each(I, (x1, I), x1, decide_eq(item_outer, ZERO, TWO, decide_eq(item_number, ZERO, ONE, decide_eq(item_number_back, ZERO, THREE, NEG_ONE))))
    return O


# one piece; cost 20; nothing fitted; first attempt; 12000 states
def solve_94f9d214(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x2 = combine_panels(x1, THREE)      # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 3)
    O = paint_shape(canvas(ZERO, (4, 4)), x2, TWO) # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (4, 4)), colour 2)
    return O


# cover; cost 27; nothing fitted; first attempt; 18008 states
def solve_952a094c(I):
    x1 = joined(I, THREE)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    x2 = complete_period(x1, ZERO)      # Cells of one colour restored from the tile that the rest repeats (image x1, hole 0)
    x3 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x4 = paint_zeros(x2, x3)            # x2 with x3's zeros painted on it, and nothing else
    x5 = keep_rank(I, ZERO)             # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank 0)
    x6 = paint_over(x4, x5)             # x4 with x5's cells but 0 painted on it
    x7 = pointed(I, ONE)                # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image I, kind 1)
    O = paint_zeros(x6, x7)             # x6 with x7's zeros painted on it, and nothing else
    return O


# list paint; cost 13; passes leave-one-out in part; first attempt; 24010 states
def solve_9565186b(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_larger is 0, else 5
    O = paint_each(I, (x1, I), x1, decide_eq(item_larger, ZERO, NEG_ONE, FIVE))
    return O


# cover; cost 41; nothing fitted; first attempt; 12019 states
def solve_95990924(I):
    x1 = in_colour(I, FOUR)             # All cells but 0 in one colour (image I, colour 4)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x3 = paint_all(I, x2)               # I with all of x2 painted on it, zeros too
    x4 = moved(I, DOWN_LEFT)            # I at another place (by DOWN_LEFT)
    x5 = paint_shape(x3, x4, THREE)     # x3 with x4's cells but 0 painted on it in one colour (colour 3)
    x6 = moved(I, UP_RIGHT)             # I at another place (by UP_RIGHT)
    x7 = paint_shape(x5, x6, TWO)       # x5 with x6's cells but 0 painted on it in one colour (colour 2)
    x8 = moved(I, NEG_UNITY)            # I at another place (by NEG_UNITY)
    x9 = paint_shape(x7, x8, ONE)       # x7 with x8's cells but 0 painted on it in one colour (colour 1)
    x10 = paint_over(x9, I)             # x9 with I's cells but 0 painted on it
    x11 = halo(I, F)                    # The cells around the shape, in its main colour (image I, diagonal no)
    x12 = halo(x11, T)                  # The cells around the shape, in its main colour (image x11, diagonal yes)
    O = paint_zeros(x10, x12)           # x10 with x12's zeros painted on it, and nothing else
    return O


# one piece; cost 17; nothing fitted; first attempt; 18144 states
def solve_963e52fc(I):
    x1 = tile_unit(I)                   # The smallest tile that I repeats
    x2 = by_colour(I)                   # One image for each colour, all of the whole size (image I)
    x3 = lined_up(x2, T)                # One below the other, or side by side (images x2, across yes)
    O = tile_to(x1, x3)                 # x1 repeated from its place in all directions, to the size of another (size x3)
    return O


# near miss repaired; cost 48; passes leave-one-out; first attempt; 18013 states
def solve_97999447(I):
    x1 = rays(I, EIGHT)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 8)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says cell_here where seen_left is 0, else cell_here where of_part(cell_left, ONE) is 5, else 5
    O = scan_cells(x1, decide_eq(seen_left, ZERO, cell_here, decide_eq(of_part(cell_left, ONE), FIVE, cell_here, FIVE)))
    return O


# choice between planes; cost 184; fails leave-one-out; not among the attempts; 18010 states
def solve_98cf29f8(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (TWO, THREE, FOUR, FIVE, SEVEN))
    x2 = rays(x1, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 1)
    x3 = about(x1, NEG_ONE, ONE)        # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank -1, kind 1)
    x4 = cycled(x1, THREE)              # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image x1, way 3)
    x5 = reflow_to(x1, x1)              # Its cells but 0, in reading order, in a grid of another's size (image x1, size x1)
    x6 = about(x1, NEG_ONE, THREE)      # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank -1, kind 3)
    x7 = about(x1, ZERO, TWO)           # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image x1, rank 0, kind 2)
    # The grid of the colours that the rule gives the cells; it says ((of_part(cell_here, TWO)) where of_part(cell_here, ONE) is 3, else of_part(cell_here, THR...
    x8 = map_cells((x2, x3, x4, x1, x1, x5, x1, x6, x7), decide_eq(cell_here, ZERO, decide_eq(of_part(cell_here, ONE), THREE, of_part(cell_here, TWO), of_part(cell_here, THREE)), decide_le(of_part(blob_row, THREE), SEVEN, decide_eq(of_part(cell_here, FOUR), TWO, of_part(cell_here, THREE), decide_eq(of_part(cell_here, FIVE), ZERO, decide_eq(cell_here, TWO, of_part(cell_here, TWO), decide_eq(of_part(cell_here, SEVEN), ZERO, of_part(cell_here, THREE), decide_le(of_part(near_same, THREE), TWO, of_part(cell_here, THREE), decide_eq(of_part(cell_up_left, THREE), THREE, decide_eq(of_part(beside_filled, THREE), TWO, decide_eq(of_part(cell_up, THREE), ZERO, of_part(cell_here, THREE), of_part(cell_here, TWO)), of_part(cell_here, TWO)), of_part(cell_here, TWO))))), decide_eq(of_part(cell_here, EIGHT), TWO, of_part(cell_here, TWO), of_part(cell_here, THREE)))), of_part(cell_here, TWO))))
    # x8 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x8, I, (TWO, THREE, FOUR, FIVE, SEVEN))
    return O


# one piece; cost 18; nothing fitted; first attempt; 12000 states
def solve_99b1bc43(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x2 = combine_panels(x1, TWO)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 2)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (4, 4)), colour 3)
    O = paint_shape(canvas(ZERO, (4, 4)), x2, THREE)
    return O


# cover; cost 27; nothing fitted; first attempt; 18041 states
def solve_99fa7670(I):
    x1 = fall(I, THREE)                 # Cells fall: up 0, down 1, left 2, right 3 (image I, direction 3)
    x2 = rays(x1, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 2)
    x3 = rays(I, EIGHT)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 8)
    O = paint_over(x2, x3)              # x2 with x3's cells but 0 painted on it
    return O


# backward; cost 23; nothing fitted; first attempt; 24053 states
def solve_9af7a82c(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = sorted_by(x1, ZERO)            # Ascending by a property, equal ones in their order (images x1, property 0)
    x3 = bars_of(x2, ZERO)              # A row for each of x2, as many cells of its main colour as a property says (property 0)
    O = turned(x3, FIVE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x3, turn 5)
    return O


# backward; cost 8; nothing fitted; first attempt; 18002 states
def solve_9dfd6313(I):
    O = turned(I, FOUR)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 4)
    return O


# backward; cost 25; nothing fitted; first attempt; 24009 states
def solve_9ecd008a(I):
    x1 = turned(I, ONE)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 1)
    x2 = clear_rectangle(I)             # The largest rectangle of zeros, at least 2 by 2, in I's main colour
    x3 = view_of(x1, x2)                # What x1 has in x2's rectangle
    O = at_origin(x3)                   # x3 moved to (0, 0): a grid
    return O


# cover; cost 32; nothing fitted; first attempt; 12005 states
def solve_a2fd1cf0(I):
    x1 = rays(I, 15)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 15)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = paint_shape(I, x3, EIGHT)      # I with x3's cells but 0 painted on it in one colour (colour 8)
    x5 = lines_of(I, F)                 # Its rows, or its columns (image I, columns no)
    x6 = pick_most(x5, 11)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x5, property 11)
    x7 = paint_all(x4, x6)              # x4 with all of x6 painted on it, zeros too
    x8 = share_panels(I)                # Every panel between full lines with what any of them has (image I)
    x9 = joined(x8, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x8, axes 3)
    O = paint_zeros(x7, x9)             # x7 with x9's zeros painted on it, and nothing else
    return O


# backward; cost 32; nothing fitted; second attempt; 18005 states
def solve_a3325580(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = keep_most(x1, ZERO)            # x1 with the greatest property (property 0)
    x3 = sorted_by(x2, SEVEN)           # Ascending by a property, equal ones in their order (images x2, property 7)
    x4 = bars_of(x3, ZERO)              # A row for each of x3, as many cells of its main colour as a property says (property 0)
    O = turned(x4, FOUR)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 4)
    return O


# one piece; cost 24; nothing fitted; first attempt; 12006 states
def solve_a3df8b1e(I):
    x1 = rays(I, 240)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 240)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    O = bounce_to(x2, I)                # x2 repeated to and fro to the size of another, no row or column twice in a row (size I)
    return O


# backward; cost 8; nothing fitted; first attempt; 18027 states
def solve_a416b8f3(I):
    O = lined_up((I, I), T)             # One below the other, or side by side (images (I, I), across yes)
    return O


# cover; cost 15; nothing fitted; first attempt; 12029 states
def solve_a5313dff(I):
    x1 = full_like(I, ONE)              # A grid of one colour of I's size (colour 1)
    x2 = paint_over(x1, I)              # x1 with I's cells but 0 painted on it
    x3 = fill_holes(I)                  # Enclosed zeros filled with the colour around them (image I)
    O = paint_zeros(x2, x3)             # x2 with x3's zeros painted on it, and nothing else
    return O


# list paint; cost 19; passes leave-one-out; first attempt; 18000 states
def solve_a5f85a15(I):
    x1 = lines_of(I, T)                 # Its rows, or its columns (image I, columns yes)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_odd_across is 0, else 4
    O = paint_each(I, (x1, I), x1, decide_eq(item_odd_across, ZERO, NEG_ONE, FOUR))
    return O


# list paint; cost 16; fails leave-one-out; first attempt; 12000 states
def solve_a61f2674(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 2 where item_size is at most 3, else 0 where item_size is at most 7, else 1
    O = paint_each(I, (x1, I), x1, decide_le(item_size, THREE, TWO, decide_le(item_size, SEVEN, ZERO, ONE)))
    return O


# scan rule; cost 44; passes leave-one-out; first attempt; 12005 states
def solve_a65b410d(I):
    x1 = rot180(I)                      # I turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says 3 where of_part(cell_left, ONE) is 3, else (cell_here where seen_up_right is 0, else 3) wh...
    x2 = scan_cells(x1, decide_eq(of_part(cell_left, ONE), THREE, THREE, decide_eq(seen_down_left, ZERO, decide_eq(seen_up_right, ZERO, cell_here, THREE), ONE)))
    O = rot180(x2)                      # x2 turned by a half turn
    return O


# one piece; cost 13; nothing fitted; first attempt; 12000 states
def solve_a68b268e(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    O = combine_panels(x1, ONE)         # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 1)
    return O


# cover; cost 13; nothing fitted; first attempt; 12001 states
def solve_a699fb00(I):
    x1 = full_like(I, TWO)              # A grid of one colour of I's size (colour 2)
    x2 = paint_over(x1, I)              # x1 with I's cells but 0 painted on it
    x3 = joined(I, ONE)                 # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 1)
    O = paint_zeros(x2, x3)             # x2 with x3's zeros painted on it, and nothing else
    return O


# one piece; cost 17; nothing fitted; first attempt; 24081 states
def solve_a740d043(I):
    x1 = drop_colour(I, ONE)            # I with the cells of one colour turned to 0 (colour 1)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 13; nothing fitted; first attempt; 12001 states
def solve_a79310a0(I):
    x1 = blank_like(I)                  # A grid of zeros of I's size
    x2 = moved(I, DOWN)                 # I at another place (by DOWN)
    O = paint_shape(x1, x2, TWO)        # x1 with x2's cells but 0 painted on it in one colour (colour 2)
    return O


# cell tree; cost 29; passes leave-one-out; first attempt; 12003 states
def solve_a85d4709(I):
    # The grid of the colours that the rule gives the cells (planes I); it says (4 where row_first is 0, else 2) where row_last is 0, else 3
    O = map_cells(I, decide_eq(row_last, ZERO, decide_eq(row_first, ZERO, FOUR, TWO), THREE))
    return O


# one piece; cost 12; nothing fitted; first attempt; 18035 states
def solve_a87f7484(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    x2 = pick_most(x1, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 0)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# scan rule; cost 78; passes leave-one-out in part; first attempt; 18040 states
def solve_a8d7556c(I):
    x1 = rot90(I)                       # I turned a quarter clockwise
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says ((2 where cell_down is 0, else 2 where of_part(cell_up, ONE) is 2, else cell_here) where o...
    x2 = scan_cells(x1, decide_eq(cell_here, ZERO, decide_eq(of_part(cell_left, ONE), TWO, decide_eq(cell_down, ZERO, TWO, decide_eq(of_part(cell_up, ONE), TWO, TWO, cell_here)), decide_eq(cell_right, ZERO, decide_eq(of_part(cell_up, ONE), TWO, decide_eq(of_part(cell_up_left, ONE), TWO, cell_here, TWO), decide_eq(cell_down, ZERO, decide_eq(cell_down_right, ZERO, TWO, cell_here), cell_here)), cell_here)), cell_here))
    O = rot270(x2)                      # x2 turned a quarter anticlockwise
    return O


# cover; cost 39; nothing fitted; first attempt; 12000 states
def solve_a9f96cdd(I):
    x1 = in_colour(I, SIX)              # All cells but 0 in one colour (image I, colour 6)
    x2 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    x3 = in_colour(I, EIGHT)            # All cells but 0 in one colour (image I, colour 8)
    x4 = moved(x3, DOWN_LEFT)           # x3 at another place (by DOWN_LEFT)
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    x6 = in_colour(I, SEVEN)            # All cells but 0 in one colour (image I, colour 7)
    x7 = moved(x6, UNITY)               # x6 at another place (by UNITY)
    x8 = paint_over(x5, x7)             # x5 with x7's cells but 0 painted on it
    x9 = in_colour(I, THREE)            # All cells but 0 in one colour (image I, colour 3)
    x10 = moved(x9, NEG_UNITY)          # x9 at another place (by NEG_UNITY)
    x11 = paint_over(x8, x10)           # x8 with x10's cells but 0 painted on it
    x12 = halo(I, T)                    # The cells around the shape, in its main colour (image I, diagonal yes)
    O = paint_zeros(x11, x12)           # x11 with x12's zeros painted on it, and nothing else
    return O


# colour by reference; cost 13; fails leave-one-out; first attempt; 18107 states
def solve_aabf363d(I):
    x1 = blank_like(I)                  # A grid of zeros of I's size
    x2 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says -1 where item_size is 1, else item_nearest
    O = paint_each(x1, (x2, I), x2, decide_eq(item_size, ONE, NEG_ONE, item_nearest))
    return O


# one piece; cost 12; nothing fitted; first attempt; 18019 states
def solve_ac0a08a4(I):
    O = scaled_by(I, TWO)               # Each cell as a square of as many cells a side as a property of I says (a number of IMAGE_PROPERTIES) (property 2)
    return O


# cover; cost 37; nothing fitted; first attempt; 12001 states
def solve_ae3edfdc(I):
    x1 = drop_rank(I, ONE)              # I without the colour of that rank by number of cells: 0 the commonest, -1 the rarest (rank 1)
    x2 = keep_colour(I, ONE)            # The cells of one colour; the others become 0 (image I, colour 1)
    x3 = halo(x2, T)                    # The cells around the shape, in its main colour (image x2, diagonal yes)
    x4 = paint_shape(x1, x3, SEVEN)     # x1 with x3's cells but 0 painted on it in one colour (colour 7)
    x5 = keep_colour(I, TWO)            # The cells of one colour; the others become 0 (image I, colour 2)
    x6 = halo(x5, T)                    # The cells around the shape, in its main colour (image x5, diagonal yes)
    x7 = paint_shape(x4, x6, THREE)     # x4 with x6's cells but 0 painted on it in one colour (colour 3)
    x8 = cycled(I, FIVE)                # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image I, way 5)
    x9 = paint_zeros(x7, x8)            # x7 with x8's zeros painted on it, and nothing else
    x10 = in_colour(I, ONE)             # All cells but 0 in one colour (image I, colour 1)
    x11 = joined(x10, THREE)            # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x10, axes 3)
    O = paint_zeros(x9, x11)            # x9 with x11's zeros painted on it, and nothing else
    return O


# list pick; cost 27; passes leave-one-out in part; first attempt; 12017 states
def solve_ae4f1146(I):
    x1 = parts(I, TWO)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 2)
    # The one item that the rule is true of (items (x1, I)); it says 1 where item_mates is 0, else 0 where item_copy is 1, else (0 where item_right_of is 2, el...
    x2 = choose_by((x1, I), decide_eq(item_mates, ZERO, ONE, decide_eq(item_copy, ONE, ZERO, decide_eq(item_off_column, ONE, decide_eq(item_right_of, TWO, ZERO, ONE), ZERO))))
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# list paint; cost 13; passes leave-one-out; first attempt; 12016 states
def solve_aedd82e4(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 1 where item_size is 1, else -1
    O = paint_each(I, (x1, I), x1, decide_eq(item_size, ONE, ONE, NEG_ONE))
    return O


# cover; cost 20; nothing fitted; first attempt; 12001 states
def solve_af902bf9(I):
    x1 = joined(I, THREE)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    x2 = holes_of(x1)                   # Enclosed zeros alone, in the colour around them (image x1)
    O = paint_shape(I, x2, TWO)         # I with x2's cells but 0 painted on it in one colour (colour 2)
    return O


# backward; cost 8; nothing fitted; first attempt; 18007 states
def solve_b1948b0a(I):
    O = lookup_cells(I, ((6, 2), (7, 7))) # Each cell's colour from the table's row (colour in each plane, colour) (planes I, table ((6, 2), (7, 7)))
    return O


# list paint; cost 14; passes leave-one-out in part; first attempt; 12001 states
def solve_b230c067(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 1 where item_larger is 0, else 2
    O = paint_each(I, (x1, I), x1, decide_eq(item_larger, ZERO, ONE, TWO))
    return O


# list paint; cost 24; passes leave-one-out; first attempt; 12005 states
def solve_b27ca6d3(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(rbind(halo, ONE), x1)    # For every item of x1: the cells around the shape, in its main colour (diagonal yes)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says -1 where item_size is 8, else 3
    O = paint_each(I, (x2, I), x2, decide_eq(item_size, EIGHT, NEG_ONE, THREE))
    return O


# list paint; cost 16; passes leave-one-out in part; first attempt; 18077 states
def solve_b2862040(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says (-1 where item_size is 7, else 8) where item_holding is 1, else -1
    O = paint_each(I, (x1, I), x1, decide_eq(item_holding, ONE, decide_eq(item_size, SEVEN, NEG_ONE, EIGHT), NEG_ONE))
    return O


# cover; cost 26; nothing fitted; first attempt; 18060 states
def solve_b548a754(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I, colours (ONE, TWO, THREE, FOUR, SIX))
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, SIX))
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = rays(x2, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 15)
    x4 = paint_shape(x1, x3, TWO)       # x1 with x3's cells but 0 painted on it in one colour (colour 2)
    x5 = box_of(x2)                     # The border of its rectangle in its main colour (image x2)
    x6 = paint_over(x4, x5)             # x4 with x5's cells but 0 painted on it
    # x6 with the colours back that rank_colours exchanged in I (colours (ONE, TWO, THREE, FOUR, SIX))
    O = unrank_colours(x6, I, (ONE, TWO, THREE, FOUR, SIX))
    return O


# cover; cost 14; nothing fitted; first attempt; 12007 states
def solve_b60334d2(I):
    x1 = halo(I, T)                     # The cells around the shape, in its main colour (image I, diagonal yes)
    x2 = paint_all(I, x1)               # I with all of x1 painted on it, zeros too
    x3 = halo(I, F)                     # The cells around the shape, in its main colour (image I, diagonal no)
    O = paint_shape(x2, x3, ONE)        # x2 with x3's cells but 0 painted on it in one colour (colour 1)
    return O


# cover; cost 31; nothing fitted; first attempt; 12003 states
def solve_b6afb2da(I):
    x1 = paint_shape(I, I, ONE)         # I with I's cells but 0 painted on it in one colour (colour 1)
    x2 = interior(I, F)                 # The cells that touch no 0 and no edge of I (diagonal no)
    x3 = paint_shape(x1, x2, TWO)       # x1 with x2's cells but 0 painted on it in one colour (colour 2)
    x4 = halo(x2, F)                    # The cells around the shape, in its main colour (image x2, diagonal no)
    O = paint_shape(x3, x4, FOUR)       # x3 with x4's cells but 0 painted on it in one colour (colour 4)
    return O


# cover; cost 24; nothing fitted; first attempt; 18013 states
def solve_b782dc8a(I):
    x1 = rays(I, 240)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 240)
    x2 = complete_slant(x1, EIGHT)      # Cells of one colour restored from a row that repeats, shifted by the same from row to row (image x1, hole 8)
    x3 = flooded(I, T)                  # Colours flow into zeros, nearest first; minor: all but the commonest (image I, minor yes)
    x4 = paint_zeros(x2, x3)            # x2 with x3's zeros painted on it, and nothing else
    O = paint_over(x4, I)               # x4 with I's cells but 0 painted on it
    return O


# one piece; cost 9; nothing fitted; first attempt; 24033 states
def solve_b8825c91(I):
    O = complete_symmetry(I, FOUR)      # Cells of one colour restored from the mirror image of the rest (image I, hole 4)
    return O


# one piece; cost 12; nothing fitted; first attempt; 18006 states
def solve_b91ae062(I):
    O = scaled_by(I, TWO)               # Each cell as a square of as many cells a side as a property of I says (a number of IMAGE_PROPERTIES) (property 2)
    return O


# one piece; cost 19; nothing fitted; first attempt; 18099 states
def solve_b94a9452(I):
    x1 = swapped(I)                     # The two colours of I exchanged
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 18; nothing fitted; first attempt; 18090 states
def solve_b9b7f026(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = pick_most(x1, ONE)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 1)
    x3 = at_origin(x2)                  # x2 moved to (0, 0): a grid
    O = paint_over(canvas(ZERO, UNITY), x3) # The base with x3's cells but 0 painted on it (base canvas(ZERO, UNITY))
    return O


# cell tree; cost 28; passes leave-one-out; first attempt; 18003 states
def solve_ba26e723(I):
    # The grid of the colours that the rule gives the cells (planes I); it says (cell_here where cell_here is 0, else 6) where column_mod_3 is 0, else cell_here
    O = map_cells(I, decide_eq(column_mod_3, ZERO, decide_eq(cell_here, ZERO, cell_here, SIX), cell_here))
    return O


# colour by reference; cost 16; passes leave-one-out in part; first attempt; 18155 states
def solve_ba97ae07(I):
    x1 = colour_boxes(I)                # The rectangle that each colour spans (image I)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_colours is 1, else item_most
    O = paint_each(I, (x1, I), x1, decide_eq(item_colours, ONE, NEG_ONE, item_most))
    return O


# cover; cost 15; nothing fitted; first attempt; 12018 states
def solve_bb43febb(I):
    x1 = paint_shape(I, I, TWO)         # I with I's cells but 0 painted on it in one colour (colour 2)
    x2 = outline(I, F)                  # The cells that touch a 0 or an edge of I (diagonal no)
    O = paint_over(x1, x2)              # x1 with x2's cells but 0 painted on it
    return O


# cover; cost 40; nothing fitted; first attempt; 18093 states
def solve_bbc9ae5d(I):
    x1 = halo(I, T)                     # The cells around the shape, in its main colour (image I, diagonal yes)
    x2 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    x3 = half(I, TWO)                   # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 2)
    x4 = width(x3)                      # The number of columns it spans (piece x3)
    x5 = width(I)                       # The number of columns it spans (piece I)
    x6 = astuple(x4, x5)                # The tuple (a, b) (a x4, b x5)
    x7 = canvas(ZERO, x6)               # A grid of one colour (value 0, dimensions x6)
    x8 = bounce_to(x2, x7)              # x2 repeated to and fro to the size of another, no row or column twice in a row (size x7)
    x9 = turned(I, FOUR)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 4)
    x10 = kron(I, x9)                   # x9 for every cell of I that is not 0
    x11 = rays(x10, 240)                # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x10, directions 240)
    x12 = paint_over(x8, x11)           # x8 with x11's cells but 0 painted on it
    x13 = halo(I, F)                    # The cells around the shape, in its main colour (image I, diagonal no)
    x14 = fall(x13, ONE)                # Cells fall: up 0, down 1, left 2, right 3 (image x13, direction 1)
    O = paint_zeros(x12, x14)           # x12 with x14's zeros painted on it, and nothing else
    return O


# cover; cost 32; nothing fitted; first attempt; 18021 states
def solve_bc1d5164(I):
    x1 = half(I, ONE)                   # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 1)
    x2 = tile_to(x1, canvas(ZERO, THREE_BY_THREE)) # x1 repeated from its place in all directions, to the size of another (size canvas(ZERO, THREE_BY_THREE))
    x3 = turned(I, THREE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 3)
    x4 = tile_to(x3, canvas(ZERO, THREE_BY_THREE)) # x3 repeated from its place in all directions, to the size of another (size canvas(ZERO, THREE_BY_THREE))
    x5 = turned(x4, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 3)
    x6 = paint_over(x2, x5)             # x2 with x5's cells but 0 painted on it
    x7 = split(I, ONE, TWO)             # Equal panels, with or without a line between them (image I, rows 1, columns 2)
    x8 = combine_panels(x7, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x7, op 1)
    O = paint_over(x6, x8)              # x6 with x8's cells but 0 painted on it
    return O


# one piece; cost 15; nothing fitted; first attempt; 18069 states
def solve_bda2d7a6(I):
    O = cycled(I, FIVE)                 # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image I, way 5)
    return O


# cover; cost 28; nothing fitted; first attempt; 12020 states
def solve_bdad9b1f(I):
    x1 = pointed(I, ZERO)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image I, kind 0)
    x2 = paint_shape(I, x1, FOUR)       # I with x1's cells but 0 painted on it in one colour (colour 4)
    x3 = outline(x1, F)                 # The cells that touch a 0 or an edge of x1 (diagonal no)
    O = paint_over(x2, x3)              # x2 with x3's cells but 0 painted on it
    return O


# one piece; cost 11; nothing fitted; first attempt; 18027 states
def solve_be94b721(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = pick_most(x1, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 0)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# backward; cost 27; nothing fitted; first attempt; 18056 states
def solve_beb8660c(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = sorted_by(x1, ZERO)            # Ascending by a property, equal ones in their order (images x1, property 0)
    x3 = bars_of(x2, ZERO)              # A row for each of x2, as many cells of its main colour as a property says (property 0)
    x4 = turned(x3, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x3, turn 1)
    x5 = turned(x4, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 2)
    x6 = clip_to(x5, I)                 # A grid of another's size with x5 on it at its place (size I)
    O = turned(x6, TWO)                 # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x6, turn 2)
    return O


# list paint; cost 21; passes leave-one-out; first attempt; 12005 states
def solve_c0f76784(I):
    x1 = regions(I, T)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed yes)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 7 where item_size is 4, else 6 where item_size is 1, else 8
    O = paint_each(I, (x1, I), x1, decide_eq(item_size, FOUR, SEVEN, decide_eq(item_size, ONE, SIX, EIGHT)))
    return O


# cover; cost 22; nothing fitted; first attempt; 24025 states
def solve_c1d99e64(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = paint_shape(x1, x1, TWO)       # x1 with x1's cells but 0 painted on it in one colour (colour 2)
    x3 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# backward; cost 16; nothing fitted; first attempt; 24008 states
def solve_c3e719e8(I):
    x1 = keep_rank(I, ZERO)             # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank 0)
    O = kron(x1, I)                     # I for every cell of x1 that is not 0
    return O


# one piece; cost 8; nothing fitted; first attempt; 18059 states
def solve_c3f564a4(I):
    O = complete_period(I, ZERO)        # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    return O


# cover; cost 47; nothing fitted; first attempt; 18122 states
def solve_c444b776(I):
    x1 = half(I, ZERO)                  # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 0)
    x2 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x3 = copied_to(x1, x2, F)           # x1 with its middle where each of x2 has its own, in its colours or in theirs (coloured no)
    x4 = panels(I)                      # The panels between full lines of one colour (image I)
    x5 = pick_most(x4, TWO)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x4, property 2)
    x6 = keep_least(x4, ZERO)           # x4 with the least property (property 0)
    x7 = copied_to(x5, x6, F)           # x5 with its middle where each of x6 has its own, in its colours or in theirs (coloured no)
    x8 = paint_all(x3, x7)              # x3 with all of x7 painted on it, zeros too
    O = paint_over(x8, I)               # x8 with I's cells but 0 painted on it
    return O


# backward; cost 8; nothing fitted; first attempt; 18206 states
def solve_c59eb873(I):
    O = scaled(I, TWO)                  # Every cell made a block (image I, factor 2)
    return O


# one piece; cost 24; nothing fitted; first attempt; 24049 states
def solve_c8cbb738(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = colour_boxes(x1)               # The rectangle that each colour spans (image x1)
    x3 = nested(x2)                     # All with one middle; on top is the one with fewest cells (images x2)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# backward; cost 10; nothing fitted; first attempt; 18019 states
def solve_c8f0f002(I):
    O = lookup_cells(I, (UNITY, (7, 5), (8, 8))) # Each cell's colour from the table's row (colour in each plane, colour) (planes I, table (UNITY, (7, 5), (8, 8)))
    return O


# one piece; cost 14; nothing fitted; first attempt; 24182 states
def solve_c909285e(I):
    x1 = colour_boxes(I)                # The rectangle that each colour spans (image I)
    x2 = pick_most(x1, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 6)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# one piece; cost 11; nothing fitted; first attempt; 12065 states
def solve_c9e6f938(I):
    O = mirror_to(I, canvas(ZERO, (3, 6))) # I repeated to the size of another, mirrored each time (size canvas(ZERO, (3, 6)))
    return O


# colour by reference; cost 17; passes leave-one-out; first attempt; 18015 states
def solve_c9f8e694(I):
    x1 = lines_of(I, F)                 # Its rows, or its columns (image I, columns no)
    O = paint_each(I, (x1, I), x1, item_least) # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1, rule item_least)
    return O


# cover; cost 31; nothing fitted; first attempt; 24142 states
def solve_cbded52d(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = joined(x3, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x3, axes 3)
    x5 = share_panels(x1)               # Every panel between full lines with what any of them has (image x1)
    x6 = paint_zeros(x4, x5)            # x4 with x5's zeros painted on it, and nothing else
    x7 = paint_over(x6, x1)             # x6 with x1's cells but 0 painted on it
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# backward; cost 15; nothing fitted; first attempt; 12000 states
def solve_cce03e0d(I):
    x1 = keep_colour(I, TWO)            # The cells of one colour; the others become 0 (image I, colour 2)
    O = kron(x1, I)                     # I for every cell of x1 that is not 0
    return O


# near miss repaired; cost 42; passes leave-one-out in part; first attempt; 18026 states
def solve_cdecee7f(I):
    x1 = turned(I, FOUR)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 4)
    # Its cells but 0, in reading order, in a grid of another's size (image x1, size canvas(ZERO, THREE_BY_THREE))
    x2 = reflow_to(x1, canvas(ZERO, THREE_BY_THREE))
    # The grid of the colours that the rule gives the cells (planes x2); it says cell_here where row_parity is 0, else mirror_across
    O = map_cells(x2, decide_eq(row_parity, ZERO, cell_here, mirror_across))
    return O


# cell tree; cost 26; passes leave-one-out; first attempt; 12023 states
def solve_ce22a75a(I):
    # The grid of the colours that the rule gives the cells (planes I); it says (cell_here where cell_here is 0, else 1) where near_filled is 0, else 1
    O = map_cells(I, decide_eq(near_filled, ZERO, decide_eq(cell_here, ZERO, cell_here, ONE), ONE))
    return O


# one piece; cost 17; nothing fitted; first attempt; 12000 states
def solve_ce4f8723(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x2 = combine_panels(x1, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 1)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (4, 4)), colour 3)
    O = paint_shape(canvas(ZERO, (4, 4)), x2, THREE)
    return O


# list pick; cost 26; fails leave-one-out; first attempt; 24000 states
def solve_ce602527(I):
    x1 = colour_boxes(I)                # The rectangle that each colour spans (image I)
    # The one item that the rule is true of (items (x1, I)); it says 0 where item_larger is at most 1, else 1 where item_width is 3, else 1 where item_least is...
    x2 = choose_by((x1, I), decide_le(item_larger, ONE, ZERO, decide_eq(item_width, THREE, ONE, decide_eq(item_least, ONE, ONE, ZERO))))
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# cover; cost 30; nothing fitted; first attempt; 12006 states
def solve_ce9e57f2(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(rbind(half, ONE), x1)    # For every item of x1: its upper (0), lower (1), left (2) or right half (3), where it lies (side 1)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    O = paint_shape(I, x3, EIGHT)       # I with x3's cells but 0 painted on it in one colour (colour 8)
    return O


# one piece; cost 15; nothing fitted; first attempt; 12003 states
def solve_cf98881b(I):
    x1 = split(I, ONE, THREE)           # Equal panels, with or without a line between them (image I, rows 1, columns 3)
    O = combine_panels(x1, ONE)         # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 1)
    return O


# one piece; cost 9; nothing fitted; first attempt; 18068 states
def solve_d037b0a7(I):
    O = rays(I, TWO)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 2)
    return O


# near miss repaired; cost 44; passes leave-one-out in part; first attempt; 12000 states
def solve_d0f5fe59(I):
    x1 = measured(I, EIGHT)             # A property of I (a number of IMAGE_PROPERTIES) (property 8)
    x2 = astuple(x1, x1)                # The tuple (a, b) (a x1, b x1)
    x3 = canvas(ZERO, x2)               # A grid of one colour (value 0, dimensions x2)
    # The grid of the colours that the rule gives the cells (planes x3); it says 8 where cell_falling is 0, else cell_here
    O = map_cells(x3, decide_eq(cell_falling, ZERO, EIGHT, cell_here))
    return O


# one piece; cost 0; nothing fitted; first attempt; 18038 states
def solve_d10ecb37(I):
    O = paint_all(canvas(ZERO, TWO_BY_TWO), I) # The base with all of I painted on it, zeros too (base canvas(ZERO, TWO_BY_TWO))
    return O


# cover; cost 28; nothing fitted; first attempt; 18065 states
def solve_d13f3404(I):
    x1 = clip_to(I, canvas(ZERO, (6, 6))) # A grid of another's size with I on it at its place (size canvas(ZERO, (6, 6)))
    x2 = rays(x1, 48)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 48)
    x3 = rays(I, 32)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 32)
    O = paint_all(x2, x3)               # x2 with all of x3 painted on it, zeros too
    return O


# list paint; cost 18; passes leave-one-out in part; first attempt; 18000 states
def solve_d23f8c26(I):
    x1 = lines_of(I, T)                 # Its rows, or its columns (image I, columns yes)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_outer is 0, else 0
    O = paint_each(I, (x1, I), x1, decide_eq(item_outer, ZERO, NEG_ONE, ZERO))
    return O


# list paint; cost 13; passes leave-one-out; first attempt; 12000 states
def solve_d2abd087(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 2 where item_size is 6, else 1
    O = paint_each(I, (x1, I), x1, decide_eq(item_size, SIX, TWO, ONE))
    return O


# cell tree; cost 39; fails leave-one-out; first attempt; 12001 states
def solve_d364b489(I):
    # The grid of the colours that the rule gives the cells (planes I); it says cell_here where beside_filled is 0, else 2 where cell_down is 1, else 7 where cell_right i...
    O = map_cells(I, decide_eq(beside_filled, ZERO, cell_here, decide_eq(cell_down, ONE, TWO, decide_eq(cell_right, ONE, SEVEN, decide_eq(cell_up, ONE, EIGHT, SIX)))))
    return O


# list paint; cost 31; passes leave-one-out in part; not among the attempts; 12000 states
def solve_d406998b(I):
    x1 = lines_of(I, T)                 # Its rows, or its columns (image I, columns yes)
    x2 = reversed(x1)                   # In the opposite order (images x1)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says 3 where item_odd is 0, else -1
    O = paint_each(I, (x2, I), x2, decide_eq(item_odd, ZERO, THREE, NEG_ONE))
    return O


# list paint; cost 50; passes leave-one-out; first attempt; 18000 states
def solve_d4469b4b(I):
    x1 = complete_period(I, ZERO)       # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    x2 = split(x1, THREE, THREE)        # Equal panels, with or without a line between them (image x1, rows 3, columns 3)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, THREE_BY_THREE), items (x2, I)); it says 5 where item_number is 7, else (-1 where item_outer is 5, else 5) where item_most is 1, el...
    O = paint_each(canvas(ZERO, THREE_BY_THREE), (x2, I), cells_of(full_like(canvas(ZERO, THREE_BY_THREE), ONE)), decide_eq(item_number, SEVEN, FIVE, decide_eq(item_most, ONE, decide_eq(item_outer, FIVE, NEG_ONE, FIVE), decide_eq(item_number, TWO, FIVE, decide_eq(item_number, THREE, NEG_ONE, decide_eq(item_most, TWO, decide_le(item_number, FOUR, FIVE, NEG_ONE), decide_le(item_number, FOUR, NEG_ONE, FIVE)))))))
    return O


# cover; cost 32; nothing fitted; first attempt; 12003 states
def solve_d4a91cb9(I):
    x1 = rays(I, 15)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 15)
    x2 = panels(x1)                     # The panels between full lines of one colour (image x1)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = paint_shape(I, x3, FOUR)       # I with x3's cells but 0 painted on it in one colour (colour 4)
    x5 = lines_of(I, F)                 # Its rows, or its columns (image I, columns no)
    x6 = pick_most(x5, 11)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x5, property 11)
    x7 = paint_all(x4, x6)              # x4 with all of x6 painted on it, zeros too
    x8 = share_panels(I)                # Every panel between full lines with what any of them has (image I)
    x9 = joined(x8, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x8, axes 3)
    O = paint_zeros(x7, x9)             # x7 with x9's zeros painted on it, and nothing else
    return O


# list paint; cost 16; passes leave-one-out; first attempt; 24146 states
def solve_d511f180(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 8 where item_most is 5, else 5 where item_most is 8, else -1
    O = paint_each(I, (x1, I), x1, decide_eq(item_most, FIVE, EIGHT, decide_eq(item_most, EIGHT, FIVE, NEG_ONE)))
    return O


# one piece; cost 10; nothing fitted; first attempt; 12000 states
def solve_d5d6de2d(I):
    x1 = blank_like(I)                  # A grid of zeros of I's size
    x2 = holes_of(I)                    # Enclosed zeros alone, in the colour around them (image I)
    O = paint_shape(x1, x2, THREE)      # x1 with x2's cells but 0 painted on it in one colour (colour 3)
    return O


# one piece; cost 14; nothing fitted; first attempt; 18022 states
def solve_d631b094(I):
    x1 = measured(I, ZERO)              # A property of I (a number of IMAGE_PROPERTIES) (property 0)
    x2 = astuple(ONE, x1)               # The tuple (a, b) (a 1, b x1)
    x3 = canvas(ZERO, x2)               # A grid of one colour (value 0, dimensions x2)
    x4 = full_like(x3, ONE)             # A grid of one colour of x3's size (colour 1)
    # x4 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x4, I, (ONE, TWO, FOUR, SEVEN, EIGHT))
    return O


# cover; cost 29; nothing fitted; first attempt; 18061 states
def solve_d687bc17(I):
    x1 = by_colour(I)                   # One image for each colour, all of the whole size (image I)
    x2 = apply(rbind(joined, THREE), x1) # For every item of x1: gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (axes 3)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = peeled(I)                      # I without its outermost rows and columns
    x5 = box_of(x4)                     # The border of its rectangle in its main colour (image x4)
    O = paint_zeros(x3, x5)             # x3 with x5's zeros painted on it, and nothing else
    return O


# scan rule; cost 146; fails leave-one-out; not among the attempts; 18168 states
def solve_d6ad076f(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, SIX, SEVEN, NINE))
    x2 = rot180(x1)                     # x1 turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says (8 where of_part(cell_up_2, ONE) is 8, else (((cell_here where seen_down_right is 0, else ...
    x3 = scan_cells(x2, decide_eq(of_part(cell_left, ONE), EIGHT, decide_eq(of_part(cell_up_2, ONE), EIGHT, EIGHT, decide_eq(cell_down, ZERO, decide_eq(seen_up_right, ZERO, decide_eq(cell_up_2, TWO, decide_eq(seen_down_right, ZERO, cell_here, EIGHT), cell_here), decide_eq(cell_right_2, NEG_ONE, cell_here, EIGHT)), cell_here)), decide_eq(cell_here, ZERO, decide_eq(of_part(cell_up_right, ONE), EIGHT, decide_eq(cell_down_left, ZERO, decide_eq(cell_left_2, ZERO, decide_eq(seen_up, ONE, decide_eq(seen_up_left, ZERO, cell_here, EIGHT), EIGHT), cell_here), EIGHT), decide_eq(cell_up_left, TWO, decide_eq(seen_down_right, ZERO, cell_here, EIGHT), decide_eq(cell_up, ONE, decide_eq(seen_down, ZERO, cell_here, decide_eq(seen_down_right, ZERO, EIGHT, cell_here)), cell_here))), cell_here)))
    x4 = rot180(x3)                     # x3 turned by a half turn
    # x4 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x4, I, (ONE, TWO, THREE, FOUR, SIX, SEVEN, NINE))
    return O


# cover; cost 53; nothing fitted; not among the attempts; 18001 states
def solve_d89b689b(I):
    x1 = keep_colour(I, THREE)          # The cells of one colour; the others become 0 (image I, colour 3)
    x2 = negative(x1)                   # Its zeros in its main colour, all else 0 (image x1)
    x3 = drop_equal_lines(I)            # Without the rows and columns that are like the one before (image I)
    x4 = rays(x3, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x3, directions 2)
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    x6 = keep_rank(I, NEG_ONE)          # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank -1)
    x7 = rays(x6, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x6, directions 240)
    x8 = paint_over(x5, x7)             # x5 with x7's cells but 0 painted on it
    x9 = scaled(I, THREE)               # Every cell made a block (image I, factor 3)
    x10 = trim_blank(x9)                # Cut to the cells that are not 0, where they lie (image x9)
    x11 = at_origin(x10)                # x10 moved to (0, 0): a grid
    x12 = paint_over(x8, x11)           # x8 with x11's cells but 0 painted on it
    x13 = split(I, TWO, TWO)            # Equal panels, with or without a line between them (image I, rows 2, columns 2)
    x14 = pick_most(x13, ZERO)          # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x13, property 0)
    x15 = box_of(x14)                   # The border of its rectangle in its main colour (image x14)
    x16 = at_origin(x15)                # x15 moved to (0, 0): a grid
    x17 = paint_over(x12, x16)          # x12 with x16's cells but 0 painted on it
    x18 = pick_most(x13, SIX)           # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x13, property 6)
    x19 = box_of(x18)                   # The border of its rectangle in its main colour (image x18)
    x20 = paint_over(x17, x19)          # x17 with x19's cells but 0 painted on it
    x21 = keep_colour(I, EIGHT)         # The cells of one colour; the others become 0 (image I, colour 8)
    O = paint_zeros(x20, x21)           # x20 with x21's zeros painted on it, and nothing else
    return O


# cover; cost 28; nothing fitted; first attempt; 18053 states
def solve_d8c310e9(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    x2 = tile_unit(x1)                  # The smallest tile that x1 repeats
    x3 = tile_to(x2, I)                 # x2 repeated from its place in all directions, to the size of another (size I)
    x4 = rays(I, EIGHT)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 8)
    O = paint_zeros(x3, x4)             # x3 with x4's zeros painted on it, and nothing else
    return O


# list paint; cost 27; passes leave-one-out in part; first attempt; 12000 states
def solve_d90796e8(I):
    x1 = drop_colour(I, FIVE)           # I with the cells of one colour turned to 0 (colour 5)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says -1 where item_touching is 0, else 0 where item_most is 2, else 8
    O = paint_each(I, (x2, I), x2, decide_eq(item_touching, ZERO, NEG_ONE, decide_eq(item_most, TWO, ZERO, EIGHT)))
    return O


# scan rule; cost 48; passes leave-one-out; first attempt; 12012 states
def solve_d9f24cd1(I):
    x1 = rot180(I)                      # I turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says (2 where cell_here is 0, else cell_here) where of_part(cell_up, ONE) is 2, else (2 where o...
    x2 = scan_cells(x1, decide_eq(of_part(cell_up, ONE), TWO, decide_eq(cell_here, ZERO, TWO, cell_here), decide_eq(cell_down_right, FIVE, decide_eq(of_part(cell_left, ONE), ZERO, TWO, cell_here), cell_here)))
    O = rot180(x2)                      # x2 turned by a half turn
    return O


# one piece; cost 12; nothing fitted; first attempt; 18132 states
def solve_d9fac9be(I):
    x1 = flooded(I, T)                  # Colours flow into zeros, nearest first; minor: all but the commonest (image I, minor yes)
    O = paint_over(canvas(ZERO, UNITY), x1) # The base with x1's cells but 0 painted on it (base canvas(ZERO, UNITY))
    return O


# one piece; cost 17; nothing fitted; first attempt; 12000 states
def solve_dae9d2b5(I):
    x1 = split(I, ONE, TWO)             # Equal panels, with or without a line between them (image I, rows 1, columns 2)
    x2 = combine_panels(x1, ONE)        # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 1)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, THREE_BY_THREE), colour 6)
    O = paint_shape(canvas(ZERO, THREE_BY_THREE), x2, SIX)
    return O


# scan rule; cost 50; fails leave-one-out; first attempt; 12062 states
def solve_db3e9e38(I):
    x1 = rot180(I)                      # I turned by a half turn
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says 8 where of_part(cell_up_right, ONE) is 7, else (cell_here where seen_up_right is 0, else 7...
    x2 = scan_cells(x1, decide_eq(of_part(cell_up_right, ONE), SEVEN, EIGHT, decide_eq(seen_up_left, ZERO, decide_eq(seen_up_right, ZERO, cell_here, SEVEN), decide_eq(of_part(cell_left, ONE), SEVEN, EIGHT, SEVEN))))
    O = rot180(x2)                      # x2 turned by a half turn
    return O


# cover; cost 16; nothing fitted; first attempt; 12000 states
def solve_dbc1a6ce(I):
    x1 = negative(I)                    # Its zeros in its main colour, all else 0 (image I)
    x2 = paint_shape(I, x1, EIGHT)      # I with x1's cells but 0 painted on it in one colour (colour 8)
    x3 = joined(I, THREE)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    O = paint_zeros(x2, x3)             # x2 with x3's zeros painted on it, and nothing else
    return O


# backward; cost 29; nothing fitted; first attempt; 24013 states
def solve_dc0a314f(I):
    x1 = turned(I, THREE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 3)
    x2 = keep_colour(I, THREE)          # The cells of one colour; the others become 0 (image I, colour 3)
    x3 = trim_blank(x2)                 # Cut to the cells that are not 0, where they lie (image x2)
    x4 = view_of(x1, x3)                # What x1 has in x3's rectangle
    O = at_origin(x4)                   # x4 moved to (0, 0): a grid
    return O


# cell tree; cost 21; passes leave-one-out; first attempt; 18001 states
def solve_dc1df850(I):
    # The grid of the colours that the rule gives the cells (planes I); it says 1 where near_most is 2, else cell_here
    O = map_cells(I, decide_eq(near_most, TWO, ONE, cell_here))
    return O


# cover; cost 28; nothing fitted; first attempt; 12001 states
def solve_dc433765(I):
    x1 = keep_colour(I, THREE)          # The cells of one colour; the others become 0 (image I, colour 3)
    x2 = halo(x1, T)                    # The cells around the shape, in its main colour (image x1, diagonal yes)
    x3 = paint_over(I, x2)              # I with x2's cells but 0 painted on it
    x4 = keep_colour(I, FOUR)           # The cells of one colour; the others become 0 (image I, colour 4)
    x5 = trailed(I, x4, FIVE)           # x4 wherever slid takes it past (base I, way 5)
    O = paint_zeros(x3, x5)             # x3 with x5's zeros painted on it, and nothing else
    return O


# list paint; cost 26; fails leave-one-out; first attempt; 18018 states
def solve_ddf7fa4f(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, SIX, SEVEN, EIGHT, NINE))
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says (1 where item_right_of is 0, else 2 where item_edge is 0, else 3) where item_most is 5, el...
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_most, FIVE, decide_eq(item_right_of, ZERO, ONE, decide_eq(item_edge, ZERO, TWO, THREE)), NEG_ONE))
    # x3 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x3, I, (ONE, TWO, THREE, FOUR, SIX, SEVEN, EIGHT, NINE))
    return O


# one piece; cost 18; nothing fitted; first attempt; 24133 states
def solve_de1cd16c(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = pick_most(x1, ONE)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x1, property 1)
    x3 = at_origin(x2)                  # x2 moved to (0, 0): a grid
    O = paint_over(canvas(ZERO, UNITY), x3) # The base with x3's cells but 0 painted on it (base canvas(ZERO, UNITY))
    return O


# one piece; cost 7; nothing fitted; first attempt; 12000 states
def solve_ded97339(I):
    O = joined(I, THREE)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 3)
    return O


# cover; cost 29; nothing fitted; first attempt; 12010 states
def solve_e179c5f4(I):
    x1 = full_like(I, EIGHT)            # A grid of one colour of I's size (colour 8)
    x2 = rays(I, 240)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 240)
    x3 = trim_blank(x2)                 # Cut to the cells that are not 0, where they lie (image x2)
    x4 = bounce_to(x3, I)               # x3 repeated to and fro to the size of another, no row or column twice in a row (size I)
    O = paint_over(x1, x4)              # x1 with x4's cells but 0 painted on it
    return O


# cover; cost 23; nothing fitted; first attempt; 18023 states
def solve_e21d9049(I):
    x1 = complete_slant(I, ZERO)        # Cells of one colour restored from a row that repeats, shifted by the same from row to row (image I, hole 0)
    x2 = keep_rank(I, NEG_ONE)          # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank -1)
    x3 = rays(x2, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 15)
    O = paint_zeros(x1, x3)             # x1 with x3's zeros painted on it, and nothing else
    return O


# list paint; cost 58; fails leave-one-out; not among the attempts; 18188 states
def solve_e26a3af2(I):
    x1 = line_main(I, F)                # Each row, or column, in its commonest colour (image I, columns no)
    x2 = lines_of(x1, T)                # Its rows, or its columns (image x1, columns yes)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says ((2 where item_right_of is at most 4, else 8 where item_colours is 2, else 8 where item_ri...
    O = paint_each(I, (x2, I), x2, decide_eq(item_size, 13, decide_le(item_outer, SIX, decide_le(item_right_of, FOUR, TWO, decide_eq(item_colours, TWO, EIGHT, decide_le(item_right_of, SEVEN, EIGHT, THREE))), decide_le(item_right_of, 13, decide_le(item_left_of, TWO, ONE, decide_eq(item_colours, TWO, TWO, decide_le(item_right_of, FOUR, ONE, TWO))), TWO)), TEN))
    return O


# one piece; cost 12; nothing fitted; first attempt; 18024 states
def solve_e3497940(I):
    x1 = symmetric(I, ONE)              # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image I, kind 1)
    O = paint_all(canvas(ZERO, (10, 4)), x1) # The base with all of x1 painted on it, zeros too (base canvas(ZERO, (10, 4)))
    return O


# one piece; cost 19; nothing fitted; first attempt; 12071 states
def solve_e50d258f(I):
    x1 = parts(I, THREE)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 3)
    x2 = pick_least(x1, FIVE)           # The first image with the least property (images x1, property 5)
    O = at_origin(x2)                   # x2 moved to (0, 0): a grid
    return O


# list paint; cost 32; passes leave-one-out in part; not among the attempts; 12012 states
def solve_e73095fd(I):
    x1 = outline(I, F)                  # The cells that touch a 0 or an edge of I (diagonal no)
    x2 = regions(x1, F)                 # Connected areas of 0, in x1's main colour; all, or the enclosed ones (enclosed no)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says (4 where item_left_of is 10, else -1) where item_covering is 0, else 4
    O = paint_each(I, (x2, I), x2, decide_eq(item_covering, ZERO, decide_eq(item_left_of, TEN, FOUR, NEG_ONE), FOUR))
    return O


# one piece; cost 26; nothing fitted; first attempt; 18082 states
def solve_e76a88a6(I):
    x1 = parts(I, THREE)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 3)
    x2 = copies_of(x1, TWO)             # The first image with the greatest property, with its middle where each of them has its own (images x1, property 2)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    O = paint_all(I, x3)                # I with all of x3 painted on it, zeros too
    return O


# list paint; cost 20; passes leave-one-out; first attempt; 18038 states
def solve_e8593010(I):
    x1 = regions(I, F)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed no)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says 3 where item_size is 1, else 2 where item_size is 2, else 1
    O = paint_each(I, (x1, I), x1, decide_eq(item_size, ONE, THREE, decide_eq(item_size, TWO, TWO, ONE)))
    return O


# one piece; cost 15; nothing fitted; first attempt; 18165 states
def solve_e98196ab(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    O = combine_panels(x1, ONE)         # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 1)
    return O


# cell tree; cost 22; passes leave-one-out; first attempt; 24116 states
def solve_e9afcf9a(I):
    # The grid of the colours that the rule gives the cells (planes I); it says cell_here where column_parity is 0, else near_most
    O = map_cells(I, decide_eq(column_parity, ZERO, cell_here, near_most))
    return O


# list paint; cost 16; passes leave-one-out in part; first attempt; 12000 states
def solve_ea32f347(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says (4 where item_larger is 1, else 2) where item_size is at most 5, else 1
    O = paint_each(I, (x1, I), x1, decide_le(item_size, FIVE, decide_eq(item_larger, ONE, FOUR, TWO), ONE))
    return O


# one piece; cost 14; nothing fitted; first attempt; 24028 states
def solve_ea786f4a(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rays(x1, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 240)
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# one piece; cost 23; nothing fitted; first attempt; 18052 states
def solve_eb281b96(I):
    x1 = measured(I, ZERO)              # A property of I (a number of IMAGE_PROPERTIES) (property 0)
    x2 = half(I, TWO)                   # Its upper (0), lower (1), left (2) or right half (3), where it lies (image I, side 2)
    x3 = measured(x2, ZERO)             # A property of x2 (a number of IMAGE_PROPERTIES) (property 0)
    x4 = subtract(x1, x3)               # Difference a - b, of integers or component by component (a x1, b x3)
    x5 = width(I)                       # The number of columns it spans (piece I)
    x6 = astuple(x4, x5)                # The tuple (a, b) (a x4, b x5)
    x7 = canvas(ZERO, x6)               # A grid of one colour (value 0, dimensions x6)
    O = bounce_to(I, x7)                # I repeated to and fro to the size of another, no row or column twice in a row (size x7)
    return O


# one piece; cost 11; nothing fitted; first attempt; 24017 states
def solve_eb5a1d5d(I):
    O = drop_equal_lines(I)             # Without the rows and columns that are like the one before (image I)
    return O


# cover; cost 33; nothing fitted; first attempt; 18022 states
def solve_ec883f72(I):
    x1 = cycled(I, FIVE)                # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image I, way 5)
    x2 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    x3 = paint_zeros(x1, x2)            # x1 with x2's zeros painted on it, and nothing else
    x4 = paint_over(x3, x2)             # x3 with x2's cells but 0 painted on it
    x5 = joined(I, FOUR)                # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 4)
    x6 = pointed(x5, ONE)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x5, kind 1)
    O = paint_zeros(x4, x6)             # x4 with x6's zeros painted on it, and nothing else
    return O


# backward; cost 8; nothing fitted; first attempt; 24065 states
def solve_ed36ccf7(I):
    O = turned(I, SIX)                  # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 6)
    return O


# cover; cost 22; nothing fitted; first attempt; 12037 states
def solve_ef135b50(I):
    x1 = joined(I, ONE)                 # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image I, axes 1)
    x2 = peeled(x1)                     # x1 without its outermost rows and columns
    x3 = paint_shape(I, x2, NINE)       # I with x2's cells but 0 painted on it in one colour (colour 9)
    O = paint_over(x3, I)               # x3 with I's cells but 0 painted on it
    return O


# backward; cost 14; nothing fitted; first attempt; 12062 states
def solve_f25fbde4(I):
    x1 = trim_blank(I)                  # Cut to the cells that are not 0, where they lie (image I)
    x2 = at_origin(x1)                  # x1 moved to (0, 0): a grid
    O = scaled(x2, TWO)                 # Every cell made a block (image x2, factor 2)
    return O


# one piece; cost 11; nothing fitted; first attempt; 18078 states
def solve_f25ffba3(I):
    O = symmetric(I, TWO)               # Laid over its mirror images: 1 left-right, 2 up-down, 3 both, 4 diagonal, 5 quarter turns, 6 other diagonal (image I, kind 2)
    return O


# one piece; cost 20; nothing fitted; first attempt; 12000 states
def solve_f2829549(I):
    x1 = split(I, ONE, TWO)             # Equal panels, with or without a line between them (image I, rows 1, columns 2)
    x2 = combine_panels(x1, THREE)      # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 3)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, (4, 3)), colour 3)
    O = paint_shape(canvas(ZERO, (4, 3)), x2, THREE)
    return O


# cover; cost 23; nothing fitted; first attempt; 18057 states
def solve_f5b8619d(I):
    x1 = scaled(I, TWO)                 # Every cell made a block (image I, factor 2)
    x2 = blank_like(x1)                 # A grid of zeros of x1's size
    x3 = rays(I, THREE)                 # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 3)
    x4 = tile_to(x3, x1)                # x3 repeated from its place in all directions, to the size of another (size x1)
    x5 = paint_shape(x2, x4, EIGHT)     # x2 with x4's cells but 0 painted on it in one colour (colour 8)
    x6 = tile_to(I, x1)                 # I repeated from its place in all directions, to the size of another (size x1)
    O = paint_over(x5, x6)              # x5 with x6's cells but 0 painted on it
    return O


# cover; cost 12; nothing fitted; first attempt; 24089 states
def solve_f76d97a5(I):
    x1 = complete_period(I, FIVE)       # Cells of one colour restored from the tile that the rest repeats (image I, hole 5)
    x2 = keep_colour(I, FIVE)           # The cells of one colour; the others become 0 (image I, colour 5)
    O = paint_zeros(x1, x2)             # x1 with x2's zeros painted on it, and nothing else
    return O


# cover; cost 34; nothing fitted; first attempt; 12000 states
def solve_f8a8fe49(I):
    x1 = moved(I, NEG_UNITY)            # I at another place (by NEG_UNITY)
    x2 = rays(x1, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 15)
    x3 = paint_shape(I, x2, FIVE)       # I with x2's cells but 0 painted on it in one colour (colour 5)
    x4 = keep_colour(I, FIVE)           # The cells of one colour; the others become 0 (image I, colour 5)
    x5 = rays(x4, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x4, directions 15)
    x6 = paint_zeros(x3, x5)            # x3 with x5's zeros painted on it, and nothing else
    x7 = paint_over(x6, I)              # x6 with I's cells but 0 painted on it
    x8 = rays(I, 15)                    # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 15)
    x9 = keep_colour(x8, TWO)           # The cells of one colour; the others become 0 (image x8, colour 2)
    x10 = paint_zeros(x7, x9)           # x7 with x9's zeros painted on it, and nothing else
    x11 = trim_blank(I)                 # Cut to the cells that are not 0, where they lie (image I)
    x12 = bounce_to(x11, I)             # x11 repeated to and fro to the size of another, no row or column twice in a row (size I)
    O = paint_zeros(x10, x12)           # x10 with x12's zeros painted on it, and nothing else
    return O


# backward; cost 34; nothing fitted; first attempt; 18093 states
def solve_f8b3ba0a(I):
    x1 = drop_rank(I, ZERO)             # I without the colour of that rank by number of cells: 0 the commonest, -1 the rarest (rank 0)
    x2 = by_colour(x1)                  # One image for each colour, all of the whole size (image x1)
    x3 = sorted_by(x2, ONE)             # Ascending by a property, equal ones in their order (images x2, property 1)
    x4 = dots_of(x3)                    # A row of one cell for each image, in its main colour (images x3)
    O = turned(x4, FOUR)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x4, turn 4)
    return O


# colour by reference; cost 19; passes leave-one-out; first attempt; 18029 states
def solve_f8ff0b80(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, SIX, SEVEN, EIGHT))
    x2 = by_colour(x1)                  # One image for each colour, all of the whole size (image x1)
    # The base with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (base canvas(ZERO, (3, 1)), items (x2, x1), rule item_most)
    x3 = paint_each(canvas(ZERO, (3, 1)), (x2, x1), cells_of(full_like(canvas(ZERO, (3, 1)), ONE)), item_most)
    # x3 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x3, I, (ONE, TWO, THREE, FOUR, SIX, SEVEN, EIGHT))
    return O


# backward; cost 28; nothing fitted; first attempt; 24112 states
def solve_f9012d9b(I):
    x1 = complete_period(I, ZERO)       # Cells of one colour restored from the tile that the rest repeats (image I, hole 0)
    x2 = regions(I, F)                  # Connected areas of 0, in I's main colour; all, or the enclosed ones (enclosed no)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = view_of(x1, x3)                # What x1 has in x3's rectangle
    O = at_origin(x4)                   # x4 moved to (0, 0): a grid
    return O


# one piece; cost 20; nothing fitted; first attempt; 12000 states
def solve_fafffa47(I):
    x1 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x2 = combine_panels(x1, THREE)      # Cell by cell: 0 and, 1 or, 2 set in one alone, 3 in none, 4 the majority, 5 in the first alone (images x1, op 3)
    # The base with x2's cells but 0 painted on it in one colour (base canvas(ZERO, THREE_BY_THREE), colour 2)
    O = paint_shape(canvas(ZERO, THREE_BY_THREE), x2, TWO)
    return O


# backward; cost 28; nothing fitted; first attempt; 18148 states
def solve_fcb5c309(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, EIGHT))
    x2 = inside_frames(x1)              # What lies inside each rectangular frame (image x1)
    x3 = pick_most(x2, ZERO)            # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 0)
    x4 = frame_with(x3, TWO)            # x3 with a border around it (colour 2)
    x5 = at_origin(x4)                  # x4 moved to (0, 0): a grid
    # x5 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x5, I, (ONE, TWO, THREE, FOUR, EIGHT))
    return O


# backward; cost 27; nothing fitted; first attempt; 18008 states
def solve_ff805c23(I):
    x1 = turned(I, THREE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 3)
    x2 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x3 = pick_least(x2, 11)             # The first image with the least property (images x2, property 11)
    x4 = view_of(x1, x3)                # What x1 has in x3's rectangle
    O = at_origin(x4)                   # x4 moved to (0, 0): a grid
    return O
