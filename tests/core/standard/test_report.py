"""Text, JSON and SARIF of the same findings."""

import json

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.report import Checked, as_json, as_sarif, as_text, summary
from kentongan.core.standard.rulebook import RULES

HEADLINE = "Lapas Demo Gelar Donor Darah"
TEXT = f"{HEADLINE}\n\nSerang, INFO_PAS – Kegiatan digelar di di aula Lapas Kelas IIA Demo, Selasa (24/9).\n"


def result():
    document = Document.from_text(TEXT)
    return Checked("folder satu/naskah é.txt", document, check(document))


def test_json_rows_point_into_the_file():
    (row,) = [row for row in as_json([result()]) if row["rule"] == "language.doubled_word"]
    assert (row["file"], row["line"], row["column"], row["severity"]) == (
        "folder satu/naskah é.txt",
        3,
        37,
        "warn",
    )
    assert TEXT.split("\n")[row["line"] - 1][row["column"] - 1 :].startswith("di di")
    assert {"start", "end", "part", "message", "suggestion", "clause"} <= set(row)
    json.dumps(row)


def test_text_names_place_weight_and_rule():
    report = as_text([result()])
    assert "3:37    PERIKSA Kata ganda: “di di”. [language.doubled_word]" in report
    assert "\033" not in report and "\033" in as_text([result()], colour=True)
    assert summary([result()]).startswith("1 berkas diperiksa: 0 tahan,")


def test_sarif_has_the_shape_of_version_2_1_0():
    log = as_sarif([result()], RULES, version="1.0", failures=[("rusak.pdf", "PDF rusak.")])
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules) == len(RULES)
    for found in run["results"]:
        assert rules[found["ruleIndex"]]["id"] == found["ruleId"]
        assert found["level"] in {"error", "warning", "note"}
        assert found["message"]["text"]
        physical = found["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uri"] == "folder%20satu/naskah%20%C3%A9.txt"
        region = physical["region"]
        assert region["startLine"] >= 1 and region["startColumn"] >= 1
        assert (region["endLine"], region["endColumn"]) >= (region["startLine"], region["startColumn"])
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "PDF rusak."
