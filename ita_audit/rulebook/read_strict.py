"""A YAML file of the keeper of rules, from the disk: its content and its faults, whatever it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ita_audit.errors import Fault, RulesetError
from ita_audit.limits import YAML_FILE
from ita_audit.readers.bounded_files import read_file
from ita_audit.rulebook.loaded import Loaded
from ita_audit.rulebook.strict_yaml import load_strict


def read_strict(file: Path, name: str, *, values: bool = False) -> tuple[Loaded, bytes]:
    """The YAML file as ``load_strict`` reads it, and its bytes; none, and a fault, where it cannot be read.

    ``name`` is what faults call it. Nothing is raised.
    """
    try:
        content = read_file(file, name, YAML_FILE, RulesetError)
        return load_strict(content.decode("utf-8-sig"), name, values=values), content
    except RulesetError as error:
        faults = [replace(fault, rule="unreadable") for fault in error.faults]
    except UnicodeDecodeError:
        th, en = "อ่านไฟล์ไม่ได้ เพราะไม่ได้บันทึกเป็น UTF-8", "the file cannot be read: it is not UTF-8"
        faults = [Fault(name, th, en, "บันทึกเป็น UTF-8", "save it as UTF-8", rule="unreadable")]
    return Loaded(name, faults=faults), b""
