setup-head = <b>Pengaturan awal</b> · { $step } dari { $steps }
settings-head = <b>Pengaturan</b> · { $what }
settings-title = <b>Pengaturan { $office }</b>
settings-operators-change = <i>Pengelola dapat mengubahnya.</i>
step-name = Nama kantor
step-zone = Zona waktu
step-language = Bahasa
step-people = Pranata Humas
step-group = Grup
step-units = Satker
step-cadence = Irama
step-hours = Hari dan jam
setup-name =
    Nama kantor tampil di undangan, rekap, dan grup.
    Sekarang: <b>{ $name }</b>
setup-zone =
    Jam pengingat dan rekap mengikuti zona waktu kantor.
    Sekarang: <b>{ $zone }</b>
setup-language =
    Bahasa kantor dipakai di grup koordinasi. Di obrolan pribadi, setiap orang memilih bahasanya sendiri.
    Sekarang: <b>{ $language }</b>
setup-people =
    Pranata Humas mengoordinasi: membaca rekap, menerima kendala, dan menyapa satker yang lama diam. Pimpinan cukup menerima rekap.
    Pranata Humas: <b>{ $coordinators }</b>
    Pimpinan: <b>{ $leaders }</b>

    Buat tautan undangan di bawah, lalu teruskan kepada yang bersangkutan.
setup-nobody = belum ada
setup-invited-coordinator =
    Undangan menjadi <b>Pranata Humas</b> { $office }: buka tautan ini, lalu tekan Gabung.
    { $link }
    Berlaku { $days } hari.
setup-invited-leader =
    Undangan <b>pimpinan</b> untuk menerima rekap kegiatan { $office }: buka tautan ini, lalu tekan Gabung.
    { $link }
    Berlaku { $days } hari.
setup-invite-made = Tautannya ada di pesan di bawah. Silakan teruskan.
setup-group = { $bound ->
    [yes]
        Rekap harian dan kabar satker dikirim ke grup koordinasi.
        Sekarang: <b>{ $title }</b>
   *[no]
        Rekap harian dan kabar satker dikirim ke satu grup koordinasi.
        Tekan tombol di bawah dan pilih grupnya; bot langsung terpasang. Bila bot sudah ada di grup, ketik /pasang di sana.
}
setup-group-untitled = tanpa nama
setup-units = { $units ->
    [0]
        Belum ada satker. Ketik satu per satu, atau kirim daftarnya ke obrolan ini sebagai berkas XLSX atau CSV; contohnya ada di “Berkas satker”. Isinya ditunjukkan dahulu, baru disimpan sesudah disetujui.
   *[other]
        <b>{ $units } satker</b> terdaftar, { $bare ->
            [0] semuanya sudah punya petugas
           *[other] { $bare } belum punya petugas
        }.
        Untuk menambah atau memperbarui, kirim berkas XLSX atau CSV ke obrolan ini dengan kolom: kode, nama, jenis, irama_hari.
}
setup-cadence =
    Irama: paling lama berapa hari satker tanpa publikasi, sebelum petugasnya diingatkan.
    Kantor: <b>tiap { $days } hari</b>
setup-cadence-kind = { $kind }: <b>tiap { $days } hari</b>
setup-cadence-moved = 📅 Jatuh tempo { $moved } satker ikut bergeser. Tanggal yang sudah dijanjikan kepada petugas tetap.
setup-hours =
    Pengingat hanya dikirim pada hari dan jam kerja.
    Hari kerja: <b>{ $days }</b>
    Jam kerja: <b>{ $start }–{ $end } { $zone }</b>
    Pengingat mulai pukul <b>{ $prompt }</b>
    Rekap harian pukul <b>{ $digest }</b>
