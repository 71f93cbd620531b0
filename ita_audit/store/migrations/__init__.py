"""How a store comes to be, and how an older one is brought up to date: one script for each step."""
