command-rekap = Rekap hari, pekan, bulan, tahun
button-recap = 📅 Rekap
recap-menu =
    📅 <b>Rekap { $who }</b>
    Pilih waktunya, atau ketik misalnya <code>/rekap kemarin</code>.
recap-own-only = Rekap kantor untuk Pranata Humas dan pimpinan. Rekap satker sendiri dapat dibuka kapan saja.
recap-which-day = 📅 <b>Rekap { $who }</b> · { $month }. Tanggal berapa?
recap-which-month = 📅 <b>Rekap { $who }</b> · { $year }. Bulan apa?
recap-which-unit = 📅 Rekap satker mana?
recap-counting = Sedang dihitung, sebentar …
recap-week = pekan { $day }
recap-before = ‹ { $period }
recap-after = { $period } ›
recap-only = { $period }
button-recap-today = Hari ini
button-recap-yesterday = Kemarin
button-recap-this-week = Pekan ini
button-recap-this-month = Bulan ini
button-recap-this-year = Tahun ini
button-recap-pick = 📅 Pilih tanggal
button-recap-months = Bulan lain
button-recap-menu = ‹ Rekap lain
button-recap-unit = Pilih satker
button-recap-office = Seluruh kantor
recap-head = <b>Rekap { $who }</b> · { $period }
recap-none = Belum ada kegiatan maupun publikasi.
recap-reports = { $unpublished ->
    [0] { $reports } kegiatan, semuanya sudah tayang.
   *[other] { $reports } kegiatan: { $published } sudah tayang, { $unpublished } belum.
}
recap-links = { $links } publikasi.
recap-active = { $active } dari { $units } satker berkabar.
recap-programmes = 🏷 <b>Program</b>: { $list }.
recap-platforms = 🔗 <b>Kanal</b>: { $list }.
recap-count = { $name } { $count }
recap-busiest = 📅 <b>Paling ramai</b>: { $day } ({ $count } kegiatan).
recap-running = Masih berjalan; angkanya sampai { $day }.
recap-no-programme = tanpa program
button-recap-reports = Kegiatan ({ $count })
button-recap-links = 🔗 Publikasi ({ $count })
button-recap-out = ✅ Sudah tayang ({ $count })
button-recap-open = 🕓 Belum tayang ({ $count })
button-recap-programmes = 🏷 Program ({ $count })
button-recap-platforms = 🔗 Kanal ({ $count })
button-recap-days = 📅 Menurut waktu
button-recap-units = Satker ({ $count })
recap-by-days = Menurut waktu. Ketuk untuk membukanya.
recap-by-programmes = Menurut program. Ketuk untuk melihat kegiatannya.
recap-by-platforms = Menurut kanal. Ketuk untuk melihat publikasinya.
recap-by-units = Satker yang berkabar. Ketuk untuk rekapnya.
recap-line = { $name }: { $reports } kegiatan, { $links } publikasi
recap-programme-line = { $name }: { $reports } kegiatan, { $published } sudah tayang
recap-platform-line = { $name }: { $links } publikasi
recap-named = { $name } ({ $count })
drill-head = <b>{ $what }</b>{ $unit ->
    [all] {""}
   *[other] {" "}{ $unit }
} · { $period }
drill-reports-all = Kegiatan
drill-reports-out = ✅ Sudah tayang
drill-reports-open = 🕓 Belum tayang
drill-programme = 🏷 { $name }
drill-no-programme = 🏷 Tanpa program
drill-links = { $where ->
    [all] 🔗 Publikasi
   *[other] 🔗 Publikasi di { $where }
}
drill-answers = 💬 Jawaban satker
drill-answer = <b>{ $unit }</b> · { $answer }{ $words ->
    [no] {""}
   *[other] : “{ $words }”
}{ $by ->
    [no] {""}
   *[other] {" "}({ $by })
}
drill-silent = 🕓 <b>Belum menayangkan</b> · { $count } satker
drill-silent-line = ▫️ { $unit }{ $status ->
    [no] {""}
   *[other] {" "}· { $status }
}
drill-no-reports = Tidak ada kegiatan di sini.
drill-no-links = Tidak ada publikasi di sini.
drill-no-answers = Tidak ada jawaban di sini.
