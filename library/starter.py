# Programs for the starter tasks in tasks/starter, one for each task that has one, in the order of their index.


# waterline: The picture, a grey row of its width, and the picture upside down, stacked.
def solve_548ec1ca(I):
    x1 = width(I)
    x2 = astuple(ONE, x1)
    x3 = canvas(FIVE, x2)
    x4 = hmirror(I)
    x5 = vconcat(I, x3)
    O = vconcat(x5, x4)
    return O


# turn-and-trade: Half a turn, then exchange 1 and 2.
def solve_ae0e8ec5(I):
    x1 = rot180(I)
    O = switch(x1, ONE, TWO)
    return O


# diagonal-smudge: Paint the smudge with what the mirror image in the main diagonal has there.
def solve_bab3ef54(I):
    x1 = dmirror(I)
    x2 = ofcolor(I, NINE)
    x3 = toobject(x2, x1)
    O = paint(I, x3)
    return O


# turn-each-about: Take all figures away and paint each one's mirror image in its place.
def solve_e9d1d85c(I):
    x1 = objects(I, T, F, T)
    x2 = merge(x1)
    x3 = cover(I, x2)
    x4 = mapply(vmirror, x1)
    O = paint(x3, x4)
    return O


# beauty-contest: Find the figure that equals its own mirror image and cut it out.
def solve_11aa7544(I):
    x1 = objects(I, T, F, T)
    x2 = fork(equality, vmirror, identity)
    x3 = extract(x1, x2)
    O = subgrid(x3, I)
    return O


# four-quarters: Add the mirror image left to right, then the mirror image upside down of both.
def solve_bc1c99dd(I):
    x1 = vmirror(I)
    x2 = asobject(x1)
    x3 = underpaint(I, x2)
    x4 = hmirror(x3)
    x5 = asobject(x4)
    O = underpaint(x3, x5)
    return O


# surplus: The number of 1s less the number of 2s is the width of the answer.
def solve_b0d4ff95(I):
    x1 = colorcount(I, ONE)
    x2 = colorcount(I, TWO)
    x3 = subtract(x1, x2)
    x4 = astuple(ONE, x3)
    O = canvas(ONE, x4)
    return O


# stamps-in-a-row: Squares are the figures of four cells; their number is the height of the answer.
def solve_6ec2f0c4(I):
    x1 = objects(I, T, F, T)
    x2 = sizefilter(x1, FOUR)
    x3 = size(x2)
    x4 = astuple(x3, ONE)
    x5 = leastcolor(I)
    O = canvas(x5, x4)
    return O


# head-count: List the colours of the figures; the most common one fills the answer.
def solve_8848cde1(I):
    x1 = objects(I, T, F, T)
    x2 = totuple(x1)
    x3 = apply(color, x2)
    x4 = mostcommon(x3)
    O = canvas(x4, TWO_BY_TWO)
    return O


# ladder: A blank square with the number of dots as its side, and its diagonal.
def solve_0060bba9(I):
    x1 = leastcolor(I)
    x2 = colorcount(I, x1)
    x3 = astuple(x2, x2)
    x4 = canvas(ZERO, x3)
    x5 = shoot(ORIGIN, UNITY)
    O = fill(x4, x1, x5)
    return O


# rarest-square: The rarest colour fills a square whose side is its count.
def solve_724ab4b6(I):
    x1 = leastcolor(I)
    x2 = colorcount(I, x1)
    x3 = astuple(x2, x2)
    O = canvas(x1, x3)
    return O


# cheese: All blank regions but the outer one are holes; their number is the width.
def solve_a20c85a8(I):
    x1 = objects(I, T, F, F)
    x2 = colorfilter(x1, ZERO)
    x3 = size(x2)
    x4 = decrement(x3)
    x5 = astuple(ONE, x4)
    x6 = palette(I)
    x7 = other(x6, ZERO)
    O = canvas(x7, x5)
    return O


