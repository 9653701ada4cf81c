"""One press on a finding in the editor."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.newsroom.services.standard.acts import Act, note_act
from kentongan.faces.desk.access import staff_required
from kentongan.foundation.errors import KentonganError


class ActForm(forms.Form):
    """What was pressed; `unit` stands in for `story` where nothing was saved yet."""

    story = forms.IntegerField(required=False, min_value=1)
    unit = forms.IntegerField(required=False, min_value=1)
    rule = forms.CharField(max_length=60)
    part = forms.CharField(max_length=20, required=False)
    excerpt = forms.CharField(max_length=200, required=False)
    outcome = forms.ChoiceField(choices=[("fixed", ""), ("rejected", "")])
    reason = forms.CharField(max_length=300, required=False)


@staff_required
@require_POST
def finding_outcome(request: HttpRequest) -> HttpResponse:
    """Notes a one-tap fix or a rejection; nothing to show. Sent twice it counts once."""
    form = ActForm(request.POST)
    if not form.is_valid():
        raise KentonganError(_("Formulir tidak lengkap; muat ulang halaman lalu coba lagi."), "bad_form")
    given = form.cleaned_data
    story_id, unit_id = given.pop("story"), given.pop("unit")
    note_act(actor=request.actor, act=Act(**given), story_id=story_id, unit_id=unit_id)
    return HttpResponse(status=204)
