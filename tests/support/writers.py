"""Every command that writes files, and a place where each can be run over and over with the same outcome."""

import contextlib
import io
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import quick_yaml
import yaml
from small_submissions import small_submission
from sqlalchemy import text

from ita_audit.cli import main
from ita_audit.formats import FORMATS
from ita_audit.store.engines import engine_of_file, writing
from ita_audit.store.migrating import migrate

TOP = Path(__file__).parents[2]
OLD = "old.sqlite"
_STORES = (".sqlite", "-wal", "-shm", "-journal")

DAY = ("--as-of", "2025-12-31")
RULES = ("--ruleset", "{rules}")
STORE = ("--store", "{store}")
CHECK = ("check", *DAY, *RULES)
DECIDED = ("--answer", "disputed", "--by", "x", "--why", "y", "--dated", "2025-12-31")
DECIDE = ("decide", "{small}", "1.1", *DAY, *DECIDED, *RULES)
REVIEW = ("review", "{post}", "--round", "r", *DAY, *RULES, *STORE)
EXPORT = ("rounds", "export", "r", *STORE)


@dataclass(frozen=True)
class Writer:
    """A command; the files that it finds in its folder; whether all of its files are moved there, or none."""

    command: tuple[str, ...]
    before: tuple[str, ...] = ()
    together: bool = False


WRITERS = {
    **{
        f"check -f {form}": Writer((*CHECK, "{small}", "-f", f"{form}:{{here}}/out"), ("out",))
        for form in FORMATS
    },
    "check -o": Writer((*CHECK, "{small}", "-o", "{here}/o.json"), ("o.json",)),
    "check --annotate": Writer(
        (*CHECK, "{form}", "-o", "{here}/o.json", "--annotate", "{here}/back.xlsx"), ("back.xlsx",)
    ),
    "template, Excel": Writer(("template", "-o", "{here}/form.xlsx", *RULES), ("form.xlsx",)),
    "template, JSON": Writer(("template", "-o", "{here}/form.json", *RULES), ("form.json",)),
    "decide": Writer((*DECIDE, "--decisions", "{here}/log.yaml"), ("log.yaml",)),
    "decide, the first": Writer((*DECIDE, "--decisions", "{here}/log.yaml")),
    "review --reports": Writer(
        (*REVIEW, "--reports", "{here}/letters"), ("letters/6999998.html", "letters/6999999.xlsx")
    ),
    "dashboard": Writer(("dashboard", "--round", "r", "-o", "{here}/o.html", *STORE), ("o.html",)),
    **{
        f"rounds export {suffix}": Writer((*EXPORT, "-o", f"{{here}}/e{suffix}"), (f"e{suffix}",))
        for suffix in (".csv", ".xlsx", ".parquet")
    },
    "rounds decisions -o": Writer(
        ("rounds", "decisions", "r", "--lgu", "6999998", "-o", "{here}/log", *STORE)
    ),
    "rules schema": Writer(("rules", "schema", "clauses", "-o", "{here}/s.json"), ("s.json",)),
    "rules reference": Writer(("rules", "reference", *RULES, "-o", "{here}/pages"), ("pages/README.md",)),
    "rules new": Writer(
        ("rules", "new", "1.2", "more", "--ruleset", "{here}/small-2568"),
        ("small-2568/ruleset.yaml", "small-2568/clauses.yaml", "small-2568/1-safety/1.1-safety-plan.yaml"),
        together=True,
    ),
    "rules new-edition": Writer(
        ("rules", "new-edition", "ita-2569", "--from", "ita-2568", "--into", "{here}/new"), together=True
    ),
    "the copy of an old store": Writer(("rounds", "list", "--store", f"{{here}}/{OLD}"), (OLD,)),
}


class Place:
    """Where the commands run: ``here`` is written to, beside it lies what they read."""

    def __init__(self, folder):
        self.here = folder / "here"
        self.paths = {
            "here": self.here,
            "post": folder / "post",
            "rules": folder / "small-2568",
            "small": folder / "small.json",
            "form": folder / "form.xlsx",
            "store": folder / "desk.sqlite",
            "log": folder / "log.yaml",
            "old": folder / OLD,
        }
        self._write_rules()
        self._hand_in()
        self.must(*REVIEW)
        self.must("rounds", "decide", "r", "1.1", *DECIDED, *STORE)
        self.must(*DECIDE, "--decisions", "{log}")
        self._make_old_store()
        self._made = {
            **{
                str(path.relative_to(folder)): path.read_bytes()
                for path in self.paths["rules"].rglob("*.yaml")
            },
            "log.yaml": self.paths["log"].read_bytes(),
            OLD: self.paths["old"].read_bytes(),
        }

    def run(self, command):
        """Run a command on no screen: its exit code, and what it said."""
        arguments = [part.format(**self.paths) for part in command]
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as said:
            code = main(arguments)
        return code, said.getvalue()

    def must(self, *command):
        """Run a command that must end well."""
        code, said = self.run(command)
        assert code in (0, 1), said

    def clear(self, writer):
        """Put into ``here`` what the writer finds there, and nothing else; returns it."""
        shutil.rmtree(self.here, ignore_errors=True)
        self.here.mkdir()
        for name in writer.before:
            path = self.here / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self._made.get(name, b"former"))
        return self.tree()

    def tree(self):
        """The files in ``here`` with their contents; stores, which a database writes, are left out."""
        return {
            str(path.relative_to(self.here)): path.read_bytes()
            for path in self.here.rglob("*")
            if path.is_file() and not path.name.endswith(_STORES)
        }

    def _write_rules(self):
        folder = self.paths["rules"]
        shutil.copytree(TOP / "tests" / "cli" / "small-2568", folder)
        edition = quick_yaml.load((TOP / "rules" / "ita-2568" / "ruleset.yaml").read_text("utf-8"))
        edition |= {"id": "small-2568", "measures": ["1"], "shared_documents": []}
        (folder / "ruleset.yaml").write_text(yaml.safe_dump(edition, allow_unicode=True), "utf-8")

    def _hand_in(self):
        """Two submissions in the post, the second a workbook, which is also ``form`` and ``small``."""
        self.paths["post"].mkdir()
        first, second = small_submission(place=None), small_submission(remark=None)
        first["agency"]["code"] = "6999998"
        (self.paths["post"] / "first.json").write_text(json.dumps(first), "utf-8")
        self.paths["small"].write_text(json.dumps(second), "utf-8")
        self.must("template", "-o", "{form}", "--from", "{small}", *RULES)
        shutil.copy(self.paths["form"], self.paths["post"])

    def _make_old_store(self):
        engine = engine_of_file(self.paths["old"])
        with writing(engine) as connection:
            migrate(connection, "0001")
            row = "INSERT INTO rounds VALUES (7, '2567-2', '2024-12-31', 'then', 'somebody')"
            connection.execute(text(row))
        engine.dispose()


def is_left_over(path):
    """Whether ``path`` is what a writer that was killed may leave."""
    return path.name.startswith(".ita-audit")
