"""One run of the program: every way it can end, as an exit code."""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence
from functools import cache

import typer

from ita_audit.cli.app import app
from ita_audit.cli.fault_lines import say_faults
from ita_audit.cli.streams import say, stdout_fault
from ita_audit.cli.usage import PARSER_ERROR, usage_fault
from ita_audit.errors import AuditError, Fault, Language, UsageError
from ita_audit.readers.bounded_files import fault_of
from ita_audit.thai.text import neutralise

UNUSABLE = 2

_command = cache(lambda: typer.main.get_command(app))
"""All commands in one, made of their declarations once."""


def run(arguments: Sequence[str], debug: bool) -> int:
    """Run the command that ``arguments`` name."""
    language = _language(arguments)
    command = _command()
    try:
        _require_letters(arguments)
        result = command.main(args=list(arguments), prog_name="ita-audit", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except typer.Exit as ended:
        return ended.exit_code
    except SystemExit as ended:  # the parser's: completion is done, or whoever read the help has gone away
        if isinstance(ended.__context__, BrokenPipeError):
            return 0
        return ended.code if isinstance(ended.code, int) else UNUSABLE
    except (typer.Abort, KeyboardInterrupt):
        say("หยุดแล้วตามที่สั่ง" if language == "th" else "Stopped.")
        return 130
    except AuditError as error:
        say_faults(error.faults, language)
        return UNUSABLE
    except ModuleNotFoundError as error:
        from ita_audit.extras import not_installed

        if (fault := not_installed(error)) is None:
            return _bug(f"{type(error).__name__}: {error}", language, debug)
        say_faults([fault], language)
        return UNUSABLE
    except RecursionError:
        return _bug("RecursionError", language, debug)
    except OSError as error:
        if (fault := _fault_of(error)) is None:
            return _bug(f"{type(error).__name__}: {error}", language, debug)
        say_faults([fault], language)
        return UNUSABLE
    except Exception as error:  # noqa: BLE001  our own bug is exit code 2, never 1
        if isinstance(error, PARSER_ERROR):
            say_faults([usage_fault(error)], language)
            return UNUSABLE
        return _bug(f"{type(error).__name__}: {error}", language, debug)


def _language(arguments: Sequence[str]) -> Language:
    for index, argument in enumerate(arguments):
        if argument == "--lang=en" or (argument == "--lang" and arguments[index + 1 : index + 2] == ["en"]):
            return "en"
    return "th"


def _require_letters(arguments: Sequence[str]) -> None:
    """Raises ``UsageError`` where bytes that are no letters stand in an argument which is no path."""
    for argument in arguments:
        try:
            argument.encode()
        except UnicodeEncodeError:
            value = argument.partition("=")[2] if argument.startswith("-") else argument
            if os.path.lexists(value) or os.path.lexists(os.path.dirname(value)):  # noqa: PTH120
                continue
            if _is_utf8(os.fsencode(argument)):  # the system's own encoding is another
                continue
            raise UsageError.of(
                _printable(argument),
                "มีไบต์ที่ไม่ใช่ตัวอักษร (ไม่ใช่ UTF-8) และไม่ใช่ชื่อไฟล์ที่มีอยู่",
                "it holds bytes that are no letters (no UTF-8), and names no file that is there",
                "พิมพ์ใหม่ หรือตั้งค่าหน้าจอคำสั่งให้ใช้ UTF-8",
                "type it anew, or let the terminal use UTF-8",
            ) from None


def _is_utf8(written: bytes) -> bool:
    try:
        written.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _fault_of(error: OSError) -> Fault | None:
    """The fault of the file that ``error`` names, or of standard output; None where it is of neither."""
    if error.filename is None:
        return stdout_fault()
    return fault_of(error, _printable(os.fsdecode(error.filename)))


def _printable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


def _bug(what: str, language: Language, debug: bool) -> int:
    if debug:
        for line in traceback.format_exc().splitlines():
            say(neutralise(line))
    what = neutralise(what)
    if language == "th":
        say(f"โปรแกรมขัดข้อง ตรวจต่อไม่ได้ ({what})")
        say("ข้อมูลของท่านไม่เสียหาย กรุณาส่งข้อความนี้พร้อมผลจากการสั่งซ้ำด้วย --debug ให้ผู้ดูแลโปรแกรม")
    else:
        say(f"The program failed and could not go on ({what}).")
        say(
            "Nothing of yours is harmed. Please run again with --debug and send the output to its maintainers."
        )
    return UNUSABLE
