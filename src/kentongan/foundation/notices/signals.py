"""What the notices announce, inside the transaction of the write.

notices_made   notice_ids   people were told; their mails are still to be sent
"""

from django.dispatch import Signal

notices_made = Signal()
