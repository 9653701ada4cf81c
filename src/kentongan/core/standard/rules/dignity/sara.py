"""No slur, no blame by tribe, faith, race, group or gender, and none of these named where it explains nothing."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.phrases import Phrases
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_table

_ROWS = {phrase: (weight, better) for phrase, weight, better in read_table(__file__, "slurs.tsv")}
_SLURS = Phrases(_ROWS)
_GROUPS = (
    r"(?:Papua|Ambon|Madura|Batak|Dayak|Jawa|Sunda|Bugis|Makassar|Minang|Padang|Aceh|Melayu|Bali|Flores|Timor|Nias|"
    r"Betawi|Banjar|Tionghoa|Cina|Arab|India|Kei|Maluku|Manado|Lampung|Nigeria|Afrika)"
)
_FAITH = r"(?:Islam|Kristen|Katolik|Hindu|Buddha|Konghucu|Yahudi|Muslim|Nasrani)"
# `kelompok suku X menyerang`, `warga binaan asal X memicu`: the deed laid on the group.
_BLAME = re.compile(
    rf"\b(?i:kelompok|warga binaan|narapidana|tahanan|orang|massa|penghuni|geng|preman|pelaku|perusuh|provokator)\s"
    rf"(?i:(?:dari\s)?(?:suku|etnis|kelompok|asal|ras|agama|beragama|bersuku)\s|)(?P<group>{_GROUPS}|{_FAITH})\s"
    r"(?:\w+\s){0,3}?(?i:menyerang|memicu|memulai|membakar|mengamuk|memprovokasi|menjadi (?:dalang|biang|"
    r"pemicu)|mengeroyok|memukuli|"
    r"melarikan diri|kabur|merusak|biang)"
)
# `dipicu orang-orang dari suku X`, `ulah etnis X`, whatever the name.
_LAID_ON = re.compile(
    r"\b(?i:dipicu|disulut|didalangi|dimulai|disebabkan|ulah|akibat|dilakukan)\s(?:oleh\s)?(?:[\w-]+\s){0,3}?"
    r"(?i:suku|etnis|ras|kelompok agama|kaum)\s(?P<group>[A-Z]\w+)"
)
_GENDER = re.compile(
    r"\b(?:kodrat(?:nya)?\s(?:\w+\s){0,3}?(?:dapur|sumur|kasur|lemah|melayani|di rumah)|kodrat (?:wanita|perempuan)|"
    r"(?:dapur|sumur), (?:sumur|dapur)(?:,| dan) kasur|(?:meski|"
    r"walau)(?:pun)? hanya (?:seorang )?(?:perempuan|wanita)|"
    r"(?:perempuan|wanita) (?:memang|itu) lemah|(?:si )?janda (?:muda|kembang|genit)|kurang jantan)\b",
    re.IGNORECASE,
)
_MENTION = re.compile(
    rf"\b(?i:bersuku|suku|etnis|keturunan|beretnis|ras|berdarah|beragama|penganut(?: agama)?|berkulit|asal suku)\s"
    rf"(?P<group>{_GROUPS}|{_FAITH}|(?i:hitam|gelap))\b"
)
_DEED = re.compile(
    r"\b(?:tersangka|terduga|pelaku|ditangkap|mencuri|pencurian|membunuh|pembunuhan|perkelahian|berkelahi|"
    r"bentrok\w*|rusuh|"
    r"kerusuhan|keributan|menyerang|penyerangan|pengeroyokan|penganiayaan|melarikan diri|pelarian|kabur|"
    r"penipuan|menipu|"
    r"mengedarkan|penyelundupan|melanggar|pelanggaran|dituduh|hilang|dicuri|sanksi|dihukum)\b",
    re.IGNORECASE,
)
_WORTHY = re.compile(
    r"\b(?:ibadah|remisi|hari raya|budaya|adat|tradisi|kesenian|tarian|toleransi|kerukunan|keberagaman|"
    r"moderasi|rohaniwan|"
    r"pahlawan|sejarah|kerajaan|bahasa|Kitab|DPO|daftar pencarian orang)\b",
    re.IGNORECASE,
)

_BEFORE = 100


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in _SLURS.find(text, document.words(part)):
            weight, better = _ROWS[match.phrase]
            said = f"“{text[match.start : match.end]}” merendahkan orang karena golongannya."
            yield Hit(part, match.start, match.end, said, better, Severity(weight))
        for match in (*document.matches(part, _BLAME), *document.matches(part, _LAID_ON)):
            said = "Perbuatan tidak dilekatkan pada suku, agama, ras, atau asal."
            yield Hit(part, match.start(), match.end(), said, "Tulis “sekelompok orang” atau “warga binaan”.")
        for match in document.matches(part, _GENDER):
            said = f"“{match.group()}” merendahkan orang karena jenis kelaminnya."
            yield Hit(part, match.start(), match.end(), said, "Hapus.", Severity.WARN)
        yield from _needless(document, part)


def _needless(document: Document, part: str) -> Iterator[Hit]:
    for match in document.matches(part, _MENTION):
        sentence = document.sentence_at(part, match.start())
        near = document.parts[part][max(0, sentence.start - _BEFORE) : sentence.end]
        if _DEED.search(near) and not _WORTHY.search(near) and not document.is_quoted(part, match.start()):
            said = f"“{match.group()}” tidak menjelaskan peristiwanya."
            yield Hit(part, match.start(), match.end(), said, "Hapus keterangan golongan itu.", Severity.WARN)


RULE = Rule(
    id="dignity.sara",
    title="Tanpa prasangka suku, agama, ras, golongan, dan gender",
    title_en="No prejudice by tribe, faith, race, group or gender",
    clause="Kode Etik Jurnalistik pasal 8; UU 40/2008 Penghapusan Diskriminasi Ras dan Etnis",
    severity=Severity.BLOCK,
    check=_check,
    why="Menyebut golongan di samping perbuatan menuduh semua orang di dalamnya.",
    why_en="To name a group beside a deed accuses everybody in it.",
    waivable=False,
    good=(
        "Warga binaan beragama Hindu menerima remisi Nyepi.",
        "Tari suku Dayak membuka perayaan.",
        "Dua kelompok warga binaan berselisih, dan keadaan kini tertib.",
    ),
    bad=(
        "Kelompok suku Madura menyerang blok lain.",
        "Tersangka pencurian itu keturunan Arab.",
        "Keributan dipicu kaum aseng.",
        "Petugas melerai para banci di blok itu.",
    ),
)
