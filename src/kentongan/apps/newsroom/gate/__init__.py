"""What keeps a story back, and by which steps it gets through: pure judgments over plain values."""
