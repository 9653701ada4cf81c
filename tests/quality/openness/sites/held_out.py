"""Sites written after the rules were settled, to see how the audit fares with what it was not tuned on."""

from datetime import date, timedelta
from html import escape

from tests.quality.openness.sites.build import DANGERS, JUDGED, ONLY_PEOPLE_KNOW, spoken
from tests.quality.openness.sites.papers import scan_pdf, text_pdf
from tests.quality.openness.sites.shape import Answer, Made

PDF = "application/pdf"


def _page(title: str, body: str, menu: str) -> Answer:
    return Answer(
        f"""<!doctype html><html lang="id-ID"><head><title>{escape(title)} – Rutan Kelas IIB Batutulis</title>
<meta name="viewport" content="width=device-width"></head><body><div class="top-bar">(0251) 8555012 | rutan@batutulis.example</div>
<div id="masthead"><div class="main-navigation">{menu}</div></div><div class="entry"><h1 class="entry-title">{escape(title)}</h1>
<div class="entry-content">{body}</div></div><div class="foot">© Rutan Kelas IIB Batutulis</div></body></html>""".encode()
    )


def _made(
    name: str, pages: dict[str, tuple[str, str]], menu: str, truth: dict[str, str], more: dict[str, Answer]
) -> Made:
    answers = {path: _page(title, body, menu) for path, (title, body) in pages.items()} | more
    whole = {item: "not_judged" if item in ONLY_PEOPLE_KNOW else "missing" for item in JUDGED}
    return Made(name, answers, whole | dict.fromkeys(DANGERS, "missing") | truth)


def links(*pairs: tuple[str, str]) -> str:
    return "".join(f'<a href="{href}">{escape(label)}</a> ' for label, href in pairs)


def press_blog(today: date) -> Made:
    """A weblog engine: menus of pages, papers in an upload folder, national services outside."""
    menu = links(
        ("Beranda", "/"),
        ("Profil Rutan", "/profil-rutan/"),
        ("Layanan Kunjungan", "/layanan-kunjungan/"),
        ("Zona Integritas", "/zona-integritas/"),
        ("e-LHKPN", "https://elhkpn.kpk.go.id/portal/user/login#announ"),
        ("SiRUP", "https://sirup.lkpp.go.id/sirup/ro"),
        ("Berita", "/category/berita/"),
        ("Transparansi", "/transparansi/"),
        ("Survei Kepuasan Masyarakat", "/survei/"),
        ("Syarat Izin Penelitian", "/izin-penelitian/"),
        ("LAPOR!", "https://www.lapor.go.id/"),
    )
    uploads = "/wp-content/uploads/2026/07"
    papers = links(
        ("Perjanjian Kinerja Karutan 2026", f"{uploads}/PK-KARUTAN-2026.pdf"),
        ("LKjIP Rutan Batutulis 2025", f"{uploads}/LKJIP2025_final.pdf"),
        ("Laporan Realisasi Anggaran Semester I 2026", f"{uploads}/lra-sem1.pdf"),
        ("Renstra 2025-2029", f"{uploads}/renstra.pdf"),
        ("DIPA Petikan 2026", f"{uploads}/dipa_petikan.pdf"),
    )
    pages = {
        "/": ("Beranda", "<h2>Berita terbaru</h2><p>Karutan Resmikan Kebun Sayur</p>"),
        "/profil-rutan/": ("Profil Rutan", "<p>Alamat: Jl. Batutulis Raya 9. Rutan mempunyai tugas merawat tahanan. Visi: tertib dan manusiawi. Wilayah hukum kota Batutulis.</p>"),
        "/layanan-kunjungan/": ("Layanan Kunjungan", "<p>Pendaftaran dibuka pukul 08.00. Pengunjung membawa KTP asli. Seluruh layanan gratis, termasuk pengurusan cuti bersyarat.</p>"),
        "/zona-integritas/": ("Zona Integritas", "<p>Kami mencanangkan pembangunan zona integritas menuju WBK bersama seluruh jajaran petugas.</p>"),
        "/survei/": ("Survei Kepuasan Masyarakat", "<p>Isi survei kepuasan setelah Anda selesai berkunjung. Nilai semester ini 88,4.</p>"),
        "/izin-penelitian/": ("Syarat Izin Penelitian", "<p>Mahasiswa membawa surat pengantar kampus dan proposal ke kantor wilayah.</p>"),
        "/transparansi/": ("Transparansi", f"<p>Dokumen kami:</p>{papers}"),
        "/category/berita/": ("Berita", links(("Karutan Paparkan Laporan Keuangan di Hadapan Inspektorat", "/2026/10/karutan-paparkan/"))),
        "/2026/10/karutan-paparkan/": ("Karutan Paparkan Laporan Keuangan di Hadapan Inspektorat", "<p>Rapat berlangsung hangat dan lancar.</p>"),
    }  # fmt: skip
    day = today - timedelta(days=70)
    more = {
        f"{uploads}/PK-KARUTAN-2026.pdf": Answer(text_pdf(["Perjanjian Kinerja", "Sasaran dan target tahun 2026 menurut indikator"], day), type=PDF),
        f"{uploads}/LKJIP2025_final.pdf": Answer(text_pdf(["Bab III capaian dan realisasi", "Analisis keberhasilan dan kendala"], day), type=PDF),
        f"{uploads}/lra-sem1.pdf": Answer(text_pdf(["Realisasi belanja pegawai dan belanja barang semester pertama"], day), type=PDF),
        f"{uploads}/renstra.pdf": Answer(text_pdf(["Rencana strategis lima tahun", "Arah kebijakan dan tujuan strategis"], day), type=PDF),
        f"{uploads}/dipa_petikan.pdf": Answer(text_pdf(["DIPA petikan, pagu anggaran sembilan miliar rupiah, program dukungan manajemen"], day), type=PDF),
    }  # fmt: skip
    truth = {
        "B01": "found", "B03": "partly", "B04": "partly", "B06": "found", "B08": "found", "B09": "partly", "B13": "partly",
        "B14": "partly", "T08": "partly", "B17": "partly", "W03": "found", "W06": "found", "W08": "missing",
    }  # fmt: skip
    return _made("blog-rutan", pages, menu, truth, more)


