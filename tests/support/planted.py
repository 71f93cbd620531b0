"""Two rounds of a province as a supervisor gets them, and everything that was planted in them.

200 fictional LGUs: 6 hand in workbooks, 10 a broken file, 5 hand in twice; pairs of them are copied in
every way that ``plants`` knows; between the rounds some mend something, and some lose something. What is
told here comes from what was planted, never from what the program says of it.

    python tests/support/planted.py 200 FOLDER

writes both rounds, the list of those who are expected, and ``planted.json`` with all that was planted.
"""

import copy
import json
import os
import random
import sys
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

import nation
from plants import PLANTED

from ita_audit.forms import lay_out
from ita_audit.forms.excel import write
from ita_audit.rulebook import load_ruleset

NUMBER = 200
TWICE = range(5)
WORKBOOKS = range(5, 11)
PAIRS = range(100, 116)
ONE_FILE = (116, 117)
BROKEN, NEVER = 10, 3
"""How many of the last hand in a broken file; how many more are expected and never heard of."""
STRANGER = 150
"""Hands in and is not on the list."""
KEEPS = {"contact", "complaint_statistics", "annual_plan", "procurement_publication"}
"""What copied LGUs do not lack, since it is what is copied."""
CENTRAL_FORM = b"%PDF-1.7 the same bytes twice"


@dataclass
class Planted:
    """What a round holds, by code where it is of one LGU. ``lacks``: requirements without evidence."""

    lacks: dict[str, set[str]] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    twice: dict[str, tuple[str, str]] = field(default_factory=dict)
    workbooks: set[str] = field(default_factory=set)
    doubts: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)
    strangers: set[str] = field(default_factory=set)


@cache
def requirement_of():
    """Evidence key -> the id of its requirement."""
    return {one.key: one.id for one in load_ruleset("ita-2568").requirements}


def lacks(number, later):
    """The evidence that LGU ``number`` lacks; later every tenth mends one piece, and every tenth loses one."""
    luck = random.Random(number)
    may_lack = [key for key in nation.DROPPABLE if number not in PAIRS or key not in KEEPS]
    found = luck.sample(may_lack, luck.randint(1, 5))
    if later and number % 10 == 3:
        return found[1:]
    if later and number % 10 == 7:
        return [*found, next(key for key in may_lack if key not in found)]
    return found


def hand_in(folder, later, number=NUMBER):
    """Write the files of a round of ``number`` LGUs below ``folder``; return what was planted in it."""
    told = Planted()
    contents = {n: nation.lgu(n, failings=lacks(n, later)) for n in range(number - BROKEN)}
    codes = {n: content["agency"]["code"] for n, content in contents.items()}
    for n, code in codes.items():
        told.lacks[code] = {requirement_of()[key] for key in lacks(n, later)}
    if later:
        _copy_in_pairs(contents, codes, told)
        _hand_in_one_file_twice(folder, contents, codes, told)
    for n in TWICE:
        older = nation.without(contents[n], "annual_plan", "news")
        _write(folder, f"mail/{codes[n]}-again.json", contents[n], at=1_750_000_000)
        _write(folder, f"mail/{codes[n]}.json", older, at=1_740_000_000)
        told.twice[codes[n]] = (f"mail/{codes[n]}.json", f"mail/{codes[n]}-again.json")
    ruleset = load_ruleset("ita-2568") if later else None
    for n, content in contents.items():
        if later and n in WORKBOOKS:
            path = folder / "forms" / f"{codes[n]}.xlsx"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write(lay_out(ruleset, "th", content)))
            told.workbooks.add(f"forms/{codes[n]}.xlsx")
        elif n not in TWICE:
            _write(folder, f"mail/{codes[n]}.json", content)
    _break(folder, range(number - BROKEN, number), told)
    told.missing = {nation.code(n) for n in range(number - BROKEN, number + NEVER)}
    told.strangers = {nation.code(STRANGER)}
    return told


def expected_csv(number=NUMBER):
    """The list of those who are expected, as a supervisor keeps it."""
    rows = [f"{nation.code(n)},อบต. ที่ {n},," for n in range(number + NEVER) if n != STRANGER]
    return "\n".join(["code,name,district,province", *rows, ""])


def _copy_in_pairs(contents, codes, told):
    for place, (plant, doubts) in enumerate(PLANTED.values()):
        a, b = PAIRS[2 * place : 2 * place + 2]
        plant(contents[a], contents[b])
        whose = {"a": codes[a], "b": codes[b]}
        told.doubts += [(kind, tuple(whose[one] for one in ones)) for kind, ones in doubts]


def _hand_in_one_file_twice(folder, contents, codes, told):
    for n in ONE_FILE:
        documents = contents[n]["evidence"]["manual_instruction"]["documents"]
        documents[0] = {**documents[0], "file": f"attached/{codes[n]}.pdf"}
        path = folder / "mail" / "attached" / f"{codes[n]}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(CENTRAL_FORM)
    told.doubts.append(("same_file", tuple(codes[n] for n in ONE_FILE)))


def _write(folder, name, content, at=None):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    if at is not None:
        os.utime(path, (at, at))


def _break(folder, numbers, told):
    """One file for each LGU of ``numbers``; ``told.broken``: its name -> words of what must be said."""
    sound = [nation.lgu(n, failings=[]) for n in numbers]
    texts = [json.dumps(content, ensure_ascii=False) for content in sound]
    no_code, no_year, no_rules = (copy.deepcopy(content) for content in sound[:3])
    del no_code["agency"]["code"]
    no_year["fiscal_year"] = 2560
    no_rules["ruleset"] = "ita-1999"
    for name, content, said in (
        ("cut.json", texts[3][: len(texts[3]) // 2].encode(), ""),
        ("empty.json", b"", ""),
        ("list.json", b"[]", ""),
        ("ansi.json", texts[4].encode("cp874", "replace"), "UTF-8"),
        ("no-code.json", json.dumps(no_code).encode(), "ไม่มีรหัสหน่วยงาน"),
        ("other-year.json", json.dumps(no_year).encode(), "2560"),
        ("other-rules.json", json.dumps(no_rules).encode(), "ita-1999"),
        ("twice.json", b'{"agency": {}, "agency": {}}', "agency"),
        ("no-zip.xlsx", b"not a workbook at all", ""),
        ("old.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), ""),
    ):
        path = folder / "broken" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        told.broken[f"broken/{name}"] = said


def main(number, folder):
    """Write two rounds and what was planted in them."""
    told = {name: hand_in(folder / name, name == "2568-2", number) for name in ("2568-1", "2568-2")}
    (folder / "lgus.csv").write_text(expected_csv(number), "utf-8")
    text = json.dumps(
        {name: asdict(one) for name, one in told.items()}, ensure_ascii=False, indent=1, default=sorted
    )
    (folder / "planted.json").write_text(text, "utf-8")


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
