button-kit = 🧰 Siapkan caption
button-kit-photos = 📷 Foto siap unggah
button-kit-press = Siaran pers
button-copy = Salin { $part }
button-templates = ✏️ Templat caption
kit-menu =
    🧰 Siap unggah: <b>{ $title }</b>
    { $reference }

    Pilih tempat menayangkannya.
kit-platform-instagram = Instagram
kit-platform-facebook = Facebook
kit-platform-x = X
kit-platform-tiktok = TikTok
kit-platform-threads = Threads
kit-platform-youtube = YouTube
kit-platform-website = Situs web
kit-caption-head = 🧰 <b>{ $platform }</b>
kit-caption-more = 🧰 <b>{ $platform }</b>, lanjutan
kit-caption-how = Ketuk teksnya untuk menyalin, lalu tempelkan. Setelah tayang, kirim tautannya ke sini.
kit-part = { $part }
kit-measured = { $part } · { $length } dari { $most }
kit-part-instagram = caption
kit-part-facebook = caption
kit-part-x = caption
kit-part-tiktok = caption
kit-part-threads = caption
kit-part-youtube-title = judul
kit-part-youtube = deskripsi
kit-part-website-title = judul
kit-part-website = isi
kit-block = <pre>{ $text }</pre>
kit-quoted = <blockquote>{ $text }</blockquote>
kit-shapes = { $photos ->
   *[other] 📷 { $photos } foto. Untuk apa? Orang dan pokok foto tidak dipotong; nama satker ada di bawahnya. Paling banyak { $most } foto.
}
kit-shape-feed = Feed 4:5
kit-shape-square = Persegi
kit-shape-story = Story 9:16
kit-framing = 🕓 { $photos } foto sedang disiapkan.
kit-writing = 🕓 Siaran pers sedang disiapkan.
kit-photo = { $shape }, foto { $number } dari { $photos }
kit-framed = ✅ { $photos } foto siap diunggah. Simpan dari berkas yang menyusul.
kit-photos-more = { $more } foto lain tidak ikut: satu kiriman paling banyak { $most } foto.
kit-photos-bad = ⚠️ { $photos } foto tidak dapat dibaca: rusak, atau lebih dari 25 megapiksel.
kit-photos-missing = 🕓 { $photos } foto belum tersimpan. Coba lagi sebentar lagi.
kit-written = ✅ Siaran pers siap, berkasnya menyusul.
kit-barred = Foto tidak ikut, karena persetujuan wali murid belum dicatat.
kit-release-how = Siaran pers (DOCX). Periksa sekali lagi sebelum dikirim ke media.
kit-release-label = SIARAN PERS
kit-release-contact = Narahubung
kit-release-photo = { $title } (Foto: { $unit })
kit-withdrawn = Laporan ini sudah ditarik, jadi tidak ada yang disiapkan.
kit-no-photos = Laporan ini belum punya foto.
kit-no-consent = Foto ini mungkin menampakkan murid, dan persetujuan wali belum dicatat. Caption dan siaran pers tetap dapat disiapkan.
kit-photos-not-there = Fotonya belum selesai disimpan. Coba lagi sebentar lagi.
kit-photos-unreadable = Tidak satu pun foto dapat dibaca: rusak, atau lebih dari 25 megapiksel. Kirim fotonya sekali lagi pada laporan baru.
template-name-instagram = Instagram
template-name-facebook = Facebook
template-name-x = X
template-name-tiktok = TikTok
template-name-threads = Threads
template-name-youtube-title = YouTube: judul
template-name-youtube = YouTube: deskripsi
template-name-website-title = Situs web: judul
template-name-website = Situs web: isi
template-name-hashtags = Tagar
templates-menu =
    ✏️ <b>Templat caption</b>
    Kata-kata kantor di sekitar isi laporan. Yang bertanda ✏️ sudah diubah kantor ini.
template-head = ✏️ Templat <b>{ $name }</b>
template-sample = Contoh hasilnya:
template-operators = Hanya pengelola yang dapat mengubahnya.
template-ask = ✏️ Silakan tulis templat <b>{ $name }</b> yang baru, dalam satu pesan.
template-slot = <code>{ $name }</code>
template-slots =
    Isian yang dapat dipakai: { $names }
    Baris yang semua isiannya kosong tidak ditampilkan.
template-limit = Hasilnya paling panjang { $most }.
template-bad = { $count ->
    [1] ⚠️ Templat belum disimpan. Satu hal perlu diperbaiki:
   *[other] ⚠️ Templat belum disimpan. { $count } hal perlu diperbaiki:
}
template-bad-empty = ▫️ Templatnya kosong.
template-bad-brace = ▫️ Kurung kurawal tidak berpasangan di baris “{ $words }”.
template-bad-unknown = { $near ->
    [no] ▫️ Isian { $words } tidak dikenal.
   *[other] ▫️ Isian { $words } tidak dikenal. Mungkin maksudnya { $near }.
}
template-bad-silent = ▫️ Tidak ada isi laporan di dalamnya: pakai {"{"}judul{"}"} atau {"{"}cerita{"}"}.
template-bad-long = ▫️ Terlalu panjang: { $length }, paling banyak { $most }.
template-bad-no-tag = { $near ->
    [no] ▫️ “{ $words }” bukan tagar.
   *[other] ▫️ “{ $words }” bukan tagar. Tulis { $near }.
}
template-again = Silakan tulis lagi, atau kembali. Templat yang lama masih berlaku.
template-saved = ✅ Templat <b>{ $name }</b> tersimpan dan langsung berlaku.
button-template-edit = ✏️ Ubah
button-template-restore = Kembalikan ke bawaan
button-template-show = Lihat hasilnya
kit-consent-ask = 📷 Foto ini mungkin menampakkan murid. Apakah wali murid mengizinkan foto ini dimuat?
kit-consent-yes = Izin wali dicatat.
kit-consent-no = Dicatat. Foto ini tidak dipakai; caption dan siaran pers tetap dapat disiapkan.
button-consent-yes = Ya, diizinkan
button-consent-no = Tidak
button-letterhead = Kop surat
letterhead-ask = ✏️ Silakan tulis kop surat, satu baris untuk setiap baris, paling banyak { $lines } baris.
letterhead-now =
    <b>Kop surat</b>
    { $text }
letterhead-saved = ✅ Kop surat disimpan.
letterhead-long = Kop surat paling banyak { $lines } baris dan { $most } huruf. Silakan diringkas.
audit-consent-noted = { $who } mencatat izin wali untuk foto laporan { $subject }
audit-letterhead-saved = { $who } mengubah kop surat
audit-kind-consent = Izin wali
audit-kind-letterhead = Kop surat
button-logo = Logo
logo-ask = 📷 Silakan kirim logo kantor sebagai foto atau berkas (JPG, PNG, WEBP).
logo-reading = 🕓 Logo sedang dibaca …
logo-saved = ✅ Logo disimpan. Foto caption dan siaran pers berikutnya memakainya.
logo-unreadable = Logo itu tidak terbaca. Kirim gambar JPG, PNG, atau WEBP, paling besar 25 juta piksel.
audit-logo-saved = { $who } mengganti logo
audit-kind-logo = Logo
