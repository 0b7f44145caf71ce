"""Differs: programs (S, I, C) -> integer that say how far grid I is from the wanted grid C; 0: no difference that
the differ can see. I is a candidate's output or, as the baseline, the raw input."""


# rows and columns too many or too few
def differ_shape(S, I, C):
    x1 = shape(I)
    x2 = shape(C)
    x3 = subtract(x1, x2)
    x4 = sign(x3)
    x5 = multiply(x3, x4)
    x6 = first(x5)
    x7 = last(x5)
    O = add(x6, x7)
    return O


# colours of C that I lacks
def differ_colours_missing(S, I, C):
    x1 = palette(C)
    x2 = palette(I)
    x3 = difference(x1, x2)
    O = size(x3)
    return O


# colours of I that C does not have
def differ_colours_extra(S, I, C):
    x1 = palette(I)
    x2 = palette(C)
    x3 = difference(x1, x2)
    O = size(x3)
    return O


# cells of C that I does not have in that place and colour
def differ_cells(S, I, C):
    x1 = asobject(C)
    x2 = asobject(I)
    x3 = difference(x1, x2)
    O = size(x3)
    return O


# cells of I that C does not have, background aside
def differ_cells_extra(S, I, C):
    x1 = fgpartition(I)
    x2 = merge(x1)
    x3 = asobject(C)
    x4 = difference(x2, x3)
    O = size(x4)
    return O


# objects of C (one colour, eight neighbours) that are not in I at that place
def differ_objects_missing(S, I, C):
    x1 = objects(C, T, T, T)
    x2 = objects(I, T, T, T)
    x3 = difference(x1, x2)
    O = size(x3)
    return O


# objects of I that are not in C at that place
def differ_objects_extra(S, I, C):
    x1 = objects(I, T, T, T)
    x2 = objects(C, T, T, T)
    x3 = difference(x1, x2)
    O = size(x3)
    return O


# shapes, in their colours, that C has anywhere and I nowhere
def differ_shapes_missing(S, I, C):
    x1 = objects(C, T, F, T)
    x2 = apply(normalize, x1)
    x3 = objects(I, T, F, T)
    x4 = apply(normalize, x3)
    x5 = difference(x2, x4)
    O = size(x5)
    return O


# outlines, whatever their colour, that C has and I does not
def differ_outlines_missing(S, I, C):
    x1 = compose(normalize, toindices)
    x2 = objects(C, T, F, T)
    x3 = apply(x1, x2)
    x4 = objects(I, T, F, T)
    x5 = apply(x1, x4)
    x6 = difference(x3, x5)
    O = size(x6)
    return O


# sizes of objects that C has and I does not
def differ_sizes_missing(S, I, C):
    x1 = objects(C, T, T, T)
    x2 = apply(size, x1)
    x3 = objects(I, T, T, T)
    x4 = apply(size, x3)
    x5 = difference(x2, x4)
    O = size(x5)
    return O


# objects too many or too few
def differ_object_count(S, I, C):
    x1 = objects(I, T, T, T)
    x2 = size(x1)
    x3 = objects(C, T, T, T)
    x4 = size(x3)
    x5 = subtract(x2, x4)
    x6 = sign(x5)
    O = multiply(x5, x6)
    return O


# different rows of C that I has nowhere
def differ_rows(S, I, C):
    x1 = difference(C, I)
    O = size(x1)
    return O


# different columns of C that I has nowhere
def differ_columns(S, I, C):
    x1 = dmirror(C)
    x2 = dmirror(I)
    x3 = difference(x1, x2)
    O = size(x3)
    return O


# mirror symmetries that one has and the other does not
def differ_symmetry(S, I, C):
    x1 = hmirror(I)
    x2 = equality(I, x1)
    x3 = hmirror(C)
    x4 = equality(C, x3)
    x5 = equality(x2, x4)
    x6 = vmirror(I)
    x7 = equality(I, x6)
    x8 = vmirror(C)
    x9 = equality(C, x8)
    x10 = equality(x7, x9)
    x11 = add(x5, x10)
    O = subtract(TWO, x11)
    return O


# cells that are not of the most frequent colour, too many or too few
def differ_ink(S, I, C):
    x1 = mostcolor(I)
    x2 = ofcolor(I, x1)
    x3 = asindices(I)
    x4 = difference(x3, x2)
    x5 = size(x4)
    x6 = mostcolor(C)
    x7 = ofcolor(C, x6)
    x8 = asindices(C)
    x9 = difference(x8, x7)
    x10 = size(x9)
    x11 = subtract(x5, x10)
    x12 = sign(x11)
    O = multiply(x11, x12)
    return O


# places that are drawn on in C and background in I
def differ_places(S, I, C):
    x1 = fgpartition(C)
    x2 = merge(x1)
    x3 = toindices(x2)
    x4 = fgpartition(I)
    x5 = merge(x4)
    x6 = toindices(x5)
    x7 = difference(x3, x6)
    O = size(x7)
    return O
