"""``rules lint`` on the screen, as JSON and as SARIF: the same remarks and the same exit code."""

import json

import pytest
from jsonschema import Draft202012Validator

from ita_audit import __version__
from ita_audit.rule_quality.lint import RULES

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}


def closed(required, **more):
    """An object with these members, some more that it may have, and no others: SARIF allows none."""
    properties = {**required, **more}
    return {
        "type": "object",
        "required": list(required),
        "properties": properties,
        "additionalProperties": False,
    }


SARIF = closed(  # the members of SARIF 2.1.0 that are written, and what the standard demands of each
    {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "maxItems": 1,
            "items": closed(
                {
                    "tool": closed(
                        {
                            "driver": closed(
                                {"name": {"const": "ita-audit"}},
                                version={"const": __version__},
                                language={"pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
                                rules={
                                    "type": "array",
                                    "items": closed(
                                        {"id": {"enum": list(RULES)}},
                                        shortDescription=TEXT,
                                        fullDescription=TEXT,
                                        defaultConfiguration=closed(
                                            {"level": {"enum": ["error", "warning"]}}
                                        ),
                                    ),
                                },
                            )
                        }
                    )
                },
                columnKind={"enum": ["unicodeCodePoints", "utf16CodeUnits"]},
                results={
                    "type": "array",
                    "items": closed(
                        {"message": closed({"text": {"type": "string", "minLength": 1}})},
                        ruleId={"enum": list(RULES)},
                        ruleIndex={"type": "integer", "minimum": 0},
                        level={"enum": ["error", "warning"]},
                        locations={
                            "type": "array",
                            "minItems": 1,
                            "items": closed(
                                {
                                    "physicalLocation": closed(
                                        {
                                            "artifactLocation": closed(
                                                {"uri": {"type": "string", "pattern": r"^[!-~]+$"}}
                                            ),
                                            "region": closed(
                                                {"startLine": {"type": "integer", "minimum": 1}},
                                                startColumn={"type": "integer", "minimum": 1},
                                            ),
                                        }
                                    )
                                }
                            ),
                        },
                    ),
                },
            ),
        },
    },
    **{"$schema": {"type": "string", "pattern": r"^https://.*sarif-schema-2\.1\.0\.json$"}},
)


@pytest.fixture
def faulty(sound, change):
    """The sound ruleset with a mistake without which it does not load, a likely one, and one in a case."""
    change(sound / "1-safety" / "1.1-safety-plan.yaml", {"They make {sum}": "They make {summ}"})
    change(sound / "clauses.yaml", {"en: Fire drill": 'en: "[write it]"'})
    change(sound / "cases" / "1.1.yaml", {"gap major denied": "fail"})
    return sound


def test_a_clean_ruleset_is_0_with_one_line(ita, sound):
    ended = ita("rules", "lint", sound)
    assert ended.code == 0 and not ended.err
    assert ended.out.startswith("✓ ") and len(ended.out.splitlines()) == 1
    assert ended.shows("ไฟล์กฎ 5 ไฟล์") and ended.shows("กรณีทดสอบ 4 ไฟล์")


def test_remarks_are_1_with_place_sentence_rule_and_what_to_write_instead(ita, faulty):
    ended = ita("rules", "lint", faulty)
    assert ended.code == 1 and not ended.err
    assert ended.shows("1.1-safety-plan.yaml บรรทัด 38 คอลัมน์ 49: ข้อความนี้ใช้ {summ} ไม่ได้")
    assert ended.shows("[unknown-field]") and ended.shows("วิธีแก้ไข: หมายถึง sum หรือไม่")
    assert ended.shows("พบ 3 จุด: ต้องแก้ไขก่อนจึงจะใช้ได้ 1 จุด ควรแก้ไข 2 จุด")
    english = ita("rules", "lint", faulty, "--lang", "en")
    assert english.code == 1
    assert english.shows("line 38, column 49: {summ} cannot be used here") and english.shows(
        "did you mean sum?"
    )
    assert english.out.endswith("✗ 1 error, 2 warnings.\n")


