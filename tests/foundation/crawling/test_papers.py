"""Documents are read in a process that can be ended."""

import os

from tests.quality.openness.sites.papers import scan_pdf, text_pdf

from kentongan.foundation.crawling import papers
from kentongan.foundation.crawling.papers import PaperReader


def test_several_documents_one_process():
    with PaperReader() as reader:
        first = reader.read(text_pdf(["Laporan kinerja tahun berjalan dan capaiannya"]), "a", "pdf")
        child = reader._child.pid
        second = reader.read(scan_pdf(), "b", "pdf")
        assert (first.state, second.state, reader._child.pid) == ("text", "scan", child)
        assert "Laporan kinerja" in first.text
    assert reader._child is None


def test_a_document_that_stalls_is_unread_and_the_next_one_is_read(monkeypatch, tmp_path):
    stuck = tmp_path / "stuck_child.py"
    stuck.write_text("import time\ntime.sleep(60)\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with PaperReader() as reader:
        monkeypatch.setattr(papers, "_CHILD", "stuck_child")
        assert reader.read(b"%PDF-1.4", "a", "pdf", seconds=0.5).state == "unread"
        monkeypatch.undo()
        assert reader.read(scan_pdf(), "b", "pdf").state == "scan"


def test_a_process_that_dies_is_replaced():
    with PaperReader() as reader:
        reader.read(scan_pdf(), "a", "pdf")
        os.kill(reader._child.pid, 9)
        reader._child.wait()
        assert reader.read(scan_pdf(), "b", "pdf").state == "unread"
        assert reader.read(scan_pdf(), "c", "pdf").state == "scan"


def test_plain_formats_need_no_process():
    with PaperReader() as reader:
        assert reader.read(b"a,b\n1,2\n", "a", "csv").state == "text"
        assert reader._child is None
