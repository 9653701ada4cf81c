"""A programme of the region of Banten, its call, and what offices send in."""

from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.programmes.models import Call, Programme, Submission
from kentongan.apps.programmes.services import calling, founding, selecting, submitting


@pytest.fixture(autouse=True)
def empty_queue(db: None) -> None:
    """Whatever others left in the queue is not ours to run."""
    ProcrastinateJob.objects.all().delete()


@pytest.fixture
def programme(actors, units) -> Programme:
    words = founding.ProgrammeWords(title="Kabar Banten", formats=("video", "text"))
    return founding.found_programme(
        actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, words=words
    )


@pytest.fixture
def call(programme, actors, units) -> Call:
    words = calling.CallWords("Panen", "Video dua menit.", timezone.now() + timedelta(days=3))
    return calling.open_call(
        actor=actors["region_editor"],
        programme_id=programme.pk,
        scope_id=units["kanwil-banten"].pk,
        words=words,
    )


@pytest.fixture
def send(call, actors, units) -> Callable[..., Submission]:
    """Sends something in: `send(by="contributor", unit="lapas-cilegon", title=..., key=..., file=...)`."""

    def sent(
        by: str = "contributor", unit: str = "lapas-cilegon", *, key=None, file=None, **more
    ) -> Submission:
        given = {"title": "Panen kangkung", "synopsis": "Tangan memetik.", "format": "video"}
        given |= {"link": "https://contoh.test/v"} | more
        return submitting.submit_to_call(
            actor=actors[by],
            call_id=call.pk,
            unit_id=units[unit].pk,
            filing_key=key or uuid4(),
            words=submitting.SubmissionWords(**given),
            file=file,
        )

    return sent


@pytest.fixture
def accepted(send, actors) -> Callable[..., Submission]:
    def accept(**more) -> Submission:
        row = send(**more)
        return selecting.rule_on_submission(
            actor=actors["region_editor"], submission_id=row.pk, verdict="accepted"
        )

    return accept
