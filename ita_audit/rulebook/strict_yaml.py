"""YAML read strictly: what a person means, or a fault with line and column.

YAML 1.1 reads ``on`` and ``no`` as booleans, ``2.10`` as 2.1, ``010`` as 8 and keeps the last of
two equal keys in silence. Here each of these is refused by name. A plain scalar is ``true``,
``false``, a number that reads back as it is written, or a text; anything else that YAML would turn into another type must be
written in quotes. Anchors, aliases, merge keys and tags are refused: a rule file reads top to bottom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ita_audit.errors import Fault
from ita_audit.limits import DIGITS, YAML_NODES
from ita_audit.model.storable import unstorable
from ita_audit.rulebook.loaded import AmbiguousScalar, Loaded, Path
from ita_audit.rulebook.yaml_mistakes import yaml_mistake

_INT = re.compile(r"-?(0|[1-9][0-9]*)")
_NUMBER = re.compile(rf"[-+0-9._eE]{{{DIGITS + 1},}}")
"""Digits too many."""
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_SIGNS = re.compile(r"(?:^|[\s\[{,])(?:[&*]\S|!)", re.MULTILINE)
"""Where an anchor, an alias or a tag may stand; inside a text it is none."""
_PLAIN_TAGS = {
    "tag:yaml.org,2002:bool",
    "tag:yaml.org,2002:int",
    "tag:yaml.org,2002:float",
    "tag:yaml.org,2002:null",
    "tag:yaml.org,2002:timestamp",
    "tag:yaml.org,2002:merge",
    "tag:yaml.org,2002:value",
}
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_strict(text: str, file: str, *, values: bool = False) -> Loaded:
    """Read one YAML document. ``file`` is the name that faults give; nothing is raised.

    ``values``: the file holds values of submissions too, so that ``null`` is read.
    """
    loaded = Loaded(file)
    try:
        if _is_too_much(text):
            loaded.faults.append(
                _refused(
                    file,
                    (1, 1),
                    f"ไฟล์นี้มีคีย์และค่ามากเกินไป อ่านได้ไม่เกิน {YAML_NODES:,}",
                    f"the file holds too many keys and values: at most {YAML_NODES:,} are read",
                    "ตรวจว่าเป็นไฟล์ที่ถูกต้อง หรือแยกเป็นหลายไฟล์",
                    "see whether it is the right file, or make several of it",
                )
            )
            return loaded
        node = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        said, todo, *at = yaml_mistake(error, text)
        th, en = f"ไม่ใช่ YAML: {said.th}", f"this is not YAML: {said.en}"
        loaded.faults.append(_refused(file, (at[0], at[1]), th, en, todo.th, todo.en))
        return loaded
    if node is None:
        loaded.faults.append(
            _refused(file, (1, 1), "ไฟล์ว่างเปล่า", "the file is empty", "ใส่เนื้อหาของกฎ", "write the rule")
        )
        return loaded
    if _SIGNS.search(text):
        loaded.faults.extend(_signs(text, file))
    try:
        loaded.content = _Builder(loaded, values).build(node, ())
    except RecursionError:
        loaded.faults.append(
            _refused(file, (1, 1), "ซ้อนลึกเกินไป", "nested too deeply", "ลดชั้นที่ซ้อนกัน", "flatten it")
        )
    return loaded


def _is_too_much(text: str) -> bool:
    """Whether there are more nodes than are read. Each stands behind one of these signs, most of which are no sign."""
    if sum(map(text.count, "[{,:?-\n")) < YAML_NODES:
        return False
    begun = sum(isinstance(event, yaml.NodeEvent) for event in yaml.parse(text, Loader=LOADER))
    return begun > YAML_NODES


class _Builder:
    def __init__(self, loaded: Loaded, values: bool):
        self._loaded, self._values = loaded, values
        self._seen: set[int] = set()

    def build(self, node: yaml.Node, path: Path) -> Any:
        self._loaded.marks.setdefault(path, _mark(node))
        if id(node) in self._seen:  # an alias, refused already
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, index)) for index, child in enumerate(node.value)]
        return self._scalar(node, path)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        built: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node)
            if key is None:
                continue
            if key in built:
                line, _ = self._loaded.marks[(*path, key)]
                self._refuse(
                    key_node,
                    f"คีย์ {key} ซ้ำ (มีแล้วที่บรรทัด {line})",
                    f"the key {key} stands twice (first on line {line})",
                    "ลบออกหนึ่งที่",
                    "remove one of them",
                    "key-twice",
                )
                continue
            self._loaded.marks[(*path, key)] = _mark(key_node)
            built[key] = self.build(value_node, (*path, key))
        return built

    def _key(self, node: yaml.Node) -> str | None:
        if not isinstance(node, yaml.ScalarNode) or (not node.style and node.tag in _PLAIN_TAGS):
            shown = node.value if isinstance(node, yaml.ScalarNode) else "..."
            self._refuse(
                node,
                f"คีย์ {shown} ไม่ใช่ข้อความ",
                f"the key {shown} is not read as a text",
                f'เขียนในเครื่องหมายคำพูด "{shown}"',
                f'write it in quotes: "{shown}"',
            )
            return None
        return self._storable(node)

    def _scalar(self, node: Any, path: Path) -> Any:
        text = self._storable(node)
        if node.style or node.tag not in _PLAIN_TAGS:
            return text
        if text in ("true", "false"):
            return text == "true"
        if _INT.fullmatch(text) and len(text.lstrip("-")) <= DIGITS:
            return int(text)
        if _DECIMAL.fullmatch(text) and repr(float(text)) == text:
            return float(text)
        if self._values and text == "null":
            return None
        if not text:
            self._refuse(
                node, "ไม่มีค่า", "there is no value", "ใส่ค่า หรือลบคีย์นี้ออก", "give a value, or remove the key"
            )
            self._loaded.ambiguous[path] = AmbiguousScalar(text, self._loaded.faults[-1])
            return None
        if _NUMBER.fullmatch(text):
            self._refuse(
                node,
                f"ตัวเลขนี้ยาว {len(text)} ตัว อ่านได้ไม่เกิน {DIGITS} หลัก",
                f"this number is written with {len(text)} characters; at most {DIGITS} digits are read",
                "แก้ตัวเลข หรือถ้าเป็นรหัสให้ใส่ในเครื่องหมายคำพูด",
                "correct it, or write it in quotes if it is a code",
            )
            return None
        self._refuse(
            node,
            f"{text} จะถูกอ่านเป็นค่าชนิดอื่น ไม่ใช่ข้อความที่เห็น",
            f"{text} would be read as something other than the text one sees",
            f'เขียนในเครื่องหมายคำพูด "{text}" (ค่าจริงเท็จให้ใช้ true หรือ false)',
            f'write it in quotes: "{text}" (for a truth value: true or false)',
        )
        self._loaded.ambiguous[path] = AmbiguousScalar(text, self._loaded.faults[-1])
        return text

    def _storable(self, node: yaml.ScalarNode) -> str:
        text = str(node.value)
        if found := unstorable(text):
            self._refuse(
                node,
                f"ข้อความนี้มีอักขระเสีย ({found}) ซึ่งไม่ใช่ตัวอักษรใด",
                f"the text holds a broken character ({found}) that stands for no letter",
                "พิมพ์ข้อความนี้ใหม่",
                "type the text anew",
                "unreadable",
            )
        return text

    def _refuse(
        self, node: yaml.Node, th: str, en: str, todo_th: str, todo_en: str, rule: str = "ambiguous-yaml"
    ) -> None:
        fault = _refused(self._loaded.file, _mark(node), th, en, todo_th, todo_en, rule)
        self._loaded.faults.append(fault)


def _signs(text: str, file: str) -> Iterator[Fault]:
    """Anchors, aliases and tags, each where it stands: a node does not know of them any more."""
    for event in yaml.parse(text, Loader=LOADER):
        tag = getattr(event, "tag", None)
        if getattr(event, "anchor", None) is not None:
            th, en = "ใช้ชื่อแทน (&, *) ไม่ได้", "anchors and aliases (&, *) are not read"
            todo = ("เขียนเนื้อหาซ้ำลงไปตรง ๆ", "write the content out")
            yield _refused(file, _mark(event), th, en, *todo, "ambiguous-yaml")
        elif tag is not None:
            th, en = f"ใช้แท็ก {tag} ไม่ได้", f"the tag {tag} is not read"
            yield _refused(file, _mark(event), th, en, "ลบแท็กออก", "remove the tag", "ambiguous-yaml")


def _mark(node: Any) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1


def _refused(
    file: str, at: tuple[int, int], th: str, en: str, todo_th: str, todo_en: str, rule: str = "unreadable"
) -> Fault:
    return Fault(file, th, en, todo_th, todo_en, *at, rule)
