"""One way to judge: a file in any format, what was read in it, its report.

``submissions`` and ``reports`` are pure once the bytes are there and the ruleset is loaded;
``rulesets`` loads the rule files that a submission names.
"""
