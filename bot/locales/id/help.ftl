help-head = ❓ <b>Bantuan</b> · Pilih yang sesuai keadaannya.
help-back = ‹ Bantuan lain
help-report-label = Cara melapor
help-report =
    📷 <b>Cara melapor</b>
    Kirim foto kegiatan dengan keterangan, seperti biasa di grup; pesan yang sudah jadi boleh diteruskan. Judul, tanggal, tempat, dan program disiapkan di sini. Periksa sebentar, lalu tekan Kirim laporan.
help-link-label = Kirim tautan
help-link =
    🔗 <b>Kirim tautan</b>
    Tempelkan alamat unggahannya di sini, boleh beberapa sekaligus. Tautan dipasangkan dengan laporan terbaru yang belum punya tautan; untuk laporan tertentu, balas pesan laporannya.
help-wrong-label = Salah kirim
help-wrong =
    <b>Salah kirim</b>
    Selama masih draf: betulkan pesan aslinya atau tekan Ubah; Urungkan membatalkan perubahan. Buang membatalkan draf, dan selama sehari dapat dikembalikan. Draf yang dibuang tidak dilihat siapa pun.
    Sudah terkirim: buka Lihat laporan, lalu tekan Ubah atau Tarik laporan. Tautan yang sudah tayang tetap tercatat.
help-quiet-label = Sedang tidak ada kegiatan
help-quiet =
    🔕 <b>Sedang tidak ada kegiatan</b>
    Tulis saja “pekan ini nihil”, atau tekan Nihil pekan ini pada pengingat. Satker tidak diingatkan lagi sampai tanggal yang disebutkan.
    Petugasnya cuti? Ketik /cuti; selama itu tidak ada pengingat.
help-prompts-label = Tidak dapat pengingat
help-prompts =
    🕓 <b>Tidak dapat pengingat</b>
    Pengingat hanya dikirim bila satker lama belum menayangkan kegiatan, pada hari kerja pukul { $start }–{ $end }. Bila bot pernah diblokir, buka blokirnya lalu kirim pesan apa saja ke sini.
help-stuck-label = Ada kendala
help-stuck =
    💬 <b>Ada kendala</b>
    Tekan 💬 Kendala di bawah lalu tulis ceritanya, boleh dengan foto; atau kirim saja “Kendala: sinyal di kantor lemah”. Langsung diteruskan kepada Pranata Humas, dan jawabannya datang ke sini.
help-officers-label = Ganti petugas
help-officers =
    <b>Ganti petugas</b>
    Serah terima membuat tautan undangan untuk pengganti. Riwayat laporan tetap milik satker, dan ringkasannya sampai kepada pengganti.
help-ethics-label = Kode etik
help-data-label = Data pribadi
help-data =
    <b>Data pribadi</b>
    { $office } menyimpan nama, nomor akun Telegram, serta laporan dan foto yang dikirim ke sini, untuk koordinasi publikasi kegiatan. Laporan tetap menjadi milik satker.
help-silent-label = Satker lama diam
help-silent =
    <b>Satker lama diam</b>
    Petugas diingatkan lebih dahulu, lalu grup; sesudah itu satkernya disebut di rekap Pranata Humas dengan lamanya. Satker tanpa petugas langsung disebut.
    Siapa yang ditunggu kabarnya ada di /diam: dari sana satker dapat diingatkan, dihubungi, atau dijeda.
help-digest-label = Rekap belum datang
help-digest =
    <b>Rekap belum datang</b>
    Rekap harian dikirim setiap hari kerja pukul { $digest } ke grup koordinasi dan ke setiap Pranata Humas. Hari yang terlewat digabung ke rekap berikutnya. Rekap hari, pekan, bulan, atau tahun mana pun dapat dibuka lagi dengan /rekap.
help-group-label = Grup koordinasi
help-group =
    <b>Grup koordinasi</b>
    Tambahkan bot ke grup, lalu ketik /pasang di sana. Bila grupnya bertopik dan bot boleh mengelola topik, rekap, pengingat, dan kendala mendapat topik sendiri.
help-setting-up-label = Menyiapkan kantor
help-setting-up =
    <b>Menyiapkan kantor</b>
    Delapan langkah singkat: nama, zona waktu, bahasa, Pranata Humas, grup, satker, irama, dan jam. Setiap langkah boleh dilewati dan diulang.
help-join-label = Cara bergabung
help-join =
    <b>Cara bergabung</b>
    Buka tautan undangan dari Pranata Humas, baca kode etik dan pemberitahuan data pribadi, lalu tekan Gabung. Belum punya tautannya? Ajukan permintaan dengan tombol di bawah; Pranata Humas { $office } yang memutuskan.
help-what-label = Bot apa ini?
help-what =
    <b>Bot apa ini?</b>
    Bot koordinasi humas { $office }: petugas satker melaporkan kegiatan dengan foto, publikasinya terkumpul, dan tidak ada satker yang terlewat.
help-invite-label = Undang petugas
help-invite =
    <b>Undang petugas</b>
    Setiap satker punya tautan undangan dan kode QR sendiri; lembar undangan memuat semuanya untuk dicetak. Petugas baru membukanya, lalu langsung terdaftar.
