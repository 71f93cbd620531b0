"""``html``: one file that needs no network and no script, for the screen, a phone and A4.

Every text is escaped by the template (autoescape); the policy in its head lets nothing run or load, and
names the one style sheet by its hash. The fonts are the reader's own.
"""

from __future__ import annotations

import base64
import re
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from ita_audit.model.batch import Batch, RenderOptions
from ita_audit.presentation import report_words as words
from ita_audit.presentation.fault_views import fault_views
from ita_audit.presentation.report_view import report_view
from ita_audit.thai.text import neutralise

BINARY = False


def render(batch: Batch, look: RenderOptions) -> bytes:
    """The batch as one page: report after report, then the files that could not be judged."""
    say = look.language
    reports = [report_view(report, say) for report in batch.reports]
    style = _style() + _page_foot(reports[0].agency if len(reports) == 1 else "", words.PAGE.in_(say))
    page = _environment().get_template("page.html.j2")
    text = page.render(
        language=say,
        reports=reports,
        faults=fault_views(batch.faults, say),
        words=words.every_word(say, batch.instrument),
        signers=[signer.in_(say) for signer in words.SIGNERS],
        style=Markup(style),
        style_hash=base64.b64encode(sha256(style.encode("utf-8")).digest()).decode("ascii"),
    )
    return text.encode("utf-8", "replace")


def _page_foot(agency: str, page: str) -> str:
    """The foot of every printed page: whose report it is, and its number."""
    return (
        f"\n@page{{@bottom-left{{content:{_css_string(agency)}}}"
        f'@bottom-right{{content:{_css_string(page)} " " counter(page) " / " counter(pages)}}}}'
    )


def _css_string(text: str) -> str:
    """``text`` as a string of CSS: every character that is no plain letter as its number."""
    clean = neutralise(text)
    return '"' + re.sub(r"[^a-zA-Z0-9 ]", lambda found: f"\\{ord(found[0]):06x}", clean) + '"'


@cache
def _environment() -> Environment:
    loader = DictLoader({name: _file(name) for name in ("page.html.j2", "report.html.j2", "parts.html.j2")})
    return Environment(
        autoescape=True, loader=loader, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


@cache
def _style() -> str:
    return _file("report.css")


def _file(name: str) -> str:
    return files(__name__).joinpath(name).read_text("utf-8")
