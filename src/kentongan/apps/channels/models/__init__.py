"""Accounts, recipients, released items and their dispatches."""

from kentongan.apps.channels.models.account import ChannelAccount, Recipient
from kentongan.apps.channels.models.dispatch import Dispatch
from kentongan.apps.channels.models.wire import WireItem

__all__ = ["ChannelAccount", "Dispatch", "Recipient", "WireItem"]
