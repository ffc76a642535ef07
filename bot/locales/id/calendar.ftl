button-calendar = 📅 Kalender
calendar-head = 📅 <b>Kalender kantor</b>
calendar-how = Pada hari libur tidak ada pengingat; pengingat menunggu hari kerja berikutnya. Selama jeda, hitungan hari satker ikut berhenti.
calendar-next-days = <b>Libur terdekat</b>
calendar-next-hours = <b>Jam kerja khusus</b>
calendar-next-pauses = <b>Jeda</b>
calendar-day = { $what ->
    [works] { $day } · { $name } · <b>tetap masuk</b>
   *[free] { $day } · { $name }
}
calendar-unnamed = Libur kantor
calendar-days-head = { $count ->
    [0] 📅 <b>Hari libur</b>
   *[other] 📅 <b>Hari libur</b> · { $count } tercatat mulai hari ini. Tekan tanggalnya untuk mengubah.
}
calendar-no-days = Belum ada hari libur yang tercatat.
calendar-from = { $national ->
    [yes] <i>Libur nasional dan cuti bersama masuk sendiri; yang ditetapkan kantor didahulukan.</i>
   *[no] <i>Libur nasional dan cuti bersama tidak dipakai.</i>
}
calendar-marked = { $what ->
    [works] ✅ Dicatat: { $days } · { $name } · <b>tetap masuk</b>
   *[free] ✅ Dicatat: { $days } · { $name }
}
calendar-one-day = 📅 <b>{ $day }</b>
calendar-of-office = { $what ->
    [works] Ketetapan kantor: tetap masuk ({ $name }).
   *[free] Ketetapan kantor: libur ({ $name }).
}
calendar-of-library = Kalender nasional: libur ({ $name }).
calendar-day-gone = Tidak ada catatan tentang hari itu.
calendar-ask-day =
    Ketik tanggal dan namanya.
    Libur: <i>24 Desember 2026 Cuti bersama</i>
    Beberapa hari: <i>24-26 Desember 2026 Libur kantor</i>
    Tetap masuk: <i>24 Desember 2026 masuk</i>
calendar-looking-up = 🕓 Mengambil libur nasional …
calendar-past = Tanggal itu sudah lewat. Ketik tanggal yang akan datang.
calendar-many-days = Paling banyak { $most } hari sekaligus. Untuk libur yang lebih panjang, pakai Jeda.
calendar-long-name = Namanya terlalu panjang; paling panjang { $most } huruf.
days-unread = Tanggal di “{ $given }” tidak terbaca. Ketik misalnya 24 Desember 2026, atau 22 Juni - 4 Juli 2026.
days-backwards = Tanggal akhirnya lebih dahulu daripada tanggal mulai. Ketik yang lebih awal di depan.
button-calendar-days = Hari libur · { $count }
button-calendar-pauses = 🔕 Jeda · { $count }
button-calendar-hours = 🕓 Jam khusus
button-calendar-add = ➕ Tambah hari
button-calendar-file = 📄 Berkas
button-national-on = Pakai libur nasional
button-national-off = Tanpa libur nasional
button-calendar-works = Tetap masuk
button-calendar-back = Ikut kalender nasional
button-calendar-remove = Hapus
holidays-file =
    📄 Kirim daftar hari ke sini sebagai berkas XLSX atau CSV, dengan kolom <b>tanggal</b>, <b>nama</b>, dan <b>keterangan</b> (libur atau masuk).
    Perubahannya ditunjukkan dulu; tidak ada yang disimpan sebelum disetujui. Hari yang tidak disebut tetap seperti semula.
button-holidays-export = Unduh daftar hari
holidays-file-name = kalender.xlsx
holidays-file-present = Kalender kantor, { $count } hari. Ubah di Excel, lalu kirim kembali ke sini.
holidays-sheet = Kalender
holidays-column-day = Tanggal
holidays-column-name = Nama
holidays-column-status = Keterangan
holidays-free-word = libur
holidays-works-word = masuk
holidays-nothing = ✅ Isi <b>{ $name }</b> sama dengan kalender: { $unchanged } hari. Tidak ada yang perlu diimpor.
holidays-again = ⚠️ Kalender berubah sejak pratinjau tadi. Periksa sekali lagi:
holidays-added = ➕ { $day }
holidays-changed = { $what ->
    [works] ✏️ { $day } (semula { $before }, tetap masuk)
   *[free] ✏️ { $day } (semula { $before }, libur)
}
holiday-row-no-date = Tanggal kosong ({ $detail }).
holiday-row-bad-date = Tanggal “{ $detail }” tidak terbaca; tulis seperti 24 Desember 2026 atau 2026-12-24, dengan tahunnya.
holiday-row-far = Tanggal “{ $detail }” terlalu jauh; pakai tahun lalu sampai lima tahun ke depan.
holiday-row-long-name = Nama “{ $detail }” terlalu panjang; paling panjang 100 huruf.
holiday-row-bad-status = Keterangan “{ $detail }” tidak dikenal; tulis libur atau masuk.
holiday-row-twice = Tanggal { $detail } sudah ada di baris yang disebut dalam kurung.
pauses-head = { $count ->
    [0] 🔕 <b>Jeda</b>
   *[other] 🔕 <b>Jeda</b> · { $count } berjalan atau akan datang
}
pauses-none = Tidak ada jeda. Pakai jeda untuk libur madrasah atau masa ketika satker tidak perlu diingatkan.
pause-line = { $days } · { $name } · { $whose }
pause-of-office = seluruh kantor
pause-of-madrasahs = semua madrasah (MAN, MTsN, MIN)
pause-unnamed = Jeda
pause-one =
    🔕 <b>{ $name }</b> · { $state ->
        [on] sedang berjalan
       *[coming] akan datang
    }
    { $days }
    Untuk: { $whose }
