"""Captions: within every platform's limits, cut where a reader would, nothing invented."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.captions import LIMITS, PARTS, Facts, caption, captions, check, hashtags
from bot.domain.counting import bytes_len, hashtags_in, threads_len, x_len
from bot.domain.cutting import clipped, cut, pieces
from bot.domain.hashtags import hashtag, office_hashtag, place_hashtag, region
from bot.domain.links import Platform
from bot.domain.speech import first_quote
from bot.domain.templates import Mistake, Slot, Template, Wrong, filled, mistakes
from bot.usecases import templating

TEMPLATES = templating.defaults()
TYPICAL = templating.typical()
FACTS = Facts(
    title="Bimbingan Perkawinan Calon Pengantin",
    day="Selasa, 12 Maret 2024",
    time="08.30 WIB",
    place="Balai Nikah KUA Palang, Jl. Raya 3",
    story=TYPICAL["cerita"],
    participants="12 pasang",
    speakers="Drs. H. Ahmad, M.Pd.I",
    programme="Layanan keagamaan",
    unit="KUA Palang",
    office="Kementerian Agama Kabupaten Tuban",
    mentions={Platform.INSTAGRAM: "kuapalang", Platform.X: "@kua_palang"},
    links=("https://tuban.kemenag.go.id/berita/bimbingan",),
)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("Bimbingan perkawinan", 20),
        ("“Sakinah” – semoga…", 20),
        ("Lihat http://test.co", 29),
        ("https://tuban.kemenag.go.id/berita/" + "panjang/" * 30, 23),
        ("tuban.kemenag.go.id, kua.id", 23 + 2 + 23),
        ("Siti, S.Pd dan Ali, S.Ag", 24 + 19),  # .ag is a country's, .pd is nobody's
        ("surel humas@kemenag.go.id", 25),
        ("📅", 2),
        ("👨‍👩‍👧‍👦", 2),
        ("🙋🏽", 2),
        ("🇮🇩", 2),
        ("1️⃣", 2),
        ("☀️", 2),
        ("故人西辞", 8),
        ("بسم الله", 8),
        ("Á", 1),
    ],
)
def test_x_counts_as_x_does(text: str, weight: int) -> None:
    assert x_len(text) == weight


def test_the_others_count_as_they_say() -> None:
    assert threads_len("Kabar 📅") == 6 + 4
    assert threads_len("“Sakinah” – é") == 13
    assert bytes_len("é…") == 5
    assert hashtags_in("#KemenagTuban, #2026 # no#t") == 3


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("Satu dua.", 20, "Satu dua."),
        ("Satu dua. Tiga empat.", 15, "Satu dua."),
        ("Kata Drs. H. Ali di aula. Lalu selesai.", 26, "Kata Drs. H. Ali di aula."),
        ("Kata Drs. H. Ali di aula.", 13, "Kata Drs. H…"),
        ("Hadir Siti, S.Pd. dan Ali dari kantor", 20, "Hadir Siti, S.Pd…"),
        ("Satu dua tiga empat", 10, "Satu dua…"),
        ("Satu, dua", 6, "Satu…"),
        ("“Siap!” ujarnya. Lalu pulang.", 18, "“Siap!” ujarnya."),
        ("Judul\n\nParagraf pertama panjang", 12, "Judul"),
        ("Memperpanjang", 5, ""),
    ],
)
def test_a_text_is_cut_where_a_reader_would(text: str, most: int, expected: str) -> None:
    assert cut(text, lambda part: len(part) <= most) == expected


def test_a_word_is_broken_only_where_nothing_else_is_left() -> None:
    assert clipped("Memperpanjang", lambda part: len(part) <= 6) == "Mempe…"
    assert clipped("dua kata", lambda part: len(part) <= 6) == "dua…"


@given(st.text(max_size=3000), st.integers(40, 400))
def test_parts_hold_the_whole_text(text: str, most: int) -> None:
    parts = list(pieces(text, lambda part: len(part) <= most))
    assert all(len(part) <= most for part in parts)
    assert "".join("".join(parts).split()).replace("…", "") == "".join(text.split()).replace("…", "")


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (hashtag("KUA Palang"), "#KUAPalang"),
        (hashtag("MTsN 1 Tuban"), "#MTsN1Tuban"),
        (hashtag("Layanan keagamaan"), "#LayananKeagamaan"),
        (hashtag("2026"), ""),
        (hashtag("Seksi Penyelenggaraan Haji dan Umrah Kabupaten Tuban"), ""),
        (office_hashtag("Kementerian Agama Kabupaten Tuban"), "#KemenagTuban"),
        (office_hashtag("Kantor Kementerian Agama Kota Surabaya"), "#KemenagSurabaya"),
        (office_hashtag("Dinas Pendidikan Tuban"), "#DinasPendidikanTuban"),
        (place_hashtag("Aula KUA Palang, Jl. Raya No. 3"), "#AulaKUAPalang"),
        (region("Kementerian Agama Kabupaten Tuban"), "Kab. Tuban"),
        (region("Kementerian Agama Kota Surabaya"), "Kota Surabaya"),
        (region("Pusat Informasi"), "Pusat Informasi"),
    ],
)
def test_hashtags_and_datelines_are_made_of_names(made: str, expected: str) -> None:
    assert made == expected


def test_each_hashtag_comes_once_in_the_offices_order() -> None:
    body = "#HumasKemenag {tagar_kantor} {tagar_satker} {tagar_program} {tagar_tempat} #humaskemenag"
    assert hashtags(FACTS, body) == (
        "#HumasKemenag",
        "#KemenagTuban",
        "#KUAPalang",
        "#LayananKeagamaan",
        "#BalaiNikahKUAPalang",
    )


def test_the_website_has_a_headline_and_a_dateline() -> None:
    headline, body = (part.text for part in captions(Platform.WEBSITE, FACTS, TEMPLATES))
    assert headline == FACTS.title
    assert body.startswith("Kab. Tuban (Humas) – Sebanyak 12 pasang")


def test_only_the_account_of_the_platform_is_mentioned() -> None:
    assert "@kuapalang" in caption(Template.INSTAGRAM, FACTS, TEMPLATES)
    assert "@kua_palang" in caption(Template.X, FACTS, TEMPLATES)
    assert "@" not in caption(Template.TIKTOK, FACTS, TEMPLATES)


def test_what_is_not_known_leaves_no_trace() -> None:
    made = caption(Template.INSTAGRAM, Facts(title="Rapat", story="Rapat selesai."), TEMPLATES)
    assert made == "Rapat\n\nRapat selesai."


def test_a_long_story_ends_with_a_sentence_and_the_hashtags_stay() -> None:
    made = caption(Template.THREADS, replace(FACTS, story="Peserta sangat antusias sejak pagi. " * 40), TEMPLATES)
    assert "sejak pagi.\n\nhttps://" in made
    assert made.endswith("#KemenagTuban")
    assert 400 < threads_len(made) <= 500


def test_hashtags_beyond_what_a_platform_takes_lose_their_sign() -> None:
    story = " ".join(f"#tagar{number}" for number in range(40))
    made = caption(Template.INSTAGRAM, replace(FACTS, story=story), TEMPLATES)
    assert hashtags_in(made) == 30
    assert "tagar39" in made
    assert hashtags_in(caption(Template.THREADS, FACTS, TEMPLATES)) == 1
    assert hashtags_in(caption(Template.TIKTOK, replace(FACTS, story=story), TEMPLATES)) == 5


def test_youtube_gets_no_angle_brackets() -> None:
    parts = captions(Platform.YOUTUBE, replace(FACTS, title="<Rapat>", story="a < b"), TEMPLATES)
    assert [("<" in part.text or ">" in part.text) for part in parts] == [False, False]


_WORDS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Rapat",
                "#humas",
                "@akun",
                "https://kemenag.go.id/a",
                "kua.id",
                "S.Pd.",
                "selesai.",
                "📅",
                "👨‍👩‍👧",
                "{judul}",
            ]
        ),
        st.text(min_size=1, max_size=30),
    ),
    max_size=150,
).map(" ".join)


@settings(deadline=None)
@given(_WORDS, _WORDS, _WORDS, st.sampled_from(sorted(PARTS)))
@example("x" * 5000, "y" * 5000, "z" * 5000, Platform.X)
@example("#a " * 2000, "@b " * 2000, "", Platform.THREADS)
@example("", "", "", Platform.YOUTUBE)
def test_a_caption_is_always_within_its_limits(title: str, place: str, story: str, platform: Platform) -> None:
    facts = replace(FACTS, title=title, place=place, story=story, speakers=place)
    for part in captions(platform, facts, TEMPLATES):
        limit = LIMITS[part.template]
        assert limit.holds(part.text)
        assert hashtags_in(part.text) <= limit.hashtags
        assert len(re.findall(r"@(?=\w)", part.text)) <= limit.mentions


_PLAIN = st.lists(st.from_regex(r"[a-z]{1,12}", fullmatch=True), min_size=1, max_size=120).map(" ".join)


@given(_PLAIN, _PLAIN, _PLAIN, st.sampled_from(sorted(PARTS)))
def test_no_word_is_invented(title: str, place: str, story: str, platform: Platform) -> None:
    facts = replace(FACTS, title=title, place=place, story=story)
    said = f"{facts} {' '.join(TEMPLATES.values())} {region(facts.office)}".lower()
    for part in captions(platform, facts, TEMPLATES):
        for word in re.findall(r"[a-z]+(?!…)\b", re.sub(r"[#@]\w+|https?://\S+", "", part.text).lower()):
            assert word in said


def test_the_shipped_templates_have_no_mistake() -> None:
    assert set(TEMPLATES) == set(Template)
    assert {slot.value for slot in Slot} == set(TYPICAL)
    assert {each: check(each, TEMPLATES[each], TYPICAL) for each in Template} == dict.fromkeys(Template, ())


@pytest.mark.parametrize(
    ("template", "body", "expected"),
    [
        (Template.X, " \n", [Mistake(Wrong.EMPTY)]),
        (Template.X, "{judul} {tmpat}", [Mistake(Wrong.UNKNOWN, "{tmpat}", "{tempat}")]),
        (Template.X, "{Judul} {cerita}", [Mistake(Wrong.UNKNOWN, "{Judul}", "{judul}")]),
        (Template.X, "{judul}\n{tempat", [Mistake(Wrong.BRACE, "{tempat")]),
        (Template.X, "{judul}}", [Mistake(Wrong.BRACE, "{judul}}")]),
        (Template.X, "Ayo!", [Mistake(Wrong.SILENT)]),
        (Template.HASHTAGS, "{judul}", [Mistake(Wrong.UNKNOWN, "{judul}", "")]),
        (Template.HASHTAGS, "Humas #a", [Mistake(Wrong.NO_TAG, "Humas", "#Humas")]),
        (
            Template.X,
            "{a} {tempat\n}",
            [
                Mistake(Wrong.UNKNOWN, "{a}", ""),
                Mistake(Wrong.BRACE, "{a} {tempat"),
                Mistake(Wrong.BRACE, "}"),
                Mistake(Wrong.SILENT),
            ],
        ),
    ],
)
def test_every_mistake_of_a_template_is_named(template: Template, body: str, expected: list[Mistake]) -> None:
    assert list(mistakes(template, body)) == expected


def test_a_template_that_leaves_no_room_for_a_typical_report_is_too_long() -> None:
    (found,) = check(Template.THREADS, "{judul} {cerita}" + " kata" * 90, TYPICAL)
    assert (found.wrong, found.most) == (Wrong.LONG, 500)
    assert found.length > 500
    assert check(Template.INSTAGRAM, "{judul} {cerita}" + " kata" * 90, TYPICAL) == ()


@given(st.text(max_size=300), st.sampled_from(sorted(Template)))
def test_any_text_can_be_checked_as_a_template(body: str, template: Template) -> None:
    values: Mapping[str, str] = TYPICAL
    check(template, body, values)
    filled(body, values)


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (
            "Ia hadir. “Bekal ini penting sekali,” ujar kepala KUA. Selesai.",
            "“Bekal ini penting sekali,” ujar kepala KUA.",
        ),
        ('Kata H. Ali, "Mari menjaga kerukunan bersama." Lalu doa.', '"Mari menjaga kerukunan bersama."'),
        ("Program “Sakinah” dibuka.", ""),
        ("Tidak ada kutipan.", ""),
        ("“Tidak ditutup", ""),
    ],
)
def test_a_quotation_is_taken_word_for_word(story: str, expected: str) -> None:
    assert first_quote(story) == expected