# sand-falls: Turn columns into rows, move the blank cells of each to the front, turn back.
def solve_c3efd984(I):
    x1 = dmirror(I)
    x2 = rbind(order, positive)
    x3 = apply(x2, x1)
    O = dmirror(x3)
    return O


# oil-and-stone: Sort every column with 1 standing below blank, as -1, and 2 above it.
def solve_7a5e85b7(I):
    x1 = replace(I, ONE, NEG_ONE)
    x2 = dmirror(x1)
    x3 = rbind(order, identity)
    x4 = apply(x3, x2)
    x5 = dmirror(x4)
    O = replace(x5, NEG_ONE, ONE)
    return O


# drawn-to-the-bar: The figure is what is not grey; move it until it touches the bar.
def solve_966e82d9(I):
    x1 = objects(I, T, F, T)
    x2 = colorfilter(x1, FIVE)
    x3 = merge(x2)
    x4 = difference(x1, x2)
    x5 = first(x4)
    x6 = gravitate(x5, x3)
    O = move(I, x5, x6)
    return O


# iron-filings: The magnet is the largest figure; every single cell is moved until it touches it.
def solve_3dd6894c(I):
    x1 = objects(I, T, F, T)
    x2 = argmax(x1, size)
    x3 = sizefilter(x1, ONE)
    x4 = rbind(gravitate, x2)
    x5 = fork(shift, identity, x4)
    x6 = mapply(x5, x3)
    x7 = merge(x3)
    x8 = cover(I, x7)
    O = paint(x8, x6)
    return O


# ink: Every box is filled with the rarest colour in it, that of its drop.
def solve_a0e98faf(I):
    x1 = objects(I, T, F, T)
    x2 = sizefilter(x1, ONE)
    x3 = difference(x1, x2)
    x4 = rbind(subgrid, I)
    x5 = compose(leastcolor, x4)
    x6 = fork(recolor, x5, delta)
    x7 = mapply(x6, x3)
    O = paint(I, x7)
    return O


# vacant: A box with only two colours in it, its own and blank, has no dot.
def solve_a5d7639a(I):
    x1 = objects(I, T, F, T)
    x2 = colorfilter(x1, EIGHT)
    x3 = rbind(subgrid, I)
    x4 = compose(numcolors, x3)
    x5 = matcher(x4, TWO)
    x6 = mfilter(x2, x5)
    O = fill(I, FIVE, x6)
    return O


# indoors: The dots that lie in the rectangle spanned by the walls turn 3.
def solve_f90fdff3(I):
    x1 = ofcolor(I, ONE)
    x2 = backdrop(x1)
    x3 = ofcolor(I, FOUR)
    x4 = intersection(x2, x3)
    O = fill(I, THREE, x4)
    return O


# largest-room: Of the blank regions fill the largest.
def solve_b3c65549(I):
    x1 = objects(I, T, F, F)
    x2 = colorfilter(x1, ZERO)
    x3 = argmax(x2, size)
    O = fill(I, THREE, x3)
    return O


# mended-fences: A fence is closed if it is the whole outline of the rectangle it spans.
def solve_b023873d(I):
    x1 = objects(I, T, T, T)
    x2 = fork(equality, toindices, box)
    x3 = mfilter(x1, x2)
    x4 = replace(I, ONE, TWO)
    O = fill(x4, THREE, x3)
    return O


# sparks: Diagonals from all 3s, down and right, and from all 4s, down and left.
def solve_90311a5b(I):
    x1 = ofcolor(I, THREE)
    x2 = ofcolor(I, FOUR)
    x3 = rbind(shoot, UNITY)
    x4 = rbind(shoot, DOWN_LEFT)
    x5 = mapply(x3, x1)
    x6 = mapply(x4, x2)
    x7 = fill(I, THREE, x5)
    O = fill(x7, FOUR, x6)
    return O


# crosshairs: Fill the rows and columns of all dots, then paint the dots again.
def solve_8f256630(I):
    x1 = leastcolor(I)
    x2 = ofcolor(I, x1)
    x3 = mapply(hfrontier, x2)
    x4 = mapply(vfrontier, x2)
    x5 = combine(x3, x4)
    x6 = fill(I, EIGHT, x5)
    O = fill(x6, x1, x2)
    return O


