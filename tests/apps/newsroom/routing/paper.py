"""A newsroom on paper: one story, officers who come and go, and the rules of the house, without a database.

It asks the very functions that the services ask (gates and policies), and keeps a diary of what was done. What the
diary must never show is told by `faults`, which knows none of those functions.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from types import SimpleNamespace

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.gate.lending import Loan, best_loan
from kentongan.apps.newsroom.gate.publication import StoryState, reasons_not_to_publish
from kentongan.apps.newsroom.gate.review import Ruling, deciding_role, open_steps
from kentongan.apps.newsroom.gate.route import Terms, Traits, floor, house_key, reaches, takes
from kentongan.apps.newsroom.policies import may_decide, may_go_ahead, may_publish, role_to_decide
from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.policy import Permission, may
from kentongan.foundation.accounts.roles import TIERS, Role, tier

UNIT, REGION, CENTRE = "/1/2/3/4/", "/1/2/3/", "/1/2/"
PLACE_OF = {
    Role.CONTRIBUTOR: UNIT,
    Role.UNIT_COORD: UNIT,
    Role.UNIT_HEAD: UNIT,
    Role.REGION_EDITOR: REGION,
    Role.REGION_HEAD: REGION,
    Role.CENTRAL_EDITOR: CENTRE,
    Role.CENTRAL_LEAD: CENTRE,
}
HOUSE = {
    "unit": ("unit_coord", "unit_head"),
    "region": ("unit_coord", "unit_head", "region_editor"),
    "national": ("unit_coord", "unit_head", "region_editor", "central_editor"),
}
# Said once more, so that the oracle leans on no table of the house.
RANK = {
    "contributor": 0,
    "unit_coord": 1,
    "unit_head": 2,
    "region_editor": 3,
    "region_head": 4,
    "central_editor": 5,
    "central_lead": 6,
}
FIRST = date(2026, 3, 2)
TEXT = Content(headline="Panen", body="Panen kangkung.", topic="panen")
ACTS = (
    "save",
    "submit",
    "approve",
    "approve",
    "approve",
    "return",
    "publish",
    "publish",
    "ahead",
    "night",
    "mark",
)


@dataclass(frozen=True, slots=True)
class Stay:
    """A role that somebody holds from day to day."""

    user: int
    role: Role
    first: date
    last: date


@dataclass(slots=True)
class Paper:
    """One history. `diary` holds (kind, user, tier, version, day, lender)."""

    rng: Random
    day: date = FIRST
    stays: list[Stay] = field(default_factory=list)
    loans: list[Loan] = field(default_factory=list)
    rules: list[Terms] = field(default_factory=list)
    traits: Traits = field(default_factory=lambda: Traits(unit_type="lapas"))
    status: str = "draft"
    steps: tuple[str, ...] = ()
    step: str = ""
    version: int = 1
    authors: set[int] = field(default_factory=set)
    rulings: list[Ruling] = field(default_factory=list)
    diary: list[tuple] = field(default_factory=list)

    @property
    def story(self) -> SimpleNamespace:
        return SimpleNamespace(
            status=self.status,
            step=self.step,
            route=SimpleNamespace(steps=self.steps) if self.steps else None,
            unit=SimpleNamespace(path=UNIT),
            is_public=self.status == "published",
        )

    def actor(self, user: int) -> Actor:
        posts = (
            Post(one.role, PLACE_OF[one.role])
            for one in self.stays
            if one.user == user and one.first <= self.day <= one.last
        )
        return Actor(user, f"Orang {user}", tuple(posts))

    def act(self, verb: str, user: int) -> None:
        """One officer tries one thing; what is not theirs simply does not happen."""
        getattr(self, verb)(self.actor(user))

    def night(self, _actor: Actor) -> None:
        self.day += timedelta(days=self.rng.randint(1, 4))

    def mark(self, _actor: Actor) -> None:
        """A child is found in a photo, or the topic becomes a sensitive one."""
        if self.status in ("in_review", "approved") and self.rng.random() < 0.5:
            self.traits = Traits(
                unit_type="lapas", shows_children=True, wants_national=self.traits.wants_national
            )
            if self.rng.random() < 0.5:  # the ear that sends it anew may also have slept
                self._route()

    def save(self, actor: Actor) -> None:
        under_review = self.status in ("in_review", "approved")
        needed = Permission.STORY_DECIDE if under_review else Permission.STORY_FILE
        if self.status == "published" or not may(actor, needed, UNIT):
            return
        self.version += 1
        self.authors.add(actor.user_id)
        if under_review:
            self._route()

    def submit(self, actor: Actor) -> None:
        if self.status in ("draft", "returned") and may(actor, Permission.STORY_FILE, UNIT):
            self._route()

    def approve(self, actor: Actor) -> None:
        self._decide(actor, approves=True)

    def give_back(self, actor: Actor) -> None:
        self._decide(actor, approves=False)

    def publish(self, actor: Actor) -> None:
        if may_publish(actor, self.story) and not reasons_not_to_publish(self._state()):
            self.status = "published"
            self._note("published", actor.user_id, -1)

    def ahead(self, actor: Actor) -> None:
        missing = open_steps(self._demanded(), self.rulings, self.version)
        seat, _lender = self._seat(actor)
        may_not = not may_go_ahead(actor, self.story, self.authors) or not missing
        if may_not or self.traits.wants_national or self.traits.shows_children:
            return
        if seat and tier(seat) >= tier(missing[-1]):
            return
        if not reasons_not_to_publish(self._state(ahead_by=actor.user_id)):
            self.status = "published"
            self._note("ahead", actor.user_id, tier(missing[-1]))

    def _decide(self, actor: Actor, *, approves: bool) -> None:
        seat, lender = self._seat(actor)
        if not seat or (approves and self.status != "in_review"):
            return
        self.rulings.append(Ruling(actor.user_id, seat, approves, self.version, behalf=lender))
        self._note("approved" if approves else "returned", actor.user_id, tier(seat), lender)
        if approves:
            self._advance()
        else:
            self.status, self.step = "returned", ""

    def _seat(self, actor: Actor) -> tuple[str, int | None]:
        if may_decide(actor, self.story, self.authors):
            return role_to_decide(actor, self.story), None
        if not may(actor, Permission.STORY_DECIDE, UNIT) or self.status not in ("in_review", "approved"):
            return "", None
        loan = best_loan(
            [self._standing(loan) for loan in self.loans],
            officer=actor.user_id,
            own_tier=actor.tier_at(UNIT),
            authors=self.authors,
            day=self.day,
        )
        awaited = self.step or (self.steps[-1] if self.steps else "")
        role = deciding_role(tier(loan.role), awaited) if loan else ""
        return (role, loan.lender) if role else ("", None)

    def _standing(self, loan: Loan) -> Loan:
        """The same, with whether the lender's own post holds today."""
        holds = any(
            one.user == loan.lender and one.role == loan.role and one.first <= self.day <= one.last
            for one in self.stays
        )
        return Loan(loan.lender, loan.borrower, loan.role, loan.first, loan.last, holds)

    def _route(self) -> None:
        rule = next((one for one in self.rules if takes(one, self.traits)), None)
        self.steps = rule.steps if rule else HOUSE[house_key(self.traits)]
        self._advance()

    def _advance(self) -> None:
        missing = open_steps(self.steps, self.rulings, self.version)
        self.step = missing[0] if missing else ""
        self.status = "in_review" if missing else "approved"

    def _demanded(self) -> tuple[str, ...]:
        return self.steps if reaches(self.steps, self.traits) else (*self.steps, floor(self.traits))

    def _state(self, ahead_by: int | None = None) -> StoryState:
        return StoryState(
            status=self.status,
            version=self.version,
            content=TEXT,
            steps=self._demanded(),
            rulings=tuple(self.rulings),
            authors=frozenset(self.authors),
            blocking=(),
            now=datetime(2026, 3, 2, tzinfo=UTC),
            ahead_by=ahead_by,
        )

    def _note(self, kind: str, user: int, height: int, lender: int | None = None) -> None:
        self.diary.append((kind, user, height, self.version, self.day, lender))


