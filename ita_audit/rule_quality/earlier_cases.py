"""The cases of the edition that an edition extends, their years moved on: ``extends`` in ``base.yaml``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ita_audit.rule_quality.cases import CarriedOver, edits
from ita_audit.rule_quality.edits import edited
from ita_audit.rulebook.extend import read_files
from ita_audit.rulebook.find import beside_cases, cases_folder
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.overlay import is_within, overlaid
from ita_audit.rulebook.read_strict import read_strict
from ita_audit.rulebook.shift import Shift
from ita_audit.rulebook.validation import shape

if TYPE_CHECKING:
    from ita_audit.rule_quality.case_files import CaseFiles

_KEYS = frozenset(one.name for one in fields(CarriedOver))


@dataclass(frozen=True, slots=True)
class EarlierCases:
    """The cases of the edition ``ruleset``, as they were, and how they are carried over into the next."""

    ruleset: str
    files: CaseFiles
    shift: Shift
    says: CarriedOver

    def base(self, own: Loaded) -> Loaded:
        """``base.yaml`` of the next edition: what it says, over what the earlier one said."""
        mine = replace(own, content={key: value for key, value in own.content.items() if key not in _KEYS})
        before = self.files.files[0]
        return overlaid(mine, replace(before, content=self.shift.case(before.content)))

    def submission(self, own: Loaded) -> dict[str, Any] | None:
        """What the cases start from: the earlier one moved on, with the changes of ``base.yaml``.

        None, and a fault, where a change leads nowhere.
        """
        before = self.previous(self.files.content)
        if before is None:
            return None
        try:
            changed: dict[str, Any] = edited(before, edits(self.says))
        except (LookupError, TypeError, ValueError) as error:
            th, en = f"ตำแหน่งที่แก้ไม่มีในข้อมูลตั้งต้น ({error})", f"a pointer leads nowhere: {error}"
            path = next(((key,) for key in ("drop", "set", "append") if key in own.content), ())
            todo = ("แก้ตำแหน่งให้ตรงกับข้อมูลตั้งต้น", "correct the pointer")
            own.faults.append(own.fault(path, th, en, *todo, rule="schema"))
            return None
        return changed

    def previous(self, content: dict[str, Any] | None) -> dict[str, Any] | None:
        """A submission of the earlier edition moved on: it no longer names that one as its ruleset."""
        if content is None:
            return None
        moved: dict[str, Any] = self.shift.case(content)
        return {key: value for key, value in moved.items() if (key, value) != ("ruleset", self.ruleset)}

    def cases(self, own: frozenset[str]) -> list[Loaded]:
        """The files of cases that are carried over: of requirements without a file of their own, and not left out."""
        without = frozenset(self.says.without)
        return [
            replace(loaded, content=self.shift.case(loaded.content), faults=[])
            for loaded, file in self.files.cases
            if file.requirement not in own and not is_within(file.requirement, without)
        ]


def earlier_cases(
    folder: Path, base: Loaded, read: Callable[[Path], CaseFiles], heirs: tuple[Path, ...]
) -> EarlierCases | None:
    """The cases that those of ``folder`` extend; None where ``base``, its ``base.yaml``, says of none.

    ``read`` reads a folder of cases; ``heirs`` are those that extend this one. What cannot be read is a fault of ``base``.
    """
    if not isinstance(base.content, dict) or not _KEYS & base.content.keys():
        return None
    says = shape(CarriedOver, base, content={key: base.content[key] for key in _KEYS & base.content.keys()})
    if says is None:
        return None
    root = beside_cases(folder, says.extends)
    there = cases_folder(str(root)) if root else None
    if root is None or there is None or there.resolve() in (*heirs, folder):
        th, en = f"ไม่มีกรณีทดสอบของเกณฑ์ {says.extends} ให้ต่อ", f"{says.extends} has no cases to extend"
        todo = ("แก้ id ของเกณฑ์เดิม", "correct the id of the earlier edition")
        base.faults.append(base.fault(("extends",), th, en, *todo, rule="schema"))
        return None
    rules = read_files(root)
    year = rules.edition.content.get("fiscal_year") if isinstance(rules.edition.content, dict) else None
    files = read(there)
    if type(year) is not int or files.faults:
        th, en = f"กรณีทดสอบของ {says.extends} ยังใช้ไม่ได้", f"the cases of {says.extends} cannot be used"
        todo = (f"แก้ก่อน (rules lint {says.extends})", f"mend them first (rules lint {says.extends})")
        base.faults.append(base.fault(("extends",), th, en, *todo, rule="schema"))
        return None
    shift = Shift.of(says.shift_years, year, (rule.content for rule in rules.rules.values()))
    return EarlierCases(str(rules.edition.content.get("id", "")), files, shift, says)


def cases_extended(folder: Path) -> Path | None:
    """The folder of the cases that those of ``folder`` extend; None where they extend none that is there."""
    content = read_strict(folder / "base.yaml", "base.yaml", values=True)[0].content
    name = content.get("extends") if isinstance(content, dict) else None
    root = beside_cases(folder.resolve(), name) if isinstance(name, str) else None
    return cases_folder(str(root)) if root else None
