"""Claims about the service and their answers; right of reply and correction."""
