"""A fact base, and invented ones."""

from hypothesis import strategies as st

from kentongan.core.packages.fact_base import Base, Picture, Said

PARAGRAPHS = (
    "Cilegon, INFO_PAS – Lapas Kelas IIA Cilegon memanen 40 kilogram kangkung di kebun belakang, Rabu (7/10). "
    "Panen ini diikuti dua puluh warga binaan dan tiga petugas pembinaan.",
    "Kegiatan dimulai pukul 08.00 WIB. Sayur yang dipetik dibersihkan, ditimbang, lalu dibawa ke dapur. Sisanya dijual "
    "lewat koperasi seharga Rp1,2 juta.",
    "“Kebun ini tempat belajar yang nyata,” ujar Kepala Lapas Kelas IIA Cilegon, Budi Contoh.",
    "Pelatihan berikutnya dibuka pada bulan November.",
)
BASE = Base(
    headline="Warga Binaan Lapas Cilegon Panen 40 Kilogram Kangkung",
    body="\n\n".join([*PARAGRAPHS, "#LapasCilegon #Panen"]),
    unit="Lapas Kelas IIA Cilegon",
    city="Cilegon",
    url="https://humas.contoh.go.id/berita/12-panen/",
    facts=("Panen kangkung 40 kilogram", "Rabu, 7 Oktober 2026", "08.00 WIB"),
    quotes=(Said(text="Kebun ini tempat belajar yang nyata.", speaker="Budi Contoh", title="Kepala Lapas"),),
    photos=(
        Picture(number=3, caption="Peserta memetik kangkung di kebun Lapas", credit="Humas Lapas Cilegon"),
        Picture(number=5, caption="Kangkung ditimbang", credit=""),
    ),
)

_WORDS = (
    "Lapas memanen kangkung Budi Contoh 40 dua puluh tiga Rabu (7/10) Kepala dibuka Cilegon Rp1,2 juta seribu di dan "
    "“Baik,” ujar pukul 08.00 WIB 1.250 peserta. Hasilnya November? 🌱 IIA #Panen https://contoh.id/7 12,5 persen"
)
_WORD = st.sampled_from(_WORDS.split())
_SENTENCE = st.lists(_WORD, min_size=1, max_size=40).map(lambda told: f"{' '.join(told)}.")
_PARAGRAPH = st.lists(_SENTENCE, min_size=1, max_size=5).map(" ".join)
bases = st.builds(
    Base,
    headline=st.lists(_WORD, max_size=14).map(" ".join),
    body=st.lists(_PARAGRAPH, min_size=1, max_size=6).map("\n\n".join),
    unit=st.sampled_from(["Lapas Kelas IIA Cilegon", "Bapas Kelas I Jakarta Timur-Utara", "LPKA Contoh"]),
    city=st.just("Cilegon"),
    url=st.sampled_from(["", "https://humas.contoh.go.id/berita/12-panen/"]),
    photos=st.lists(
        st.builds(
            Picture,
            number=st.integers(1, 9999),
            caption=st.lists(_WORD, max_size=12).map(" ".join),
            credit=st.sampled_from(["", "Humas Lapas"]),
        ),
        max_size=3,
    ).map(tuple),
)
