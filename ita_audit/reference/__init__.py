"""What is said about a ruleset, all of it from the ruleset: explanations, schemas, listings."""
