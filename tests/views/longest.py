"""An office whose every text is as long, and every number as large, as it can be."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from bot.db.albums import Piece
from bot.db.recalls import Left
from bot.domain.calendar import Span, SpecialHours, WorkingHours
from bot.domain.found import Doubt
from bot.domain.group import Lacking, Right, Threads, Topic
from bot.domain.headway import Headway
from bot.domain.ladder import AnswerKind, Ladder, Rung
from bot.domain.links import read_link
from bot.domain.looks import Problem
from bot.domain.office import Actor, Office, Unit, UnitRef
from bot.domain.people import Language, Role
from bot.domain.programmes import Programme
from bot.domain.prompts import Prompt, PromptState
from bot.domain.reports import Content, Draft, DraftState, FileKind, Files, Report, ReportState
from bot.domain.screen import Screen
from bot.domain.settings import Field, Setting
from bot.domain.splitting import utf16_len
from bot.domain.units import UnitKind
from bot.simulator.markup import parse_html
from bot.usecases.arranging import Album

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
TODAY = date(2026, 3, 10)
LARGE: Final = 2**53
"""Ids of chats and people have up to 52 bits; those of our tables stay far below."""
NASTY = '<b>Rapat</b> & "koordinasi" 👨‍👩‍👧‍👦 </a> &lt; '
BUTTONS, A_ROW, DATA_BYTES, COPY, TEXT, RAW_BYTES = 100, 8, 64, 256, 4096, 32_768


def long(length: int) -> str:
    return (NASTY * (length // len(NASTY) + 1))[:length]


def name(number: int) -> str:
    """A unit's name: as long as an import lets it be."""
    return f"{number} {long(120)}"[:120]


def ref(number: int) -> UnitRef:
    return UnitRef(LARGE - number, f"U-{number}", name(number))


def unit(number: int) -> Unit:
    return Unit(LARGE - number, f"U-{number}", name(number), UnitKind.KUA, 7, NOW, NOW, TODAY, TODAY, None, None)


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
WEEKS = SpecialHours(Span(date(2026, 12, 20), date(2027, 11, 30)), time(8), time(15), long(60))
HEADWAY = Headway(
    TROUBLED, 12_000, 700, (long(200),) * 8, (long(200),) * 8, dict.fromkeys(UnitKind, 365), (WEEKS,) * 12
)
ASKED = [
    *map(Setting, sorted(set(Field) - {Field.ZONE, Field.LANGUAGE, Field.COUNTS})),
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
        files=Files(20, 5, 5),
        doubts=tuple(Doubt),
        undo=({"title": None},),
    )


def left(number: int) -> list[Left]:
    """Drafts that were left overnight."""
    return [Left(LARGE - each, long(4000), name(each), LARGE, LARGE, Language.ID) for each in range(number)]


def prompt(number: int, state: PromptState, answer: AnswerKind | None = None) -> Prompt:
    names = (long(4000), long(200), LARGE - number, TODAY, LARGE)
    return Prompt(LARGE - number, ref(number), Rung.GROUP, state, 1, answer, TODAY, *names)


def group_of(number: int, state: PromptState, answer: AnswerKind | None = None) -> list[Prompt]:
    return [prompt(each, state, answer) for each in range(number)]


OPEN, CHOOSING, ANSWERED = PromptState.OPEN, PromptState.CHOOSING, PromptState.ANSWERED


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
            assert sum(map(bool, (button.action, button.url, button.copy, button.inline))) == 1
            assert utf16_len(button.copy) <= COPY
            assert len(button.action.encode()) <= DATA_BYTES
    return text


def piece(number: int, kind: FileKind, problem: Problem | None = None) -> Piece:
    return Piece(number, kind, f"unique{number}", long(200), f"{number:064x}", None, problem and problem.value)


ALBUM = Album(
    draft(),
    tuple(piece(number, FileKind.PHOTO, Problem.UNREADABLE) for number in range(1, 21)),
    tuple(piece(number, FileKind.DOCUMENT) for number in range(21, 31)),
    20,
)
"""A draft with as many files as there can be."""
