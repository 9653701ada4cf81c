"""Every channel there is: the built-in ones, and those that other packages bring."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from kentongan.apps.channels.adapters.email import EmailChannel
from kentongan.apps.channels.adapters.telegram import TelegramChannel
from kentongan.apps.channels.contract import Channel
from kentongan.foundation.outbound.client import OutboundClient

GROUP = "kentongan.channels"
BUILT_IN: tuple[type[Channel], ...] = (EmailChannel, TelegramChannel)


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of channels. `channel` is None when it could not be set up; `trouble` says why."""

    name: str
    label: str
    channel: Channel | None
    trouble: str = ""

    @property
    def configured(self) -> bool:
        return self.channel is not None and self.channel.configured


def listed(
    options: Mapping[str, Mapping[str, Any]],
    *,
    outbound: OutboundClient | None = None,
    extensions: tuple[EntryPoint, ...] | None = None,
) -> tuple[Listed, ...]:
    """All channels with their settings (`options` by channel name), built-in ones first; never raises.

    A channel without settings, with senseless ones, or whose package is broken is listed as not configured.
    A built-in name cannot be taken over by an extension.
    """
    found = [_set_up(kind, options, outbound) for kind in BUILT_IN]
    names = {line.name for line in found}
    for entry in tuple(entry_points(group=GROUP)) if extensions is None else extensions:
        line = _extension(entry, options, outbound)
        if line.name not in names:
            names.add(line.name)
            found.append(line)
    return tuple(found)


def channel(
    name: str, options: Mapping[str, Any], *, outbound: OutboundClient | None = None
) -> Channel | None:
    """The channel of that name with these settings; None when there is none or it cannot be set up."""
    for kind in BUILT_IN:
        if kind.name == name:
            return _set_up(kind, {name: options}, outbound).channel
    return next(
        (line.channel for line in listed({name: options}, outbound=outbound) if line.name == name), None
    )


def _extension(
    entry: EntryPoint, options: Mapping[str, Mapping[str, Any]], outbound: OutboundClient | None
) -> Listed:
    try:
        kind = entry.load()
        named = str(kind.name), str(kind.label)
    except Exception as error:  # noqa: BLE001 - a foreign package may fail in any way; the list must still stand
        return Listed(entry.name, entry.name, None, f"Paket saluran ini rusak: {error}")
    line = _set_up(kind, options, outbound)
    if line.channel is not None and not isinstance(line.channel, Channel):
        return Listed(*named, None, "Paket saluran ini tidak memenuhi kontrak.")
    return line


def _set_up(
    kind: type[Channel], options: Mapping[str, Mapping[str, Any]], outbound: OutboundClient | None
) -> Listed:
    try:
        made = kind.from_options(options.get(kind.name, {}), outbound=outbound)
    except Exception as error:  # noqa: BLE001 - the rim of an adapter: whatever it says, the others go on
        return Listed(kind.name, kind.label, None, f"Setelan saluran ini tidak sah: {error}")
    return Listed(kind.name, kind.label, made, "" if made.configured else "Belum disetel.")
