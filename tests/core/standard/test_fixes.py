"""A correction of one tap mends what it says: the rule is content with the place, and finds less than before."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.kinds import like
from kentongan.core.standard.rule import document_of
from kentongan.core.standard.rulebook import RULES

MENDED = (
    *("accuracy.class_spelling", "accuracy.institution_spelling", "accuracy.official_first_mention"),
    *("accuracy.person_name", "accuracy.unit_name", "attribution.quote_punctuation", "dignity.disability"),
    *(
        "language.consistent_names",
        "language.detached_prefix",
        "language.doubled_word",
        "language.fused_words",
    ),
    *("language.jargon", "language.joined_preposition", "language.misspelling", "language.number_style"),
    *("language.redundancy", "language.shorthand", "language.shouting", "language.spacing", "language.wordy"),
    *(
        "structure.dateline",
        "structure.headline_full_stop",
        "terms.abbreviation_first_use",
        "terms.avoid_terms",
    ),
    *("terms.headline_escape", "terms.house_words", "terms.outdated_terms", "terms.plain_words"),
    *("terms.prison_word", "terms.wrong_expansion"),
)
SCRAPS = [
    *(
        "di di aula",
        "napi",
        "Napi",
        "NAPI",
        "“Kami siap hari ini” ujar Budi Contoh.",
        "“Kami siap”, kata Budi.",
    ),
    *(
        " ,",
        ",",
        ".",
        "“",
        "”",
        '"',
        "\n",
        "WBP",
        "di laksanakan",
        "Warga Binaan Pemasyarakatan",
        "dimata",
        "KPLP",
    ),
    *(
        "Rp. 1.000.000,-",
        "10:00 WIB",
        "1500 orang",
        "20 %",
        "09-10-2024",
        "Selasa (24/9)",
        "GRATIS",
        "SANGAT",
    ),
    *("!!!", "benar???", "launching", "Kelas II A", "Lapas Klas IIB Demo", "kataTaufiq", "yg", "aktifitas"),
    *("melakukan pemeriksaan terhadap", "adalah merupakan", "Ditjenpas", "Ditjen PAS", "penyandang cacat"),
    *("Kementrian", "Pemasarakatan", "(Kalapas)", "Kepala Lembaga", "Lapas Demo"),
]
TEXTS = st.lists(st.sampled_from(SCRAPS) | st.text('ab ,.“”"!', max_size=6), max_size=25).map(" ".join)


def mended(document, finding):
    text = document.parts[finding.part]
    parts = {**document.parts, finding.part: text[: finding.start] + finding.fix + text[finding.end :]}
    return Document(parts, document.facts, document.published, document.today)


def of(rule, document):
    return check(document, rules=[rule])


def prove(rule, document):
    before = of(rule, document)
    for finding in before:
        if finding.fix is None:
            continue
        after = of(rule, mended(document, finding))
        assert len(after) < len(before), (finding, after)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_fix_of_a_bad_example_mends_it(rule):
    for example in rule.bad:
        prove(rule, document_of(example))


@pytest.mark.parametrize("rule_id", MENDED)
def test_rule_offers_a_fix(rule_id):
    rule = next(rule for rule in RULES if rule.id == rule_id)
    fixes = [finding.fix for example in rule.bad for finding in of(rule, document_of(example))]
    assert any(fix is not None for fix in fixes)


@settings(max_examples=120, deadline=None)
@given(TEXTS, TEXTS)
def test_fix_in_any_text_leaves_fewer_findings(headline, body):
    document = Document({"headline": headline, "body": body})
    for rule in RULES:
        prove(rule, document)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_fixes_taken_one_by_one_come_to_an_end(body):
    document = Document({"body": body})
    left = sum(finding.fix is not None for rule in RULES for finding in of(rule, document))
    for _ in range(20 * left + 20):
        finding = next((f for f in check(document) if f.fix is not None), None)
        if finding is None:
            return
        document = mended(document, finding)
    raise AssertionError(document.parts)


@pytest.mark.parametrize(
    ("found", "wanted", "right"),
    [
        ("napi", "narapidana", "narapidana"),
        ("Napi", "narapidana", "Narapidana"),
        ("SIPIR", "petugas pemasyarakatan", "PETUGAS PEMASYARAKATAN"),
        ("WBP", "warga binaan", "warga binaan"),
        ("Warga Binaan Pemasyarakatan", "warga binaan", "Warga Binaan"),
        ("Anak pidana", "anak binaan", "Anak binaan"),
    ],
)
def test_correction_keeps_the_capitals(found, wanted, right):
    assert like(found, wanted) == right


def test_weekday_is_mended_only_where_the_desk_knows_the_day():
    text = {"body": "Pelatihan berlangsung Kamis, 9 Oktober 2024."}
    rule = next(rule for rule in RULES if rule.id == "accuracy.weekday_date")
    (doubtful,) = of(rule, Document(text))
    assert doubtful.fix is None
    (sure,) = of(rule, Document(text, published=date(2024, 10, 9)))
    assert sure.fix == "Rabu, 9 Oktober 2024"