def history(seed: int) -> Paper:
    """A random house, and a random story through it."""
    rng = Random(seed)
    paper = Paper(rng)
    users = range(1, rng.randint(3, 7))
    for user in users:
        for _ in range(rng.randint(1, 2)):
            first = FIRST + timedelta(days=rng.randint(-30, 4))
            paper.stays.append(
                Stay(user, rng.choice(TIERS), first, first + timedelta(days=rng.randint(3, 60)))
            )
    for _ in range(rng.randint(0, 6)):
        paper.loans.append(_loan(rng, paper, rng.choice(users)))
    paper.rules = [_rule(rng) for _ in range(rng.randint(0, 3))]
    paper.traits = Traits(
        unit_type=rng.choice(("lapas", "lapas", "rutan")),
        is_sensitive=rng.random() < 0.3,
        wants_national=rng.random() < 0.2,
        weights=rng.choice((frozenset(), frozenset({"warn"}))),
    )
    paper.authors.add(rng.choice(users))
    for _ in range(rng.randint(8, 30)):
        verb = rng.choice(ACTS)
        paper.act("give_back" if verb == "return" else verb, rng.choice(users))
    return paper


def _loan(rng: Random, paper: Paper, borrower: int) -> Loan:
    stay = max(rng.sample(paper.stays, min(2, len(paper.stays))), key=lambda one: RANK[one.role.value])
    first = FIRST + timedelta(days=rng.randint(-6, 6))
    return Loan(stay.user, borrower, stay.role.value, first, first + timedelta(days=rng.randint(0, 14)))


