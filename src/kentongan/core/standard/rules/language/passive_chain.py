"""Sentence after sentence in the passive voice: something is done, and nobody does it."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.ease.verbs import Voice, first_voice
from kentongan.core.text.sentences import Span


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    chain: list[Span] = []
    paragraph: Span | None = None
    for sentence in document.sentences("body"):
        around = document.paragraph_at("body", sentence.start)
        passive = _is_passive(document, sentence)
        # A new paragraph begins anew: the reader has paused.
        if around != paragraph or not passive:
            yield from _reported(chain, limits["sentences"])
            chain, paragraph = [], around
        # A passive that names the doer is no fault of its own, but it does not break the row either.
        if passive and " oleh " not in sentence.text:
            chain.append(sentence)
    yield from _reported(chain, limits["sentences"])


def _is_passive(document: Document, sentence: Span) -> bool:
    """Whether the first verb of the sentence, outside quotations, is passive."""
    if document.is_quoted("body", sentence.start):
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
        "Kolam dibersihkan setiap pekan. Airnya dialirkan ke kebun.\n\nPagar dipangkas setinggi pinggang.",
        "Acara dibuka oleh camat. Doa dibacakan oleh ustaz. Lagu dinyanyikan oleh pelajar.",
    ),
    bad=(
        "Kegiatan dibuka pagi tadi. Materi disampaikan di aula. Acara ditutup dengan doa bersama.",
        "Ruang layanan diperbaiki. Loket baru dipasang di depan. Kursi ditambah. Antrean diatur ulang.",
        "Rapat dibuka dengan doa. Laporan dibacakan oleh bendahara. Usulan ditampung. Keputusan ditetapkan siang itu.",
    ),
)
