"""How messages begin and end: neither is the title or the story."""

from datetime import date

import pytest

from bot.domain.understand import understand
from bot.domain.understood import MessageKind

SENT_ON = date(2026, 3, 10)
STORY = "Rapat komite di Aula MTsN 1 Tuban jam 9 diikuti 20 wali murid. Rapat membahas anggaran tahun depan."
OPENINGS = """
Ijin lapor bapak,
Mohon ijin melapor,
Mohon izin Bapak/Ibu, melaporkan
Assalamu'alaikum wr wb. Ijin lapor,
Nuwun sewu ijin laporan
Izin menyampaikan laporan kegiatan
Ijin melaporkan kegiatan hari ini
Izin pak, hari ini ada kegiatan
Ijin update kegiatan
Ijin nderek lapor,
Ijin ikut share,
Mohon ijin menginformasikan
Selamat siang, berikut kami laporkan kegiatan
Berikut laporan kegiatan hari ini:
Bersama ini kami laporkan
Dengan ini kami laporkan
Lapor ndan!
Laporan giat hari ini,
Siap, ijin melaporkan
Salam. Ijin share giat MTsN 1 Tuban:
Assalamualaikum, dari MIN 3 ijin melaporkan
Kami laporkan bahwa hari ini
Mohon maaf baru laporan, kemarin
Maaf baru bisa laporan,
Ijin laporan susulan kemarin,
Izin share dokumentasi kegiatan
Ijin melaporkan hasil kegiatan
Mohon izin memposting kegiatan
Yth. Kasi PD Pontren, ijin lapor
Kulo nuwun, badhe lapor
Matur laporan,
Monggo laporan giat hari ini
Ijin Bu Kasi,
Izin komandan,
Pagi pak, ijin lapor
Semangat pagi! Izin melaporkan
Salam literasi, ijin lapor
Salam satu data, ijin melaporkan
Assalamualaikum warahmatullahi wabarakatuh. Puji syukur kehadirat Allah, hari ini
Alhamdulillah,
Alhamdulillah hari ini telah terlaksana
Telah dilaksanakan
Kegiatan hari ini:
Giat pagi ini
Hari ini,
Laporan:
Laporan kegiatan :
Info giat
Giat MAN 2 Tuban:
""".strip().split("\n")
CLOSINGS = """
Demikian laporan kami.
Demikian, terima kasih.
Demikian yang dapat kami sampaikan, atas perhatiannya disampaikan terima kasih
Terima kasih 🙏
Trims pak
Matur suwun
Matur nuwun sanget
Suwun
Mtr nwn
Terimakasih bapak ibu
Sekian dan terima kasih
Wassalamualaikum wr. wb.
Wassalam
Terlampir 3 foto
Foto terlampir
Dokumentasi terlampir
Berikut dokumentasinya
Berikut foto kegiatan
Mohon arahan lebih lanjut
Monggo dipun pirsani
Salam literasi
Semoga bermanfaat
Thank you.
Demikian atas perhatian dan kerjasamanya
Mohon doa restu
Tks
Hatur nuhun
Mohon ijin dan terima kasih
Demikian informasi yang bisa kami sampaikan
Demikian pak 🙏
""".strip().split("\n")


@pytest.mark.parametrize("opening", OPENINGS)
def test_an_opening_is_not_the_title(opening: str) -> None:
    read = understand(f"{opening} {STORY[0].lower()}{STORY[1:]}", SENT_ON)
    assert read.kind is MessageKind.REPORT
    assert read.title is not None
    assert read.title.value == "Rapat komite"


@pytest.mark.parametrize("closing", CLOSINGS)
def test_a_closing_is_not_the_story(closing: str) -> None:
    for between in ("\n", "\n\n", " "):
        read = understand(f"Ijin melaporkan\n{STORY}{between}{closing}", SENT_ON)
        assert read.story == STORY
        assert read.title is not None
        assert read.title.value == "Rapat komite"
