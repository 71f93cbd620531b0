"""``python -m tests.fairness``: of the honest and the careless pieces, how many are judged rightly, kind by kind.

``python -m tests.fairness --replace``: what is still met where every Thai text is replaced by one and the same.
"""

from __future__ import annotations

import sys
from collections import defaultdict

from tests.fairness.pieces import Outcome, Piece, outcome, pieces
from tests.fairness.replaced import table


def main() -> int:
    """Print a table that stands in docs/proof.md; with ``--wrong`` also each piece that is judged wrongly."""
    if "--replace" in sys.argv:
        print(*table(), sep="\n")
        return 0
    told: dict[str, list[tuple[Piece, Outcome]]] = defaultdict(list)
    only = [word for word in sys.argv[1:] if not word.startswith("-")]
    for piece in pieces():
        if not only or piece.kind in only:
            told[piece.kind].append((piece, outcome(piece)))
    print("| kind | honest, right | of them doubted | careless, right |\n|---|---:|---:|---:|")
    everything = [one for ones in told.values() for one in ones]
    for kind, ones in [*told.items(), ("all", everything)]:
        honest = [came for piece, came in ones if piece.want == "no_gap"]
        careless = [came for piece, came in ones if piece.want == "noticed"]
        print(f"| {kind} | {_of(honest)} | {sum(came.doubted for came in honest)} | {_of(careless)} |")
    wrong = [(piece, came) for piece, came in everything if not came.right]
    if "--wrong" in sys.argv:
        for piece, came in wrong:
            print(f"{piece.kind}: {piece.name} [{piece.want}]")
            for one in came.raised[:6]:
                print(f"    {'gap' if one.gap else 'doubt'} {one.finding} {one.problem} {one.pointer}")
    return 1 if wrong else 0


def _of(came: list[Outcome]) -> str:
    return f"{sum(one.right for one in came)} of {len(came)}"


if __name__ == "__main__":
    sys.exit(main())
