"""Sentence after sentence in the passive voice: something is done, and nobody does it."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.ease.verbs import Voice, first_voice
from kentongan.core.text.sentences import Span


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    chain: list[Span] = []
    for sentence in document.sentences("body"):
        if _is_passive(document, sentence):
            chain.append(sentence)
        else:
            yield from _reported(chain, limits["sentences"])
            chain = []
    yield from _reported(chain, limits["sentences"])


def _is_passive(document: Document, sentence: Span) -> bool:
    """Whether the first verb of the sentence, outside quotations, is passive and nobody is named who does it."""
    if document.is_quoted("body", sentence.start) or " oleh " in sentence.text:
        return False
    return first_voice(document.words("body").within(sentence.start, sentence.end)) is Voice.PASSIVE


def _reported(chain: list[Span], limit: int) -> Iterator[Hit]:
    if len(chain) >= limit:
        said = f"{len(chain)} kalimat pasif berturut-turut: pembaca kehilangan siapa yang bertindak."
        yield Hit(
            "body",
            chain[0].start,
            chain[-1].end,
            said,
            "Sebut pelakunya: “petugas memeriksa”, bukan “diperiksa”.",
        )


RULE = Rule(
    id="language.passive_chain",
    title="Paling banyak dua kalimat pasif berturut-turut",
    clause="[design] Kalimat aktif menyebut pelaku",
    severity=Severity.ADVISE,
    check=_check,
    why=(
        "Kalimat pasif menyembunyikan pelaku. Mulailah dengan siapa yang bertindak, lalu apa yang ia lakukan."
    ),
    title_en="At most two passive sentences in a row",
    why_en="The passive hides who acts. Begin with who does it, then say what they do.",
    limits={"sentences": 3},
    good=(
        "Pelatihan dibuka Senin. Warga binaan membuat roti. Roti itu dijual di kantin. Petugas mencatat hasilnya.",
        "Pelatihan dibuka Senin. Roti itu dijual di kantin.",
        "Di sekolah itu ada dinding baru. Dinas hadir. Direktur datang.",
    ),
    bad=(
        "Kegiatan dibuka pagi tadi. Materi disampaikan di aula. Acara ditutup dengan doa bersama.",
        "Ruang layanan diperbaiki. Loket baru dipasang di depan. Kursi ditambah. Antrean diatur ulang.",
    ),
)
