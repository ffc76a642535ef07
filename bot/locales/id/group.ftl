group-hello = Bot koordinasi humas { $office } siap. Tekan tombol di bawah agar rekap dan pengingat dikirim ke grup ini.
group-bound = ✅ Grup ini menjadi grup koordinasi { $office }. Rekap harian dan kabar satker akan tampil di sini.
group-bound-already = ✅ Grup ini sudah menjadi grup koordinasi { $office }.
group-not-served = Bot ini hanya melayani grup koordinasi { $office }, jadi pamit dari sini. Pengelola dapat menambahkannya kembali dan menekan tombol pasang.
group-ask-move =
    Grup koordinasi { $office } sekarang <b>{ $title }</b>.
    Pindahkan ke grup ini? Rekap dan pengingat tidak lagi dikirim ke sana.
group-kept = Baik, grup koordinasi tetap <b>{ $title }</b>.
group-moved = Grup koordinasi { $office } pindah ke <b>{ $title }</b>. Terima kasih atas kebersamaan di sini; bot pamit.
group-move-outdated = Grup koordinasi sudah berganti sejak tombol ini dibuat. Ketik /pasang untuk mencoba lagi.
group-topics = Topik di grup: { $topics }.
group-topics-ready = ✅ Topik { $topics } sudah dibuat di grup ini.
group-topics-gone = Topik { $topics } sudah dihapus, jadi pesannya masuk ke obrolan utama grup.
group-lacks-topics =
    ⚠️ Bot belum boleh membuat topik, jadi semua pesan masuk ke obrolan utama.
    Caranya: buka grup, tekan namanya, Edit, Administrator, pilih @{ $bot }, lalu nyalakan “Kelola topik”. Setelah itu topiknya dibuat dengan sendirinya.
group-lacks-write =
    ⚠️ Bot tidak boleh menulis di grup ini, jadi rekap dan pengingat tidak sampai.
    Caranya: buka grup, tekan namanya, Edit, Izin, lalu hapus pembatasan untuk @{ $bot }.
group-lost = ⚠️ Bot dikeluarkan dari grup koordinasi <b>{ $title }</b>. Rekap dan pengingat tidak lagi sampai di sana. Tambahkan kembali, atau pasang di grup lain dengan /pasang.
group-trouble = <b>{ $title }</b>
topic-digest = Rekap
topic-prompt = Pengingat
topic-difficulty = Kendala
group-topic-gone = ⚠️ Topik “{ $topic }” di grup { $title } sudah dihapus atau ditutup. Pesannya sekarang masuk ke obrolan utama. Untuk membuatnya lagi: /pengaturan, Grup, Periksa lagi.
group-looking = Sedang diperiksa…
group-none-yet = Belum ada grup koordinasi. Tambahkan bot ke grupnya, lalu ketik /pasang di sana.
button-move-group = 📌 Pindahkan ke sini
button-keep-group = Tidak jadi
