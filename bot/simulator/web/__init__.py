"""The simulated Telegram as a web page. Only the demo and the tests import it."""

from bot.simulator.web.control import Control, ControlRefused
from bot.simulator.web.page import Page

__all__ = ["Control", "ControlRefused", "Page"]
