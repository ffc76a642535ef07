"""The settings: the only reader of the environment and of `.env`.

Every setting stands in `.env.example` with its default. `load` finds all mistakes at once, so that an operator mends
them in one go. Nothing here quotes a value that could hold the token.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values

from bot.logs import redact
from bot.secret import Secret as Secret

DEFAULTS: Mapping[str, str] = MappingProxyType(
    {
        "TELEGRAM_BOT_TOKEN": "",
        "TELEGRAM_BOT_TOKEN_FILE": "",
        "GAUNG_OPERATORS": "",
        "TELEGRAM_API_BASE_URL": "https://api.telegram.org/bot",
        "TELEGRAM_FILE_BASE_URL": "",
        "GAUNG_DATA_DIR": "data",
        "GAUNG_DATABASE_URL": "",
        "GAUNG_TIMEZONE": "Asia/Jakarta",
        "GAUNG_LANGUAGE": "id",
        "GAUNG_LOG_LEVEL": "INFO",
        "GAUNG_LOG_FORMAT": "text",
        "GAUNG_SENDS_PER_SECOND": "30",
        "GAUNG_CLOCK_FILE": "",
    }
)
LANGUAGES = ("id", "en")
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOG_FORMATS = ("text", "json")
SENDS_PER_SECOND = range(1, 1001)

_TOKEN = re.compile(r"\d{6,}:[A-Za-z0-9_-]{30,}")
_WHERE_IT_IS = "Copy it whole from @BotFather: digits, a colon, and about 35 letters, digits, _ or -."
_POSTGRESQL = re.compile(r"postgres(?:ql)?(?:\+psycopg)?://[^\s/?#]*/[^\s/?#]+(?:\?\S*)?")
_PASSWORD = re.compile(r"(?<=//)([^:/@]*):[^/]*@")
_SQLITE = re.compile(r"sqlite(?:\+aiosqlite|\+pysqlite)?:///(?P<path>[^?#]+)")
_LARGEST_USER_ID = 2**52
_SHOWN_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: the setting's name, what is wrong with it, and how to mend it."""

    name: str
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.name}: {self.what} {self.fix}"


class SettingsError(Exception):
    """The settings cannot be used; `problems` holds every reason."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator decided; `token` is None where none was given, which only some commands need."""

    token: Secret | None
    api_base_url: str
    file_base_url: str
    operators: tuple[int, ...]
    data_dir: Path
    database: Path | str = field(repr=False)
    timezone: ZoneInfo
    language: str
    log_level: str
    log_format: str
    sends_per_second: int
    clock_file: Path | None

    @property
    def database_name(self) -> str:
        """The database as it may be shown: SQLite's file, or PostgreSQL's address without its password."""
        return _PASSWORD.sub(r"\1:***@", str(self.database).replace("+psycopg", ""))


def prefer_timedeltas() -> None:
    """Let python-telegram-bot give spans of time as timedeltas; it warns at every 429 otherwise."""
    os.environ["PTB_TIMEDELTA"] = "true"


def load(environ: Mapping[str, str] | None = None, dotenv_path: Path | None = Path(".env")) -> Settings:
    """The settings from `environ` (default: the process's), and from `.env` what is not in there.

    A value of blanks counts as not given. Raises SettingsError with every mistake.
    """
    reader = _Reader()
    reader.add(_from_file(reader, dotenv_path))
    reader.add(os.environ if environ is None else environ)
    reader.check_names()
    data_dir = reader.data_dir()
    api_base_url = reader.bot_url("TELEGRAM_API_BASE_URL")
    derived = api_base_url.removesuffix("/bot") + "/file/bot"
    settings = Settings(
        token=reader.token(),
        api_base_url=api_base_url,
        file_base_url=reader.bot_url("TELEGRAM_FILE_BASE_URL") or derived,
        operators=reader.operators(),
        data_dir=data_dir,
        database=reader.database(data_dir),
        timezone=reader.timezone(),
        language=reader.choice("GAUNG_LANGUAGE", LANGUAGES),
        log_level=reader.choice("GAUNG_LOG_LEVEL", LOG_LEVELS),
        log_format=reader.choice("GAUNG_LOG_FORMAT", LOG_FORMATS),
        sends_per_second=reader.sends_per_second(),
        clock_file=Path(reader["GAUNG_CLOCK_FILE"]) if reader["GAUNG_CLOCK_FILE"] else None,
    )
    if reader.problems:
        raise SettingsError(tuple(reader.problems))
    return settings


def environment() -> dict[str, str]:
    """The process's environment, to be handed to a process of our own."""
    return dict(os.environ)


def shipped(name: str) -> Path:
    """The path of an example file that comes with the program (`units.csv`, `programmes.json`)."""
    package = Path(__file__).resolve().parent
    installed = package / "shipped" / name
    return installed if installed.exists() else package.parent / "data" / name


def _from_file(reader: "_Reader", path: Path | None) -> dict[str, str]:
    if path is None:
        return {}
    try:
        if not path.exists():
            return {}
        return {name: value or "" for name, value in dotenv_values(path, interpolate=False, encoding="utf-8").items()}
    except (OSError, UnicodeDecodeError) as error:
        reader.blame(
            str(path), f"cannot be read ({_reason(error)}).", "Make it a UTF-8 text file that the bot may read."
        )
        return {}


