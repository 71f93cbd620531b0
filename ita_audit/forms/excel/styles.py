"""How the cells of a form look in Excel."""

from __future__ import annotations

from typing import Any

from ita_audit.forms.form import CellRole

FONT = {"font_name": "Tahoma", "font_size": 10}
"""On every Windows and every Office for the Mac, with Thai."""
NAVY, PALE, LINE, YELLOW, BLUE = "#1F3864", "#EAF0F8", "#B8C4D6", "#FFF2CC", "#0B5394"

_WRAPPED = {"text_wrap": True, "valign": "top"}
_BOXED = {"border": 1, "border_color": LINE}

LOOKS: dict[CellRole, dict[str, Any]] = {
    CellRole.MARK: {**FONT, "font_color": "#808080"},
    CellRole.TITLE: {**FONT, "bold": True, "font_size": 14, "font_color": NAVY, "valign": "vcenter"},
    CellRole.NOTE: {**FONT, "font_color": "#595959", **_WRAPPED},
    CellRole.SECTION: {**FONT, "bold": True, "font_color": NAVY, "bg_color": PALE, **_WRAPPED, **_BOXED},
    CellRole.LABEL: {**FONT, **_WRAPPED, **_BOXED},
    CellRole.HELP: {**FONT, "font_size": 9, "font_color": "#595959", **_WRAPPED, **_BOXED},
    CellRole.HEADER: {
        **FONT,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": NAVY,
        "text_wrap": True,
        "valign": "vcenter",
        **_BOXED,
    },
    CellRole.LINK: {**FONT, "font_color": BLUE, "underline": 1, **_WRAPPED},
    CellRole.ANSWER: {**FONT, "locked": False, "align": "left", **_WRAPPED, **_BOXED},
}

OPEN = {**FONT, "locked": False, "align": "left", **_WRAPPED}
"""Below a table, where rows may be added."""

NEEDED = {"bg_color": YELLOW}

TABS = ("#1F3864", "#2E75B6", "#548235", "#BF8F00", "#7F6000", "#C55A11", "#7030A0", "#833C0B", "#A61C00")
"""The colours of the sheets' tabs: first those of all measures, then one for each measure in turn."""
