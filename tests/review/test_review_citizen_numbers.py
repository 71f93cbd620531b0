"""Whatever a submission holds and wherever it is shown again: nobody's citizen number stands there."""

import io
import json
import re

import nation
import openpyxl
import pytest

CITIZEN = "3102400567895"
WRITINGS = [
    CITIZEN,
    "3.1024.00567.89.5",
    "3 1 0 2 4 0 0 5 6 7 8 9 5",
    "３１０２４００５６７８９５",
    "3\n1024\n00567\n89\n5",
]
WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


def shows_it(content: str) -> bool:
    """Whether the digits stand there, whatever stands between them."""
    text = re.sub(r"\\[nrt]|\\u[0-9a-f]{4}|<[^>]*>", "", content.translate(WIDE))
    return CITIZEN in re.sub(r"[^0-9A-Za-zก-ฮ]", "", text)


def soaked(number, writing):
    """The submission of an LGU that says the number in its names, keys, titles, contacts and texts."""
    content = nation.lgu(number)
    content["agency"] |= {
        "name": f"เทศบาลตำบล {writing}",
        "district": writing,
        "website": f"https://a{number}.go.th/{writing}",
    }
    content[f"x {writing}"] = 1
    evidence = content["evidence"]
    evidence[f"y {writing}"] = {}
    evidence["annual_plan"]["documents"][0] = {
        "title": f"แผน {writing}",
        "url": f"https://a.go.th/{writing}.pdf",
        f"z {writing}": 1,
    }
    evidence.setdefault("contact", {})["phone"] = writing
    evidence["contact"]["email"] = f"ก {writing}"
    content["measures"]["3"]["outcome"] = f"นาย ก เลขบัตร {writing} ร้องเรียน " + "ได้รับการแก้ไขแล้วทุกเรื่อง " * 6
    return content


def sheets(content: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return "\n".join(str(cell.value) for page in book for row in page.iter_rows() for cell in row)


@pytest.mark.parametrize("writing", WRITINGS, ids=ascii)
def test_no_format_shows_it(ita, tmp_path, writing):
    file = tmp_path / "s.json"
    file.write_text(json.dumps(soaked(1, writing), ensure_ascii=False), "utf-8")
    for form in ("terminal", "json", "csv", "markdown", "html"):
        ended = ita("check", file, "-f", form, "--as-of", "2025-12-31", "--all")
        assert "-xxxx-xxxxx-xx-" in ended.out and not shows_it(ended.out + ended.err), form
    ita("check", file, "-f", f"xlsx:{tmp_path / 'r.xlsx'}", "--as-of", "2025-12-31")
    shown = sheets((tmp_path / "r.xlsx").read_bytes())
    assert "-xxxx-xxxxx-xx-" in shown and not shows_it(shown)
    ended = ita("schema", "check", file)
    assert not shows_it(ended.out + ended.err)


@pytest.mark.parametrize("form", ["terminal", "json", "csv", "markdown", "html"])
def test_the_sentence_of_a_file_that_is_refused_does_not_show_it(ita, tmp_path, form):
    content = nation.lgu(1) | {"ruleset": f"นาย ก {WRITINGS[1]}"}
    file = tmp_path / "s.json"
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    ended = ita("check", file, tmp_path, "-f", form)
    assert ended.code == 2 and not shows_it(ended.out + ended.err)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
@pytest.mark.parametrize("writing", WRITINGS[1:3])
def test_no_page_list_letter_or_table_of_a_round_shows_it(desk, tmp_path, writing):
    desk.hand_in(soaked(1, writing), soaked(2, writing))
    desk.hand_in(nation.lgu(3) | {"ruleset": writing})
    said = [desk.review("2568-1", "--reports", tmp_path / "letters")]
    for command in ("show", "findings", "integrity"):
        said.append(desk.command("rounds", command, "2568-1"))
    said.append(desk.command("rounds", "integrity", "2568-1", "--all"))
    for suffix in ("csv", "xlsx", "parquet"):
        desk.command("rounds", "export", "2568-1", "-o", tmp_path / f"r.{suffix}")
    desk.command("dashboard", "--round", "2568-1", "-o", tmp_path / "d.html")
    shown = [one.out + one.err for one in said]
    shown += [file.read_text("utf-8") for file in (tmp_path / "letters").iterdir()]
    shown += [
        (tmp_path / name).read_text("utf-8-sig", "replace") for name in ("r.csv", "d.html", "r.parquet")
    ]
    shown.append(sheets((tmp_path / "r.xlsx").read_bytes()))
    assert len(shown) >= 11 and sum("-xxxx-xxxxx-xx-" in one for one in shown) >= 8
    assert not any(map(shows_it, shown))
