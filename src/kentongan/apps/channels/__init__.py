"""Ways out of the house: accounts on channels, what was sent where, and the receipts."""
