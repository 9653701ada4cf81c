"""The queue: how deep it is, and what is dead in it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.house.doors import ask_centrally, doors
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.jobs.queries import dead_letters, depth
from kentongan.foundation.jobs.services import replay_dead_job

MOST = 100


@staff_required
def job_list(request: HttpRequest) -> HttpResponse:
    """Depth of the queue, and the jobs whose retries are used up."""
    ask_centrally(request, Permission.JOBS_MANAGE)
    letters = [(letter, letter.error.strip().splitlines()[-1:]) for letter in dead_letters(MOST)]
    shown = {"depth": depth(), "letters": letters, "most": MOST, **doors(request)}
    return render(request, "desk/house/jobs.html", shown)


@staff_required
@require_POST
def job_replay(request: HttpRequest, job_id: int) -> HttpResponse:
    """Puts a dead job back into the queue."""
    ask_centrally(request, Permission.JOBS_MANAGE)
    replay_dead_job(actor=request.actor, job_id=job_id)
    messages.success(request, _("Pekerjaan masuk antrean lagi."))
    return redirect("job_list")
