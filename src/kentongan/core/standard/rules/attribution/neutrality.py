"""The service stands beside no party and no candidate."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from kentongan.core.privacy.covering import Covered
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.phrases import Phrases
from kentongan.core.standard.rule import Hit, Limits, Rule

_DATA = tomllib.loads(Path(__file__).with_name("elections.toml").read_text(encoding="utf-8"))
_SPANS = {name: (row["since"], row.get("until", date.max)) for row in _DATA["party"] for name in row["names"]}
_PARTIES = Phrases(_SPANS)
_WATCHED = tuple(
    (row["day"] - timedelta(days=_DATA["days_before"]), row["day"] + timedelta(days=_DATA["days_after"]))
    for row in _DATA["poll"]
)
_OFFICE = (
    r"(?:presiden|wakil presiden|gubernur|wakil gubernur|bupati|wakil bupati|wali kota|walikota|"
    r"legislatif|anggota (?:DPR\w*|DPD)|kepala daerah)"
)
# Support, ballot numbers, signs of a campaign: never in an official text.
_CAMPAIGN = re.compile(
    rf"\b(?:(?:mendukung|memenangkan|mencoblos|coblos|pilihlah|dukungan (?:kepada|untuk|bagi)|ajakan "
    rf"memilih|pilih)\s(?:\w+\s)?"
    rf"(?:partai|paslon|pasangan calon|calon {_OFFICE}|capres|cawapres|caleg|cagub|cabup|nomor urut|"
    rf"nomor \d|petahana)|"
    r"(?:paslon|pasangan calon|capres|caleg|cagub|cabup|calon \w+|partai(?: \w+)?)\snomor(?: urut)? \d{1,2}|"
    r"coblos nomor(?: urut)? \d{1,2}|nomor urut \d{1,2}|salam (?:satu|dua|tiga) jari|tim (?:sukses|"
    r"pemenangan|kampanye)|timses|"
    r"(?:atribut|baliho|kaus|kaos|bendera|lambang|simbol|stiker|yel-yel|jingle) (?:partai|kampanye|paslon|calon \w+)|"
    r"kampanye (?:akbar|terbuka|partai|paslon|pemenangan|dialogis)|deklarasi (?:dukungan|capres|paslon)|"
    r"(?:kader|pengurus|fungsionaris|politisi|elite) partai|partainya|dewan pimpinan (?:pusat|daerah|"
    r"cabang|wilayah)(?: partai)?|relawan pemenangan|simpatisan partai|relawan (?:paslon|capres))\b",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(
    rf"\b(?:[Cc]alon {_OFFICE}|[Cc]apres|[Cc]awapres|[Cc]aleg|[Cc]agub|[Cc]abup|[Pp]aslon|[Pp]etahana)\b"
    r"(?:\s[A-Z]\w+){0,3}|\bPartai(?:\s(?!Politik|Pemilu)[A-Z]\w+){1,4}"
)
_GENERIC = re.compile(r"(?:kader|pengurus|fungsionaris|politisi|elite) partai|partainya", re.IGNORECASE)
_NEUTRAL = re.compile(
    r"\b(?:netral\w*|dilarang|larangan|tidak (?:boleh|memihak|mendukung|terlibat|ada)|tanpa|KPU|KPPS|"
    r"Bawaslu|Panwas\w*|pengawas pemilu|TPS|surat "
    r"suara|debat|sosialisasi|simulasi|hak pilih|mantan|eks|Fraksi|Komisi|menolak|sanksi|bebas dari|bukan)\b",
    re.IGNORECASE,
)
_OURS = frozenset(
    (
        *(
            "lapas",
            "rutan",
            "lpka",
            "bapas",
            "lpp",
            "kanwil",
            "ditjenpas",
            "kemenimipas",
            "pemasyarakatan",
            "narapidana",
        ),
        *("tahanan", "binaan", "kalapas", "karutan", "kabapas", "info_pas"),
    )
)
_FIX = "Hapus. Berita satuan kerja tidak menyebut partai, calon, nomor urut, atau lambang kampanye."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    day = document.published or document.today
    if not _is_of_the_service(document):
        return
    weight = Severity.BLOCK if day and any(since <= day <= until for since, until in _WATCHED) else None
    for part in document.story:
        found = list(document.matches(part, _CAMPAIGN))
        covered = Covered(match.span() for match in found)
        found += [m for m in document.matches(part, _CANDIDATE) if not covered.touches(*m.span())]
        told = _told_blocks(document, part, found)
        for match in found:
            # "pengurus partai", after the party itself was reported in the same paragraph, is the same fault.
            if _GENERIC.fullmatch(match.group()) and _block(document, part, match) in told:
                continue
            if not _NEUTRAL.search(document.sentence_at(part, match.start()).text):
                yield Hit(
                    part, match.start(), match.end(), f"“{match.group()}”: netralitas aparatur.", _FIX, weight
                )
        yield from _parties(document, part, weight, Covered(match.span() for match in found))


def _told_blocks(document: Document, part: str, found: list[re.Match[str]]) -> set[int]:
    """Where the paragraphs begin that name a party or a candidate."""
    named = [match for match in found if match.re is _CANDIDATE]
    told = (m for m in named if not _NEUTRAL.search(document.sentence_at(part, m.start()).text))
    return {_block(document, part, match) for match in told}


def _block(document: Document, part: str, match: re.Match[str]) -> int:
    block = document.paragraph_at(part, match.start())
    return block.start if block else match.start()


def _is_of_the_service(document: Document) -> bool:
    """An official text; news of others may write of parties as it likes."""
    if document.facts.office or document.facts.unit_type:
        return True
    return any(not _OURS.isdisjoint(document.words(part).places) for part in document.story)


def _parties(document: Document, part: str, weight: Severity | None, told: Covered) -> Iterator[Hit]:
    """The first mention of each party in a part; small letters ("perindo") are another word."""
    day = document.published or document.today
    text, seen = document.parts[part], set()
    for match in _PARTIES.find(text, document.words(part)):
        since, until = _SPANS[match.phrase]
        found = text[match.start : match.end]
        if found.islower() or match.phrase in seen or (day and not since <= day <= until):
            continue
        if told.touches(match.start, match.end):
            continue
        seen.add(match.phrase)
        if not _NEUTRAL.search(document.sentence_at(part, match.start).text):
            yield Hit(
                part, match.start, match.end, f"Partai politik (“{found}”) dalam berita satuan.", _FIX, weight
            )


RULE = Rule(
    id="attribution.neutrality",
    title="Aparatur netral: tanpa partai dan calon",
    title_en="The service is neutral: no parties, no candidates",
    clause="UU 20/2023 ASN pasal 9 ayat 2 dan pasal 24; Inpres 9/2015",
    severity=Severity.WARN,
    check=_check,
    why="Berita satuan kerja dibayar semua warga, apa pun pilihannya.",
    why_en="A release of the office is paid for by all citizens, whatever their choice.",
    good=(
        "KPU menyiapkan dua TPS bagi warga binaan.",
        "Petugas Lapas Demo diminta netral dan tidak mendukung calon bupati mana pun.",
        "Partai Golkar menggelar musyawarah nasional di Bali.",
        "Penandatanganan perjanjian kerja sama (PKS) disaksikan Kepala Lapas Demo.",
    ),
    bad=(
        "Petugas mengajak warga binaan mencoblos paslon nomor urut 2.",
        "Kegiatan Lapas Demo itu didukung Partai Golkar.",
        "Kaus partai dibagikan kepada warga binaan.",
        "Partai Rakyat Demo mengajak pegawai Lapas Demo memilih kadernya. Pengurus partai membagi kalender.",
        Document({"body": "Calon bupati Budi Contoh menyapa warga binaan."}, published=date(2024, 11, 20)),
    ),
)
