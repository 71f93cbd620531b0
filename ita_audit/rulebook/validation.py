"""From plain YAML content to typed values, with every mistake of a file as a fault at its place."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from ita_audit.errors import Fault
from ita_audit.rulebook.loaded import Loaded, Path
from ita_audit.rulebook.models import Shape, validated
from ita_audit.rulebook.suggestions import instead
from ita_audit.types.spec import ContradictionError

GUIDE = "docs/rule-language.md"

LACKING = ("missing", "string_too_short", "string_pattern_mismatch")
"""How a language can be missing from a text: not there, empty, or blanks alone."""

_TH = {
    "missing": "ขาดคีย์ {key}",
    "extra_forbidden": "ไม่รู้จักคีย์ {key}",
    "literal_error": "{key} ต้องเป็นค่าใดค่าหนึ่งใน {expected}",
    "union_tag_invalid": "ไม่รู้จัก {tag} (มี {expected})",
    "union_tag_not_found": "ขาดคีย์ที่บอกชนิด ({key})",
    "string_type": "{key} ต้องเป็นข้อความ",
    "string_too_short": "{key} ว่างไม่ได้",
    "string_pattern_mismatch": "{key} เขียนไม่ถูกรูปแบบ",
    "int_type": "{key} ต้องเป็นจำนวนเต็ม",
    "bool_type": "{key} ต้องเป็น true หรือ false",
    "list_type": "{key} ต้องเป็นรายการ",
    "dict_type": "{key} ต้องเป็นชุดของคีย์และค่า",
    "model_type": "{key} ต้องเป็นชุดของคีย์และค่า",
    "too_short": "{key} ต้องมีอย่างน้อยหนึ่งรายการ",
    "enum": "{key} ต้องเป็นค่าใดค่าหนึ่งใน {expected}",
    "is_instance_of": "{key} ต้องเป็นค่าใดค่าหนึ่งใน critical, major, minor, doubt",
}


def shape(
    model: type[Shape], loaded: Loaded, path: Path = (), content: Any = None, guide: str = GUIDE
) -> Shape | None:
    """``content`` (all of the file by default) as ``model``; None, with faults noted, where it is not.

    ``guide`` is the document that says how such a file is written.
    """
    try:
        return validated(model, loaded.content if content is None else content)
    except ValidationError as error:
        for mistake in error.errors(include_url=False):
            loaded.faults.append(_fault(loaded, path, mistake, guide))
        return None


def _fault(loaded: Loaded, start: Path, mistake: Any, guide: str) -> Fault:
    path = _real_path(loaded, start, mistake["loc"])
    context = mistake.get("ctx", {})
    key = mistake["loc"][-1] if mistake["loc"] else ""
    said = {
        "key": key,
        "expected": context.get("expected", context.get("expected_tags", "")),
        "tag": context.get("tag", ""),
    }
    th = _TH.get(
        mistake["type"], "{key}: ใช้ไม่ได้ (" + str(mistake["msg"]).replace("{", "(").replace("}", ")") + ")"
    )
    en = f"{'.'.join(str(token) for token in mistake['loc']) or 'this'}: {mistake['msg']}"
    if isinstance(context.get("error"), ContradictionError):
        th, en = context["error"].th.replace("{", "{{").replace("}", "}}"), str(context["error"])
    if mistake["type"] == "extra_forbidden":
        todo = ("ตรวจตัวสะกดของคีย์ หรือลบออก", "check the spelling of the key, or remove it")
    elif mistake["type"] == "missing":
        todo = (f"เพิ่มคีย์ {key}", f"add the key {key}")
    elif mistake["type"] == "union_tag_invalid":
        todo = instead(str(said["tag"]), _listed(said["expected"]))
    elif mistake["type"] == "literal_error":
        todo = instead(str(mistake["input"]), _listed(said["expected"]))
    else:
        todo = (f"แก้ค่าตรงนี้ (ดู {guide})", f"correct the value here (see {guide})")
    lacks_language = key in ("th", "en") and mistake["type"] in LACKING
    if lacks_language and mistake["type"] == "string_pattern_mismatch":
        th, en = _TH["string_too_short"], f"{en.partition(':')[0]}: there is nothing but blanks"
    return loaded.fault(
        path, th.format_map(said), en, *todo, rule="missing-language" if lacks_language else "schema"
    )


def _listed(expected: Any) -> list[str]:
    """The words that a sentence lists in single quotes: "'adds_up', 'at_most' or 'claim'"."""
    return re.findall(r"'([^']*)'", str(expected))


def _real_path(loaded: Loaded, start: Path, location: tuple[Any, ...]) -> Path:
    """The path in the file: a location names union members too, which are no keys."""
    path = start
    for token in location:
        if (*path, token) in loaded.marks:
            path = (*path, token)
    return path
