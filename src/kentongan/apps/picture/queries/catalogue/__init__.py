"""The measures of the picture, out of the table beside this code."""
