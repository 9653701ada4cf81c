"""Who is at the desk, in which office, and what that lets them do."""
