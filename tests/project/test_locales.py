"""The texts: the same in both languages, all there, none left over."""

import re

from tests.project.files import files_under
from tests.project.texts import (
    LOCALES,
    page_keys,
    page_patterns,
    patterns,
    referred_to,
    strings,
    texts,
    uses,
)


def test_both_languages_have_the_same_files() -> None:
    indonesian, english = (
        {path.relative_to(LOCALES / language) for path in files_under(f"bot/locales/{language}", ".ftl")}
        for language in ("id", "en")
    )
    assert indonesian == english


def test_both_languages_have_the_same_keys() -> None:
    assert sorted(texts("id").keys() ^ texts("en").keys()) == []


def test_both_languages_use_the_same_variables() -> None:
    indonesian, english = texts("id"), texts("en")
    assert [key for key in indonesian.keys() & english.keys() if indonesian[key] != english[key]] == []


def test_keys_are_written_in_one_way() -> None:
    assert [key for key in texts("id") if not re.fullmatch(r"-?[a-z0-9]+(-[a-z0-9]+)*", key)] == []


def test_every_key_that_the_code_uses_exists() -> None:
    keys = texts("id")
    assert [f"{use.where} {use.key.pattern}" for use in uses() if not any(map(use.key.fullmatch, keys))] == []


def test_every_key_that_the_page_uses_exists() -> None:
    keys = texts("id").keys()
    assert sorted(page_keys() - keys) == []
    assert [made.pattern for made in page_patterns() if not any(map(made.fullmatch, keys))] == []


def test_every_text_gets_the_variables_that_it_needs() -> None:
    missing = [
        f"{use.where} {key}: {', '.join(sorted(needed - use.variables))}"
        for use in uses()
        if not use.open_ended
        for key, needed in texts("id").items()
        if use.key.fullmatch(key) and needed - use.variables
    ]
    assert missing == []


def test_no_text_is_left_over() -> None:
    unused = [
        key
        for key in texts("id")
        if not key.startswith("-")
        and key not in strings() | referred_to("id")
        and not any(made.fullmatch(key) for made in patterns())
    ]
    assert unused == []
