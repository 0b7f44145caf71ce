# Programs found from nothing, for 49 of 233 tasks: each meets every output of its task, tests too.
# Made by `arcwright search --library` 0.1.0 with 12000 states a task; data fb8c181a515f4864cce06138d3dc4efe.
# Above each program: the kind of candidate, its cost, whether its rule was found again without each of
# the demonstrations, whether it was one of the two attempts, and the states that were searched.


# choice between planes; cost 51; passes leave-one-out in part; first attempt; 24174 states
def solve_1b59e163(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = finish_copies(x1)              # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image x1)
    # The grid of the colours that the rule gives the cells; it says (of_part(cell_here, ONE)) where cell_here is 0, else ((of_part(cell_here, TWO)) where cell...
    x3 = map_cells((x1, x2, canvas(ZERO, (18, 18))), decide_eq(cell_here, ZERO, of_part(cell_here, ONE), decide_eq(near_filled, ZERO, decide_eq(cell_here, FIVE, of_part(cell_here, TWO), of_part(cell_here, ONE)), of_part(cell_here, TWO))))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# near miss repaired; cost 65; fails leave-one-out; not among the attempts; 18061 states
def solve_1d61978c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = in_colour(x1, TWO)             # All cells but 0 in one colour (image x1, colour 2)
    # The grid of the colours that the rule gives the cells (planes x2); it says cell_here where blob_size is at most 2, else (8 where blob_size is 10, else 8 where blob_s...
    x3 = map_cells(x2, decide_le(blob_size, TWO, cell_here, decide_le(cell_column, NINE, decide_eq(blob_size, TEN, EIGHT, decide_eq(blob_size, THREE, EIGHT, decide_eq(blob_size, SEVEN, EIGHT, cell_here))), EIGHT)))
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# tree over planes; cost 64; fails leave-one-out; not among the attempts; 18015 states
def solve_2de01db2(I):
    x1 = rank_colours(I, (TWO, THREE, SEVEN)) # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I, colours (TWO, THREE, SEVEN))
    x2 = drop_colour(x1, TWO)           # x1 with the cells of one colour turned to 0 (colour 2)
    # The grid of the colours that the rule gives the cells (planes (x2, x1, x1)); it says row_most where cell_here is 0, else 4 where cell_here is 3, else 0
    O = map_cells((x2, x1, x1), decide_eq(cell_here, ZERO, row_most, decide_eq(cell_here, THREE, FOUR, ZERO)))
    return O


# list paint; cost 35; fails leave-one-out; not among the attempts; 18112 states
def solve_2f767503(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(rbind(rays, 15), x1)     # For every item of x1: colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (directions 15)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says 7 where item_borne is 2, else -1 where item_smaller is at most 9, else (7 where item_numbe...
    O = paint_each(I, (x2, I), x2, decide_eq(item_borne, TWO, SEVEN, decide_le(item_smaller, NINE, NEG_ONE, decide_le(item_number_back, NINE, decide_le(item_number, 14, SEVEN, NEG_ONE), NEG_ONE))))
    return O


# cell tree; cost 53; fails leave-one-out; first attempt; 24161 states
def solve_342dd610(I):
    # The grid of the colours that the rule gives the cells (planes I); it says 8 where part_size is 1, else 1 where cell_left is 1, else 7 where cell_down_2 is 7, else 2...
    O = map_cells(I, decide_eq(part_size, ONE, EIGHT, decide_eq(cell_left, ONE, ONE, decide_eq(cell_down_2, SEVEN, SEVEN, decide_eq(cell_right_2, TWO, TWO, decide_eq(cell_up_2, NINE, NINE, cell_here))))))
    return O


# cover; cost 52; nothing fitted; second attempt; 18137 states
def solve_37ce87bb(I):
    x1 = full_like(I, FIVE)             # A grid of one colour of I's size (colour 5)
    x2 = keep_colour(I, SEVEN)          # The cells of one colour; the others become 0 (image I, colour 7)
    x3 = turned(x2, FOUR)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 4)
    x4 = paint_over(x1, x3)             # x1 with x3's cells but 0 painted on it
    x5 = turned(x2, THREE)              # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x2, turn 3)
    x6 = paint_shape(x4, x5, FIVE)      # x4 with x5's cells but 0 painted on it in one colour (colour 5)
    x7 = keep_colour(I, TWO)            # The cells of one colour; the others become 0 (image I, colour 2)
    x8 = rays(x7, 192)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x7, directions 192)
    x9 = paint_shape(x6, x8, SEVEN)     # x6 with x8's cells but 0 painted on it in one colour (colour 7)
    x10 = lines_of(I, T)                # Its rows, or its columns (image I, columns yes)
    x11 = keep_most(x10, TWO)           # x10 with the greatest property (property 2)
    x12 = stacked(x11, T)               # All in one image at their places; on top is the first, or the one with fewest cells (images x11, smallest yes)
    x13 = paint_over(x9, x12)           # x9 with x12's cells but 0 painted on it
    x14 = panels(I)                     # The panels between full lines of one colour (image I)
    x15 = stacked(x14, T)               # All in one image at their places; on top is the first, or the one with fewest cells (images x14, smallest yes)
    x16 = at_origin(x15)                # x15 moved to (0, 0): a grid
    x17 = bounce_to(x16, I)             # x16 repeated to and fro to the size of another, no row or column twice in a row (size I)
    O = paint_shape(x13, x17, SEVEN)    # x13 with x17's cells but 0 painted on it in one colour (colour 7)
    return O


