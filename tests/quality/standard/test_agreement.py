"""How two passes of labels are held against each other."""

from tests.quality.standard.agreement import compare, kappas, settle, texts

ROW = {
    "id": "a",
    "headline": None,
    "body": "Puluhan napi memanen sayur. Para sipir membantu.",
    "faults": [
        ["terms.avoid_terms", "napi", "body"],
        ["terms.avoid_terms", "sipir", "body"],
        ["language.sentence_length", None, None],
    ],
}


def test_labels_that_overlap_agree_and_the_rest_is_told_by_side():
    agreed, first, second = compare(
        ROW, [["terms.avoid_terms", "Puluhan napi", "body"], ["dignity.oknum", None, None]]
    )
    assert agreed == [["terms.avoid_terms", "napi", "body"]]
    assert first == [["terms.avoid_terms", "sipir", "body"]]
    assert second == [["dignity.oknum", None, None]]


def test_a_document_with_an_open_disagreement_is_not_settled():
    second = [["terms.avoid_terms", "napi", "body"]]
    assert settle(ROW, second, {}) is None
    keep = {"terms.avoid_terms": {"keep": "second", "reason": "only one is a fault"}}
    assert settle(ROW, second, keep) == [
        ["terms.avoid_terms", "napi", "body"],
        ["language.sentence_length", None, None],
    ]
    keep["terms.avoid_terms"]["keep"] = "first"
    assert len(settle(ROW, second, keep)) == 3


def test_kappa_is_one_for_equal_passes_and_nought_for_chance():
    clean = {**ROW, "id": "b", "faults": []}
    same = [["terms.avoid_terms", "napi", "body"]]
    assert kappas([(ROW, same), (clean, [])])["terms.avoid_terms"] == (1.0, 1, 0, 0)
    assert kappas([(ROW, same), (clean, same), (ROW, []), (clean, [])])["terms.avoid_terms"][0] == 0.0


def test_the_second_reader_sees_no_label():
    assert all("faults" not in row and "region" not in row for row in texts())
