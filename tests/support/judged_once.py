"""What is read in a file and what is said of it come of its bytes, whatever keeps them: worked out once in a process."""

_KNOWN, _MOST_KNOWN = {}, 1000
"""What was worked out already, by what it was worked out from."""


def judge_once(change=setattr):
    """Let ``review`` work out once what it knows already; ``change`` puts a function in the place of another."""
    _once(change, "handed_in", lambda rulesets, path, content: (rulesets.load().sha256, path, content))
    _once(
        change,
        "judge",
        lambda rules, given, day, last: (rules.sha256, given.name, given.sha256, day, last and last.sha256),
    )


def _once(change, name, key_of):
    from ita_audit.review import review_folder  # not where tests are merely collected

    work = getattr(review_folder, name)

    def remembered(*given):
        key = (name, *key_of(*given))
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        if key not in _KNOWN:
            _KNOWN[key] = work(*given)
        return _KNOWN[key]

    change(review_folder, name, remembered)
