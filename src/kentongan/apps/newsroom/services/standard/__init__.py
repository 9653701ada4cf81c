"""What the standard asks of stories: acts on findings, waivers, previews of other settings."""
