"""What the information service announces, inside the transaction of the write. Payloads are ids.

request_received   request_id              a request was taken and has its number
request_answered   request_id              the written notice went out
objection_filed    objection_id            somebody objected
objection_decided  objection_id            the superior decided
letters_written    letter_ids              letters to the requester wait for the post
deadlines_moved    count, after            a sweep moved deadlines; its moves are those after that one
"""

from django.dispatch import Signal

request_received = Signal()
request_answered = Signal()
objection_filed = Signal()
objection_decided = Signal()
letters_written = Signal()
deadlines_moved = Signal()