# cell tree; cost 33; passes leave-one-out; first attempt; 24271 states
def solve_396d80d7(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I, colours (ONE, TWO, FOUR, SIX, NINE))
    x1 = rank_colours(I, (ONE, TWO, FOUR, SIX, NINE))
    # The grid of the colours that the rule gives the cells (planes x1); it says (2 where beside_same is 4, else cell_here) where near_colours is 2, else cell_here
    x2 = map_cells(x1, decide_eq(near_colours, TWO, decide_eq(beside_same, FOUR, TWO, cell_here), cell_here))
    # x2 with the colours back that rank_colours exchanged in I (colours (ONE, TWO, FOUR, SIX, NINE))
    O = unrank_colours(x2, I, (ONE, TWO, FOUR, SIX, NINE))
    return O


# cover; cost 36; nothing fitted; not among the attempts; 24024 states
def solve_42f14c03(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = pick_most(x2, 11)              # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 11)
    x4 = pick_most(x2, ONE)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 1)
    x5 = tile_to(x3, x4)                # x3 repeated from its place in all directions, to the size of another (size x4)
    x6 = pick_most(x2, SIX)             # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x2, property 6)
    x7 = kron(x6, x6)                   # x6 for every cell of x6 that is not 0
    x8 = paint_over(x5, x7)             # x5 with x7's cells but 0 painted on it
    x9 = at_origin(x4)                  # x4 moved to (0, 0): a grid
    O = paint_over(x8, x9)              # x8 with x9's cells but 0 painted on it
    return O


# near miss repaired; cost 124; fails leave-one-out; not among the attempts; 24124 states
def solve_4a1cacc2(I):
    x1 = rank_colours(I, (FOUR, SIX, NINE)) # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I, colours (FOUR, SIX, NINE))
    x2 = peeled(x1)                     # x1 without its outermost rows and columns
    x3 = bounce_to(x2, x1)              # x2 repeated to and fro to the size of another, no row or column twice in a row (size x1)
    x4 = rot90(x3)                      # x3 turned a quarter clockwise
    # As map_cells, row by row, with the grid made so far as the last plane (planes x4); it says (4 where of_part(cell_up, ONE) is 4, else cell_here where cell_up_left is 4, else (cell_he...
    x5 = scan_cells(x4, decide_eq(of_part(cell_left, ONE), FOUR, decide_eq(of_part(cell_up, ONE), FOUR, FOUR, decide_eq(cell_up_left, FOUR, cell_here, decide_eq(cell_left_3, FOUR, decide_eq(cell_left, FOUR, cell_here, FOUR), FOUR))), decide_eq(of_part(cell_up, ONE), FOUR, decide_eq(cell_down, EIGHT, cell_here, FOUR), decide_eq(cell_right, NEG_ONE, decide_eq(cell_down_2, NEG_ONE, decide_eq(cell_up_3, NEG_ONE, FOUR, cell_here), cell_here), cell_here))))
    x6 = rot270(x5)                     # x5 turned a quarter anticlockwise
    O = unrank_colours(x6, I, (FOUR, SIX, NINE)) # x6 with the colours back that rank_colours exchanged in I (colours (FOUR, SIX, NINE))
    return O


# cell tree; cost 22; passes leave-one-out; first attempt; 24124 states
def solve_52364a65(I):
    # The grid of the colours that the rule gives the cells (planes I); it says 8 where part_column is at most 1, else cell_here
    O = map_cells(I, decide_le(part_column, ONE, EIGHT, cell_here))
    return O


# one piece; cost 18; nothing fitted; first attempt; 18128 states
def solve_5751f35e(I):
    x1 = about(I, ZERO, THREE)          # Laid over what mirrors about the box of its commonest (0) or rarest (-1) colour make of it: 1 left-right, 2 up-down, 3 both, 4 quarter turns (image I, rank 0, kind 3)
    O = joined(x1, THREE)               # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x1, axes 3)
    return O


# list paint; cost 29; passes leave-one-out in part; first attempt; 12000 states
def solve_5ad8a7c0(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(rbind(lbind(trailed, I), TWO), x1) # For every item of x1: it wherever slid takes it past (base I, way 2)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x2); it says 10 where item_off_row is at most 2, else -1
    O = paint_each(I, (x1, I), x2, decide_le(item_off_row, TWO, TEN, NEG_ONE))
    return O


# list paint; cost 47; fails leave-one-out; first attempt; 24031 states
def solve_68bc2e87(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, THREE, FOUR, FIVE, SEVEN, NINE))
    x2 = measured(x1, TWO)              # A property of x1 (a number of IMAGE_PROPERTIES) (property 2)
    x3 = subtract(x2, ONE)              # Difference a - b, of integers or component by component (a x2, b 1)
    x4 = astuple(x3, ONE)               # The tuple (a, b) (a x3, b 1)
    x5 = canvas(ZERO, x4)               # A grid of one colour (value 0, dimensions x4)
    x6 = drop_colour(x1, THREE)         # x1 with the cells of one colour turned to 0 (colour 3)
    x7 = colour_boxes(x6)               # The rectangle that each colour spans (image x6)
    x8 = full_like(x5, ONE)             # A grid of one colour of x5's size (colour 1)
    x9 = cells_of(x8)                   # Each cell as an image, row by row (image x8)
    # x5 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x7, x1), images x9); it says 1 where item_right_of is 1, else 2 where item_right_of is 2, else 4 where item_smaller is ...
    x10 = paint_each(x5, (x7, x1), x9, decide_eq(item_right_of, ONE, ONE, decide_eq(item_right_of, TWO, TWO, decide_eq(item_smaller, FOUR, FOUR, decide_le(item_size, 17, THREE, decide_eq(item_size, 326, THREE, SIX))))))
    # x10 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x10, I, (ONE, THREE, FOUR, FIVE, SEVEN, NINE))
    return O


