"""From where the grammar breaks to what an officer should mend, and where: the text around it says what was meant."""

from __future__ import annotations

import re

from ita_audit.readers.json.fault_wording import Breach, code_point, shown
from ita_audit.readers.json.sentences import SENTENCES
from ita_audit.readers.json.tokens import BLANKS

_SMART_QUOTES = "“”„‟«»＂‘’‚‛"
_CLOSING = {"}": "]", "]": "}"}
_WORD = re.compile(r'[^\s"\[\]{}:,]+|.', re.DOTALL)
_LITERAL = re.compile(r"(?:true|false|null|none|undefined)(?![\w-])", re.IGNORECASE)
_THAI_NUMBER = re.compile(r"-?[\d.,]*[๐-๙][\d.,]*(?=[\s\]}]|$)")
_THOUSANDS = re.compile(r"-?[0-9]{1,3},[ \t]?(?=[0-9]{3}(?![0-9]))")
_CUT_WORD = re.compile(r"(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-|(?<=[0-9])(?:\.|[eE][+-]?))[ \t\n\r]*\Z")
_CUT_ESCAPE = re.compile(r"\\u[0-9a-fA-F]{0,3}[ \t\n\r]*\Z")


def explain(text: str, waited_for: str, at: int) -> Breach:
    """What to say about ``text``, which breaks at the offset ``at``, where ``waited_for`` should stand.

    That is as in the last of ``pieces``: a text that is broken stands there itself, with its opening mark.
    """
    if waited_for.startswith('"'):
        return _broken_text(text, at, at + len(waited_for))
    if waited_for == "depth":
        return _say("too_deep", at)
    before = text[:at].rstrip(BLANKS)
    if at == len(text) or (waited_for in ("value", "comma") and _CUT_WORD.match(text, at)):
        return _say("truncated", len(text.rstrip(BLANKS)))
    return _stray(text, at, before) or _WAITED[waited_for](text, at, before)


def not_an_object(text: str) -> Breach | None:
    """The breach of a text that begins with anything but a brace."""
    at = len(text) - len(text.lstrip(BLANKS))
    return None if text[at] == "{" else _say("not_an_object", at, found=_word(text, at))


def _say(name: str, at: int, **fields: str) -> Breach:
    return Breach(at, SENTENCES[name], fields)


def _word(text: str, at: int) -> str:
    match = _WORD.match(text, at, at + 400)
    return shown(match[0]) if match else ""


def _broken_text(text: str, start: int, at: int) -> Breach:
    """What is wrong with the text that begins at ``start`` and can be read up to ``at``."""
    letter = text[at : at + 2]
    if text[at:].rstrip(BLANKS) in ("", "\\"):
        return _smart_quote_in(text, start, at) or _say("unclosed_text", start)
    if letter[0] == "\\":
        return _escape(text, at)
    if letter[0] in "\r\n":
        return _smart_quote_in(text, start, at) or _say("line_break", at)
    return _say("control", at, found=code_point(letter[0]))


def _smart_quote_in(text: str, start: int, end: int | None = None) -> Breach | None:
    """A curly mark in the text opened at ``start``: most likely meant to close it."""
    for at, letter in enumerate(text[start:end], start):
        if letter in _SMART_QUOTES:
            return _say("smart_quote", at, found=letter)
    return None


def _escape(text: str, at: int) -> Breach:
    if _CUT_ESCAPE.match(text, at):
        return _say("truncated", len(text.rstrip(BLANKS)))
    if text[at + 1] == "u":
        return _say("bad_code_point", at, found=shown(text[at : at + 6]))
    return _say("bad_escape", at, found=shown(text[at : at + 2]))


def _stray(text: str, at: int, before: str) -> Breach | None:
    """What is wrong wherever it stands outside a text."""
    letter = text[at]
    if letter == "#" or text.startswith(("//", "/*"), at):
        return _say("comment", at, found=text[at : at + (1 if letter == "#" else 2)])
    if letter in _SMART_QUOTES:
        return _say("smart_quote", at, found=letter)
    if letter in "'`´":
        return _say("single_quote", at, found=letter)
    if letter.isspace() or not letter.isprintable():
        return _say("invisible", at, found=code_point(letter))
    if letter == "<" and not before:
        return _say("web_page", at)
    return None


def _no_value(text: str, at: int, before: str) -> Breach:
    letter, last = text[at], before[-1:]
    if last == ":" and letter in ",]}":
        return _say("value_missing", at, found=letter)
    if last == "," and letter in "]}":
        return _say("trailing_comma", len(before) - 1)
    if letter == ",":
        return _say("double_comma", at)
    if match := _THAI_NUMBER.match(text, at, at + 400):
        return _say("thai_digits", at, found=shown(match[0].rstrip(",")))
    if letter in "+." or (letter == "-" and re.match(r"-\.?[0-9]", text[at : at + 3])):
        return _say("number_form", at, found=_word(text, at))
    if _LITERAL.match(text, at):
        return _say("literal_case", at, found=_word(text, at))
    return _say("expected_value" if letter in "]}:" else "text_unquoted", at, found=_word(text, at))


def _no_name(text: str, at: int, before: str) -> Breach:
    letter, last = text[at], before[-1:]
    if last == "," and letter == "}":
        return _say("trailing_comma", len(before) - 1)
    if letter == ",":
        return _say("double_comma", at)
    if last == "," and (number := re.search(r"-?[0-9]+,\Z", before[-20:])):
        start = len(before) - len(number[0])
        if _THOUSANDS.match(text, start):
            return _say("thousands", start)
    return _say("expected_name" if letter in "{[]:" else "name_unquoted", at, found=_word(text, at))


def _no_colon(text: str, at: int, _before: str) -> Breach:
    return _say("expected_colon", at, found=_word(text, at))


def _no_comma(text: str, at: int, before: str) -> Breach:
    letter, last, touching = text[at], before[-1:], len(before) == at
    if letter in _CLOSING:
        return _say("wrong_bracket", at, found=letter, expected=_CLOSING[letter])
    if last == '"' and letter not in '"[{:;' and (touching or letter.isalpha()):
        return _say("quote_in_text", at - 1 if touching else len(before) - 1, found=_word(text, at))
    unit = letter.isalpha() and not _LITERAL.match(text, at)
    if last.isdigit() and (unit or touching) and letter not in '"[{:;':
        start = len(before) - len(re.split(r"[^0-9.eE+-]", before[-40:])[-1])
        return _say("number_form", start, found=shown(text[start:at] + _word(text, at)))
    if letter == ":":
        return _say("stray_colon", at)
    if letter in '"[{-' or letter.isalnum():
        return _say("missing_comma", len(before))
    return _say("expected_comma", at, found=_word(text, at))


def _no_end(text: str, at: int, _before: str) -> Breach:
    if not_object := not_an_object(text):
        return not_object
    return _say("extra_bracket" if text[at] in "]}" else "trailing_text", at, found=_word(text, at))


_WAITED = {"value": _no_value, "name": _no_name, "colon": _no_colon, "comma": _no_comma, "end": _no_end}
