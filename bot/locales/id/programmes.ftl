programmes-head = { $when ->
    [present] <b>Program</b> · berlaku sejak { $day }
    [coming] <b>Program</b> · mulai berlaku { $day }
   *[past] <b>Program</b> · dulu berlaku sejak { $day }
}
programmes-line = { $number }. { $emoji } { $label } · { $keywords } kata kunci
programmes-how = Untuk mengubah: unduh berkasnya, ubah, lalu kirim kembali ke sini. Tanggal baru berarti daftar baru; laporan tetap memakai program pada tanggalnya.
programmes-no-set-yet = { $may ->
    [yes] Belum ada program. Kirim daftarnya ke sini sebagai berkas JSON.
   *[no] Belum ada program. Pengelola dapat mengirim daftarnya.
}
programmes-set-gone = Daftar program itu tidak ditemukan. Buka lagi dengan /program.
button-programmes = Lihat program
button-programmes-set = 📅 { $day }
button-programmes-export = Unduh berkas program
button-programmes-import = ✅ Simpan { $count } perubahan
programmes-file-name = program-{ $day }.json
programmes-file = Program yang berlaku sejak { $day }. Ubah dengan penyunting teks, lalu kirim kembali ke sini.
programmes-file-heavy = Berkas { $name } lebih besar dari { $max } MB; daftar program jauh lebih kecil. Unduh contohnya lewat /program.
programmes-file-json = Berkas { $name } bukan JSON yang benar: periksa baris { $line } (tanda kutip, koma, atau kurung). Unduh contohnya lewat /program.
programmes-file-other = Berkas { $name } tidak dapat dibaca sebagai JSON (UTF-8). Unduh contohnya lewat /program, lalu ubah berkas itu.
programmes-bad = ⚠️ <b>{ $name }</b>: { $count } hal perlu diperbaiki. Belum ada yang diimpor.
programmes-mistake = { $programme ->
    [no] Daftar { $of_set }: { $reason }
   *[other] Daftar { $of_set }, program { $programme }: { $reason }
}
programmes-no-list = Berkas ini tidak berisi daftar program. Unduh contohnya lewat /program.
programmes-too-many-sets = Paling banyak { $detail } daftar dalam satu berkas.
programmes-no-set = bukan sebuah daftar dengan in_force_from dan programmes.
programmes-bad-date = in_force_from “{ $detail }” bukan tanggal seperti 2026-01-01.
programmes-date-twice = tanggal ini sudah dipakai daftar lain di berkas yang sama.
programmes-none = programmes kosong; isi paling sedikit satu program.
programmes-too-many = paling banyak { $detail } program.
programmes-no-programme = bukan sebuah program dengan number, name, label, emoji, dan keywords.
programmes-bad-number = number “{ $detail }” bukan angka bulat 1 sampai 999.
programmes-number-twice = nomor { $detail } sudah dipakai.
programmes-no-name = name kosong.
programmes-long-name = name terlalu panjang, paling panjang 200 huruf.
programmes-no-label = label kosong.
programmes-long-label = label terlalu panjang, paling panjang 64 huruf.
programmes-no-emoji = emoji kosong.
programmes-long-emoji = emoji terlalu panjang; pakai satu emoji.
programmes-no-keywords = keywords bukan daftar kata.
programmes-too-many-keywords = paling banyak { $detail } kata kunci.
programmes-bad-keyword = kata kunci “{ $detail }” tidak dapat dipakai; isi 1 sampai 60 huruf.
programmes-nothing = ✅ Isi <b>{ $name }</b> sama dengan yang tersimpan: { $unchanged } program. Tidak ada yang perlu diimpor.
programmes-again = ⚠️ Program berubah sejak pratinjau tadi. Periksa sekali lagi:
programmes-added = ➕ { $number }. { $emoji } { $label } (sejak { $day })
programmes-changed = { $number } (sejak { $day }): { $what }
programmes-keywords = kata kunci: { $more } baru, { $fewer } dihapus
