"""Photos and files from the page."""

import io

import pytest
from PIL import Image

from bot.simulator import Person, Simulator
from bot.simulator.pictures import jpeg
from bot.simulator.web import uploads
from tests.simulator.page.browser import Browser

PHOTO = jpeg(1, "Upacara")
MB = 1024 * 1024


def picture(kind: str, width: int, height: int, **options: object) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (width, height), (200, 30, 30)).save(target, kind, **options)
    return target.getvalue()


def blank(width: int, height: int) -> bytes:
    """A PNG of one bit a point, soon made however large it is."""
    target = io.BytesIO()
    Image.new("1", (width, height)).save(target, "PNG")
    return target.getvalue()


def turned() -> Image.Exif:
    found = Image.Exif()
    found[0x0112] = 6
    return found


async def test_several_photos_are_an_album_with_a_caption(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    three = [(f"{number}.jpg", "image/jpeg", PHOTO) for number in range(3)]
    status, answer = await browser.uploads(*three, person=me, chat=me, caption="Upacara")
    assert (status, answer["result"]["keys"]) == (200, [message.seq for message in budi.chat])
    assert len({message.media_group_id for message in budi.chat}) == 1
    assert [message.text for message in budi.chat] == ["Upacara", "", ""]


async def test_files_stay_as_they_are_and_keep_together(browser: Browser, sim: Simulator, budi: Person) -> None:
    me = str(budi.id)
    files = [("0.jpg", "image/jpeg", PHOTO), ("../x/surat tugas.pdf", "application/pdf", b"%PDF")]
    await browser.uploads(*files, person=me, chat=me, caption="surat", **{"as": "files"})
    documents = [message.document for message in budi.chat]
    assert [(file.name, file.data) for file in documents if file] == [("0.jpg", PHOTO), ("surat tugas.pdf", b"%PDF")]
    assert [message.text for message in budi.chat] == ["", "surat"]
    assert len({update["message"]["media_group_id"] for update in sim.pending}) == 1
    await browser.uploads(files[1], person=me, chat=me)
    assert budi.chat[-1].media_group_id is None


async def test_photos_go_before_what_can_only_be_a_file(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    mixed = [("a.pdf", "application/pdf", b"%PDF"), ("b.jpg", "image/jpeg", PHOTO), ("c.mp4", "video/mp4", b"mp4")]
    await browser.uploads(*mixed, person=me, chat=me, caption="Upacara")
    kinds = [(message.attachment.kind, message.text) for message in budi.chat if message.attachment]
    assert kinds == [("photo", "Upacara"), ("video", ""), ("document", "")]
    assert budi.chat[0].media_group_id == budi.chat[1].media_group_id
    assert budi.chat[2].media_group_id is None


async def test_replies_and_topics_are_kept(browser: Browser, sim: Simulator, budi: Person) -> None:
    me, forum = str(budi.id), sim.group("Forum", forum=True)
    forum.adds(budi)
    topic = await browser.does("topic", person=me, chat="g1", name="Kegiatan")
    said = await browser.does("say", person=me, chat="g1", text="foto?", topic=topic["topic"])
    photo = ("a.jpg", "image/jpeg", PHOTO)
    await browser.uploads(photo, person=me, chat="g1", reply_to=str(said["key"]), topic=str(topic["topic"]))
    sent = forum.chat[-1]
    assert (sent.thread_id, sent.reply_to and sent.reply_to.text) == (topic["topic"], "foto?")


@pytest.mark.parametrize(
    ("data", "mime", "size"),
    [
        (picture("JPEG", 4000, 3000), "image/jpeg", (1280, 960)),
        (picture("PNG", 300, 2000), "image/png", (192, 1280)),
        (picture("WEBP", 64, 48), "image/webp", (64, 48)),
        (picture("JPEG", 100, 50, exif=turned()), "image/jpeg", (50, 100)),
        (blank(40, 30), "image/png", (40, 30)),
    ],
    ids=["large", "tall", "small", "turned", "blank"],
)
async def test_photos_are_sent_upright_and_no_larger_than_telegrams_clients_do(
    browser: Browser, budi: Person, data: bytes, mime: str, size: tuple[int, int]
) -> None:
    me = str(budi.id)
    await browser.uploads(("a", mime, data), person=me, chat=me)
    best = budi.chat[-1].photos[0]
    assert (best.width, best.height) == size
    with Image.open(io.BytesIO(best.data)) as sent:
        assert (sent.format, sent.size) == ("JPEG", size)
        assert 0x0112 not in sent.getexif()


@pytest.mark.parametrize(
    ("files", "status", "error"),
    [
        ([("x.jpg", "image/jpeg", b"no picture")], 409, "page-error-no-picture"),
        ([("x.jpg", "image/jpeg", PHOTO[:2000])], 409, "page-error-no-picture"),
        ([("x.png", "image/png", blank(6000, 5000))], 409, "page-error-no-picture"),
        ([("x.png", "image/png", blank(15000, 15000))], 409, "page-error-no-picture"),
        ([("x.jpg", "image/jpeg", PHOTO), ("y.jpg", "image/jpeg", b"")], 409, "page-error-no-picture"),
        ([("x.bin", "application/octet-stream", bytes(20 * MB + 1))], 413, "page-error-too-large"),
        ([(f"{n}.txt", "text/plain", b"x") for n in range(11)], 413, "page-error-too-many-files"),
        ([], 400, "page-error-malformed"),
    ],
    ids=["text", "half", "wide", "bomb", "second", "large", "many", "none"],
)
async def test_what_cannot_be_sent_is_explained(
    browser: Browser, budi: Person, files: list[tuple[str, str, bytes]], status: int, error: str
) -> None:
    got, answer = await browser.uploads(*files, person=str(budi.id), chat=str(budi.id), caption="x")
    assert (got, answer["error"]) == (status, error)
    assert budi.chat == []


async def test_twenty_megabytes_pass(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    assert (await browser.uploads(("x.zip", "application/zip", bytes(20 * MB)), person=me, chat=me))[0] == 200
    assert budi.chat[-1].document is not None


async def test_captions_and_fields_have_limits(browser: Browser, budi: Person) -> None:
    me, file = str(budi.id), ("a.pdf", "application/pdf", b"%PDF")
    for caption, error in (("x" * 1025, "page-error-too-long"), ("x" * 70_000, "page-error-malformed")):
        status, answer = await browser.uploads(file, person=me, chat=me, caption=caption)
        assert (status >= 400, answer["error"]) == (True, error)
    status, answer = await browser.uploads(file, person=me, chat="g7")
    assert (status, answer["error"]) == (404, "page-error-gone")
    assert budi.chat == []


async def test_all_files_together_have_a_limit_that_refused_ones_do_not_use_up(
    browser: Browser, budi: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "MOST_KEPT", 5 * MB)
    me = str(budi.id)

    async def sends(size: int, chat: str = me) -> int:
        return (await browser.uploads(("a.bin", "application/octet-stream", bytes(size)), person=me, chat=chat))[0]

    assert [await sends(2 * MB, "g7"), await sends(3 * MB, "g7"), await sends(2 * MB)] == [404, 404, 200]
    assert [await sends(4 * MB), await sends(2 * MB), await sends(2 * MB)] == [413, 200, 413]
    assert len(budi.chat) == 2


async def test_somebody_who_blocked_the_bot_sends_it_nothing(browser: Browser, budi: Person) -> None:
    me = str(budi.id)
    budi.blocks_bot()
    status, answer = await browser.uploads(("a.jpg", "image/jpeg", PHOTO), person=me, chat=me)
    assert (status, answer["error"]) == (409, "page-error-blocked")
