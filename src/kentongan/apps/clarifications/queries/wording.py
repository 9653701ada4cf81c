"""What a letter says that no letter of ours says."""

from kentongan.apps.clarifications.models import Letter
from kentongan.core.claims.letters.wording import Slip, slips

# In a fact these words may be the matter itself ("biaya itu sudah dihapus"); threats and attacks are none there either.
_IN_FACTS = frozenset({"police", "attack"})


def slips_in(letter: Letter) -> list[Slip]:
    """The forbidden phrases in our own words of a letter; quotations from the article are not ours."""
    own = slips("\n\n".join((letter.subject, letter.opening, letter.lead_in, letter.closing)))
    facts = slips("\n".join(row[1] for row in letter.passages))
    return [*own, *(slip for slip in facts if slip.key in _IN_FACTS)]
