"""Every screen, whatever people wrote and however many units there are, is one that Telegram takes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from bot.db.looks import Unusable
from bot.db.publications import Standing
from bot.domain.captions import PARTS, Facts, captions
from bot.domain.group import Right, Topic
from bot.domain.headway import Headway
from bot.domain.links import Platform
from bot.domain.looks import Problem
from bot.domain.office import UnitRef
from bot.domain.people import Language, Role
from bot.domain.reports import Content, Draft, DraftState, Editable
from bot.domain.screen import Screen
from bot.domain.set_up import Step
from bot.domain.settings import Setting
from bot.domain.templates import Mistake, Template, Wrong
from bot.domain.understood import MessageKind
from bot.i18n import Texts, texts
from bot.render.framing import Shape
from bot.usecases import templating
from bot.usecases.captioning import Draught, Kit, Pictures
from bot.usecases.publishing import Taken
from bot.views import (
    albums,
    asking,
    coordinating,
    held,
    joining,
    kit,
    links,
    menu,
    photos,
    prompts,
    recalls,
    report,
    settings,
    templates,
)
from bot.views import help as help_views
from tests.views.longest import (
    ACTOR,
    ALBUM,
    ASKED,
    FOUND,
    HEADWAY,
    LARGE,
    NOW,
    OFFICE,
    PROGRAMMES,
    REPORT,
    TODAY,
    TROUBLED,
    check,
    draft,
    left,
    long,
    ref,
    unit,
)


def _asking(field: Editable, t: Texts) -> Screen:
    return report.asking(t, draft(), field)


def _unusable(problem: Problem, t: Texts) -> Screen:
    places = tuple(range(1, 21))
    return photos.unusable(t, Unusable(1, 7, Language.ID, long(300), problem, places, 1))


def _help(situation: str, t: Texts) -> Screen:
    role = next(role for role in Role if situation in _named(role))
    return help_views.page(t, replace(ACTOR, roles=frozenset({role})), OFFICE, situation)


def _named(role: Role) -> list[str]:
    return [each.name for each in help_views.situations(replace(ACTOR, roles=frozenset({role})))]


def _page(step: Step, path: settings.Path, t: Texts) -> Screen:
    return settings.page(t, HEADWAY, step, path, "GaungBot")


def _ask(setting: Setting, t: Texts) -> Screen:
    return asking.ask(t, HEADWAY, setting, settings.Path.SET_UP)


def _held(kind: MessageKind, t: Texts) -> Screen:
    return held.what_is_it(t, LARGE, kind, draft())


KIT = Kit(REPORT, 20)
PICTURES = Pictures(REPORT, OFFICE.name, None, (), missing=5, more=10)


def _caption(platform: Platform, t: Texts) -> Screen:
    parts = captions(platform, Facts(long(4000), story=long(4096), office=long(200)), templating.defaults())
    screens = kit.captions(t, platform, parts)
    for screen in screens[:-1]:
        check(screen)
    return screens[-1]


def _template(template: Template, t: Texts) -> Screen:
    return templates.one(t, template, long(1500), {"judul": long(4000)}, is_own=True, may_edit=True)


def _asking_template(template: Template, t: Texts) -> Screen:
    return templates.asking(t, template)


SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "draft": lambda t: report.draft(t, draft()),
    "draft without unit": lambda t: report.draft(t, draft(served=False)),
    "empty draft": lambda t: report.draft(t, draft(empty=True)),
    "choosing a unit": lambda t: report.choose_unit(t, draft(served=False), tuple(map(ref, range(40)))),
    "edit menu": lambda t: report.edit_menu(t, draft(), many_units=True),
    "programmes": lambda t: report.programme_menu(t, draft(), PROGRAMMES),
    "photos": lambda t: albums.menu(t, ALBUM),
    "no photos": lambda t: albums.menu(t, replace(ALBUM, photos=(), others=(), taken_out=0)),
    "a photo": lambda t: albums.one(t, ALBUM, 7),
    "the cover": lambda t: albums.one(t, ALBUM, 1),
    "a sheet of photos": lambda t: albums.sheet(t, 20),
    **{f"{problem} photos": partial(_unusable, problem) for problem in (Problem.UNREADABLE, Problem.TOO_LARGE)},
    "added, but for some": lambda t: held.added(t, draft(), 999),
    **{f"asking {field}": partial(_asking, field) for field in list(Editable)[:4]},
    "discarded": lambda t: report.discarded(t, LARGE),
    "a report that stands": lambda t: report.stands(t, REPORT),
    "recall of one": lambda t: recalls.recall(t, left(1)),
    "recall of many": lambda t: recalls.recall(t, left(40)),
    "receipt": lambda t: report.receipt(t, REPORT, unit(1), 9, published=False),
    "first receipt": lambda t: report.receipt(t, REPORT, unit(1), None, published=False),
    "receipt with link": lambda t: report.receipt(t, REPORT, unit(1), 0, published=True),
    "silent": lambda t: prompts.coordinators_list(t, [(unit(n), 30, True) for n in range(100)]),
    "never published": lambda t: prompts.coordinators_list(t, [(unit(n), None, n % 2 == 0) for n in range(200)]),
    "nobody serves": lambda t: prompts.coordinators_list(t, [(unit(n), 30, False) for n in range(100)]),
    "invitation": lambda t: joining.invitation(t, OFFICE, long(200), Role.OFFICER, ref(1), "A" * 43),
    "invited to coordinate": lambda t: joining.invitation(t, OFFICE, long(200), Role.COORDINATOR, None, "A" * 43),
    "joined": lambda t: joining.joined(t, long(200), Role.OFFICER, ref(1)),
    "stranger": lambda t: joining.stranger(t, OFFICE),
    "home": lambda t: menu.home(t, ACTOR, HEADWAY),
    "home of an empty office": lambda t: menu.home(t, ACTOR, Headway(OFFICE)),
    "help": lambda t: help_views.menu(t, ACTOR),
    **{
        f"help about {each.name}": partial(_help, each.name)
        for role in Role
        for each in help_views.situations(replace(ACTOR, roles=frozenset({role})))
    },
    "what now": lambda t: menu.and_now(t, t("not-placed")),
    "settings": lambda t: settings.settings_menu(t, HEADWAY, may_change=True),
    "summary": lambda t: settings.summary(t, HEADWAY),
    "empty summary": lambda t: settings.summary(t, Headway(OFFICE)),
    **{f"{path} {step}": partial(_page, step, path) for step in Step for path in settings.Path},
    **{f"asking {each}": partial(_ask, each) for each in ASKED},
    "group bound": lambda t: coordinating.bound(t, TROUBLED, "GaungBot"),
    "group to be moved": lambda t: coordinating.ask_move(t, OFFICE, -LARGE),
    "group offered": lambda t: coordinating.offer(t, OFFICE),
    "group lost": lambda t: coordinating.lost(t, TROUBLED, "GaungBot"),
    "group lacks": lambda t: coordinating.lacks(t, TROUBLED, Right, "GaungBot"),
    "topic gone": lambda t: coordinating.topic_gone(t, TROUBLED, Topic.DIGEST),
    "topics ready": lambda t: coordinating.topics_ready(t, tuple(Topic)),
    "guide": joining.guide,
    "how to report": lambda t: joining.how_to_report(t, hints=True),
    "how to report without hints": lambda t: joining.how_to_report(t, hints=False),
    **{f"held {kind}": partial(_held, kind) for kind in MessageKind},
    "held at first": lambda t: held.what_is_it(t, LARGE, MessageKind.UNCLEAR, None),
    "links of a report": lambda t: links.taken(t, Taken(ref(1), REPORT, FOUND, FOUND, ())),
    "links of a unit": lambda t: links.taken(t, Taken(ref(1), None, FOUND, (), ())),
    "known links": lambda t: links.taken(
        t,
        Taken(
            ref(1),
            None,
            (),
            (),
            tuple((link, Standing(LARGE, link.url, ref(2), LARGE, "KUA-PALANG-2026-0042", TODAY)) for link in FOUND),
        ),
    ),
    "links of which unit": lambda t: links.which_unit(t, LARGE, tuple(map(ref, range(40)))),
    "how to send a link": links.send_it,
    "kit": lambda t: kit.menu(t, KIT, coordinates=True),
    **{f"caption {platform}": partial(_caption, platform) for platform in PARTS},
    "shapes": lambda t: kit.shapes(t, KIT),
    "framed": lambda t: kit.framed(t, PICTURES, 10, 3),
    "framing": lambda t: kit.framing(t, 20),
    "a framed photo": lambda t: kit.photo(t, 10, 10, Shape.STORY),
    "release": lambda t: kit.written(t, Draught(PICTURES, (), "", "", None, barred=True), 4),
    "templates": lambda t: templates.menu(t, tuple(Template), may_edit=True),
    "consent": lambda t: kit.consent(t, LARGE),
    "letterhead": lambda t: templates.letterhead(t, long(400)),
    **{f"template {each}": partial(_template, each) for each in Template},
    **{f"asking for template {each}": partial(_asking_template, each) for each in Template},
    "mistakes": lambda t: templates.mistaken(
        t, Template.X, [Mistake(wrong, long(4000), "{judul}", 999, 280) for wrong in Wrong] * 20
    ),
    "saved template": lambda t: templates.saved(t, Template.YOUTUBE_TITLE),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_one_that_telegram_takes(screen: str, language: str) -> None:
    check(SCREENS[screen](texts(language)))


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_people_wrote_is_shown_and_never_taken_for_markup(language: str) -> None:
    short = Content("<b>Judul</b> & x", TODAY, None, "<Aula>", "Cerita <i>miring</i> &amp; tegak")
    made = Draft(1, 1, UnitRef(1, "X", "<MIN> 2"), 7, 1, "", short, None, (), DraftState.OPEN, NOW)
    shown = check(report.draft(texts(language), made))
    for words in ("<b>Judul</b> & x", "<Aula>", "Cerita <i>miring</i> &amp; tegak", "<MIN> 2"):
        assert words in shown
