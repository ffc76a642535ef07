"""A chat of two thousand messages: all of it can be read, and what is new is there without drawing the rest again.

How long frames and new messages take is measured beside a short chat by `make bench ARGS=page`.
"""

from typing import Final

import pytest

from bot.simulator import Person
from tests.browser.conftest import Arrive
from tests.browser.long_chat import MANY, STORY, goes_to_the_top, talk
from tests.browser.places import Alone
from tests.browser.visitor import expect

MOST_CHANGED: Final = 100
"""Elements that one new message may bring, take or change: its own bubble, its parts, the mark of the last one."""

WATCH = """() => {
  window.changed = 0;
  const count = (records) => {
    for (const record of records) window.changed += 1 + record.addedNodes.length + record.removedNodes.length;
  };
  const kinds = { childList: true, subtree: true, attributes: true, characterData: true };
  new MutationObserver(count).observe(document.querySelector('.scroller'), kinds);
}"""


@pytest.mark.slow
async def test_two_thousand_messages_can_be_read_and_a_new_one_is_all_that_is_drawn(
    alone: Alone, arrive: Arrive, budi: Person
) -> None:
    talk(budi, MANY)
    visitor = await (await arrive(alone.page.url, still=False)).opens((budi, budi))
    await visitor.left.sees(f"{MANY - 2}. {STORY}")
    await goes_to_the_top(visitor, MANY)
    await expect(visitor.left.messages.filter(has_text="/start")).to_be_in_viewport()

    await visitor.page.evaluate("document.querySelector('.scroller').scrollTop = 1e9")
    await visitor.page.evaluate(WATCH)
    await alone.bot.say(budi, "Laporan tersimpan")
    await visitor.left.sees("Laporan tersimpan")
    await expect(visitor.left.last).to_be_in_viewport()
    assert 0 < await visitor.page.evaluate("window.changed") < MOST_CHANGED
