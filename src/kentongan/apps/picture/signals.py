"""What the picture announces, inside the transaction of the write. Receivers defer jobs; payloads are ids.

letters_due     unit_ids, week   heads of these offices have no letter of that week yet; `week` is an ISO date
letter_written  copy_ids         copies of a weekly letter wait to be mailed
"""

from django.dispatch import Signal

letters_due = Signal()
letter_written = Signal()
