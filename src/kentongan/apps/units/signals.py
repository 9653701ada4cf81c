"""What this app announces. Sent inside the transaction of the write: receivers defer jobs or write rows."""

from django.dispatch import Signal

# An invitation was made or renewed and waits to be mailed. Payload: invitation_id.
invitation_made = Signal()

# An office was given to somebody who can sign in already. Payload: appointment_id.
officer_appointed = Signal()

# Offices were added, changed, moved or closed. Payload: unit_ids, a list.
units_changed = Signal()
