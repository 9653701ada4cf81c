"""What the clarification desk announces, inside the transaction of the write. Payloads are ids.

capture_wanted   aim, sighting_id, remedy_id, user_id   an address is to be fetched and kept as evidence
claim_answered   claim_id                               the answer of a claim is public
"""

from django.dispatch import Signal

capture_wanted = Signal()
claim_answered = Signal()
