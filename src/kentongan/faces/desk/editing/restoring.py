"""An old version as the newest."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.editing.errors import BadWords
from kentongan.apps.editing.services.restoring import restore_version
from kentongan.apps.newsroom.errors import Conflict
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.editing.forms import RestoreForm


@staff_required
@require_POST
def version_restore(request: HttpRequest, story_id: int) -> HttpResponse:
    """Keeps an old version as the newest one."""
    form = RestoreForm(request.POST)
    if not form.is_valid():
        raise BadWords(_("Versi naskah itu tidak ada. Muat ulang halamannya."))
    try:
        version = restore_version(actor=request.actor, story_id=story_id, **form.cleaned_data)
    except Conflict as error:
        messages.warning(request, error.message)
        return redirect("story_versions", story_id)
    messages.success(
        request,
        _("Versi %(old)d dipulihkan sebagai versi %(new)d.")
        % {"old": form.cleaned_data["number"], "new": version.number},
    )
    return redirect("story_versions", story_id)
