"""Order, waivers, limits, and what a finding tells."""

from kentongan.core.standard.checker import check, is_publishable, unknown_rules
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.profile import Profile
from kentongan.core.standard.rulebook import select

FAULTY = Document(
    {
        "headline": "Lapas Demo Latih Warga Binaan.",
        "body": "Digelar di di aula. Sebanyak 20 napi hadir di di sana.",
    }
)
CHILD = Document({"body": "Salah satu Anak Binaan, Bintang, mengaku senang."})


def test_findings_are_ordered_by_part_and_place():
    places = [(f.part, f.start) for f in check(FAULTY)]
    parts = [part for part, _ in places]
    assert parts == sorted(parts, key=list(FAULTY.parts).index)
    for part in set(parts):
        starts = [start for name, start in places if name == part]
        assert starts == sorted(starts)


def test_waived_rule_is_silent():
    waived = frozenset({"language.doubled_word"})
    assert "language.doubled_word" in {f.rule for f in check(FAULTY)}
    assert "language.doubled_word" not in {f.rule for f in check(FAULTY, waived=waived)}


def test_child_identity_cannot_be_waived():
    findings = check(CHILD, waived=frozenset({"dignity.child_identity"}))
    (finding,) = [f for f in findings if f.rule == "dignity.child_identity"]
    assert finding.blocks and not finding.waivable and finding.excerpt == "Bintang"
    assert not is_publishable(findings)


def test_limits_are_overridden_per_rule():
    rules = select(frozenset({"structure.headline_words"}))
    assert check(FAULTY, rules=rules) == ()
    (finding,) = check(
        FAULTY, rules=rules, profile=Profile(limits={"structure.headline_words": {"words": 4}})
    )
    assert "batasnya 4" in finding.message


def test_term_weighs_less_in_a_quotation():
    own, quoted = check(
        Document({"body": "Napi itu hadir. “Banyak napi di sini sekarang,” ujar Budi Contoh."}),
        rules=select(frozenset({"terms.avoid_terms"})),
    )
    assert (own.severity, quoted.severity) == (Severity.BLOCK, Severity.WARN)
    assert own.suggestion == "Narapidana"


def test_quote_part_of_the_desk_counts_as_a_quotation():
    document = Document({"body": "Apel digelar.", "quote_1": "Kami siap melayani."})
    assert not check(document, rules=select(frozenset({"attribution.first_person"})))


def test_finding_as_json_is_flat():
    finding = next(f for f in check(FAULTY) if f.rule == "language.doubled_word")
    assert finding.to_json() == {
        "rule": "language.doubled_word",
        "severity": "warn",
        "part": "body",
        "start": 8,
        "end": 13,
        "message": "Kata ganda: “di di”.",
        "suggestion": "di",
        "clause": "EYD edisi V tentang kata ulang",
        "excerpt": "di di",
        "waivable": True,
        "fix": "di",
    }


def test_unknown_rules_are_named():
    assert list(unknown_rules(["language", "language.spacing", "language.tiada"])) == ["language.tiada"]
