"""Sites that mean well: complete, partial, missing, scanned, stale, in other words, in English."""

from datetime import date

from tests.quality.openness.sites.build import DANGERS, Builder, listed, tabled
from tests.quality.openness.sites.layout import old
from tests.quality.openness.sites.shape import Made

HEADLINES = [
    "Kalapas Ikuti Evaluasi Laporan Kinerja Bersama Kanwil",
    "Petugas Ikuti Sosialisasi Pengisian LHKPN Tahun Ini",
    "Lapas Gelar Donor Darah dan Layanan Kunjungan Ramah Anak",
    "Kepala Kanwil Tinjau Pengadaan Barang dan Jasa di Lapas",
    "Warga Binaan Terima Remisi Hari Kemerdekaan Republik Indonesia",
    "Tim Humas Hadiri Penguatan Pelayanan Informasi Publik",
]
PAPERS = ("B03", "B08", "B09", "B10", "B14", "T08")
FORM = """<form action="/kirim" method="post"><h2>Formulir permohonan informasi</h2>
<label for="a">Nama</label><input id="a" name="nama"><label for="b">Alamat</label><input id="b" name="alamat">
<label for="c">Informasi yang diminta</label><textarea id="c" name="isi"></textarea></form>
<form action="/kirim-keberatan" method="post"><h2>Formulir keberatan</h2>
<label for="d">Nama</label><input id="d" name="nama"><label for="e">Nomor permohonan</label><input id="e" name="nomor">
<label for="f">Alasan keberatan</label><textarea id="f" name="alasan"></textarea></form>"""
TB = """<p>Potensi bahaya: dua warga binaan sakit TBC; dampak terbatas pada satu blok. Pengunjung dan keluarga diminta
memakai masker untuk mencegah penularan. Bantuan: posko kesehatan, hubungi 0831-555-0105. Penanganan telah dilakukan
bersama puskesmas. Diumumkan melalui pengeras suara dan media sosial oleh Kalapas.</p>"""
CLOSED = "<p>Layanan kunjungan ditutup Sabtu. Keluarga diminta datang pada hari Senin.</p>"


def complete(today: date) -> Made:
    """Everything, in four menus; half of it as PDF, two announcements."""
    site = Builder("lengkap", today)
    everything = {item: site.item(item, "paper" if item in PAPERS else "full") for item in site.words}
    notices = [
        site.notice("S04", "Waspada TBC di Blok Hunian", TB, "found"),
        site.notice("S06", "Layanan Kunjungan Ditutup Sementara", CLOSED, "partly"),
    ]
    groups = {
        "Informasi Berkala": [everything[item] for item in everything if item.startswith("B")],
        "Informasi Setiap Saat": [everything[item] for item in everything if item.startswith("T")],
        "Informasi Serta Merta": notices,
        "Layanan Informasi Publik": [everything[item] for item in everything if item.startswith("C")],
    }
    for title, links in groups.items():
        path = site.page(f"/ppid/{title.lower().replace(' ', '-')}", title, listed(links))
        site.menu.append((title, path))
    site.page("/ppid/formulir", "Formulir Permohonan dan Keberatan", FORM)
    site.menu += [("Formulir", "/ppid/formulir"), ("Portal Satu Data", "https://katalog.data.go.id/")]
    site.news([f"Kabar Pembinaan Nomor {number}" for number in range(1, 27)])
    site.truth |= {item: "not_judged" for item in DANGERS if item not in ("S04", "S06")}
    site.truth |= {
        "B17": "found",
        "W03": "found",
        "W05": "found",
        "W06": "found",
        "W07": "found",
        "W08": "found",
    }
    site.truth |= {
        "W09": "found",
        "W10": "found",
        "W11": "found",
        "W12": "found",
        "W14": "found",
        "W16": "found",
    }
    site.truth |= {"W15": "found", "W18": "found"}
    return site.finish()


def partial(today: date) -> Made:
    """Some whole, some half, many not at all; headlines speak of what is not there."""
    site = Builder("sebagian", today)
    whole = [site.item(item) for item in ("B01", "B02", "B06", "B11", "T01", "C02")]
    half = [
        site.item(item, "part")
        for item in ("B04", "B08", "B09", "B10", "B12", "B13", "B14", "B16", "T03", "C01")
    ]
    site.menu += [*whole, ("PPID", site.page("/ppid", "PPID", listed(half)))]
    site.news(HEADLINES, every=4)
    site.truth |= {"W03": "found", "W08": "missing", "W11": "found", "W14": "partly", "B17": "found"}
    return site.finish()


def missing(today: date) -> Made:
    """A blog of ceremonies under an old face; headlines are all there is."""
    site = Builder("kosong", today, face=old)
    site.news([*HEADLINES, "Kalapas Hadiri Peluncuran Daftar Informasi Publik Kabupaten"], every=9)
    site.menu.append(
        ("Galeri", site.page("/galeri", "Galeri", "<img src='/a.jpg'><img src='/b.jpg'>", dated=False))
    )
    site.truth |= {
        "W03": "missing",
        "W08": "missing",
        "W10": "missing",
        "W11": "missing",
        "W12": "missing",
        "W18": "missing",
    }
    return site.finish()


def scanned(today: date) -> Made:
    """Documents are pictures of paper, in a table whose links only say "Unduh"."""
    site = Builder("pindaian", today, face=old)
    scans = [site.item(item, "scan") for item in ("B03", "B08", "B09", "B14", "T08", "T04", "C01", "B02")]
    readable = [site.item("B10", "paper"), site.item("T01", "paper")]
    site.menu += [site.item("B01"), site.item("B06")]
    site.menu.append(
        ("Informasi Publik", site.page("/informasi-publik", "Informasi Publik", tabled([*scans, *readable])))
    )
    site.truth |= {"W05": "missing", "W03": "found", "W12": "missing"}
    return site.finish()


def stale(today: date) -> Made:
    """Complete once, four years ago."""
    site = Builder("usang", today, age=1500)
    links = [
        site.item(item, "paper" if item in ("B08", "B09") else "full") for item in site.words if item < "S"
    ]
    site.menu.append(("Informasi Berkala", site.page("/berkala", "Informasi Berkala", listed(links))))
    site.truth |= {"B17": "partly", "W06": "missing", "W03": "found", "W07": "found"}
    return site.finish()


def synonyms(today: date) -> Made:
    """The same things in other words, straight in the menu of an old face."""
    site = Builder("sinonim", today, source="synonyms", face=old)
    site.menu += [
        site.item(item, "paper" if item in ("B09", "B10") else "full", folder="/laman") for item in site.words
    ]
    site.truth |= {"W03": "missing"}
    return site.finish()


def english(today: date) -> Made:
    """Labels in English."""
    site = Builder("inggris", today, source="english")
    links = [site.item(item, folder="/en") for item in site.words]
    site.menu += [
        *links[:5],
        ("Public Information", site.page("/en/public-information", "Public Information", listed(links[5:]))),
    ]
    site.truth |= {"W03": "found"}
    return site.finish()
