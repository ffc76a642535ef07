units-head = <b>Satker</b> · { $total } terdaftar. Pilih daftarnya, atau cari nama atau kodenya.
units-none = { $may ->
    [yes] Belum ada satker. Tambahkan satu per satu, atau kirim daftarnya sebagai berkas.
   *[no] Belum ada satker. Pengelola dapat menambahkannya.
}
units-list-all = Semua
units-list-bare = Tanpa petugas
units-list-never = Belum pernah
units-list-late = Terlambat
units-list-closed = Ditutup
button-units-list = { $label } · { $count }
button-units-search = 🔎 Cari satker
button-units-search-again = 🔎 Cari lagi
button-units-add = ➕ Tambah satker
button-units-file = 📄 Berkas satker
button-units-show = Lihat satker
button-page-before = ‹ Sebelumnya
button-page-next = Berikutnya ›
kind-man = MAN
kind-mtsn = MTsN
kind-min = MIN
kind-kua = KUA
kind-seksi = Seksi
units-page = <b>{ $label }</b> · { $total } satker
units-page-number = Halaman { $number } dari { $pages }
units-page-empty = Daftar ini kosong.
units-line = { $last ->
    [no] { $unit } · { $status }
   *[other] { $unit } · { $status } · terakhir { $last }
}
units-found = <b>Cari “{ $words }”</b> · { $total } satker
units-not-found = Tidak ada satker dengan “{ $words }”. Coba sebagian namanya saja, misalnya nama kecamatan.
units-ask-search = 🔎 Ketik sebagian nama atau kode satker, misalnya “palang” atau “mtsn 1”.
units-search-empty = Ketik huruf atau angka dari nama satker, misalnya “palang”.
unit-status-aktif = aktif
unit-status-kurang-aktif = kurang aktif
unit-status-pasif = pasif
unit-status-jeda = jeda
unit-status-belum-pernah = belum pernah
unit-status-ditutup = ditutup
unit-gone = Satker itu tidak ditemukan. Buka lagi daftarnya dengan /satker.
unit-is-closed = { $unit } sudah ditutup. Buka kembali dulu di halamannya.
unit-is-open = { $unit } sudah buka.
unit-head = <b>{ $unit }</b> · { $status }
unit-code-kind = { $code } · { $kind }
unit-officers = { $more ->
    [0] Petugas: { $names }
   *[other] Petugas: { $names }, dan { $more } lagi
}
unit-no-officers = ⚠️ Belum ada petugas
unit-cadence = { $whose ->
    [unit] Irama: tiap { $days } hari, khusus satker ini
    [kind] Irama: tiap { $days } hari, mengikuti jenisnya
   *[office] Irama: tiap { $days } hari, mengikuti kantor
}
unit-last-published = { $days ->
    [0] Publikasi terakhir: { $day } (hari ini)
   *[other] Publikasi terakhir: { $day } ({ $days } hari lalu)
}
unit-never-published = Publikasi terakhir: belum pernah
unit-due = 📅 Ditunggu sampai { $day }
unit-reports = Laporan terakhir:
unit-report = { $mark } { $title } · { $day } · { $reference }
button-unit-past = Riwayat
button-unit-reopen = Buka kembali
button-edit-unit-name = Nama
button-edit-unit-code = Kode
button-edit-unit-kind = Jenis
button-edit-unit-every = Irama
button-edit-unit-close = Tutup satker
button-unit-close-yes = Ya, tutup satker ini
button-unit-days = { $days } hari
button-unit-usual = Ikut bawaan ({ $days } hari)
button-unit-other-days = Angka lain
unit-past-head = <b>{ $unit }</b> · pengingat dan jawaban
unit-past-none = Belum ada pengingat atau jawaban.
unit-past-prompt = { $rung ->
    [private] { $when } · pengingat pribadi
    [group] { $when } · pengingat di grup
   *[coordinators] { $when } · disampaikan kepada Pranata Humas
}
unit-past-answer = { $when } · { $what }{ $words ->
    [no] {""}
   *[other] : “{ $words }”
}{ $by ->
    [no] {""}
   *[other] {" "}({ $by })
}
unit-answer-published = sudah tayang
unit-answer-nothing = nihil
unit-answer-stuck = ada kendala
unit-answer-tomorrow = menyusul besok
unit-answer-on-leave = petugas cuti
unit-edit = Apa yang diubah dari <b>{ $unit }</b> ({ $code })?
unit-type-name = Ketik nama baru untuk <b>{ $unit }</b>.
unit-type-code = Ketik kode baru untuk <b>{ $unit }</b>, sekarang { $code }. Nomor laporan yang sudah ada tetap.
unit-type-days = Berapa hari sekali <b>{ $unit }</b> diharapkan menayangkan kegiatan? Ketik angkanya, 1 sampai 365.
unit-ask-kind = <b>{ $unit }</b> sekarang termasuk { $kind }. Pindah ke jenis apa?
unit-ask-every = { $whose ->
    [unit] <b>{ $unit }</b> diharapkan menayangkan kegiatan tiap { $days } hari, khusus satker ini. Pilih iramanya.
    [kind] <b>{ $unit }</b> diharapkan menayangkan kegiatan tiap { $days } hari, mengikuti jenisnya. Pilih iramanya.
   *[office] <b>{ $unit }</b> diharapkan menayangkan kegiatan tiap { $days } hari, mengikuti kantor. Pilih iramanya.
}
unit-name-length = Nama satker perlu 1 sampai { $most } huruf. Ketik nama yang lebih pendek.
unit-code-taken = Kode { $code } sudah dipakai { $unit }. Pilih kode lain.
unit-code-closed = Kode { $code } milik { $unit } yang sudah ditutup. Buka kembali satker itu, atau pilih kode lain.
unit-no-code-from-name = Dari nama itu tidak dapat dibuat kode. Kirim satu baris lengkap di menu Tambah satker: KODE, Nama, Jenis.
unit-cadence-range = Ketik jumlah hari dengan angka, 1 sampai { $most }.
unit-closing = ⚠️ Tutup <b>{ $unit }</b>? Satker ini tidak diingatkan dan tidak dihitung lagi.
unit-closing-officers = Tugas { $count } petugasnya berakhir; petugasnya diberi tahu.
unit-closing-invitations = { $count } undangan dicabut.
unit-closing-prompts = { $count } pengingat yang terbuka ditutup.
unit-closing-requests = { $count } permintaan bergabung ditolak; pemintanya diberi tahu.
unit-closing-stays = Laporan dan riwayatnya tetap tersimpan. Satker dapat dibuka kembali.
unit-told-closed = { $unit } sudah ditutup di sini, jadi tugas sebagai petugas humasnya berakhir. Semua laporan tetap tersimpan. Terima kasih atas kerjanya.
unit-told-reopened = { $unit } dibuka kembali. Tugas sebagai petugas humasnya berlanjut seperti semula.
unit-told-declined = { $unit } sudah ditutup, jadi permintaan bergabung tidak dapat dipenuhi. Mintalah undangan satker lain kepada Pranata Humas.
unit-told-prompt = { $unit } sudah ditutup; pengingat ini tidak perlu dijawab.
unit-add =
    ➕ Ketik satker baru, satu baris satu satker:
    <code>KODE, Nama, Jenis</code>
    Contoh: <code>KUA-PALANG, KUA Palang, KUA</code>
    Atau pilih jenisnya di bawah, lalu cukup ketik namanya.
unit-ask-new = Ketik nama satker { $kind } yang baru. Kodenya dibuat dari nama itu dan dapat diubah kemudian.
unit-typed-bad = ⚠️ Belum ada yang ditambahkan. Perbaiki baris ini, lalu kirim lagi semuanya:
unit-typed-added = { $count ->
    [0] Tidak ada satker baru.
   *[other] ✅ { $count } satker ditambahkan.
}
unit-typed-line = { $unit } · { $code }
unit-typed-known = Sudah ada, tidak diubah: { $codes }
units-bad-more = dan { $more } lagi
unit-row-closed = Satker { $detail } sudah ditutup; buka kembali dulu di halamannya, atau hapus barisnya.
button-unit-officers = Petugas
button-unit-invite = Undang petugas
