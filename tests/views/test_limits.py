"""Every screen, whatever people wrote and however many units there are, is one that Telegram takes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from bot.db.publications import Standing
from bot.domain.calendar import WorkingHours
from bot.domain.digest import DigestReport, OpenAnswer, SilentUnit, UnitPublication, compose_day
from bot.domain.group import Lacking, Right, Threads, Topic
from bot.domain.headway import Headway
from bot.domain.ladder import AnswerKind, Ladder, Rung, UnitStatus
from bot.domain.links import Platform, read_link
from bot.domain.office import Actor, Office, Unit, UnitRef
from bot.domain.people import Language, Role
from bot.domain.programmes import Programme
from bot.domain.prompts import Prompt, PromptState
from bot.domain.reports import Content, Draft, DraftState, Editable, Report, ReportState
from bot.domain.screen import Screen
from bot.domain.set_up import Step
from bot.domain.settings import Field, Setting
from bot.domain.splitting import utf16_len
from bot.domain.understand import MessageKind
from bot.domain.units import UnitKind
from bot.i18n import Texts, texts
from bot.simulator.markup import parse_html
from bot.usecases.publishing import Taken
from bot.views import asking, coordinating, digest, held, joining, links, menu, prompts, report, settings
from bot.views import help as help_views

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
TODAY = date(2026, 3, 10)
LARGE: Final = 2**53
"""Ids of chats and people have up to 52 bits; those of our tables stay far below."""
NASTY = '<b>Rapat</b> & "koordinasi" 👨‍👩‍👧‍👦 </a> &lt; '
BUTTONS, A_ROW, DATA_BYTES, TEXT, RAW_BYTES = 100, 8, 64, 4096, 32_768


def long(length: int) -> str:
    return (NASTY * (length // len(NASTY) + 1))[:length]


def name(number: int) -> str:
    """A unit's name: as long as an import lets it be."""
    return f"{number} {long(120)}"[:120]


def ref(number: int) -> UnitRef:
    return UnitRef(LARGE - number, f"U-{number}", name(number))


def unit(number: int) -> Unit:
    return Unit(LARGE - number, f"U-{number}", name(number), UnitKind.KUA, 7, NOW, NOW, TODAY, TODAY, None, None, None)


OFFICE = Office(
    id=1,
    name=long(200),
    zone=ZoneInfo("Asia/Jakarta"),
    language=Language.ID,
    group_chat_id=-1_002_100_000_001,
    cadence_days=7,
    report_counts=False,
    hours=WorkingHours(time(7, 30), time(16), frozenset(range(5)), ZoneInfo("Asia/Jakarta")),
    prompt_time=time(8),
    digest_time=time(16),
    ladder=Ladder(2, 5, 5),
    created_at=NOW,
)
TROUBLED = replace(
    OFFICE,
    group_title=long(200),
    threads=Threads({Topic.PROMPT: LARGE}),
    group_lacks=Lacking(frozenset(Right), frozenset({Topic.DIGEST, Topic.DIFFICULTY})),
)
HEADWAY = Headway(TROUBLED, 12_000, 700, (long(200),) * 8, (long(200),) * 8, dict.fromkeys(UnitKind, 365))
ASKED = [
    *map(Setting, sorted(set(Field) - {Field.ZONE, Field.LANGUAGE})),
    *(Setting(Field.CADENCE, kind) for kind in UnitKind),
]
PROGRAMMES = tuple(Programme(LARGE - n, n, long(200), long(64), "🕌", ()) for n in range(1, 13))
CONTENT = Content(
    title=long(4000),
    activity_date=TODAY,
    time_text="08.30 WIB s.d. selesai",
    place=long(4000),
    story=long(9000),
    participants=long(4000),
    speakers=long(4000),
    programme_id=1,
)
URLS = tuple(f'https://kemenag.go.id/{number}?q=<{"x" * 400}&a="{number}' for number in range(20))
FOUND = tuple(link for url in URLS if (link := read_link(url)) is not None)
ACTOR = Actor(LARGE, LARGE, long(200), Language.ID, frozenset(Role), tuple(map(ref, range(5))))
REPORT = Report(LARGE, ref(1), LARGE, "KUA-PALANG-2026-0042", ReportState.REPORTED, CONTENT, NOW)


