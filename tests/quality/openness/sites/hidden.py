"""Sites that hide what they have, or have less than they show."""

from datetime import date
from html import escape

from tests.quality.openness.sites.build import DANGERS, Builder, listed, tabled
from tests.quality.openness.sites.layout import modern, old
from tests.quality.openness.sites.shape import Answer, Made

NIK = "3604014509900001"
RECITED = """<p>Informasi serta-merta meliputi bencana alam seperti kekeringan dan kebakaran, bencana nonalam seperti kegagalan
industri, bencana sosial seperti kerusuhan, penyakit menular, racun pada makanan, serta rencana gangguan utilitas.</p>"""
SPAM = "".join(
    f'<a href="https://taruhan{number}.example/">{words}</a> '
    for number, words in enumerate(
        ["slot gacor hari ini", "link gacor maxwin", "situs toto togel", "rtp live sbobet"]
    )
)


def in_menus(today: date) -> Made:
    """Behind sub-menus, a list to choose from, and four clicks."""
    site = Builder("tersembunyi", today)
    deep = [site.item(item) for item in ("B08", "B09", "T08")]
    chosen = [site.item(item) for item in ("B11", "B14", "T01")]
    nested = [site.item(item) for item in ("B01", "B02", "B03")]
    site.page("/a", "Arsip Umum", listed([("Lemari", "/a/b")]))
    site.page("/a/b", "Lemari", listed([("Rak bawah", "/a/b/c")]))
    site.page("/a/b/c", "Rak bawah", listed(deep))
    options = "".join(f'<option value="{href}">{escape(label)}</option>' for label, href in chosen)
    home = (
        f'<div class="dropdown"><a href="#">Lainnya</a><ul style="display:none">{listed(nested)}</ul></div>'
        f'<p><a href="/a">Arsip</a></p><select onchange="location=this.value"><option>Pilih</option>{options}</select>'
    )
    return site.finish(home)


def one_page(today: date) -> Made:
    """Everything on one page, behind headings that open."""
    site = Builder("satu-laman", today)
    shown = ("B01", "B02", "B06", "B12", "B13", "B16", "C02", "T12")
    parts = "".join(
        f"<details><summary>{escape(site.words[item]['label'])}</summary>{site.words[item]['full']}</details>"
        for item in shown
    )
    site.truth |= dict.fromkeys(shown, "found")
    headed = (
        "<h2>LHKPN</h2><h3>Tahun 2025</h3>"
        + site.words["B03"]["full"]
        + "<h2>Rekrutmen</h2><p>Belum tersedia.</p>"
    )
    site.truth |= {"B03": "found", "B07": "missing"}
    site.menu.append(("PPID", site.page("/ppid", "PPID", parts + headed)))
    site.menu.append(("Serta Merta", site.page("/serta-merta", "Informasi Serta Merta", RECITED)))
    site.truth |= dict.fromkeys(DANGERS, "not_judged") | {"W03": "found"}
    return site.finish()


def hollow(today: date) -> Made:
    """Menus for everything, pages for little: empty ones, a picture, a way back to the home page, a list of names."""
    site = Builder("hampa", today)
    site.menu += [
        site.item(item, "empty") for item in ("B03", "B04", "B05", "B07", "B08", "B14", "T01", "T04", "C02")
    ]
    site.menu += [site.item("B01"), site.item("B13")]
    picture = site.page(
        "/struktur", "Struktur Organisasi", '<img src="/struktur.jpg" width="900" alt="">', dated=False
    )
    site.menu += [("Struktur Organisasi", picture), ("Laporan Keuangan", "/laporan-keuangan")]
    site.answers["/laporan-keuangan"] = Answer(status=302, headers={"Location": "/"})
    names = "<ul><li>Rencana strategis</li><li>Hasil penelitian</li><li>Laporan PPID</li><li>Jalur evakuasi</li></ul>"
    site.page("/ppid", "PPID", f"<p>Tersedia di kantor pada jam kerja:</p>{names}")
    site.menu.append(("PPID", "/ppid"))
    site.truth |= {
        "B02": "partly",
        "B09": "missing",
        "T08": "missing",
        "T13": "missing",
        "B10": "missing",
        "B16": "missing",
    }
    return site.finish()


def defaced(today: date) -> Made:
    """A decent site with advertisements for gambling sewn in, and a list of identity numbers."""
    site = Builder("disusupi", today, face=modern)
    site.menu += [site.item(item) for item in ("B01", "B02", "B06", "B12", "B13", "C02")]
    site.extra = f'<div style="position:absolute;left:-9999px">{SPAM}</div>'
    site.page("/penerima", "Daftar Penerima Bantuan", f"<p>1. Warga Contoh, NIK {NIK}</p>")
    site.menu.append(("Penerima Bantuan", "/penerima"))
    site.news(["Kalapas Ajak Petugas Jauhi Judi Online dan Narkoba", "Lapas Gelar Razia Perjudian Daring"])
    site.truth |= {"W15": "missing", "W16": "missing"}
    return site.finish()


def warned(today: date) -> Made:
    """A site that fights gambling: the words are there, the advertisement is not. Documents lie behind "Unduh"."""
    site = Builder("melawan-judi", today, face=old)
    papers = [site.item(item, "paper") for item in ("B08", "B03", "B04")]
    site.menu.append(
        ("Informasi Berkala", site.page("/berkala", "Informasi Berkala", tabled(papers, "Klik di sini")))
    )
    site.menu.append(site.item("B06"))
    site.news(["Kalapas Ajak Petugas Jauhi Judi Online", "Lapas Gelar Razia Perjudian Daring"])
    site.page(
        "/himbauan",
        "Himbauan",
        "<p>Bahaya judi online: stop perjudian. Petugas yang terlibat slot online dikenai sanksi.</p>",
    )
    site.menu.append(("Himbauan", "/himbauan"))
    site.truth |= {"W16": "found", "W15": "found"}
    return site.finish()


def shell(today: date) -> Made:
    """Nothing but a script: without a browser there is nothing to judge."""
    page = b'<!DOCTYPE html><html lang="id"><head><title>Lapas</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>'
    site = Builder("kulit", today)
    site.finish()
    truth = dict.fromkeys(site.truth, "not_judged")
    return Made("kulit", {"/": Answer(page)}, truth)
