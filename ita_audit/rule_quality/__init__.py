"""Rules that prove themselves: cases written by hand, and what they leave unproved."""
