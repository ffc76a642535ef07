invite-head =
    <b>Undangan Gaung</b>
    { $name }, ini undangan { $to }.
invite-unit = menjadi petugas humas <b>{ $unit }</b>
invite-as-coordinator = menjadi Pranata Humas { $office }
invite-as-leader = menerima rekap kegiatan { $office }
invite-as-operator = menjadi pengelola
ethics =
    <b>Kode etik</b> (PMA 12/2019): iman dan takwa, integritas, profesionalisme, tanggung jawab, dan keteladanan.
notice =
    <b>Data pribadi</b>: { $office } menyimpan nama, nomor akun Telegram, serta laporan dan foto yang dikirim ke sini, untuk koordinasi publikasi kegiatan. Dengan bergabung, penyimpanan itu disetujui.
joined =
    ✅ Selamat bergabung, { $name }. Sekarang terdaftar sebagai <b>{ $where }</b>.
officer-of = petugas humas { $unit }
role-coordinator = Pranata Humas
role-leader = pimpinan
role-operator = pengelola
how-to-report =
    📷 <b>Melapor</b>: kirim foto kegiatan dengan keterangan, seperti biasa di grup. Boleh juga meneruskan pesan yang sudah jadi. Sisanya disiapkan di sini.
how-to-link =
    🔗 <b>Sudah tayang?</b> Kirim saja tautannya ke sini, boleh beberapa sekaligus.
stranger =
    Selamat datang. Ini bot koordinasi humas { $office }.
    Untuk bergabung, buka tautan undangan satker. Belum punya? Ajukan permintaan dengan tombol di bawah.
invitation-invalid = Undangan ini tidak berlaku lagi atau tautannya tidak lengkap. Mintalah tautan baru kepada Pranata Humas.
language-set = Bahasa diubah ke Indonesia.
in-private = Perintah itu dilayani di obrolan pribadi dengan bot.
members-only = Ini untuk yang sudah terdaftar. Buka dulu tautan undangan satker; belum punya? Mintalah kepada Pranata Humas.
coordinators-only = Hanya pengelola atau Pranata Humas yang dapat melakukan ini.
wrong-place = Tombol ini tidak dilayani di sini.