# plumb-lines: Every single cell gives its colour to its column where that is blank.
def solve_8f3a72e9(I):
    x1 = objects(I, T, F, T)
    x2 = sizefilter(x1, ONE)
    x3 = compose(vfrontier, ulcorner)
    x4 = fork(recolor, color, x3)
    x5 = mapply(x4, x2)
    O = underpaint(I, x5)
    return O


# saltire: The diagonal neighbours of the origin are the four directions to shoot in.
def solve_2bb05881(I):
    x1 = leastcolor(I)
    x2 = ofcolor(I, x1)
    x3 = first(x2)
    x4 = lbind(shoot, x3)
    x5 = ineighbors(ORIGIN)
    x6 = mapply(x4, x5)
    O = fill(I, x1, x6)
    return O


# taut-lines: Frontiers are rows and columns of one colour; fill the grey ones.
def solve_58e14765(I):
    x1 = frontiers(I)
    x2 = colorfilter(x1, FIVE)
    x3 = merge(x2)
    O = fill(I, TWO, x3)
    return O


# posts-and-beams: Fill the vertical lines with 1 and the horizontal ones with 2.
def solve_b53a5795(I):
    x1 = objects(I, T, F, T)
    x2 = mfilter(x1, vline)
    x3 = mfilter(x1, hline)
    x4 = fill(I, ONE, x2)
    O = fill(x4, TWO, x3)
    return O


# middle-upended: The picture, the picture upside down, and the picture again.
def solve_79741906(I):
    x1 = hmirror(I)
    x2 = hconcat(I, x1)
    O = hconcat(x2, I)
    return O


# four-corners: A row of picture, blank, picture stands above and below a blank row.
def solve_18220542(I):
    x1 = shape(I)
    x2 = canvas(ZERO, x1)
    x3 = hconcat(I, x2)
    x4 = hconcat(x3, I)
    x5 = shape(x4)
    x6 = canvas(ZERO, x5)
    x7 = vconcat(x4, x6)
    O = vconcat(x7, x4)
    return O


# one-tile: The vertical and the horizontal period are the size of the tile.
def solve_636e0202(I):
    x1 = asobject(I)
    x2 = vperiod(x1)
    x3 = hperiod(x1)
    x4 = astuple(x2, x3)
    O = crop(I, ORIGIN, x4)
    return O


# stacked-by-colors: Repeat the picture once for each colour; merging stacks the rows.
def solve_882b8a57(I):
    x1 = numcolors(I)
    x2 = repeat(I, x1)
    O = merge(x2)
    return O


# turned-chequer: Two kinds of rows of copies, plain or turned in the middle, stacked.
def solve_95481df1(I):
    x1 = rot90(I)
    x2 = hconcat(I, x1)
    x3 = hconcat(x2, I)
    x4 = hconcat(x1, x2)
    x5 = vconcat(x3, x4)
    O = vconcat(x5, x3)
    return O


# rich-and-poor: Exchange the most and the least frequent colour.
def solve_815cdf86(I):
    x1 = mostcolor(I)
    x2 = leastcolor(I)
    O = switch(I, x1, x2)
    return O


# color-wheel: Exchanging 1 with 2, then 1 with 3, turns the wheel by one.
def solve_6bffc446(I):
    x1 = switch(I, ONE, TWO)
    O = switch(x1, ONE, THREE)
    return O


# key-in-the-corner: Replace grey with the colour in the upper left corner.
def solve_60204738(I):
    x1 = index(I, ORIGIN)
    O = replace(I, FIVE, x1)
    return O


# tint-by-size: Every figure gets its size as its colour.
def solve_b94bfb48(I):
    x1 = objects(I, T, F, T)
    x2 = fork(recolor, size, identity)
    x3 = mapply(x2, x1)
    O = paint(I, x3)
    return O