# cover; cost 41; nothing fitted; first attempt; 18066 states
def solve_6a980be1(I):
    x1 = rank_colours(I, (ONE, FOUR, SIX, EIGHT)) # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I, colours (ONE, FOUR, SIX, EIGHT))
    x2 = rays(x1, TWO)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 2)
    x3 = drop_rank(x2, ZERO)            # x2 without the colour of that rank by number of cells: 0 the commonest, -1 the rarest (rank 0)
    x4 = moved(x1, LEFT)                # x1 at another place (by LEFT)
    x5 = keep_colour(x4, TWO)           # The cells of one colour; the others become 0 (image x4, colour 2)
    x6 = paint_zeros(x3, x5)            # x3 with x5's zeros painted on it, and nothing else
    x7 = keep_colour(x1, TWO)           # The cells of one colour; the others become 0 (image x1, colour 2)
    x8 = rays(x7, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x7, directions 15)
    x9 = paint_shape(x6, x8, ONE)       # x6 with x8's cells but 0 painted on it in one colour (colour 1)
    x10 = complete_period(x1, ONE)      # Cells of one colour restored from the tile that the rest repeats (image x1, hole 1)
    x11 = parts(x10, THREE)             # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x10, mode 3)
    x12 = pick_most(x11, ZERO)          # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x11, property 0)
    x13 = paint_all(x9, x12)            # x9 with all of x12 painted on it, zeros too
    # x13 with the colours back that rank_colours exchanged in I (colours (ONE, FOUR, SIX, EIGHT))
    O = unrank_colours(x13, I, (ONE, FOUR, SIX, EIGHT))
    return O


