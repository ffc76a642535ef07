"""Screens of the caption kit."""

from collections.abc import Iterator, Sequence

from bot.domain.captions import LIMITS, NO_LIMIT, PARTS, Part
from bot.domain.cutting import pieces
from bot.domain.links import Platform
from bot.domain.screen import LONGEST_COPY, Button, Screen, action, columns, shortened
from bot.domain.splitting import utf16_len
from bot.domain.templates import Template
from bot.i18n import Html, Texts
from bot.render.framing import Shape
from bot.usecases.captioning import MOST_PHOTOS, Draught, Kit, Pictures

TITLE_SHOWN = 250
COPY_ROOM = 3400
"""UTF-16 units of a text to be copied in one message, beside the words around it."""


def menu(t: Texts, kit: Kit, *, coordinates: bool) -> Screen:
    """What can be made of a report."""
    report = kit.report
    text = t("kit-menu", title=shortened(report.content.title or "", TITLE_SHOWN), reference=report.reference)
    rows = list(columns([Button(name(t, each), action("k.text", report.id, each.value)) for each in PARTS]))
    last = [Button(t.plain("button-kit-press"), action("k.press", report.id))]
    if kit.photos:
        last.insert(0, Button(t.plain("button-kit-photos"), action("k.photos", report.id)))
    rows.append(tuple(last))
    if coordinates:
        rows.append((Button(t.plain("button-templates"), action("k.templates")),))
    return Screen(text, tuple(rows))


def name(t: Texts, platform: Platform) -> str:
    """A platform's whole name."""
    return t.plain(f"kit-platform-{platform.value}")


def captions(t: Texts, platform: Platform, parts: Sequence[Part]) -> tuple[Screen, ...]:
    """A platform's texts, each in a block that is copied with one tap; a long one in several messages."""
    blocks = [block for part in parts for block in _blocks(t, part)]
    messages: list[tuple[list[Html], list[Button]]] = []
    room = 0
    for html, length, button in blocks:
        if not messages or length > room:
            head = t("kit-caption-head" if not messages else "kit-caption-more", platform=name(t, platform))
            messages.append(([head], []))
            room = COPY_ROOM
        room -= length
        messages[-1][0].append(html)
        messages[-1][1].extend([button] if button else [])
    messages[-1][0].append(t("kit-caption-how"))
    return tuple(Screen("\n\n".join(lines), columns(buttons)) for lines, buttons in messages)


def _blocks(t: Texts, part: Part) -> Iterator[tuple[Html, int, Button | None]]:
    """A text as blocks of HTML with their length, and a button where one can copy it."""
    limit = LIMITS[part.template]
    title = t.plain(f"kit-part-{part.template.value}")
    if limit.most < NO_LIMIT:
        length, most = t.number(limit.count(part.text)), t.number(limit.most)
        head = t("kit-measured", part=title, length=length, most=most)
    else:
        head = t("kit-part", part=title)
    for number, text in enumerate(pieces(part.text, lambda piece: utf16_len(piece) <= COPY_ROOM)):
        shown = t("kit-block", text=text) if number else Html(f"{head}\n{t('kit-block', text=text)}")
        button = None
        if utf16_len(part.text) <= LONGEST_COPY:
            button = Button(t.plain("button-copy", part=title), copy=part.text)
        yield shown, utf16_len(text), button


def shapes(t: Texts, kit: Kit) -> Screen:
    """What the photos are for."""
    buttons = [Button(shape_name(t, each), action("k.crop", kit.report.id, each.value)) for each in Shape]
    back = Button(t.plain("button-back"), action("k.back", kit.report.id))
    return Screen(t("kit-shapes", photos=kit.photos, most=MOST_PHOTOS), (tuple(buttons), (back,)))


def consent(t: Texts, report_id: int) -> Screen:
    """Whether the guardians of the pupils on the photos agreed."""
    yes = Button(t.plain("button-consent-yes"), action("k.agreed", report_id, "yes"))
    no = Button(t.plain("button-consent-no"), action("k.agreed", report_id, "no"))
    back = Button(t.plain("button-back"), action("k.back", report_id))
    return Screen(t("kit-consent-ask"), ((yes, no), (back,)))


def shape_name(t: Texts, shape: Shape) -> str:
    """What a shape is for, with its proportions."""
    return t.plain(f"kit-shape-{shape.value}")


def framing(t: Texts, photos: int) -> Screen:
    """Photos are being framed."""
    return Screen(t("kit-framing", photos=min(photos, MOST_PHOTOS)))


def writing(t: Texts) -> Screen:
    """A press release is being written."""
    return Screen(t("kit-writing"))


def photo(t: Texts, number: int, photos: int, shape: Shape) -> Screen:
    """What stands below a photo."""
    return Screen(t("kit-photo", number=number, photos=photos, shape=shape_name(t, shape)))


def framed(t: Texts, given: Pictures, photos: int, bad: int) -> Screen:
    """The photos are there; and those that are not."""
    lines = [t("kit-framed", photos=photos), *_lacking(t, given, bad)]
    if given.more:
        lines.append(t("kit-photos-more", more=given.more, most=MOST_PHOTOS))
    return Screen("\n".join(lines))


def written(t: Texts, draught: Draught, bad: int) -> Screen:
    """The press release is there; and what is not in it."""
    lines = [t("kit-written"), *_lacking(t, draught.pictures, bad)]
    if draught.barred:
        lines.append(t("kit-barred"))
    return Screen("\n".join(lines))


def _lacking(t: Texts, given: Pictures, bad: int) -> list[Html]:
    lines: list[Html] = []
    if bad + given.bad:
        lines.append(t("kit-photos-bad", photos=bad + given.bad))
    if given.missing:
        lines.append(t("kit-photos-missing", photos=given.missing))
    return lines


def release_caption(t: Texts) -> Screen:
    """What stands below the document."""
    return Screen(t("kit-release-how"))


def release_label(t: Texts) -> str:
    """What the document is."""
    return t.plain("kit-release-label")


def part_name(t: Texts, template: Template) -> str:
    """A template's name, with its platform's."""
    return t.plain(f"template-name-{template.value}")