def numbered_cms(today: date) -> Made:
    """Addresses say only ?id=7, labels are capitals, one column of dates, several papers a row."""
    menu = links(
        ("HOME", "/index.php"), ("PROFIL", "/index.php?id=1"), ("STRUKTUR ORGANISASI & PEJABAT", "/index.php?id=2"),
        ("PPID", "/index.php?id=3"), ("PENGADUAN (WBS)", "/index.php?id=4"), ("HUBUNGI KAMI", "/index.php?id=5"),
    )  # fmt: skip
    rows = "".join(
        f'<tr><td>{number}</td><td>{name}</td><td>{spoken(today - timedelta(days=40 + number))}</td><td><a href="{href}"><img src="/pdf.png" alt=""></a></td></tr>'
        for number, (name, href) in enumerate(
            [
                ("Daftar Informasi Publik Tahun 2026", "/files/1.pdf"), ("SK Penetapan PPID Pelaksana", "/files/2.pdf"),
                ("Maklumat Layanan Informasi", "/files/3.pdf"), ("Daftar Informasi yang Dikecualikan", "/files/4.pdf"),
                ("Laporan Tahunan PPID 2025", "/files/5.pdf"), ("Formulir Keberatan", "/files/6.pdf"), ("Formulir Permohonan Informasi", "/files/7.pdf"),
                ("Daftar Aset BMN", "/files/8.pdf"), ("SOP Penanganan Sengketa Informasi", "/files/9.pdf"),
            ],
            start=1,
        )
    )  # fmt: skip
    pages = {
        "/": ("Home", "<p>Selamat datang.</p>"),
        "/index.php?id=1": ("Profil", "<p>Rutan Batutulis didirikan 1934 dan mempunyai tiga seksi. Bertugas merawat tahanan dan memberi bantuan hukum.</p>"),
        "/index.php?id=2": ("Struktur Organisasi & Pejabat", "<p>Kepala Rutan membawahi Subseksi Pelayanan, Subseksi Pengelolaan, dan Kesatuan Pengamanan. Kepala Rutan: Damar Contoh, NIP disamarkan.</p>"),
        "/index.php?id=3": ("PPID", f"<table>{rows}</table>"),
        "/index.php?id=4": ("Pengaduan (WBS)", "<p>Laporkan pungli dan gratifikasi lewat WhatsApp 0831-5550-131 atau kotak pengaduan di loket.</p>"),
        "/index.php?id=5": ("Hubungi Kami", "<p>Jl. Batutulis Raya 9. Telepon (0251) 8555012. Jam layanan 08.00-15.00. Narahubung: petugas layanan informasi.</p>"),
    }  # fmt: skip
    words = {
        1: ["Ringkasan isi informasi", "Pejabat yang menguasai", "Bentuk dan retensi"], 2: ["Keputusan nomor 3", "Atasan PPID dan petugas", "Tugas dan wewenang"],
        3: ["Kami berjanji melayani tepat waktu, tanpa biaya, menurut prosedur"], 4: ["Daftar dikecualikan", "Uji konsekuensi pasal 17", "jangka waktu 5 tahun"],
        6: ["Nama, alamat, nomor permohonan, alasan keberatan"], 7: ["Nama, alamat, informasi yang diminta, permohonan informasi"],
        9: ["Sengketa informasi diselesaikan melalui Komisi Informasi dengan mediasi, hubungi telepon kantor"],
    }  # fmt: skip
    day = today - timedelta(days=45)
    more = {f"/files/{number}.pdf": Answer(text_pdf(lines, day), type=PDF) for number, lines in words.items()}
    more |= {f"/files/{number}.pdf": Answer(scan_pdf(day), type=PDF) for number in (5, 8)}
    truth = {
        "B01": "partly", "B02": "found", "B09": "partly", "B10": "partly", "B12": "found", "B13": "found", "C01": "found",
        "C02": "found", "C03": "found", "T01": "found", "W03": "found", "W08": "partly", "W09": "found", "B17": "partly",
    }  # fmt: skip
    return _made("cms-bernomor", pages, menu, truth, more)


