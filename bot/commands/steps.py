"""The steps of the guided tour. Each finds its people in the office as it is then, at whatever time the clock shows."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import time
from typing import Final

from bot.clock import local_date
from bot.commands.letters import Letter, letter
from bot.commands.stage import PATIENCE, Missing, Stage, button
from bot.domain.ladder import Rung
from bot.simulator import Group, Message, Person
from bot.usecases import foreseeing, looking
from bot.usecases.foreseeing import Coming
from bot.usecases.looking import OpenInGroup
from bot.views.group_prompts import OPEN

LATEST_REPORT: Final = time(15, 0)
TOGETHER: Final = 21
"""So many days ahead the tour looks for a group prompt that asks several units."""

PHOTOS: Final = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """Where to look: whose eyes, which chat, which message; and who was turned away, with the words in the pop-up."""

    person: Person
    chat: Person | Group
    message: Message
    turned_away: tuple[str, str] | None = None


@dataclass(slots=True)
class Run:
    """One walk through the tour: where each step that was taken left its visitor, and what later steps need of it.

    `number` counts the walks from 0.
    """

    number: int = 0
    spots: dict[str, Spot] = field(default_factory=dict)


async def office(stage: Stage, _run: Run) -> Spot:
    """The coordinator opens the menu."""
    head = await stage.coordinator()
    asked = head.says("/menu")
    shown = await stage.hears(head, lambda m: m.seq > asked.seq and button(m, "m."), "the menu")
    return Spot(head, head, shown)


async def report(stage: Stage, run: Run) -> Spot:
    """An officer sends an album with a caption, as to any group."""
    officer = await stage.officer("KUA-PALANG")
    await _without_draft(stage, officer)
    await _become_morning(stage)
    words = await _letter(stage, run, "reports", officer)
    album = await officer.sends_album(PHOTOS, caption=words.text, caption_at=PHOTOS // 2)
    card = await stage.hears(officer, lambda m: m.seq > album[0].seq and _is_draft(m), "the draft")
    return Spot(officer, officer, card)


async def correct(stage: Stage, run: Run) -> Spot:
    """The officer mends the place by buttons, and sends the report."""
    draft = run.spots["report"]
    if button(draft.message, "d.restore"):
        # The visitor has thrown the draft away.
        draft = run.spots["report"] = await report(stage, run)
    officer, card = stage.present(draft.person.id), draft.message
    if _is_draft(card):
        await _become_morning(stage)
        place = (await _letter(stage, run, "reports", officer)).corrected
        await _to_preview(stage, officer, card)
        await stage.presses(officer, "d.edit", card)
        await stage.presses(officer, await _place_button(stage, card), card)
        await stage.hears(officer, lambda m: m is card and not button(m, "d.field"), "the question for the place")
        officer.says(place)
        await stage.hears(officer, lambda m: m is card and place in m.text and button(m, "d.send"), "the new place")
        await _send(stage, officer, card)
    return Spot(officer, officer, card)


async def publish(stage: Stage, run: Run) -> Spot:
    """The officer sends the link of the published report."""
    receipt = run.spots["correct"]
    officer = stage.present(receipt.person.id)
    address = f"https://www.instagram.com/p/C{receipt.message.seq}x{run.number}/"
    link = officer.says(address, reply_to=receipt.message)
    thanked = await stage.hears(officer, lambda m: m.reply_to is link, "the thanks for the link")
    return Spot(officer, officer, thanked)


async def digest(stage: Stage, run: Run) -> Spot:
    """It becomes four o'clock: the digest tells of the report."""
    head, draft = await stage.coordinator(), run.spots["report"]
    title = (await _letter(stage, run, "reports", draft.person)).title

    def tells(message: Message) -> bool:
        return message.seq > draft.message.seq and title in message.text

    if not any(tells(one) for one in head.chat if one.sender is stage.sim.bot):
        await stage.becomes(foreseeing.next_digest(stage.clock.now(), await stage.office()))
    return Spot(head, head, await stage.hears(head, tells, "the digest"))


async def prompt(stage: Stage, _run: Run) -> Spot:
    """It becomes the next morning on which a silent unit is reminded in private."""
    soon = [each for each in await _coming(stage) if each.rung is Rung.PRIVATE and each.officers[0] in stage.sim.people]
    if not soon:
        raise Missing("page-tour-nobody-silent")
    officer = stage.present(soon[0].officers[0])
    before = _last(officer)
    await stage.becomes(soon[0].moment)
    asked = await stage.hears(officer, lambda m: m.seq > before and button(m, "p."), "the reminder")
    return Spot(officer, officer, asked)


async def group(stage: Stage, run: Run) -> Spot:
    """The group is asked: a stranger's press is refused, one unit answers by a button, another by replying."""
    bound = await stage.group()
    asked = await _group_prompt(stage, bound)
    units = await _answerable(stage, run.spots["report"].person)
    first, second = units[0], units[:2][-1]
    stranger = await stage.stranger(bound)
    refusal = await stage.presses(stranger, _unfold(first), asked)
    officer = stage.member(bound, first.officers[0])
    if f"g.tomorrow:{first.prompt_id}" not in _meanings(asked):
        await stage.presses(officer, _unfold(first), asked)
    if first is not second:
        await stage.presses(officer, f"g.tomorrow:{first.prompt_id}", asked)
        officer = stage.member(bound, second.officers[0])
    officer.says(f"https://www.facebook.com/humas/posts/{asked.seq}{run.number}", to=bound, reply_to=asked)
    gone = {_unfold(first), _unfold(second)}
    await stage.hears(bound, lambda m: m is asked and not gone & _meanings(m), "the answers")
    return Spot(officer, bound, asked, turned_away=(stranger.name, refusal.text or ""))


