"""Photos, albums, files: what people send, what the bot downloads and sends."""

import io
import json
from datetime import timedelta

import pytest
from PIL import Image

from bot.clock import MovableClock
from bot.simulator import Person, Simulator, pictures
from tests.simulator.bot import Bot, Refused


@pytest.fixture
def budi(sim: Simulator) -> Person:
    person = sim.person("Budi Santoso")
    person.starts()
    return person


async def test_an_album_arrives_as_separate_updates_with_the_caption_on_one(bot: Bot, budi: Person) -> None:
    await bot.fresh()
    await budi.sends_album(4, caption="Ijin melaporkan giat", caption_at=2)
    messages = [update["message"] for update in await bot.fresh()]
    assert len({message["media_group_id"] for message in messages}) == 1
    assert [message.get("caption") for message in messages] == [None, None, "Ijin melaporkan giat", None]
    again = await budi.sends_album(2)
    assert again[0].media_group_id != messages[0]["media_group_id"]


async def test_a_planned_album_can_be_delivered_out_of_order_and_late(bot: Bot, budi: Person) -> None:
    plan = budi.plan_album(3, caption="Giat", order=[2, 0, 1])
    between = budi.says("halo")
    for item in plan:
        item()
    ids = [update["message"]["message_id"] for update in await bot.fresh()]
    assert ids[1] == between.id
    assert ids[2:] == [between.id - 1, between.id - 3, between.id - 2]


async def test_gaps_between_the_items_of_an_album_are_kept(bot: Bot, budi: Person) -> None:
    album = await budi.sends_album(3, gap=0.01, late_last=0.02, as_files=True)
    assert [message.document.mime for message in album if message.document] == ["image/jpeg"] * 3


async def test_a_photo_comes_in_sizes_whose_order_says_nothing(bot: Bot, budi: Person) -> None:
    await bot.fresh()
    for _ in range(6):
        budi.sends_photo()
    photos = [update["message"]["photo"] for update in await bot.fresh()]
    areas = [[size["width"] * size["height"] for size in sizes] for sizes in photos]
    assert len({one.index(max(one)) for one in areas}) > 1
    for sizes in photos:
        assert sorted(max(size["width"], size["height"]) for size in sizes) == [90, 320, 800, 1280]


async def test_a_photo_is_downloaded_as_it_was_sent(bot: Bot, budi: Person) -> None:
    drawn = pictures.jpeg(5, "Rapat")
    assert budi.sends_photo(drawn).photos[0].data == drawn
    size = budi.chat[-1].photos[0]
    with Image.open(io.BytesIO(size.data)) as picture:
        assert picture.size == (size.width, size.height)
    file = await bot.call("getFile", file_id=size.file_id)
    assert await _download(bot, file["file_path"]) == (200, drawn)
    assert file["file_size"] == len(drawn)


async def test_a_link_is_good_for_an_hour(bot: Bot, budi: Person, clock: MovableClock) -> None:
    file_id = budi.sends_document("surat.pdf", b"%PDF-1.7").document
    assert file_id is not None
    path = (await bot.call("getFile", file_id=file_id.file_id))["file_path"]
    clock.move(timedelta(minutes=59))
    assert await _download(bot, path) == (200, b"%PDF-1.7")
    clock.move(timedelta(minutes=2))
    assert (await _download(bot, path))[0] == 404


async def test_files_over_the_limit_are_not_given_out(bot: Bot, budi: Person) -> None:
    fits = budi.sends_document("rakor.mp4", 20_971_520, "video/mp4").document
    over = budi.sends_document("rakor.mp4", 20_971_521, "video/mp4").document
    assert fits is not None
    assert over is not None
    assert await bot.call("getFile", file_id=fits.file_id)
    with pytest.raises(Refused, match="Bad Request: file is too big"):
        await bot.call("getFile", file_id=over.file_id)
    with pytest.raises(Refused, match="invalid file_id"):
        await bot.call("getFile", file_id="x")


