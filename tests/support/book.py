"""A ruleset's folder with one rule or several, to load and to see refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import quick_yaml
import toy

import ita_audit
from ita_audit import types
from ita_audit.checks import problems_by_kind

RULE = """\
id: "1.1"
key: matter
items:
  - name: total
    type: count
"""
NAME = "1-standards/1.1-matter.yaml"


def edition(**more: Any) -> dict[str, Any]:
    """ruleset.yaml as plain content: every problem has a text."""
    named = {
        problem: {"th": "ผิด", "en": "wrong"}
        for problems in (*types.problems().values(), types.remarks())
        for problem in problems
    }
    named |= {
        f"{kind}.{p}": {"th": "ผิด", "en": "wrong"} for kind, ps in problems_by_kind().items() for p in ps
    }
    both = {"th": "ทดลอง", "en": "trial"}
    return {
        "id": "trial",
        "version": "1",
        "fiscal_year": 2568,
        "title": both,
        "authority": both,
        "source": both,
        "measures": ["1"],
        "parameters": {"words": ["ก"], "day": {"month": 3, "day": 31}, "threshold": 500000},
        "grades": {},
        "texts": {"expected": {}, "gap": named, "rows": {}, "remedy": {"*": both}},
        **more,
    }


def written(content: Any) -> str:
    """``content`` as YAML that is strict: every text in quotation marks."""
    return json.dumps(content, ensure_ascii=False, indent=1)


def write(folder: Path, rules: dict[str, str | bytes] | None = None, **files: Any) -> Path:
    """The folder of a ruleset called ``trial`` that holds ``rules`` by file name.

    ``ruleset`` and ``clauses`` among ``files`` are those two as plain content, as text, or None for none.
    """
    root = folder / "trial"
    contents = {
        "ruleset.yaml": files.get("ruleset", edition()),
        "clauses.yaml": files.get("clauses", {"source": "ทดลอง", "clauses": toy.clauses()}),
        **(rules if rules is not None else {NAME: RULE}),
    }
    for name, content in contents.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            continue
        data = content if isinstance(content, (str, bytes)) else written(content)
        file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return root


def faults(root: Path) -> list[tuple[str, int | None, int | None, str]]:
    """What is refused in a folder: file without the ruleset's name, line, column, the English sentence."""
    try:
        ita_audit.load_ruleset(str(root))
    except ita_audit.RulesetError as refused:
        for fault in refused.faults:
            assert fault.th and fault.en and fault.todo_th and fault.todo_en
        return [
            (Path(fault.file).relative_to(root).as_posix(), fault.line, fault.column, fault.en)
            for fault in refused.faults
        ]
    return []


def plain(text: str) -> Any:
    """YAML as the usual loader reads it, which forgives."""
    return quick_yaml.load(text)
