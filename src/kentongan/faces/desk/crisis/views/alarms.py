"""Setting an alarm aside, and taking that back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.crisis.services.alarms import dismiss_alarm, restore_alarm
from kentongan.faces.desk.access import staff_required


@staff_required
@require_POST
def alarm_dismiss(request: HttpRequest, alarm_id: int) -> HttpResponse:
    dismiss_alarm(actor=request.actor, alarm_id=alarm_id, reason=request.POST.get("reason", "")[:300])
    messages.success(request, _("Alarm dikesampingkan. Keliru? Kembalikan dari daftar “dikesampingkan”."))
    return redirect("alarm_list")


@staff_required
@require_POST
def alarm_restore(request: HttpRequest, alarm_id: int) -> HttpResponse:
    restore_alarm(actor=request.actor, alarm_id=alarm_id)
    messages.success(request, _("Alarm menunggu lagi."))
    return redirect("alarm_list")
