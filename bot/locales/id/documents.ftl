button-documents = 📄 Berkas rekap
button-document-pdf = 📄 PDF
button-document-xlsx = XLSX
button-document-period = { $kind ->
    [year] Setahun { $period }
   *[month] { $period }
}
button-evidence = Bukti kinerja (SKP)
document-menu =
    📄 <b>{ $name } { $period }</b>

    PDF untuk dibaca dan dicetak: angka, grafik, program, satker, foto, dan daftar laporan dengan tautannya. XLSX untuk diolah: satu baris untuk tiap laporan dan tiap publikasi.
document-menu-running = 🕓 Masanya belum berakhir; isinya sampai saat berkas dibuat.
document-making-pdf = 🕓 Rekap { $period } sedang disusun.
document-making-xlsx = 🕓 Tabel { $period } sedang disusun.
document-ready = ✅ { $name } { $period } siap, berkasnya menyusul.
document-caption-pdf = 📄 Rekap { $period } · { $office }
document-caption-xlsx = Tabel rekap { $period } · { $office }
document-file-pdf = rekap-{ $slug }.pdf
document-file-xlsx = rekap-{ $slug }.xlsx
documents-readers-only = Berkas rekap hanya untuk Pranata Humas dan pimpinan.
documents-not-begun = Masa itu belum mulai.
document-name = { $kind ->
    [year] Rekap Tahunan
   *[month] Rekap Bulanan
}
document-kicker = Publikasi kegiatan kehumasan
document-made = Disusun { $day } dari catatan Gaung
document-page = Halaman { $page } dari { $pages }
document-lead = Selama { $period } tercatat { $reports } laporan kegiatan, { $published } di antaranya sudah tayang. Seluruhnya ada { $publications } publikasi, dan { $units } satker berkegiatan.
document-lead-empty = Selama { $period } belum ada laporan kegiatan maupun publikasi.
document-of = { $part } dari { $whole }
document-tile-reports = laporan kegiatan
document-tile-published = laporan sudah tayang
document-tile-unpublished = laporan belum tayang
document-tile-publications = publikasi (tautan)
document-tile-units = satker berkegiatan
document-tile-programmes = program berkegiatan
document-rule = Laporan dihitung pada hari laporan dikirim, publikasi pada hari tautannya dikirim. Laporan yang ditarik tidak dihitung; tautannya tetap dihitung. Sudah tayang berarti laporan punya sedikitnya satu tautan.
document-running = Masa ini belum berakhir: isinya sampai { $day }.
document-leagues = Peringkat per liga
document-leagues-how = Satker dibandingkan dengan yang sejenis. Poin sama berarti peringkat sama: 1, 2, 2, 4.
document-points = Poin: { $points }.
document-points-year = Poin setahun adalah jumlah poin tiap bulan, masing-masing menurut aturan bulannya.
document-improved = Paling meningkat: { $units }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lagi
} (naik { $gain } poin dari bulan sebelumnya).
document-league-more = Dan { $more } satker lain; semuanya ada pada berkas XLSX.
document-sheet-leagues = Peringkat
document-column-place-in-league = Peringkat
document-column-points = Poin
document-programmes = Cakupan program
document-programmes-bare = Belum ada laporan: { $programmes }.
document-units = Kanal dan satker
document-units-many = Lebih dari { $most } satker: angka tiap satker ada pada berkas XLSX.
document-photos = Foto
document-appendix = Lampiran: laporan dan tautan
document-appendix-how = Menurut satker dan hari. Di bawah laporan yang sudah tayang ada semua tautannya; publikasi lain pada masa ini menyusul pada harinya.
document-appendix-long = Laporannya terlalu banyak untuk dicetak satu per satu. Semuanya ada pada berkas XLSX, dengan tautannya.
document-no-programme = Tanpa program
document-loose = Publikasi tanpa laporan
document-of-earlier = Publikasi dari laporan lain: { $title } ({ $reference })
document-other-account = akun lain
document-yes = ya
document-unlisted = Laporannya terlalu banyak untuk satu berkas. Daftar laporan ada pada rekap tiap bulan.
document-state-reported = belum tayang
document-state-published = tayang
document-state-verified = tayang, diperiksa
document-overview-office = Kantor
document-overview-period = Masa
document-overview-made = Disusun
document-overview-units = Satker
document-overview-active = Satker berkegiatan
document-overview-rule = Cara menghitung
document-overview-note = Catatan
document-sheet-overview = Ringkasan
document-sheet-units = Satker
document-sheet-programmes = Program
document-sheet-platforms = Kanal
document-sheet-days = Hari
document-sheet-reports = Laporan
document-sheet-publications = Publikasi
document-column-what = Keterangan
document-column-value = Isi
document-column-code = Kode
document-column-unit = Satker
document-column-units = Satker
document-column-kind = Jenis
document-column-reports = Laporan
document-column-published = Sudah tayang
document-column-unpublished = Belum tayang
document-column-publications = Publikasi
document-column-platforms = Kanal
document-column-number = Nomor
document-column-programme = Program
document-column-platform = Kanal
document-column-day = Hari
document-column-reported = Dilaporkan
document-column-reference = Nomor laporan
document-column-title = Kegiatan
document-column-activity = Tanggal kegiatan
document-column-until = Sampai
document-column-place = Tempat
document-column-state = Keadaan
document-column-featured = Pilihan
document-column-photos = Foto
document-column-links = Tautan
document-column-addresses = Alamat tautan
document-column-published-on = Tayang
document-column-address = Alamat
document-column-account = Akun
evidence-menu = <b>Bukti kinerja (SKP)</b>: semua laporan dan publikasi yang dikirim sendiri, dengan tanggal, tempat, dan tautannya. Tahun mana?
evidence-making = 🕓 Bukti kinerja { $year } sedang disusun.
evidence-ready = ✅ Bukti kinerja siap, berkasnya menyusul.
evidence-caption = 📄 Bukti kinerja { $year }. Periksa, cetak, lalu minta tanda tangan.
evidence-file = bukti-kinerja-{ $year }.pdf
evidence-none = Belum ada laporan atau publikasi yang dikirim sendiri pada { $year }.
evidence-title = Bukti Kinerja Publikasi
evidence-kicker = Lampiran penilaian Sasaran Kinerja Pegawai (SKP)
evidence-lead = { $name } mengelola publikasi { $units }. Selama { $year } yang bersangkutan mengirim laporan dan publikasi berikut.
evidence-how = Tanggal di kiri adalah hari laporan atau tautan dikirim. Laporan yang ditarik tidak ikut. Alamat dapat dibuka dari berkas ini.
evidence-where = { $place ->
    [no] { $days }
   *[other] { $days }, { $place }
}
evidence-signer-officer = Pelaksana humas,
evidence-signer-head = Mengetahui, atasan langsung,
button-document-certificates = 🏅 Piagam
document-making-certificates = 🕓 Piagam { $period } sedang disusun.
document-caption-certificates = 🏅 Piagam { $period } untuk satker teraktif tiap liga · { $office }. Cetak, lalu tanda tangani.
document-file-certificates = piagam-{ $slug }.pdf
documents-not-over = Piagam disusun setelah masanya berakhir.
document-posted = 📄 <b>Rekap { $period }</b> · { $office }
document-posted-counts = { $reports } laporan, { $published } sudah tayang, { $publications } publikasi dari { $units } satker. Berkasnya menyusul di bawah ini.
document-posted-certificates = { $count ->
    [1] 🏅 Satu piagam untuk satker teraktif sudah siap dicetak.
   *[other] 🏅 { $count } piagam untuk satker teraktif tiap liga sudah siap dicetak.
}
document-posted-lacking = ⚠️ Sebagian berkas gagal disusun. Silakan minta lagi dengan tombol di bawah.
certificate-file-title = Piagam { $period }
certificate-title = PIAGAM PENGHARGAAN
certificate-given = diberikan kepada
certificate-reason = { $kind ->
    [year] sebagai satker teraktif di liga { $league } dalam mengabarkan kegiatan { $office } sepanjang tahun { $period }
   *[month] sebagai satker teraktif di liga { $league } dalam mengabarkan kegiatan { $office } pada bulan { $period }
}
certificate-figures = { $reports } laporan · { $publications } publikasi · { $points } poin
certificate-signer = Kepala Kantor,
certificate-nobody = Tidak ada piagam: pada masa itu belum ada satker yang berpoin, atau lebih dari { $most } satker berbagi peringkat pertama.
