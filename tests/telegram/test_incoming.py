"""What an update says."""

from typing import Any

import pytest
from telegram import Message, Update

from bot.clock import MovableClock
from bot.domain.people import Language
from bot.simulator import Simulator
from bot.telegram import incoming

BUDI = {"id": 7, "is_bot": False, "first_name": "Budi", "language_code": "id"}


def message(**fields: Any) -> Message:
    body: dict[str, Any] = {
        "message_id": 5,
        "date": 1_773_100_000,
        "chat": {"id": 7, "type": "private", "first_name": "Budi"},
        "from": BUDI,
        **fields,
    }
    return Message.de_json(body, None)


def size(name: str, width: int, height: int, **more: Any) -> dict[str, Any]:
    return {"file_id": name, "file_unique_id": f"u-{name}", "width": width, "height": height, **more}


def test_the_largest_photo_is_the_one_of_most_area_wherever_it_stands() -> None:
    sizes = [size("m", 800, 600, file_size=9_999_999), size("l", 1280, 960, file_size=10), size("s", 90, 67)]
    for turned in (sizes, sizes[::-1], [sizes[1], *sizes[::2]]):
        found = incoming.photo(message(photo=turned, media_group_id="a1"))
        assert found is not None
        assert (found.file_id, found.file_unique_id, found.message_id, found.media_group_id) == ("l", "u-l", 5, "a1")


def test_a_picture_sent_as_a_file_is_a_photo_and_other_files_are_not() -> None:
    def document(mime: str | None) -> Message:
        file = {"file_id": "d", "file_unique_id": "u-d", "file_size": 3}
        return message(document={**file, "mime_type": mime} if mime else file)

    for mime in ("image/jpeg", "image/png", "image/webp"):
        found = incoming.photo(document(mime))
        assert found is not None
        assert found.file_id == "d"
    for other in ("application/pdf", "image/gif", "image/svg+xml", None):
        assert incoming.photo(document(other)) is None
    assert incoming.photo(message(text="halo")) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start", ("start", "")),
        ("/start abc_DEF-1", ("start", "abc_DEF-1")),
        ("/Lapor@GaungBot", ("lapor", "")),
        ("/lapor@gaungbot  kabar  hari ini ", ("lapor", "kabar  hari ini")),
        ("/lapor@OtherBot", None),
        ("lapor /start", None),
        ("https://x.com/a", None),
        ("", None),
    ],
)
def test_a_command_is_one_that_begins_the_text_and_is_meant_for_this_bot(
    text: str, found: tuple[str, str] | None
) -> None:
    assert incoming.command(message(text=text) if text else message(), "GaungBot") == found


def test_text_is_what_is_written_or_stands_under_the_photo() -> None:
    assert incoming.text(message(text="halo")) == "halo"
    assert incoming.text(message(photo=[size("a", 1, 1)], caption="foto")) == "foto"
    assert incoming.text(message()) == ""


def test_addresses_behind_words_are_found() -> None:
    link = {"type": "text_link", "offset": 0, "length": 4, "url": "https://kemenag.go.id/a"}
    other = {"type": "bold", "offset": 0, "length": 4}
    assert incoming.urls(message(text="baca", entities=[other, link])) == ("https://kemenag.go.id/a",)
    photo = message(photo=[size("a", 1, 1)], caption="baca", caption_entities=[link])
    assert incoming.urls(photo) == ("https://kemenag.go.id/a",)
    assert incoming.urls(message()) == ()


def test_the_language_is_indonesian_unless_the_app_speaks_english() -> None:
    def of(code: str | None) -> Language:
        user = message(**{"from": {**BUDI, "language_code": code}}).from_user
        assert user is not None
        return incoming.language(user)

    assert [of(code) for code in ("id", "jv", None, "en", "en-GB")] == [Language.ID] * 3 + [Language.EN] * 2


def test_nobody_stands_behind_service_accounts_channels_and_bots() -> None:
    group = {"id": -100_5, "type": "supergroup", "title": "Humas"}
    assert incoming.person(message()) is not None
    assert incoming.person(message(**{"from": {**BUDI, "is_bot": True}})) is None
    assert incoming.person(message(**{"from": {**BUDI, "id": 777000}})) is None
    assert incoming.person(message(sender_chat=group, chat=group)) is None
    channel = message(chat={"id": -100_6, "type": "channel", "title": "Kabar"})
    assert incoming.person(Message.de_json({**channel.to_dict(), "from": None}, None)) is None


async def test_an_administrator_who_hides_behind_the_group_is_nobody(sim: Simulator, clock: MovableClock) -> None:
    sari = sim.person("Sari")
    group = sim.group("Humas", supergroup=True)
    owner = sim.person("Budi")
    group.adds(owner, sari)
    group.adds_bot(by=owner)
    group.promotes(sari, by=owner)
    sari.says("/pasang", to=group, anonymous=True)
    sari.says("/pasang", to=group)
    told = [update for update in sim.pending if "message" in update and "text" in update["message"]]
    found = [Update.de_json(update, None).message for update in told]
    assert [incoming.person(each) is not None for each in found if each is not None] == [False, True]
