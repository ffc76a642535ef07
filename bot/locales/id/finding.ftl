finding-head = 🔎 <b>{ $words }</b>
finding-head-all = 🔎 <b>Arsip laporan</b>, terbaru lebih dahulu
finding-cut = Hanya kata-kata di atas yang dicari; selebihnya terlalu panjang.
finding-line = { $platforms ->
    [no] ▫️ { $title } – { $unit }, { $day }
   *[other] ▫️ { $title } – { $unit }, { $day } · { $platforms }
}
finding-none = { $narrowed ->
    [no] Belum ada laporan yang cocok. Coba kata lain, atau lebih sedikit kata.
   *[yes] Belum ada laporan yang cocok. Coba kata lain, atau longgarkan satker, program, dan waktunya.
}
finding-unknown = Tidak ada laporan dengan kata { $words }. Coba kata lain.
finding-no-more = Tidak ada lagi laporan yang lebih lama.
finding-no-words = Tulis kata yang lebih khas, misalnya “bimbingan perkawinan”.
finding-ask = 🔎 Cari apa? Tulis satu atau beberapa kata, misalnya “moderasi beragama”, atau nomor laporannya.
finding-ask-unit = Dari satker mana? Tulis sebagian namanya, misalnya “palang”.
finding-units = Satker yang mana?
finding-units-more = Masih ada yang lain; tulis namanya lebih lengkap.
finding-ask-programme = Dari program mana?
finding-ask-time = Kegiatan bulan apa? <b>{ $year }</b>
finding-gone = Laporan itu sudah ditarik.
finding-no-consent = Foto laporan ini mungkin menampakkan murid, dan persetujuan walinya belum dicatat; karena itu tidak dapat diunduh.
finding-no-photos = Tidak ada foto asli yang tersimpan untuk laporan ini.
finding-packing = 📷 { $photos } foto sedang disiapkan …
finding-packed = { $parts ->
    [1] ✅ { $photos } foto { $reference } sudah dikirim.
   *[other] ✅ { $photos } foto { $reference } sudah dikirim dalam { $parts } berkas.
}
finding-missing = { $missing } foto lain tidak dapat disertakan.
finding-caption = { $parts ->
    [1] 📷 { $title } · { $reference }
   *[other] 📷 { $title } · { $reference } ({ $part } dari { $parts })
}
button-finding = 🔎 Arsip
button-finding-words = 🔎 Kata lain
button-finding-unit = Satker
button-finding-programme = 🏷 Program
button-finding-time = 📅 Waktu
button-finding-every-unit = Semua satker
button-finding-every-programme = Semua program
button-finding-every-time = Semua waktu
button-finding-year = Sepanjang { $year }
button-finding-share = Bagikan
button-finding-photos = 📷 Unduh foto
audit-photos-taken = { $who } mengunduh { $photos } foto laporan { $subject }
audit-kind-photos = Foto laporan
sharing-about = { $unit } · { $day }
button-sharing-join = Khusus yang terdaftar. Buka bot