async def test_the_bot_sends_what_it_uploads_or_knows_by_id(sim: Simulator, bot: Bot, budi: Person) -> None:
    sent = await bot.upload("sendPhoto", {"photo": pictures.jpeg(3)}, chat_id=budi.id, caption="Kolase")
    again = await bot.call("sendPhoto", chat_id=budi.id, photo=sent["photo"][0]["file_id"])
    assert again["photo"] == sent["photo"]
    document = await bot.upload("sendDocument", {"document": b"%PDF"}, chat_id=budi.id)
    assert document["document"]["file_size"] == 4
    assert await bot.upload("sendVideo", {"video": b"mp4"}, chat_id=budi.id)
    for parameters, complaint in (
        ({}, "there is no photo in the request"),
        ({"photo": "x"}, "wrong remote file identifier specified"),
        ({"photo": "https://example.org/a.jpg"}, "failed to get HTTP URL content"),
        ({"photo": document["document"]["file_id"]}, "can't use file of type Document as Photo"),
    ):
        with pytest.raises(Refused, match=complaint):
            await bot.call("sendPhoto", chat_id=budi.id, **parameters)


@pytest.mark.parametrize(
    ("size", "complaint"),
    [(0, "file must be non-empty"), (99, "IMAGE_PROCESS_FAILED"), (10 * 1024 * 1024 + 1, "too big")],
)
async def test_uploads_that_are_no_photos_are_refused(bot: Bot, budi: Person, size: int, complaint: str) -> None:
    with pytest.raises(Refused, match=complaint):
        await bot.upload("sendPhoto", {"photo": bytes(size)}, chat_id=budi.id)


@pytest.mark.parametrize("size", [(9000, 1001), (2100, 100)])
async def test_photos_may_be_neither_too_long_nor_too_narrow(bot: Bot, budi: Person, size: tuple[int, int]) -> None:
    target = io.BytesIO()
    Image.new("L", size).save(target, "PNG")
    with pytest.raises(Refused, match="PHOTO_INVALID_DIMENSIONS"):
        await bot.upload("sendPhoto", {"photo": target.getvalue()}, chat_id=budi.id)


async def test_an_album_of_the_bot_has_two_to_ten_items_of_one_kind(sim: Simulator, bot: Bot, budi: Person) -> None:
    def photos(count: int) -> str:
        photo = {"type": "photo", "media": "attach://a", "caption": "<b>x</b>", "parse_mode": "HTML"}
        return json.dumps([photo] * count)

    files = {"a": pictures.jpeg(1)}
    sent = await bot.upload("sendMediaGroup", files, chat_id=budi.id, media=photos(10))
    assert len({message["media_group_id"] for message in sent}) == 1
    assert sent[0]["caption_entities"][0]["type"] == "bold"
    assert sim.count("x", budi) == 10
    mixed = json.dumps([{"type": "photo", "media": "attach://a"}, {"type": "document", "media": "attach://a"}])
    missing = json.dumps([{"type": "photo", "media": "attach://b"}] * 2)
    for media, complaint in (
        (photos(1), "too few messages"),
        (photos(11), "too many messages"),
        (mixed, "can't be mixed"),
        (missing, "media not found"),
    ):
        with pytest.raises(Refused, match=complaint):
            await bot.upload("sendMediaGroup", files, chat_id=budi.id, media=media)


async def test_videos_voices_and_places_arrive(bot: Bot, budi: Person) -> None:
    await bot.fresh()
    budi.sends_video(caption="Liputan")
    budi.sends_voice()
    budi.sends_location()
    video, voice, place = (update["message"] for update in await bot.fresh())
    assert (video["video"]["mime_type"], video["caption"]) == ("video/mp4", "Liputan")
    assert voice["voice"]["duration"] == 7
    assert place["location"]["latitude"] == pytest.approx(-6.8976)


async def _download(bot: Bot, path: str) -> tuple[int, bytes]:
    async with bot.session.get(f"{bot.sim.file_url}{bot.sim.token}/{path}") as response:
        return response.status, await response.read()


def test_drawn_photos_depend_on_seed_and_label_only() -> None:
    assert pictures.jpeg(1, "Rapat") == pictures.jpeg(1, "Rapat")
    assert pictures.jpeg(1, "Rapat") != pictures.jpeg(1, "Upacara") != pictures.jpeg(2, "Upacara")
    letter = "Assalamu'alaikum\n📌 *Kegiatan* : Rapat\n📌 *Tempat* : Aula"
    assert pictures.jpeg(1, letter)[:2] == b"\xff\xd8"
    assert pictures.jpeg(1 + pictures.SCENES) != pictures.jpeg(1)
