"""Superlatives and absolutes without evidence."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_REACH = 60
_BEST = (
    r"(?:ter(?:hebat|besar|baik|bersih|maju|lengkap|unggul|canggih|modern|enak|lezat|populer|laris|murah|cepat|aman|"
    r"indah|tinggi|bagus|depan|inovatif|transparan|humanis)|paling\s[a-z]{3,16}|nomor\s(?:satu|wahid))"
)
# Of an office or product in its sentence: "menjadi yang paling rapi" may tell of one of several at hand.
_BEST_OF_US = _BEST.replace(
    "[a-z]{3,16}", "(?:bersih|aman|besar|baik|maju|lengkap|hebat|sukses|unggul|tertib)"
)
_REGION = (
    r"(?:Indonesia|dunia|Asia|Nusantara|negeri|Tanah Air|provinsi|kabupaten|wilayah|sejarah|Jawa|Sumatera|Sumatra|"
    r"Kalimantan|Sulawesi|Papua|Bali|Maluku|Nusa Tenggara)"
)
# A superlative is a claim where it is said of us or of a product, or holds for a whole region; "the best entry got a
# prize" chooses among things at hand.
_CLAIM = re.compile(
    r"\b(?:satu-satunya|pertama kali(?:nya)? di (?:Indonesia|dunia)|tiada duanya|tiada banding\w*|tak tertandingi|"
    r"spektakuler|fantastis|luar biasa sukses|100 persen bersih|bersih total|viral|heboh|wow|dijamin)\b|"
    rf"\b{_BEST}\s(?:di\s(?:seluruh\s)?|se-?|sepanjang\s|seluruh\s){_REGION}\b|"
    rf"\b(?:adalah|merupakan|menjadi|sebagai)\s"
    rf"(?:(?:yang|lapas|rutan|lpka|bapas|kanwil|layanan|pelayanan|program|satuan kerja)\s){{0,2}}{_BEST_OF_US}\b|"
    rf"\b(?:terbukti|dikenal)\s(?:sebagai\s)?(?:yang\s)?{_BEST}\b|"
    rf"\b(?:lapas|rutan|lpka|bapas|kanwil|layanan|pelayanan)\s(?:yang\s|kami\s|kita\s|ini\s){{0,2}}{_BEST}\b|"
    r"\bpaling\s(?:hebat|sukses|nikmat|lezat|enak|sedap|gurih|awet|ampuh|manjur|mujarab|canggih|modern|unggul|bergengsi|"
    r"berkualitas|bermutu|istimewa|sempurna|inovatif|profesional|tepercaya|terpercaya|mewah)\b",
    re.IGNORECASE,
)
_OFFICE_IS = re.compile(rf"\s(?:yang\s|memang\s|jadi\s)?(?P<claim>{_BEST})\b", re.IGNORECASE)
_EVIDENCE = re.compile(
    r"\b(?:menurut|berdasarkan|data|penghargaan|kategori|juara|lomba|peringkat|dari "
    r"\d|sebanyak|survei|nilai|hasil "
    r"penilaian|dinobatkan|predikat|upaya|berusaha|semaksimal|komitmen|harap\w*)\b",
    re.IGNORECASE,
)
# What somebody wants to become is no claim to be it.
_WISH = re.compile(
    r"\b(?:ingin|berupaya|bertekad|bercita-cita|agar|supaya|untuk|demi|semoga|akan|dapat|bisa|siap|target\w*|mampu)\s"
    r"(?:\w+\s){0,3}$",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        done = 0
        for start, end in sorted(_claims(document, part)):
            if start < done:
                continue
            done = end
            text, sentence = document.parts[part], document.sentence_at(part, start)
            if document.is_quoted(part, start) or _EVIDENCE.search(sentence.text):
                continue
            if _WISH.search(text, max(sentence.start, start - _REACH), start):
                continue
            said = f"“{text[start:end]}” adalah klaim tanpa bukti dalam kalimat ini."
            yield Hit(part, start, end, said, "Sebut angka, tanggal, dan sumbernya, atau hapus.")


def _claims(document: Document, part: str) -> Iterator[tuple[int, int]]:
    """All claims, those that follow an office's own name among them: "Lapas Demo paling bersih"."""
    yield from (match.span() for match in document.matches(part, _CLAIM))
    for name in document.unit_names(part):
        match = _OFFICE_IS.match(document.parts[part], name.end)
        if match:
            yield match.span("claim")


RULE = Rule(
    id="accuracy.superlative",
    title="Klaim luar biasa disertai bukti",
    clause="Kode Etik Humas Pemerintahan (tidak menyesatkan)",
    severity=Severity.ADVISE,
    check=_check,
    why=(
        "Humas pemerintah memberi informasi, bukan iklan. Sebut angka, tanggal, dan sumber, atau hapus "
        "klaimnya."
    ),
    title_en="Great claims come with evidence",
    why_en=(
        "Government communication informs, it does not advertise. Give figure, date and source, or drop "
        "the claim."
    ),
    good=(
        "Berdasarkan data 2024, Lapas Demo terbesar di provinsi ini.",
        "“Ini karya terbaik kami,” kata Budi Contoh.",
        "Karya terbaik dipajang. Peserta paling rajin menerima buku.",
        "Rutan Demo bertekad menjadi yang terbaik.",
        "Pagar nomor satu dicat kuning.",
    ),
    bad=(
        "Lapas Demo adalah satu-satunya dan tiada duanya.",
        "Ukiran ini menjadi yang terbaik di dunia.",
        "Metode ini terbukti paling ampuh.",
        "Kopi paling nikmat ini dijual di koperasi.",
        "Sambal ini paling pedas se-Indonesia.",
        "Lapas Demo paling bersih tahun ini.",
    ),
)
