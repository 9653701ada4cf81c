"""Tahanan await their verdict, narapidana serve it: the words are not exchangeable."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.claims.standings import STAGES, STANDING, Standing, standings_in

_WORD = re.compile(r"\b(?P<word>tahanan|narapidana)\b", re.IGNORECASE)
_SERVING = re.compile(
    r"\b(?:menjalani (?:masa )?(?:pidana|hukuman|pembinaan)|remisi|pembebasan bersyarat|cuti bersyarat|asimilasi|"
    r"telah divonis|berkekuatan hukum tetap|terpidana)\b",
    re.IGNORECASE,
)
_AWAITING = re.compile(
    r"\b(?:menunggu (?:putusan|vonis|sidang|persidangan)|masih (?:dalam proses|menjalani) "
    r"(?:sidang|persidangan|penyidikan|"
    r"penuntutan)|titipan (?:kejaksaan|jaksa|polisi|polres|pengadilan))\b",
    re.IGNORECASE,
)
# A case that is still open beside a sentence that is served: one of the two words is wrong.
_ACCUSED_SERVING = re.compile(
    r"\b(?P<word>tersangka|terdakwa)\s(?:(?:kasus|perkara)\s\w{3,20}\s)?(?:yang\s)?(?:(?:sedang|tengah|masih|kini|sudah|telah)\s)?"
    r"(?:menjalani (?:masa )?(?:pidana|hukuman)(?! percobaan)|(?:menerima|mendapat(?:kan)?|memperoleh) "
    r"(?:remisi|pembebasan bersyarat|cuti bersyarat))\b",
    re.IGNORECASE,
)
_OTHER_USE = re.compile(
    r"\b(?:rumah|pelayanan|kamar|ruang|sel|masa|blok|cabang rumah|dan|maupun|atau|serta|bukan|/)\s*$"
)
# What parts two stages of one person in one story: a verdict, or another time.
_BETWEEN = re.compile(
    r"\b(?:(?:di|men)?(?:vonis|jatuhi|jatuhkan|putus|putuskan|hukum|eksekusi)|putusan|inkrah|"
    r"berkekuatan hukum tetap|semula|sebelumnya|dahulu|dulu|ketika itu|saat itu|pada saat|mantan|kini|sekarang|"
    r"perkara lain|kasus lain|kembali)\b",
    re.IGNORECASE,
)
_ADULT = 18


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    yield from _by_stage(document)
    yield from _in_sentence(document)


def _by_stage(document: Document) -> Iterator[Hit]:
    """One person in two stages of the law, or in one that is not theirs."""
    known: dict[str, Standing] = {}
    for part in (part for part in document.story if part != "headline"):
        for now in standings_in(document.matches(part, STANDING)):
            before = known.setdefault(now.who, now)
            wrong = _by_facts(document, now) or _by_earlier(document.parts[part], before, now)
            if wrong:
                yield Hit(part, now.start, now.end, *wrong)


def _by_facts(document: Document, now: Standing) -> tuple[str, str] | None:
    """What the status that the desk knows, or the age, says against the word; and what to write."""
    status = document.facts.statuses.get(now.who, "")
    if STAGES.get(status, now.stage) != now.stage and not _settled_below(status, now):
        return f"Status {now.who} adalah {status}, bukan {now.word}.", status
    if now.age is not None and now.age < _ADULT and now.word in ("narapidana", "napi"):
        return f"{now.who} berumur {now.age} tahun: sebutannya anak binaan, bukan {now.word}.", "anak binaan"
    return None


def _by_earlier(text: str, before: Standing, now: Standing) -> tuple[str, str] | None:
    if before.stage == now.stage or _is_explained(text, before, now):
        return None
    said = (
        f"{now.who} disebut {before.word} di bagian lain dan {now.word} di sini, tanpa putusan di antaranya."
    )
    return said, "Periksa status hukumnya, lalu samakan."


def _settled_below(status: str, now: Standing) -> bool:
    """`_in_sentence` reports the two plain words itself."""
    return status in ("tahanan", "narapidana") and now.word in ("tahanan", "narapidana")


def _is_explained(text: str, before: Standing, now: Standing) -> bool:
    start = before.end if before.end < now.start else 0
    return bool(_BETWEEN.search(text, max(start, now.start - 1500), now.start))


def _in_sentence(document: Document) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in document.matches(part, _WORD):
            before = text[max(0, match.start() - 24) : match.start()].lower()
            word = match["word"].lower()
            sentence = document.sentence_at(part, match.start())
            if _OTHER_USE.search(before) or _names_both(sentence.text):
                continue
            wrong = _by_roster(document, sentence.text, word) or _by_words(sentence.text, word)
            if wrong:
                yield Hit(
                    part, match.start(), match.end(), wrong, "narapidana" if word == "tahanan" else "tahanan"
                )
        for match in document.matches(part, _ACCUSED_SERVING):
            said = f"Orang yang menjalani pidana sudah diputus: sebutannya narapidana, bukan {match['word'].lower()}."
            yield Hit(part, match.start("word"), match.end("word"), said, "narapidana")


def _names_both(sentence: str) -> bool:
    lower = sentence.lower()
    return "tahanan" in lower and "narapidana" in lower


def _by_roster(document: Document, sentence: str, word: str) -> str | None:
    for name, status in document.facts.statuses.items():
        if name in sentence and status != word and status in ("tahanan", "narapidana"):
            return f"Status {name} adalah {status}, bukan {word}."
    return None


def _by_words(sentence: str, word: str) -> str | None:
    if word == "tahanan" and _SERVING.search(sentence):
        return "Kalimat ini tentang orang yang menjalani pidana: sebutannya narapidana, bukan tahanan."
    if word == "narapidana" and _AWAITING.search(sentence):
        return "Kalimat ini tentang orang yang belum diputus: sebutannya tahanan, bukan narapidana."
    return None


RULE = Rule(
    id="terms.custody_status",
    title="Tahanan atau narapidana sesuai status hukum",
    clause="UU 22/2022 pasal 1 (tahanan, narapidana)",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Menyebut tahanan sebagai narapidana melanggar praduga tak bersalah. Periksa statusnya, lalu "
        "pakai sebutannya."
    ),
    title_en="Tahanan or narapidana by legal status",
    why_en=(
        "To call a detainee awaiting verdict (tahanan) a convict (narapidana) violates the presumption of"
        " innocence. Check the status and use its term."
    ),
    good=(
        "Sebanyak 12 tahanan menunggu putusan pengadilan.",
        "Sebanyak 30 narapidana menerima remisi.",
        "Tahanan dan narapidana yang menjalani pidana mendapat layanan sama.",
        "Rumah Tahanan Negara Demo memberi remisi kepada warga binaan.",
        "Terdakwa Budi Contoh divonis dua tahun. Narapidana Budi Contoh dipindahkan.",
        "Kakak narapidana, BC (17), membacakan puisi.",
        "Terdakwa menjalani sidang pertama.",
        Document({"body": "Tersangka Budi Contoh hadir."}, Facts(statuses={"Budi Contoh": "tahanan"})),
    ),
    bad=(
        "Sebanyak 30 tahanan menerima remisi khusus.",
        "Narapidana titipan kejaksaan itu menunggu sidang.",
        "Terdakwa yang menjalani pidana di Lapas Demo mengikuti kelas kopi.",
        Document({"body": "Narapidana Budi Contoh dipindahkan."}, Facts(statuses={"Budi Contoh": "tahanan"})),
        Document({"body": "Terpidana Budi Contoh hadir."}, Facts(statuses={"Budi Contoh": "klien"})),
        "Tersangka Budi Contoh diperiksa. Narapidana Budi Contoh menyesal.",
        "Narapidana berinisial BC (16) mengikuti ujian.",
    ),
)
