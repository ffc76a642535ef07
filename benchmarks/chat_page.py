"""The page of the demo: a new message in a long chat, beside one in a short chat."""

from dataclasses import dataclass
from typing import Final

from benchmarks.subjects import Broken
from tests.browser import browsing
from tests.browser.long_chat import frame_ms, goes_to_the_top, new_ms, talk
from tests.browser.places import alone_with_a_bot
from tests.browser.visitor import Visitor

SHORT: Final = 20


@dataclass(frozen=True, slots=True)
class Chat:
    """Milliseconds: from sending a message to seeing it, and from one frame to the next while scrolling."""

    new: float
    frame: float


async def chat(messages: int) -> Chat:
    """Measure a chat of so many messages in a browser of its own. Raises Broken where there is no browser."""
    program = browsing.found()
    if program is None:
        raise Broken(browsing.NONE)
    async with alone_with_a_bot() as place, browsing.browser(program) as browser:
        budi = place.sim.person("Budi Santoso")
        budi.starts()
        talk(budi, messages)
        context = await browsing.context(browser, browsing.DESKTOP, language="id", dark=False, still=False)
        context.set_default_timeout(browsing.PATIENCE_MS)
        visitor = Visitor(await context.new_page(), place.page.url, browsing.DESKTOP, browsing.Watch(context))
        await visitor.opens((budi, budi))
        await goes_to_the_top(visitor, messages)
        frame = await frame_ms(visitor)
        found = Chat(await new_ms(place, visitor, budi), frame)
        await context.close()
    return found
