"""The ears of this app: they queue mails in the transaction of the write."""

from kentongan.apps.units import signals, tasks


def queue_invitation(sender: object, *, invitation_id: int, **_more: object) -> None:
    """An invitation waits to be mailed."""
    tasks.send_invitation.defer(invitation_id=invitation_id)


def queue_appointment(sender: object, *, appointment_id: int, **_more: object) -> None:
    """An officer is to be told."""
    tasks.send_appointment.defer(appointment_id=appointment_id)


def connect() -> None:
    """Connects every ear."""
    signals.invitation_made.connect(queue_invitation)
    signals.officer_appointed.connect(queue_appointment)
