button-desk = Meja laporan
button-accept = ✅ Terima
button-ask-change = ✏️ Minta perbaikan
button-feature = ⭐ Unggulkan
button-unfeature = Batal unggulkan
button-office-website = 🔗 Tautan situs kantor
button-to-desk = ‹ Meja laporan
button-desk-open = Belum dilihat ({ $count })
button-desk-waiting = 🕓 Menunggu perbaikan ({ $count })
button-desk-kind = Jenis satker
button-desk-all = Semua satker
command-meja = Laporan yang belum dilihat
desk-head-open = <b>Meja laporan</b> · { $count } belum dilihat
desk-head-waiting = <b>Meja laporan</b> · { $count } menunggu perbaikan
desk-of-kind = <i>{ $kind } saja</i>
desk-none-open = ✅ Tidak ada laporan yang menunggu di sini.
desk-none-waiting = ✅ Tidak ada perbaikan yang ditunggu.
desk-line = ▫️ { $title } – { $unit }, { $day }
desk-line-fixed = ✅ { $title } – { $unit }, { $day } · diperbaiki
desk-line-edited = ✏️ { $title } – { $unit }, { $day } · disunting setelah dilihat
desk-which-kind = Laporan dari satker jenis apa?
desk-accepted = { $reference } diterima.
desk-ask-change =
    ✏️ Apa yang perlu diperbaiki pada <b>{ $title }</b>?
    Silakan tulis, paling panjang { $most } huruf. Petugas { $unit } langsung menerimanya. Publikasinya tidak tertahan.
desk-ask-website =
    🔗 Silakan kirim tautan <b>{ $title }</b> di situs kantor.
desk-change-asked = { $count ->
   *[other] ✅ Diteruskan kepada { $count } petugas { $unit }: <b>{ $title }</b>. Setelah diperbaiki, laporannya kembali ke meja.
}
desk-change-nobody = ⚠️ Catatan tersimpan, tetapi belum ada petugas { $unit } yang dapat dihubungi: <b>{ $title }</b>.
desk-website-added = ✅ Tautan situs kantor tercatat untuk <b>{ $title }</b>. Petugas { $unit } sudah dikabari.
desk-no-website-link = Kirim satu tautan berita di situs web, misalnya https://…/berita/judul. Beranda atau media sosial tidak dapat dipakai di sini.
desk-website-known = { $reference ->
    [no] Tautan ini sudah tercatat untuk { $unit }.
   *[other] Tautan ini sudah tercatat untuk { $unit }, { $reference }.
}
desk-already-accept = { $who } sudah menerima laporan ini.
desk-already-change = { $who } sudah minta perbaikan laporan ini.
desk-already-fixed = { $who } baru saja menyatakan laporan ini sudah diperbaiki. Silakan periksa lagi.
desk-already-withdraw = { $who } sudah menarik laporan ini.
desk-already-restore = { $who } baru saja membatalkan penarikan laporan ini. Silakan periksa lagi.
desk-already-featured = Laporan ini sudah diunggulkan.
desk-already-unfeatured = Laporan ini sudah tidak diunggulkan.
review-change =
    ✏️ { $who } (Pranata Humas) minta perbaikan <b>{ $title }</b> ({ $reference }):
    “{ $note }”

    Publikasinya tidak tertahan.
review-settled = ✅ <b>{ $title }</b> ({ $reference }): tidak ada perbaikan yang ditunggu lagi. Terima kasih.
review-returned = ✅ { $unit } sudah memperbaiki <b>{ $title }</b>.
review-answer =
    ✉️ { $who } ({ $unit }) membalas tentang <b>{ $title }</b>:
    “{ $words }”
review-gone = 🗑 { $unit } menarik <b>{ $title }</b>; perbaikannya tidak perlu ditunggu lagi.
review-answer-sent = ✅ Sudah disampaikan kepada Pranata Humas.
review-ask-answer =
    ✉️ Catatannya: “{ $note }”
    Silakan tulis balasannya; langsung sampai kepada Pranata Humas.
review-featured = ⭐ Selamat! <b>{ $title }</b> ({ $reference }) menjadi laporan unggulan pilihan Pranata Humas. Terima kasih.
review-website =
    🔗 <b>{ $title }</b> kini tayang juga di situs kantor: { $url }
    Terima kasih atas laporannya.
review-told-edited = ✏️ { $who } (Pranata Humas) menyunting <b>{ $title }</b> ({ $reference }). Perubahannya ada di Riwayat.
review-told-withdrawn = 🗑 { $who } (Pranata Humas) menarik <b>{ $title }</b> ({ $reference }). Tautannya tetap tercatat.
review-told-restored = ↩️ { $who } (Pranata Humas) membatalkan penarikan <b>{ $title }</b> ({ $reference }).
digest-featured = <b>{ $unit }</b> – ⭐ { $title }
help-desk-label = Memeriksa laporan
help-desk =
    <b>Memeriksa laporan</b>
    Meja laporan memuat yang belum dilihat: terima, minta perbaikan, unggulkan, atau tambahkan tautan situs kantor. Publikasi satker tidak menunggu pemeriksaan.
