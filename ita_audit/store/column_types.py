"""The types of columns. Whatever another type stands in, as SQLite allows, is damage and not read."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import BigInteger, Dialect, Float, Integer, LargeBinary, SmallInteger, Text
from sqlalchemy.dialects.postgresql import TEXT
from sqlalchemy.types import TypeDecorator, TypeEngine

from ita_audit.store.packing import DamagedError


class StrictType(TypeDecorator[Any]):
    """A column's type that gives back what is of it, and NULL; raises ``DamagedError`` for anything else."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok = True

    def __init__(self, kept: TypeEngine[Any], *python_types: type) -> None:
        super().__init__()
        self.impl = self.kept = kept
        self.python_types = python_types

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """What the database is told."""
        return dialect.type_descriptor(self.kept)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """What was read, where it is of this type."""
        if value is None or isinstance(value, self.python_types):
            return value
        raise DamagedError(f"{type(value).__name__} in a column of {self.kept}")


WORDS: Final = StrictType(Text().with_variant(TEXT(collation="C"), "postgresql"), str)
NUMBER, BIG, SMALL = (StrictType(kept, int) for kept in (Integer(), BigInteger(), SmallInteger()))
SHARE: Final = StrictType(Float(), float)
BYTES: Final = StrictType(LargeBinary(), bytes)
