"""Grids at the border: numpy arrays on this side, (rows, columns, bytes) on the engine's."""

from __future__ import annotations

from typing import Any, Tuple

import numpy as np

Packed = Tuple[int, int, bytes]

PALETTE = ("#000000", "#0074d9", "#ff4136", "#2ecc40", "#ffdc00", "#aaaaaa", "#f012be", "#ff851b", "#7fdbff", "#870c25")


def pack(grid: Any) -> Packed:
    """Raises ValueError for what is no grid of integers from -128 to 127."""
    array = np.asarray(grid)
    if array.dtype != np.int8:
        if array.dtype.kind not in "iub" or array.ndim != 2 or array.size == 0:
            raise ValueError(f"expected rows of integers, all of one length; got shape {array.shape}, {array.dtype}")
        if array.min() < -128 or array.max() > 127:
            raise ValueError("expected colours, 0 to 9")
        array = array.astype(np.int8)
    if array.ndim != 2:
        raise ValueError(f"expected two dimensions, got {array.ndim}")
    return array.shape[0], array.shape[1], array.tobytes()


def unpack(grid: Packed) -> np.ndarray:
    """A writable int8 array."""
    return np.frombuffer(bytearray(grid[2]), np.int8).reshape(grid[0], grid[1])


def svg(grid: Any, cell: int = 14) -> str:
    """One grid as a picture."""
    rows, columns, cells = pack(grid)
    squares = "".join(
        f'<rect x="{k % columns * cell}" y="{k // columns * cell}" width="{cell}" height="{cell}" '
        f'fill="{PALETTE[c] if c < len(PALETTE) else "#ffffff"}" stroke="#555" stroke-width="0.5"/>'
        for k, c in enumerate(cells)
    )
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{columns * cell}" height="{rows * cell}">'
            f"{squares}</svg>")
