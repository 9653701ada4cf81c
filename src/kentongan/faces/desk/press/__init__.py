"""The press desk."""
