"""Processes that nobody measures: what measures the coverage would itself meet what a test does to them."""

import os


def unmeasured() -> dict[str, str]:
    """The environment without what makes a new process measure its coverage."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
