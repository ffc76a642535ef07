errand-failed = Maaf, permintaan tadi gagal disiapkan. Ini kesalahan kami dan sedang diperiksa pengelola. Silakan coba lagi nanti.
errand-dead = ⚠️ Satu pekerjaan ({ $kind }) gagal tiga kali. Rinciannya ada di log.
file-not-fetched = Berkas itu tidak dapat diambil dari Telegram. Bot hanya dapat mengunduh sampai { $most } MB. Kirim berkas yang lebih kecil.
