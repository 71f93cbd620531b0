"""What an install may lack: the extras, and the command that adds one to the install that runs."""

from __future__ import annotations

import json
import sys
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from ita_audit.errors import Fault

EXTRAS = {  # the libraries of each, by the names they are imported by
    "desk": ("sqlalchemy", "alembic", "datasketch"),
    "postgresql": ("psycopg",),
    "pdf": ("typst",),
    "parquet": ("pyarrow",),
}
_OF = {library: extra for extra, libraries in EXTRAS.items() for library in libraries}


def not_installed(error: ModuleNotFoundError) -> Fault | None:
    """The fault of an install that lacks an extra; None where ``error`` is about no library of one."""
    library = (error.name or "").partition(".")[0]
    return lacking(library) if library in _OF else None


def lacking(library: str, or_th: str = "", or_en: str = "") -> Fault:
    """The fault of an install without ``library``, which one of ``EXTRAS`` has.

    ``or_th`` and ``or_en`` follow the command that installs it: what else may be done.
    """
    extra = _OF[library]
    return Fault(
        f"ita-audit[{extra}]",
        f"ยังไม่ได้ติดตั้งส่วนเสริม {extra} (ไม่มีไลบรารี {library})",
        f"the extra {extra} is not installed (there is no library {library})",
        f"ติดตั้งด้วย {how_to_install(extra)}{or_th}",
        f"install it: {how_to_install(extra)}{or_en}",
    )


def how_to_install(extra: str) -> str:
    """The command that adds ``extra``, from where this install came from (PEP 610) and by what installed it."""
    try:
        installed = distribution("ita-audit")
    except PackageNotFoundError:  # a checkout that is merely on the path
        return f'pip install "ita-audit[{extra}]"'
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    uv = (installed.read_text("INSTALLER") or "").strip() == "uv"
    command = f"uv pip install --python {python}" if uv else f"{python} -m pip install"
    return f"{command} {_source(json.loads(installed.read_text('direct_url.json') or '{}'), extra)}"


def _source(came: dict[str, Any], extra: str) -> str:
    url = urlsplit(came.get("url", ""))
    if url.scheme == "file":
        editable = "-e " if came.get("dir_info", {}).get("editable") else ""
        return f'{editable}"{url2pathname(url.path)}[{extra}]"'
    if "vcs_info" in came:
        vcs = came["vcs_info"]
        return f'"ita-audit[{extra}] @ {vcs["vcs"]}+{url.geturl()}@{vcs["commit_id"]}"'
    return f'"ita-audit[{extra}]"'
