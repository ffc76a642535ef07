digest-head = <b>Gaung Humas { $office }</b> · { $period }
digest-period = { $first } – { $last }
digest-counts = { $reports } kegiatan dari { $units } satker, { $published } sudah tayang.
digest-empty = Belum ada kegiatan yang dilaporkan.
digest-line = <b>{ $unit }</b> – { $title }
digest-loose = <b>{ $unit }</b> – publikasi
digest-thanks = Terima kasih, Bapak/Ibu, untuk kabar hari ini.
digest-unpublished = 🕓 <b>Sudah kegiatan, belum tayang</b> ({ $count }): { $units }.
digest-answers = 💬 <b>Jawaban satker</b> ({ $count }): { $answers }.
digest-answer = { $unit } ({ $answer })
digest-difficulties = 💬 <b>Kendala belum selesai</b>: { $count }.
digest-silent = 🕓 <b>Belum menayangkan</b> ({ $silent } dari { $units } satker): { $names }.
digest-silent-unit = { $days ->
    [never] { $unit } (belum pernah)
   *[other] { $unit } ({ $days } hari)
}
digest-names = { $names }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lainnya
}
digest-published = ✅ Tayang juga dari { $units }.
digest-late = 🕓 <b>Menyusul sesudah rekap { $day }</b>
digest-more = … dan { $count } lagi.
digest-more-links = +{ $count }
button-digest-all = Selengkapnya ({ $count })
button-digest-reports = Kegiatan ({ $count })
button-digest-units = Satker ({ $count })
button-digest-brief = ‹ Ringkas
button-digest-links = 🔗 Publikasi ({ $count })
button-digest-out = ✅ Sudah tayang ({ $count })
button-digest-open = 🕓 Belum tayang ({ $count })
button-digest-answers = 💬 Jawaban ({ $count })
button-digest-difficulties = 💬 Kendala ({ $count })
button-digest-silent = 🕓 Belum menayangkan ({ $count })
platform-website = web
platform-instagram = IG
platform-facebook = FB
platform-x = X
platform-tiktok = TikTok
platform-youtube = YouTube
platform-threads = Threads
platform-telegram = Telegram
platform-whatsapp = WA
platform-media = media
unsure-message = ⚠️ Koneksi terputus saat mengirim pesan ke { $chat }, jadi belum pasti sampai. Periksa di sana: kirim lagi?
unsure-again = ✅ Dikirim lagi.
unsure-fine = ✅ Baik, tidak dikirim lagi.
unsure-settled = Sudah diputuskan sebelumnya.
operators-only = Hanya pengelola yang dapat memutuskan ini.
dead-update = ⚠️ Satu pesan gagal diproses tiga kali dan disisihkan (kotak masuk nomor { $number }). Rinciannya ada di log.
digest-only-publications = { $count } publikasi baru, belum ada laporan kegiatan.
