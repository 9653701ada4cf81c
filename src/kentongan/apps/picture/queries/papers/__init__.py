"""The picture as documents."""
