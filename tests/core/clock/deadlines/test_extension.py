"""An extension: once, in time, with a reason."""

from datetime import date

import pytest

from kentongan.core.clock.days.seed import seed_calendar
from kentongan.core.clock.deadlines.due import due
from kentongan.core.clock.deadlines.extension import extend
from kentongan.core.clock.errors import CannotExtend, NoReason

CALENDAR = seed_calendar()
FIRST = due("kip_answer", date(2026, 3, 16), CALENDAR)
REASON = "Dokumen tersebar di tiga satuan"


def test_an_extension_keeps_its_reason_and_the_first_working():
    longer = extend(FIRST, CALENDAR, reason=f"  {REASON} ", given_on=FIRST.due)
    assert longer.due == date(2026, 4, 16)
    assert (longer.extension.reason, longer.extension.given_on) == (REASON, FIRST.due)
    assert longer.extension.first == FIRST
    assert (longer.rule.key, longer.start, longer.event) == ("kip_extension", FIRST.due, FIRST.event)


def test_a_second_extension_is_refused():
    longer = extend(FIRST, CALENDAR, reason=REASON, given_on=FIRST.due)
    with pytest.raises(CannotExtend, match="satu kali"):
        extend(longer, CALENDAR, reason=REASON, given_on=FIRST.due)


def test_an_extension_after_the_first_deadline_is_refused():
    with pytest.raises(CannotExtend, match="lewat"):
        extend(FIRST, CALENDAR, reason=REASON, given_on=date(2026, 4, 8))


@pytest.mark.parametrize("reason", ["", "   \n"])
def test_an_extension_without_a_reason_is_refused(reason):
    with pytest.raises(NoReason):
        extend(FIRST, CALENDAR, reason=reason, given_on=FIRST.due)


@pytest.mark.parametrize("key", ["kip_objection_answer", "kip_dispute_file", "annual_report"])
def test_what_the_law_does_not_extend_is_not_extended(key):
    with pytest.raises(CannotExtend, match="tidak mengenal"):
        extend(due(key, date(2026, 3, 16), CALENDAR), CALENDAR, reason=REASON, given_on=date(2026, 3, 17))
