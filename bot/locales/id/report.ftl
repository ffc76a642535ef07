plain = { $text }
untitled = tanpa judul
draft-head = 📝 Draf laporan · <b>{ $unit }</b>
draft-head-no-unit = 📝 Draf laporan
draft-missing-title = ⚠️ Judul kegiatan belum ada
draft-missing-date = ⚠️ Tanggal kegiatan belum ada
draft-missing-place = ⚠️ Tempat kegiatan belum ada
draft-missing-story = ⚠️ Cerita kegiatan belum ada
draft-date = { $time ->
    [no] 📅 { $date }
   *[other] { $clock ->
        [yes] 📅 { $date }, pukul { $time }
       *[no] 📅 { $date }, { $time }
    }
}
draft-place = 📍 { $place }
draft-programme = { $emoji } { $label }
draft-no-programme = 🏷 Program belum dipilih
draft-photos-links = { $links ->
    [0] 📷 { $photos ->
        [0] belum ada foto
       *[other] { $photos } foto
    } · 🔗 belum ada tautan
   *[other] 📷 { $photos ->
        [0] belum ada foto
       *[other] { $photos } foto
    } · 🔗 { $links } tautan
}
draft-coach = <i>Terjawab: { $marks }</i>
coach-answered = { $question } ✓
coach-open = { $question } ○
question-what = apa
question-who = siapa
question-when = kapan
question-where = di mana
question-why = mengapa
question-how = bagaimana
draft-which-unit = Laporan ini untuk satker mana?
draft-discarded = 🗑 Draf dibuang. Kirim foto atau tulisan kapan saja untuk laporan baru. Salah tekan? Draf dapat dikembalikan selama sehari.
receipt =
    ✅ Laporan tersimpan: <b>{ $reference }</b>
    { $title }

    Terima kasih.
receipt-published = { $unit } aktif: kegiatan ini sudah tayang.
receipt-first = { $unit } belum pernah menayangkan kegiatan. Kirim tautannya begitu sudah tayang.
receipt-days = { $days ->
    [0] Hari ini { $unit } sudah menayangkan kegiatan. Kirim juga tautan kegiatan ini begitu tayang.
    [1] Publikasi terakhir { $unit } kemarin. Kirim tautan kegiatan ini begitu tayang.
   *[other] Publikasi terakhir { $unit } { $days } hari lalu. Satu tautan saja sudah membuatnya aktif hari ini.
}
report-head = <b>{ $reference }</b> · { $unit }
report-link = 🔗 { $platform }: { $url }
ask-title = ✏️ Silakan tulis judul kegiatan.
ask-date = ✏️ Silakan tulis tanggalnya, misalnya <i>kemarin</i> atau <i>12 Maret 2026 pukul 08.30</i>.
ask-place = ✏️ Silakan tulis tempat kegiatan.
ask-story = ✏️ Silakan tulis cerita kegiatan.
links-for-report =
    ✅ Tayang di { $where }: <b>{ $title }</b>
    { $unit } tercatat aktif hari ini. Terima kasih.
links-for-unit =
    ✅ Publikasi { $unit } di { $where } tercatat.
    { $unit } aktif hari ini. Terima kasih.
links-attached = { $count ->
   *[other] 📎 { $count } tautan disimpan sebagai lampiran (bukan publikasi: folder, formulir, rapat, peta, atau beranda).
}
links-known = { $whose ->
    [own] 🔗 Sudah pernah dilaporkan { $day }{ $reference ->
        [no] {""}
       *[other] , { $reference }
    }: { $url }
   *[other] ⚠️ Sudah pernah dilaporkan { $unit }, { $day }{ $reference ->
        [no] {""}
       *[other] , { $reference }
    }: { $url }
}
links-which-unit = 🔗 Tautan ini untuk satker mana?
held-unclear = Pesannya sudah diterima, tetapi belum jelas untuk apa. Ini laporan kegiatan?
held-nothing = Pekan ini nihil kegiatan?
held-difficulty = 💬 Teruskan sebagai kendala kepada Pranata Humas?
held-second = Masih ada draf “{ $title }”. Pesan ini bagian darinya?
held-dropped = Pesan diabaikan.
too-many-photos = Satu laporan memuat paling banyak { $most } foto. Yang sudah ada tetap tersimpan; kirim laporannya, lalu buat laporan lain untuk foto berikutnya.
unsupported = Jenis pesan ini belum dapat dibaca. Kirim foto, tulisan, atau tautan. Yang sudah tersimpan tetap aman.
not-officer = Melapor adalah tugas petugas satker. Untuk melapor, buka tautan undangan satker lebih dahulu.
draft-not-yours = Draf ini milik petugas lain.
draft-already-sent = Draf ini sudah dikirim.
draft-already-discarded = Draf ini sudah dibuang.
draft-already-held = Pesan ini belum menjadi draf.
draft-already-planned = Draf ini tersimpan sebagai agenda.
draft-already-open = Pesan ini sudah menjadi draf.
draft-changed = Draf sudah berubah. Periksa tampilan terbaru, lalu tekan lagi.
draft-incomplete = Masih ada yang perlu dilengkapi; lihat tanda ⚠️.
not-your-unit = Satker ini bukan tugas akun ini.
unit-has-draft = Satker itu masih punya draf lain. Kirim atau buang dulu draf itu.
date-not-read = Tanggalnya belum terbaca. Tulis misalnya “kemarin”, “10/12/2026”, atau “Selasa, 10 Desember 2026”.
date-in-future = Tanggal itu belum tiba. Laporan dikirim setelah kegiatan berlangsung; draf tetap tersimpan dan menunggu.
date-over-a-year = Tanggal kegiatan lebih dari setahun lalu. Periksa tahunnya: tekan “Betul”, atau ubah tanggalnya.
field-empty = Tidak ada kata di tulisan itu. Silakan tulis lagi.
field-too-long = Tulisannya { $length } huruf; paling panjang { $most }. Silakan diringkas.
failed-turn = Maaf, pesan tadi gagal kami proses. Ini kesalahan kami; pesannya tersimpan dan sedang diperiksa pengelola.
unknown-button = Tombol ini sudah tidak berlaku. Ketik /start untuk menu.
held-added = ✅ Ditambahkan ke draf “{ $title }”.
