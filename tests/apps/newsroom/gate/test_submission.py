"""What a draft lacks."""

from kentongan.apps.newsroom.gate.content import Content, PhotoLine, QuoteLine
from kentongan.apps.newsroom.gate.route import route_key
from kentongan.apps.newsroom.gate.submission import problems_before_submission
from kentongan.core.standard.finding import Finding, Severity


def finding(part: str) -> Finding:
    return Finding("confidentiality.nik", Severity.BLOCK, part, 0, 1, "NIK terbaca.", None, "[design]", "x")


def test_empty_draft_lists_every_gap_in_the_order_of_the_form():
    fields = [problem.field for problem in problems_before_submission(Content())]
    assert fields == ["what", "when_date", "where", "who", "why", "how", "topic", "headline", "body"]


def test_complete_words_pass(words):
    assert problems_before_submission(words) == []


def test_quote_needs_speaker_and_words():
    quotes = (QuoteLine(text="Baik."), QuoteLine(speaker="Budi Contoh"))
    problems = problems_before_submission(Content(quotes=quotes))
    assert [p.field for p in problems if p.field.startswith("quote")] == ["quote_1", "quote_2"]


def test_photo_needs_caption_credit_and_alternative():
    problems = problems_before_submission(Content(photos=(PhotoLine(photo=3),)))
    assert len([p for p in problems if p.field == "caption_1"]) == 3


def test_blocking_findings_point_at_their_field(words):
    problems = problems_before_submission(words, [finding("slot_when"), finding("body"), finding("slot_who")])
    assert [p.field for p in problems] == ["when_date", "body", "who"]


def test_finding_about_a_missing_part_is_told_once():
    problems = problems_before_submission(Content(), [finding("slot_what")])
    assert [p.field for p in problems].count("what") == 1


def test_route_by_unit_topic_and_wish():
    assert route_key(unit_type="lapas", wants_national=False, is_sensitive=False) == "unit"
    assert route_key(unit_type="lapas", wants_national=False, is_sensitive=True) == "region"
    assert route_key(unit_type="lapas", wants_national=True, is_sensitive=True) == "national"
    assert route_key(unit_type="region", wants_national=False, is_sensitive=True) == "office"
    assert route_key(unit_type="region", wants_national=True, is_sensitive=False) == "national"
    assert route_key(unit_type="directorate", wants_national=True, is_sensitive=False) == "centre"
