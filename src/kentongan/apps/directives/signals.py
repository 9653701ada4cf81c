"""What is announced, inside the transaction of the write.

directive_issued     directive_id   numbered, its addressees are fixed; a new edition of an older one is told so, too
edition_published    edition_id     the staff may read it; its mails are rows that wait to be sent
"""

from django.dispatch import Signal

directive_issued = Signal()
edition_published = Signal()
