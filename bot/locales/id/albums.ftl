album-head = { $photos ->
    [0] 📷 <b>{ $title }</b>: belum ada foto.
   *[other] 📷 <b>{ $title }</b>: { $photos } foto.
}
album-how = { $photos ->
    [1] Ketuk nomornya untuk mengeluarkan foto ini.
   *[other] Nomor 1 adalah sampul: tampil lebih dulu di kit dan rekap. Ketuk nomor foto untuk memindahkan atau mengeluarkannya.
}
album-more = Kirim foto tambahan ke sini, paling banyak { $most } foto. Dokumen PDF dan DOCX juga boleh.
album-one = { $place ->
    [1] 📷 Foto nomor 1 dari { $photos }, sampul laporan.
   *[other] 📷 Foto nomor { $place } dari { $photos }.
}
broken-photo-unreadable = ⚠️ Berkasnya rusak dan tidak dapat ditampilkan. Silakan kirim ulang foto ini.
broken-photo-too-large = ⚠️ Terlalu besar untuk ditampilkan. Silakan kirim lagi sebagai foto biasa.
album-sheet = { $photos ->
    [1] Foto pada draf ini.
   *[other] Foto pada draf ini, sesuai urutannya.
}
file-video = video
file-document = dokumen
button-photos-clear = ✖️ Keluarkan semua foto
button-photos-back = { $count ->
    [1] ↩️ Kembalikan yang tadi
   *[other] ↩️ Kembalikan { $count } yang tadi
}
button-file-out = ✖️ Keluarkan { $name }
button-photo-earlier = ⬅️ Lebih awal
button-photo-later = Lebih akhir ➡️
button-photo-cover = Jadikan sampul
button-photo-out = ✖️ Keluarkan
button-photos-all = ‹ Semua foto
photo-not-there = Foto itu sudah tidak ada di draf ini.
photos-nothing-out = Tidak ada lagi yang dapat dikembalikan.
photos-no-room = Tidak ada tempat lagi: paling banyak { $most } foto. Keluarkan yang lain dahulu.
draft-files = { $documents ->
    [0] 📎 { $videos } video
   *[other] { $videos ->
        [0] 📎 { $documents } dokumen
       *[other] 📎 { $documents } dokumen, { $videos } video
    }
}
held-left = ⚠️ { $left } berkas tidak ikut: satu laporan memuat paling banyak { $most } foto, 5 dokumen, dan 5 video.
too-many-documents = Satu laporan memuat paling banyak { $most } dokumen. Yang sudah ada tetap tersimpan; untuk menggantinya, keluarkan satu lewat tombol Foto.
too-many-videos = Satu laporan memuat paling banyak { $most } video. Yang sudah ada tetap tersimpan; untuk menggantinya, keluarkan satu lewat tombol Foto.
file-empty = Berkas { $name } kosong (0 byte), jadi tidak ada yang dapat disimpan. Yang sudah tersimpan tetap aman; periksa berkasnya di ponsel, lalu kirim lagi.
file-too-large = Berkas { $name } berukuran { $size } MB. Telegram hanya mengizinkan bot mengunduh sampai { $most } MB. Yang sudah tersimpan tetap aman; kirim versi yang lebih kecil, atau tautannya.
file-picture-kind = Gambar { $name } belum dapat dibaca: foto diterima sebagai JPG, PNG, atau WEBP. Yang sudah tersimpan tetap aman; kirim gambarnya sebagai foto biasa, bukan sebagai berkas.
file-other-kind = Berkas { $name } tidak dapat disertakan: laporan memuat foto, video, PDF, dan DOCX. Yang sudah tersimpan tetap aman; kirim isinya sebagai foto atau PDF, atau kirim tautannya.
file-not-what-it-says = Berkas { $name } bernama { $kind }, tetapi isinya jenis lain. Yang sudah tersimpan tetap aman; simpan ulang sebagai { $kind }, lalu kirim lagi.
video-kept = 📎 Video dicatat pada laporan, tetapi tidak diunduh: videonya tetap di Telegram. Untuk publikasi, unggah ke media sosial satker lalu kirim tautannya.
