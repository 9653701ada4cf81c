"""Advertising says that it is advertising, and coverage is not paid for."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_SELLING = re.compile(
    r"\b(?:(?:dapatkan|beli|pesan|order|buruan|miliki|kunjungi) (?:sekarang|segera|juga|produk\w*|promo\w*|"
    r"toko\w*)|promo (?:menarik|spesial|terbatas|"
    r"besar|akhir tahun|khusus)|(?:diskon|potongan harga) (?:hingga|sampai|sebesar|\d)|"
    r"harga (?:mulai(?: dari)?|spesial|promo|terjangkau hanya|hanya|cuma) Rp\s?[\d.]{1,12}|"
    r"hanya dengan Rp\s?[\d.]{1,12}|stok terbatas|penawaran (?:terbatas|spesial|menarik)|gratis ong(?:kir|"
    r"kos kirim)|(?:segera|buruan|ayo) (?:miliki|beli|pesan|dapatkan|order)|pilihan cerdas (?:keluarga|"
    r"anda)|(?:merek|merk) (?:\w+ ){1,3}?(?:yang )?(?:terbukti )?(?:paling|ter)\s?(?:awet|nikmat|baik|"
    r"bagus|murah|kuat|ampuh)|cashback|"
    r"jangan (?:sampai )?(?:ketinggalan|lewatkan|kehabisan)|(?:produk|merek) (?:terbaik|nomor satu|"
    r"terpercaya|paling laris)(?! (?:ke|tingkat|se))|"
    r"(?:terbukti )?ampuh (?:menyembuhkan|mengatasi)|tunggu apa lagi|hubungi (?:marketing|sales|agen)\w*|"
    r"kualitas (?:terbaik|premium|nomor satu))\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:(?:biaya|tarif|uang|ongkos|jasa) (?:pemuatan|publikasi|tayang|peliputan|liputan|berita|"
    r"advertorial)|berita berbayar|"
    r"uang (?:transpor\w*|lelah|amplop|rokok) (?:bagi|untuk|kepada) (?:wartawan|media|jurnalis|pers)|"
    r"amplop (?:bagi|untuk|kepada) (?:wartawan|media|jurnalis)|"
    r"pemuatan berita (?:\w+ ){0,4}?(?:menerima|membayar|dibayar|mendapat)|paket (?:publikasi|pemberitaan|"
    r"advertorial)|kontrak (?:publikasi|pemberitaan) (?:media|berita))\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\b(?:advertorial|adv|iklan|konten (?:bersponsor|berbayar|promosi)|kerja sama berbayar|"
    r"sponsored|pariwara|infotorial)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(r"\b(?:tidak|tanpa|menolak|larangan|dilarang|jangan memberi|bebas)\b", re.IGNORECASE)
_FIX = "Hapus ajakan membeli, atau beri label “Advertorial”."
_HEAD = 200


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    labelled = any(_LABEL.search(document.parts[part][:_HEAD]) for part in document.prose)
    for part in document.story:
        if not labelled:
            for match in document.matches(part, _SELLING):
                if not document.is_quoted(part, match.start()):
                    said = f"“{match.group()}” adalah bahasa iklan tanpa label."
                    yield Hit(part, match.start(), match.end(), said, _FIX)
        for match in document.matches(part, _PAID):
            if not _REFUSED.search(document.sentence_at(part, match.start()).text):
                said = f"“{match.group()}”: pemberitaan tidak dibeli."
                yield Hit(part, match.start(), match.end(), said, "Hapus, dan periksa apa yang terjadi.")


RULE = Rule(
    id="attribution.advertorial",
    title="Iklan diberi label, liputan tidak dibayar",
    title_en="Advertising is labelled, coverage is not paid for",
    clause="Kode Etik Jurnalistik pasal 6; Pedoman Pemberitaan Media Siber angka 6 (iklan)",
    severity=Severity.WARN,
    check=_check,
    why="Pembaca berhak tahu mana berita dan mana jualan.",
    why_en="Readers have the right to know what is news and what is for sale.",
    good=(
        "Roti buatan warga binaan dijual Rp5.000 di koperasi.",
        "ADVERTORIAL. Dapatkan sekarang kursi buatan bengkel kerja.",
        "Berita kerja sama berbayar: laptop ini pilihan cerdas keluarga Indonesia.",
        "Lapas Demo tidak memberi uang transpor kepada wartawan.",
    ),
    bad=(
        "Dapatkan sekarang kursi buatan bengkel kerja, harga mulai Rp100.000.",
        "Panitia menyiapkan uang transpor untuk wartawan.",
        "Jangan sampai ketinggalan, stok terbatas!",
    ),
)
