"""What a submission may say to hurt: nothing in it steers the terminal of whoever reads the report."""

import json
import re

import pytest

pytestmark = pytest.mark.usefixtures("unprivileged")
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
HOSTILE = [
    "\x1b[2J\x1b]0;title\x07",
    "\x9b31m",
    "\u202egnp.exe",
    "\u2066x\u2069",
    "\x7f\x08\x08\r",
    "\u200fx\u061c",
    "a\u2028b\u2029c",
    "[bold red]markup[/] :smile:",
    "{title} %s {0}",
]


def soaked(value, text):
    """``value`` with ``text`` in every text and every unknown key, the addresses of the file left alone."""
    if isinstance(value, dict):
        return {key: soaked(one, text) for key, one in value.items()} | {f"x{text}": text}
    if isinstance(value, list):
        return [soaked(one, text) for one in value] + [text]
    return f"{text}{value}" if isinstance(value, str) else value


@pytest.mark.parametrize("form", ["terminal", "json"])
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_text_of_a_submission_steers_the_terminal(check, complete, tmp_path, text, form):
    hostile = soaked(complete, text)
    hostile |= {"schema": complete["schema"], "ruleset": complete["ruleset"]}
    file = tmp_path / "hostile.json"
    file.write_text(json.dumps(hostile), "utf-8")
    ended = check(file, "-f", form, "--all")
    assert ended.code == 1
    assert not STEERING.search(ended.out) and not STEERING.search(ended.err)
    if form == "json":
        assert text in json.loads(ended.out)["agency"]["name"]
    elif text.isprintable():
        assert ended.shows(text)


@pytest.mark.parametrize("text", HOSTILE[:6], ids=ascii)
def test_no_name_of_a_file_or_ruleset_steers_the_terminal(check, small, handed_in, tmp_path, text):
    name = text.replace("/", "").replace("\0", "") + ".json"
    file = handed_in(name)
    for ended in (
        check(file, "--ruleset", small),
        check(file.parent, "--ruleset", small),
        check(tmp_path / f"no{name}"),
        check(file, "--ruleset", text),
        check(file, "-f", text),
        check(file, f"--{text}"),
        check(file, "--as-of", text),
    ):
        assert not STEERING.search(ended.out + ended.err)


def test_what_explain_and_list_show_of_foreign_rules_is_harmless_too(ita, small):
    path = small / "clauses.yaml"
    text = path.read_text("utf-8")
    hostile = text.replace("th: จัดทำแผนความปลอดภัย", r'th: "\e[31m\u202eแผน"').replace(
        "th: สถานที่", r'th: "\x9bx"'
    )
    assert hostile.count("\\") == 3
    path.write_text(hostile, "utf-8")
    for arguments in (["explain", "1.1"], ["rules", "list"], ["rules", "list", "-f", "json"]):
        ended = ita(*arguments, "--ruleset", small)
        assert ended.code == 0, ended.err
        assert not STEERING.search(ended.out)


def test_a_citizen_number_is_masked_wherever_it_is_printed(check, complete, tmp_path):
    complete["evidence"]["contact"]["email"] = "โทรหา 1-2345-67890-12-3 ที่นี่"
    file = tmp_path / "submission.json"
    file.write_text(json.dumps(complete, ensure_ascii=False), "utf-8")
    for form in ("terminal", "json"):
        ended = check(file, "-f", form)
        assert "1-xxxx-xxxxx-xx-3" in ended.out
        assert "67890" not in ended.out + ended.err
