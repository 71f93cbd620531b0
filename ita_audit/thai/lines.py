"""Lines of Thai text: broken at words where a word breaker is installed, never inside a cluster.

A terminal knows neither where a Thai word ends nor that ``เ`` belongs to the letter after it. Where
ICU is installed (``icu4py``, rules of Unicode annex 14 and a Thai dictionary) lines end at words,
elsewhere between clusters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from ita_audit.thai.text import cluster_ends

Measure = Callable[[str], int]
Segments = Callable[[str], Iterable[tuple[int, int]]]

_NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BLANKS = " \t\u2002\u2003\u2009\u3000"
_CLOSING = re.compile(rf"(?<![{_BLANKS}])[{_BLANKS}]*+[ะาๅๆฯ)\]}}”’»/,.:;!?%…]")
_OPENING = re.compile(rf"[(\[{{“‘«][{_BLANKS}]*+")
_WHOLE = re.compile(r"[A-Za-zÀ-ɏ0-9๐-๙!#$%&'*+,\-./:;<=>?@\\^_|~]+")
_SEAMS = frozenset("/-?&=_")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def _icu_segments() -> Segments | None:
    try:
        from icu4py.breakers import LineBreaker
    except ImportError:
        return None
    return lambda text: LineBreaker(text, "th").segments()


_SEGMENTS = _icu_segments()


def breaker_name() -> str:
    """What ends a line here: ``icu`` (words) where icu4py is installed, else ``clusters``."""
    return "icu" if _SEGMENTS else "clusters"


def wrap(text: str, width: int, measure: Measure, *, words: bool = True) -> list[str]:
    """``text`` in lines that are at most ``width`` wide by ``measure``; at least one line.

    ``measure`` gives the width of a string, such as its cells on a terminal. Only the blanks at a
    break and the line breaks of the text are dropped. No line starts with what closes (``) , ๆ ฯ`` ...)
    or ends with what opens; Latin words, numbers and URLs stay whole. Where a single word is wider
    than a line it is broken between clusters, and a single cluster that is too wide stands alone.
    ``words=False`` breaks between clusters even where a word breaker is installed.
    """
    segments = _SEGMENTS if words else None
    return [line for part in _NEWLINE.split(text) for line in _lines(part, width, measure, segments)]


def _lines(text: str, width: int, measure: Measure, segments: Segments | None) -> list[str]:
    whole = text.rstrip(_BLANKS)
    if measure(whole) <= width:
        return [whole]
    clusters = list(cluster_ends(text))
    tiers = _breaks(text, clusters, segments)
    lines: list[str] = []
    start = 0
    while start < len(text):
        end = _line_end(text, start, width, measure, tiers)
        if line := text[start:end].rstrip(_BLANKS):
            lines.append(line)
        start = _past_blanks(text, end, clusters)
    return lines


def _breaks(text: str, clusters: list[int], segments: Segments | None) -> tuple[list[int], ...]:
    """Where a line may end, best first: words, seams of a long one, clusters, at need any cluster."""
    bound = _bound(text)
    whole = {place for run in _WHOLE.finditer(text) for place in range(run.start() + 1, run.end())}
    free = [end for end in clusters if end not in bound]
    if segments:
        ends = {end for _, end in segments(_SURROGATE.sub("\ufffd", text))}
        words = [end for end in free if end in ends and end not in whole]
    else:
        words = [end for end in free if end not in whole and not _abbreviated(text, end)]
    known = set(words)
    return words, [end for end in free if end in known or text[end - 1] in _SEAMS], free, clusters


def _bound(text: str) -> set[int]:
    """The places at which one line would end with what opens, or the next one start with what closes."""
    bound: set[int] = set()
    for opening in _OPENING.finditer(text):
        bound.update(range(opening.start() + 1, opening.end() + 1))
    for closing in _CLOSING.finditer(text):
        bound.update(range(closing.start(), closing.end()))
    return bound - {len(text)}


def _abbreviated(text: str, end: int) -> bool:
    """Whether a full stop is followed by more of the same word, as in พ.ศ.๒๕๖๘."""
    return text[end - 1] == "." and end < len(text) and text[end] not in _BLANKS


def _line_end(text: str, start: int, width: int, measure: Measure, tiers: Sequence[list[int]]) -> int:
    for ends in tiers:
        best = None
        for end in islice(ends, bisect_right(ends, start), None):
            if measure(text[start:end].rstrip(_BLANKS)) > width:
                break
            best = end
        if best is not None:
            return best
    clusters = tiers[-1]
    return clusters[bisect_right(clusters, start)]


def _past_blanks(text: str, place: int, clusters: list[int]) -> int:
    following = bisect_right(clusters, place)
    while following < len(clusters) and text[place : clusters[following]] in _BLANKS:
        place = clusters[following]
        following += 1
    return place
