"""Which IP addresses lie on the public internet.

From the IANA special-purpose registries for IPv4 and IPv6 (RFC 6890 and its updates). Our own table, because
`ipaddress.is_global` changed its meaning between patch releases of Python 3.11.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

DEV_KINDS = frozenset({"loopback", "private"})

# The narrower network stands before the wider one: the first that holds the address names its kind.
_KINDS_V4 = tuple(
    (ip_network(cidr), kind)
    for cidr, kind in (
        ("0.0.0.0/32", "unspecified"),
        ("0.0.0.0/8", "reserved"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "cgnat"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "metadata"),  # a public number, yet Azure answers it from inside the machine
        ("169.254.0.0/16", "link-local"),  # cloud metadata lives here
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "reserved"),
        ("192.88.99.0/24", "reserved"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "reserved"),
        ("198.51.100.0/24", "reserved"),
        ("203.0.113.0/24", "reserved"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)
_KINDS_V6 = tuple(
    (ip_network(cidr), kind)
    for cidr, kind in (
        ("::/128", "unspecified"),
        ("::1/128", "loopback"),
        ("::ffff:0:0/96", "ipv4-mapped"),
        ("64:ff9b:1::/48", "nat64"),
        ("2001::/23", "reserved"),  # Teredo, benchmarking, ORCHID
        ("2001:db8::/32", "reserved"),
        ("3fff::/20", "reserved"),
        ("fd00:ec2::/32", "metadata"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "private"),
        ("ff00::/8", "multicast"),
    )
)
_NAT64 = ip_network("64:ff9b::/96")
_SIX_TO_FOUR = ip_network("2002::/16")
_GLOBAL_UNICAST = ip_network("2000::/3")


def reason_not_to_dial(address: str, *, dev: bool = False) -> str | None:
    """The kind of address that forbids dialling it ("loopback", "private", ...), or None.

    `dev` lets loopback and private addresses through and nothing else: never link-local, where clouds
    keep their credentials. Text that is no plain IP address (a scope such as %eth0, too) is "malformed".
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return "malformed"
    if isinstance(parsed, IPv6Address):
        kind = "malformed" if parsed.scope_id else _kind_v6(parsed)
    else:
        kind = _kind_v4(parsed)
    return None if dev and kind in DEV_KINDS else kind


def _kind_v4(address: IPv4Address) -> str | None:
    return next((kind for network, kind in _KINDS_V4 if address in network), None)


def _kind_v6(address: IPv6Address) -> str | None:
    for network, kind in _KINDS_V6:
        if address in network:
            return kind
    if address in _NAT64:  # a network with DNS64 reaches every IPv4 site this way, so look inside
        return "nat64" if _kind_v4(IPv4Address(int(address) & 0xFFFFFFFF)) else None
    if address in _SIX_TO_FOUR:
        return "6to4" if _kind_v4(IPv4Address(int(address) >> 80 & 0xFFFFFFFF)) else None
    return None if address in _GLOBAL_UNICAST else "reserved"
