units-file = 📄 Kirim daftar satker ke sini sebagai berkas XLSX atau CSV, dengan kolom kode, nama, jenis, dan irama. Perubahannya ditunjukkan dulu; tidak ada yang disimpan sebelum disetujui.
button-file-example = Contoh berkas
button-file-export = Unduh daftar satker
button-import = ✅ Simpan { $count } perubahan
button-import-cancel = Batal
file-being-made = Berkas sedang disiapkan.
file-operators-only = Berkas { $name } tampaknya daftar satker. Hanya pengelola yang dapat mengimpornya.
file-fetching = 🕓 Mengambil { $name } …
file-reading = 🕓 Membaca { $name } ({ $size } kB) …
file-comparing = 🕓 { $rows } baris { $name } terbaca. Membandingkan dengan satker yang sudah ada …
file-importing = 🕓 Mengimpor { $name } …
units-bad-line = Baris
units-bad-reason = Alasan
units-bad-file-name = baris-perlu-diperbaiki.csv
units-file-name = satker.xlsx
units-example-name = contoh-satker.xlsx
units-file-present = Daftar { $count } satker. Ubah di Excel, lalu kirim kembali ke sini.
units-file-example = Isi satu baris untuk setiap satker, lalu kirim kembali ke sini.
import-head = 📄 <b>{ $name }</b>
import-counts = Ditambah { $added }, diubah { $changed }, tetap { $unchanged }.
import-added = <b>Ditambah</b>
import-changed = <b>Diubah</b>
import-added-line = { $code } · { $unit } · { $kind }
import-changed-line = { $code } · { $what }
import-change = { $field ->
    [name] nama “{ $before }” → “{ $after }”
    [label] label “{ $before }” → “{ $after }”
    [emoji] emoji { $before } → { $after }
    [kind] jenis { $before } → { $after }
    [cadence_days] irama { $before } → { $after } hari
   *[code] kode { $before } → { $after }
}
import-more = dan { $more } lagi
import-not-yet = Belum ada yang disimpan.
import-again = ⚠️ Satker berubah sejak pratinjau tadi. Periksa sekali lagi:
import-nothing = ✅ Isi <b>{ $name }</b> sama dengan yang tersimpan: { $unchanged } satker. Tidak ada yang perlu diimpor.
import-bad = ⚠️ <b>{ $name }</b>: { $bad } baris perlu diperbaiki. Belum ada yang diimpor.
import-bad-how = Perbaiki di berkasnya, lalu kirim lagi.
import-bad-file = Semua { $bad } baris yang perlu diperbaiki, dengan alasannya.
import-done = ✅ <b>{ $name }</b> sudah diimpor.
import-called-off = Impor { $name } dibatalkan. Tidak ada yang diubah.
import-gone = Berkas itu sudah tidak disimpan. Kirim lagi berkasnya.
import-of-another = Berkas ini dikirim orang lain; hanya pengirimnya yang dapat menyetujui.
import-is-shown = Berkas itu sedang menunggu persetujuan.
import-is-confirmed = Impor sedang berjalan. Tunggu sebentar.
import-is-done = Berkas itu sudah diimpor.
import-is-cancelled = Impor itu sudah dibatalkan. Kirim lagi berkasnya bila perlu.
import-is-replaced = Ada berkas yang lebih baru. Pakai pratinjau yang terakhir.
