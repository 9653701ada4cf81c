"""Return paths that name their recipient (VERP), sealed so that nobody can forge a bounce of another."""

import hmac
import re
from dataclasses import dataclass
from hashlib import sha256

_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,43}")
_PREFIX = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,10}")
_LONGEST_LOCAL_PART = 64  # octets, RFC 5321
_LONGEST_TOKEN = 43
_MOST_SEAL = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Verp:
    """The addresses `prefix+token-seal@domain`; `secret` seals the token.

    Raises ValueError for a prefix of more than 11 signs: seal and token would no longer fit before the @.
    """

    domain: str
    secret: str
    prefix: str = "pantul"

    def __post_init__(self) -> None:
        if not _PREFIX.fullmatch(self.prefix):
            raise ValueError("the local part of the bounce address is 1 to 11 ASCII letters and digits")

    def address(self, token: str) -> str:
        """The return path of one recipient; raises ValueError for a token that an address cannot carry."""
        if not _TOKEN.fullmatch(token):
            raise ValueError("a VERP token is 1 to 43 ASCII letters, digits, - and _")
        return f"{self.prefix}+{token}-{self._seal(token)}@{self.domain}"

    def token(self, address: str) -> str | None:
        """The token in an address of ours; None for any other address or a broken seal.

        A server on the way may have changed its case: look it up without regard to case.
        """
        local, _, domain = address.strip().strip("<>").rpartition("@")
        prefix, _, sealed = local.partition("+")
        token, _, seal = sealed.rpartition("-")
        if domain.lower() != self.domain.lower() or prefix.lower() != self.prefix.lower():
            return None
        if not _TOKEN.fullmatch(token):
            return None
        return token if hmac.compare_digest(seal.lower().encode(), self._seal(token).encode()) else None

    def _seal(self, token: str) -> str:
        room = _LONGEST_LOCAL_PART - _LONGEST_TOKEN - len(self.prefix) - len("+-")
        digest = hmac.new(self.secret.encode(), token.lower().encode(), sha256).hexdigest()
        return digest[: min(_MOST_SEAL, room)]
