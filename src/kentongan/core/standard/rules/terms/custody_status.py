"""Tahanan await their verdict, narapidana serve it: the words are not exchangeable."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

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
_OTHER_USE = re.compile(
    r"\b(?:rumah|pelayanan|kamar|ruang|sel|masa|blok|cabang rumah|dan|maupun|atau|serta|bukan|/)\s*$"
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in _WORD.finditer(text):
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
    why="Menyebut tahanan sebagai narapidana melanggar praduga tak bersalah.",
    good=(
        "Sebanyak 12 tahanan menunggu putusan pengadilan.",
        "Sebanyak 30 narapidana menerima remisi.",
        "Tahanan dan narapidana yang menjalani pidana mendapat layanan sama.",
        "Rumah Tahanan Negara Demo memberi remisi kepada warga binaan.",
    ),
    bad=(
        "Sebanyak 30 tahanan menerima remisi khusus.",
        "Narapidana titipan kejaksaan itu menunggu sidang.",
        Document({"body": "Narapidana Budi Contoh dipindahkan."}, Facts(statuses={"Budi Contoh": "tahanan"})),
    ),
)
