"""Where the rules are: inside an installed wheel, or at the top of a checkout (also an editable one)."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def rules_folder() -> Path | None:
    """The folder with the rulesets that come with the program; None where there is none."""
    for folder in (_PACKAGE / "_rules", _PACKAGE.parent / "rules"):
        if folder.is_dir():
            return folder
    return None


def is_installed(folder: Path) -> bool:
    """Whether ``folder`` lies inside the installed program, which an upgrade replaces."""
    return folder.resolve().is_relative_to(_PACKAGE)


def example_file() -> Path | None:
    """The founding report that comes with the program, as a submission; None where there is none."""
    inside = _PACKAGE / "_examples" / "ban-pao-2568.json"
    beside = _PACKAGE.parent / "fixtures" / "ban-pao-2568" / "submission.json"
    return next((file for file in (inside, beside) if file.is_file()), None)


def available() -> list[str]:
    """The ids of the rulesets that come with the program, sorted."""
    folder = rules_folder()
    if folder is None:
        return []
    return sorted(child.name for child in folder.iterdir() if (child / "ruleset.yaml").is_file())


def ruleset_folder(name: str) -> Path | None:
    """The folder of a ruleset by id, or by the path of its folder or ruleset.yaml; None if neither."""
    folder = rules_folder()
    if (
        folder is not None
        and "/" not in name
        and "\\" not in name
        and (folder / name / "ruleset.yaml").is_file()
    ):
        return folder / name
    given = Path(name)
    if given.name == "ruleset.yaml":
        given = given.parent
    return given if (given / "ruleset.yaml").is_file() else None


def beside(root: Path, name: str) -> Path | None:
    """The folder of the ruleset ``name`` that the one in ``root`` extends: next to it, or with the program."""
    return next(
        (
            folder / name
            for folder in (root.resolve().parent, rules_folder())
            if folder is not None and (folder / name / "ruleset.yaml").is_file()
        ),
        None,
    )


def beside_cases(folder: Path, name: str) -> Path | None:
    """The folder of the ruleset ``name`` whose cases those in ``folder`` extend.

    It is next to the ruleset's own, wherever ``folder`` has its place as ``cases_folder`` finds it, or with the program.
    """
    near = (folder.parent.parent / name, folder.parent.parent.parent / "rules" / name)
    return next((one for one in near if (one / "ruleset.yaml").is_file()), None) or ruleset_folder(name)


def cases_folder(name: str) -> Path | None:
    """Where the cases of a ruleset are; None where it has none.

    They are in ``fixtures/rules/<id>`` of a checkout, beside the rules inside an installed wheel, or
    in ``cases`` inside the ruleset's own folder.
    """
    folder = ruleset_folder(name)
    if folder is None:
        return None
    folder = folder.resolve()
    beside = folder.parent.parent / "fixtures" / "rules" / folder.name
    inside = _PACKAGE / "_cases" / "rules" / folder.name if folder.parent == _PACKAGE / "_rules" else beside
    return next((place for place in (beside, inside, folder / "cases") if place.is_dir()), None)
