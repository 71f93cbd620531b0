"""The supervisor's desk: many submissions in a round, compared and held against each other."""
