"""From the press of the publish button to the story on the front page, its unit's page and both feeds."""

import http.client
import time
import uuid

from bench import nation
from bench.measuring import Row, row
from bench.pages import served

TITLE = "Publish to visible"
HOW = (
    "One real publication at a time (file, submit, approve, publish through the services), timed from the call of"
    " publish_story until all four pages over HTTP show it; 50,000 stories in the archive. The floor is the four"
    " GETs alone."
)
PLACES = ("/", "/satuan/lapas-cilegon/", "/feed.atom", "/satuan/lapas-cilegon/feed.atom")
RUNS = 20


def run() -> list[Row]:
    nation.found()
    officers = nation.officers()
    visible, commit, floor = [], [], []
    with served() as port:
        _seen(port, "a word that never stands there", tries=1)
        for _ in range(RUNS):
            word = f"Kentongan {uuid.uuid4().hex[:8]}"
            story = nation.approved_story(officers, word)
            begun = time.perf_counter()
            nation.publish(officers, story)
            commit.append((time.perf_counter() - begun) * 1000)
            if not _seen(port, word):
                raise SystemExit("a published story did not appear")
            visible.append((time.perf_counter() - begun) * 1000)
            begun = time.perf_counter()
            _seen(port, word, tries=1)
            floor.append((time.perf_counter() - begun) * 1000)
    return [
        row("publish_story commits", commit),
        row("publish to visible on four pages", visible, beside="four GETs", floor=floor),
        row("floor: four GETs", floor),
    ]


def _seen(port: int, word: str, tries: int = 200) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    waiting = list(PLACES)
    for _ in range(tries):
        waiting = [path for path in waiting if word not in _page(connection, path)]
        if not waiting:
            return True
    return False


def _page(connection: http.client.HTTPConnection, path: str) -> str:
    connection.request("GET", path, headers={"Host": "localhost", "Cache-Control": "no-cache"})
    return connection.getresponse().read().decode()
