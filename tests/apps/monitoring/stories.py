"""A release of ours, and what outlets make of it. All texts are our own."""

from dataclasses import replace
from datetime import UTC, datetime

from kentongan.core.wire.newsitem import CorrectionNote, NewsItem, Party

URI = "tag:contoh.test,2026:berita/7"
AT = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
HEADLINE = "Warga Binaan Lapas Cilegon Panen Pakcoy di Kebun Belakang"
PARTS = (
    "Cilegon, INFO_PAS – Empat puluh warga binaan Lapas Kelas IIA Cilegon memanen 120 kilogram pakcoy dari kebun di "
    "belakang blok hunian, Jumat (20/11). Sayuran itu ditanam sejak awal Oktober pada lahan seluas tiga ratus meter.",
    "“Mereka menyiram bergantian setiap pagi dan mencatat pertumbuhan tanaman di buku harian kebun,” kata Budi Contoh, "
    "Kepala Seksi Kegiatan Kerja. Hasil panen dibagi dua, sebagian untuk dapur dan sebagian dijual ke pedagang pasar.",
    "Pedagang Pasar Kranggot mengambil delapan puluh kilogram dengan harga enam ribu rupiah tiap kilogram. Uang hasil "
    "penjualan dicatat sebagai premi bagi warga binaan yang ikut bekerja di kebun selama enam pekan terakhir.",
    "“Saya baru tahu pakcoy harus dipanen sebelum matahari tinggi agar daunnya tidak layu di jalan,” ujar Made Contoh, "
    "penyuluh pertanian yang mendampingi. Bulan depan kebun yang sama akan ditanami cabai rawit dan terung ungu.",
)
CORRECTED_FIRST = PARTS[0].replace("120 kilogram", "210 kilogram")
INDEPENDENT = (
    "Sejumlah keluarga mendatangi Lapas Kelas IIA Cilegon pada Sabtu pagi untuk mengikuti layanan kunjungan yang "
    "dibuka lebih awal. Antrean mengular sampai gerbang depan karena petugas memeriksa barang bawaan satu per satu.\n\n"
    "Siti Peraga, warga Ciwandan, datang membawa kue untuk anaknya. Ia menilai pemeriksaan di Lapas Cilegon lebih "
    "cepat daripada bulan lalu, meski kursi tunggu belum cukup untuk semua tamu yang datang bersama anak kecil.\n\n"
    "Wartawan kami melihat dua petugas membagikan nomor antrean dan air minum kepada tamu yang menunggu di bawah tenda."
)
MENTION = (
    "Pemerintah kota menutup Jalan Raya Serdang selama tiga hari untuk perbaikan saluran air. Kendaraan dialihkan "
    "melalui jalur lingkar, dan angkutan kota berhenti sementara di depan terminal lama.\n\n"
    "Pengendara diminta memperhatikan rambu sementara di sepanjang jalur, terutama pada malam hari ketika lampu jalan "
    "belum menyala seluruhnya. Dinas perhubungan menempatkan petugas di empat simpang yang rawan macet.\n\n"
    "Jalur alternatif antara lain melewati pasar, kantor kelurahan, Lapas Kelas IIA Cilegon, dan lapangan merdeka."
)


def release(version: int = 1, **changes: object) -> NewsItem:
    body = "\n\n".join(PARTS)
    item = NewsItem(
        uri=URI,
        version=version,
        headline=HEADLINE,
        slug="panen",
        body_text=body,
        body_html=f"<p>{body}</p>",
        url="https://contoh.test/berita/7-panen/",
        issuer=Party(name="Lapas Kelas IIA Cilegon"),
        firstcreated=AT,
        versioncreated=AT,
        published=AT,
    )
    return replace(item, **changes)


def corrected(version: int = 2) -> NewsItem:
    note = CorrectionNote(at=AT, kind="corrected", reason="Berat panen yang benar 210 kilogram.")
    return release(version, body_text="\n\n".join((CORRECTED_FIRST, *PARTS[1:])), corrections=(note,))


def withdrawn(version: int = 2) -> NewsItem:
    note = CorrectionNote(at=AT, kind="withdrawn", reason="Panen ditunda.")
    return release(version, pubstatus="canceled", corrections=(note,))
