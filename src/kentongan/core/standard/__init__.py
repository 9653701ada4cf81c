"""The publication standard: documents, rules and the checker that brings them together."""
