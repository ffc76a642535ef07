"""Every button, command and question finds its handler, whose module is imported when it is first needed."""

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from bot.telegram import features, handlers, routes, work
from bot.telegram.errands import ERRANDS

SET_UP_ONCE = ("auditlog", "imports", "invitations", "settings", "team", "templates", "unit_edits")


@pytest.fixture(autouse=True)
def everything() -> None:
    for module in pkgutil.iter_modules(handlers.__path__):
        importlib.import_module(f"{handlers.__name__}.{module.name}")


def homes(registered: Mapping[str, Any]) -> set[tuple[str, str]]:
    return {(name, ruled.handler.__module__.rpartition(".")[2]) for name, ruled in registered.items()}


def test_every_button_has_its_module_in_the_index() -> None:
    listed = {(prefix, name) for prefix, names in features.OF_BUTTONS.items() for name in names}
    assert listed == {(verb.partition(".")[0], module) for verb, module in homes(routes.BUTTONS)}


def test_every_command_has_its_module_in_the_index() -> None:
    assert set(features.OF_COMMANDS.items()) == homes(routes.COMMANDS)


def test_every_question_has_its_module_in_the_index() -> None:
    assert set(features.OF_ANSWERS.items()) == homes(routes.ANSWERS)


def test_every_errand_has_its_module_in_the_index() -> None:
    for module in pkgutil.iter_modules(work.__path__):
        importlib.import_module(f"{work.__name__}.{module.name}")
    homes = {kind: runner.__module__.rpartition(".")[2] for kind, runner in ERRANDS.items()}
    assert homes == work.OF_ERRANDS


def test_an_idle_bot_has_no_rarely_used_feature_in_memory() -> None:
    assert loaded("import bot.app, bot.jobs.heartbeat, bot.telegram.routes").isdisjoint(SET_UP_ONCE)
    assert loaded("from bot.telegram import features; features.for_button('a.log')") & set(SET_UP_ONCE) == {"auditlog"}


def loaded(code: str) -> set[str]:
    shown = f"{code}; import sys; print(*[name for name in sys.modules if name.startswith('bot.telegram.handlers.')])"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    return last(done.stdout.split())


def last(names: Iterable[str]) -> set[str]:
    return {name.rpartition(".")[2] for name in names}
