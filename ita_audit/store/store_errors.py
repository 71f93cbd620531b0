"""What is said where a store cannot be used: one sentence for each cause."""

from __future__ import annotations

import re

from ita_audit.errors import Fault, StoreError

_PASSWORD = re.compile(r"(://[^:/@]*):[^@]*@")


def without_password(text: str) -> str:
    """``text`` with … for every password in an address."""
    return _PASSWORD.sub(r"\1:…@", text)


def absent(place: str) -> StoreError:
    """There is no store where one was expected."""
    return _said(
        place,
        "ไม่มีคลังข้อมูลที่นี่",
        "there is no store here",
        "ระบุที่อยู่ด้วย --store หรือสร้างด้วย ita-audit review FOLDER --round NAME",
        "name its place with --store, or make one: ita-audit review FOLDER --round NAME",
    )


def foreign(place: str, found: str) -> StoreError:
    """The file is something else; ``found`` says what was seen of it."""
    return _said(
        place,
        f"ไฟล์นี้ไม่ใช่คลังข้อมูลของ ita-audit จึงไม่แตะต้อง (พบ: {found})",
        f"this file is no store of ita-audit, and is left as it is (found: {found})",
        "ระบุไฟล์อื่นด้วย --store ถ้าเคยเป็นคลังข้อมูล ไฟล์เสียหาย ให้กู้จากสำเนาสำรอง",
        "name another file with --store; if it was a store once it is damaged: restore it from a backup",
    )


def no_file(place: str) -> StoreError:
    """A folder, a device or a pipe stands there."""
    return _said(
        place,
        "นี่ไม่ใช่ไฟล์ แต่เป็นโฟลเดอร์ อุปกรณ์ หรือท่อส่งข้อมูล",
        "this is no file but a folder, a device or a pipe",
        "ระบุชื่อไฟล์ด้วย --store เช่น desk.sqlite",
        "name a file with --store, such as desk.sqlite",
    )


def shut(place: str, reason: str) -> StoreError:
    """The system does not let the file be opened or made."""
    return _said(
        place,
        f"เปิดคลังข้อมูลไม่ได้ ({reason})",
        f"the store cannot be opened ({reason})",
        "ตรวจว่ามีโฟลเดอร์นี้ และมีสิทธิ์อ่านและเขียนในโฟลเดอร์ "
        "ถ้าคัดลอกมา ให้คัดลอกไฟล์ที่ลงท้ายด้วย -wal มาด้วย ไว้ในโฟลเดอร์ที่เขียนได้",
        "see that its folder is there and that you may read and write in it; "
        "of a copy, take the file beside it that ends in -wal too, into a folder that can be written to",
    )


def held(place: str, reason: str) -> StoreError:
    """Another program keeps it locked."""
    return _said(
        place,
        f"โปรแกรมอื่นกำลังใช้คลังข้อมูลนี้อยู่ ({reason})",
        f"another program holds the store ({reason})",
        "รอให้โปรแกรมนั้นเสร็จ หรือปิดโปรแกรมนั้น แล้วสั่งซ้ำ งานจะทำต่อจากที่ค้างไว้",
        "wait until it has finished, or close it, and run again: what was done is kept",
    )


def full(place: str, reason: str) -> StoreError:
    """There is no room left."""
    return _said(
        place,
        f"พื้นที่เก็บข้อมูลเต็ม คลังข้อมูลจึงเขียนต่อไม่ได้ ({reason})",
        f"the disk is full, and the store cannot grow ({reason})",
        "ลบไฟล์ที่ไม่ใช้หรือย้ายคลังไปที่ที่มีพื้นที่ แล้วสั่งซ้ำ งานจะทำต่อจากที่ค้างไว้",
        "make room, or move the store to where there is some, and run again: what was done is kept",
    )


def failing_disk(place: str, reason: str) -> StoreError:
    """The disk does not read or write."""
    return _said(
        place,
        f"เครื่องอ่านหรือเขียนคลังข้อมูลไม่สำเร็จ ({reason})",
        f"the computer could not read or write the store ({reason})",
        "ตรวจพื้นที่ โควตา และสายหรือเครือข่ายของที่เก็บ แล้วสั่งซ้ำ ถ้ายังไม่ได้ให้ย้ายคลังไปที่อื่น",
        "check space, quota, and the disk or network it lies on, and run again; if that fails move the store",
    )


def read_only(place: str, reason: str) -> StoreError:
    """It can be read alone, and something was to be written."""
    return _said(
        place,
        f"คลังข้อมูลนี้อ่านได้อย่างเดียว ({reason})",
        f"the store can only be read ({reason})",
        "คัดลอกคลังไปไว้ในโฟลเดอร์ที่เขียนได้ แล้วระบุสำเนาด้วย --store",
        "copy it to a folder you may write to, and name the copy with --store",
    )


def damaged(place: str, reason: str) -> StoreError:
    """What is in it is not what was written."""
    return _said(
        place,
        f"คลังข้อมูลเสียหาย อ่านบางส่วนไม่ได้ ({reason})",
        f"the store is damaged: part of it cannot be read ({reason})",
        "หยุดใช้ไฟล์นี้ กู้จากสำเนาสำรอง หรือตรวจใหม่จากไฟล์ที่ส่งมาด้วย ita-audit review ลงในคลังใหม่",
        "use it no more: restore a backup, or review what was handed in anew, into another store",
    )


def not_allowed(place: str, reason: str) -> StoreError:
    """The server refuses the user."""
    return _said(
        place,
        f"ผู้ใช้นี้ไม่มีสิทธิ์ในฐานข้อมูล ({reason})",
        f"this user may not do that in the database ({reason})",
        "ขอสิทธิ์จากผู้ดูแลฐานข้อมูล หรือใช้ผู้ใช้อื่นในที่อยู่ของ --store",
        "ask its keeper for the right, or name another user in the address of --store",
    )


def unusable(place: str, reason: str) -> StoreError:
    """The server does not answer as it should."""
    return _said(
        place,
        f"เปิดคลังข้อมูลไม่ได้ ({reason})",
        f"the store cannot be opened ({reason})",
        "ตรวจว่าเซิร์ฟเวอร์เปิดอยู่ และที่อยู่ ผู้ใช้ และรหัสผ่านถูกต้อง",
        "see that the server runs, and that address, user and password are right",
    )


def newer(place: str, version: str) -> StoreError:
    """A later program has written it."""
    return _said(
        place,
        f"คลังข้อมูลนี้เป็นรุ่น {version} ซึ่งใหม่กว่าโปรแกรมนี้ จึงไม่เปิด",
        f"the store is of version {version}, newer than this program, and is left alone",
        "ปรับรุ่นโปรแกรม ita-audit ให้ใหม่เท่ากับเครื่องที่เขียนคลังนี้",
        "update ita-audit to the version that wrote it",
    )


def no_such_database(place: str) -> StoreError:
    """It is an address of a kind of database that is not spoken to."""
    return _said(
        place,
        "ไม่รู้จักฐานข้อมูลแบบนี้",
        "this kind of database is not known",
        "ระบุไฟล์ SQLite หรือที่อยู่แบบ postgresql+psycopg://...",
        "name an SQLite file, or an address such as postgresql+psycopg://...",
    )


def _said(place: str, th: str, en: str, todo_th: str, todo_en: str) -> StoreError:
    return StoreError(Fault(place, th, en, todo_th, todo_en))
