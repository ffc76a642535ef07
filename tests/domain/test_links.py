"""Links: found, made comparable, told apart."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.domain.links import LinkUse, Platform, find_links, locate_links, read_link

SAME = [
    ("instagram.com/p/AbC_/?igsh=1", "https://instagram.com/p/AbC_"),
    ("http://www.instagram.com/kuapalang/reel/AbC/", "https://instagram.com/p/AbC"),
    ("https://youtu.be/xYz?si=1", "https://youtube.com/watch?v=xYz"),
    ("https://m.youtube.com/watch?v=xYz&feature=share&t=3", "https://youtube.com/watch?v=xYz"),
    ("https://youtube.com/shorts/xYz", "https://youtube.com/watch?v=xYz"),
    ("https://twitter.com/KemenagTuban/status/12?s=20", "https://x.com/kemenagtuban/status/12"),
    ("https://web.facebook.com/watch/?v=9&fbclid=q", "https://facebook.com/watch?v=9"),
    ("https://t.me/s/KemenagTuban/4", "https://t.me/kemenagtuban/4"),
    ("https://www.threads.net/@kua/post/X1?xmt=1", "https://threads.com/@kua/post/X1"),
    ("HTTP://Tuban.Kemenag.GO.ID:80/Berita/?utm_source=a&id=2#atas", "https://tuban.kemenag.go.id/Berita?id=2"),
    ("https://radar.jawapos.com/a?p=1&gclid=2", "https://radar.jawapos.com/a?p=1"),
]
KINDS = [
    ("https://tuban.kemenag.go.id/berita/1", Platform.WEBSITE, "tuban.kemenag.go.id", LinkUse.PUBLICATION),
    ("https://man1tuban.sch.id/?p=12", Platform.WEBSITE, "man1tuban.sch.id", LinkUse.PUBLICATION),
    ("https://tuban.kemenag.go.id/", Platform.WEBSITE, "tuban.kemenag.go.id", LinkUse.ATTACHMENT),
    ("https://www.instagram.com/KuaPalang/p/a1", Platform.INSTAGRAM, "kuapalang", LinkUse.PUBLICATION),
    ("https://www.instagram.com/p/a1", Platform.INSTAGRAM, None, LinkUse.PUBLICATION),
    ("https://www.instagram.com/kuapalang", Platform.INSTAGRAM, "kuapalang", LinkUse.ATTACHMENT),
    ("https://www.facebook.com/kuapalang/posts/pfbid0", Platform.FACEBOOK, "kuapalang", LinkUse.PUBLICATION),
    ("https://www.facebook.com/share/p/1Ab/", Platform.FACEBOOK, None, LinkUse.PUBLICATION),
    ("https://fb.watch/abc/", Platform.FACEBOOK, None, LinkUse.PUBLICATION),
    ("https://x.com/kua/status/1", Platform.X, "kua", LinkUse.PUBLICATION),
    ("https://www.tiktok.com/@kua.palang/video/7", Platform.TIKTOK, "kua.palang", LinkUse.PUBLICATION),
    ("https://vt.tiktok.com/ZSabc/", Platform.TIKTOK, None, LinkUse.PUBLICATION),
    ("https://youtube.com/@mantuban", Platform.YOUTUBE, "mantuban", LinkUse.ATTACHMENT),
    ("https://t.me/kua/12", Platform.TELEGRAM, "kua", LinkUse.PUBLICATION),
    ("https://t.me/+AbCd", Platform.TELEGRAM, None, LinkUse.ATTACHMENT),
    ("https://whatsapp.com/channel/0029Va/12", Platform.WHATSAPP, "0029Va", LinkUse.PUBLICATION),
    ("https://wa.me/6281", Platform.WHATSAPP, None, LinkUse.ATTACHMENT),
    ("https://chat.whatsapp.com/abc", Platform.WHATSAPP, None, LinkUse.ATTACHMENT),
    ("https://docs.google.com/forms/d/1", Platform.MEDIA, None, LinkUse.ATTACHMENT),
    ("https://forms.gle/abc", Platform.MEDIA, None, LinkUse.ATTACHMENT),
    ("https://us02web.zoom.us/j/1", Platform.MEDIA, None, LinkUse.ATTACHMENT),
    ("https://meet.google.com/abc-def", Platform.MEDIA, None, LinkUse.ATTACHMENT),
    ("https://maps.app.goo.gl/abc", Platform.MEDIA, None, LinkUse.ATTACHMENT),
    ("https://www.google.com/maps/place/x", Platform.MEDIA, None, LinkUse.ATTACHMENT),
    ("https://jatim.antaranews.com/berita/1", Platform.MEDIA, None, LinkUse.PUBLICATION),
]


@pytest.mark.parametrize(("url", "normalised"), SAME)
def test_one_address_stands_for_all_forms_of_a_link(url: str, normalised: str) -> None:
    link = read_link(url)
    assert link is not None
    assert link.normalised == normalised


@pytest.mark.parametrize(("url", "platform", "handle", "use"), KINDS)
def test_a_link_tells_platform_account_and_use(url: str, platform: Platform, handle: str | None, use: LinkUse) -> None:
    link = read_link(url)
    assert link is not None
    assert (link.platform, link.handle, link.use) == (platform, handle, use)


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("Lihat (https://a.go.id/b).", ["https://a.go.id/b"]),
        ("*https://a.go.id/b*", ["https://a.go.id/b"]),
        ("_https://instagram.com/p/a_b_", ["https://instagram.com/p/a_b"]),
        ("https://instagram.com/p/a_b_ ok", ["https://instagram.com/p/a_b_"]),
        ("https://id.wikipedia.org/wiki/Tuban_(kota)", ["https://id.wikipedia.org/wiki/Tuban_(kota)"]),
        ("https://a.go.id/1https://a.go.id/2", ["https://a.go.id/1", "https://a.go.id/2"]),
        ("https://a.go.id/1,https://a.go.id/2;", ["https://a.go.id/1", "https://a.go.id/2"]),
        ("https://web.archive.org/web/1/https://a.go.id/x", ["https://web.archive.org/web/1/https://a.go.id/x"]),
        ("kirim ke humas@kemenag.go.id", []),
        ("S.Pd.I, 08.30, foto.jpg, Drs.H.Ahmad", []),
        ("ikuti @kua.palang.id ya", []),
        ("http://localhost/x http://[::1 http://127.0.0.1/", []),
        (
            "IG: instagram.com/p/a, web tuban.kemenag.go.id.",
            ["https://instagram.com/p/a", "https://tuban.kemenag.go.id"],
        ),
    ],
)
def test_links_are_found_without_what_stands_around_them(text: str, urls: list[str]) -> None:
    assert [link.url for link in find_links(text)] == urls


def test_the_same_link_counts_once_and_hidden_ones_count_too() -> None:
    links = find_links(
        "https://youtu.be/a http://youtube.com/watch?v=a", ["https://youtube.com/shorts/a", "x.com/k/status/1"]
    )
    assert [link.normalised for link in links] == ["https://youtube.com/watch?v=a", "https://x.com/k/status/1"]


def test_every_platform_has_its_own_short_label() -> None:
    assert len({platform.short for platform in Platform}) == len(Platform)


HOSTS = "www.instagram.com youtu.be m.youtube.com facebook.com twitter.com t.me wa.me vt.tiktok.com m.go.id a.sch.id"
hosts = st.sampled_from(HOSTS.split())
paths = st.text("aB_-/@+=?&%#.s(p)1v İ", max_size=30)


@settings(deadline=None, max_examples=300)
@given(st.builds("https://{}/{}".format, hosts, paths))
@example("https://youtube.com/shorts/a&v=2")
@example("https://t.me/s/s/4")
def test_a_normalised_link_is_normal(url: str) -> None:
    once = read_link(url)
    assert once is not None
    again = read_link(once.normalised)
    assert again is not None
    assert (again.normalised, again.platform, again.use) == (once.normalised, once.platform, once.use)


@settings(deadline=None, max_examples=150)
@given(
    st.one_of(st.text(max_size=200), st.lists(st.one_of(hosts, paths, st.just("https://")), max_size=8).map("".join))
)
def test_any_text_is_searched_for_links_that_stand_in_it(text: str) -> None:
    for found in locate_links(text):
        assert found.value.url.endswith(text[found.start : found.end])
