"""An edition that holds only what differs (``extends``): its files over those of the one it extends, the years moved."""

from __future__ import annotations

from dataclasses import field, replace
from pathlib import Path
from typing import Annotated, Any

from ita_audit.rulebook.find import beside, ruleset_folder
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.overlay import clauses_overlaid, is_within, overlaid
from ita_audit.rulebook.read_strict import read_strict
from ita_audit.rulebook.rule_files import RuleFiles, own_files, sha256_with
from ita_audit.rulebook.rule_folder import EDITION
from ita_audit.rulebook.shift import Shift, not_compared
from ita_audit.rulebook.suggestions import instead
from ita_audit.rulebook.validation import shape_in_part
from ita_audit.types.spec import DashedName, Declared, InRange

SHIFTED_BY = 30
"""By at most so many years an edition is moved."""


class Extends(Declared):
    """What an edition says of the one it extends: its id, by how many years to move it on, what is left out."""

    extends: DashedName
    shift_years: Annotated[int, InRange(-SHIFTED_BY, SHIFTED_BY)] = 0
    without: list[str] = field(default_factory=list)


KEYS = ("extends", "shift_years", "without")
"""The keys of ``ruleset.yaml`` that are no part of the edition made of both."""


def read_files(root: Path, heirs: tuple[Path, ...] = ()) -> RuleFiles:
    """The files of the ruleset in ``root``, over those of every edition that it extends.

    ``heirs`` are the folders that extend this one. Where the other edition cannot be found, or extends this one
    itself, ``ruleset.yaml`` has a fault and is as one that cannot be read, and the files are its own alone.
    """
    own = own_files(root)
    if not _extends(own.edition):
        return own
    over = _over_what_it_extends(own, root, heirs)
    if over is None:
        own.edition.content = None
    return over or own


def _over_what_it_extends(own: RuleFiles, root: Path, heirs: tuple[Path, ...]) -> RuleFiles | None:
    says = _says(own.edition)
    if says is None or not own.edition.lost_nothing_of(("extends",)):
        return None
    heirs = (*heirs, root.resolve())
    there = beside(root, says.extends)
    if there is None or there.resolve() in heirs:
        own.edition.faults.append(_not_there(own.edition, root, says.extends, there))
        return None
    base = read_files(there, heirs)
    year = base.edition.content.get("fiscal_year") if isinstance(base.edition.content, dict) else None
    if type(year) is not int:
        own.edition.faults.extend(base.edition.faults or [_faulty(own.edition, says.extends)])
        return None
    shift = Shift.of(says.shift_years, year, (rule.content for rule in base.rules.values()))
    return _over(own, base, shift, says)


def editions(name: str) -> list[str]:
    """The ids of the ruleset of this id and of those that it extends, one after the other; [] where there is none."""
    root, found = ruleset_folder(name), dict[str, None]()
    while root is not None and root.name not in found:
        found[root.name] = None
        content = read_strict(root / EDITION, EDITION)[0].content
        extends = content.get("extends") if isinstance(content, dict) else None
        root = beside(root, extends) if isinstance(extends, str) else None
    return list(found)


def _extends(edition: Loaded) -> bool:
    return isinstance(edition.content, dict) and any(key in edition.content for key in KEYS)


def _says(edition: Loaded) -> Extends | None:
    content = edition.content
    if "fiscal_year" in content and "extends" in content:
        th, en = (
            "เกณฑ์ที่ต่อจากเกณฑ์อื่นไม่ต้องบอกปีงบประมาณ",
            "an edition that extends another states no fiscal year",
        )
        todo = ("ลบคีย์นี้ออก แล้วใช้ shift_years", "remove this key, and use shift_years")
        edition.faults.append(edition.fault(("fiscal_year",), th, en, *todo, rule="schema"))
    return shape_in_part(Extends, edition, content={key: content[key] for key in KEYS if key in content})


