"""How many reports a second: an album of four photos with a caption becomes a preview."""

from dataclasses import dataclass

from benchmarks import town
from benchmarks.stage import Stage, stage
from benchmarks.subjects import Broken, Subject
from bot.clock import monotonic
from bot.simulator import pictures

PHOTOS = 4
SCENES = 24
COMPLETE = f"{PHOTOS} foto"
CAPTION = """Assalamu'alaikum Wr. Wb.
Ijin melaporkan giat hari ini:

📌 *Kegiatan* : Bimbingan Perkawinan Calon Pengantin
📌 *Waktu* : 08.30 WIB s.d. selesai
📌 *Tempat* : Balai Nikah KUA Palang
📌 *Peserta* : 12 pasang calon pengantin

Kegiatan diikuti 12 pasang calon pengantin agar siap membangun keluarga sakinah. Narasumber memaparkan materi kesehatan.

Terlampir 4 foto
Demikian kami laporkan, terima kasih."""


@dataclass(frozen=True, slots=True)
class Albums:
    """Albums shown a second; how many of their photos were stored by then, and when the last was."""

    rate: float
    seconds: float
    stored_meanwhile: int


async def albums(number: int) -> Albums:
    """Let so many officers send an album each, all at once; the time until the last complete preview."""
    # Each photo as one of a few: what is kept here is the simulator's memory, not the bot's work.
    contents = [pictures.jpeg(seed, "Bimbingan") for seed in range(SCENES)]
    async with stage(Subject.GAUNG, number) as play:
        before = len(play.sim.sent)
        for index, officer in enumerate(play.people):
            chosen = [contents[(index * PHOTOS + item) % SCENES] for item in range(PHOTOS)]
            for send in officer.plan_album(chosen, CAPTION):
                send()
        started = monotonic()
        seconds = await _shown(play, before, number) - started
        meanwhile = town.photos_stored(play.data)
        await play.progress(lambda: town.photos_stored(play.data), number * PHOTOS)
        play.running.process.terminate()
        await play.running.process.wait()
        _check(play, number)
    return Albums(number / seconds, seconds, meanwhile)


async def _shown(play: Stage, before: int, number: int) -> float:
    """When the last album's preview showed all its photos."""
    shown: dict[int, float] = {}
    looked = before

    def complete() -> int:
        nonlocal looked
        for sent in play.sim.sent[looked:]:
            if COMPLETE in sent.text:
                shown.setdefault(sent.chat_id, sent.at)
        looked = len(play.sim.sent)
        return len(shown)

    await play.progress(complete, number)
    return max(shown.values())


def _check(play: Stage, number: int) -> None:
    for officer in play.people:
        previews = [m for m in officer.chat if m.sender is play.sim.bot and "Draf laporan" in m.text]
        if len(previews) != 1 or COMPLETE not in previews[0].text:
            raise Broken(f"{officer.name} sees {len(previews)} previews")
    found = town.counts(play.data)
    if found.inbox_other or found.outbox_other or found.photos_stored != number * PHOTOS:
        raise Broken(f"after {number} albums: {found}")
