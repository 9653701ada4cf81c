"""Return paths that name their recipient (VERP), sealed so that nobody can forge a bounce of another."""

import hmac
import re
from dataclasses import dataclass
from hashlib import sha256

_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,43}")
_SEAL_CHARACTERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Verp:
    """The addresses `prefix+token-seal@domain`; `secret` seals the token.

    With a prefix of up to 7 signs and a token of 43 the local part keeps to the 64 octets of RFC 5321.
    """

    domain: str
    secret: str
    prefix: str = "pantul"

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
        return hmac.new(self.secret.encode(), token.lower().encode(), sha256).hexdigest()[:_SEAL_CHARACTERS]