def _over(own: RuleFiles, base: RuleFiles, shift: Shift, says: Extends) -> RuleFiles:
    without = frozenset(says.without)
    ids = {_id(rule) for rule in own.rules.values()}
    rules = {
        place: replace(rule, content=shift.rule(rule.content), faults=list(rule.faults))
        for place, rule in base.rules.items()
        if not is_within(_id(rule), without) and _id(rule) not in ids
    }
    stated = {key: value for key, value in own.edition.content.items() if key not in (*KEYS, "fiscal_year")}
    edition = overlaid(
        replace(own.edition, content=stated),
        replace(base.edition, content=shift.edition(base.edition.content)),
    )
    if isinstance(edition.content.get("measures"), list) and "measures" not in own.edition.content:
        edition.content["measures"] = [one for one in edition.content["measures"] if one not in without]
    known = {_id(rule) for rule in base.rules.values()} | set(base.edition.content.get("measures", ()))
    for index, one in enumerate(says.without):
        if one not in known:
            th, en = f"{says.extends} ไม่มีข้อ {one}", f"{says.extends} has no {one}"
            edition.faults.append(
                edition.fault(("without", index), th, en, *instead(one, known), rule="schema")
            )
    return RuleFiles(
        own.root,
        edition,
        clauses_overlaid(*_clauses(own.clauses, base.clauses, shift), without),
        {**base.mappings, **own.mappings},
        {**rules, **own.rules},
        (*base.unread, *own.unread),
        sha256_with(base.sha256, own.sha256),
        base,
        shift,
    )


def _clauses(own: Loaded, base: Loaded, shift: Shift) -> tuple[Loaded, Loaded]:
    """``own`` and ``base``, the latter moved on. What ``own`` states the label of was compared with the document of
    its year; a note of its own on another clause leaves it said that this one was not.
    """
    stated = {one.get("id") for one in _listed(own) if "th" in one}
    moved = [shift.clause(one, compared=one.get("id") in stated) for one in _listed(base)]
    unsure = {one.get("id"): not_compared(one.get("note")) for one in moved}
    noted = [
        {**one, "note": f"{one['note']}; {unsure[one.get('id')]}"}
        if "note" in one and unsure.get(one.get("id"))
        else one
        for one in _listed(own)
    ]
    return _with(own, noted), _with(base, moved)


def _with(loaded: Loaded, clauses: list[Any]) -> Loaded:
    return replace(loaded, content={**loaded.content, "clauses": clauses}) if clauses else loaded


def _listed(clauses: Loaded) -> list[Any]:
    """The clauses of the file; [] where it is not of their shape, which is told elsewhere."""
    found = clauses.content.get("clauses") if isinstance(clauses.content, dict) else None
    return found if isinstance(found, list) and all(isinstance(one, dict) for one in found) else []


def _id(rule: Loaded) -> str:
    return str(rule.content.get("id", "")) if isinstance(rule.content, dict) else ""


def _not_there(edition: Loaded, root: Path, name: str, there: Path | None) -> Any:
    if there is not None:
        th, en = f"{name} ต่อจากเกณฑ์นี้เอง จึงวนเป็นวง", f"{name} extends this edition itself: they go in a circle"
        todo = ("ให้เกณฑ์หนึ่งในวงมีไฟล์ครบในตัวเอง", "let one of them stand by itself")
    else:
        th, en = (
            f"ไม่มีเกณฑ์ {name} ทั้งในโปรแกรมและข้าง ๆ โฟลเดอร์ {root.name}",
            f"there is no ruleset {name}, with the program or beside the folder {root.name}",
        )
        todo = (
            "แก้ id หรือวางโฟลเดอร์ของเกณฑ์นั้นไว้ข้างกัน",
            "correct the id, or put that ruleset's folder beside this one",
        )
    return edition.fault(("extends",), th, en, *todo, rule="schema")


def _faulty(edition: Loaded, name: str) -> Any:
    th, en = f"เกณฑ์ {name} ไม่ได้บอกปีงบประมาณเป็นตัวเลข", f"{name} states no fiscal year as a number"
    todo = (f"แก้ {name} ก่อน (rules lint {name})", f"mend {name} first (rules lint {name})")
    return edition.fault(("extends",), th, en, *todo, rule="schema")
