"""Hearsay: a source that nobody can ask, a suspicion that nobody owns."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_HEARSAY = re.compile(
    r"\b(?:(?:seorang )?(?:sumber|narasumber|petugas|pegawai|pejabat)\s(?:\w+\s){0,3}?(?:yang\s)?(?:enggan|"
    r"tidak mau|tak mau|tidak ingin|tak "
    r"ingin|tidak bersedia|minta (?:namanya )?tidak|menolak)\s(?:di(?:sebut|ungkap|tulis|kutip|sebutkan|"
    r"publikasikan)\w*|menyebut\w*)|"
    r"(?:enggan|tidak mau|tak mau|tidak ingin) (?:disebut|diungkap|disebutkan) (?:nama|namanya|identitas|"
    r"identitasnya|jati dirinya)|"
    r"(?:menurut|kata|ujar) (?:seorang )?sumber(?! daya| resmi| utama)(?: (?:terpercaya|tepercaya|internal|"
    r"dalam|lain|media ini))?|"
    r"sumber (?:terpercaya|tepercaya|anonim)|isu (?:yang )?beredar (?:menyebut|mengatakan)\w*|konon|"
    r"kabarnya|santer (?:terdengar|dikabarkan|beredar)|disebut-sebut(?= (?:menjadi|sebagai|ada|milik|"
    r"sudah|terlibat|masih))|(?<!seperti )dikabarkan(?= (?:melarikan|kabur|ada|masih|sudah|terlibat|"
    r"menjadi))|"
    r"rumornya|isunya|kabar burung|desas-desus|digadang-gadang|ditengarai)\b",
    re.IGNORECASE,
)
_SUSPECTED = re.compile(
    r"(?<!orang yang )(?<!siapa pun yang )(?<!mereka yang )(?<!setiap yang )\bdiduga\b(?! kuat mengakhiri|"
    r" mengakhiri)",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"\b(?:polisi|kepolisian|polres\w*|polda|polsek|penyidik|kapol\w+|kasat|jaksa|kejaksaan|KPK|BNN\w*|"
    r"petugas|penyelidikan|penyidikan|pemeriksaan|"
    r"menurut|berdasarkan|laporan|hasil|tim|kata|ujar\w*|jelas\w*|ungkap\w*|terang\w*|tutur\w*|sebut|"
    r"menyebut|mengatakan|menyatakan|menjelaskan|"
    r"dokter|saksi|hakim|dakwaan|terdakwa|tersangka|KPU|Bawaslu|Ombudsman|pihak|masih)\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:hoaks|tidak benar|klarifikasi|meluruskan|membantah|legenda|cerita rakyat|dongeng|menurut cerita|"
    r"mitos|zaman|kerajaan|raja|leluhur|goa|gua|penamaan|dinamakan|bahasa|tahun 1[0-8]\d\d|dahulu\w*)\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        for match in document.matches(part, _HEARSAY):
            if document.is_quoted(part, match.start()):
                continue
            if not _ABOUT.search(document.sentence_at(part, match.start()).text):
                said = f"“{match.group()}”: sumber tanpa nama tidak dapat dimintai keterangan."
                yield Hit(part, match.start(), match.end(), said, "Sebut siapa yang menyatakan, atau hapus.")
        if part != "headline":
            yield from _unowned(document, part)


def _unowned(document: Document, part: str) -> Iterator[Hit]:
    """`diduga` where neither the sentence nor the one before says who suspects."""
    for match in document.matches(part, _SUSPECTED):
        sentence = document.sentence_at(part, match.start())
        before = document.parts[part][max(0, sentence.start - 160) : sentence.start]
        if document.is_quoted(part, match.start()) or _OWNER.search(sentence.text) or _OWNER.search(before):
            continue
        said = "“Diduga” oleh siapa?"
        yield Hit(
            part, match.start(), match.end(), said, "Sebut siapa yang menduga dan dasarnya.", Severity.ADVISE
        )


RULE = Rule(
    id="attribution.anonymous_source",
    title="Sumber bernama, dugaan berpemilik",
    title_en="Sources with names, suspicions with owners",
    clause="Kode Etik Jurnalistik pasal 2 dan 3; domain: sumber utama dan konfirmasi kedua [design]",
    severity=Severity.WARN,
    check=_check,
    why="Keterangan pemerintah harus dapat dipertanggungjawabkan orang yang menyatakannya.",
    why_en="What an office tells must be answered for by somebody.",
    good=(
        "Menurut penyidik Polres Demo, barang itu diduga milik pengunjung.",
        "“Konon mereka lelah,” ujar Budi Contoh.",
        "Kabar itu disebut-sebut menjadi penyebab, padahal hoaks.",
    ),
    bad=(
        "Seorang petugas yang enggan disebut namanya membenarkan hal itu.",
        "Barang itu kabarnya dilempar dari luar.",
        "Menurut sumber internal, kamar itu kosong.",
        "Barang itu diduga milik seorang pengunjung.",
    ),
)
