"""A chat of many messages before somebody's eyes, and how long what happens there takes, by the page's own clock."""

import time
from statistics import median
from typing import Final

from bot.simulator import Person
from tests.browser.places import Alone
from tests.browser.visitor import Visitor, expect

MANY: Final = 2000
STORY: Final = "Kegiatan diikuti calon pengantin agar siap membangun keluarga sakinah. "
NEW: Final = 9

SCROLL = """async () => {
  const list = document.querySelector('.scroller');
  const frames = [];
  let before = await new Promise(requestAnimationFrame);
  for (let step = 0; step < 60; step += 1) {
    list.scrollTop += step < 30 ? -150 : 150;
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - before);
    before = now;
  }
  return frames;
}"""
LISTEN = """() => {
  const seen = new Set();
  const arrived = (window.arrived = []);
  const look = () => {
    const sent = [...document.querySelector('.scroller').textContent.matchAll(/sent at (\\d+)/g)].at(-1)?.[1];
    if (!sent || seen.has(sent)) return;
    seen.add(sent);
    // Twice: the first frame draws it, at the second one it is on the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => arrived.push(Date.now() - Number(sent))));
  };
  new MutationObserver(look).observe(document.querySelector('.scroller'), { childList: true, subtree: true });
}"""


def talk(person: Person, messages: int) -> None:
    """Write so many messages, the first of which was /start."""
    for number in range(messages - 1):
        person.says(f"{number}. {STORY * (1 + number % 4)}" + ("\n📌 Kegiatan" * (number % 3)))


async def goes_to_the_top(visitor: Visitor, messages: int) -> None:
    """Scroll until the first of so many messages is there."""
    page = visitor.page
    for _ in range(100):
        await page.evaluate("document.querySelector('.scroller').scrollTop = 0")
        if await visitor.left.messages.filter(has_text="/start").count():
            break
        await page.wait_for_timeout(20)
    await expect(visitor.left.messages).to_have_count(messages)


async def frame_ms(visitor: Visitor) -> float:
    """The usual time between two frames while the open chat is scrolled, in milliseconds."""
    frames: list[float] = await visitor.page.evaluate(SCROLL)
    return median(frames)


async def new_ms(alone: Alone, visitor: Visitor, person: Person) -> float:
    """The usual time from sending a message to seeing it, in milliseconds."""
    await visitor.page.evaluate("document.querySelector('.scroller').scrollTop = 1e9")
    await visitor.page.evaluate(LISTEN)
    for number in range(NEW):
        await alone.bot.say(person, f"sent at {time.time() * 1000:.0f} ms")
        await visitor.page.wait_for_function(f"() => window.arrived.length > {number}")
    waits: list[float] = await visitor.page.evaluate("window.arrived")
    return median(waits)
