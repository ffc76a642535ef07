"""Settings: every mistake at once, no secret shown, every setting documented."""

import itertools
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.config import DEFAULTS, Secret, SettingsError, load, shipped

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "123456789:AAfakefakefakefakefakefakefakefake0"


def names_of(error: pytest.ExceptionInfo[SettingsError]) -> list[str]:
    return [problem.name for problem in error.value.problems]


def test_without_any_setting_the_defaults_hold() -> None:
    settings = load({}, None)
    assert settings.token is None
    assert settings.api_base_url == "https://api.telegram.org/bot"
    assert settings.file_base_url == "https://api.telegram.org/file/bot"
    assert settings.operators == ()
    assert settings.data_dir == Path("data")
    assert settings.database == Path("data/gaung.db")
    assert settings.timezone == ZoneInfo("Asia/Jakarta")
    assert (settings.language, settings.log_level, settings.log_format) == ("id", "INFO", "text")
    assert settings.sends_per_second == 30
    assert settings.clock_file is None


def test_every_setting_is_taken_as_given(tmp_path: Path) -> None:
    settings = load(
        {
            "TELEGRAM_BOT_TOKEN": f" {TOKEN} ",
            "TELEGRAM_API_BASE_URL": "http://127.0.0.1:8081/bot",
            "GAUNG_OPERATORS": "11, 22;33 11",
            "GAUNG_DATA_DIR": str(tmp_path),
            "GAUNG_TIMEZONE": "Asia/Jayapura",
            "GAUNG_LANGUAGE": "EN",
            "GAUNG_LOG_LEVEL": "debug",
            "GAUNG_LOG_FORMAT": "json",
            "GAUNG_SENDS_PER_SECOND": "1000",
            "GAUNG_CLOCK_FILE": str(tmp_path / "clock"),
        },
        None,
    )
    assert settings.token == Secret(TOKEN)
    assert settings.token.reveal() == TOKEN
    assert settings.file_base_url == "http://127.0.0.1:8081/file/bot"
    assert settings.operators == (11, 22, 33)
    assert settings.database == tmp_path / "gaung.db"
    assert settings.timezone == ZoneInfo("Asia/Jayapura")
    assert (settings.language, settings.log_level, settings.log_format) == ("en", "DEBUG", "json")
    assert settings.sends_per_second == 1000
    assert settings.clock_file == tmp_path / "clock"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("sqlite:///office.db", Path("office.db")),
        ("sqlite+aiosqlite:///office.db", Path("office.db")),
        ("sqlite+aiosqlite:////srv/office.db", Path("/srv/office.db")),
        ("postgres://gaung@host/office", "postgresql+psycopg://gaung@host/office"),
        (
            "postgresql://gaung:a%2Fb@host:5433/office?sslmode=require",
            "postgresql+psycopg://gaung:a%2Fb@host:5433/office?sslmode=require",
        ),
        ("postgresql+psycopg:///office?host=/run/postgresql", "postgresql+psycopg:///office?host=/run/postgresql"),
    ],
)
def test_the_spellings_of_a_database_are_understood(given: str, kept: Path | str) -> None:
    assert load({"GAUNG_DATABASE_URL": given}, None).database == kept


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    wrong = {
        "TELEGRAM_BOT_TOKEN": "not-a-token",
        "TELEGRAM_API_BASE_URL": "api.telegram.org/bot",
        "TELEGRAM_FILE_BASE_URL": "https://api.telegram.org/file",
        "GAUNG_OPERATORS": "11, @budi, -100123",
        "GAUNG_DATA_DIR": str(file),
        "GAUNG_DATABASE_URL": "mysql://office",
        "GAUNG_TIMEZONE": "Tuban",
        "GAUNG_LANGUAGE": "jv",
        "GAUNG_LOG_LEVEL": "loud",
        "GAUNG_LOG_FORMAT": "xml",
        "GAUNG_SENDS_PER_SECOND": "0",
        "GAUNG_TIMEZON": "Asia/Jakarta",
    }
    with pytest.raises(SettingsError) as error:
        load(wrong, None)
    assert set(names_of(error)) == set(wrong)
    assert names_of(error).count("GAUNG_OPERATORS") == 2
    assert all(problem.what.endswith(".") and problem.fix.endswith(".") for problem in error.value.problems)
    assert "Perhaps GAUNG_TIMEZONE is meant." in str(error.value)


@pytest.mark.parametrize("zone", ["Asia", "../etc/passwd", "/etc/localtime", "Asia/Tuban", "\0"])
def test_what_is_no_time_zone_is_a_problem_and_not_a_crash(zone: str) -> None:
    with pytest.raises(SettingsError, match="is not a time zone"):
        load({"GAUNG_TIMEZONE": zone}, None)