class _Reader:
    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._values: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        return self._values.get(name, "").strip() or DEFAULTS[name]

    def add(self, values: Mapping[str, str]) -> None:
        self._values.update(values)

    def blame(self, name: str, what: str, fix: str) -> None:
        self.problems.append(Problem(name, what, fix))

    def check_names(self) -> None:
        for name in sorted(self._values):
            if name.startswith("GAUNG_") and name not in DEFAULTS:
                near = get_close_matches(name, DEFAULTS, n=1)
                fix = f"Perhaps {near[0]} is meant." if near else "Remove it; .env.example lists all there are."
                self.blame(name, "there is no such setting.", fix)

    def token(self) -> Secret | None:
        value, path = self["TELEGRAM_BOT_TOKEN"], self["TELEGRAM_BOT_TOKEN_FILE"]
        name = "TELEGRAM_BOT_TOKEN"
        if value and path:
            self.blame(name, "and TELEGRAM_BOT_TOKEN_FILE are both given.", "Keep one of the two.")
        elif path:
            name = "TELEGRAM_BOT_TOKEN_FILE"
            try:
                value = Path(path).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                fix = "Name a text file that holds nothing but the token and that the bot may read."
                self.blame(name, f"{_shown(path)} cannot be read ({_reason(error)}).", fix)
                return None
            if not value:
                self.blame(name, f"{_shown(path)} is empty.", _WHERE_IT_IS)
                return None
        if not value:
            return None
        if not _TOKEN.fullmatch(value):
            self.blame(name, "does not hold a bot token.", _WHERE_IT_IS)
        return Secret(value)

    def bot_url(self, name: str) -> str:
        value = self[name]
        if not value:
            return ""
        try:
            url = urlsplit(value)
            sound = url.scheme in ("http", "https") and bool(url.hostname) and url.port != 0
        except ValueError:
            sound = False
        if not sound:
            self.blame(name, "is not an address.", "Write it as http://host:port/bot or https://host/bot.")
        elif "@" in url.netloc or url.query or url.fragment:
            self.blame(name, "holds more than an address.", "Leave out user names, passwords, ? and #.")
        elif not url.path.endswith("/bot"):
            self.blame(name, "does not end in /bot.", "End it with /bot; the bot adds the token itself.")
        return value

    def operators(self) -> tuple[int, ...]:
        ids: list[int] = []
        for word in re.split(r"[\s,;]+", self["GAUNG_OPERATORS"]):
            if re.fullmatch(r"[0-9]+", word) and 0 < int(word[:20]) < _LARGEST_USER_ID:
                ids.append(int(word))
            elif word:
                fix = "Give the numeric ids of people, separated by commas; @userinfobot tells yours."
                self.blame("GAUNG_OPERATORS", f"{_shown(word)} is not the id of a person.", fix)
        return tuple(dict.fromkeys(ids))

    def data_dir(self) -> Path:
        path = Path(self["GAUNG_DATA_DIR"])
        try:
            usable = path.is_dir() or not path.exists()
        except OSError:
            usable = False
        if not usable:
            self.blame("GAUNG_DATA_DIR", f"{_shown(str(path))} is not a directory.", "Name a directory.")
        return path

    def database(self, data_dir: Path) -> Path | str:
        value = self["GAUNG_DATABASE_URL"]
        if not value:
            return data_dir / "gaung.db"
        if _POSTGRESQL.fullmatch(value):
            return f"postgresql+psycopg://{value.partition('://')[2]}"
        match = _SQLITE.fullmatch(value)
        if match is None or match["path"] == ":memory:":
            fix = (
                "Write sqlite:///path/to/file.db or postgresql://user:password@host/name, or leave it empty for"
                " gaung.db in the data directory."
            )
            self.blame("GAUNG_DATABASE_URL", "names neither an SQLite file nor a PostgreSQL database.", fix)
            return data_dir
        return Path(match["path"])

    def timezone(self) -> ZoneInfo:
        name = self["GAUNG_TIMEZONE"]
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            fix = "Use Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT) or another IANA name."
            self.blame("GAUNG_TIMEZONE", f"{_shown(name)} is not a time zone.", fix)
            return ZoneInfo(DEFAULTS["GAUNG_TIMEZONE"])

    def choice(self, name: str, choices: tuple[str, ...]) -> str:
        by_folded = {choice.casefold(): choice for choice in choices}
        chosen = by_folded.get(self[name].casefold())
        if chosen is None:
            self.blame(
                name, f"{_shown(self[name])} is not a choice.", f"Choose {', '.join(choices[:-1])} or {choices[-1]}."
            )
        return chosen or DEFAULTS[name]

    def sends_per_second(self) -> int:
        value = self["GAUNG_SENDS_PER_SECOND"]
        if re.fullmatch(r"[0-9]{1,9}", value) and int(value) in SENDS_PER_SECOND:
            return int(value)
        least, most = SENDS_PER_SECOND[0], SENDS_PER_SECOND[-1]
        fix = f"Give a whole number from {least} to {most}; Telegram allows 30 unless it granted you more."
        self.blame("GAUNG_SENDS_PER_SECOND", f"{_shown(value)} is outside the limits.", fix)
        return int(DEFAULTS["GAUNG_SENDS_PER_SECOND"])


def _shown(value: str) -> str:
    safe = redact(value)
    return f"“{safe if len(safe) <= _SHOWN_CHARACTERS else safe[:_SHOWN_CHARACTERS] + '…'}”"


def _reason(error: Exception) -> str:
    return (error.strerror or "unreadable") if isinstance(error, OSError) else "not UTF-8"
