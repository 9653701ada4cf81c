"""What the information law says of requests: grounds of refusal, grounds of objection, the yearly report."""
