"""What statements announce. All are sent inside the transaction of the write; receivers write rows and defer jobs.

approval_asked       ask_ids         people were asked to sign; their links are still to be mailed
statement_released   update_id       an entry of the public page was written, with whom it tells
subscription_asked   subscriber_id   somebody left an address; the link that proves it is still to be mailed
mails_planned        mail_ids        letters to subscribers that wait to be sent
"""

from django.dispatch import Signal

approval_asked = Signal()
statement_released = Signal()
subscription_asked = Signal()
mails_planned = Signal()