async def power(stage: Stage, run: Run) -> Spot:
    """The bot is killed in the middle of an album, and nothing is lost."""
    officer = await stage.officer("KUA-SOKO", other_than=run.spots["report"].person)
    await _without_draft(stage, officer)
    words = await _letter(stage, run, "power", officer)
    items = officer.plan_album(PHOTOS, words.text, caption_at=PHOTOS - 1)
    first, *_ = [send() for send in items[: PHOTOS // 2]]
    await stage.fetched()
    await stage.bot.kill()
    for send in items[PHOTOS // 2 :]:
        send()
    await stage.bot.start()
    whole = f"📷 {PHOTOS}"
    card = await stage.hears(
        officer, lambda m: m.seq > first.seq and whole in m.text and button(m, "d.send"), "the draft with all photos"
    )
    await _send(stage, officer, card)
    return Spot(officer, officer, card)


Step = Callable[[Stage, Run], Awaitable[Spot]]
STEPS: Final[dict[str, Step]] = {
    each.__name__: each for each in (office, report, correct, publish, digest, prompt, group, power)
}


async def _letter(stage: Stage, run: Run, kind: str, officer: Person) -> Letter:
    return letter(kind, run.number, await stage.unit_of(officer), local_date(stage.clock.now(), stage.sim.zone))


async def _become_morning(stage: Stage) -> None:
    """Reports are sent while people work, and before the day's digest."""
    await stage.becomes(foreseeing.next_morning(stage.clock.now(), await stage.office(), LATEST_REPORT))


async def _without_draft(stage: Stage, officer: Person) -> None:
    """Whatever draft the officer still had is thrown away."""
    card = next((one for one in reversed(officer.chat) if _is_draft(one)), None)
    if card is not None:
        await _to_preview(stage, officer, card)
        await stage.presses(officer, "d.discard", card)


async def _to_preview(stage: Stage, officer: Person, card: Message) -> None:
    """Out of a menu or a question."""
    if not button(card, "d.edit") and button(card, "d.show"):
        await stage.presses(officer, "d.show", card)


async def _place_button(stage: Stage, card: Message) -> str:
    """What the button means that asks for the place."""

    def look() -> str | None:
        return next((each for each in _meanings(card) if each.startswith("d.field:") and each.endswith(":place")), None)

    found = await stage.sim.until(look, PATIENCE)
    if found is None:
        raise AssertionError("the draft has no button for the place")
    return found


async def _send(stage: Stage, officer: Person, card: Message) -> None:
    await stage.presses(officer, "d.send", card)
    await stage.hears(officer, lambda m: m is card and button(m, "r."), "the receipt")


async def _coming(stage: Stage) -> list[Coming]:
    found = await stage.office()
    return await stage.look(lambda tx: foreseeing.coming_prompts(tx, found))


async def _group_prompt(stage: Stage, bound: Group) -> Message:
    """The group's open prompt, if it asks several units; else it becomes the day of the next one."""
    still = await stage.look(looking.open_in_group)
    shown = next((one for one in reversed(bound.chat) if button(one, "g.")), None)
    if shown is not None and len({_unfold(one) for one in still} & _meanings(shown)) > 1:
        return shown
    found = await stage.office()
    days = await stage.look(lambda tx: foreseeing.group_prompts(tx, found, TOGETHER))
    if not days:
        raise Missing("page-tour-nobody-silent")
    moment, _ = next((day for day in days if day[1] > 1), days[0])
    before = _last(bound)
    await stage.becomes(moment)
    return await stage.hears(bound, lambda m: m.seq > before and button(m, "g.unit"), "the group's prompt")


async def _answerable(stage: Stage, not_first: Person) -> list[OpenInGroup]:
    """The units that the group's prompt asks; last those of somebody, or of officers who serve several."""
    units = [one for one in await stage.look(looking.open_in_group) if set(one.officers[:1]) & stage.sim.people.keys()]
    if not units:
        raise Missing("page-tour-nobody-silent")
    served = await stage.units_served()
    return sorted(units, key=lambda one: (one.officers[0] == not_first.id, served[one.officers[0]] > 1))


def _unfold(one: OpenInGroup) -> str:
    """What a unit's button means in the group's prompt."""
    return f"g.unit:{one.prompt_id}:{OPEN}"


def _meanings(message: Message) -> set[str]:
    return {each.data for row in message.buttons for each in row if each.data}


def _is_draft(message: Message) -> bool:
    """The preview of an open draft, or a menu or question in its place."""
    return any(button(message, way) is not None for way in ("d.discard", "d.show"))


def _last(chat: Person | Group) -> int:
    """The number of the last message of a chat."""
    return chat.chat[-1].seq if chat.chat else 0
