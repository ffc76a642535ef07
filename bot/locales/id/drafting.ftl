draft-doubt-date-weekday = ⚠️ Hari yang disebut tidak cocok dengan tanggal ini.
draft-doubt-date-year = ⚠️ Tahunnya tidak disebut; dibaca { $year }.
draft-doubt-date-sent = ⚠️ Ini tanggal pesan yang disalin; tanggal kegiatan tidak disebut.
draft-doubt-date-old = ⚠️ Tahun { $year }? Itu lebih dari setahun lalu.
draft-doubt-date-ahead = 🕓 Kegiatan ini belum berlangsung. Simpan sebagai agenda; pada harinya diingatkan untuk melapor.
draft-doubt-time-half = ⚠️ Siang atau dini hari? Periksa waktunya.
draft-doubt-title-cut = ⚠️ Judul diambil dari awal kalimat panjang.
button-sure-title = Judul benar
button-sure-activity-date = { $year ->
    [no] Tanggal benar
   *[other] Betul, { $year }
}
button-sure-time-text = Waktu benar
button-other-date = 📅 Ubah tanggal
button-undo = ↩️ Urungkan
button-bring-back = ↩️ Kembalikan draf
button-hints-off = Matikan petunjuk
button-hints-on = Nyalakan petunjuk
hints-on = Petunjuk menulis (apa, siapa, kapan …) menyala di draf.
hints-off = Petunjuk menulis (apa, siapa, kapan …) mati. Tanda ⚠️ tetap tampil.
draft-craft = <i>Naskah: { $marks }</i>
craft-title = judul { $words } kata (sebaiknya { $fewest }–{ $most })
craft-quote = kutipan
craft-dateline = dateline
draft-nothing-to-undo = Tidak ada perubahan yang dapat diurungkan.
draft-gone = Draf ini sudah lebih dari sehari dibuang dan tidak dapat dikembalikan. Kirim lagi pesannya untuk laporan baru.
draft-moved = 📝 Draf ini dilanjutkan di bawah.
report-stands = Laporan <b>{ $reference }</b> sudah terkirim; perubahan pesan ini tidak mengubahnya.
recall-head = { $count ->
    [1] 📝 Masih ada draf yang belum dikirim:
   *[other] 📝 Masih ada { $count } draf yang belum dikirim:
}
recall-line = ▫️ <b>{ $title }</b> · { $unit }
recall-how = Buka untuk melengkapi dan mengirim, atau buang bila tidak jadi.
recall-no-unit = satker belum dipilih
planned-head = 📅 Agenda · { $unit }
planned-how = Tersimpan. Pada hari kegiatan diingatkan di sini; foto dan ceritanya menyusul.
planned-today = 📅 Hari kegiatannya tiba: <b>{ $title }</b> · { $unit }
    Buka drafnya bila sudah ada foto dan cerita.
button-plan = 📅 Simpan sebagai agenda
draft-day-has-come = Harinya sudah tiba; laporannya dapat langsung dikirim.
button-open-draft = 📝 Buka draf
button-left = 📝 { $title }
