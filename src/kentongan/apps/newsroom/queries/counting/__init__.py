"""What is counted of the newsroom: for awards, lessons, the picture."""
