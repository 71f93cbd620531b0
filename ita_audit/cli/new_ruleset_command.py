"""``ita-audit rules new-ruleset`` as it is typed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ita_audit.cli.options import Lang, LangOption

EXAMPLE = "ตัวอย่าง / example:  ita-audit rules new-ruleset my-rules --from-example --languages en"


def new_ruleset_command(
    folder: Annotated[Path, typer.Argument(metavar="PATH", help="โฟลเดอร์ที่จะสร้าง / the folder to make")],
    from_example: Annotated[
        bool, typer.Option("--from-example", help="เริ่มจากตัวอย่าง / from the example (there is no other start)")
    ] = True,
    languages: Annotated[
        str,
        typer.Option(
            "--languages", help="ภาษาของเกณฑ์ ภาษาแรกมาก่อน / its languages, the first before the other"
        ),
    ] = "th,en",
    lang: LangOption = Lang.th,
) -> int:
    """สร้างเกณฑ์ชุดเล็กจากตัวอย่าง เพื่อแก้เป็นเกณฑ์ของตนเอง / Make a small ruleset of one's own from an example."""
    from ita_audit.cli.new import make_ruleset

    return make_ruleset(folder, languages, lang.value)