pause-ask-whose = Jeda untuk siapa? Untuk satu satker, cari satkernya, lalu tekan Jeda di halamannya.
pause-ask-days =
    Jeda untuk <b>{ $whose }</b>: ketik tanggal dan namanya.
    Contoh: <i>22 Juni - 4 Juli 2026 Libur semester</i>
pause-ask-change =
    <b>{ $name }</b> sekarang { $days }. Ketik tanggal barunya.
    Contoh: <i>22 Juni - 4 Juli 2026</i>
pause-added = 🔕 Jeda dicatat: { $days } · { $name } · { $whose }.
pause-changed = ✅ Jeda diubah: { $days } · { $name } · { $whose }.
pause-ended = ✅ Jeda { $name } ({ $whose }) selesai; mulai hari ini satker diingatkan lagi seperti biasa.
pause-removed = ✅ Jeda { $name } ({ $whose }) dihapus.
pause-concerns = { $moved ->
    [0] Menyangkut { $units } satker; jatuh temponya tetap.
   *[other] Menyangkut { $units } satker; jatuh tempo { $moved } di antaranya bergeser.
}
pause-ended-prompts = { $prompts } pengingat yang masih terbuka ditutup.
pause-gone = Jeda itu sudah tidak ada.
pause-not-on = Jeda itu tidak sedang berjalan.
pause-long = Paling lama { $most } hari. Ketik rentang yang lebih pendek.
button-pause = 🔕 Jeda
button-pause-add = ➕ Tambah jeda
button-pause-office = Seluruh kantor
button-pause-madrasahs = Semua madrasah
button-pause-unit = 🔎 Cari satker
button-pause-change = 📅 Ubah tanggal
button-pause-end = Akhiri sekarang
button-pause-remove = Hapus
unit-pauses-head = 🔕 <b>{ $unit }</b> · jeda dan cuti
unit-pauses-none = Tidak ada jeda dan tidak ada petugas yang cuti.
unit-paused = 🔕 Jeda sampai { $until }
unit-away = 🔕 { $name } cuti { $days }
hours-head = 🕓 <b>Jam kerja khusus</b>
hours-none = Belum ada. Pakai untuk masa dengan jam kerja lain, misalnya Ramadan.
hours-unnamed = Jam khusus
hours-line = { $name }: { $days }, { $start }–{ $end }
hours-added = ✅ Jam khusus dicatat.
hours-ask =
    Ketik nama, tanggal, dan jamnya.
    Contoh: <i>Ramadan 18 Februari - 19 Maret 2026 08.00-15.00</i>
hours-unread = Jam di “{ $given }” tidak terbaca. Ketik tanggal dan jamnya, misalnya 18 Februari - 19 Maret 2026 08.00-15.00.
hours-many = Sudah ada { $most } jam khusus. Hapus dulu yang tidak dipakai.
hours-gone = Jam khusus itu sudah tidak ada.
button-hours-add = ➕ Tambah jam khusus
button-hours-remove = Hapus { $name }
setup-hours-special = 🕓 { $hours }
audit-kind-calendar = Kalender
audit-calendar-national = { $after ->
    [yes] { $who } memakai libur nasional untuk { $subject }
   *[no] { $who } tidak lagi memakai libur nasional untuk { $subject }
}
audit-calendar-day-set = { $what ->
    [works] { $who } menetapkan { $subject } tetap masuk ({ $name })
   *[free] { $who } menetapkan { $subject } libur ({ $name })
}
audit-calendar-day-back = { $who } mencabut ketetapan kantor tentang { $subject }
audit-calendar-imported = { $who } mengimpor kalender: { $added } ditambah, { $changed } diubah
audit-calendar-paused = { $who } mencatat jeda { $subject } { $first } sampai { $last } ({ $name })
audit-calendar-pause-changed = { $who } mengubah jeda { $subject } menjadi { $first } sampai { $last } ({ $name })
audit-calendar-pause-removed = { $who } menghapus jeda { $subject } { $first } sampai { $last } ({ $name })
audit-calendar-hours-set = { $who } mencatat jam khusus { $subject } { $first } sampai { $last }, { $start }–{ $end }
audit-calendar-hours-removed = { $who } menghapus jam khusus { $subject } { $first } sampai { $last }, { $start }–{ $end }
