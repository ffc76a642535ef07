archive-head = <b>Pengaturan</b> · Arsip foto
archive-used = Terpakai: { $used } MB foto asli dan dokumen.
archive-room = { $gigabytes ->
    [0] Batas ruang: tanpa batas.
   *[other] Batas ruang: { $gigabytes } GB.
}
archive-keep = { $years ->
    [0] Masa simpan: selamanya.
   *[other] Masa simpan: { $years } tahun.
}
archive-waiting = 🕓 { $count } berkas menunggu ruang.
archive-how = Bila ruang habis, laporan tetap jalan; foto asli yang baru menunggu di Telegram. Sesudah masa simpan, foto asli dihapus dan gambar kecilnya tetap ada.
archive-nearly-full =
    ⚠️ Arsip foto hampir penuh: { $used } MB dari { $gigabytes } GB.
    Tambah ruangnya, atau perpendek masa simpan. Bila penuh, foto asli yang baru belum diunduh; laporan tetap jalan.
archive-full =
    ⚠️ Arsip foto penuh: { $used } MB dari { $gigabytes } GB.
    { $waiting } berkas menunggu di Telegram. Laporan tetap jalan. Tambah ruangnya, atau perpendek masa simpan.
archive-lost =
    ⚠️ Pemeriksaan arsip semalam menemukan { $found } berkas hilang atau rusak.
    { $recovered } sudah diunduh ulang dari Telegram.
archive-lost-waiting = { $waiting } masih diunduh.
archive-lost-gone = { $gone } tidak dapat diunduh lagi. Minta petugasnya mengirim ulang, dan periksa penyimpanan komputernya:
archive-lost-report = · { $reference }
button-archive = 📷 Arsip foto
button-archive-room = { $number ->
    [0] Tanpa batas
   *[other] { $number } GB
}
button-archive-keep = { $number ->
    [0] Selamanya
   *[other] { $number } tahun
}
kit-photos-expired = Masa simpan foto asli laporan ini sudah lewat. Caption tetap dapat disiapkan.