def _rule(rng: Random) -> Terms:
    steps = rng.sample([one.value for one in TIERS[1:]], rng.randint(1, 3))
    return Terms(
        steps=tuple(sorted(steps, key=tier)),
        sensitive=rng.choice(("", "yes", "no")),
        national=rng.choice(("", "yes", "no")),
        findings=rng.choice(("", "clean", "warned")),
    )


def faults(paper: Paper) -> Iterator[str]:
    """What went wrong in a history, by its diary alone."""
    for kind, user, height, version, day, lender in paper.diary:
        if kind == "approved":
            yield from _faults_of_verdict(paper, user, height, day, lender)
        if kind in ("published", "ahead"):
            given = [row for row in paper.diary if row[0] == "approved" and row[3] == version]
            if any({row[1], row[5]} & paper.authors for row in given):
                yield "an author approved"
            if kind == "published":
                yield from _faults_of_publication(paper, given, version)
            elif user in paper.authors:
                yield "an author went ahead"
            elif paper.traits.shows_children or paper.traits.wants_national:
                yield "went ahead with what must wait"
            elif height <= _rank(paper, user, day):
                yield "went ahead without owing anybody above"


def _faults_of_publication(paper: Paper, given: list[tuple], version: int) -> Iterator[str]:
    reached = max((row[2] for row in given), default=-1)
    if reached < max(RANK[step] for step in paper.steps):
        yield "a step of the route is missing"
    least = 5 if paper.traits.wants_national else 1
    if paper.traits.is_sensitive or paper.traits.shows_children:
        least = max(least, 3)
    if reached < least:
        yield "nobody high enough has seen it"
    objections = [row for row in paper.diary if row[0] == "returned" and row[3] == version]
    for row in objections:
        after = paper.diary[paper.diary.index(row) :]
        if not any(one[0] == "approved" and one[3] == version and one[2] >= row[2] for one in after):
            yield "an objection was passed over"


def _faults_of_verdict(paper: Paper, user: int, height: int, day: date, lender: int | None) -> Iterator[str]:
    own = _rank(paper, user, day)
    if own < 1:
        yield "decided without a post"
    if lender is None and height > own:
        yield "decided above the own tier"
    if lender is not None:
        meant = [loan for loan in paper.loans if loan.lender == lender and loan.borrower == user]
        if not any(loan.first <= day <= loan.last and RANK[loan.role] >= height for loan in meant):
            yield "decided on a loan that did not stand"
        if _rank(paper, lender, day) < height:
            yield "decided at a tier that the lender does not hold"


def _rank(paper: Paper, user: int, day: date) -> int:
    held = (one for one in paper.stays if one.user == user and one.first <= day <= one.last)
    return max((RANK[one.role.value] for one in held), default=-1)
