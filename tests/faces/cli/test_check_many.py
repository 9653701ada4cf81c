"""`kentongan check` on many files, on hostile ones, and interrupted."""

import json
import os
import signal
import subprocess
import sys
import time
from io import BytesIO

import pytest
from pypdf import PdfWriter
from tests.fuzz.formats import docx_of, odt_of

from kentongan.core.text.unreadable import Unreadable
from kentongan.faces.cli.check import crew
from kentongan.faces.cli.check.apart import text_of_pdf_apart
from kentongan.faces.cli.check.command import run
from kentongan.foundation.papers.paper import Paper
from kentongan.foundation.papers.pdf import as_pdf

TEXT = "Serang, INFO_PAS – Kegiatan digelar di di aula Lapas Kelas IIA Demo, Selasa (24/9/2024).\n"
COMMAND = [sys.executable, "-m", "kentongan.faces.cli.main", "check"]


@pytest.fixture
def many(tmp_path):
    for number in range(100):
        (tmp_path / f"{number:03}.txt").write_text(f"{TEXT}\nBerkas {number}.\n", encoding="utf-8")
    (tmp_path / "041.docx").write_bytes(docx_of("<w:p><w:r><w:t>Apel di di aula.</w:t></w:r></w:p>"))
    (tmp_path / "042.odt").write_bytes(odt_of("<text:p>Apel di di aula.</text:p>"))
    (tmp_path / "043.docx").write_bytes(b"rusak")
    return tmp_path


def reported(capfd, *arguments):
    code = run([*map(str, arguments), "--format", "json"])
    out = capfd.readouterr()
    return code, json.loads(out.out), out.err


def test_all_cores_say_what_one_says_in_the_same_order(many, capfd):
    assert reported(capfd, many, "--jobs", "2") == reported(capfd, many, "--jobs", "1")
    code, rows, err = reported(capfd, many, "--jobs", "3")
    files = list(dict.fromkeys(row["file"] for row in rows))
    assert code == 2 and files == sorted(files) and len(files) == 102
    assert err.count("043.docx: tidak terbaca") == 1


def test_a_file_that_kills_its_process_is_named_and_the_others_are_checked(many, capfd, monkeypatch):
    plain = crew.outcome_of

    def deadly(file, setting):
        if file.endswith("050.txt"):
            os._exit(9)
        return plain(file, setting)

    monkeypatch.setattr(crew, "outcome_of", deadly)
    code, rows, err = reported(capfd, many, "--jobs", "2")
    assert code == 2 and "050.txt: tidak terbaca. Pembacaan berkas ini menghentikan prosesnya" in err
    assert len({row["file"] for row in rows}) == 101


def _hears_ctrl_c() -> None:
    """A suite that was started in the background hands down to all its children that they ignore the signal."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_cleanly(many):
    """As a terminal does it: the signal reaches every process of the group."""
    fifo = many.parent / "menunggu.txt"
    os.mkfifo(fifo)  # a file that nobody ever writes: its reader would wait for good
    process = subprocess.Popen(
        [*COMMAND, str(fifo), str(many), "--jobs", "2"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=_hears_ctrl_c,  # noqa: PLW1509 - this process starts no threads
    )
    time.sleep(1.5)
    assert process.poll() is None
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert "Traceback" not in said.decode() and "Dihentikan" in said.decode()


STUBBORN = """
import signal, sys, time
from concurrent.futures import ProcessPoolExecutor
from kentongan.faces.cli import main

def look_away():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    time.sleep(60)

def busy(_arguments):
    crew = ProcessPoolExecutor(1)
    crew.submit(look_away)
    while not crew._processes:
        time.sleep(0.01)
    raise KeyboardInterrupt

main.busy = busy
sys.modules["here"] = main
sys.exit(main._run("here:busy", []))
"""


def test_ctrl_c_outside_the_crew_leaves_nobody_behind():
    """A child that lives on would hold our standard error open, and whoever reads it would wait for it."""
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", STUBBORN], capture_output=True, check=False, timeout=30)
    assert done.returncode == 130, done.stderr.decode()
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_bombs_are_refused_in_time_and_memory(tmp_path, name):
    body = "<w:p/>" if name == "a.docx" else "<text:p/>"
    made = docx_of if name == "a.docx" else odt_of
    (tmp_path / name).write_bytes(made(body * 4_000_000))
    before = time.monotonic()
    done = subprocess.run(
        ["/bin/sh", "-c", 'ulimit -v 600000; exec "$@"', "sh", *COMMAND, str(tmp_path / name)],
        capture_output=True,
        check=False,
        timeout=30,
    )
    assert done.returncode == 2 and b"terlalu besar" in done.stderr
    assert time.monotonic() - before < 15


def test_pdf_is_read_apart():
    paper = Paper(title="Apel")
    assert "Apel" in text_of_pdf_apart(as_pdf(paper))
    with pytest.raises(Unreadable, match="rusak"):
        text_of_pdf_apart(b"%PDF-1.7 bukan")
    stream = BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(stream)
    with pytest.raises(Unreadable, match="hasil pindai"):
        text_of_pdf_apart(stream.getvalue())


def test_pdf_that_takes_too_long_is_given_up():
    with pytest.raises(Unreadable, match="terlalu rumit"):
        text_of_pdf_apart(b"%PDF-1.7", seconds=0.01)


def test_progress_is_shown_while_all_cores_work(many):
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen([*COMMAND, str(many), "--jobs", "2"], stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    said = b""
    try:
        while piece := os.read(ours, 4096):
            said += piece
    except OSError:
        pass
    assert process.wait(timeout=30) == 2
    assert "Memeriksa" in said.decode() and "dari 103" in said.decode()
