"""Where private people live."""

import re
from collections.abc import Iterator

from kentongan.core.privacy.covering import Covered
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_PLACE = (
    r"(?:[Jj]alan|JALAN|[Jj]ln?\.?|[Gg]ang|[Gg]g\.?|[Dd]usun|[Dd]sn\.?|[Dd]esa|[Kk]ampung|[Kk]p\.?|[Pp]erum(?:ahan)?|"
    r"[Kk]ompleks?|[Kk]elurahan|[Ll]ingkungan|[Bb]lok|[Nn]agari|[Pp]adukuhan|[Bb]anjar)"
)
_EXACT = (
    r"(?:(?i:no(?:mor)?\b\.?\s?)\d+|R[TW]\b[ .]{0,2}\d+|(?i:blok)\s[A-Z0-9]{1,4}\b|(?i:gang|gg\.)\s[A-Z0-9])"
)
_RT = re.compile(r"\bRT\b\.?\s?0{0,2}\d{1,3}\s?[/,]?\s?(?P<rw>RW\b\.?\s?0{0,2}\d{1,3}\b)?", re.IGNORECASE)
# Words that make an address somebody's home.
_HOME = re.compile(
    r"\b(?i:(?:ber)?tempat tinggal(?:nya)?|tinggal|menetap|(?:ber)?domisili(?:nya)?|beralamat(?:kan)?|alamat(?:nya)?|"
    r"alamat (?:rumah|tinggal|KTP|asal|korban|pelaku|tersangka|keluarga)\w*|"
    r"rumahnya|rumah (?:orang tua|keluarga|mertua|korban|pelaku|tersangka|almarhum\w*|narapidana|istri|"
    r"suami|saksi)\w*|"
    r"kediaman(?:nya)?|indekos|kos(?:nya)?|kontrakan(?:nya)?|mengontrak|warga|asal|penduduk)\s?"
    rf"(?::\s?|(?:\w+\s)?di\s|dari\s)?(?:sebuah rumah di\s)?(?P<place>{_PLACE}\s?(?:[A-Z0-9][\w'’/-]*)"
    rf"(?:[\s,]{{1,2}}(?!{_EXACT})[A-Z0-9][\w'’/-]*\.?){{0,5}})(?P<exact>[\s,]{{0,2}}{_EXACT}(?:[\s,/]{{1,2}}{_EXACT}){{0,3}})?"
)
_GENERIC = frozenset({"warga", "asal", "penduduk", "alamat", "alamatnya", "beralamat", "beralamatkan"})
_OFFICE = re.compile(
    r"\b(?:kantor|Lapas|Rutan|LPKA|Bapas|Kanwil|gedung|posko|sekretariat|balai|bakti sosial|warga sekitar|ketua RT|"
    r"masyarakat|lingkungan|puskesmas|sekolah|madrasah|masjid|gereja|rumah sakit|yayasan|PT|CV|Griya|pos)\b",
    re.IGNORECASE,
)
_NO_HOME = re.compile(
    r"\b(?:(?:ber)?gotong royong|berlokasi|pembibitan|bakti sosial|kerja bakti|posyandu|ketua RT|budidaya|"
    r"kebun|penyuluhan)\b",
    re.IGNORECASE,
)
_SAID, _FIX = "Alamat rumah orang tidak diterbitkan.", "Cukup sebut kota atau kabupatennya."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        homes = list(_homes(document, part))
        yield from homes
        covered = Covered((hit.start, hit.end) for hit in homes)
        for match in document.matches(part, _RT):
            if covered.touches(*match.span()):
                continue
            sentence = document.sentence_at(part, match.start()).text
            is_home = _is_beside_home(sentence)
            if (is_home or match["rw"]) and not (_OFFICE.search(sentence) or _NO_HOME.search(sentence)):
                yield Hit(part, match.start(), match.end(), _SAID, _FIX, None if is_home else Severity.WARN)


def _homes(document: Document, part: str) -> Iterator[Hit]:
    """Stops where a number, a block or RT makes it one house; a street alone is a warning; villages are free here."""
    for match in document.matches(part, _HOME):
        cue = match.group().split()[0].lower().rstrip(":")
        sentence = document.sentence_at(part, match.start())
        if cue in _GENERIC and _OFFICE.search(sentence.text[: match.start("place") - sentence.start]):
            continue
        is_street = match["place"].lower().startswith(("j", "gang", "gg", "perum", "kompl"))
        if match["exact"] or (is_street and cue not in _GENERIC):
            weight = None if match["exact"] else Severity.WARN
            yield Hit(part, match.start("place"), match.end(), _SAID, _FIX, weight)


def _is_beside_home(sentence: str) -> bool:
    return (
        re.search(r"\b(?:rumahnya|tinggal|kediamannya|berdomisili|alamatnya|beralamat)\b", sentence)
        is not None
    )


RULE = Rule(
    id="confidentiality.home_address",
    title="Alamat rumah tidak diterbitkan",
    title_en="Home addresses are not published",
    clause="UU 27/2022 Pelindungan Data Pribadi",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Alamat membuka jalan bagi gangguan terhadap orang dan keluarganya. Cukup sebut kota atau "
        "kabupatennya."
    ),
    why_en=(
        "An address opens the way to harassment of a person and the family. Name the town or regency only."
    ),
    waivable=False,
    good=(
        "Kantor Bapas Demo beralamat di Jalan Contoh Nomor 1.",
        "Ia berasal dari Kabupaten Serang.",
        "Petugas dan warga Desa Contoh bergotong royong di RT 03/RW 05.",
    ),
    bad=(
        "Keluarganya tinggal di Jalan Contoh Nomor 12.",
        "Ia menuju rumahnya di RT 03/RW 05.",
        "Petugas Lapas mengantarnya ke rumahnya di Jl. Contoh No. 12.",
        "Narapidana itu warga Desa Contoh RT 02/RW 04.",
    ),
)
