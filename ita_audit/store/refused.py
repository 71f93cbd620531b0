"""What is said where a store cannot be used."""

from __future__ import annotations

from ita_audit.errors import Fault, StoreError


def absent(place: str) -> StoreError:
    """There is no store where one was expected."""
    return StoreError(
        Fault(
            place,
            "ไม่มีคลังข้อมูลที่นี่",
            "there is no store here",
            "ระบุที่อยู่ด้วย --store หรือสร้างด้วย ita-audit review FOLDER --round NAME",
            "name its place with --store, or make one: ita-audit review FOLDER --round NAME",
        )
    )


def unusable(place: str, reason: str) -> StoreError:
    """It cannot be opened, or is no store at all."""
    return StoreError(
        Fault(
            place,
            f"เปิดคลังข้อมูลไม่ได้ ({reason})",
            f"the store cannot be opened ({reason})",
            "ตรวจว่าเป็นไฟล์ของ ita-audit และโฟลเดอร์เขียนได้ หรือว่าเซิร์ฟเวอร์เปิดอยู่และที่อยู่ถูกต้อง",
            "see that it is a file of ita-audit in a folder you may write to, or that the server runs at that address",
        )
    )


def newer(place: str, version: str) -> StoreError:
    """A later program has written it."""
    return StoreError(
        Fault(
            place,
            f"คลังข้อมูลนี้เป็นรุ่น {version} ซึ่งใหม่กว่าโปรแกรมนี้ จึงไม่เปิด",
            f"the store is of version {version}, newer than this program, and is left alone",
            "ปรับรุ่นโปรแกรม ita-audit ให้ใหม่เท่ากับเครื่องที่เขียนคลังนี้",
            "update ita-audit to the version that wrote it",
        )
    )


def no_such_database(place: str) -> StoreError:
    """It is an address of a kind of database that is not spoken to."""
    return StoreError(
        Fault(
            place,
            "ไม่รู้จักฐานข้อมูลแบบนี้",
            "this kind of database is not known",
            "ระบุไฟล์ SQLite หรือที่อยู่แบบ postgresql+psycopg://...",
            "name an SQLite file, or an address such as postgresql+psycopg://...",
        )
    )
