"""What is announced, inside the transaction of the write.

batch_continues    batch_id         certificates of a batch are still to be made
deliveries_made    delivery_ids     mails to holders were written and wait to be sent
certificate_revoked certificate_id  a certificate no longer holds
"""

from django.dispatch import Signal

batch_continues = Signal()
deliveries_made = Signal()
certificate_revoked = Signal()
