"""Every special-purpose range is told from the public internet."""

import pytest

from kentongan.foundation.outbound.addresses import reason_not_to_dial


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("127.0.0.1", "loopback"),
        ("127.255.255.254", "loopback"),
        ("10.0.0.1", "private"),
        ("172.16.0.1", "private"),
        ("172.31.255.255", "private"),
        ("192.168.1.1", "private"),
        ("100.64.0.1", "cgnat"),
        ("100.100.100.200", "cgnat"),
        ("169.254.169.254", "link-local"),
        ("168.63.129.16", "metadata"),
        ("224.0.0.1", "multicast"),
        ("239.255.255.250", "multicast"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"),
        ("0.0.0.0", "unspecified"),
        ("0.1.2.3", "reserved"),
        ("192.0.0.192", "reserved"),
        ("192.0.2.1", "reserved"),
        ("198.18.0.1", "reserved"),
        ("198.51.100.1", "reserved"),
        ("203.0.113.1", "reserved"),
        ("::", "unspecified"),
        ("::1", "loopback"),
        ("::7f00:1", "reserved"),
        ("::ffff:127.0.0.1", "ipv4-mapped"),
        ("::ffff:8.8.8.8", "ipv4-mapped"),
        ("64:ff9b::7f00:1", "nat64"),
        ("64:ff9b::a9fe:a9fe", "nat64"),
        ("64:ff9b:1::1", "nat64"),
        ("2002:7f00:1::", "6to4"),
        ("2002:c0a8:101::1", "6to4"),
        ("2001:0:4136:e378::1", "reserved"),
        ("2001:db8::1", "reserved"),
        ("3fff::1", "reserved"),
        ("100::1", "reserved"),
        ("5f00::1", "reserved"),
        ("fc00::1", "private"),
        ("fd00:ec2::254", "metadata"),
        ("fe80::1", "link-local"),
        ("fec0::1", "private"),
        ("ff02::1", "multicast"),
        ("2606:4700::1%eth0", "malformed"),
        ("2130706433", "malformed"),
        ("127.0.0.01", "malformed"),
        ("", "malformed"),
        ("kabar.test", "malformed"),
    ],
)
def test_address_that_is_not_public_is_named_by_kind(address: str, kind: str) -> None:
    assert reason_not_to_dial(address) == kind


@pytest.mark.parametrize(
    "address",
    [
        *("8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "192.169.0.1", "11.0.0.1", "223.255.255.254"),
        *("2606:4700::1111", "2400:cb00::1", "64:ff9b::808:808", "2002:808:808::1", "2001:200::1"),
    ],
)
def test_public_address_may_be_dialled(address: str) -> None:
    assert reason_not_to_dial(address) is None


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "10.1.2.3", "192.168.0.9", "fd12::1", "8.8.8.8"])
def test_development_host_may_be_loopback_or_private(address: str) -> None:
    assert reason_not_to_dial(address, dev=True) is None


@pytest.mark.parametrize(
    "address",
    [
        *("169.254.169.254", "fe80::1", "fd00:ec2::254", "0.0.0.0", "224.0.0.1", "::ffff:127.0.0.1"),
        *("100.64.0.1", "2002:7f00:1::", "168.63.129.16"),
    ],
)
def test_development_host_is_never_link_local_or_disguised(address: str) -> None:
    assert reason_not_to_dial(address, dev=True) is not None
