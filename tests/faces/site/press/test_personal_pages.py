"""Personal links of the press: looking changes nothing, strangers learn nothing, nothing is kept in caches."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from kentongan.apps.press.models import Guest, PressEvent
from kentongan.apps.press.queries import links
from kentongan.apps.press.services import events, guests
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(units, actors) -> str:
    start = timezone.now() + timedelta(days=1)
    words = events.EventWords(
        title="Panen <Raya>",
        place="Kebun",
        starts_at=start,
        ends_at=start + timedelta(hours=1),
        contact="Humas",
    )
    event = events.plan_event(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=words)
    guests.invite_by_name(
        actor=actors["unit_head"], event_id=event.pk, name="Tamu Contoh", outlet_name="Warta"
    )
    return links.secret(links.GUEST, Guest.objects.get().seed)


def test_looking_a_hundred_times_changes_nothing(token):
    before = (list(Guest.objects.values()), AuditEntry.objects.count())
    for method in ("get", "head"):
        answer = getattr(Client(), method)(f"/pers/undangan/{token}/")
        assert answer.status_code == 200
    assert (list(Guest.objects.values()), AuditEntry.objects.count()) == before
    assert "&lt;Raya&gt;" in Client().get(f"/pers/undangan/{token}/").content.decode()


def test_secret_pages_stay_out_of_caches_indexes_and_referrers(token):
    answer = Client().get(f"/pers/undangan/{token}/")
    assert "no-store" in answer["Cache-Control"] and "noindex" in answer["X-Robots-Tag"]
    assert answer["Referrer-Policy"] == "strict-origin"
    calendar = Client().get(f"/pers/undangan/{token}/acara.ics")
    assert (
        calendar["Content-Type"].startswith("text/calendar") and calendar["Referrer-Policy"] == "no-referrer"
    )


def test_every_dead_link_gets_the_same_answer(token):
    bodies = set()
    PressEvent.objects.update(
        starts_at=timezone.now() - timedelta(days=3), ends_at=timezone.now() - timedelta(days=2)
    )
    for place in (
        f"undangan/{token}",
        f"undangan/{'x' * 43}",
        f"ruang/{token}",
        f"kontak/{token}",
        "ruang/a",
    ):
        answer = Client().get(f"/pers/{place}/")
        assert answer.status_code == 404, place
        bodies.add(answer.content)
    assert len(bodies) == 1


def test_an_answer_is_given_changed_and_refused_with_the_fault(token):
    client = Client()
    said = client.post(f"/pers/undangan/{token}/", {"reply": "yes", "id_kind": "ktp", "id_last4": "4321"})
    assert said.status_code == 200 and Guest.objects.get().seat == "taken"
    wrong = client.post(f"/pers/undangan/{token}/", {"reply": "yes", "id_last4": "3201234567890001"})
    assert wrong.status_code == 400 and Guest.objects.get().id_last4 == "4321"
    client.post(f"/pers/undangan/{token}/", {"reply": "no"})
    gone = Guest.objects.get()
    assert (gone.seat, gone.id_last4, gone.id_kind) == ("", "", "")


def test_who_tries_links_is_slowed_down(settings):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "press"}
    }
    answers = {Client().get(f"/pers/ruang/{'y' * 40}{number}/").status_code for number in range(70)}
    assert answers == {404, 429}