def draft(*, served: bool = True, empty: bool = False) -> Draft:
    return Draft(
        id=LARGE,
        person_id=LARGE,
        unit=ref(1) if served else None,
        chat_id=LARGE,
        version=999_999,
        original="",
        content=Content() if empty else CONTENT,
        programme=None if empty else PROGRAMMES[0],
        links=URLS,
        state=DraftState.OPEN,
        updated_at=NOW,
        photos=20,
    )


def prompt(number: int, state: PromptState, answer: AnswerKind | None = None) -> Prompt:
    return Prompt(LARGE - number, ref(number), Rung.GROUP, state, 1, answer, TODAY, long(4000), long(200))


def group_of(number: int, state: PromptState, answer: AnswerKind | None = None) -> list[Prompt]:
    return [prompt(each, state, answer) for each in range(number)]


OPEN, CHOOSING, ANSWERED = PromptState.OPEN, PromptState.CHOOSING, PromptState.ANSWERED


def _asking(field: Editable, t: Texts) -> Screen:
    return report.asking(t, draft(), field)


def _help(situation: str, t: Texts) -> Screen:
    role = next(role for role in Role if situation in _named(role))
    return help_views.page(t, replace(ACTOR, roles=frozenset({role})), OFFICE, situation)


def _named(role: Role) -> list[str]:
    return [each.name for each in help_views.situations(replace(ACTOR, roles=frozenset({role})))]


def _page(step: Step, path: settings.Path, t: Texts) -> Screen:
    return settings.page(t, HEADWAY, step, path, "GaungBot")


def _ask(setting: Setting, t: Texts) -> Screen:
    return asking.ask(t, HEADWAY, setting, settings.Path.SET_UP)


def _closed(kind: AnswerKind, t: Texts) -> Screen:
    return prompts.closed(t, prompt(1, ANSWERED, kind))


def _held(kind: MessageKind, t: Texts) -> Screen:
    return held.what_is_it(t, LARGE, kind, draft())


SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "draft": lambda t: report.draft(t, draft()),
    "draft without unit": lambda t: report.draft(t, draft(served=False)),
    "empty draft": lambda t: report.draft(t, draft(empty=True)),
    "choosing a unit": lambda t: report.choose_unit(t, draft(served=False), tuple(map(ref, range(40)))),
    "edit menu": lambda t: report.edit_menu(t, draft(), many_units=True),
    "programmes": lambda t: report.programme_menu(t, draft(), PROGRAMMES),
    "photos": lambda t: report.photo_menu(t, draft()),
    **{f"asking {field}": partial(_asking, field) for field in list(Editable)[:4]},
    "discarded": report.discarded,
    "receipt": lambda t: report.receipt(t, REPORT, unit(1), 9, published=False),
    "first receipt": lambda t: report.receipt(t, REPORT, unit(1), None, published=False),
    "receipt with link": lambda t: report.receipt(t, REPORT, unit(1), 0, published=True),
    "report": lambda t: report.report(t, REPORT, tuple((Platform.MEDIA, url) for url in URLS), 20),
    "private prompt": lambda t: prompts.private(t, LARGE, unit(1), 999, TODAY),
    "first private prompt": lambda t: prompts.private(t, LARGE, unit(1), None, None),
    **{f"closed prompt {kind}": partial(_closed, kind) for kind in AnswerKind},
    "group, one open": lambda t: prompts.group(t, TODAY, group_of(1, OPEN)),
    "group, 100 open": lambda t: prompts.group(t, TODAY, group_of(100, OPEN)),
    "group, 100 choosing": lambda t: prompts.group(t, TODAY, group_of(100, CHOOSING)),
    "group, 100 answered": lambda t: prompts.group(t, TODAY, group_of(100, ANSWERED, AnswerKind.PUBLISHED)),
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
    "how to report": joining.how_to_report,
    **{f"held {kind}": partial(_held, kind) for kind in MessageKind},
    "held at first": lambda t: held.what_is_it(t, LARGE, MessageKind.UNCLEAR, None),
    "links of a report": lambda t: links.taken(t, Taken(ref(1), REPORT, FOUND, FOUND, ())),
    "links of a unit": lambda t: links.taken(t, Taken(ref(1), None, FOUND, (), ())),
    "known links": lambda t: links.taken(
        t, Taken(ref(1), None, (), (), tuple((link, Standing(name(1), "KUA-PALANG-2026-0042")) for link in FOUND))
    ),
    "links of which unit": lambda t: links.which_unit(t, LARGE, tuple(map(ref, range(40)))),
    "how to send a link": links.send_it,
}


