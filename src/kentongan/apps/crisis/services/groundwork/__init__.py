"""What the verbs of a case stand on: taking it in hand, numbering it, laying out its plan."""
