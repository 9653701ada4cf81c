"""Campaigns: a slogan, a hashtag, a time; which stories and offices take part, and the mix of pillars."""
