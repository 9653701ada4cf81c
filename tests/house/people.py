"""Who knocks at every door, and how much of the nation each of them may see."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone
from tests.conftest import PASSWORD, POSTS

from kentongan.apps.units.models import Appointment, Unit
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

# Three units with the same things in each: the own one, a neighbour in the same region, one in another region.
PLACES = ("lapas-cilegon", "rutan-serang", "lapas-nunukan")
OWN = PLACES[0]
# What a post at each office covers. Written out, so that it is no copy of the function under test.
REACH = {
    "kemenimipas": frozenset(PLACES),
    "ditjenpas": frozenset(PLACES),
    "kanwil-banten": frozenset({"lapas-cilegon", "rutan-serang"}),
    "kanwil-kaltim": frozenset({"lapas-nunukan"}),
    "lapas-cilegon": frozenset({"lapas-cilegon"}),
    "lapas-nunukan": frozenset({"lapas-nunukan"}),
}
# Posts that the small nation lacks: the offices of the whole house, held for one region only.
REGIONAL = {
    "region_auditor": (Role.AUDITOR, "kanwil-banten"),
    "region_admin": (Role.ADMIN, "kanwil-banten"),
}
PUBLIC, POSTLESS, FORMER, INACTIVE = "public", "postless", "former", "inactive"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who asks. `role` is empty for those without a post today, `office` the key of the post's unit."""

    name: str
    role: str = ""
    office: str = ""

    @property
    def sees(self) -> frozenset[str]:
        """The places that the post covers."""
        return REACH[self.office] if self.office else frozenset()

    @property
    def is_signed_in(self) -> bool:
        """Whether the house knows them: a switched-off account is a stranger's."""
        return self.name not in (PUBLIC, INACTIVE)


VISITORS = (
    *(Visitor(name, role.value, office) for name, (role, office) in (POSTS | REGIONAL).items()),
    Visitor(PUBLIC),
    Visitor(POSTLESS),
    Visitor(FORMER),
    Visitor(INACTIVE),
)


def make_people(units: dict[str, Unit]) -> dict[str, User]:
    """An account for every visitor, by its name."""
    made = {visitor.name: _user(visitor.name) for visitor in VISITORS if visitor.name != PUBLIC}
    for visitor in VISITORS:
        if visitor.role:
            appoint(made[visitor.name], units[visitor.office], visitor.role)
    yesterday = timezone.localdate() - timedelta(days=1)
    appoint(made[FORMER], units["ditjenpas"], Role.CENTRAL_LEAD, valid_to=yesterday)
    appoint(made[INACTIVE], units["ditjenpas"], Role.CENTRAL_LEAD)
    User.objects.filter(pk=made[INACTIVE].pk).update(is_active=False)
    return made


def appoint(user: User, unit: Unit, role: str, *, valid_to: date | None = None) -> Appointment:
    return Appointment.objects.create(
        user=user, unit=unit, role=role, valid_from=date(2020, 1, 1), valid_to=valid_to
    )


def _user(name: str) -> User:
    return User.objects.create_user(
        f"{name}@contoh.test", PASSWORD, name=f"{name.replace('_', ' ').title()} Contoh"
    )
