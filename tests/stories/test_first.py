from pathlib import Path
from tests.city import LETTER, founded
from bot.domain.people import Role

async def test_main(tmp_path: Path):
    async with founded(tmp_path) as city:
        await city.units()
        sari = city.sim.person("Sari"); sari.starts(); await sari.hears("Langkah pengelola")
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(sari, budi)
        await budi.sends_album(4, caption=LETTER)
        await budi.hears("Draf laporan")
        print(city.sim.transcript(budi)); print(city.sim.transcript(group))
        await budi.presses("Kirim laporan")
        await budi.hears("tersimpan")
        await city.settles()
        print(city.sim.transcript(budi))
        print(city.photos())
        assert 0
