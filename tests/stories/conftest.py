"""What holds for every story."""

import pytest


@pytest.fixture(autouse=True)
def not_measured_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """What draws and looks in processes of its own is not measured there, which would take most of their time.

    The tests in `tests/render` measure it.
    """
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
