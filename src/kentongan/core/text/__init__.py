"""Indonesian text: sentences, words, quotations, dates, and the reading of files into text."""
