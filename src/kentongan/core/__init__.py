"""What we know: pure Python, with no Django, network, database or clock."""
