"""What the law asks a public body to show, as versioned data."""
