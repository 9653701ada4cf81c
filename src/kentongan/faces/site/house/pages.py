"""About this site, the rules for robots, and whether the house is well."""

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kentongan import __version__
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.newsroom.addresses import absolute
from kentongan.foundation.jobs.queries import depth

# Doors of the staff and endless lists of results; everything else is for everyone.
_CLOSED = ("/meja/", "/akun/", "/api/", "/bahasa/", "/berhenti/", "/cari/")


@public_page
def about(request: HttpRequest) -> HttpResponse:
    """Who speaks here, how errors are mended, how to follow."""
    return if_changed(
        request,
        lambda: render(request, "site/about.html", {"canonical": absolute("/tentang/")}),
        stamp=["about"],
    )


@public_page
def robots(_request: HttpRequest) -> HttpResponse:
    """What machines may fetch, and where the maps are."""
    lines = [
        "User-agent: *",
        # Calendars that fetch a feed keep to this file; who has no secret gets nothing there.
        "Allow: /meja/agenda/kalender/",
        *(f"Disallow: {path}" for path in _CLOSED),
        "",
        f"Sitemap: {absolute('/sitemap.xml')}",
        f"Sitemap: {absolute('/news-sitemap.xml')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def healthz(_request: HttpRequest) -> HttpResponse:
    """For watchdogs: 200 while the database answers, 503 when not. Numbers only, nothing that names anybody."""
    told: dict = {"status": "ok", "version": __version__, "database": "ok"}
    status = 200
    try:
        connection.ensure_connection()
        queue = depth()
    except Error:
        told |= {"status": "down", "database": "down"}
        status = 503
    else:
        told["queue"] = {
            "waiting": queue.waiting,
            "running": queue.running,
            "dead": queue.dead,
            "oldest_seconds": round(queue.oldest_seconds, 1),
        }
        told["workers"] = queue.workers
    return JsonResponse(told, status=status, headers={"Cache-Control": "no-store"})
