"""The demo's editing room is filled once, by the services."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.apps.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    approved,
    filed,
    in_review,
    newsroom,
    own_media,
    published,
    words,
)

from kentongan.apps.editing.models import Pick, Remark, Reply, StorySegment, Suggestion
from kentongan.apps.programmes.services.founding import ProgrammeWords, found_programme
from kentongan.apps.programmes.services.rundown import EpisodeWords, plan_episode
from kentongan.config.demo.rooms.newsroom.editing import furnish
from kentongan.foundation.accounts.models import User

_SHOWN = {
    "region_editor": "redaktur.kanwil",
    "unit_coord": "koordinator",
    "central_editor": "redaktur.pusat",
}


@pytest.mark.django_db
def test_room_is_filled_once(in_review, published, newsroom, people, units):  # noqa: F811
    furnish()
    assert not Remark.objects.exists()
    for name, shown in _SHOWN.items():
        User.objects.filter(pk=people[name].pk).update(email=f"{shown}@peraga.test")
    in_review()
    published()
    desk = newsroom["central_editor"]
    programme = found_programme(
        actor=desk,
        unit_id=units["ditjenpas"].pk,
        words=ProgrammeWords(title="Apa Kabar Pemasyarakatan", formats=("video",)),
    )
    plan = EpisodeWords("Edisi contoh", timezone.now() + timedelta(days=2), 1800)
    plan_episode(actor=desk, programme_id=programme.pk, words=plan)
    for _ in range(2):
        furnish()
    counted = [model.objects.count() for model in (Remark, Reply, Suggestion, Pick, StorySegment)]
    assert counted == [1, 1, 1, 1, 1]