# choice between planes; cost 118; fails leave-one-out; first attempt; 24195 states
def solve_6ca952ad(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = settle(x1, ONE)                # Connected parts fall: up 0, down 1, left 2, right 3 (image x1, direction 1)
    x3 = negative(x1)                   # Its zeros in its main colour, all else 0 (image x1)
    x4 = pointed(x1, ZERO)              # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x1, kind 0)
    x5 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x6 = tile_to(x5, x1)                # x5 repeated from its place in all directions, to the size of another (size x1)
    # The grid of the colours that the rule gives the cells (planes (x1, x2, x3, x4, x6)); it says (((cell_here where near_filled is 2, else of_part(cell_here, TWO)) where cell_here is 6, e...
    x7 = map_cells((x1, x2, x3, x4, x6), decide_le(blob_smaller, ONE, decide_eq(of_part(cell_here, ONE), ZERO, decide_eq(cell_here, SIX, decide_eq(near_filled, TWO, cell_here, of_part(cell_here, TWO)), cell_here), decide_eq(of_part(cell_here, THREE), ZERO, decide_eq(of_part(cell_here, FOUR), SIX, cell_here, decide_eq(column_filled, ONE, cell_here, of_part(cell_here, TWO))), decide_eq(part_size, 40, of_part(cell_here, TWO), cell_here))), of_part(cell_here, TWO)))
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# list paint; cost 25; passes leave-one-out in part; first attempt; 24116 states
def solve_753ea09b(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    # x1 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1), images x2); it says ((-1 where item_larger is 29, else 2) where item_size is at most 57, else -1) where item_m...
    x3 = paint_each(x1, (x2, x1), x2, decide_eq(item_most, ONE, decide_le(item_size, 57, decide_eq(item_larger, 29, NEG_ONE, TWO), NEG_ONE), NEG_ONE))
    # x3 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x3, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE))
    return O


# cover; cost 43; nothing fitted; first attempt; 18016 states
def solve_7e4d4f7c(I):
    x1 = width(I)                       # The number of columns it spans (piece I)
    x2 = astuple(THREE, x1)             # The tuple (a, b) (a 3, b x1)
    x3 = canvas(ZERO, x2)               # A grid of one colour (value 0, dimensions x2)
    x4 = full_like(x3, SIX)             # A grid of one colour of x3's size (colour 6)
    x5 = moved(I, NEG_UNITY)            # I at another place (by NEG_UNITY)
    x6 = paint_all(x4, x5)              # x4 with all of x5 painted on it, zeros too
    x7 = drop_colour(I, TWO)            # I with the cells of one colour turned to 0 (colour 2)
    x8 = rays(x7, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x7, directions 240)
    x9 = paint_shape(x6, x8, SIX)       # x6 with x8's cells but 0 painted on it in one colour (colour 6)
    x10 = panels(I)                     # The panels between full lines of one colour (image I)
    x11 = keep_least(x10, SIX)          # x10 with the least property (property 6)
    x12 = stacked(x11, T)               # All in one image at their places; on top is the first, or the one with fewest cells (images x11, smallest yes)
    x13 = paint_all(x9, x12)            # x9 with all of x12 painted on it, zeros too
    x14 = lines_of(I, T)                # Its rows, or its columns (image I, columns yes)
    x15 = keep_most(x14, TEN)           # x14 with the greatest property (property 10)
    x16 = stacked(x15, T)               # All in one image at their places; on top is the first, or the one with fewest cells (images x15, smallest yes)
    O = paint_over(x13, x16)            # x13 with x16's cells but 0 painted on it
    return O


# scan rule; cost 113; fails leave-one-out; second attempt; 24106 states
def solve_7ec998c9(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = rot90(x1)                      # x1 turned a quarter clockwise
    # As map_cells, row by row, with the grid made so far as the last plane (planes x2); it says ((cell_here where of_part(cell_up, ONE) is 0, else 1 where of_part(cell_up_left, ONE) is 0...
    x3 = scan_cells(x2, decide_eq(of_part(cell_left, ONE), ZERO, decide_eq(cell_right, NEG_ONE, decide_eq(of_part(cell_up, ONE), ZERO, cell_here, decide_eq(of_part(cell_up_left, ONE), ZERO, ONE, decide_eq(of_part(cell_up_2, ONE), ONE, cell_here, decide_eq(seen_down_left, ZERO, ONE, cell_here)))), cell_here), decide_eq(seen_right, ZERO, decide_eq(seen_left, ZERO, decide_eq(of_part(cell_up, ONE), ZERO, cell_here, decide_eq(of_part(cell_up_right, ONE), ZERO, ONE, decide_eq(cell_left, NEG_ONE, decide_eq(of_part(cell_up_2, ONE), ZERO, ONE, decide_eq(seen_down_right, ZERO, cell_here, ONE)), cell_here))), ONE), ONE)))
    x4 = rot270(x3)                     # x3 turned a quarter anticlockwise
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# cover; cost 29; nothing fitted; first attempt; 18139 states
def solve_833966f4(I):
    x1 = drop_colour(I, NINE)           # I with the cells of one colour turned to 0 (colour 9)
    x2 = split(I, TWO, ONE)             # Equal panels, with or without a line between them (image I, rows 2, columns 1)
    x3 = apply(rbind(turned, TWO), x2)  # For every item of x2: 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (turn 2)
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    O = paint_over(x1, x4)              # x1 with x4's cells but 0 painted on it
    return O


# scan rule; cost 76; passes leave-one-out in part; first attempt; 12000 states
def solve_84551f4c(I):
    x1 = hmirror(I)                     # Mirrored in a horizontal axis: upside down (piece I)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says cell_here where cell_up is 0, else seen_down_left where cell_up is 1, else seen_down_left ...
    x2 = scan_cells(x1, decide_eq(cell_up, ZERO, cell_here, decide_eq(cell_up, ONE, seen_down_left, decide_eq(seen_down_left, ONE, seen_down_left, decide_eq(of_part(cell_up, ONE), ZERO, seen_down_left, decide_eq(of_part(cell_up_right, ONE), TWO, seen_down_left, decide_eq(seen_down_left, ZERO, cell_here, decide_eq(of_part(cell_left_3, ONE), ZERO, cell_here, decide_eq(of_part(cell_left_2, ONE), ZERO, cell_here, seen_down_left)))))))))
    O = hmirror(x2)                     # Mirrored in a horizontal axis: upside down (piece x2)
    return O


# cover; cost 30; nothing fitted; first attempt; 18029 states
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
    x11 = frame_with(x10, NINE)         # x10 with a border around it (colour 9)
    O = paint_over(x9, x11)             # x9 with x11's cells but 0 painted on it
    return O


# list paint; cost 31; passes leave-one-out in part; first attempt; 24143 states
def solve_87ab05b8(I):
    x1 = rays(I, 240)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image I, directions 240)
    x2 = split(x1, TWO, TWO)            # Equal panels, with or without a line between them (image x1, rows 2, columns 2)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says 2 where item_least is 2, else 6 where item_overhung is 0, else 2
    O = paint_each(I, (x2, I), x2, decide_eq(item_least, TWO, TWO, decide_eq(item_overhung, ZERO, SIX, TWO)))
    return O


# list paint; cost 14; passes leave-one-out in part; not among the attempts; 18272 states
def solve_9720b24f(I):
    x1 = parts(I, ONE)                  # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 1)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says -1 where item_inside is 0, else 0
    O = paint_each(I, (x1, I), x1, decide_eq(item_inside, ZERO, NEG_ONE, ZERO))
    return O


# cover; cost 32; nothing fitted; first attempt; 24012 states
def solve_973e499e(I):
    x1 = keep_rank(I, ONE)              # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank 1)
    x2 = kron(x1, x1)                   # x1 for every cell of x1 that is not 0
    x3 = keep_rank(I, ZERO)             # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank 0)
    x4 = kron(x3, x3)                   # x3 for every cell of x3 that is not 0
    x5 = paint_over(x2, x4)             # x2 with x4's cells but 0 painted on it
    x6 = keep_rank(I, NEG_ONE)          # The cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (image I, rank -1)
    x7 = kron(x6, x6)                   # x6 for every cell of x6 that is not 0
    O = paint_over(x5, x7)              # x5 with x7's cells but 0 painted on it
    return O


# scan rule; cost 71; fails leave-one-out; first attempt; 24059 states
def solve_9968a131(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (TWO, THREE, FIVE, EIGHT, NINE))
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says ((0 where cell_left is 0, else cell_here) where of_part(cell_left, ONE) is 2, else 2) wher...
    x2 = scan_cells(x1, decide_eq(seen_left, TWO, decide_eq(of_part(cell_left, ONE), TWO, decide_eq(cell_left, ZERO, ZERO, cell_here), TWO), decide_eq(cell_here, SEVEN, cell_here, decide_eq(cell_left, THREE, THREE, decide_eq(cell_right, ZERO, SEVEN, decide_eq(cell_here, THREE, SEVEN, cell_here))))))
    # x2 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x2, I, (TWO, THREE, FIVE, EIGHT, NINE))
    return O


# cover; cost 61; nothing fitted; not among the attempts; 18021 states
def solve_996ec1f3(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = tile_to(x1, canvas(ZERO, THREE_BY_THREE)) # x1 repeated from its place in all directions, to the size of another (size canvas(ZERO, THREE_BY_THREE))
    x3 = moved(x2, NEG_UNITY)           # x2 at another place (by NEG_UNITY)
    # The base with all of x3 painted on it, zeros too (base canvas(ZERO, THREE_BY_THREE))
    x4 = paint_all(canvas(ZERO, THREE_BY_THREE), x3)
    x5 = moved(x1, UP_RIGHT)            # x1 at another place (by UP_RIGHT)
    x6 = turned(x5, ONE)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x5, turn 1)
    x7 = paint_all(x4, x6)              # x4 with all of x6 painted on it, zeros too
    x8 = moved(x1, DOWN_LEFT)           # x1 at another place (by DOWN_LEFT)
    x9 = turned(x8, TWO)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x8, turn 2)
    x10 = paint_over(x7, x9)            # x7 with x9's cells but 0 painted on it
    x11 = peeled(x1)                    # x1 without its outermost rows and columns
    x12 = turned(x11, THREE)            # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x11, turn 3)
    x13 = paint_all(x10, x12)           # x10 with all of x12 painted on it, zeros too
    x14 = main_dot(x1)                  # One cell in its main colour, at its place (image x1)
    x15 = halo(x14, T)                  # The cells around the shape, in its main colour (image x14, diagonal yes)
    x16 = parts(x1, ZERO)               # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x17 = pick_most(x16, ONE)           # The first image with the greatest property (a number of IMAGE_PROPERTIES) (images x16, property 1)
    x18 = coloured_like(x15, x17)       # All cells but 0 in the main colour of x17 (image x15)
    x19 = paint_over(x13, x18)          # x13 with x18's cells but 0 painted on it
    x20 = box_of(x1)                    # The border of its rectangle in its main colour (image x1)
    x21 = halo(x20, T)                  # The cells around the shape, in its main colour (image x20, diagonal yes)
    x22 = coloured_like(x21, x17)       # All cells but 0 in the main colour of x17 (image x21)
    x23 = paint_over(x19, x22)          # x19 with x22's cells but 0 painted on it
    O = swap_ground(x23, I)             # 0 and I's commonest colour exchanged (image x23)
    return O


# cover; cost 23; nothing fitted; first attempt; 24152 states
def solve_9b30e358(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = trim_blank(x1)                 # Cut to the cells that are not 0, where they lie (image x1)
    x3 = tile_to(x2, x1)                # x2 repeated from its place in all directions, to the size of another (size x1)
    x4 = rays(x1, ONE)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x1, directions 1)
    x5 = paint_zeros(x3, x4)            # x3 with x4's zeros painted on it, and nothing else
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# list pick; cost 32; fails leave-one-out; second attempt; 24001 states
def solve_9ba4a9aa(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(lbind(view_of, I), x1)   # For every item of x1: what I has in it's rectangle
    # The one item that the rule is true of (items (x2, I)); it says 0 where item_larger is 5, else 0 where item_off_column is at most 32, else item_below
    x3 = choose_by((x2, I), decide_eq(item_larger, FIVE, ZERO, decide_le(item_off_column, 32, ZERO, item_below)))
    O = at_origin(x3)                   # x3 moved to (0, 0): a grid
    return O


# cover; cost 21; nothing fitted; first attempt; 24002 states
def solve_9caf5b84(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = drop_rank(x1, ZERO)            # x1 without the colour of that rank by number of cells: 0 the commonest, -1 the rarest (rank 0)
    x3 = paint_shape(x1, x2, SEVEN)     # x1 with x2's cells but 0 painted on it in one colour (colour 7)
    O = swap_ground(x3, I)              # 0 and I's commonest colour exchanged (image x3)
    return O


# list paint; cost 42; passes leave-one-out in part; not among the attempts; 24184 states
def solve_a09f6c25(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    x2 = apply(rbind(in_colour, ONE), x1) # For every item of x1: all cells but 0 in one colour (colour 1)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, x1, I), images x2); it says 4 where item_area is at most 9, else ((6 where of_part(item_most, ONE) is 2, else 4) where...
    x3 = paint_each(I, (x2, x1, I), x2, decide_le(item_area, NINE, FOUR, decide_eq(item_level, ZERO, decide_eq(item_upright, ZERO, decide_eq(of_part(item_most, ONE), TWO, SIX, FOUR), THREE), TEN)))
    # x3 with the colours back that rank_colours exchanged in I (colours (FOUR, SEVEN, EIGHT))
    O = unrank_colours(x3, I, (FOUR, SEVEN, EIGHT))
    return O


# cover; cost 24; nothing fitted; first attempt; 24251 states
def solve_aa62e3f4(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = cycled(x1, THREE)              # Its colours but 0, in the order in which they are met, become: 0 each other from the ends, 1 the next, 2 the one before; 3 to 5 with 0 (image x1, way 3)
    x3 = halo(x1, F)                    # The cells around the shape, in its main colour (image x1, diagonal no)
    x4 = paint_zeros(x2, x3)            # x2 with x3's zeros painted on it, and nothing else
    O = swap_ground(x4, I)              # 0 and I's commonest colour exchanged (image x4)
    return O


# list paint; cost 29; passes leave-one-out in part; first attempt; 18000 states
def solve_ad38a9d0(I):
    x1 = parts(I, ZERO)                 # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image I, mode 0)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x1, I), images x1); it says ((9 where item_size is 2, else 2) where item_size is at most 3, else 8 where item_size is ...
    O = paint_each(I, (x1, I), x1, decide_eq(item_square, ZERO, decide_le(item_size, THREE, decide_eq(item_size, TWO, NINE, TWO), decide_eq(item_size, FOUR, EIGHT, FIVE)), decide_eq(item_most, SIX, decide_eq(item_size, THREE, FOUR, THREE), NEG_ONE)))
    return O


# scan rule; cost 57; passes leave-one-out; first attempt; 18036 states
def solve_b5bb5719(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # As map_cells, row by row, with the grid made so far as the last plane (planes x1); it says (cell_here where seen_up_right is 0, else 2) where of_part(cell_up_left, ONE) is 5, else (...
    x2 = scan_cells(x1, decide_eq(of_part(cell_up_left, ONE), FIVE, decide_eq(seen_up_right, ZERO, cell_here, TWO), decide_eq(of_part(cell_up_left, ONE), TWO, decide_eq(seen_up_right, ZERO, cell_here, FIVE), cell_here)))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# cover; cost 30; nothing fitted; first attempt; 24189 states
def solve_b7256dcd(I):
    x1 = drop_colour(I, SIX)            # I with the cells of one colour turned to 0 (colour 6)
    x2 = flooded(x1, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor yes)
    x3 = paint_over(I, x2)              # I with x2's cells but 0 painted on it
    O = paint_shape(x3, x1, SEVEN)      # x3 with x1's cells but 0 painted on it in one colour (colour 7)
    return O


# cover; cost 38; nothing fitted; first attempt; 24068 states
def solve_b7955b3c(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = parts(x1, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x1, mode 0)
    x3 = apply(negative, x2)            # For every item of x2: its zeros in its main colour, all else 0
    x4 = stacked(x3, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x3, smallest yes)
    x5 = paint_all(x1, x4)              # x1 with all of x4 painted on it, zeros too
    x6 = paint_zeros(x5, x1)            # x5 with x1's zeros painted on it, and nothing else
    x7 = drop_colour(x1, EIGHT)         # x1 with the cells of one colour turned to 0 (colour 8)
    x8 = joined(x7, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x7, axes 3)
    x9 = paint_over(x6, x8)             # x6 with x8's cells but 0 painted on it
    O = swap_ground(x9, I)              # 0 and I's commonest colour exchanged (image x9)
    return O


# cell tree; cost 62; fails leave-one-out; first attempt; 24140 states
def solve_bae5c565(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says (cell_here where cell_falling is 7, else seen_up) where seen_up_left is 8, else (cell_here...
    x2 = map_cells(x1, decide_eq(seen_up_left, EIGHT, decide_eq(cell_falling, SEVEN, cell_here, seen_up), decide_eq(seen_up_right, EIGHT, decide_eq(cell_rising, -5, cell_here, seen_up), decide_le(part_size, TWO, seen_up, cell_here))))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O


# choice between planes; cost 106; passes leave-one-out; first attempt; 24037 states
def solve_bd5af378(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = pointed(x1, TWO)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x1, kind 2)
    x3 = in_colour(x1, EIGHT)           # All cells but 0 in one colour (image x1, colour 8)
    x4 = rays(x3, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x3, directions 15)
    x5 = negative(x1)                   # Its zeros in its main colour, all else 0 (image x1)
    x6 = rays(x5, 15)                   # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x5, directions 15)
    # The grid of the colours that the rule gives the cells (planes (x1, x2, x4, x6, x5)); it says ((of_part(cell_here, TWO)) where of_part(cell_here, ONE) is 0, else cell_here) where besid...
    x7 = map_cells((x1, x2, x4, x6, x5), decide_eq(beside_filled, ZERO, decide_eq(of_part(cell_here, ONE), ZERO, of_part(cell_here, TWO), cell_here), decide_eq(corner_filled, THREE, of_part(cell_here, TWO), decide_eq(of_part(cell_here, THREE), ZERO, of_part(cell_here, TWO), of_part(cell_here, FOUR)))))
    O = swap_ground(x7, I)              # 0 and I's commonest colour exchanged (image x7)
    return O


# backward; cost 16; nothing fitted; first attempt; 24169 states
def solve_cf5fd0ad(I):
    x1 = turned(I, THREE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image I, turn 3)
    x2 = turned(x1, SIX)                # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 6)
    x3 = lined_up((x1, x1, x2, x2), T)  # One below the other, or side by side (images (x1, x1, x2, x2), across yes)
    x4 = turned(x1, FIVE)               # 1 left-right, 2 up-down, 3 half turn, 4 diagonal, 5 clockwise, 6 anticlockwise, 7 other diagonal (image x1, turn 5)
    x5 = lined_up((x4, x4, I, I), T)    # One below the other, or side by side (images (x4, x4, I, I), across yes)
    O = lined_up((x3, x3, x5, x5), F)   # One below the other, or side by side (images (x3, x3, x5, x5), across no)
    return O


# list paint; cost 33; passes leave-one-out in part; first attempt; 24254 states
def solve_d6542281(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = blank_like(x1)                 # A grid of zeros of x1's size
    x3 = finish_copies(x1)              # Fragments of a part of several colours finished as copies of it, turned, mirrored or scaled (image x1)
    x4 = parts(x3, ZERO)                # Connected parts: of one colour 0, and diagonally 1; of any colour 2, and diagonally 3 (image x3, mode 0)
    # x2 with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x4, x1), images x4); it says (-1 where item_below is 7, else 10) where item_mates is 2, else 10
    x5 = paint_each(x2, (x4, x1), x4, decide_eq(item_mates, TWO, decide_eq(item_below, SEVEN, NEG_ONE, TEN), TEN))
    O = swap_ground(x5, I)              # 0 and I's commonest colour exchanged (image x5)
    return O


# one piece; cost 35; nothing fitted; first attempt; 24190 states
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


# near miss repaired; cost 166; fails leave-one-out; not among the attempts; 24034 states
def solve_df978a02(I):
    # The colours of the tuple exchanged among themselves: the commonest becomes the first, and so on (image I)
    x1 = rank_colours(I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, NINE))
    x2 = peeled(x1)                     # x1 without its outermost rows and columns
    x3 = tile_to(x2, x1)                # x2 repeated from its place in all directions, to the size of another (size x1)
    # The grid of the colours that the rule gives the cells (planes x3); it says (8 where corner_filled is 2, else cell_here where cell_depth is at most 4, else cell_here ...
    x4 = map_cells(x3, decide_le(beside_same, ONE, decide_eq(corner_filled, TWO, EIGHT, decide_le(cell_depth, FOUR, cell_here, decide_eq(column_parity, ZERO, cell_here, decide_eq(cell_up_right, ONE, cell_here, decide_eq(cell_up, THREE, cell_here, EIGHT))))), decide_eq(beside_filled, ONE, decide_eq(cell_up, NEG_ONE, EIGHT, cell_here), decide_eq(cell_down_left, ONE, decide_eq(part_column, NINE, cell_here, decide_eq(column_emptier, FIVE, cell_here, decide_eq(beside_same, THREE, decide_eq(column_filled, 11, cell_here, decide_eq(part_row, SIX, cell_here, ONE)), cell_here))), decide_eq(cell_down, ONE, decide_eq(part_size, 219, ONE, cell_here), decide_eq(cell_right, TWO, decide_eq(cell_left, NEG_ONE, decide_eq(cell_up_right, TWO, cell_here, TWO), cell_here), cell_here))))))
    # x4 with the colours back that rank_colours exchanged in I
    O = unrank_colours(x4, I, (ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, NINE))
    return O


# list paint; cost 34; fails leave-one-out; first attempt; 18099 states
def solve_e45ef808(I):
    x1 = keep_colour(I, ONE)            # The cells of one colour; the others become 0 (image I, colour 1)
    x2 = lines_of(x1, T)                # Its rows, or its columns (image x1, columns yes)
    # I with each image painted as the rule says of its item: 0 to 9 that colour, 10 as it is, -1 not (items (x2, I), images x2); it says 9 where item_larger is 0, else (-1 where item_right_of is 7, else 4) where item_smaller is...
    O = paint_each(I, (x2, I), x2, decide_eq(item_larger, ZERO, NINE, decide_eq(item_smaller, ZERO, decide_eq(item_right_of, SEVEN, NEG_ONE, FOUR), NEG_ONE)))
    return O


# cover; cost 43; nothing fitted; first attempt; 18143 states
def solve_e4941b18(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    x2 = flooded(x1, T)                 # Colours flow into zeros, nearest first; minor: all but the commonest (image x1, minor yes)
    x3 = keep_colour(x2, EIGHT)         # The cells of one colour; the others become 0 (image x2, colour 8)
    x4 = keep_colour(x1, EIGHT)         # The cells of one colour; the others become 0 (image x1, colour 8)
    x5 = paint_shape(x3, x4, TWO)       # x3 with x4's cells but 0 painted on it in one colour (colour 2)
    x6 = moved(x1, DOWN)                # x1 at another place (by DOWN)
    x7 = halo(x6, F)                    # The cells around the shape, in its main colour (image x6, diagonal no)
    x8 = paint_zeros(x5, x7)            # x5 with x7's zeros painted on it, and nothing else
    x9 = keep_colour(x1, FIVE)          # The cells of one colour; the others become 0 (image x1, colour 5)
    x10 = paint_over(x8, x9)            # x8 with x9's cells but 0 painted on it
    x11 = moved(x1, UP)                 # x1 at another place (by UP)
    x12 = paint_zeros(x10, x11)         # x10 with x11's zeros painted on it, and nothing else
    O = swap_ground(x12, I)             # 0 and I's commonest colour exchanged (image x12)
    return O


# cell tree; cost 21; passes leave-one-out in part; first attempt; 24036 states
def solve_e729b7be(I):
    # The grid of the colours that the rule gives the cells (planes I); it says cell_here where part_size is at most 87, else mirror_turned
    O = map_cells(I, decide_le(part_size, 87, cell_here, mirror_turned))
    return O


# cover; cost 29; nothing fitted; first attempt; 24252 states
def solve_e734a0e8(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = copies_of(x1, TWO)             # The first image with the greatest property, with its middle where each of them has its own (images x1, property 2)
    x3 = stacked(x2, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x2, smallest yes)
    x4 = keep_most(x1, ZERO)            # x1 with the greatest property (property 0)
    x5 = stacked(x4, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x4, smallest yes)
    O = paint_over(x3, x5)              # x3 with x5's cells but 0 painted on it
    return O


# cover; cost 29; nothing fitted; first attempt; 18002 states
def solve_e84fef15(I):
    x1 = paint_all(canvas(ZERO, (5, 5)), I) # The base with all of I painted on it, zeros too (base canvas(ZERO, (5, 5)))
    x2 = keep_colour(I, EIGHT)          # The cells of one colour; the others become 0 (image I, colour 8)
    x3 = share_panels(x2)               # Every panel between full lines with what any of them has (image x2)
    x4 = paint_shape(x1, x3, ONE)       # x1 with x3's cells but 0 painted on it in one colour (colour 1)
    O = paint_over(x4, x2)              # x4 with x2's cells but 0 painted on it
    return O


# near miss repaired; cost 87; fails leave-one-out; not among the attempts; 12009 states
def solve_f1bcbc2c(I):
    # The grid of the colours that the rule gives the cells (planes I); it says (cell_here where row_emptier is 5, else (cell_here where part_height is 4, else 8) where s...
    O = map_cells(I, decide_eq(seen_corners, FOUR, decide_eq(row_emptier, FIVE, cell_here, decide_eq(seen_down, ZERO, decide_eq(part_height, FOUR, cell_here, EIGHT), EIGHT)), decide_eq(near_filled, FOUR, decide_eq(cell_here, ZERO, decide_eq(cell_down, NEG_ONE, decide_eq(cell_up, ZERO, decide_eq(part_height, FOUR, cell_here, EIGHT), cell_here), EIGHT), cell_here), cell_here)))
    return O


# cover; cost 45; nothing fitted; first attempt; 24318 states
def solve_f28a3cbb(I):
    x1 = panels(I)                      # The panels between full lines of one colour (image I)
    x2 = stacked(x1, T)                 # All in one image at their places; on top is the first, or the one with fewest cells (images x1, smallest yes)
    x3 = rays(x2, 240)                  # Colours run on until the next; bits up, down, left, right, and diagonals up-left, down-right, up-right, down-left (image x2, directions 240)
    x4 = drop_colour(I, SIX)            # I with the cells of one colour turned to 0 (colour 6)
    x5 = joined(x4, THREE)              # Gaps between equal colours filled: 1 in rows, 2 in columns, 3 both, 4 diagonals (image x4, axes 3)
    x6 = paint_over(x3, x5)             # x3 with x5's cells but 0 painted on it
    x7 = pointed(x4, ONE)               # With what points somewhere run on in its colour: ends of lines 0, corners of parts 1, missing corners 2 (image x4, kind 1)
    x8 = paint_shape(x6, x7, SIX)       # x6 with x7's cells but 0 painted on it in one colour (colour 6)
    x9 = split(I, TWO, TWO)             # Equal panels, with or without a line between them (image I, rows 2, columns 2)
    x10 = stacked(x9, T)                # All in one image at their places; on top is the first, or the one with fewest cells (images x9, smallest yes)
    x11 = halo(x10, T)                  # The cells around the shape, in its main colour (image x10, diagonal yes)
    x12 = paint_over(x8, x11)           # x8 with x11's cells but 0 painted on it
    x13 = apply(rbind(keep_rank, ZERO), x9) # For every item of x9: the cells of the colour of that rank by number of cells: 0 the commonest, -1 the rarest (rank 0)
    x14 = stacked(x13, T)               # All in one image at their places; on top is the first, or the one with fewest cells (images x13, smallest yes)
    O = paint_over(x12, x14)            # x12 with x14's cells but 0 painted on it
    return O


# cell tree; cost 42; passes leave-one-out in part; first attempt; 18056 states
def solve_fc10701f(I):
    x1 = swap_ground(I, I)              # 0 and I's commonest colour exchanged (image I)
    # The grid of the colours that the rule gives the cells (planes x1); it says 0 where cell_here is 7, else 7 where cell_here is 9, else (2 where cell_here is 0, else ce...
    x2 = map_cells(x1, decide_eq(cell_here, SEVEN, ZERO, decide_eq(cell_here, NINE, SEVEN, decide_eq(seen_sides, FOUR, decide_eq(cell_here, ZERO, TWO, cell_here), cell_here))))
    O = swap_ground(x2, I)              # 0 and I's commonest colour exchanged (image x2)
    return O
