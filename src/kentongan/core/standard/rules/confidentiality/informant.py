"""Whoever reported must not be found out: informants, complainants, witnesses."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.persons import INITIALS, NAME, may_be_name

_WHO = rf"(?P<who>{NAME}|(?:[A-Z]\.){{1,3}}|[A-Z]{{2,3}}\b)"
_LINK = (
    r"(?:\s(?:itu|tersebut|kasus ini|dalam kasus \w+))?(?:\s?,\s|\s(?:adalah\s|yaitu\s|yakni\s|ialah\s)?)"
    r"(?:(?:yang\s)?(?:bernama|berinisial|inisial|atas nama)\s)?"
)
_NAMED = re.compile(
    rf"\b(?i:pelapor(?:nya)?|informan(?:nya)?|cepu|whistle ?blower|pengungkap kasus|pengadu|"
    rf"saksi (?:pelapor|korban|kunci|mata)){_LINK}{_WHO}"
    rf"|\b(?i:pelapor(?:nya)?|informan(?:nya)?|saksi(?: kunci| mata| korban)?)\s(?:yang\s)?(?:berinisial|"
    rf"inisial)\s(?P<who2>{INITIALS})"
)
_TRACED = re.compile(
    r"\b(?:laporan|informasi|bocoran|pengaduan|aduan|keterangan|dilaporkan|diberitahukan|dibocorkan|"
    r"diinformasikan)\s(?:oleh\s|dari\s)?"
    r"(?:seorang\s|salah (?:satu|seorang)\s)?"
    r"(?:(?:teman|rekan|kawan)\s(?:se(?:kamar|sel|blok)\w*|satu (?:kamar|sel|blok)\w*)|"
    r"(?:warga binaan|narapidana|tahanan|penghuni|napi|WBP)\s(?:di\s)?(?:kamar|sel|blok)\s\w{1,5}|"
    r"(?:istri|suami|ibu|ayah|keluarga|orang tua|kakak|adik)\s(?:\w+\s)?(?:narapidana|tahanan|warga binaan|"
    r"korban|WBP|napi)"
    r"(?:\s(?:itu|tersebut|berinisial \w+|bernama \w+))?)",
    re.IGNORECASE,
)
_SECRETLY = re.compile(
    r"\bmelapor(?:kan)?\s(?:\w+\s){0,2}?(?:diam-diam|secara rahasia|secara anonim)", re.IGNORECASE
)
_WHO_DID = re.compile(rf"\b{NAME},\s(?:\w+\s){{0,2}}?$")
_REACH = 80
_WITNESS = re.compile(rf"\b[Ss]aksi,?\s(?:bernama\s)?(?P<who>{NAME})\b")
# `laporan narapidana bernama X`, `informan, seorang tamping dapur`, `X, melapor diam-diam`.
_DESCRIBED = re.compile(
    rf"\b(?:[Ll]aporan|[Aa]duan|[Pp]engaduan|[Ii]nformasi|[Bb]ocoran)\s(?:dari\s)?(?:seorang\s)?(?:\w+\s){{1,3}}?"
    rf"(?:bernama|berinisial)\s(?:{NAME}|{INITIALS})|\b[Ii]nforman(?:nya)?,\s(?:seorang|salah)\s[^,.\n]{{3,40}}"
)
_NOT_HELD = re.compile(
    r"\b(?:ahli|nikah|sidang|persidangan|hakim|jaksa|pengadilan|partai|pemohon|meringankan)\b", re.IGNORECASE
)
_ABUSE = re.compile(
    r"\b(?:pungli|pungutan|suap|kekerasan|penganiayaan|narkoba|narkotika|sabu|penyelundupan|pelarian|penyiksaan|"
    r"pelanggaran|telepon genggam|ponsel|penipuan|pemerasan|pencabulan|pelecehan|korupsi)\b",
    re.IGNORECASE,
)
_RESEARCH = re.compile(r"\b(?:penelitian|peneliti|skripsi|tesis|wawancara|LHKPN|SPT)\b", re.IGNORECASE)
_FIX = "Hapus. Tulis “laporan masyarakat” tanpa nama, inisial, kamar, atau hubungan keluarga."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        for match in document.matches(part, _NAMED):
            who = next(name for name in ("who", "who2") if match[name])
            sentence = document.sentence_at(part, match.start()).text
            if may_be_name(match[who]) and not _RESEARCH.search(sentence):
                yield _hit(part, *match.span(who), "pelapor atau saksi dapat dikenali")
        for match in (*document.matches(part, _TRACED), *document.matches(part, _DESCRIBED)):
            yield _hit(part, *match.span(), "asal laporan dapat ditelusuri")
        for match in document.matches(part, _SECRETLY):
            who = _WHO_DID.search(document.parts[part], max(0, match.start() - _REACH), match.start())
            if who:
                yield _hit(part, who.start(), match.end(), "pelapor dapat dikenali")
        for match in document.matches(part, _WITNESS):
            sentence = document.sentence_at(part, match.start()).text
            if may_be_name(match["who"]) and _ABUSE.search(sentence) and not _NOT_HELD.search(sentence):
                yield _hit(part, *match.span("who"), "saksi disebut namanya", Severity.WARN)


def _hit(part: str, start: int, end: int, what: str, weight: Severity | None = None) -> Hit:
    return Hit(part, start, end, f"Pelindungan pelapor dan saksi: {what}.", _FIX, weight)


RULE = Rule(
    id="confidentiality.informant",
    title="Pelapor dan saksi dilindungi",
    title_en="Informants and witnesses are protected",
    clause="UU 31/2014 Perlindungan Saksi dan Korban; UU 14/2008 KIP pasal 17 huruf a",
    severity=Severity.BLOCK,
    check=_check,
    why="Orang yang melapor dapat dibalas, terlebih bila ia tinggal di balik tembok yang sama.",
    why_en="Whoever reports can be made to pay for it, the more so behind the same walls.",
    waivable=False,
    good=(
        "Petugas menindaklanjuti laporan masyarakat.",
        "Identitas pelapor dirahasiakan.",
        "Kepala Lapas Demo menjadi saksi penandatanganan kerja sama.",
        "Pelapor dapat menghubungi kanal pengaduan.",
    ),
    bad=(
        "Pelapor berinisial BC mengaku dimintai uang.",
        "Informan, Budi Contoh, memberi tahu petugas.",
        "Penggeledahan dilakukan setelah laporan teman sekamarnya.",
        "Petugas mendapat informasi dari warga binaan kamar 12.",
    ),
)
