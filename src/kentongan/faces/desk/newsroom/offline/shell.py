"""What opens without a network: the worker that keeps the shell, and the outbox."""

import hashlib
import json
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django_htmx.jinja import htmx_script

from kentongan.faces.desk.access import staff_required

_FACES = Path(__file__).resolve().parents[3]
_STATIC = {"desk": _FACES / "desk" / "static", "look": _FACES / "look" / "static"}
# Asked for by pages, under the hashed name; modules ask for each other without it.
_BY_PAGES = (
    "look/look.css", "look/icons.svg", "look/mark.svg", "desk/newsroom/*.css", "desk/offline/*.css",
    "desk/newsroom/write.js", "desk/offline/desk.js", "desk/offline/outbox.js",
)  # fmt: skip
_BY_MODULES = ("desk/newsroom/*.js", "desk/offline/*.js")
_SOURCE = re.compile(r'src="([^"]+)"')


@staff_required
@require_safe
def outbox(request: HttpRequest) -> HttpResponse:
    """The frame only: what it shows lies on the phone."""
    return render(request, "desk/offline/outbox.html")


@require_safe
def desk_worker(request: HttpRequest) -> HttpResponse:
    """The service worker of the desk: its folder, /meja/, is its scope. A new shell makes a new worker.

    Browsers ask for a worker of modules without a cookie; it names only what everybody may fetch.
    """
    outbox = reverse("story_outbox")
    shown = {
        "version": json.dumps(_version()),
        "pages": json.dumps([reverse("story_new"), outbox]),
        "parts": json.dumps(_parts()),
        "outbox": json.dumps(outbox),
        # Browsers that know no modules in workers ask for the plain one, which does not send by itself.
        "sending": json.dumps(static("desk/offline/background.js")) if "polos" not in request.GET else "",
    }
    response = render(request, "desk/offline/worker.js", shown, content_type="text/javascript; charset=utf-8")
    patch_cache_control(response, no_cache=True)
    return response


def _parts() -> list[str]:
    by_pages = _named(_BY_PAGES)
    by_modules = [settings.STATIC_URL + name for name in _named(_BY_MODULES) if name not in by_pages]
    return [*map(static, by_pages), *_SOURCE.findall(htmx_script()), *by_modules]


@cache
def _named(patterns: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        path.relative_to(root).as_posix()
        for pattern in patterns
        for root in (_STATIC[pattern.split("/", 1)[0]],)
        for path in sorted(root.glob(pattern))
    )


@cache
def _version() -> str:
    """Changes with every part, and with every template that the kept pages are made of."""
    digest = hashlib.sha256()
    for name in (*_named(_BY_PAGES), *_named(_BY_MODULES)):
        digest.update((_STATIC[name.split("/", 1)[0]] / name).read_bytes())
    for template in ("desk/offline/worker.js", "desk/offline/outbox.html", "desk/newsroom/edit.html"):
        digest.update((_FACES / "desk" / "templates" / template).read_bytes())
    return digest.hexdigest()[:16]
