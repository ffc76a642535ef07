demo-page =
    Demo Gaung siap: { $url }
    Buka alamat itu di peramban, lalu ikuti tur singkat di kanan; atau pilih seorang petugas dan kirim foto dengan keterangan.
    Ctrl-C mengakhiri demo.
demo-page-new =
    Demo Gaung siap, dengan kantor yang belum diatur: { $url }
    Buka alamat itu di peramban, lalu tekan Mulai di obrolan { $name }.
    Ctrl-C mengakhiri demo.
demo-open = ⚠️ Halaman ini dapat dibuka siapa saja yang dapat menjangkau komputer ini lewat { $host }; tidak ada kata sandi.
demo-prepared = Kantor contoh siap.
demo-begins = Demo Gaung: Telegram tiruan, tanpa token dan tanpa internet. Ceritanya berjalan kira-kira setengah menit.
demo-ended =
    Selesai. Foto-foto percakapan ada di { $path }.
demo-group = Grup { $name }
demo-person = Obrolan { $name } dengan bot
demo-failed = Demo tidak berjalan sebagaimana mestinya:
demo-log = Catatan bot: { $path }
demo-running = Demo lain sedang berjalan dan memakai { $path }. Akhiri dulu yang itu, atau jalankan demo ini dari folder lain.
demo-no-directory = { $path } tidak dapat dipakai ({ $reason }). Jalankan demo dari folder yang boleh ditulisi.
demo-port-used = Port { $port } sudah dipakai program lain (mungkin demo yang belum diakhiri). Pilih yang lain: gaung demo --port { $other }, atau make demo ARGS="--port { $other }"
demo-port-forbidden = Port { $port } tidak boleh dipakai akun ini. Pilih yang lain: gaung demo --port { $other }
demo-no-address = { $host } bukan alamat komputer ini ({ $reason }). Tanpa --host, halaman hanya dapat dibuka di komputer ini.
