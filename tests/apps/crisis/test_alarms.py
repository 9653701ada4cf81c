"""Alarms: rung by fresh news about an office, judged by people, counted for the judge of severity."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kentongan.apps.crisis.enums import AlarmState, MomentKind
from kentongan.apps.crisis.errors import BadCase, NotAllowed, NotFound, WrongStage
from kentongan.apps.crisis.models import Alarm, Moment, Sounding
from kentongan.apps.crisis.queries.alarms import alarms_listed, alarms_visible_to
from kentongan.apps.crisis.queries.press import figures_of
from kentongan.apps.crisis.services.alarms import dismiss_alarm, listen, restore_alarm
from kentongan.apps.crisis.services.severity import weigh_cases
from kentongan.apps.monitoring.models import Article, Mention
from kentongan.apps.stakeholders.models import Outlet
from kentongan.foundation.notices.models import Notice

TITLE, TEXT = "Dapur Lapas Cilegon Terbakar", "Dapur Lapas Kelas IIA Cilegon terbakar pada Minggu dini hari."


@pytest.fixture
def printed(units):
    """Lets an outlet print: `printed(outlet="a.test", tier=3, unit="lapas-cilegon", **article)`."""

    def article(outlet="a.test", tier=3, unit="lapas-cilegon", *, is_subject=True, **words) -> Article:
        paper, _ = Outlet.objects.get_or_create(domain=outlet, defaults={"name": outlet, "tier": tier})
        made = Article.objects.create(
            **{"outlet": paper, "url": f"https://{outlet}/{uuid4()}", "title": TITLE, "text": TEXT}
            | {"content_hash": uuid4().hex, "kind": "mention"}
            | words
        )
        Mention.objects.create(
            article=made, unit=units[unit], confidence=0.9, evidence="Lapas Cilegon", is_subject=is_subject
        )
        return made

    return article


def test_fresh_news_rings_once_and_tells_the_office_and_its_region(printed, people):
    article = printed()
    alarm = listen(article_id=article.pk)[0]
    assert listen(article_id=article.pk) == []
    assert (alarm.type, alarm.severity, alarm.state) == ("K03", 3, AlarmState.NEW)
    told = {notice.user for notice in Notice.objects.all()}
    assert told == {people["unit_coord"], people["unit_head"], people["region_editor"]}


def test_more_articles_join_the_alarm_and_ring_no_more(printed, people):
    listen(article_id=printed().pk)
    before = Notice.objects.count()
    listen(article_id=printed("b.test").pk)
    assert (Alarm.objects.count(), Sounding.objects.count(), Notice.objects.count()) == (1, 2, before)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "reprint"},
        {"is_subject": False},
        {"dated_at": timezone.now() - timedelta(days=4000)},
        {"title": "Panen raya", "text": "Warga binaan panen."},
    ],
)
def test_our_own_words_old_news_side_remarks_and_good_news_do_not_ring(change, printed, people):
    assert listen(article_id=printed(**change).pk) == []
    assert not Alarm.objects.exists()


def test_an_article_that_is_gone_rings_nothing(db):
    assert listen(article_id=4_711) == []


def test_an_alarm_is_set_aside_with_a_reason_and_taken_back(printed, actors):
    alarm = listen(article_id=printed().pk)[0]
    me = {"actor": actors["unit_coord"], "alarm_id": alarm.pk}
    with pytest.raises(BadCase):
        dismiss_alarm(**me, reason=" ")
    dismiss_alarm(**me, reason="Simulasi lama")
    with pytest.raises(WrongStage):
        dismiss_alarm(**me, reason="Sekali lagi")
    listen(article_id=printed("b.test").pk)
    assert list(alarms_listed(actors["unit_head"])) == []
    assert restore_alarm(**me).state == AlarmState.NEW


def test_alarms_are_for_those_who_may_open_a_case_there(printed, actors):
    alarm = listen(article_id=printed().pk)[0]
    seeing = {name for name, actor in actors.items() if alarms_visible_to(actor).filter(pk=alarm.pk).exists()}
    assert "contributor" in seeing
    assert not {"other_unit_head", "other_region_editor", "auditor", "admin", "ppid", "public"} & seeing
    with pytest.raises(NotAllowed):
        dismiss_alarm(actor=actors["contributor"], alarm_id=alarm.pk, reason="tidak penting")
    with pytest.raises(NotFound):
        dismiss_alarm(actor=actors["other_unit_head"], alarm_id=alarm.pk, reason="tidak penting")


def test_a_case_takes_its_alarm_and_later_articles_stand_on_its_timeline(printed, opened):
    alarm = listen(article_id=printed().pk)[0]
    case = opened(alarm_id=alarm.pk)
    alarm.refresh_from_db()
    assert (alarm.state, alarm.case) == (AlarmState.OPENED, case)
    assert case.article == alarm.article
    listen(article_id=printed("b.test").pk)
    assert Moment.objects.filter(case=case, kind=MomentKind.PRESS).count() == 1


def test_a_drill_takes_no_alarm(printed, opened):
    alarm = listen(article_id=printed().pk)[0]
    opened(is_drill=True)
    alarm.refresh_from_db()
    assert alarm.state == AlarmState.NEW


def test_a_national_outlet_raises_the_case(printed, opened):
    case = opened(type="K09", title="Air mati", place="Blok A")
    text = {"title": "Krisis air di Lapas Cilegon", "text": "Krisis air melanda Lapas Cilegon."}
    listen(article_id=printed("nasional.test", tier=1, **text).pk)
    assert figures_of([case])[case.pk].national_outlets == 1
    assert weigh_cases() == 1
    case.refresh_from_db()
    assert case.severity == 3


def test_bad_news_three_times_the_mean_of_the_week_raises(printed, opened, night):
    case = opened(type="K09", title="Air mati", place="Blok A")
    text = {"title": "Krisis air di Lapas Cilegon", "text": "Krisis air melanda Lapas Cilegon."}
    for _ in range(4):
        listen(article_id=printed("satu.test", **text).pk)
    figures = figures_of([case])[case.pk]
    assert (figures.outlets, figures.articles_today, figures.articles_mean) == (1, 4, 0.0)
    assert weigh_cases() == 1


@pytest.mark.parametrize("many", [1, 5])
def test_figures_of_many_cases_cost_the_same(many, opened, printed, django_assert_num_queries):
    cases = [opened(type="K09", article_id=None) for _ in range(many)]
    cases[0].article = printed()
    cases[0].save()
    with django_assert_num_queries(3):
        figures_of(cases)
