"""The page of forms and templates."""

import pytest
from django.urls import reverse

from kentongan.apps.newsroom.models import Template

pytestmark = pytest.mark.django_db
SENT = {"label": "Apel pagi", "form": "activity", "headline": "", "opening": "{what: apa}."}


def test_everybody_sees_the_forms_and_keepers_the_buttons(at_desk):
    page = at_desk("contributor").get(reverse("template_list")).content.decode()
    assert "Cerita foto" in page and "Panen hasil kebun" in page and "Templat baru" not in page
    assert "Templat baru" in at_desk("region_head").get(reverse("template_list")).content.decode()


def test_a_region_keeps_one_for_its_branch(at_desk, units):
    region = units["kanwil-banten"]
    answer = at_desk("region_head").post(
        reverse("template_new"), SENT | {"unit": region.pk, "unit_types": ["lapas"]}
    )
    assert answer.status_code == 302
    row = Template.objects.get(label="Apel pagi")
    assert (row.unit, row.unit_types) == (region, ["lapas"])


def test_an_unknown_place_is_told_at_its_field(at_desk, units):
    answer = at_desk("region_head").post(
        reverse("template_new"), SENT | {"unit": units["kanwil-banten"].pk, "opening": "{cuaca: x}"}
    )
    assert answer.status_code == 400 and "{cuaca}" in answer.content.decode()


def test_one_of_the_nation_is_not_changed_by_a_region(at_desk):
    row = Template.objects.filter(unit=None).first()
    url = reverse("template_change", args=[row.pk])
    assert at_desk("region_head").post(url, SENT).status_code == 403
    assert at_desk("central_lead").post(url, SENT).status_code == 302
    row.refresh_from_db()
    assert row.label == "Apel pagi" and row.changed_by_id


def test_the_list_does_not_grow_with_its_templates(at_desk, django_assert_max_num_queries):
    browser = at_desk("region_head")
    browser.get(reverse("template_list"))
    with django_assert_max_num_queries(8):
        browser.get(reverse("template_list"))
