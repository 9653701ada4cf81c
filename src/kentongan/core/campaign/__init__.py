"""What is known of campaigns: hashtags, words of pillars, the mix of what is told."""
