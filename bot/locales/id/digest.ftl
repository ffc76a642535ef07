digest-head = <b>Gaung Humas { $office }</b> · { $period }
digest-period = { $first } – { $last }
digest-counts = { $reports } kegiatan dari { $units } satker, { $published } sudah tayang.
digest-empty = Belum ada kegiatan yang dilaporkan.
digest-line = <b>{ $unit }</b> – { $title }
digest-loose = <b>{ $unit }</b> – publikasi
digest-thanks = Terima kasih, Bapak/Ibu, untuk kabar hari ini.
digest-unpublished = 🕓 <b>Sudah kegiatan, belum tayang</b>
digest-answers = 💬 <b>Jawaban satker</b>
digest-answer = { $words ->
    [no] { $unit } · { $answer }
   *[other] { $unit } · { $answer }: “{ $words }”
}
digest-silent = 🔕 <b>Belum menayangkan</b> ({ $silent } dari { $units } satker)
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
digest-never = Belum pernah: { $units }.
digest-only-publications = { $count } publikasi baru, belum ada laporan kegiatan.
