"""What this app does after the click."""

from kentongan.apps.units.services import mailing
from kentongan.foundation.jobs.queue import task


@task("units.send_invitation", queue="mail")
def send_invitation(invitation_id: int) -> None:
    """Mails one invitation."""
    mailing.send_invitation(invitation_id=invitation_id)


@task("units.send_appointment", queue="mail")
def send_appointment(appointment_id: int) -> None:
    """Mails one officer about a new office."""
    mailing.send_appointment(appointment_id=appointment_id)
