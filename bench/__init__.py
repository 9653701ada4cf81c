"""Benchmarks: one a file, each beside a peer or floor that runs in the same run."""
