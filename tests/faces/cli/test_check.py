"""`kentongan check` as a press officer or a build server runs it: a real process, its exit code, its words."""

import json
import resource
import subprocess
import sys

import pytest
from docx import Document as WordDocument

CLEAN = (
    "Lapas Demo Latih Warga Binaan Membuat Roti\n\n"
    "Serang, INFO_PAS – Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti di dapur Lapas, Selasa (24/9/2024).\n"
)
BLOCKING = "Serang, INFO_PAS – Pelatihan di Lapas Kelas IIA Demo dibuka Kamis, 9 Oktober 2024 dengan tertib dan aman.\n"


def kentongan(*arguments, stdin=None, lang=None):
    environment = {
        "PATH": "",
        "KENTONGAN_LANG": lang or "",
        "LC_ALL": "C",
        "PYTHONPATH": ":".join(filter(None, sys.path)),
    }
    return subprocess.run(
        [sys.executable, "-m", "kentongan.faces.cli.main", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env=environment,
        timeout=60,
        check=False,
    )


@pytest.fixture
def clean(tmp_path):
    path = tmp_path / "bersih.txt"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.fixture
def blocking(tmp_path):
    path = tmp_path / "salah.txt"
    path.write_text(BLOCKING, encoding="utf-8")
    return path


def test_clean_text_exits_with_0(clean):
    done = kentongan("check", clean, "--min-severity", "warn")
    assert done.returncode == 0, done.stdout.decode()
    assert "1 berkas diperiksa: 0 tahan" in done.stdout.decode()


def test_blocking_finding_exits_with_1(blocking):
    done = kentongan("check", blocking)
    assert done.returncode == 1
    assert "9 Oktober 2024 jatuh pada hari Rabu, bukan Kamis" in done.stdout.decode()


def test_unreadable_file_exits_with_2_and_the_others_are_still_checked(blocking, tmp_path):
    broken = tmp_path / "rusak.docx"
    broken.write_bytes(b"bukan docx")
    done = kentongan("check", broken, blocking, "--format", "json")
    assert done.returncode == 2
    assert "rusak.docx: tidak terbaca. Dokumen Word ini rusak" in done.stderr.decode()
    assert {row["file"] for row in json.loads(done.stdout)} == {str(blocking)}


def test_json_is_one_flat_list(blocking):
    rows = json.loads(kentongan("check", blocking, "--format", "json").stdout)
    keys = {
        "file",
        "rule",
        "severity",
        "part",
        "start",
        "end",
        "line",
        "column",
        "message",
        "suggestion",
        "clause",
    }
    assert rows and all(keys <= set(row) for row in rows)
    (row,) = [row for row in rows if row["severity"] == "block"]
    assert BLOCKING[row["start"] : row["end"]] == row["excerpt"] == "Kamis, 9 Oktober 2024"


def test_sarif_goes_to_a_file(blocking, tmp_path):
    target = tmp_path / "laporan.sarif"
    done = kentongan("check", blocking, "--format", "sarif", "--output", target)
    assert (done.returncode, done.stdout) == (1, b"")
    log = json.loads(target.read_text(encoding="utf-8"))
    assert log["version"] == "2.1.0"
    assert "error" in {found["level"] for found in log["runs"][0]["results"]}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_standard_input(encoding):
    done = kentongan("check", "-", "--format", "json", stdin=BLOCKING.encode(encoding))
    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["file"] == "-"


def test_folder_is_walked_and_hidden_files_are_not(blocking, tmp_path):
    inner = tmp_path / "dalam"
    inner.mkdir()
    document = WordDocument()
    document.add_paragraph(BLOCKING)
    document.save(inner / "naskah.docx")
    (tmp_path / ".rahasia.txt").write_text(BLOCKING, encoding="utf-8")
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8\xff")
    rows = json.loads(kentongan("check", tmp_path, "--format", "json").stdout)
    assert {row["file"] for row in rows} == {str(blocking), str(inner / "naskah.docx")}


def test_publication_day_settles_the_year(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(BLOCKING.replace("Kamis, 9 Oktober 2024", "Kamis (31/10)"), encoding="utf-8")
    assert kentongan("check", path).returncode == 0
    assert kentongan("check", path, "--published", "2025-11-01").returncode == 1


def test_only_the_rules_that_were_asked_for(blocking):
    rows = json.loads(
        kentongan("check", blocking, "--rules", "language,structure.dateline", "--format", "json").stdout
    )
    assert {row["rule"].partition(".")[0] for row in rows} <= {"language", "structure"}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Sebutkan berkas atau folder"),
        (("a.txt", "--published", "kemarin"), "bukan tanggal"),
        (("a.txt", "--rules", "tiada.ada"), "Aturan “tiada.ada” tidak ada"),
        (("a.txt", "--format", "xml"), "Salah pakai"),
        (("tiada.txt",), "Berkas tidak ditemukan"),
    ],
)
def test_wrong_usage_exits_with_2_and_says_what_to_write(arguments, says):
    done = kentongan("check", *arguments)
    assert done.returncode == 2
    assert says in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_empty_folder_and_unwritable_report(tmp_path, clean):
    empty = tmp_path / "kosong"
    empty.mkdir()
    assert "Tidak ada naskah" in kentongan("check", empty).stderr.decode()
    done = kentongan("check", clean, "--output", tmp_path / "tiada" / "a.json")
    assert done.returncode == 2
    assert "tidak dapat ditulis" in done.stderr.decode()


def test_class_that_differs_from_the_register_blocks(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(CLEAN.replace("IIA Demo", "IIA Lamongan"), encoding="utf-8")
    done = kentongan("check", path)
    assert done.returncode == 1
    assert "tidak cocok dengan data induk: Kelas IIB" in done.stdout.decode()


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"satu\ndua,tiga\n"])
def test_register_that_cannot_be_read_says_so(tmp_path, clean, content):
    register = tmp_path / "daftar.csv"
    if content is not None:
        register.write_bytes(content)
    done = kentongan("check", clean, "--units", register)
    assert done.returncode == 2
    assert "daftar.csv tidak terbaca" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_endless_text_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("kata " * 250_000, encoding="utf-8")
    done = kentongan("check", path)
    assert done.returncode == 2
    assert "satu juta karakter" in done.stderr.decode()


def test_english_on_request():
    assert "No such file" in kentongan("check", "tiada.txt", "--lang", "en").stderr.decode()
    assert "No such file" in kentongan("check", "tiada.txt", lang="en").stderr.decode()


def test_list_of_rules():
    done = kentongan("check", "--list-rules")
    assert done.returncode == 0
    assert "dignity.child_identity" in done.stdout.decode()


def test_starts_in_under_0_4_seconds(clean):
    """Processor time of the whole process, the best of three: other work on the machine must not count."""
    assert min(_processor_seconds(clean) for _ in range(3)) < 0.4


def _processor_seconds(path):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    kentongan("check", path)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_nothing_heavy_is_imported(clean):
    heavy = ["django", "httpx", "trafilatura", "numpy", "pydantic", "docx", "pypdf", "lxml", "defusedxml"]
    code = (
        "import sys; from kentongan.faces.cli.main import main; "
        f"main(['check', {str(clean)!r}]); sys.exit(' '.join(m for m in {heavy!r} if m in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
