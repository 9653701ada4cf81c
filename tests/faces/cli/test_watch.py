import gzip
import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

RELEASE = (
    "Cilegon, INFO_PAS – Lapas Kelas IIA Cilegon menanam seratus bibit kelapa di halaman depan bersama murid sekolah "
    "dasar, Jumat (6/11). Kalapas Cilegon, Budi Contoh, berharap pohon itu meneduhkan antrean keluarga di siang hari.\n"
    "“Kami ingin pengunjung menunggu di bawah pohon, bukan di bawah terpal yang panas dan bocor,” ujarnya.\n"
)
REPRINT = "CILEGON, kabar.example - " + RELEASE.split(" – ", 1)[1]
PAGE = f"""<!DOCTYPE html><html lang="id"><head><title>x</title><meta property="og:site_name" content="Kabar Peraga">
<meta property="article:published_time" content="2026-11-07T09:00:00+07:00"></head>
<body><h1>Kelapa Muda di Lapas Cilegon</h1>
<article>{"".join(f"<p>{line}</p>" for line in REPRINT.splitlines())}</article></body></html>"""
FEED = f"""<rss version="2.0"><channel><title>Kabar Peraga</title>
<item><title>Kelapa Muda di Lapas Cilegon</title><link>https://kabar.example/1</link>
<pubDate>Sabtu, 7 November 2026 - 09:00 WIB</pubDate>
<description><![CDATA[{REPRINT}]]></description></item>
<item><title>Rutan Demak Panen Lele</title><link>https://kabar.example/2</link>
<description>Rutan Demak panen lele.</description></item>
</channel></rss>"""


def watch(*arguments, stdin=b"", env=None):
    done = subprocess.run(
        [sys.executable, "-m", "kentongan.faces.cli.main", "watch", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=60,
        env=env,
    )
    lines = done.stdout.decode("utf-8").splitlines()
    return done.returncode, lines, done.stderr.decode("utf-8")


def answers(*arguments, **options):
    code, lines, told = watch(*arguments, **options)
    assert (code, told) == (0, "")
    return [json.loads(line) for line in lines]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "satu.txt").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "dua.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "dalam").mkdir()
    (tmp_path / "dalam" / "umpan.xml").write_text(FEED, encoding="utf-8")
    (tmp_path / ".tersembunyi.txt").write_text("rahasia", encoding="utf-8")
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8")
    return tmp_path


def test_a_folder_gives_one_object_a_document(folder):
    found = answers(folder)
    assert [answer["source"].rsplit("/", 1)[-1] for answer in found] == ["1", "2", "dua.html", "satu.txt"]
    assert [answer["units"][0]["key"] for answer in found] == [
        "lapas-cilegon",
        "rutan-demak",
        "lapas-cilegon",
        "lapas-cilegon",
    ]
    needed = {
        "source",
        "outlet",
        "title",
        "published",
        "event_date",
        "language",
        "units",
        "officials",
        "kind",
        "reprint_of",
    }
    assert all(needed <= set(answer) for answer in found)
    assert all(
        {"name", "confidence", "evidence"} <= set(unit) for answer in found for unit in answer["units"]
    )


def test_releases_are_found_again(folder, tmp_path_factory):
    ours = tmp_path_factory.mktemp("naskah")
    (ours / "kelapa.md").write_text(f"# Kelapa di Halaman\n\n{RELEASE}", encoding="utf-8")
    entry, other, page, _ = answers(folder, "--releases", ours)
    assert (page["kind"], page["reprint_of"], page["event_date"]) == ("reprint", "kelapa.md", "2026-11-06")
    assert page["share_of_release_kept"] > 0.85
    assert (entry["reprint_of"], other["reprint_of"], other["kind"]) == ("kelapa.md", None, "independent")


def test_standard_input_and_the_bound_for_dates():
    (answer,) = answers("-", "--today", "2021-01-01", stdin=RELEASE.encode())
    assert (answer["source"], answer["kind"], answer["outlet"]) == ("-", "reprint", "INFO_PAS")
    assert answer["event_date"] == "2020-11-06"


def test_pretty_is_for_people():
    code, lines, _ = watch("-", "--pretty", stdin=RELEASE.encode())
    assert code == 0
    assert len(lines) > 10
    assert json.loads("\n".join(lines))["units"][0]["key"] == "lapas-cilegon"


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("rusak.docx", b"PK\x03\x04bukan", "docx"),
        ("kosong.txt", b"", "Tidak ada isinya"),
        ("bom.xml", gzip.compress(b"<rss>" + b" " * 20_000_000), "terlalu besar"),
        ("entitas.xml", b'<!DOCTYPE r [<!ENTITY a "b">]><rss><channel>&a;</channel></rss>', "entitas"),
        ("halaman.rss", PAGE.encode(), "halaman web"),
    ],
)
def test_bad_input_is_told_and_the_others_go_on(folder, name, content, words):
    (folder / name).write_bytes(content)
    code, lines, told = watch(folder / name, folder / "satu.txt")
    assert (code, len(lines)) == (2, 1)
    assert words.lower() in told.lower()
    assert told.startswith(f"kentongan watch: {folder / name}: ")
    assert "Traceback" not in told


def test_a_missing_file_and_a_missing_release_folder(folder):
    code, lines, told = watch(folder / "tidak-ada.txt")
    assert (code, lines) == (2, [])
    assert "tidak ditemukan" in told
    code, lines, told = watch(folder / "satu.txt", "--releases", folder / "tidak-ada")
    assert (code, lines) == (2, [])
    assert "tidak ditemukan" in told


def test_no_input_is_a_usage_error():
    assert watch()[0] == 2


def test_json_is_utf8_in_any_locale(folder):
    env = {
        "LC_ALL": "C",
        "PYTHONIOENCODING": "ascii",
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": ":".join(sys.path),
    }
    (answer,) = answers(folder / "satu.txt", env=env)
    assert "“" in answer["units"][0]["evidence"]


class _Site(BaseHTTPRequestHandler):
    def do_GET(self):
        body = {"/berita": PAGE.encode(), "/feed": FEED.encode()}.get(self.path)
        self.send_response(200 if body else 404)
        self.send_header(
            "Content-Type", "text/html; charset=utf-8" if self.path == "/berita" else "application/rss+xml"
        )
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


def test_addresses_go_through_the_guard(site):
    code, lines, told = watch(f"http://127.0.0.1:{site}/berita")
    assert (code, lines) == (2, [])
    assert "internet umum" in told or "diizinkan" in told


def test_a_page_and_a_feed_from_an_allowed_address(site, monkeypatch):
    import os

    host = f"kabar-peraga.localhost:{site}"
    env = dict(os.environ, KENTONGAN_OUTBOUND_DEV_HOSTS=host)
    page, first, second = answers(f"http://{host}/berita", f"http://{host}/feed", env=env)
    assert (page["title"], page["outlet"]) == ("Kelapa Muda di Lapas Cilegon", "Kabar Peraga")
    assert page["published"] == "2026-11-07T09:00:00+07:00"
    assert [first["source"], second["source"]] == ["https://kabar.example/1", "https://kabar.example/2"]
    code, lines, told = watch(f"http://{host}/tidak-ada", env=env)
    assert (code, lines) == (2, [])
    assert "404" in told
