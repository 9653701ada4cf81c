"""The register of public information."""
