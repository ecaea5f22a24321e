"""Fewer bytes for weights: int8 with a scale a row, and product quantisation (Jégou et al. 2011) for rare words."""

import numpy

PIECE = 4  # numbers that one byte stands for
CENTRES = 256


def int8_rows(array: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
    """One float32 scale a row (the last axis is the row), and the rows as int8."""
    flat = array.reshape(-1, array.shape[-1]).astype(numpy.float32)
    scales = numpy.maximum(numpy.abs(flat).max(1) / 127, 1e-12).astype(numpy.float32)
    return scales, numpy.clip(numpy.rint(flat / scales[:, None]), -127, 127).astype(numpy.int8)


def codes_of(rows: numpy.ndarray) -> tuple[numpy.ndarray, numpy.ndarray]:
    """Codebooks (width / PIECE, CENTRES, PIECE) and codes (rows, width / PIECE) of `rows` (rows, width)."""
    books, codes = [], []
    for start in range(0, rows.shape[1], PIECE):
        piece = numpy.ascontiguousarray(rows[:, start : start + PIECE])
        centres = k_means(piece[:40_000], numpy.random.default_rng(start))
        books.append(centres)
        codes.append(nearest(piece, centres))
    return numpy.stack(books).astype(numpy.float32), numpy.stack(codes, 1).astype(numpy.uint8)


def k_means(points: numpy.ndarray, chance: numpy.random.Generator) -> numpy.ndarray:
    centres = points[chance.choice(len(points), CENTRES, replace=False)].copy()
    for _ in range(12):
        at = nearest(points, centres)
        counts = numpy.bincount(at, minlength=CENTRES)
        for axis in range(points.shape[1]):
            sums = numpy.bincount(at, points[:, axis], CENTRES)
            centres[:, axis] = numpy.where(counts > 0, sums / numpy.maximum(counts, 1), centres[:, axis])
    return centres


def nearest(points: numpy.ndarray, centres: numpy.ndarray) -> numpy.ndarray:
    return ((centres * centres).sum(1) - 2 * points @ centres.T).argmin(1)
