unpublished-ask =
    🔗 Sudah tayangkah kegiatan ini?
    <b>{ $title }</b>
    { $unit } · { $day }

    Kirim tautannya bila sudah.
unpublished-several =
    🔗 Sudah tayangkah { $count } kegiatan ini?
    Kirim saja tautannya ke sini, atau tekan judulnya.
unpublished-head = 🕓 <b>Sudah kegiatan, belum tayang</b>
unpublished-line = ▫️ { $title } – { $unit }, { $day }
unpublished-none = ✅ Semua kegiatan yang dilaporkan sudah tayang.
unpublished-later = 🕓 Baik. Begitu tayang, kirim tautan <b>{ $title }</b> ke sini. Tidak akan ditanyakan lagi.
unpublished-never = ✅ Tercatat: <b>{ $title }</b> tidak akan dimuat. Laporannya tetap tersimpan.
unpublished-settled = Kegiatan ini sudah tayang atau laporannya sudah ditarik.
button-unpublished = 🕓 Belum tayang
button-link-later = Belum dimuat
button-link-never = Tidak akan dimuat
button-link-again = Batalkan
button-older = Sebelumnya ›
button-newest = ‹ Terbaru
command-belumtayang = Kegiatan yang belum tayang
