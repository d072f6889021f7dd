"""SARIF 2.1.0: what its schema requires, both languages, places, fingerprints, suppressions."""

import json
from dataclasses import replace
from typing import Any

from notes.margins import margin_of, note_on, overruled, small, source_of
from referatgraf.notes import Margin
from referatgraf.notes.rules import told
from referatgraf.notes.sarif import sarif
from referatgraf.validation.messages import Language


def run_of(margin: Margin, language: Language = "da") -> dict[str, Any]:
    log = json.loads(sarif(margin, language))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    return dict(run)


def test_log_has_what_the_schema_requires() -> None:
    run = run_of(small())
    assert run["tool"]["driver"]["name"] == "referatgraf"
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    assert all(rule["id"] for rule in rules)
    for result in run["results"]:
        assert result["message"]["text"]
        assert result["level"] in {"error", "warning", "note"}
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert set(result["partialFingerprints"]) == {"referatgrafNote/v1"}


def test_levels_follow_the_severities() -> None:
    assert [one["level"] for one in run_of(small())["results"]] == ["note", "error", "warning"]


def test_region_counts_code_points() -> None:
    source = source_of("𐐷 Asta\nBrink\n", file="møde 1/2 #3.txt")
    (result,) = run_of(margin_of(note_on(source, "Asta\nBrink")))["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "m%C3%B8de%201%2F2%20%233.txt", "index": 0}
    assert place["region"] == {
        "startLine": 1,
        "startColumn": 3,
        "endLine": 2,
        "endColumn": 6,
        "charOffset": 2,
        "charLength": 10,
        "snippet": {"text": "Asta\nBrink"},
    }


def test_rules_and_messages_stand_in_both_languages() -> None:
    danish, english = run_of(small(), "da"), run_of(small(), "en")
    assert danish["language"], english["language"] == ("da", "en")
    (other,) = danish["translations"]
    assert other["language"] == "en"
    assert other["rules"] == [
        {k: rule[k] for k in other["rules"][0]} for rule in english["tool"]["driver"]["rules"]
    ]
    assert len(other["rules"]) == len(danish["tool"]["driver"]["rules"]) == len(told())
    assert danish["results"][0]["message"]["text"] == "Navnet er ikke et navn. Ret det."
    assert english["results"][0]["message"]["text"] == "The name is no name. Correct it."
    assert danish["results"][0]["properties"]["message"]["en"] == "The name is no name. Correct it."


def test_overruled_note_is_suppressed_with_its_reason() -> None:
    results = run_of(small())["results"]
    assert ["suppressions" in one for one in results] == [False, False, True]
    (suppression,) = results[2]["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["status"] == "accepted"
    assert "Karla Nørby" in suppression["justification"]
    assert "Sådan hedder hun." in suppression["justification"]


def test_fingerprint_stays_where_the_words_move() -> None:
    here, below = (note_on(source_of(start + "Asta Brink er her"), "Asta Brink")
                   for start in ("x " * 30, "y\n" * 50 + "x " * 30))  # fmt: skip
    assert here.first.line != below.first.line
    assert here.key.id == below.key.id
    assert here.key.id != note_on(source_of("Asta Brink er her"), "Asta Brink").key.id


def test_lone_surrogates_and_controls_do_not_stop_it() -> None:
    note = note_on(source_of("a\x00b\u202e"), "a\x00b\u202e")
    reason = overruled(note, "\x00\u202e")
    assert run_of(margin_of(replace(note, decision=reason)))["results"]
