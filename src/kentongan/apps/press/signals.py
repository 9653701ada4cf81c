"""What the press desk announces, inside the transaction of the write. Receivers defer jobs; payloads are ids.

letters_made       letter_ids    mails to outsiders wait to be sent
reporters_changed  paths         reporters kept below these nodes of the tree changed: press lists may follow
"""

from django.dispatch import Signal

letters_made = Signal()
reporters_changed = Signal()