setup-followed-prompt = 🕓 Pengingat ikut digeser ke pukul { $at }, agar tetap di dalam jam kerja.
setup-followed-digest = 🕓 Rekap harian ikut digeser ke pukul { $at }.
setup-summary-done = ✅ <b>Pengaturan awal selesai</b>
setup-summary-open = 🕓 <b>Pengaturan awal hampir selesai</b>
setup-summary-has = ✅ { $what }: { $value }
setup-summary-lacks = ▫️ { $what }: { $value }
setup-summary-next = Yang masih ▫️ dapat dilengkapi kapan saja lewat tombol di bawah atau /pengaturan.
setup-summary-ready = Semuanya dapat diubah kapan saja lewat /pengaturan. Langkah berikutnya: undang petugas satker.
setup-value-default = { $value } (bawaan)
setup-value-none = belum ada
setup-value-units = { $units } satker
setup-value-cadence = { $kinds ->
    [0] tiap { $days } hari
   *[other] tiap { $days } hari, { $kinds } jenis berbeda
}
setup-value-hours = { $start }–{ $end }, rekap { $digest }
setting-ask-name = Silakan ketik nama kantor. Contoh: Kementerian Agama Kabupaten Tuban.
setting-ask-cadence = Irama kantor: pilih, atau ketik jumlah hari.
setting-ask-cadence-kind = Irama { $kind }: pilih, atau ketik jumlah hari.
setting-ask-work = Jam kerja: pilih, atau ketik. Contoh: 07.30–16.00.
setting-ask-days = Hari kerja: tekan hari untuk memilih atau melepasnya.
setting-ask-prompt = Pengingat mulai pukul berapa? Pilih, atau ketik di antara { $start } dan { $end }.
setting-ask-digest = Rekap harian pukul berapa? Pilih, atau ketik di antara { $start } dan 20.00.
setting-name-short = Nama kantor itu terlalu pendek. Tulis paling sedikit tiga huruf.
setting-name-long = Nama kantor itu { $length } huruf; paling panjang { $most }. Silakan ketik lagi, lebih singkat.
setting-bad-zone = Zona waktu itu tidak dikenal. Pilih WIB, WITA, atau WIT.
setting-bad-cadence = “{ $given }” bukan jumlah hari. Ketik angka 1 sampai { $most }, misalnya 7.
setting-bad-hour = “{ $given }” bukan jam. Ketik seperti 08.00.
setting-bad-hours = “{ $given }” bukan jam kerja. Ketik jam mulai dan selesai, misalnya 07.30–16.00.
setting-hours-backwards = “{ $given }” selesai sebelum mulai. Ketik jam mulai lebih dahulu, misalnya 07.30–16.00.
setting-prompt-outside = Pukul { $given } di luar jam kerja ({ $start }–{ $end }), padahal pengingat hanya dikirim di jam kerja.
setting-digest-outside = Pukul { $given } tidak dapat dipakai: rekap dikirim sesudah jam kerja mulai ({ $start }) dan sebelum { $end }, agar tidak ada yang terganggu malam hari.
setting-last-day = Paling sedikit satu hari kerja harus tersisa.
weekday-0 = Senin
weekday-1 = Selasa
weekday-2 = Rabu
weekday-3 = Kamis
weekday-4 = Jumat
weekday-5 = Sabtu
weekday-6 = Minggu
button-settings = ⚙️ Pengaturan
button-set-up = ▶️ Lanjutkan pengaturan awal
button-set-up-again = Ulangi pengaturan awal
button-keep = ✅ Pakai ini
button-step-on = Lanjut ›
button-skip = Lewati ›
button-later = Nanti saja
button-change-name = ✏️ Ubah nama
button-language-id = Bahasa Indonesia
button-language-en = English
button-invite-coordinator = Undang Pranata Humas
button-invite-leader = Undang pimpinan
button-add-to-group = ➕ Tambahkan bot ke grup
button-look-again = Periksa lagi
button-cadence-office = Irama kantor
button-cadence-follow = Ikut irama kantor
button-days = { $days } hari
button-set-days = 📅 Hari kerja
button-set-work = 🕓 Jam kerja
button-set-prompt = Jam pengingat
button-set-digest = Jam rekap
button-set-up-done = Ke menu utama
button-checked = { $label } ✓
