"""Addresses below /krisis/."""

from django.urls import path, re_path

from kentongan.faces.site.statements import pages, readers, signing

# `kr-2026-0001`; a drill's code has another beginning and no address here at all.
_CASE = r"(?P<slug>kr-\d{4}-\d{4,8})"

urlpatterns = [
    path("", pages.crisis_list, name="crisis_list"),
    path("setuju/<slug:token>/", signing.approve_by_link, name="approve_by_link"),
    path("langganan/<slug:token>/", readers.crisis_confirm, name="crisis_confirm"),
    path("berhenti/<slug:token>/", readers.crisis_leave, name="crisis_leave"),
    re_path(rf"^{_CASE}/$", pages.crisis_page, name="crisis_page"),
    re_path(rf"^{_CASE}/feed\.atom$", pages.crisis_feed, name="crisis_feed"),
    re_path(rf"^{_CASE}/langganan/$", readers.crisis_subscribe, name="crisis_subscribe"),
]