def test_it_is_named_by_path_or_by_option_but_not_by_two(ita, faulty, sound):
    assert ita("rules", "lint", faulty).out == ita("rules", "lint", "--ruleset", faulty).out
    assert ita("rules", "lint", faulty, "--ruleset", faulty).code == 1
    ended = ita("rules", "lint", faulty, "--ruleset", "ita-2568")
    assert ended.code == 2 and ended.says("ระบุเกณฑ์ไว้สองที่")


def test_no_such_ruleset_format_or_folder_is_2(ita, sound, tmp_path):
    assert ita("rules", "lint", tmp_path / "nowhere").code == 2
    assert ita("rules", "lint", sound, "-f", "xml").code == 2
    ended = ita("rules", "lint", sound, "--cases", tmp_path / "nowhere")
    assert ended.code == 2 and ended.says("ไม่พบโฟลเดอร์กรณีทดสอบ")


def test_rules_without_cases_are_looked_at_alone(ita, sound):
    (sound / "cases").rename(sound.parent / "elsewhere")
    ended = ita("rules", "lint", sound)
    assert ended.code == 0 and ended.shows("ไม่พบโฟลเดอร์กรณีทดสอบ")
    assert ita("rules", "lint", sound, "--cases", sound.parent / "elsewhere").shows("กรณีทดสอบ 4 ไฟล์")


def test_as_json_every_remark_has_rule_level_place_and_both_languages(ita, faulty):
    ended = ita("rules", "lint", faulty, "-f", "json")
    assert ended.code == 1
    told = json.loads(ended.out)
    assert told["schema"] == "ita-audit/lint/1"
    assert told["tool"] == {"name": "ita-audit", "version": __version__}
    assert told["ruleset"] == {"id": "sound-2568", "version": "1", "files": 5}
    assert told["cases"] == {"files": 4}
    assert told["summary"] == {"remarks": 3, "error": 1, "warning": 2}
    field = next(one for one in told["remarks"] if one["rule"] == "unknown-field")
    assert (field["level"], field["line"], field["column"]) == ("error", 38, 49)
    assert field["file"] == str(faulty / "1-safety" / "1.1-safety-plan.yaml")
    for one in told["remarks"]:
        assert one["rule"] in RULES and one["level"] == RULES[one["rule"]].level
        assert all(one[part][language] for part in ("message", "todo") for language in ("th", "en"))


def test_a_clean_ruleset_has_no_remark_as_json(ita, sound):
    told = json.loads(ita("rules", "lint", sound, "-f", "json").out)
    assert told["remarks"] == [] and told["summary"] == {"remarks": 0, "error": 0, "warning": 0}


def test_as_sarif_it_has_the_members_that_the_standard_demands_and_no_others(ita, faulty, monkeypatch):
    monkeypatch.chdir(faulty.parent)
    ended = ita("rules", "lint", faulty, "-f", "sarif")
    assert ended.code == 1
    told = json.loads(ended.out)
    Draft202012Validator.check_schema(SARIF)
    assert [error.message for error in Draft202012Validator(SARIF).iter_errors(told)] == []
    (run,) = told["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == [
        one["ruleId"] for one in run["results"]
    ]


def test_as_sarif_a_result_points_to_the_file_and_says_it_in_both_languages(ita, faulty, monkeypatch):
    monkeypatch.chdir(faulty.parent)
    (run,) = json.loads(ita("rules", "lint", faulty, "-f", "sarif").out)["runs"]
    field = next(one for one in run["results"] if one["ruleId"] == "unknown-field")
    place = field["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "sound-2568/1-safety/1.1-safety-plan.yaml"
    assert place["region"] == {"startLine": 38, "startColumn": 49}
    assert "ใช้ {{summ}} ไม่ได้" in field["message"]["text"]  # a brace is doubled: SARIF 2.1.0, 3.11.5
    assert "{{summ}} cannot be used here" in field["message"]["text"]


def test_as_sarif_a_file_elsewhere_is_named_in_full(ita, faulty, monkeypatch, top):
    monkeypatch.chdir(top)
    (run,) = json.loads(ita("rules", "lint", faulty, "-f", "sarif").out)["runs"]
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]}
    assert all(uri.startswith("file://") for uri in uris)