# odd-and-even: All figures turn 7, then those of even size 4.
def solve_5ce1b969(I):
    x1 = objects(I, T, F, T)
    x2 = compose(even, size)
    x3 = mfilter(x1, x2)
    x4 = merge(x1)
    x5 = fill(I, SEVEN, x4)
    O = fill(x5, FOUR, x3)
    return O


# pinstripes: Keep the grey cells whose column number is even and fill them.
def solve_025ced0a(I):
    x1 = ofcolor(I, FIVE)
    x2 = compose(even, last)
    x3 = sfilter(x1, x2)
    O = fill(I, TWO, x3)
    return O


# between-pegs: Cut out what the pegs span and take off the outer ring.
def solve_b38efc2f(I):
    x1 = ofcolor(I, FOUR)
    x2 = subgrid(x1, I)
    O = trim(x2)
    return O


# biggest-upended: Cut out the largest figure and turn the piece upside down.
def solve_523a3f4c(I):
    x1 = objects(I, T, F, T)
    x2 = argmax(x1, size)
    x3 = subgrid(x2, I)
    O = hmirror(x3)
    return O


# lonely-color: The least common among the figures' colours belongs to one figure only.
def solve_58511350(I):
    x1 = objects(I, T, F, T)
    x2 = totuple(x1)
    x3 = apply(color, x2)
    x4 = leastcommon(x3)
    x5 = ofcolor(I, x4)
    O = subgrid(x5, I)
    return O


# unwrap: Cut out what does not have the colour of the upper left corner.
def solve_f1c10dbe(I):
    x1 = index(I, ORIGIN)
    x2 = ofcolor(I, x1)
    x3 = asindices(I)
    x4 = difference(x3, x2)
    O = subgrid(x4, I)
    return O


# squeeze: Rows and columns of one colour go.
def solve_a6518f67(I):
    O = compress(I)
    return O


# brighter-half: Of the two halves keep the one with fewer blank cells.
def solve_0cdbc690(I):
    x1 = lefthalf(I)
    x2 = righthalf(I)
    x3 = astuple(x1, x2)
    x4 = rbind(colorcount, ZERO)
    O = argmin(x3, x4)
    return O


# tall-and-short: Fill the highest figure with 2 and the lowest with 1.
def solve_e2aff235(I):
    x1 = objects(I, T, F, T)
    x2 = argmax(x1, height)
    x3 = argmin(x1, height)
    x4 = fill(I, TWO, x2)
    O = fill(x4, ONE, x3)
    return O


# smallest-leaves: Cover the figure with the fewest cells.
def solve_58cebab7(I):
    x1 = objects(I, T, F, T)
    x2 = argmin(x1, size)
    O = cover(I, x2)
    return O


# frame-the-widest: Draw the outline one step outside the widest figure.
def solve_eb248d1f(I):
    x1 = objects(I, T, F, T)
    x2 = argmax(x1, width)
    x3 = outbox(x2)
    O = fill(I, FOUR, x3)
    return O


# runner-up: Remove the largest figure and cut out the largest of the others.
def solve_e806cb7f(I):
    x1 = objects(I, T, F, T)
    x2 = argmax(x1, size)
    x3 = remove(x2, x1)
    x4 = argmax(x3, size)
    O = subgrid(x4, I)
    return O


# dust-off: Cover all figures of one cell.
def solve_1b0d89fd(I):
    x1 = objects(I, T, F, T)
    x2 = sizefilter(x1, ONE)
    x3 = merge(x2)
    O = cover(I, x3)
    return O


# moth-holes: Every cloth fills the rectangle it spans.
def solve_1cb5ccaf(I):
    x1 = objects(I, T, F, T)
    x2 = fork(recolor, color, backdrop)
    x3 = mapply(x2, x1)
    O = paint(I, x3)
    return O


# flag-in-the-snow: Every row is its most common colour, repeated to the grid's width.
def solve_5bdc2f31(I):
    x1 = width(I)
    x2 = rbind(repeat, x1)
    x3 = compose(x2, mostcommon)
    O = apply(x3, I)
    return O