def check(screen: Screen) -> str:
    """The text as people see it."""
    text, _ = parse_html(screen.html)
    assert len(text.strip()) > 0
    assert len(text) <= TEXT
    assert len(screen.html.encode()) <= RAW_BYTES
    assert sum(map(len, screen.rows)) <= BUTTONS
    for row in screen.rows:
        assert 0 < len(row) <= A_ROW
        for button in row:
            assert len(button.label.strip()) > 0
            assert bool(button.action) != bool(button.url)
            assert len(button.action.encode()) <= DATA_BYTES
    return text


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_one_that_telegram_takes(screen: str, language: str) -> None:
    check(SCREENS[screen](texts(language)))


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_people_wrote_is_shown_and_never_taken_for_markup(language: str) -> None:
    short = Content("<b>Judul</b> & x", TODAY, None, "<Aula>", "Cerita <i>miring</i> &amp; tegak")
    made = Draft(1, 1, UnitRef(1, "X", "<MIN> 2"), 7, 1, "", short, None, (), DraftState.OPEN, NOW, 0)
    shown = check(report.draft(texts(language), made))
    for words in ("<b>Judul</b> & x", "<Aula>", "Cerita <i>miring</i> &amp; tegak", "<MIN> 2"):
        assert words in shown


def test_a_group_prompt_has_a_button_for_each_open_unit_and_none_for_the_others() -> None:
    units = [*group_of(3, OPEN), *(prompt(n, ANSWERED, AnswerKind.NOTHING) for n in range(3, 6))]
    screen = prompts.group(texts("id"), TODAY, units)
    actions = [button.action for row in screen.rows for button in row]
    assert actions == [f"g.unit:{LARGE - number}" for number in range(3)]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("for_coordinator", [True, False])
@pytest.mark.parametrize("number", [0, 1, 100])
def test_a_digest_of_any_length_is_split_and_says_everything(language: str, for_coordinator: bool, number: int) -> None:
    reports = [
        DigestReport(f"U-{n}", name(n), f"#{n}# {long(300)}", f"R-{n}", ((Platform.X, URLS[n % 20]),) * (n % 2))
        for n in range(number)
    ]
    figures = compose_day(
        TODAY,
        reports,
        unit_total=120,
        publications=[UnitPublication(f"P-{n}", name(n), Platform.X, f"{URLS[0]}{n}") for n in range(number)],
        silent=[
            SilentUnit(f"diam {n} {name(n)}"[:120], f"S-{n}", n or None, UnitStatus.LATE) for n in range(number * 2)
        ],
        open_answers=[OpenAnswer(name(n), AnswerKind.STUCK, long(4000), long(100)) for n in range(number)],
    )
    parts = digest.daily(texts(language), OFFICE.name, figures, TODAY, for_coordinator=for_coordinator)
    shown = "\n".join(check(Screen(part)) for part in parts)
    assert all(utf16_len(part) <= TEXT for part in parts)
    assert len(parts) > 1 or number < 100
    for n in range(number):
        assert f"#{n}# " in shown
        assert (f"diam {n} " in shown) is for_coordinator


def test_a_digest_of_several_days_says_which() -> None:
    figures = compose_day(TODAY, [], unit_total=3)
    (part,) = digest.daily(texts("id"), "Tuban", figures, date(2026, 3, 6), for_coordinator=False)
    assert "6 Maret" in part
    assert "10 Maret 2026" in part
