"""The supervisor's guide is carried out word for word, over a small post of made-up LGUs."""

import re
import shlex
from pathlib import Path

import nation
import pytest

from ita_audit.cli.desk import screen_words
from ita_audit.model import Text

PAGE = (Path(__file__).parents[2] / "docs" / "th" / "supervisor.md").read_text("utf-8")
ENGLISH = (Path(__file__).parents[2] / "docs" / "en" / "supervisor.md").read_text("utf-8")
BLOCK = re.compile(r"(?P<before>.*?)```(?P<kind>\w+)\n(?P<text>.*?)```", re.S)
SHOWN = {  # the step, and what its screen must show for the page to be true
    3: ["ไฟล์ที่ตรวจไม่ได้ (1)", "6100003.json", "ไฟล์ที่ไม่ได้อ่าน", "6100004.pdf", "ลำดับความครบถ้วนตามที่กรอก (2 แห่ง)"],
    4: ["ลำดับความครบถ้วนตามที่กรอก (3 แห่ง)", "ไฟล์ที่ไม่ได้อ่าน"],
    5: ["ยังไม่ได้ส่ง (1 จาก 4 แห่ง)", "อบต.ตัวอย่างสี่ (6100004)"],
    7: ["4.5/items", "(6100001)", "(6100002)", "https://www.example.go.th/news/101"],
    8: ["ไม่ใช่คำตัดสิน", "เหมือนกันร้อยละ"],
    9: ["รอผู้ตรวจพิจารณา"],
    11: ["รวม 3 แห่ง", "แก้แล้ว 5 · พบใหม่ 0 · ยังค้าง 10", "แก้แล้ว 5 · พบใหม่ 0 · ยังค้าง 0"],
    12: ["ตรงกับผลตรวจซ้ำทุกไบต์"],
}
MADE = {
    "lgus.csv",
    "province.html",
    "province-2.html",
    "gaps.xlsx",
    "letters",
    "report.json",
    "ita-audit.sqlite",
}


@pytest.fixture
def post(tmp_path, ita, monkeypatch):
    """What the LGUs sent: two that lack the news and share a text, one broken, one of another kind."""
    monkeypatch.delenv("ITA_AUDIT_STORE", raising=False)
    monkeypatch.chdir(tmp_path)
    one, two, three = (nation.lgu(n, failings=["news"]) for n in (1, 2, 3))
    two["measures"]["1"]["outcome"] = one["measures"]["1"]["outcome"]
    folder = tmp_path / "handed-in"
    sources = nation.write(folder, [one, two])
    sources[0].rename(folder / "6100001.json")
    assert ita("template", "--from", sources[1], "-o", folder / "form.xlsx").code == 0
    sources[1].unlink()
    (folder / "6100003.json").write_text('{"schema": ', "utf-8")
    (folder / "6100004.pdf").write_bytes(b"%PDF-1.7")
    again = tmp_path / "handed-in-again"
    nation.write(again, [nation.lgu(1, failings=[]), two, three])
    return lambda: nation.write(folder, [three])[0].replace(folder / "6100003.json")


def steps():
    """Number of the step, kind of the block, and its text, in the order of the page."""
    number = 0
    for block in BLOCK.finditer(PAGE):
        numbers = re.findall(r"^(\d+)\. ", block["before"], re.M)
        number = int(numbers[-1]) if numbers else number
        yield number, block["kind"], block["text"]


def test_following_the_page_makes_a_round_from_the_post_to_the_letters(post, tmp_path, ita):
    screens = dict.fromkeys((number for number, kind, _ in steps() if kind == "sh"), "")
    for number, kind, text in steps():
        if kind == "csv":
            Path("lgus.csv").write_text(text, "utf-8")
            continue
        if number == 4:
            post()  # the LGU handed in once more
        for line in text.splitlines():
            program, *arguments = shlex.split(line)
            ended = ita(*arguments)
            assert program == "ita-audit" and ended.code == (2 if number == 3 else 0), (line, ended)
            screens[number] += ended.out
    assert list(screens) == list(range(3, 13))
    for number, parts in SHOWN.items():
        for part in parts:
            assert "".join(part.split()) in "".join(screens[number].split()), (number, part, screens[number])
    assert {path.name for path in tmp_path.iterdir()} >= MADE
    letters = {path.name for path in (tmp_path / "letters").iterdir()}
    assert letters == {"6100001.html", "6100002.html", "6100002.xlsx", "6100003.html"}


def test_every_step_has_its_number():
    numbers = [int(number) for number in re.findall(r"^(\d+)\. \*\*", PAGE, re.M)]
    assert numbers == list(range(1, 13))


def test_the_sections_that_the_pages_name_are_called_so_on_the_screen():
    shown = [text for text in vars(screen_words).values() if isinstance(text, Text)]
    thai = re.findall(r'หัวข้อ "([^"]+)"', PAGE)
    english = re.findall(r'"([A-Z][^"]+)"', re.sub(r"`[^`]*`|```.*?```", "", ENGLISH, flags=re.S))
    assert len(thai) == len(english) == 4
    for name in (" ".join(one.split()) for one in thai + english):
        assert any(text.th.startswith(name) or text.en.startswith(name) for text in shown), name
