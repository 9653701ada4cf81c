"""One spelling for one address."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

MOST_SIGNS = 700
# What counters of visits add; it names the visit, not the article.
_COUNTERS = ("utm_", "fbclid", "gclid", "ref", "source", "spm", "_ga", "mc_cid", "mc_eid", "igshid")


def clean_address(url: str) -> str:
    """`url` without fragment and counters, scheme and host in small letters; "" for what is no web address."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host or parts.username:
        return ""
    default = {"http": 80, "https": 443}[parts.scheme.lower()]
    netloc = f"[{host}]" if ":" in host else host
    netloc += f":{port}" if port and port != default else ""
    query = [
        (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _counts(key)
    ]
    cleaned = urlunsplit((parts.scheme.lower(), netloc, parts.path.rstrip() or "/", urlencode(query), ""))
    return cleaned if len(cleaned) <= MOST_SIGNS else ""


def canonical_address(stated: str, fetched: str) -> str:
    """The address under which an article is kept: the one that the page states, if it lies on the same site.

    A page that states another site's address would otherwise overwrite that site's article.
    """
    stated, fetched = clean_address(stated), clean_address(fetched)
    return stated if stated and _site(stated) == _site(fetched) else fetched


def _counts(key: str) -> bool:
    return key.lower().startswith("utm_") or key.lower() in _COUNTERS


def _site(url: str) -> str:
    host = (urlsplit(url).hostname or "").removeprefix("www.").removeprefix("m.").removeprefix("amp.")
    return f"{host}:{urlsplit(url).port or ''}"
