"""What lint could not look at, for a mistake that is to be mended first: it says so."""

from __future__ import annotations

from collections.abc import Iterator

from ita_audit.model import Text
from ita_audit.rule_quality.case_files import CaseFiles
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.ruleset_files import RulesetFiles

_ONLY_WORDS = frozenset(
    {"id", "version", "title", "authority", "source", "grades", "texts", "entity", "currency"}
)
"""Keys of ruleset.yaml without which the rules can be looked at."""

WHOLE = Text("{file} ทั้งไฟล์ และสิ่งที่อ้างถึงไฟล์นี้", "all of {file}, and what refers to it")
PART = Text(
    "{file} บรรทัด {lines} และสิ่งที่อ้างถึงส่วนนั้น", "{file}, {n:line|lines} {lines}, and what refers to that"
)
WEIGHED = Text("สิ่งที่ควรแก้ไข (ไม่ผิดรูปแบบ) ของ {file}", "what is allowed but should be mended in {file}")
ALL_WEIGHED = Text("สิ่งที่ควรแก้ไข (ไม่ผิดรูปแบบ) ของกฎทุกไฟล์", "what is allowed but should be mended in all rules")


def is_lookable(read: RulesetFiles) -> bool:
    """Whether what all rules share could be read, so that it can be told what in them is most likely a mistake."""
    lost = [path for path in read.edition.lost if not path or path[0] not in _ONLY_WORDS]
    return (
        read.edition.content is not None
        and read.clauses.content is not None
        and not (lost or read.clauses.lost)
    )


def not_looked_at(read: RulesetFiles, cases: CaseFiles | None) -> Iterator[Text]:
    """What a mistake hides, file by file: nothing where all could be looked at."""
    for loaded in (*read.files, *(cases.files if cases else ())):
        lines = sorted({loaded.place(path)[0] for path in loaded.lost})
        if loaded.content is None or () in loaded.lost:
            yield _of(WHOLE, loaded)
        elif lines:
            yield _of(PART, loaded, lines=", ".join(map(str, lines)), n=len(lines))
    if not is_lookable(read):
        yield ALL_WEIGHED
        return
    sound = {rule.id: rule for rule in read.sound.requirements}
    for rule in read.parts.requirements:
        loaded = read.rules[rule.id]
        if sound.get(rule.id) != rule and not loaded.lost:
            yield _of(WEIGHED, loaded)


def _of(said: Text, loaded: Loaded, **fields: object) -> Text:
    return Text(*(said.fill(language, file=loaded.file, **fields) for language in ("th", "en")))
