"""What others publish: sources, articles, mentions and reprints."""
