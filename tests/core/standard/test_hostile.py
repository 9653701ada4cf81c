"""No text may crash a rule, lead a span astray, or cost more than linear time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.rulebook import RULES

SCRAPS = (
    'di Lapas Kelas IIA napi anak binaan berinisial BC (15) korban pencabulan “ ” " , . – Selasa (24/9) 31 April '
    "2024 Kepala Lembaga (Kalapas) kami ujar 3604014509900001 0812-3456-7890 Serang, INFO_PAS \n İ ß 🙂 rusakFoto"
)
WORDS = st.sampled_from(SCRAPS.split(" "))
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_spans_lie_inside_their_part(headline, body):
    for document in (
        Document.from_text(body),
        Document({"headline": headline, "body": body, "slot_what": headline}),
    ):
        for finding in check(document):
            text = document.parts.get(finding.part, "")
            assert 0 <= finding.start <= finding.end <= len(text)
            assert finding.excerpt == " ".join(
                text[finding.start : min(finding.end, finding.start + 80)].split()
            )
            assert document.position(finding.part, finding.start).line >= 1


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_same_text_gives_same_findings(text):
    assert check(Document.from_text(text)) == check(Document.from_text(text))


UNITS = (
    *(
        "a",
        "1",
        " ",
        "(",
        "“",
        '"',
        '" a',
        "A ",
        "A.",
        "a,",
        "(A",
        "Aa ",
        "Aa, ",
        "a\n",
        "\n",
        "-",
        "1/",
        "08",
        "+62 ",
        "@",
    ),
    *(
        "Lapas ",
        "di di ",
        "Senin ",
        "korban, ",
        "tahanan ",
        "kami ",
        "31 April ",
        "bunuh diri ",
        "(Kalapas) ",
        " ,",
    ),
    *(
        "RT 1 RW ",
        "Kelas IIA ",
        "anak binaan, Aa Aa (15). ",
        "kasus cabul korban, Aa Aa. ",
        "narapidana menunggu sidang ",
    ),
)


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_no_faster_than_the_text(unit):
    """Four times the text may cost eight times the time; a quadratic rule would take sixteen."""
    short, long = ((unit * size)[:size] for size in (5_000, 20_000))
    assert _seconds(long) < 8 * max(_seconds(short), 0.01)


def _seconds(text):
    """Processor time, the best of three: other work on the machine must not count."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        check(Document({"headline": text[:200], "body": text}), rules=RULES)
        best = min(best, time.process_time() - start)
    return best