# stained-mirror: Paint the stains with what the mirror image has there; keep the left half.
def solve_93e0d565(I):
    x1 = vmirror(I)
    x2 = ofcolor(I, EIGHT)
    x3 = toobject(x2, x1)
    x4 = paint(I, x3)
    O = lefthalf(x4)
    return O


# zoom-by-reds: The number of 2s is the factor of enlargement.
def solve_13eee0b3(I):
    x1 = colorcount(I, TWO)
    O = upscale(I, x1)
    return O


# back-to-small: The narrowest region is one large cell; its width is the factor.
def solve_3b0d4f92(I):
    x1 = objects(I, T, F, F)
    x2 = valmin(x1, width)
    O = downscale(I, x2)
    return O


# stretch: Twice as high, three times as wide.
def solve_d32ade2a(I):
    x1 = vupscale(I, TWO)
    O = hupscale(x1, THREE)
    return O


# swell: Take the figures away and paint each enlarged twofold from its upper left corner.
def solve_6f6d08ce(I):
    x1 = objects(I, T, F, T)
    x2 = merge(x1)
    x3 = cover(I, x2)
    x4 = rbind(upscale, TWO)
    x5 = mapply(x4, x1)
    O = paint(x3, x5)
    return O


# join-twins: Connect the two ends of every colour in that colour.
def solve_1c7cf6bf(I):
    x1 = fgpartition(I)
    x2 = fork(connect, ulcorner, lrcorner)
    x3 = fork(recolor, color, x2)
    x4 = mapply(x3, x1)
    O = paint(I, x4)
    return O


# elbow: The bend lies in the row of 1 and the column of 2; connect both to it, under the dots.
def solve_fed68570(I):
    x1 = ofcolor(I, ONE)
    x2 = ofcolor(I, TWO)
    x3 = first(x1)
    x4 = first(x2)
    x5 = first(x3)
    x6 = last(x4)
    x7 = astuple(x5, x6)
    x8 = connect(x3, x7)
    x9 = connect(x7, x4)
    x10 = combine(x8, x9)
    O = underfill(I, THREE, x10)
    return O


# row-partners: Of the lines between all pairs of dots take the horizontal ones, under the dots.
def solve_8d5560ad(I):
    x1 = leastcolor(I)
    x2 = ofcolor(I, x1)
    x3 = prapply(connect, x2, x2)
    x4 = mfilter(x3, hline)
    O = underfill(I, EIGHT, x4)
    return O


# halo: Draw the outline one step outside every block.
def solve_cfbebd9f(I):
    x1 = objects(I, T, F, T)
    x2 = mapply(outbox, x1)
    O = fill(I, THREE, x2)
    return O


# hollow-out: Clear the cells of every block that are not on its outline.
def solve_d28c2443(I):
    x1 = objects(I, T, F, T)
    x2 = mapply(toindices, x1)
    x3 = mapply(box, x1)
    x4 = difference(x2, x3)
    O = fill(I, ZERO, x4)
    return O


# ring-within: Draw the outline one step inside every block.
def solve_03402ca1(I):
    x1 = objects(I, T, F, T)
    x2 = mapply(inbox, x1)
    O = fill(I, TWO, x2)
    return O


# studs: Fill the corners of every block.
def solve_e449f630(I):
    x1 = objects(I, T, F, T)
    x2 = mapply(corners, x1)
    O = fill(I, FOUR, x2)
    return O


# picture-frame: Fill the outline of the grid with the rarest colour.
def solve_5d068a29(I):
    x1 = asindices(I)
    x2 = box(x1)
    x3 = leastcolor(I)
    O = fill(I, x3, x2)
    return O


# fenced-flocks: Paint the outline of each colour's cells in that colour.
def solve_63ed8e43(I):
    x1 = fgpartition(I)
    x2 = fork(recolor, color, box)
    x3 = mapply(x2, x1)
    O = paint(I, x3)
    return O


