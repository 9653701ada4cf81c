"""Reporters, enquiries, lines to take, interviews, events with guests, embargoed rooms, letters, press lists."""

from kentongan.apps.press.models.enquiry import Enquiry, Interview
from kentongan.apps.press.models.event import Guest, PressEvent
from kentongan.apps.press.models.line import Line, LineVersion
from kentongan.apps.press.models.mailing import Letter, Member, PressList
from kentongan.apps.press.models.reporter import ContactLink, Refusal, Reporter
from kentongan.apps.press.models.room import Room, RoomFile, RoomPass, RoomVisit

__all__ = [
    "ContactLink",
    "Enquiry",
    "Guest",
    "Interview",
    "Letter",
    "Line",
    "LineVersion",
    "Member",
    "PressEvent",
    "PressList",
    "Refusal",
    "Reporter",
    "Room",
    "RoomFile",
    "RoomPass",
    "RoomVisit",
]
