"""Official accounts: how people name them, and what is none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.accounts import (
    LONGEST_HOLDER,
    PLATFORMS,
    Named,
    account_of,
    is_others,
    is_something_else,
    named_by_links,
    platforms_for,
    read_holder,
    tells_a_secret,
)
from bot.domain.links import Platform, read_link

PROFILES = [
    ("https://www.instagram.com/KUA_Palang/?igsh=abc", Platform.INSTAGRAM, "kua_palang", "@kua_palang"),
    ("instagram.com/kua_palang", Platform.INSTAGRAM, "kua_palang", "@kua_palang"),
    ("https://m.facebook.com/kua.palang", Platform.FACEBOOK, "kua.palang", "kua.palang"),
    ("https://www.facebook.com/KUA-Palang-108203", Platform.FACEBOOK, "kua-palang-108203", "kua-palang-108203"),
    ("https://www.facebook.com/profile.php?id=100064012345678", Platform.FACEBOOK, "100064012345678", None),
    ("https://twitter.com/KuaPalang", Platform.X, "kuapalang", "@kuapalang"),
    ("https://www.tiktok.com/@kua.palang?lang=id", Platform.TIKTOK, "kua.palang", "@kua.palang"),
    ("https://youtube.com/@MANTuban", Platform.YOUTUBE, "mantuban", "@mantuban"),
    ("https://www.threads.net/@kua_palang", Platform.THREADS, "kua_palang", "@kua_palang"),
    ("https://t.me/kuapalang", Platform.TELEGRAM, "kuapalang", "@kuapalang"),
    ("https://whatsapp.com/channel/0029VaAbCdEfGh1234", Platform.WHATSAPP, "0029VaAbCdEfGh1234", None),
    ("https://min2tuban.sch.id/", Platform.WEBSITE, "min2tuban.sch.id", "min2tuban.sch.id"),
    ("www.kuapalang.com", Platform.WEBSITE, "kuapalang.com", "kuapalang.com"),
]
NO_PROFILES = [
    "https://www.instagram.com/p/C4abc123/",
    "https://www.instagram.com/explore/",
    "https://radarbojonegoro.jawapos.com/tuban/123/madrasah",
    "https://drive.google.com/drive/folders/1a2b3c",
    "https://drive.google.com/",
    "https://wa.me/6281234567890",
    "https://chat.whatsapp.com/AbCdEf",
    "https://t.me/+AbCdEf",
    "https://zoom.us/",
]


@pytest.mark.parametrize(("text", "platform", "handle", "shown"), PROFILES)
def test_a_pasted_profile_names_its_account(text: str, platform: Platform, handle: str, shown: str | None) -> None:
    (named,) = named_by_links(text)
    assert (named.platform, named.handle) == (platform, handle)
    assert named.shown == (shown or handle)
    assert not is_something_else(text)


@pytest.mark.parametrize("text", NO_PROFILES)
def test_what_is_no_profile_names_no_account(text: str) -> None:
    assert named_by_links(text) == ()


@pytest.mark.parametrize("text", [text for text, *_ in PROFILES if "profile.php" not in text])
def test_the_address_of_an_account_leads_to_it(text: str) -> None:
    (named,) = named_by_links(text)
    assert named_by_links(named.url) == (named,)


def test_several_profiles_are_read_at_once_and_each_once() -> None:
    text = "IG: https://instagram.com/kua_palang\nFB https://facebook.com/kua.palang\nhttps://instagram.com/KUA_palang/"
    assert [named.platform for named in named_by_links(text)] == [Platform.INSTAGRAM, Platform.FACEBOOK]


def test_a_channel_is_shown_without_a_link_where_its_id_lost_its_capitals() -> None:
    (named,) = named_by_links("https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv")
    assert named.url == ""


@pytest.mark.parametrize(
    ("typed", "not_on"),
    [
        ("@kua_palang", {Platform.FACEBOOK}),
        ("kuapalang", set()),
        ("@kua.palang", {Platform.X, Platform.TELEGRAM}),
        ("@a_name_of_more_than_fifteen", {Platform.X, Platform.FACEBOOK, Platform.TIKTOK}),
        ("@12345", {Platform.TELEGRAM}),
    ],
)
def test_a_typed_name_is_offered_where_it_can_be_one(typed: str, not_on: set[Platform]) -> None:
    handles = set(PLATFORMS) - {Platform.WEBSITE, Platform.WHATSAPP}
    assert platforms_for(typed).keys() == handles - not_on


@pytest.mark.parametrize("typed", ["", "@", "kua palang", "a@b.id", "halo: rahasia", "@" + "a" * 101, "+62 812", "a/b"])
def test_other_words_are_no_name(typed: str) -> None:
    assert platforms_for(typed) == {}


def test_what_platforms_keep_for_themselves_is_no_account() -> None:
    assert Platform.INSTAGRAM not in platforms_for("@explore")
    assert Platform.X not in platforms_for("@home")


@given(st.text(max_size=120))
def test_whatever_is_typed_is_read_without_an_error_and_to_a_sound_name(text: str) -> None:
    for named in (*platforms_for(text).values(), *named_by_links(text)):
        assert re.fullmatch(r"[^\s/@:<>\"']{1,100}", named.handle)
        assert named.shown.lstrip("@") == named.handle
    is_something_else(text)
    read_holder(text)


@given(st.from_regex(r"@?[a-z0-9][a-z0-9._-]{1,30}", fullmatch=True))
def test_a_name_that_is_offered_is_the_one_that_links_to_it_carry(text: str) -> None:
    for platform, named in platforms_for(text).items():
        if named.url:
            link = read_link(named.url)
            assert link is not None
            assert (link.platform, link.handle) == (platform, named.handle)


@pytest.mark.parametrize(
    ("url", "handle"),
    [
        ("https://www.facebook.com/kua.palang/posts/1", "kua.palang"),
        ("https://www.instagram.com/p/C4abc123/", None),
        ("https://jatim.antaranews.com/berita/1", None),
        ("https://www.instagram.com/kua_palang", None),
        ("https://min2tuban.sch.id/berita/7", "min2tuban.sch.id"),
    ],
)
def test_a_publication_tells_its_account_where_its_address_does(url: str, handle: str | None) -> None:
    link = read_link(url)
    assert link is not None
    named = account_of(link)
    assert (named.handle if named else None) == handle


def test_another_account_is_one_only_where_the_unit_has_an_account_on_the_platform() -> None:
    own = [Named(Platform.INSTAGRAM, "kua_palang"), Named(Platform.INSTAGRAM, "kua_palang2")]
    assert is_others(Named(Platform.INSTAGRAM, "man1tuban"), own)
    assert not is_others(Named(Platform.INSTAGRAM, "kua_palang2"), own)
    assert not is_others(Named(Platform.FACEBOOK, "man1tuban"), own)
    assert not is_others(Named(Platform.INSTAGRAM, "man1tuban"), [])


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("  Pranata   Humas ", "Pranata Humas"),
        ("Waka Humas", "Waka Humas"),
        ("TU", "TU"),
        ("x", None),
        ("123", None),
        ("@kua_palang", None),
        ("/menu", None),
        ("Humas\nTU", None),
        ("https://a.id/humas", None),
        ("H" * (LONGEST_HOLDER + 1), None),
    ],
)
def test_a_post_is_words_on_one_line(text: str, holder: str | None) -> None:
    assert read_holder(text) == holder


@pytest.mark.parametrize("text", ["Kata sandi: bismillah", "password humas123", "PIN 1234", "katasandi rahasia"])
def test_a_password_is_noticed(text: str) -> None:
    assert tells_a_secret(text)
    assert not tells_a_secret("Pembina pramuka")


@pytest.mark.parametrize(
    "text",
    [
        "https://www.instagram.com/kua_palang/p/C4abc123/",
        "https://www.facebook.com/kua.palang/posts/123",
        "https://min2tuban.sch.id/berita/7",
        "Rapat koordinasi di Aula KUA Palang.\nDihadiri 20 orang.",
        "Rapat koordinasi di Aula KUA Palang dihadiri dua puluh pegawai agar layanan makin tertib, cepat, dan ramah.",
    ],
)
def test_a_publication_or_a_report_is_no_answer_to_the_question_for_an_account(text: str) -> None:
    assert is_something_else(text)