# and-so-on: Shift the given rows down by every multiple of their period.
def solve_e63d708b(I):
    x1 = fgpartition(I)
    x2 = merge(x1)
    x3 = vperiod(x2)
    x4 = height(I)
    x5 = interval(ZERO, x4, x3)
    x6 = apply(toivec, x5)
    x7 = lbind(shift, x2)
    x8 = mapply(x7, x6)
    O = paint(I, x8)
    return O


# every-other: Number the bars from the left and fill those with even numbers.
def solve_63996157(I):
    x1 = objects(I, T, F, T)
    x2 = order(x1, leftmost)
    x3 = size(x2)
    x4 = interval(ZERO, x3, ONE)
    x5 = pair(x2, x4)
    x6 = compose(even, last)
    x7 = sfilter(x5, x6)
    x8 = mapply(first, x7)
    O = fill(I, EIGHT, x8)
    return O


# chequer: Keep the grey cells with an even sum of row and column and fill them.
def solve_ac99f324(I):
    x1 = ofcolor(I, FIVE)
    x2 = fork(add, first, last)
    x3 = compose(even, x2)
    x4 = sfilter(x1, x3)
    O = fill(I, THREE, x4)
    return O


# line-up-by-height: Turn columns into rows; in ascending order the shortest bar is first.
def solve_89d84909(I):
    x1 = dmirror(I)
    x2 = order(x1, identity)
    O = dmirror(x2)
    return O


# ranking: Order the colours' cells by size, largest first, and write their colours in one row.
def solve_f9fdf011(I):
    x1 = fgpartition(I)
    x2 = compose(invert, size)
    x3 = order(x1, x2)
    x4 = apply(color, x3)
    O = repeat(x4, ONE)
    return O


# filing-cabinet: Order the rows by their first cell.
def solve_f19e6d59(I):
    O = order(I, first)
    return O


# upper-sheet: Paint the right half where the left half is blank.
def solve_6c59cb09(I):
    x1 = lefthalf(I)
    x2 = righthalf(I)
    x3 = asobject(x2)
    O = underpaint(x1, x3)
    return O


# odd-panel-out: Of the four panels take the least common one.
def solve_b440c390(I):
    x1 = hsplit(I, FOUR)
    O = leastcommon(x1)
    return O


# fullest-panel: Of the three panels take the one with the fewest blank cells.
def solve_17b20703(I):
    x1 = hsplit(I, THREE)
    x2 = rbind(colorcount, ZERO)
    O = argmin(x1, x2)
    return O


# stencil: Paint the right half on a blank grid where the left half has 1.
def solve_b56211b3(I):
    x1 = lefthalf(I)
    x2 = righthalf(I)
    x3 = ofcolor(x1, ONE)
    x4 = toobject(x3, x2)
    x5 = shape(x1)
    x6 = canvas(ZERO, x5)
    O = paint(x6, x4)
    return O


# left-alone: Where the left panel has 1 and the right one no 2, fill in the colour of the line.
def solve_78ca16a2(I):
    x1 = lefthalf(I)
    x2 = righthalf(I)
    x3 = ofcolor(x1, ONE)
    x4 = ofcolor(x2, TWO)
    x5 = difference(x3, x4)
    x6 = shape(x1)
    x7 = canvas(ZERO, x6)
    x8 = width(x1)
    x9 = tojvec(x8)
    x10 = index(I, x9)
    O = fill(x7, x10, x5)
    return O


# unanimous: Blank is what any panel leaves blank; the rest turns 3.
def solve_df3a7590(I):
    x1 = vsplit(I, THREE)
    x2 = first(x1)
    x3 = rbind(ofcolor, ZERO)
    x4 = mapply(x3, x1)
    x5 = replace(x2, ONE, THREE)
    O = fill(x5, ZERO, x4)
    return O


# own-width: Take the figures away and paint each shifted right by its width.
def solve_cff2eaa2(I):
    x1 = objects(I, T, F, T)
    x2 = merge(x1)
    x3 = cover(I, x2)
    x4 = compose(tojvec, width)
    x5 = fork(shift, identity, x4)
    x6 = mapply(x5, x1)
    O = paint(x3, x6)
    return O