def hard_words(today: date) -> Made:
    """Words that look like items and are none, and items that hide behind other words."""
    menu = links(
        ("Program Unggulan Karya", "/unggulan"), ("Kinerja Petugas Terbaik Bulan Ini", "/terbaik"), ("Kunjungan Kerja Menteri", "/kunjungan-menteri"),
        ("Agenda Perubahan", "/agenda-perubahan"), ("Aset Budaya Kota", "/budaya"), ("Organ Kami", "/organ"), ("Uang Negara", "/uang"),
        ("Tanya Kami", "/tanya"), ("Aduan", "/aduan"), ("Aturan Main", "/aturan"), ("Besuk Daring", "/besuk"), ("Peluang Kerja", "/peluang"),
    )  # fmt: skip
    pages = {
        "/": ("Beranda", "<p>Halo.</p>"),
        "/unggulan": ("Program Unggulan Karya", "<p>Sepatu kulit buatan warga binaan kini dijual di pasar kota setiap akhir pekan.</p>"),
        "/terbaik": ("Kinerja Petugas Terbaik Bulan Ini", "<p>Selamat kepada regu dua yang paling ramah menyapa keluarga warga binaan.</p>"),
        "/kunjungan-menteri": ("Kunjungan Kerja Menteri", "<p>Menteri singgah sejenak dan mencicipi roti buatan warga binaan di dapur umum.</p>"),
        "/agenda-perubahan": ("Agenda Perubahan", "<p>Kami ingin berubah menjadi lebih baik, lebih cepat, dan lebih ramah kepada semua orang.</p>"),
        "/budaya": ("Aset Budaya Kota", "<p>Gedung tua kami adalah cagar budaya yang sering dipotret oleh para pelancong muda.</p>"),
        "/organ": ("Organ Kami", "<p>Kepala Rutan memimpin dua subseksi dan kesatuan pengamanan. Bagan organisasi tampak di dinding depan.</p>"),
        "/uang": ("Uang Negara", "<p>Neraca dan realisasi anggaran tahun lalu kami sajikan: penyerapan 98 persen, aset tetap naik.</p>"),
        "/tanya": ("Tanya Kami", "<p>Permohonan informasi, keberatan, dan sengketa dijelaskan di sini; isi formulir atau telepon kami.</p>"),
        "/aduan": ("Aduan", "<p>Prosedur melaporkan pelanggaran petugas: hubungi hotline 0831-5550-141.</p>"),
        "/aturan": ("Aturan Main", "<p>Undang-undang dan peraturan menteri yang kami pakai, serta rancangan aturan baru.</p>"),
        "/besuk": ("Besuk Daring", "<p>Kunjungan lewat layar, jadwal Senin dan Rabu, gratis, syarat kartu identitas.</p>"),
        "/peluang": ("Peluang Kerja", "<p>Formasi penjaga dibuka, persyaratan ijazah, pendaftaran lewat panitia pusat.</p>"),
    }  # fmt: skip
    truth = {
        "B02": "found",
        "B06": "found",
        "B07": "found",
        "B09": "found",
        "B11": "found",
        "B12": "found",
        "B13": "found",
    }
    return _made("kata-sulit", pages, menu, truth, {})


MAKERS = (press_blog, numbered_cms, hard_words)
