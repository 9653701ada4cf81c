"""What people at the desk are told: a sentence, a place to go, and a mail that follows."""
