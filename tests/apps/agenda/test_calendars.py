"""The agenda as iCalendar: of a person, of an office, of one item."""

import pytest
from icalendar import Calendar

from kentongan.apps.agenda.errors import NotAllowed, NotFound
from kentongan.apps.agenda.models import Feed
from kentongan.apps.agenda.queries.calendars import calendar_file, calendar_of, feeds_of
from kentongan.apps.agenda.queries.links import address_of, feed_by_token, token_of
from kentongan.apps.agenda.services import calendars, items
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import actor_of

pytestmark = pytest.mark.django_db


def entries(content: bytes) -> list:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def summaries(feed: Feed, actor) -> list[str]:
    return [str(entry["summary"]) for entry in entries(calendar_of(feed, actor))]


def test_an_item_is_a_file_and_a_cancellation_takes_it_away(planned, actors):
    item = planned(venue="Aula, lantai 2; timur", about="Rahasia dapur")
    (entry,) = entries(calendar_file(item))
    assert entry.decoded("dtstart") == item.starts_at and entry.decoded("dtend") == item.ends_at
    assert str(entry["location"]) == "Aula, lantai 2; timur" and "Rahasia" not in str(entry["description"])
    off = items.cancel_item(actor=actors["unit_coord"], item_id=item.pk, reason="Hujan")
    calendar = Calendar.from_ical(calendar_file(off))
    (gone,) = calendar.walk("VEVENT")
    assert (str(calendar["method"]), str(gone["status"])) == ("CANCEL", "CANCELLED")
    assert str(gone["uid"]) == str(entry["uid"]) and gone["sequence"] > entry["sequence"]


def test_a_person_has_their_duties_and_an_office_its_agenda(
    planned, assigned, actors, units, django_assert_num_queries
):
    mine, _other = planned(title="Tugasku"), planned(title="Lain")
    assigned(mine)
    own = calendars.renew_feed(actor=actors["contributor"])
    office = calendars.renew_feed(actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk)
    assert summaries(own, actors["contributor"]) == ["Tugasku"]
    office = feed_by_token(token_of(office))
    with django_assert_num_queries(1):
        assert summaries(office, actors["contributor"]) == ["Tugasku", "Lain"]
    assigned(mine, says="no")
    assert summaries(own, actors["contributor"]) == []


def test_a_feed_shows_what_its_owner_may_see_today(planned, actors, people, units):
    planned(visibility="planners", title="Tertutup")
    feed = calendars.renew_feed(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk)
    assert summaries(feed, actors["unit_coord"]) == ["Tertutup"]
    Appointment.objects.filter(user=people["unit_coord"]).update(role="contributor")
    assert summaries(feed, actor_of(people["unit_coord"])) == []
    Appointment.objects.filter(user=people["unit_coord"]).delete()
    assert summaries(feed, actor_of(people["unit_coord"])) == []


def test_a_new_address_makes_the_old_one_dead(actors, people):
    old = token_of(calendars.renew_feed(actor=actors["unit_coord"]))
    assert feed_by_token(old).user == people["unit_coord"]
    new = calendars.renew_feed(actor=actors["unit_coord"])
    assert feed_by_token(old) is None and feed_by_token(token_of(new)) == new
    assert token_of(new) in address_of(new) and token_of(new) not in new.token_hash + new.seed
    assert Feed.objects.count() == 1
    people["unit_coord"].is_active = False
    people["unit_coord"].save()
    assert feed_by_token(token_of(new)) is None


def test_calendars_are_for_who_reads_the_agenda_there(actors, units):
    for who in ("public", "ppid", "admin"):
        with pytest.raises(NotAllowed):
            calendars.renew_feed(actor=actors[who])
    with pytest.raises(NotFound):
        calendars.renew_feed(actor=actors["unit_coord"], unit_id=units["lapas-nunukan"].pk)


def test_one_drops_ones_own_alone(actors):
    feed = calendars.renew_feed(actor=actors["unit_coord"])
    with pytest.raises(NotFound):
        calendars.drop_feed(actor=actors["central_lead"], feed_id=feed.pk)
    assert list(feeds_of(actors["unit_coord"])) == [feed] and not feeds_of(actors["unit_head"])
    calendars.drop_feed(actor=actors["unit_coord"], feed_id=feed.pk)
    assert not Feed.objects.exists()


def test_what_is_long_over_or_far_ahead_stays_out(planned, assigned, actors):
    for days in (-90, 1, 400):
        assigned(planned(hours=24 * days, title=f"{days}"))
    feed = calendars.renew_feed(actor=actors["contributor"])
    assert summaries(feed, actors["contributor"]) == ["1"]
