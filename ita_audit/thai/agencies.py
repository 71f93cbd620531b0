"""Names of local governments in running Thai, which has no blank where a name ends.

What is found here only ever raises a question for a person, so silence is preferred to a false alarm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ita_audit.thai.text import fold, tidy

_FULL = (
    r"องค์การ\s?บริหาร\s?ส่วน\s?(?:ตำบล|จังหวัด)"
    r"|เทศบาล\s?(?:ตำบล|เมือง|นคร)"
)
_AS_NAME = re.compile(
    rf"(?:{_FULL}|อ\.?บ\.?[ตจ]\.?|ท\.?[ตมน]\.|เมือง(?=พัทยา$))\s?(?P<name>[ก-ฮเ-ไ].*?)(?:\s?(?:อำเภอ|จังหวัด).*|\s(?:อ\.|จ\.).*)?"
)
_IN_TEXT = re.compile(rf"(?:{_FULL}|(?<!ก\.)อบ[ตจ]\.|(?<![ก-๎.])ท[ตมน]\.)(?P<name>[ก-ฮเ-ไ][ก-ฺเ-๎]+)")
_LOOSELY_IN_TEXT = re.compile(
    rf"(?P<kind>{_FULL}|(?<!ก\.)อ\.?บ\.?[ตจ]\.?|(?<![ก-๎.])ท[ตมน]\.)\s?(?P<name>[ก-ฮเ-ไ][ก-ฺเ-๎]+)"
)
_OF_A_PROVINCE = re.compile(r"องค์การ\s?บริหาร\s?ส่วน\s?จังหวัด|อ\.?บ\.?จ")

_NO_NAME = re.compile(
    "พ.?ศ|เรื่อง|ว่าด้วย|ทุกแห่ง|ทั้ง|ที่|และ|หรือ|ใน|ของ|ตาม|มี|จะ|ได้|ต้อง|เป็น|แห่ง|ต่าง|เพื่อ|โดย|ให้|กับ|ซึ่ง|นี้|นั้น"
    "|ดังกล่าว|อื่น|ประจำ|ประกาศ|กำหนด|แก้ไข|สามารถ|ขนาด|ไม่|คือ|อาจ|ก็|จึง|ย่อม|เข้า|จัด|ดำเนิน|พิจารณา|จำนวน|ใด|ขอ(?!น)|แจ้ง|ร่วม"
    "|พร้อม|รับ|เผยแพร่|จังหวัด|อำเภอ|สมัย|แต่ละ|ด้วย|จาก|ถึง|เมื่อ|หาก|ผู้|เท่านั้น|ประเภท|ชั้น|เทศบาล|องค์การ|อบ[ตจ]|กรุงเทพ|เมืองพัทยา"
    "|นาย|ปลัด|พนักงาน|ข้าราชการ|สมาชิก|ลูกจ้าง|(?:บาง|สอง|สาม|หลาย)(?:แห่ง|ส่วน|ราย)"
)
_NAME_ENDS = re.compile(
    "(?<=..)(?:อำเภอ|จังหวัด|เรื่อง|ประจำ|ประกาศ|ว่าด้วย|ซึ่ง|เพื่อ|โดย|จะ|ได้|และ|หรือ|ในการ|ตาม|ดำเนิน|ร่วมกับ).*"
)


def core_name(name: str) -> str:
    """The proper name in the name of a local government: ``อบต. บ้านเป้า`` and its long form give ``บ้านเป้า``.

    District and province after it are left off. A name without a known prefix comes back tidied,
    otherwise as it is.
    """
    name = tidy(name)
    found = _AS_NAME.fullmatch(name)
    return found["name"] if found else name


def other_agencies(text: str, own_name: str) -> list[str]:
    """The local governments that ``text`` names besides the one called ``own_name``, each once.

    A name counts where it stands right behind the kind of agency (``อบต.สองห้อง``). Whatever begins
    like the own proper name is the own agency, whatever its kind; a generic word
    (``เทศบาลตำบลทุกแห่ง``) is no name. Where a name ends is a guess: it may run on.
    """
    text, own = tidy(text), fold(core_name(own_name))
    names: list[str] = []
    for found in _IN_TEXT.finditer(text):
        following = fold(text[found.start("name") :][: 2 * len(own) + 20])
        if _NO_NAME.match(found["name"]) or following.startswith(own) or own.startswith(fold(found["name"])):
            continue
        name = found[0][: -len(found["name"])] + _NAME_ENDS.sub("", found["name"])
        if not any(name.startswith(known) or known.startswith(name) for known in names):
            names.append(name)
    return names


def agencies_in(text: str) -> Iterator[tuple[str, str, str, str]]:
    """Wherever ``text`` may name a local government: what stands before, the kind, the name, and what stands behind.

    A blank may stand between kind and name, and a name may run on, so that much that is no name is among them.
    """
    text = tidy(text)
    for found in _LOOSELY_IN_TEXT.finditer(text):
        if not _NO_NAME.match(found["name"]):
            yield text[: found.start()], found["kind"], found["name"], text[found.start("name") :]


def of_a_province(name: str) -> bool:
    """Whether a name, or a kind, of a local government is that of a provincial one."""
    return _OF_A_PROVINCE.match(tidy(name)) is not None
