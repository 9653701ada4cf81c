"""Walking a website politely and within limits, for whoever judges it afterwards."""
