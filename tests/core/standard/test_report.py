"""Text, JSON and SARIF of the same findings."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import kentongan.core.standard.reporting.located as beside
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.reporting.located import located
from kentongan.core.standard.reporting.report import Tally, as_json, as_text
from kentongan.core.standard.reporting.sarif import as_sarif
from kentongan.core.standard.rulebook import RULES
from kentongan.core.text.reading import read_story

SARIF = json.loads(
    (Path(__file__).parents[2] / "validators" / "sarif-2.1.0-rtm.4.json").read_text(encoding="utf-8")
)
ROWS = json.loads(Path(beside.__file__).with_name("findings.schema.json").read_text(encoding="utf-8"))
HEADLINE = "Lapas Demo Gelar Donor Darah"
TEXT = f"{HEADLINE}\n\nSerang, INFO_PAS – Kegiatan digelar di di aula Lapas Kelas IIA Demo, Selasa (24/9).\n"
FILE = "folder satu/naskah é.txt"


def result(text=TEXT, **options):
    document = Document.from_text(text)
    return located(FILE, document, check(document), **options)


def logged(results, **options):
    log = as_sarif(results, RULES, version="1.0", **options)
    jsonschema.Draft4Validator(SARIF).validate(log)
    return log["runs"][0]


def test_json_rows_point_into_the_file():
    rows = as_json([result()])
    jsonschema.Draft202012Validator(ROWS).validate(rows)
    (row,) = [row for row in rows if row["rule"] == "language.doubled_word"]
    assert (row["file"], row["line"], row["column"], row["severity"]) == (FILE, 3, 37, "warn")
    assert TEXT.split("\n")[row["line"] - 1][row["column"] - 1 :].startswith("di di")
    assert row["waived"] is None


def test_text_names_place_weight_and_rule():
    report = as_text([result()])
    assert "3:37    PERIKSA Kata ganda: “di di”. [language.doubled_word]" in report
    assert "\033" not in report and "\033" in as_text([result()], colour=True)
    assert "1 berkas diperiksa: 0 tahan," in report


def test_waived_findings_are_named_with_their_reason_and_counted_apart():
    waived = result(waivers={"language.doubled_word": "kutipan naskah lama"})
    report = as_text([waived])
    assert "Dikecualikan: language.doubled_word (kutipan naskah lama), 1 temuan." in report
    assert "Kata ganda" not in report
    tally = Tally()
    tally.count(waived)
    assert "0 periksa" in tally.summary() and not tally.blocks


def test_what_nobody_may_waive_stands_whatever_is_given():
    told = result("Salah satu Anak Binaan, Bintang, mengaku senang.", waivers={"dignity.child_identity": "x"})
    assert "dignity.child_identity" in {finding.rule for finding in told.standing}


def test_sarif_is_valid_and_complete():
    run = logged([result(), result("")], failures=[("rusak.pdf", "PDF rusak.")], site="https://contoh.go.id/")
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert rules[0]["helpUri"].startswith("https://contoh.go.id/standar/structure/")
    for found in run["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]
        physical = found["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uri"] == "folder%20satu/naskah%20%C3%A9.txt"
        region = physical["region"]
        assert (
            (region["endLine"], region["endColumn"]) >= (region["startLine"], region["startColumn"]) >= (1, 1)
        )
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "PDF rusak."


def test_sarif_names_the_rules_in_both_languages():
    run = logged([])
    (english,) = run["translations"]
    assert english["language"] == "en" and run["tool"]["driver"]["language"] == "id"
    pairs = zip(run["tool"]["driver"]["rules"], english["rules"], strict=True)
    assert all(ours["id"] == theirs["id"] for ours, theirs in pairs)
    assert "helpUri" not in run["tool"]["driver"]["rules"][0]


def test_sarif_carries_corrections_fingerprints_and_suppressions():
    run = logged([result(waivers={"structure.body_minimum": "berita foto"})])
    by_rule = {found["ruleId"]: found for found in run["results"]}
    (fix,) = by_rule["language.doubled_word"]["fixes"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    region = replacement["deletedRegion"]
    line = TEXT.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "di di"
    assert replacement["insertedContent"] == {"text": "di"}
    assert by_rule["structure.body_minimum"]["suppressions"][0]["justification"] == "berita foto"
    assert "suppressions" not in by_rule["language.doubled_word"]


def test_the_validator_would_see_a_fault():
    log = as_sarif([result()], RULES, version="1.0")
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft4Validator(SARIF).validate(log)


def test_fingerprints_follow_the_words_not_the_lines():
    moved = result(TEXT.replace("\n\n", "\n\n\n\n") + "\nKegiatan usai di di Serang.\n")
    marks = [each.fingerprint for each in moved.found if each.finding.rule == "language.doubled_word"]
    first = [each.fingerprint for each in result().found if each.finding.rule == "language.doubled_word"]
    assert first == marks[:1] and len(set(marks)) == 2


def test_corrections_are_offered_only_where_the_file_holds_the_words():
    assert any(each.can_fix for each in result().found)
    assert not any(each.can_fix for each in result(is_text=False).found)
    paste = read_story("Kegiatan digelar di *di* aula Lapas Demo 🙏 hari ini.\n".encode()).cleaned
    document = Document.from_file(paste)
    found = located("a.txt", document, check(document)).found
    (twice,) = [each for each in found if each.finding.rule == "language.doubled_word"]
    assert paste.source[twice.first : twice.last] == "di *di" and not twice.can_fix


def test_places_of_thousands_of_findings_are_quick_and_right():
    document = Document.from_text("Kegiatan di di aula.\n" * 3_000)
    checked = located("a.txt", document, check(document))
    lines = [each.start.line for each in checked.found if each.finding.rule == "language.doubled_word"]
    assert lines == list(range(1, 3_001))
    assert replace(checked, is_text=False).standing == checked.standing
