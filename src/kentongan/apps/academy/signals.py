"""What events announce, inside the transaction of the write. Receivers defer jobs; payloads are ids.

letters_made   letter_ids   mails to participants wait to be sent
"""

from django.dispatch import Signal

letters_made = Signal()
