"""A page of lines for a terminal: Thai wrapped at words, nothing cut off, nothing dangerous printed."""

from __future__ import annotations

import io

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Line

from ita_audit.thai.lines import wrap
from ita_audit.thai.text import neutralise

NARROWEST, WIDEST = 40, 120
LEAST = 12
"""Cells of text that must have room beside a lead."""


class Page:
    """Lines of at most ``width`` cells, with styles that a terminal without colour simply lacks."""

    def __init__(self, width: int, color: bool):
        self.width = max(NARROWEST, min(width, WIDEST))
        self._color = color
        self._lines: list[Line] = []

    def blank(self) -> None:
        """An empty line, never two in a row."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(Line())

    def put(
        self, text: str, *, style: str = "", indent: int = 0, lead: str = "", lead_style: str = ""
    ) -> None:
        """``text`` wrapped at ``indent``; ``lead`` stands before its first line, inside the indent.

        A lead wider than the indent pushes the text of the first line only; one that leaves no room
        for text beside it has lines of its own.
        """
        lead = neutralise(lead)
        if self.width - max(indent, cell_len(lead)) < LEAST:
            for part in wrap(lead.rstrip(), self.width, cell_len):
                self._lines.append(Line(part, lead_style or style, no_wrap=True))
            lead, indent = "", min(indent, self.width - 2 * LEAST)
        pad = max(0, indent - cell_len(lead))
        start = cell_len(lead) + pad
        room = self.width - max(start, indent)
        lines = wrap(neutralise(text), room, cell_len)
        for number, part in enumerate(lines):
            line = Line(no_wrap=True)
            if number == 0:
                line.append(lead, lead_style or style)
                line.append(" " * pad)
            else:
                line.append(" " * indent)
            line.append(part, style)
            self._lines.append(line)

    def rule(self, text: str, style: str = "bold") -> None:
        """A heading after an empty line, underlined to its own width."""
        self.blank()
        self.put(text, style=style)
        longest = max(cell_len(line) for line in wrap(neutralise(text), self.width, cell_len))
        self._lines.append(Line("─" * longest, style="dim"))

    def spans(self, *parts: tuple[str, str]) -> None:
        """One line from parts with a style each; the caller sees to it that it fits."""
        line = Line(no_wrap=True)
        for text, style in parts:
            line.append(neutralise(text), style)
        self._lines.append(line)

    def render(self) -> str:
        """All lines as text, with escapes for colour only where asked for."""
        out = io.StringIO()
        console = Console(
            file=out,
            width=self.width + 20,
            force_terminal=self._color,
            color_system="standard" if self._color else None,
            legacy_windows=False,
            no_color=not self._color,
            highlight=False,
            markup=False,
            emoji=False,
        )
        for line in self._lines:
            line.rstrip()
            console.print(line, soft_wrap=True, overflow="ignore", crop=False)
        return out.getvalue()
