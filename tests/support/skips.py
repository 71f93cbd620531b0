"""In CI a test that is skipped is a failure, unless the machine is the reason."""

import os

import pytest

CI = os.environ.get("CI") == "true"


def _unseen(report):
    """Why the test was skipped, where nobody would notice; a reason "platform: ..." is a good one."""
    if not CI or not report.skipped or hasattr(report, "wasxfail"):
        return None
    reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
    reason = reason.removeprefix("Skipped: ")
    return None if reason.startswith("platform:") else reason


def _fail(report):
    if reason := _unseen(report):
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid} was skipped, which in CI is a failure: {reason}"
    return report


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport():
    return _fail((yield))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_make_collect_report():
    return _fail((yield))