@pytest.mark.parametrize(
    "url",
    [
        "https://user:pass@host/bot",
        "https://host/bot?x=1",
        "https://host/bot#x",
        "ftp://host/bot",
        "http://host:99999/bot",
        "http://[/bot",
        f"https://api.telegram.org/bot{TOKEN}",
    ],
)
def test_an_unsound_address_is_a_problem_that_is_not_quoted(url: str) -> None:
    with pytest.raises(SettingsError) as error:
        load({"TELEGRAM_API_BASE_URL": url}, None)
    assert names_of(error) == ["TELEGRAM_API_BASE_URL"]
    assert url not in str(error.value)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///",
        "sqlite:///a.db?mode=ro",
        "office.db",
        "postgresql://host",
        "postgres:office",
    ],
)
def test_a_database_that_would_not_last_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="names neither an SQLite file nor a PostgreSQL database"):
        load({"GAUNG_DATABASE_URL": url}, None)


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    dotenv = tmp_path / ".env"
    dotenv.write_text("GAUNG_LANGUAGE=en\nGAUNG_OPERATORS='7'\nGAUNG_DATA_DIR=a$HOME\n", encoding="utf-8")
    settings = load({"GAUNG_OPERATORS": "8"}, dotenv)
    assert (settings.language, settings.operators, settings.data_dir) == ("en", (8,), Path("a$HOME"))


def test_a_file_that_is_not_there_is_no_mistake(tmp_path: Path) -> None:
    assert load({}, tmp_path / "missing").language == "id"


@pytest.mark.parametrize("content", [b"\xff\xfeGAUNG_LANGUAGE=en", None])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    dotenv = tmp_path / ".env"
    if content is None:
        dotenv = tmp_path / ("x" * 300)
    else:
        dotenv.write_bytes(content)
    with pytest.raises(SettingsError, match="cannot be read"):
        load({}, dotenv)


def test_the_process_environment_is_read_where_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAUNG_LANGUAGE", "en")
    assert load(dotenv_path=None).language == "en"


def test_the_token_may_stand_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text(TOKEN + "\n", encoding="utf-8")
    assert load({"TELEGRAM_BOT_TOKEN_FILE": str(path)}, None).token == Secret(TOKEN)


@pytest.mark.parametrize(("content", "what"), [(None, "cannot be read"), ("", "is empty"), ("oops", "does not hold")])
def test_a_token_file_that_is_no_use_is_a_problem(tmp_path: Path, content: str | None, what: str) -> None:
    path = tmp_path / "token"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError, match=what) as error:
        load({"TELEGRAM_BOT_TOKEN_FILE": str(path)}, None)
    assert names_of(error) == ["TELEGRAM_BOT_TOKEN_FILE"]


def test_a_directory_that_no_system_could_hold_is_a_problem_and_not_a_crash() -> None:
    with pytest.raises(SettingsError, match="is not a directory"):
        load({"GAUNG_DATA_DIR": "x" * 300}, None)


def test_two_tokens_are_one_too_many() -> None:
    with pytest.raises(SettingsError, match="both given"):
        load({"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_BOT_TOKEN_FILE": "token"}, None)


def test_the_token_never_shows_itself() -> None:
    settings = load({"TELEGRAM_BOT_TOKEN": TOKEN}, None)
    for text in (repr(settings), str(settings.token), f"{settings.token}", f"{settings.token!r}"):
        assert TOKEN not in text
        assert "***" in text


def test_a_token_given_in_the_wrong_place_is_not_quoted() -> None:
    broken = TOKEN[:-20]
    names = [name for name in DEFAULTS if name not in ("GAUNG_DATA_DIR", "GAUNG_CLOCK_FILE", "TELEGRAM_BOT_TOKEN_FILE")]
    with pytest.raises(SettingsError) as error:
        load({name: broken if name == "TELEGRAM_BOT_TOKEN" else TOKEN for name in names}, None)
    assert len(error.value.problems) == len(names)
    assert TOKEN not in str(error.value)
    assert broken not in str(error.value)


def test_every_setting_is_documented_with_its_default_and_nothing_else_is() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    documented = dict(line.split("=", 1) for line in lines if re.match(r"[A-Z_]+=", line))
    assert documented == dict(DEFAULTS)
    for before, line in itertools.pairwise(lines):
        if re.match(r"[A-Z_]+=", line):
            assert before, f"{line} has no comment"


def test_the_example_file_is_a_sound_set_up() -> None:
    assert load({}, ROOT / ".env.example") == load({}, None)


@pytest.mark.parametrize("name", ["units.csv", "programmes.json"])
def test_the_example_data_are_found(name: str) -> None:
    assert shipped(name).is_file()
