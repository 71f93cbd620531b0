"""Keys and values read as a declaration: unknown keys, missing ones, and the one of a family that ``type`` or ``kind`` names."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, get_args, get_origin

from ita_audit.model import Text
from ita_audit.nearest import nearest
from ita_audit.rulebook.declared.file_reading import LOST, FileReading, Reader, whereabouts
from ita_audit.rulebook.declared.scalars import wrong
from ita_audit.rulebook.loaded import Path
from ita_audit.rulebook.suggestions import instead
from ita_audit.types.noted import hints
from ita_audit.types.spec import ContradictionError, InRange, Wording, key_of

_UNSAID = Wording(th="ไม่มีข้อความ", en="no text")
"""In the place of a sentence that could not be read."""


class _Member(NamedTuple):
    key: str
    name: str
    hint: Any
    demanded: bool


def declared_reader(declared: Any, reader: Callable[[Any], Reader]) -> Reader:
    """Reads keys and values as ``declared``; of several declarations as the one that their constant ``kind`` names."""
    if isinstance(declared, list):
        named = {get_args(hints(one)["kind"])[0]: one for one in declared}
        return family_reader("kind", named, named, reader)
    members = [
        _Member(key_of(one.name), one.name, hints(declared)[one.name], _is_demanded(one))
        for one in dataclasses.fields(declared)
        if not one.metadata.get("derived")
    ]
    keys = {one.key for one in members}

    def read(reading: FileReading, value: Any, path: Path) -> Any:
        if not isinstance(value, dict):
            return wrong(reading, value, path, [declared])
        stands = _stands(reading, value, path, members, keys)
        given, whole, lost = {}, True, False
        for one in members:
            there = stands.get(one.key)
            if there is not None:
                spelt = there == one.key
                attempt = reading if spelt else reading.attempt()
                found = reader(one.hint)(attempt, value[there], (*path, there))
                if found is not LOST:
                    if not spelt:
                        reading.keep(attempt)
                    given[one.name] = found
                    continue
                reading.lose((*path, there))
                lost = True
            whole = whole and not one.demanded
        if whole:
            try:
                return declared(**given)
            except ContradictionError as error:
                if not lost:  # else it may be what was lost that is wanting
                    todo = Text(
                        "เหลือไว้อย่างเดียวที่ต้องการ หรือเติมที่ขาด",
                        "keep the one that is meant, or add what is wanting",
                    )
                    reading.refuse(path, Text(error.th, str(error)), todo, "contradiction")
                reading.lose(path)
        return _in_part(reading, path, declared, members, given)

    return read


def _is_demanded(member: Any) -> bool:
    return member.default is dataclasses.MISSING and member.default_factory is dataclasses.MISSING


def _stands(
    reading: FileReading, value: Mapping[str, Any], path: Path, members: list[_Member], keys: set[str]
) -> dict[str, str]:
    """Under which key of the file each member stands: its own, or one that is near it and nothing else."""
    stands = {key: key for key in value if key in keys}
    for key in value:
        if key in keys:
            continue
        free = sorted(keys - stands.keys())
        begun = [one for one in free if len(key) > 1 and key.startswith(one)]  # eng, thai
        near = nearest(key, free) or (begun[0] if len(begun) == 1 else None)
        if near:
            stands[near] = key
        th, en = f"ไม่รู้จักคีย์ {key}", f"there is no key {key} here"
        todo = instead(key, free)
        spelt = Text(f"ตรวจตัวสะกด หรือลบออก: {todo[0]}", f"check the spelling, or remove it: {todo[1]}")
        reading.refuse((*path, key), Text(th, en), spelt)
    for one in members:
        if one.demanded and one.key not in stands:
            rule = "missing-language" if one.key in ("th", "en") else "schema"
            at = whereabouts(path)
            here = Text(f" (ที่ {at.th})", f" (of {at.en})") if path else Text("", "")
            said = Text(f"ขาดคีย์ {one.key}{here.th}", f"the key {one.key} is missing{here.en}")
            reading.refuse(path, said, Text(f"เพิ่มคีย์ {one.key}", f"add the key {one.key}"), rule)
    return stands


def _in_part(
    reading: FileReading, path: Path, declared: Any, members: list[_Member], given: dict[str, Any]
) -> Any:
    """What could be read of a declaration, where that is worth looking at."""
    spared = declared.SPARED
    if spared is None:
        return reading.lose(path)
    for one in members:
        if one.demanded and one.name not in given:
            reading.lose((*path, one.key))
            there = "" if one.name in spared else _stand_in(one.hint)
            if there is LOST:
                return reading.lose(path)
            given[one.name] = there
    part = object.__new__(declared)
    for member in dataclasses.fields(declared):
        if member.name not in given:
            made = member.default_factory
            given[member.name] = member.default if made is dataclasses.MISSING else made()
        object.__setattr__(part, member.name, given[member.name])
    return part


def _stand_in(hint: Any) -> Any:
    """What stands for a member that is not there: an empty list, a sentence, the least number; ``LOST`` for all else."""
    if hasattr(hint, "__metadata__"):
        for note in hint.__metadata__:
            if isinstance(note, InRange):
                return note.least
        return _stand_in(get_args(hint)[0])
    if hint is Any:
        return None
    if hint is Wording:
        return _UNSAID
    return get_origin(hint)() if get_origin(hint) in (list, dict) else LOST


def family_reader(
    tag: str, family: Mapping[str, Any], known: Mapping[str, Any], reader: Callable[[Any], Reader]
) -> Reader:
    """Reads keys and values as the member of ``family`` that ``tag`` names; ``known`` are those that stand elsewhere too."""

    def read(reading: FileReading, value: Any, path: Path) -> Any:
        if not isinstance(value, dict):
            return wrong(reading, value, path, [dict])
        if tag not in value:
            spelt = nearest(
                tag, [key for key in value if isinstance(value[key], str) and value[key] in family]
            )
            if spelt is None:
                return _without(reading, path)
            said = Text(f"ไม่รู้จักคีย์ {spelt}", f"there is no key {spelt} here")
            reading.refuse((*path, spelt), said, Text(*instead(spelt, [tag])))
            value = {tag if key == spelt else key: one for key, one in value.items()}
        wrote = value[tag]
        if not isinstance(wrote, str) or wrote not in family:
            here = (*path, tag)
            near = nearest(wrote, family) if isinstance(wrote, str) else None
            if wrote in known if isinstance(wrote, str) else False:
                th, en = f"{wrote} ใช้ตรงนี้ไม่ได้", f"{wrote} cannot stand here"
                near = None
            else:
                th, en = f"{tag}: ไม่รู้จัก {wrote}", f"{tag}: there is no {wrote}"
            reading.refuse(here, Text(th, en), Text(*instead(str(wrote), family)))
            if near is None:
                return LOST
            value = {**value, tag: near}
            wrote = near
        member = family[wrote]
        return reader(getattr(member, "declared", member))(reading, value, path)

    def _without(reading: FileReading, path: Path) -> Any:
        said = Text(f"ขาดคีย์ {tag} ซึ่งบอกชนิด", f"the key {tag} is missing, which says what it is")
        todo = instead("", family)
        return reading.refuse(path, said, Text(f"เพิ่มคีย์ {tag} {todo[0]}", f"add the key {tag}: {todo[1]}"))

    return read
