"""The form of a code, read from left to right; what is no part of it is refused by what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ita_audit.types.answer_schemas.spelling import literal, one_of
from ita_audit.types.code_pieces import YEAR, CodePiece, CodePieces, regex_of, ways_of
from ita_audit.types.spec import ContradictionError

_COUNT = re.compile(r"\?|\{([0-9]{1,2})(?:,([0-9]{1,2}))?\}")
_INSTEAD = {
    ".": (r"จุดเขียน \. ส่วนอักขระใด ๆ เขียนเป็นกลุ่ม เช่น [A-Z0-9]", r"write \. for a dot, and a class such as [A-Z0-9] for any sign"),
    "*": ("จำนวนต้องมีที่สิ้นสุด เช่น {0,9}", "a count has an end: write {0,9}"),
    "+": ("จำนวนต้องมีที่สิ้นสุด เช่น {1,9}", "a count has an end: write {1,9}"),
    "^": ("เทียบทั้งคำตอบอยู่แล้ว ลบ ^ ออก", "the whole answer is compared: leave ^ out"),
    "$": ("เทียบทั้งคำตอบอยู่แล้ว ลบ $ ออก", "the whole answer is compared: leave $ out"),
    "{": ("จำนวนเขียนหลังสิ่งที่นับ เช่น [0-9]{3}", "a count stands behind what it counts: [0-9]{3}"),
    "?": ("? เขียนหลังสิ่งที่มีหรือไม่มีก็ได้ครั้งเดียว", "? stands once, behind what may be left out"),
    ")": ("วงเล็บไม่ครบคู่ เขียนวงเล็บธรรมดาเป็น \\)", "there is no ( before it; write \\) for the sign"),
    "]": ("วงเล็บเหลี่ยมไม่ครบคู่ เขียนเป็น \\]", "there is no [ before it; write \\] for the sign"),
    "}": ("วงเล็บปีกกาไม่ครบคู่ เขียนเป็น \\}", "there is no { before it; write \\} for the sign"),
}  # fmt: skip


class Reading:
    """A pattern while it is read, from left to right."""

    def __init__(self, pattern: str):
        self._pattern, self._at = pattern, 0

    def alternatives(self, *, inside: bool) -> Iterator[CodePieces]:
        """The alternatives up to the end, or to the bracket that closes a choice."""
        pieces: list[CodePiece] = []
        while self._at < len(self._pattern) and not (inside and self._next() == ")"):
            if self._next() == "|":
                yield self._some(pieces)
                pieces, self._at = [], self._at + 1
            else:
                pieces.append(self._piece(inside=inside))
        yield self._some(pieces)

    def _next(self) -> str:
        return self._pattern[self._at] if self._at < len(self._pattern) else ""

    def _some(self, pieces: list[CodePiece]) -> CodePieces:
        if not pieces:
            raise self._refused(
                "ทางเลือกว่างเปล่า ใช้ ? กับสิ่งที่มีหรือไม่มีก็ได้", "an alternative is empty; ? says what may be left out"
            )
        return tuple(pieces)

    def _piece(self, *, inside: bool) -> CodePiece:
        start, ways, longest, choice = self._at, 1, 1, False
        if self._pattern.startswith(YEAR, start):
            self._at += len(YEAR)
            return CodePiece(YEAR, "([0-9]{4})", 1, 1, 1, 4)
        if self._next() == "(":
            if inside:
                raise self._refused("วงเล็บซ้อนกันไม่ได้", "a choice stands in no other choice")
            regex, ways, longest = self._choice()
            choice = True
        else:
            regex = self._class() if self._next() == "[" else literal(self._letter())
        source = self._pattern[start : self._at]
        fewest, most = self._count()
        if choice and most > 1:
            raise self._refused("ทางเลือกในวงเล็บมีได้ครั้งเดียว หรือใช้ ?", "a choice stands once, or with ?")
        return CodePiece(source, regex, fewest, most, ways * (most - fewest + 1), longest * most)

    def _choice(self) -> tuple[str, int, int]:
        self._at += 1
        found = tuple(self.alternatives(inside=True))
        if self._next() != ")":
            raise self._refused("วงเล็บไม่ครบคู่", "a ( is not closed")
        self._at += 1
        regex = "(?:" + "|".join("".join(map(regex_of, one)) for one in found) + ")"
        return regex, ways_of(found), max(sum(piece.longest for piece in one) for one in found)

    def _class(self) -> str:
        self._at += 1
        if self._next() == "^":
            raise self._refused(
                "ระบุอักขระที่เป็นได้ ไม่ใช่ที่เป็นไม่ได้", "say which signs may stand there, not which may not"
            )
        inside = ""
        while self._next() not in ("]", ""):
            first = self._member()
            if self._next() == "-" and self._pattern[self._at + 1 : self._at + 2] not in ("]", ""):
                self._at += 1
                last = self._member()
                if first > last:
                    raise self._refused(f"{first}-{last} เรียงกลับกัน", f"{first}-{last} runs backwards")
                inside += f"{one_of(first)}-{one_of(last)}"
            else:
                inside += one_of(first)
        if not self._next() or not inside:
            raise self._refused("กลุ่มอักขระใน [ ] ว่างเปล่าหรือไม่ปิด", "a class [ ] is empty or not closed")
        self._at += 1
        return f"[{inside}]"

    def _member(self) -> str:
        return self._escaped() if self._next() == "\\" else self._taken()

    def _letter(self) -> str:
        letter = self._next()
        if letter == "\\":
            return self._escaped()
        if letter in _INSTEAD:
            raise self._refused(*_INSTEAD[letter])
        return self._taken()

    def _escaped(self) -> str:
        self._at += 1
        letter = self._next()
        if not letter or letter.isalnum():
            raise self._refused(
                f"ใช้ \\{letter} ไม่ได้ เขียนเป็นกลุ่ม เช่น [0-9] หรือ [A-Z]",
                f"\\{letter} is not known here: write a class, [0-9] or [A-Z]",
            )
        return self._taken()

    def _taken(self) -> str:
        self._at += 1
        return self._pattern[self._at - 1]

    def _count(self) -> tuple[int, int]:
        found = _COUNT.match(self._pattern, self._at)
        if found is None:
            return 1, 1
        self._at = found.end()
        if found[0] == "?":
            return 0, 1
        fewest, most = int(found[1]), int(found[2] or found[1])
        if fewest > most or most == 0:
            raise self._refused(f"จำนวน {found[0]} เป็นไปไม่ได้", f"the count {found[0]} cannot be")
        return fewest, most

    def _refused(self, th: str, en: str) -> ContradictionError:
        where = self._pattern[: self._at] or self._pattern
        return ContradictionError(f"pattern ถึงตรง {where}: {th}", f"the pattern, as far as {where}: {en}")
