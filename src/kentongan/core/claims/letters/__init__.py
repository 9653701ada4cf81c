"""Letters to editors: their texts as data, and the words that none of them may use."""
