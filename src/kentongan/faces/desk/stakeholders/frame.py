"""What every page of this desk stands in: its tabs, cut to what the reader may open."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from kentongan.apps.stakeholders.policies import (
    may_open_complaints,
    may_open_participation,
    may_open_partners,
)

_TABS = (
    ("partners", "partner_list", "people", _("Mitra"), may_open_partners),
    ("map", "partner_map", "place", _("Peta"), may_open_partners),
    ("log", "contact_log", "clock", _("Catatan kontak"), may_open_partners),
    ("joints", "joint_list", "send", _("Siaran bersama"), may_open_partners),
    ("participation", "participation_page", "radar", _("Partisipasi"), may_open_participation),
    ("complaints", "complaint_list", "bell", _("Aduan"), may_open_complaints),
)


def show(request: HttpRequest, template: str, words: Mapping[str, Any], *, status: int = 200) -> HttpResponse:
    """A page with the tabs that the reader may open."""
    tabs = [
        {"key": key, "url": url, "icon": icon, "label": label}
        for key, url, icon, label, opens in _TABS
        if opens(request.actor)
    ]
    return render(request, template, {**words, "tabs": tabs}, status=status)
