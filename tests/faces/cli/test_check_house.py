"""What a house sets for itself on the command line: profile, waivers, what was there before."""

import json

import pytest

from kentongan.faces.cli.check.command import run

TEXT = "Serang, INFO_PAS – Kegiatan digelar di di aula Lapas Kelas IIA Demo, Selasa (24/9/2024).\n"
CHILD = "Salah satu Anak Binaan, Bintang, mengaku senang.\n"


@pytest.fixture
def story(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return "a.txt"


def rules_in(capfd, *arguments):
    code = run([*arguments, "--format", "json"])
    rows = json.loads(capfd.readouterr().out)
    return code, [row["rule"] for row in rows if row["waived"] is None], rows


def test_profile_sets_numbers_weights_and_leaves_rules_out(story, tmp_path, capfd):
    (tmp_path / "p.toml").write_text(
        'name = "Kanwil Demo"\noff = ["structure.body_minimum"]\n'
        '[limits."language.sentence_length"]\nwords = 5\n[severities]\n"language.doubled_word" = "block"\n',
        encoding="utf-8",
    )
    code, found, rows = rules_in(capfd, story, "--profile", "p.toml")
    assert code == 1 and "structure.body_minimum" not in found and "language.sentence_length" in found
    assert {row["rule"]: row["severity"] for row in rows}["language.doubled_word"] == "block"


@pytest.mark.parametrize(
    ("profile", "says"),
    [
        ('off = ["dignity.child_identity"]', "tidak dapat dikecualikan siapa pun"),
        ('[severities]\n"dignity.child_identity" = "advise"', "tidak dapat dikecualikan siapa pun"),
        ('off = ["tiada.ada"]', "tiada.ada: tidak ada"),
        ('[limits."structure.lead_length"]\nkata = 3', "“kata”? (words"),
        ('[limits."structure.lead_length"]\nwords = true', "words = True?"),
        ('[limits."structure.lead_length"]\nwords = -1', "words = -1?"),
        ('[limits]\n"structure.lead_length" = 3', "[limits.“structure.lead_length”]"),
        ('[severities]\n"language.spacing" = "berat"', "language.spacing = 'berat'?"),
        ("off = 3", "off = [“…”]"),
        ("limits = 3", "[limits.“…”]"),
        ("name = 3", "name = “…”"),
        ("warna = 3", "“warna”?"),
        ("bukan toml", "Profil p.toml keliru"),
    ],
)
def test_a_wrong_profile_is_refused_with_all_that_is_wrong(story, tmp_path, capfd, profile, says):
    (tmp_path / "p.toml").write_text(profile, encoding="utf-8")
    assert run([story, "--profile", "p.toml"]) == 2
    assert says in capfd.readouterr().err


def test_waived_findings_stand_in_the_report_but_do_not_count(tmp_path, story, capfd):
    (tmp_path / "b.txt").write_text("Apel digelar 31 April 2024.\n", encoding="utf-8")
    assert run(["b.txt"]) == 1
    capfd.readouterr()
    assert run(["b.txt", "--waive", "accuracy.impossible_date=kutipan naskah lama"]) == 0
    assert "Dikecualikan: accuracy.impossible_date (kutipan naskah lama), 1 temuan." in capfd.readouterr().out
    code, found, rows = rules_in(capfd, "b.txt", "--waive", "accuracy.impossible_date=kutipan naskah lama")
    assert code == 0 and "accuracy.impossible_date" not in found
    assert {row["waived"] for row in rows} == {None, "kutipan naskah lama"}


@pytest.mark.parametrize(
    ("waiver", "says"),
    [
        ("dignity.child_identity=alasan", "tidak dapat dikecualikan siapa pun"),
        ("language.spacing", "Sebutkan alasannya"),
        ("language.spacing= ", "Sebutkan alasannya"),
        ("language=alasan", "Aturan “language” tidak ada"),
    ],
)
def test_a_waiver_needs_a_rule_and_a_reason(story, capfd, waiver, says):
    with pytest.raises(SystemExit) as stopped:
        run([story, "--waive", waiver])
    assert stopped.value.code == 2 and says in capfd.readouterr().err


def test_what_was_there_before_is_not_reported_again(story, tmp_path, capfd):
    assert run([story, "--write-baseline", "b.json"]) == 0
    assert rules_in(capfd, story, "--baseline", "b.json")[1] == []
    (tmp_path / "a.txt").write_text("\n\n" + TEXT + "\nApel di di lapangan.\n", encoding="utf-8")
    _, found, rows = rules_in(capfd, story, "--baseline", "b.json")
    assert "language.doubled_word" in found
    assert [row["line"] for row in rows if row["rule"] == "language.doubled_word"] == [5]


def test_no_baseline_hides_what_nobody_may_waive(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(CHILD, encoding="utf-8")
    assert run(["a.txt", "--write-baseline", "b.json"]) == 0
    capfd.readouterr()
    assert run(["a.txt", "--baseline", "b.json"]) == 1
    assert "dignity.child_identity" in capfd.readouterr().out


@pytest.mark.parametrize("content", ["", "[]", '{"version": 2, "known": {}}', '{"version": 1, "known": []}'])
def test_a_wrong_baseline_is_refused(story, tmp_path, capfd, content):
    (tmp_path / "b.json").write_text(content, encoding="utf-8")
    assert run([story, "--baseline", "b.json"]) == 2
    assert "tidak terbaca" in capfd.readouterr().err


def test_schema_is_printed_and_holds(story, capfd):
    import jsonschema

    assert run(["--schema"]) == 0
    schema = json.loads(capfd.readouterr().out)
    _, _, rows = rules_in(capfd, story)
    jsonschema.Draft202012Validator(schema).validate(rows)
    assert rows


def test_site_gives_each_rule_its_page(story, capfd, monkeypatch):
    monkeypatch.setenv("KENTONGAN_SITE", "https://contoh.go.id")
    run([story, "--format", "sarif"])
    rules = json.loads(capfd.readouterr().out)["runs"][0]["tool"]["driver"]["rules"]
    assert all(rule["helpUri"].startswith("https://contoh.go.id/standar/") for rule in rules)
