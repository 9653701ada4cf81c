"""What people do in those ten minutes."""

import asyncio
import random
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.load.album import Album
from bench.load.ground import Office
from bench.load.phone import send, send_photo
from bench.load.visitor import Tally, Visitor, hidden
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity

WORDS = (Path(__file__).parents[1] / "words.txt").read_text(encoding="utf-8").split()
_REVIEW = re.compile(r'href="(/meja/berita/(\d+)/(?:tinjau/)?)"')
# Seconds between two requests of one person; an editor decides on every second story that was read.
_COMING = 30.0  # seconds in which the editors sit down
_TYPING, _PICTURING, _READING, _DECIDED = (4.0, 12.0), (2.0, 6.0), (3.0, 15.0), 0.5
PHOTOS = 3
# Most phones send each photo while its story is being written; a few still carry the files in the form (chosen at the
# last moment, no script); the others wrote behind a wall, and their phone sends all of it later.
_AHEAD, _IN_THE_FORM = 0.6, 0.7


class Nation:
    """Everybody shares the site, the tally, the album, and one source of chance.

    What the offices will tell is written before anybody arrives: it is people who write, not the machine that answers.
    """

    def __init__(self, site: str, tally: Tally, offices: Iterable[Office], *, seconds: float) -> None:
        self.site, self.tally, self.seconds = site, tally, seconds
        self.album, self.chance = Album(), random.Random()
        self.stories = [(office, self._story(office)) for office in offices]

    async def think(self, span: tuple[float, float]) -> None:
        await asyncio.sleep(self.chance.uniform(*span))

    async def office(self, office: Office, told: dict[str, str]) -> None:
        """Files one story with three photographs, looks at what became of it, and goes."""
        await asyncio.sleep(self.chance.uniform(0, self.seconds))
        await self._as(office.filer, self._file, (office, told))

    async def editor(self, key: str) -> None:
        """Looks at the board, lists and the radar, reads stories, and decides on every second, until time is up."""
        loop = asyncio.get_running_loop()
        await asyncio.sleep(self.chance.uniform(0, _COMING))
        end = loop.time() + self.seconds - _COMING
        visitor = Visitor(self.site, key, self.tally)
        try:
            while loop.time() < end:
                try:
                    await self._look_around(visitor)
                except Exception as error:  # noqa: BLE001 - counted; the editor tries again, as people do
                    self.tally.wrong.append(f"looking around: {type(error).__name__} {error}"[:200])
                await self.think(_READING)
        finally:
            await visitor.aclose()

    async def _as(self, key: str, act, what):
        visitor = Visitor(self.site, key, self.tally)
        try:
            return await act(visitor, what)
        except Exception as error:  # noqa: BLE001 - one person's trouble is counted, the others go on
            self.tally.wrong.append(f"{act.__name__}: {type(error).__name__} {error}"[:200])
            return None
        finally:
            await visitor.aclose()

    async def _file(self, visitor: Visitor, work: tuple[Office, dict[str, str]]) -> int | None:
        office, told = work
        page = await visitor.get("the empty form", "/meja/tulis/")
        known = hidden(page.text)
        await self.think(_TYPING)
        check = told | {"csrfmiddlewaretoken": known["csrfmiddlewaretoken"], "unit": str(office.unit)}
        await visitor.post("live check", "/meja/periksa/", check, headers={"Accept": "application/json"})
        pictures = [self.album.picture() for _ in range(PHOTOS)]
        self.tally.photos += PHOTOS
        way, whole = self.chance.random(), known | told | {"do": "submit"}
        keys = await self._ahead(visitor, known, pictures) if way < _AHEAD else {}
        await self.think(_TYPING)
        await visitor.post("live check", "/meja/periksa/", check, headers={"Accept": "application/json"})
        if way < _AHEAD:
            answer = await visitor.post("save, three photographs ahead of it", "/meja/tulis/", whole | keys)
        elif way < _IN_THE_FORM:
            files = [(f"p-{n}-upload", (f"{n}.jpg", one, "image/jpeg")) for n, one in enumerate(pictures)]
            answer = await visitor.post("save, three photographs in it", "/meja/tulis/", whole, files)
        else:
            unit = {"unit": str(office.unit)}
            answer = await visitor.get("page after a save", await send(visitor, known | unit, told, pictures))
        return await self._handed_in(visitor, answer)

    async def _ahead(self, visitor: Visitor, known: dict[str, str], pictures: list[bytes]) -> dict[str, str]:
        """Sends each photo when it was taken; gives the fields that stand for them in the form."""
        keys = {}
        for row, picture in enumerate(pictures):
            await self.think(_PICTURING)
            keys[f"p-{row}-upload"] = await send_photo(visitor, known["csrfmiddlewaretoken"], picture)
        return keys

    async def _handed_in(self, visitor: Visitor, answer) -> int | None:
        while answer.is_redirect:
            answer = await visitor.get("page after a save", answer.headers["location"])
        path = str(answer.request.url.path)
        if path.endswith("/pernah/"):
            answer = await visitor.post("hand in all the same", path, hidden(answer.text))
            answer = await visitor.get("page after a save", answer.headers["location"])
            path = str(answer.request.url.path)
        found = re.fullmatch(r"/meja/berita/(\d+)/", path)
        if not found:
            self.tally.wrong.append(f"not handed in: ends on {path}")
            return None
        self.tally.filed.append(int(found[1]))
        return int(found[1])

    async def _decide(self, visitor: Visitor, story: int, page) -> None:
        """Approves, and publishes where that was the last step."""
        for name, kind in (("setujui", "approve"), ("terbitkan", "publish")):
            if f"/meja/berita/{story}/{name}/" not in page.text:
                continue
            await visitor.post(kind, f"/meja/berita/{story}/{name}/", hidden(page.text))
            page = await visitor.get("review", f"/meja/berita/{story}/tinjau/")

    async def _look_around(self, visitor: Visitor) -> None:
        kind, path = self.chance.choice(
            (
                ("board of an editor", "/meja/"),
                ("list of stories", "/meja/berita/?status=in_review"),
                ("list of stories", "/meja/berita/"),
                ("search of stories", f"/meja/berita/?q=panen+{self.chance.randrange(997)}"),
                ("radar", "/meja/pantauan/"),
                ("national front page", "/"),
            )
        )
        page = await visitor.get(kind, path)
        if found := _REVIEW.findall(page.text):
            await self.think(_READING)
            _, story = self.chance.choice(found)
            await visitor.get("life-line", f"/meja/berita/{story}/")
            page = await visitor.get("review", f"/meja/berita/{story}/tinjau/")
            await self.think(_READING)
            if self.chance.random() < _DECIDED:
                await self._decide(visitor, int(story), page)

    def _story(self, office: Office) -> dict[str, str]:
        """Fields of a story that no other office tells: a harvest, with paragraphs of its own."""
        day, kilos = datetime.now(UTC).date() - timedelta(days=1), self.chance.randrange(30, 900)
        body = "\n\n".join(
            (
                f"{office.city}, INFO_PAS – {office.name} memanen {kilos} kilogram sayur di kebun belakang.",
                *(self._paragraph() for _ in range(4)),
            )
        )
        return {
            "what": f"Panen sayur {kilos} kilogram",
            "when_date": day.isoformat(),
            "when_time": "08:00",
            "where": f"Kebun {office.name}",
            "who": "Dua puluh warga binaan dan tiga petugas",
            "why": "Melatih kemandirian dan memenuhi kebutuhan dapur",
            "how": "Sayur dipetik, ditimbang, lalu dibawa ke dapur",
            "headline": f"Warga Binaan Panen {kilos} Kilogram Sayur",
            "body": body,
            "topic": "pembinaan-kemandirian",
            "q-TOTAL_FORMS": "1",
            "q-INITIAL_FORMS": "0",
            "p-TOTAL_FORMS": str(PHOTOS),
            "p-INITIAL_FORMS": "0",
        } | {
            f"p-{n}-{name}": words
            for n in range(PHOTOS)
            for name, words in (
                ("caption", "Warga binaan memanen sayur di kebun."),
                ("credit", f"Humas {office.name}"[:160]),
                ("alt", "Petak sayur hijau di bawah langit cerah"),
            )
        }

    def _paragraph(self) -> str:
        """Four sentences in which the standard finds nothing that would hold the story back."""
        while True:
            drawn = (" ".join(self.chance.choices(WORDS, k=11)).capitalize() + "." for _ in range(4))
            told = " ".join(drawn)
            if not any(one.severity is Severity.BLOCK for one in check(Document({"body": told}))):
                return told
