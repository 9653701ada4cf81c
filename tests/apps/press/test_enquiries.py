"""Questions of the press, lines to take, interviews: what may be done when, and what the clock does."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from kentongan.apps.press.enums import DeclineReason
from kentongan.apps.press.errors import BadWords, CannotUse, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.gate import ALTERNATIVES, LineState, reasons_not_to_use
from kentongan.apps.press.models import Enquiry, Line, LineVersion
from kentongan.apps.press.queries.enquiries import (
    enquiries_visible_to,
    enquiry_board,
    interviews_visible_to,
    pace,
)
from kentongan.apps.press.queries.lines import line_shelf, lines_visible_to, usable_versions
from kentongan.apps.press.services import enquiries, interviews, lines
from kentongan.apps.press.services.reminders import watch_deadlines
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def answer(actors, enquiry, *, by="unit_coord", **more):
    given = {"answer": "812 orang.", "spoken_by": "Kepala Lapas"}
    return enquiries.answer_enquiry(actor=actors[by], enquiry_id=enquiry.pk, **given | more)


class TestEnquiries:
    def test_a_contributor_notes_it_and_the_coordinator_is_told(self, people, enquiry):
        made = enquiry()
        assert made.status == "open" and made.who == "Seorang Contoh" and made.whose == "Media Lain"
        assert [notice.user for notice in Notice.objects.all()] == [people["unit_coord"]]

    def test_a_known_reporter_is_recognised_without_a_contact_shown(self, reporter, enquiry):
        one = reporter()
        made = enquiry(who="rina contoh (warta contoh)")
        assert (made.reporter, made.asker, made.whose) == (one, "", "Warta Contoh")

    def test_seen_in_scope_only(self, actors, enquiry):
        made = enquiry()
        seen = {name for name, actor in actors.items() if made in enquiries_visible_to(actor)}
        assert seen == {
            *("contributor", "unit_coord", "unit_head", "region_editor", "region_head"),
            *("central_editor", "central_lead"),
        }

    def test_a_deadline_in_the_past_and_an_empty_question_are_refused(self, enquiry):
        with pytest.raises(BadWords):
            enquiry(deadline=timezone.now() - timedelta(minutes=1))
        with pytest.raises(BadWords):
            enquiry(questions=" ")

    def test_contributors_do_not_answer(self, actors, enquiry):
        made = enquiry()
        with pytest.raises(NotAllowed):
            answer(actors, made, by="contributor")
        with pytest.raises(NotFound):
            answer(actors, made, by="other_unit_head")

    def test_an_answer_counts_its_lines_and_settles(self, actors, enquiry, line):
        made, said = enquiry(), line()
        answer(actors, made, line_ids=[said.approved_id])
        made.refresh_from_db()
        assert made.status == "answered" and made.settled_at
        assert list(made.lines.all()) == [said.approved]
        assert Line.objects.get(pk=said.pk).used_count == 1
        with pytest.raises(WrongStage):
            answer(actors, made)

    def test_a_lapsed_line_cannot_be_used(self, actors, enquiry, line):
        made, said = enquiry(), line()
        LineVersion.objects.filter(pk=said.approved_id).update(valid_until=timezone.now())
        with pytest.raises(CannotUse, match="kedaluwarsa"):
            answer(actors, made, line_ids=[said.approved_id])
        made.refresh_from_db()
        assert made.status == "open"

    def test_no_comment_alone_is_refused_and_every_reason_offers_something(self, actors, enquiry):
        made = enquiry()
        assert set(ALTERNATIVES) == set(DeclineReason)
        with pytest.raises(BadWords, match="tidak ada komentar"):
            enquiries.decline_enquiry(
                actor=actors["unit_coord"], enquiry_id=made.pk, reason="inquiry", told="Tidak."
            )
        enquiries.decline_enquiry(
            actor=actors["unit_coord"],
            enquiry_id=made.pk,
            reason="inquiry",
            told="Kabar berikutnya pukul tiga sore.",
        )
        assert Enquiry.objects.get().status == "declined"

    def test_passed_up_it_is_answered_above_and_seen_by_both(self, actors, people, enquiry):
        made = enquiry()
        enquiries.pass_enquiry_up(actor=actors["unit_head"], enquiry_id=made.pk)
        assert Notice.objects.filter(user=people["region_editor"]).exists()
        with pytest.raises(NotAllowed):
            answer(actors, made, by="unit_head")
        answer(actors, made, by="region_editor")
        assert made in enquiries_visible_to(actors["contributor"])

    def test_a_deadline_moves_only_with_a_reason(self, actors, enquiry):
        made = enquiry()
        later = made.deadline + timedelta(hours=3)
        with pytest.raises(BadWords):
            enquiries.move_deadline(
                actor=actors["unit_coord"], enquiry_id=made.pk, deadline=later, reason=" "
            )
        enquiries.move_deadline(
            actor=actors["unit_coord"], enquiry_id=made.pk, deadline=later, reason="diminta"
        )
        assert Enquiry.objects.get().deadline == later

    def test_the_database_refuses_answered_without_an_answer(self, enquiry):
        made = enquiry()
        with pytest.raises(IntegrityError), transaction.atomic():
            Enquiry.objects.filter(pk=made.pk).update(status="answered")

    def test_figures_tell_the_median_and_the_share_in_time(self, actors, enquiry):
        now = timezone.now()
        for minutes, in_time in ((10, True), (30, True), (200, False)):
            made = enquiry()
            due = now + timedelta(minutes=minutes + (5 if in_time else -5))
            Enquiry.objects.filter(pk=made.pk).update(
                received_at=now, deadline=due, settled_at=now + timedelta(minutes=minutes), status="declined",
                decline_reason="inquiry",
            )  # fmt: skip
        figures = pace(actors["unit_head"], now=now + timedelta(days=1))
        assert (figures.settled, figures.minutes, round(figures.in_time, 2)) == (3, 30, 0.67)
        assert pace(actors["other_unit_head"]).minutes is None

    def test_the_board_costs_one_query(self, actors, enquiry, django_assert_num_queries):
        for _ in range(4):
            enquiry()
        with django_assert_num_queries(1):
            rows = list(enquiry_board(actors["region_editor"], words="penghuni"))
            assert len([(row.who, row.whose, row.desk.name, row.unit.name, row.owner) for row in rows]) == 4


class TestTheClock:
    def test_it_reminds_before_and_escalates_after_each_once(self, people, enquiry):
        made = enquiry()
        Notice.objects.all().delete()
        assert watch_deadlines() == 0
        soon = made.deadline - timedelta(minutes=30)
        assert (watch_deadlines(now=soon), watch_deadlines(now=soon)) == (1, 0)
        assert [one.user for one in Notice.objects.all()] == [people["unit_coord"]]
        late = made.deadline + timedelta(minutes=1)
        assert (watch_deadlines(now=late), watch_deadlines(now=late)) == (1, 0)
        assert Notice.objects.filter(user=people["unit_head"]).count() == 1

    def test_answered_questions_are_left_alone(self, actors, enquiry):
        made = enquiry()
        answer(actors, made)
        assert watch_deadlines(now=made.deadline + timedelta(days=1)) == 0

    def test_the_owner_of_a_line_is_warned_once_before_it_lapses(self, people, line):
        said = line()
        Notice.objects.all().delete()
        near = said.approved.valid_until - timedelta(hours=3)
        assert (watch_deadlines(now=near), watch_deadlines(now=near)) == (1, 0)
        assert [one.user for one in Notice.objects.all()] == [people["unit_coord"]]

    def test_a_promise_that_is_due_is_told_once(self, units, actors):
        due = timezone.now() + timedelta(hours=5)
        words = interviews.InterviewWords(
            who="X",
            held_at=timezone.now(),
            speaker="Kepala",
            questions="?",
            answers="!",
            promise="data",
            promise_due=due,
        )
        made = interviews.log_interview(
            actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk, words=words
        )
        assert (watch_deadlines(now=due), watch_deadlines(now=due)) == (1, 0)
        interviews.follow_interview(actor=actors["contributor"], interview_id=made.pk, is_kept=True)
        assert list(interviews_visible_to(actors["other_contributor"])) == []


class TestLines:
    def test_the_author_never_approves_and_a_contributor_never_drafts(self, units, actors, line, line_words):
        said = line(by="unit_head", approver="")
        with pytest.raises(NotAllowed):
            lines.approve_line(actor=actors["unit_head"], line_id=said.pk, version=1)
        with pytest.raises(NotAllowed):
            lines.approve_line(actor=actors["unit_coord"], line_id=said.pk, version=1)
        with pytest.raises(IntegrityError), transaction.atomic():
            LineVersion.objects.update(approved_by=actors["unit_head"].user_id, approved_at=timezone.now())
        with pytest.raises(NotAllowed):
            lines.draft_line(
                actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk, words=line_words()
            )
        lines.approve_line(actor=actors["region_editor"], line_id=said.pk, version=1)

    def test_a_new_version_leaves_the_approved_one_in_use(self, actors, line, line_words):
        said = line()
        lines.revise_line(
            actor=actors["unit_coord"], line_id=said.pk, based_on=1, words=line_words(words="Kini 900.")
        )
        said.refresh_from_db()
        assert (said.approved.number, said.newest.number) == (1, 2)
        with pytest.raises(WrongStage):
            lines.revise_line(actor=actors["unit_head"], line_id=said.pk, based_on=1, words=line_words())
        with pytest.raises(WrongStage):
            lines.approve_line(actor=actors["unit_head"], line_id=said.pk, version=1)
        lines.approve_line(actor=actors["unit_head"], line_id=said.pk, version=2)
        said.refresh_from_db()
        assert said.approved.words == "Kini 900."

    def test_lines_reach_down_never_up_or_aside(self, actors, line):
        said = line(by="region_editor", approver="region_head", unit="kanwil-banten")
        own = line()
        assert set(lines_visible_to(actors["contributor"])) == {said, own}
        assert list(lines_visible_to(actors["other_contributor"])) == []
        assert list(lines_visible_to(actors["auditor"])) == []
        with pytest.raises(NotAllowed):
            lines.retire_line(actor=actors["unit_head"], line_id=said.pk, is_retired=True)

    def test_search_finds_by_stem_and_ranks_what_fits_the_question(self, actors, line):
        fits = line()
        line(question="Apakah ada pungutan?", words="Tidak ada pungutan apa pun.", facts="Layanan gratis.")
        assert [one.pk for one in line_shelf(actors["contributor"], words="penghuni")] == [fits.pk]
        best = usable_versions(actors["contributor"], words="Berapa ya jumlah penghuni lapas sekarang?")
        assert best[0] == fits.approved and len(best) == 2

    def test_the_standard_stops_words_that_hurt(self, actors, line):
        said = line(
            approver="", words="Tersangka berinisial A (14), anak korban pelecehan, tinggal di Jalan Melati."
        )
        blocked = lines.reasons_not_to_approve(
            LineVersion.objects.select_related("report").get(pk=said.newest_id)
        )
        assert blocked
        with pytest.raises(CannotUse):
            lines.approve_line(actor=actors["unit_head"], line_id=said.pk, version=1)

    @pytest.mark.parametrize(
        ("changed", "codes"),
        [
            ({}, []),
            ({"is_approved": False, "valid_until": None}, ["approval"]),
            ({"is_retired": True}, ["retired"]),
            ({"valid_until": timezone.now() - timedelta(days=1)}, ["expired"]),
        ],
    )
    def test_the_gate_gives_all_reasons(self, changed, codes):
        now = timezone.now()
        given = {"is_approved": True, "is_retired": False, "valid_until": now + timedelta(days=1), "now": now}
        assert [reason.code for reason in reasons_not_to_use(LineState(**given | changed))] == codes
