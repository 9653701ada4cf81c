"""Events that build people: plans, sessions, speakers, invitations, nominations, follow-up."""
