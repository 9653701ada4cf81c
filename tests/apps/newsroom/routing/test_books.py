"""Which way a story goes: books, their order, their days, and the floor below them."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from tests.apps.newsroom.routing.rulesets import ALL, ROUTINE

from kentongan.apps.newsroom.errors import (
    BadRoute,
    BookNotFound,
    CannotActivate,
    NotAllowed,
    WrongStage,
)
from kentongan.apps.newsroom.models import RouteBook
from kentongan.apps.newsroom.queries.routing.books import books_visible_to
from kentongan.apps.newsroom.queries.routing.choosing import rule_for
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.routing.books import (
    BookWords,
    activate_book,
    copy_book,
    discard_book,
    end_book,
    start_book,
    write_book,
)
from kentongan.apps.newsroom.services.routing.rules import (
    RuleWords,
    add_rule,
    change_rule,
    drop_rule,
    move_rule,
)
from kentongan.foundation.audit.models import AuditEntry


def steps(story) -> list[str]:
    return story.route.steps


def test_without_books_the_routes_of_the_house_hold(in_review):
    assert steps(in_review()) == ["unit_coord", "unit_head"]


def test_the_first_rule_that_takes_a_story_decides(book, in_review):
    book(ROUTINE, ALL)
    assert steps(in_review()) == ["unit_coord"]
    assert steps(in_review(topic="keamanan")) == ["unit_coord", "unit_head", "region_editor"]


def test_order_can_be_changed_and_matters(book, newsroom, in_review):
    draft = copy_book(actor=newsroom["region_head"], book_id=book(ROUTINE, ALL).pk)
    _first, second = draft.rules.all()
    move_rule(actor=newsroom["region_head"], book_id=draft.pk, rule_id=second.pk, up=True)
    assert [rule.label for rule in draft.rules.all()] == ["Semua", "Rutin"]
    move_rule(actor=newsroom["region_head"], book_id=draft.pk, rule_id=second.pk, up=True)
    assert [rule.label for rule in draft.rules.all()] == ["Semua", "Rutin"]
    activate_book(actor=newsroom["region_head"], book_id=draft.pk)
    assert steps(in_review()) == ["unit_coord", "unit_head"]


def test_the_nearest_book_is_asked_first_and_then_the_next(book, in_review):
    book(RuleWords(label="Pusat", steps=("unit_head",)), unit="ditjenpas", by="central_lead")
    assert steps(in_review()) == ["unit_head"]
    book(replace(ROUTINE, topics=("pembinaan-kemandirian",)))
    assert steps(in_review()) == ["unit_coord"]
    assert steps(in_review(topic="kesehatan")) == ["unit_head"]


@pytest.mark.parametrize("first", [None, 1])
def test_a_book_holds_from_its_first_day_to_its_last(book, in_review, filed, units, first):
    today = timezone.localdate()
    begins = today + timedelta(days=first) if first else None
    book(ROUTINE, first=begins, last=today + timedelta(days=3))
    assert steps(in_review()) == (["unit_coord", "unit_head"] if first else ["unit_coord"])
    assert RouteBook.objects.get().last_day == today + timedelta(days=3)


def test_a_book_whose_last_day_is_over_binds_nobody(book, in_review):
    row = book(ROUTINE)
    today = timezone.localdate()
    RouteBook.objects.filter(pk=row.pk).update(valid_from=today - timedelta(days=9), valid_to=today)
    assert steps(in_review()) == ["unit_coord", "unit_head"]


def test_a_new_book_takes_over_on_its_first_day(book, in_review):
    book(ROUTINE)
    tomorrow = timezone.localdate() + timedelta(days=1)
    book(ALL, first=tomorrow)
    assert steps(in_review()) == ["unit_coord"]
    assert RouteBook.objects.filter(state="ended", valid_to=tomorrow).count() == 1


@pytest.mark.parametrize(
    ("changes", "unit", "last"),
    [
        ({"topic": "keamanan"}, "lapas-cilegon", "region_editor"),
        ({"wants_national": True}, "lapas-cilegon", "central_editor"),
    ],
)
def test_no_rule_goes_below_the_floor(book, in_review, changes, unit, last):
    book(RuleWords(label="Terlalu rendah", steps=("unit_coord",)))
    assert steps(in_review(**changes))[-1] == last


def test_a_unit_for_children_is_seen_from_outside(book, filed, newsroom, units, appoint, words):
    book(RuleWords(label="Terlalu rendah", steps=("unit_coord",)), unit="ditjenpas", by="central_lead")
    writer = appoint("Penulis Anak Contoh", "contributor", "lpka-tenggarong")
    story = file_story(actor=writer, unit_id=units["lpka-tenggarong"].pk, content=words, filing_key=uuid4())
    assert rule_for(story) is None


def test_unit_types_and_findings_are_asked(book, filed, newsroom):
    book(replace(ROUTINE, unit_types=("rutan",)), replace(ALL, label="Ada temuan", findings="blocked"))
    assert rule_for(filed()) is None


@pytest.mark.parametrize("who", ["region_head", "central_lead"])
def test_who_routes_may_draft(newsroom, units, who):
    draft = start_book(
        actor=newsroom[who], unit_id=units["kanwil-banten"].pk, words=BookWords(name="Jalur baru")
    )
    assert draft.is_draft
    assert AuditEntry.objects.filter(verb="routes_started", path=units["kanwil-banten"].path).exists()


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("unit_head", BookNotFound),
        ("region_editor", NotAllowed),
        ("central_editor", NotAllowed),
        ("auditor", NotAllowed),
        ("contributor", BookNotFound),
        ("other_region_editor", BookNotFound),
        ("admin", BookNotFound),
        ("public", BookNotFound),
    ],
)
def test_others_draft_nothing(newsroom, units, who, error):
    with pytest.raises(error):
        start_book(actor=newsroom[who], unit_id=units["kanwil-banten"].pk, words=BookWords(name="Jalur"))
    assert not RouteBook.objects.exists()


def test_drafts_are_seen_by_who_routes_and_books_by_whom_they_bind(newsroom, units, book):
    row = book(ROUTINE)
    draft = copy_book(actor=newsroom["region_head"], book_id=row.pk)
    seen = {who: set(books_visible_to(newsroom[who]).values_list("pk", flat=True)) for who in newsroom}
    assert seen["region_head"] == seen["central_lead"] == {row.pk, draft.pk}
    assert seen["contributor"] == seen["unit_head"] == seen["region_editor"] == seen["auditor"] == {row.pk}
    assert not seen["other_region_editor"] | seen["other_unit_head"] | seen["admin"] | seen["public"]


def test_a_book_in_force_is_not_changed(newsroom, book):
    row, by = book(ROUTINE), newsroom["region_head"]
    rule = row.rules.get()
    for act in (
        lambda: write_book(actor=by, book_id=row.pk, words=BookWords(name="Lain")),
        lambda: add_rule(actor=by, book_id=row.pk, words=ALL),
        lambda: change_rule(actor=by, book_id=row.pk, rule_id=rule.pk, words=ALL),
        lambda: drop_rule(actor=by, book_id=row.pk, rule_id=rule.pk),
        lambda: move_rule(actor=by, book_id=row.pk, rule_id=rule.pk, up=True),
        lambda: discard_book(actor=by, book_id=row.pk),
        lambda: activate_book(actor=by, book_id=row.pk),
    ):
        with pytest.raises(WrongStage):
            act()


def test_ended_the_house_holds_again(newsroom, book, in_review):
    row = book(ROUTINE)
    end_book(actor=newsroom["region_head"], book_id=row.pk)
    assert steps(in_review()) == ["unit_coord", "unit_head"]
    with pytest.raises(WrongStage):
        end_book(actor=newsroom["region_head"], book_id=row.pk)


def test_a_story_under_review_keeps_its_way(newsroom, book, in_review):
    row = book(ROUTINE)
    story = in_review()
    end_book(actor=newsroom["region_head"], book_id=row.pk)
    story.refresh_from_db()
    assert steps(story) == ["unit_coord"]


def test_an_empty_draft_is_not_put_in_force(newsroom, units):
    draft = start_book(
        actor=newsroom["region_head"], unit_id=units["kanwil-banten"].pk, words=BookWords(name="Kosong")
    )
    with pytest.raises(CannotActivate) as refused:
        activate_book(actor=newsroom["region_head"], book_id=draft.pk)
    assert [reason.code for reason in refused.value.reasons] == ["empty"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"label": " "}, "label"),
        ({"steps": ()}, "steps"),
        ({"steps": ("contributor",)}, "steps"),
        ({"steps": ("auditor",)}, "steps"),
        ({"topics": ("tidak-ada",)}, "topics"),
        ({"unit_types": ("kebun",)}, "unit_types"),
        ({"sensitive": "mungkin"}, "sensitive"),
        ({"findings": "banyak"}, "findings"),
        ({"sample_percent": 101}, "sample_percent"),
        ({"step_minutes": 5}, "step_minutes"),
    ],
)
def test_what_no_rule_can_hold_is_refused_at_its_field(newsroom, units, changes, field):
    draft = start_book(
        actor=newsroom["region_head"], unit_id=units["kanwil-banten"].pk, words=BookWords(name="Jalur")
    )
    with pytest.raises(BadRoute) as refused:
        add_rule(actor=newsroom["region_head"], book_id=draft.pk, words=replace(ROUTINE, **changes))
    assert refused.value.field == field


def test_days_run_forward(newsroom, units):
    unit, by, today = units["kanwil-banten"].pk, newsroom["region_head"], timezone.localdate()
    for words in (
        BookWords(name="Jalur", first=today - timedelta(days=1)),
        BookWords(name="Jalur", first=today, last=today - timedelta(days=1)),
        BookWords(name=" "),
    ):
        with pytest.raises(BadRoute):
            start_book(actor=by, unit_id=unit, words=words)


def test_choosing_costs_the_same_however_many_books(book, filed, django_assert_max_num_queries):
    book(ROUTINE, ALL)
    book(ROUTINE, ALL, unit="ditjenpas", by="central_lead")
    story = filed()
    with django_assert_max_num_queries(6):
        rule_for(story)
