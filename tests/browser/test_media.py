"""Photos and files: picked, sent, looked at, downloaded."""

from pathlib import Path

import pytest
from playwright.async_api import FilePayload, FloatRect

from bot.simulator import Person
from tests.browser.browsing import DESKTOP, PHONE, Screen
from tests.browser.conftest import Arrive
from tests.browser.places import Alone, photos
from tests.browser.visitor import expect

SCREENS = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
CAPTION = "Bimbingan Perkawinan di Balai Nikah"
ALL_DRAWN = "() => [...document.querySelectorAll('article img')].every((one) => one.naturalWidth > 0)"


@SCREENS
async def test_picked_photos_become_one_album_that_opens_large(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen
) -> None:
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    await visitor.left.picks(photos(5), caption=CAPTION)
    album = await visitor.left.sees(CAPTION)
    cells = album.get_by_role("button").filter(has=visitor.page.get_by_role("img"))
    await expect(cells).to_have_count(5)
    await expect(visitor.left.messages).to_have_count(2)
    sent = budi.chat[1:]
    assert [message.text for message in sent] == [CAPTION, "", "", "", ""]
    assert len({message.media_group_id for message in sent}) == 1
    await visitor.page.wait_for_function(ALL_DRAWN)
    width = (await album.bounding_box() or FloatRect(x=0, y=0, width=0, height=0))["width"]
    assert width <= screen.width - 20
    await cells.nth(1).click()
    large = visitor.page.get_by_role("dialog", name=visitor.t("page-chat-photos"))
    await expect(large).to_contain_text(visitor.t("page-chat-photo-place", number=2, total=5))
    await visitor.page.keyboard.press("ArrowRight")
    await expect(large).to_contain_text(visitor.t("page-chat-photo-place", number=3, total=5))
    await large.get_by_role("button", name=visitor.t("page-chat-photo-before")).click()
    await expect(large).to_contain_text(visitor.t("page-chat-photo-place", number=2, total=5))
    await visitor.page.keyboard.press("Escape")
    await expect(large).to_have_count(0)


async def test_photos_can_be_left_out_before_sending_and_sent_as_files(
    alone: Alone, arrive: Arrive, budi: Person
) -> None:
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    page = visitor.page
    await visitor.left.root.get_by_role("button", name=visitor.t("page-compose-attach")).click()
    async with page.expect_file_chooser() as choosing:
        await page.get_by_role("menuitem", name=visitor.t("page-compose-pick-photos")).click()
    await (await choosing.value).set_files(photos(3))
    dialog = page.get_by_role("dialog")
    await dialog.get_by_role("button", name=visitor.t("page-compose-remove", name="IMG_0002.jpg")).click()
    await expect(dialog.get_by_role("listitem")).to_have_count(2)
    await dialog.get_by_label(visitor.t("page-compose-as-files")).check()
    await dialog.get_by_role("button", name=visitor.t("page-compose-send"), exact=True).click()
    await visitor.left.sees("IMG_0001.jpg")
    await visitor.left.sees("IMG_0003.jpg")
    assert [message.document and message.document.name for message in budi.chat[1:]] == ["IMG_0001.jpg", "IMG_0003.jpg"]


@SCREENS
async def test_a_document_is_downloaded_under_its_name(
    alone: Alone, arrive: Arrive, budi: Person, screen: Screen, tmp_path: Path
) -> None:
    report = b"%PDF-1.4 surat undangan"
    visitor = await (await arrive(alone.page.url, screen)).opens((budi, budi))
    await visitor.left.picks(
        [FilePayload(name="Surat undangan.pdf", mimeType="application/pdf", buffer=report)], as_files=True
    )
    link = (await visitor.left.sees("Surat undangan.pdf")).get_by_role("link")
    async with visitor.page.expect_download() as coming:
        await link.click()
    file = await coming.value
    assert file.suggested_filename == "Surat undangan.pdf"
    await file.save_as(tmp_path / "saved.pdf")
    assert (tmp_path / "saved.pdf").read_bytes() == report


async def test_what_is_no_photo_is_refused_in_words(alone: Alone, arrive: Arrive, budi: Person) -> None:
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    visitor.watch.allow(r"status of 4\d\d")
    await visitor.left.picks(
        [FilePayload(name="rusak.jpg", mimeType="image/jpeg", buffer=b"this is no photo")], caption="Foto kegiatan"
    )
    await visitor.sees_toast(visitor.t("page-error-no-picture", name="rusak.jpg"))
    await expect(visitor.left.field).to_have_value("Foto kegiatan")
    await expect(visitor.left.messages).to_have_count(1)


async def test_a_place_and_a_voice_and_a_video_are_shown(alone: Alone, arrive: Arrive, budi: Person) -> None:
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    await visitor.left.root.get_by_role("button", name=visitor.t("page-compose-attach")).click()
    await visitor.page.get_by_role("menuitem", name=visitor.t("page-compose-location")).click()
    await visitor.left.sees("-6,8976")
    budi.sends_voice()
    await expect(visitor.left.last.get_by_role("button", name=visitor.t("page-chat-play"))).to_be_visible()
    budi.sends_video()
    await visitor.left.sees("video.mp4")
