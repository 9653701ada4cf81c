"""What a post must not reach by filters, exports and forms: the neighbour's things, and the other region's."""

import pytest
from django.urls import reverse
from tests.house.access.newsroom import form_of
from tests.house.access.row import Sample
from tests.house.people import OWN, PLACES
from tests.house.stories import number_of
from tests.house.visits import Door

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("house-doors")]

OTHERS = PLACES[1:]


def test_exports_hold_the_own_branch_only(door: Door):
    own, other = (door.world.articles[place].title for place in ("lapas-cilegon", "lapas-nunukan"))
    for query in ("", "?satuan=lapas-nunukan", "?satuan=kanwil-kaltim", f"?q={other}"):
        text = door.knock("region_editor", "GET", reverse("article_export", args=["csv"]) + query).text
        assert other not in text
    assert own in door.knock("region_editor", "GET", reverse("article_export", args=["csv"])).text


def test_the_filters_of_the_desk_do_not_widen_the_view(door: Door):
    """Searches and suggestions of a unit's officer, aimed at the neighbour and at the other region."""
    for place in OTHERS:
        for stage in ("draft", "in_review", "published"):
            number, headline = number_of(place, stage), door.world.headline(place, stage)
            for path in (
                f"/meja/berita/?q={number}",
                f"/meja/berita/?status={stage}",
                "/meja/berita/?page=2",
                "/meja/",
            ):
                assert headline not in door.knock("unit_head", "GET", path).text, path
        email = door.world.invited[place].user.email
        for path in (f"/meja/satuan/orang/?q={email.split('@')[0]}&lama=1", f"/meja/satuan/{place}/"):
            assert email not in door.knock("unit_head", "GET", path).text, path
        assert door.knock("unit_head", "GET", f"/meja/pantauan/buku/?satuan={place}").status in (403, 404)


def test_a_unit_of_another_branch_cannot_be_put_into_a_form(door: Door):
    """The choices of a form are what its sender may reach, whatever number is sent."""
    units = door.world.units
    data = {"unit": units["lapas-nunukan"].pk, "label": "Diam-diam", "from_name": "", "reply_to": ""}
    answer = door.knock("region_editor", "POST", reverse("channel_add", args=["email"]), data=data)
    assert answer.writes == ()
    story = {
        "unit": units["rutan-serang"].pk,
        "filing_key": "7d5c2f8e-7f0e-4a9c-9b5f-0c9c3f1f2a11",
        "what": "x",
    }
    rows = {f"{prefix}-{part}": "0" for prefix in "qp" for part in ("TOTAL_FORMS", "INITIAL_FORMS")}
    for query in ("", "?satuan=rutan-serang"):
        answer = door.knock("contributor", "POST", reverse("story_new") + query, data=story | rows)
        assert answer.writes == ()


def test_another_storys_photo_cannot_be_borrowed(door: Door):
    """A photo number of the other region in one's own form is refused; the own one is taken."""
    sample = Sample(door.world, OWN, "contributor")
    path = reverse("story_edit", args=[sample.story("draft")])
    for place, is_kept in ((OWN, True), ("lapas-nunukan", False)):
        photo = {
            "p-TOTAL_FORMS": "1",
            "p-0-photo": str(door.world.photos[place, "draft"].pk),
            "p-0-caption": "x",
        }
        answer = door.knock("contributor", "POST", path, data={**form_of(sample), **photo})
        assert bool(answer.writes) == is_kept, (place, answer.status)


def test_nobody_gives_a_role_above_the_own(door: Door):
    """The head of a unit cannot make an editor of the region, nor anybody themself anything."""
    data = {"email": "baru@contoh.test", "name": "Orang Baru", "acting": "", "valid_from": "2026-10-08"}
    for who, role, place in (
        ("unit_head", "region_editor", "kanwil-banten"),
        ("unit_head", "auditor", OWN),
        ("region_head", "central_lead", "ditjenpas"),
        ("central_lead", "admin", "kemenimipas"),
        ("region_admin", "admin", "kemenimipas"),
    ):
        answer = door.knock(who, "POST", f"/meja/satuan/{place}/undang/", data=data | {"role": role})
        assert answer.writes == (), (who, role, answer.writes)
    own = data | {"email": "unit_head@contoh.test", "role": "contributor"}
    assert door.knock("unit_head", "POST", f"/meja/satuan/{OWN}/undang/", data=own).writes == ()
