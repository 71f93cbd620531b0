"""``rules new-ruleset``: a small ruleset that is sound as it is, in the languages that are wanted."""

import pytest

SOUND = (["lint"], ["test"], ["trace", "--fail-on", "uncovered"])


@pytest.mark.parametrize("languages", ["th,en", "en", "th"])
def test_what_is_made_is_sound_as_it_is(ita, tmp_path, languages):
    made = ita("rules", "new-ruleset", tmp_path / "my-rules", "--from-example", "--languages", languages)
    assert made.code == 0 and made.shows("my-rules/A-people/A.1-safety-policy.yaml")
    for command in SOUND:
        ended = ita("rules", *command, "--ruleset", tmp_path / "my-rules")
        assert ended.code == 0, ended.out


def test_a_rule_and_its_case_are_added_to_it_and_say_what_is_left_to_write(ita, tmp_path):
    assert ita("rules", "new-ruleset", tmp_path / "my-rules", "--languages", "en").code == 0
    made = ita("rules", "new", "B.2", "fees", "--ruleset", tmp_path / "my-rules")
    rule = (tmp_path / "my-rules/B-money/B.2-fees.yaml").read_text("utf-8")
    assert made.code == 0 and 'en: "[write what' in rule and "th:" not in rule
    clauses = (tmp_path / "my-rules/clauses.yaml").read_text("utf-8").splitlines()
    assert clauses[-1] == '  - {id: "B.2", en: "[write what the clause asks for]"}'


@pytest.mark.parametrize(
    ("name", "languages", "said"),
    [
        ("My Rules", "en", "ใช้ได้เฉพาะ a-z"),
        ("there", "en", "มีอยู่แล้ว"),
        ("my-rules", "fr", "ไม่ใช่ภาษาที่ใช้ได้"),
        ("my-rules", "en,en", "ไม่ใช่ภาษาที่ใช้ได้"),
    ],
)
def test_what_cannot_be_made_is_refused_and_nothing_is_written(ita, tmp_path, name, languages, said):
    (tmp_path / "there").mkdir()
    ended = ita("rules", "new-ruleset", tmp_path / name, "--languages", languages)
    assert ended.code == 2 and ended.says(said)
    assert [path.name for path in tmp_path.iterdir()] == ["there"]
