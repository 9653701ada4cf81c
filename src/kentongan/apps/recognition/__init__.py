"""Awards: criteria of a year, scores that replay line by line, blind juries, objections, results."""
