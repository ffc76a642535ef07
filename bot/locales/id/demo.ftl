demo-begins = Demo Gaung: Telegram tiruan, tanpa token dan tanpa internet. Ceritanya berjalan kira-kira setengah menit.
demo-ended =
    Selesai. Foto-foto percakapan ada di { $path }.
demo-group = Grup { $name }
demo-person = Obrolan { $name } dengan bot
demo-failed = Demo tidak berjalan sebagaimana mestinya:
demo-log = Catatan bot: { $path }
demo-help =
    Silakan lanjutkan sendiri, satu perintah per baris:
      Budi halo            Budi menulis “halo” kepada bot
      Budi foto            Budi mengirim album empat foto dengan keterangan
      Budi tekan Kirim     Budi menekan tombol yang memuat “Kirim”
      Budi lihat           obrolan Budi
      jam +1d              waktu maju satu hari (d hari, h jam, m menit)
      selesai              mengakhiri demo