# conveyor: The last row comes first; of what follows only the grid's height is kept.
def solve_517859fc(I):
    x1 = last(I)
    x2 = repeat(x1, ONE)
    x3 = vconcat(x2, I)
    x4 = shape(I)
    O = crop(x3, ORIGIN, x4)
    return O


# rubber-stamp: The figure, moved to be centred on the origin, is shifted to every dot.
def solve_b3f19fe9(I):
    x1 = objects(I, T, F, T)
    x2 = sizefilter(x1, ONE)
    x3 = argmax(x1, size)
    x4 = center(x3)
    x5 = invert(x4)
    x6 = shift(x3, x5)
    x7 = lbind(shift, x6)
    x8 = apply(center, x2)
    x9 = mapply(x7, x8)
    x10 = merge(x2)
    x11 = cover(I, x10)
    O = paint(x11, x9)
    return O


# comets: From every coloured cell shoot right, and fill what is blank there.
def solve_b12bd234(I):
    x1 = ofcolor(I, ZERO)
    x2 = asindices(I)
    x3 = difference(x2, x1)
    x4 = rbind(shoot, RIGHT)
    x5 = mapply(x4, x3)
    x6 = intersection(x1, x5)
    O = fill(I, FOUR, x6)
    return O


# squares-turn-green: All blocks turn 2, then the filled squares 3.
def solve_d4b1f493(I):
    x1 = objects(I, T, F, T)
    x2 = merge(x1)
    x3 = mfilter(x1, square)
    x4 = fill(I, TWO, x2)
    O = fill(x4, THREE, x3)
    return O


# shy-of-edges: Cover the figures that border on the edge of the grid.
def solve_a0199d26(I):
    x1 = objects(I, T, F, T)
    x2 = rbind(bordering, I)
    x3 = mfilter(x1, x2)
    O = cover(I, x3)
    return O


# motley: Of the blocks, colours mixed, cut out the one with the most colours.
def solve_c7a7c4f3(I):
    x1 = objects(I, F, T, T)
    x2 = argmax(x1, numcolors)
    O = subgrid(x2, I)
    return O


# rings-and-plates: A block has a hole if its rectangle has cells that it lacks.
def solve_cca76b4e(I):
    x1 = objects(I, T, F, T)
    x2 = compose(size, delta)
    x3 = mfilter(x1, x2)
    O = fill(I, SIX, x3)
    return O


# portraits: Fill the figures that are higher than wide.
def solve_5fde1a0b(I):
    x1 = objects(I, T, F, T)
    x2 = mfilter(x1, portrait)
    O = fill(I, ONE, x2)
    return O


# caught-fire: Fill the grey blocks that are adjacent to some 2.
def solve_5d8cac4c(I):
    x1 = objects(I, T, F, T)
    x2 = colorfilter(x1, FIVE)
    x3 = ofcolor(I, TWO)
    x4 = rbind(adjacent, x3)
    x5 = mfilter(x2, x4)
    O = fill(I, TWO, x5)
    return O


# add-the-sheets: Add the rows of the two halves, cell by cell.
def solve_929d240d(I):
    x1 = tophalf(I)
    x2 = bottomhalf(I)
    x3 = lbind(papply, add)
    O = papply(x3, x1, x2)
    return O


# double-every: Double every cell of every row.
def solve_4b33a272(I):
    x1 = lbind(apply, double)
    O = apply(x1, I)
    return O


# row-champion: Every row is its maximum, repeated to the grid's width.
def solve_8700f3ad(I):
    x1 = width(I)
    x2 = rbind(repeat, x1)
    x3 = compose(x2, maximum)
    O = apply(x3, I)
    return O


# field-of-counts: The number of 2s is the height, the number of 1s the width.
def solve_2dc1b322(I):
    x1 = colorcount(I, TWO)
    x2 = colorcount(I, ONE)
    x3 = astuple(x1, x2)
    O = canvas(THREE, x3)
    return O
