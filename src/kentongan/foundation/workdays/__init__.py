"""The holidays that this installation keeps, and the calendar made from them."""
