"""What the phone keeps so that the desk opens without a network."""

import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from kentongan.core.forms.form import USUAL, all_forms, form_named
from kentongan.faces.desk.newsroom.offline.limits import asked_of, word_limits

_IMPORT = re.compile(r"""(?:from|import)\s+["'](\.[^"']+)["']|new URL\("(\.[^"]+)", import\.meta""")


@pytest.fixture
def worker(at_desk) -> str:
    answer = at_desk("contributor").get(reverse("desk_worker"))
    assert answer.headers["Content-Type"].startswith("text/javascript")
    return answer.content.decode()


def listed(worker: str, name: str) -> list[str]:
    return json.loads(re.search(rf"const {name} = (\[.*?\]);", worker, re.DOTALL)[1])


def test_worker_holds_every_module_that_its_pages_reach(worker):
    """From the scripts of the two pages along every import: nothing is missing when the line is."""
    kept = {url.removeprefix("/static/") for url in listed(worker, "PARTS")}
    seen, todo = set(), ["desk/newsroom/write.js", "desk/offline/outbox.js", "desk/offline/desk.js"]
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        path = Path(finders.find(name))
        for one, other in _IMPORT.findall(path.read_text()):
            target = (path.parent / (one or other)).resolve()
            todo.append(target.as_posix().rpartition("/static/")[2])
    assert seen <= kept and "desk/offline/shrinker.js" in seen


def test_every_part_is_there(worker):
    for url in listed(worker, "PARTS"):
        assert finders.find(url.removeprefix("/static/")), url


def test_pages_of_the_shell_open(worker, at_desk):
    client = at_desk("contributor")
    assert listed(worker, "PAGES") == [reverse("story_new"), reverse("story_outbox")]
    for url in listed(worker, "PAGES"):
        assert client.get(url).status_code == 200


def test_scripts_and_looks_of_the_pages_are_kept(worker, at_desk):
    kept, client = set(listed(worker, "PARTS")), at_desk("contributor")
    for url in listed(worker, "PAGES"):
        page = client.get(url).content.decode()
        asked = re.findall(r'(?:src|href)="(/static/[^"#]+\.(?:js|css))', page)
        assert asked and set(asked) <= kept


def test_plain_worker_imports_nothing(at_desk):
    plain = at_desk("contributor").get(reverse("desk_worker"), {"polos": "1"}).content.decode()
    assert "import " not in plain.split("const VERSION")[0] and "sendInBackground" not in plain


def test_every_page_of_the_desk_knows_the_app_and_its_user(at_desk, people):
    page = at_desk("contributor").get("/meja/").content.decode()
    assert f'name="kentongan-user" content="{people["contributor"].pk}"' in page
    assert "meja.webmanifest" in page and "data-outbox" in page


def test_manifest_names_icons_that_are_there():
    path = Path(finders.find("desk/offline/meja.webmanifest"))
    manifest = json.loads(path.read_text())
    assert (manifest["scope"], manifest["start_url"]) == ("/meja/", "/meja/")
    for icon in manifest["icons"]:
        assert (path.parent / icon["src"]).read_bytes().startswith(b"\x89PNG")
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}


def test_outbox_holds_no_words_of_the_server(at_desk, filed, django_assert_max_num_queries):
    story, client = filed(), at_desk("contributor")
    client.get(reverse("story_outbox"))
    with django_assert_max_num_queries(12):
        page = client.get(reverse("story_outbox")).content.decode()
    assert story.current.headline not in page


def test_phone_counts_by_the_limits_of_the_standard(filed):
    usual, photos = form_named(USUAL), form_named("photo_story")
    nation = word_limits(usual, None)
    assert nation["headline"]["least"] < nation["headline"]["most"]
    assert word_limits(usual, filed()) == nation
    assert word_limits(photos, None)["headline"]["most"] == nation["headline"]["most"]


def test_page_says_what_its_form_asks(at_desk):
    client = at_desk("contributor")
    for kind in all_forms().values():
        page = client.get(reverse("story_new"), {"bentuk": kind.key}).content.decode()
        asked = re.search(r'data-asked="([^"]+)"', page)[1].split()
        assert asked == asked_of(kind) and all(f'name="{name}"' in page for name in asked)
