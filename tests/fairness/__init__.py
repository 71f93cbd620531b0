"""What honest and careless offices write, and what the rules make of it: cases in fixtures/fairness, judged here."""
