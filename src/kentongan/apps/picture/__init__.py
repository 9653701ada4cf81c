"""The picture of it all: figures of offices month by month, trends, evaluation, the letter to the head."""
