"""Claims about the service: when two are one, how an answer is built, by which steps a correction is asked for."""
