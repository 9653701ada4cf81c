"""What we stand for, region by region: pillars with proof, words to use and to avoid, assets that expire."""
