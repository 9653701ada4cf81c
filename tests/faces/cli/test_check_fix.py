"""`kentongan check --fix`: plain corrections in text files, and nothing else changed."""

import os
import stat

import pytest
from docx import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.texts import text_of

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.reporting.located import located
from kentongan.core.text.reading import read_story
from kentongan.core.text.unreadable import Unreadable
from kentongan.faces.cli.check.command import run
from kentongan.faces.cli.check.fixing import mended

WRONG = "Kegiatan digelar di di aula Lapas Demo. Apel di ikuti semua ,tertib.\r\n"
RIGHT = "Kegiatan digelar di aula Lapas Demo. Apel diikuti semua, tertib.\r\n"
FORMS = ("utf-8", "utf-8-sig", "utf-16", "cp1252")


@pytest.mark.parametrize("encoding", FORMS)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_corrections_keep_encoding_line_ends_and_permissions(tmp_path, capfd, encoding, name):
    path = tmp_path / name
    path.write_bytes(WRONG.encode(encoding))
    path.chmod(0o640)
    run(["--fix", str(path)])
    assert path.read_bytes() == RIGHT.encode(encoding)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert "3 koreksi pada 1 berkas" in capfd.readouterr().err
    assert os.listdir(tmp_path) == [name]


def test_dry_run_shows_a_diff_and_changes_nothing(tmp_path, capfd):
    path = tmp_path / "a.txt"
    path.write_bytes(WRONG.encode())
    run(["--dry-run", str(path)])
    shown = capfd.readouterr()
    assert path.read_bytes() == WRONG.encode()
    assert shown.out.startswith(f"--- {path}\n+++ {path}\n@@ -1 +1 @@\n-Kegiatan digelar di di aula")
    assert "+Kegiatan digelar di aula" in shown.out and "berkas diperiksa" in shown.err


def test_a_paste_is_corrected_where_the_words_stand(tmp_path, capfd):
    path = tmp_path / "wa.txt"
    path.write_text("[09/10/24 08.12.33] Humas: *Apel di di aula* 🙏\nApel di _di_ sini.\n", encoding="utf-8")
    run(["--fix", str(path)])
    # The second one has a mark in its middle: what would become of it, only a person knows.
    assert (
        path.read_text(encoding="utf-8")
        == "[09/10/24 08.12.33] Humas: *Apel di aula* 🙏\nApel di _di_ sini.\n"
    )


def test_other_formats_are_never_written(tmp_path, capfd):
    document = WordDocument()
    document.add_paragraph(WRONG)
    document.save(tmp_path / "a.docx")
    (tmp_path / "b.html").write_text(f"<html><body><p>{WRONG}</p></body></html>", encoding="utf-8")
    (tmp_path / "c.txt").write_text(f"<html><body><p>{WRONG}</p></body></html>", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    run(["--fix", str(tmp_path)])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert "0 koreksi pada 0 berkas" in capfd.readouterr().err


def test_only_the_rules_asked_for_and_none_that_was_waived(tmp_path, capfd):
    path = tmp_path / "a.txt"
    path.write_bytes(WRONG.encode())
    run(["--fix", "--rules", "language", "--waive", "language.doubled_word=kutipan lama", str(path)])
    assert path.read_bytes().decode() == RIGHT.replace("di aula", "di di aula")


def test_a_link_stays_a_link(tmp_path, capfd):
    target, link = tmp_path / "asli.txt", tmp_path / "tautan.txt"
    target.write_bytes(WRONG.encode())
    link.symlink_to(target)
    run(["--fix", str(link)])
    assert link.is_symlink() and target.read_bytes() == RIGHT.encode()


def test_signs_that_the_encoding_lacks_leave_the_file_alone(tmp_path, monkeypatch):
    def found(content):
        document = Document.from_file(read_story(content, "a.txt").cleaned)
        return located("a.txt", document, check(document))

    monkeypatch.setattr("kentongan.faces.cli.check.fixing._corrected", lambda raw, checked: (raw + "你", 1))
    with pytest.raises(Unreadable, match="cp1252"):
        mended("Apel “é” di di aula".encode("cp1252"), found)


@settings(max_examples=40, deadline=None)
@given(st.binary(min_size=3, max_size=200), st.sampled_from(FORMS))
def test_what_is_mended_needs_no_mending(data, encoding):
    content = text_of(data).encode(encoding, "replace")

    def found(each):
        document = Document.from_file(read_story(each, "a.md").cleaned)
        return located("a.md", document, check(document))

    try:
        done = mended(content, found)
    except Unreadable:
        return
    assert (done.content == content) == (done.count == 0)
    left = [each.finding.rule for each in done.checked.found if each.can_fix]
    assert len(left) <= len([each for each in found(content).found if each.can_fix])
