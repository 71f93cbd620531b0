"""A file over the one it extends: mappings key by key, all else replaced; every place keeps its file and line. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from ita_audit.rulebook.loaded import Loaded, Path
from ita_audit.ruleset import natural


def overlaid(own: Loaded, base: Loaded) -> Loaded:
    """What ``own`` says, and where it says nothing what ``base`` says. Neither is changed."""
    return Loaded(
        own.file,
        _merged(own.content, base.content),
        [*base.faults, *own.faults],
        {**base.marks, **own.marks},
        {path: base.origin.get(path, base.file) for path in base.marks.keys() - own.marks.keys()},
        {path: one for path, one in base.ambiguous.items() if path not in own.marks} | own.ambiguous,
    )


def clauses_overlaid(own: Loaded, base: Loaded, without: frozenset[str]) -> Loaded:
    """The same of ``clauses.yaml``, clause by clause after their ids; ``without`` are procedures and measures left out."""
    mine, theirs = _by_id(own), _by_id(base)
    if mine is None or theirs is None:
        return Loaded(own.file, faults=[*base.faults, *own.faults])
    merged = overlaid(mine, theirs)
    order = _ordered(theirs.content["clauses"], mine.content["clauses"], without)
    index_of: dict[str | int, int] = {one: index for index, one in enumerate(order)}
    clauses = [merged.content["clauses"][one] for one in order]
    return replace(
        merged,
        content={**merged.content, "clauses": clauses},
        marks=_numbered(merged.marks, index_of),
        origin=_numbered(merged.origin, index_of),
        ambiguous=_numbered(merged.ambiguous, index_of),
    )


def _merged(own: Any, base: Any) -> Any:
    if isinstance(own, dict) and isinstance(base, dict):
        return base | {key: _merged(value, base[key]) if key in base else value for key, value in own.items()}
    return base if own is None else own


def _by_id(loaded: Loaded) -> Loaded | None:
    """``clauses.yaml`` with its clauses by their ids; None, with a fault, where one has none of its own."""
    content = loaded.content if isinstance(loaded.content, dict) else {}
    clauses = content.get("clauses", [])
    ids: dict[str | int, str] = {}
    for index, clause in enumerate(clauses if isinstance(clauses, list) else ()):
        found = clause.get("id") if isinstance(clause, dict) else None
        if not isinstance(found, str) or found in ids.values():
            th, en = "ข้อนี้ไม่มี id ของตนเอง", "this clause has no id of its own"
            todo = ("ใส่ id ที่ไม่ซ้ำ", "give it an id that no other has")
            loaded.faults.append(loaded.fault(("clauses", index), th, en, *todo, rule="schema"))
            return None
        ids[index] = found
    by_id = {ids[index]: clause for index, clause in enumerate(clauses)} if ids else {}
    return replace(
        loaded,
        content={**content, "clauses": by_id},
        marks=_numbered(loaded.marks, ids),
        origin=_numbered(loaded.origin, ids),
        ambiguous=_numbered(loaded.ambiguous, ids),
    )


def _numbered(marks: dict[Path, Any], names: Mapping[str | int, Any]) -> dict[Path, Any]:
    """Marks with the second part of ("clauses", ...) renamed; those of what is left out go."""
    kept = {}
    for path, mark in marks.items():
        if path[:1] != ("clauses",) or len(path) == 1:
            kept[path] = mark
        elif path[1] in names:
            kept[("clauses", names[path[1]], *path[2:])] = mark
    return kept


def _ordered(earlier: Collection[str], own: Iterable[str], without: frozenset[str]) -> list[str]:
    """The ids of the clauses: in the order of the earlier document, each new one after what comes before it."""
    order = [one for one in earlier if not is_within(one, without)]
    for new in sorted((one for one in own if one not in earlier), key=natural):
        before = [
            one for one in order if one.split(".")[0] == new.split(".")[0] and natural(one) < natural(new)
        ]
        order.insert(order.index(before[-1]) + 1 if before else len(order), new)
    return order


def is_within(identifier: str, without: frozenset[str]) -> bool:
    """Whether a clause or requirement is one of these, or stands in one of them."""
    return any(identifier == one or identifier.startswith(f"{one}.") for one in without)
