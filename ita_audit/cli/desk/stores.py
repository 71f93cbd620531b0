"""Which store and which round a command means, who is at the desk, and what time it is."""

from __future__ import annotations

import getpass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from ita_audit.errors import Fault, Language, UsageError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from ita_audit.model import Instrument
    from ita_audit.model.round import Round
    from ita_audit.presentation.speaker import Speaker

FILE = "ita-audit.sqlite"

StoreOption = Annotated[
    str,
    typer.Option(
        "--store",
        metavar="FILE|URL",
        envvar="ITA_AUDIT_STORE",
        help="คลังข้อมูล / the store: a file, or postgresql+psycopg://...",
    ),
]
NameArgument = Annotated[str, typer.Argument(metavar="ROUND", help="ชื่อรอบ / the round's name")]
RoundOption = Annotated[
    str, typer.Option("--round", metavar="NAME", help="ชื่อรอบ เช่น 2568-1 / the round's name")
]
AllOption = Annotated[bool, typer.Option("--all", help="แสดงทุกแห่งและทุกข้อ / show every one, and every gap")]
ProvinceOption = Annotated[str, typer.Option("--province", metavar="NAME", help="จังหวัด / province")]
DistrictOption = Annotated[str, typer.Option("--district", metavar="NAME", help="อำเภอ / district")]
LguOption = Annotated[
    str, typer.Option("--agency", "--lgu", metavar="CODE", help="รหัสหน่วยงาน / the agency's code")
]


def stamp() -> str:
    """The time as it is written beside what is stored: ISO 8601 with its offset, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def whoever() -> str:
    """Who is logged in; empty where the system does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def speaker(store: Engine, round_: Round, wanted: Language, default: Instrument | None = None) -> Speaker:
    """What says sentences about a round with the words of its instrument; ``default``: of a round that has none yet."""
    from ita_audit.presentation.speaker import Speaker
    from ita_audit.store.instruments import instrument_of

    return Speaker.of(instrument_of(store, round_.id, default), wanted)


def named_round(store: Engine, name: str, option: str = "--round") -> Round:
    """The round called ``name``, as ``option`` says. Raises ``UsageError`` that lists the rounds there are."""
    from ita_audit.store.rounds import all_rounds, find_round

    found = find_round(store, name)
    if found is None:
        known = ", ".join(one.name for one, _ in all_rounds(store)) or "-"
        raise UsageError(
            Fault(
                option,
                f"ไม่มีรอบชื่อ {name} ในคลังนี้ มี: {known}",
                f"there is no round {name} in this store; there is: {known}",
                "ใช้ชื่อที่มี หรือสร้างรอบด้วย ita-audit review",
                "use one of them, or make it with ita-audit review",
            )
        )
    return found
