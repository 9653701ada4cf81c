"""What the services of events stand on: locks, seats, notices, and the words of mails and drafts."""
