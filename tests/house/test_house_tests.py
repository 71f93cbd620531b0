"""The tests lie as the code does: a folder for each room, and one for what tests are made with."""

NO_ROOMS = {"house", "rules", "fuzz", "fairness"}
"""What is tested beside the rooms of the code: the repository itself, the rule files, and all of it by a harness."""

PROGRAMS = {"support", "fuzz", "fairness"}
"""What tests are made with, and programs that are run by themselves, too."""


def test_every_room_has_its_folder_of_tests_and_every_folder_its_room(top):
    folders = {path.parent.name for path in (top / "tests").rglob("test_*.py")}
    rooms = {path.parent.name for path in (top / "ita_audit").glob("*/__init__.py")}
    assert folders == rooms | NO_ROOMS


def test_what_tests_are_made_with_lies_in_one_folder(top):
    beside = {path for path in (top / "tests").rglob("*.py") if path.parent.name not in PROGRAMS}
    assert {path.name for path in beside if not path.name.startswith("test_")} == {"conftest.py"}


def test_no_test_changes_where_modules_are_found(top):
    files = [*(top / "tests").rglob("*.py")]
    assert [path for path in files if "sys" + ".path" in path.read_text("utf-8")] == []
