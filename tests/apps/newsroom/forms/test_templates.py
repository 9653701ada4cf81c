"""Templates: whose they are, when they hold, who keeps them."""

from datetime import date

import pytest
from django.db import IntegrityError

from kentongan.apps.newsroom.errors import BadTemplate, NotAllowed, TemplateNotFound
from kentongan.apps.newsroom.models import Template
from kentongan.apps.newsroom.queries.forms.templates import template_for, templates_for, templates_visible_to
from kentongan.apps.newsroom.services.composing import compose_story
from kentongan.apps.newsroom.services.forms.templates import (
    TemplateWords,
    add_template,
    change_template,
    load_templates,
)
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.core.forms.templates import beginnings
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
WORDS = TemplateWords(
    form="activity",
    label="Apel pagi",
    headline="{short} Gelar Apel",
    opening="{city}, INFO_PAS – {what: apa}.",
)


@pytest.fixture
def kept(newsroom, units):
    """A template of a region: `kept(**words)`."""

    def keep(by: str = "region_head", unit: str = "kanwil-banten", **words: object) -> Template:
        told = TemplateWords(**{name: getattr(WORDS, name) for name in WORDS.__slots__} | words)
        return add_template(actor=newsroom[by], unit_id=units[unit].pk, words=told)

    return keep


def labels(unit, **more) -> list[str]:
    return [row.label for row in templates_for(unit, **more)]


def test_the_house_brings_its_templates_once_however_often(db):
    load_profile()
    assert load_templates() == Template.objects.count() == len(beginnings())


def test_what_somebody_changed_is_not_brought_back(newsroom):
    row = Template.objects.get(key="lapas-panen")
    change_template(actor=newsroom["central_lead"], template_id=row.pk, words=WORDS)
    load_templates()
    assert Template.objects.get(key="lapas-panen").label == "Apel pagi"


def test_each_kind_of_office_has_its_own(newsroom, units):
    assert "Pembimbingan klien" not in labels(units["lapas-cilegon"])
    assert "Kegiatan belajar anak binaan" in labels(units["lpka-tenggarong"])
    assert "Kegiatan belajar anak binaan" not in labels(units["lapas-cilegon"])
    assert "Satu hari dalam foto" in labels(units["rutan-serang"], form="photo_story")


def test_a_template_of_a_region_serves_its_branch_alone(kept, units):
    kept()
    assert "Apel pagi" in labels(units["lapas-cilegon"])
    assert "Apel pagi" not in labels(units["lapas-nunukan"])


def test_one_that_is_not_yet_or_no_longer_in_force_is_not_offered(kept, units):
    kept(valid_from=date(2026, 10, 9), label="Besok")
    kept(valid_to=date(2026, 10, 7), label="Kemarin")
    kept(valid_from=date(2026, 10, 8), valid_to=date(2026, 10, 8), label="Hari ini")
    found = labels(units["lapas-cilegon"])
    assert "Hari ini" in found and "Besok" not in found and "Kemarin" not in found


def test_offering_is_one_query(newsroom, units, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert [row.topic for row in templates_for(units["lapas-cilegon"])]


@pytest.mark.parametrize(
    "who", ["contributor", "unit_coord", "unit_head", "region_editor", "ppid", "auditor", "public"]
)
def test_who_does_not_set_the_standard_keeps_no_templates(kept, who):
    with pytest.raises(NotAllowed):
        kept(by=who)


def test_a_region_keeps_none_elsewhere_and_none_of_the_nation(kept, newsroom):
    with pytest.raises(NotAllowed):
        kept(unit="kanwil-kaltim")
    with pytest.raises(NotAllowed):
        row = Template.objects.filter(unit=None).first()
        change_template(actor=newsroom["region_head"], template_id=row.pk, words=WORDS)


def test_the_centre_keeps_those_of_the_nation(kept, units):
    row = kept(by="central_lead", unit="ditjenpas")
    assert row.unit is None and "Apel pagi" in labels(units["lapas-nunukan"])


def test_one_of_another_branch_is_as_if_it_were_not_there(kept, newsroom):
    row = kept()
    assert row in templates_visible_to(newsroom["contributor"])
    assert row not in templates_visible_to(newsroom["other_contributor"])
    assert not templates_visible_to(newsroom["public"]).exists()
    with pytest.raises(TemplateNotFound):
        change_template(actor=newsroom["other_region_editor"], template_id=row.pk, words=WORDS)


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"label": "  "}, "label"),
        ({"opening": ""}, "opening"),
        ({"opening": "{cuaca: cuaca hari itu}"}, "opening"),
        ({"form": "puisi"}, "opening"),
        ({"valid_from": date(2026, 2, 1), "valid_to": date(2026, 1, 1)}, "valid_to"),
    ],
)
def test_one_that_nobody_could_fill_in_is_refused(kept, words, field):
    with pytest.raises(BadTemplate) as refusal:
        kept(**words)
    assert refusal.value.field == field


def test_keeping_is_audited_without_its_words(kept):
    row = kept()
    entry = AuditEntry.objects.get(verb="template_added")
    assert entry.subject == f"template:{row.pk}" and "INFO_PAS" not in str(entry.detail)


def test_the_database_holds_the_days_in_order(newsroom):
    with pytest.raises(IntegrityError):
        Template.objects.create(
            form="activity", label="x", opening="x", valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 1)
        )


def test_a_story_is_composed_from_a_template(filed, newsroom, units):
    row = Template.objects.get(key="lapas-panen")
    story = filed(body="", headline="", topic="")
    made = compose_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, template_id=row.pk)
    assert "diikuti Dua puluh warga binaan" in made.body or "diikuti dua puluh warga binaan" in made.body
    assert "[isi jumlah dan hasil panen]" in made.body and made.topic.key == "pembinaan-kemandirian"


def test_a_template_of_another_office_makes_nothing(filed, newsroom, units):
    row = Template.objects.get(key="bapas-klien")
    assert template_for(units["lapas-cilegon"], row.pk) is None
    story = filed()
    made = compose_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, template_id=row.pk)
    assert "klien" not in made.body
