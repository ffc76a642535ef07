table-heavy = Berkas { $name } lebih besar dari { $max } MB; daftar satker jauh lebih kecil. Hapus gambar dan lembar lain, atau salin kolomnya ke berkas baru, lalu coba lagi.
table-empty = Berkas { $name } kosong. Isi satu baris untuk setiap satker di bawah judul kolom, simpan, lalu coba lagi.
table-only-headings = Berkas { $name } baru berisi judul kolom. Isi satu baris untuk setiap satker di bawahnya, simpan, lalu coba lagi.
table-kind = { $kind ->
    [pdf] { $name } adalah berkas PDF. Daftar satker dibaca dari XLSX atau CSV: buka tabel asalnya di Excel, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
    [picture] { $name } adalah gambar; isinya tidak dapat dibaca sebagai tabel. Ketik daftarnya di Excel, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
    [word] { $name } adalah dokumen Word. Salin tabelnya ke Excel, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
    [slides] { $name } adalah presentasi PowerPoint. Salin tabelnya ke Excel, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
    [xls] { $name } memakai bentuk Excel lama (.xls). Buka di Excel atau LibreOffice, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
    [xlsb] { $name } memakai bentuk biner Excel (.xlsb). Buka di Excel, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
    [ods] { $name } adalah berkas OpenDocument. Buka di LibreOffice, simpan sebagai “Excel 2007–365 (.xlsx)”, lalu coba lagi.
    [numbers] { $name } adalah berkas Numbers. Pilih Ekspor ke Excel di Numbers, lalu coba lagi dengan berkas .xlsx-nya.
    [locked] { $name } dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya lewat File – Info – Protect Workbook, simpan, lalu coba lagi.
    [web] { $name } adalah halaman web, walaupun namanya mungkin lain. Buka di Excel, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
    [xml] { $name } adalah berkas XML. Buka di Excel, simpan sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
    [archive] { $name } adalah arsip (ZIP, RAR, atau sejenisnya). Ekstrak dahulu, lalu coba lagi dengan berkas XLSX atau CSV di dalamnya.
    [media] { $name } adalah berkas suara atau video. Daftar satker dibaca dari XLSX atau CSV; pilih berkas itu, lalu coba lagi.
   *[other] { $name } bukan tabel yang dikenal. Daftar satker dibaca dari XLSX atau CSV: simpan tabelnya sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
}
table-damaged = Berkas { $name } rusak atau tidak terkirim utuh. Buka di Excel atau LibreOffice, simpan ulang sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
table-too-large = Isi berkas { $name } terlalu besar setelah dibuka. Salin kolom kode, nama, jenis, dan irama ke berkas baru, simpan, lalu coba lagi.
table-too-long = Berkas { $name } berisi lebih dari { $max } baris; paling banyak { $max } baris sekali impor. Bagi menjadi beberapa berkas, lalu coba lagi satu per satu.
table-too-wide = Baris { $line } berkas { $name } terisi melewati kolom ke-{ $max }; paling banyak { $max } kolom. Hapus kolom yang tidak perlu, simpan, lalu coba lagi.
table-long-cell = Satu sel di baris { $line } berkas { $name } berisi lebih dari { $max } huruf, batas satu sel. Pendekkan isinya, simpan, lalu coba lagi.
table-quotes = Tanda kutip (") di berkas { $name }, mulai baris { $line }, tidak berpasangan, sehingga kolom tidak dapat dipisahkan. Perbaiki tanda kutipnya, atau simpan tabelnya sebagai “Excel Workbook (.xlsx)”, lalu coba lagi.
table-nul = Berkas { $name } berisi karakter nol (NUL) di tengah teks; mungkin rusak saat disalin. Simpan ulang tabelnya sebagai “CSV UTF-8” atau “Excel Workbook (.xlsx)”, lalu coba lagi.
table-encoding = Huruf-huruf di berkas { $name } tidak dapat dibaca; penyandiannya bercampur atau tidak dikenal. Simpan ulang tabelnya sebagai “CSV UTF-8” atau “Excel Workbook (.xlsx)”, lalu coba lagi.
table-no-headings = Judul kolom tidak ditemukan di berkas { $name }. Baris pertamanya perlu berisi { $indonesian } (atau dalam bahasa Inggris { $english }). Tambahkan, lalu coba lagi.
table-one-column = Seluruh tabel di berkas { $name } masuk ke satu kolom. Di Excel, pilih kolom itu, lalu Data – Text to Columns, sampai { $indonesian } (atau { $english }) berdiri di kolom masing-masing. Simpan, lalu coba lagi.
table-headings-missing = Kolom { $missing } tidak ditemukan di berkas { $name }; yang ada: { $found }. Tambahkan kolom itu, simpan, lalu coba lagi.
table-heading-twice = Di berkas { $name } ada lebih dari satu kolom untuk hal yang sama: { $headings }. Sisakan satu, simpan, lalu coba lagi.
unit-row-formula = Rumus di kolom { $detail } belum dihitung; buka berkasnya di Excel dan simpan sekali lagi, atau ketik isinya langsung.
unit-row-error = Sel berisi galat rumus ({ $detail }); ketik isinya langsung.
unit-row-date = Sel berisi tanggal ({ $detail }); ubah format selnya menjadi Teks, lalu ketik ulang.
unit-sheet = Satker
unit-column-code = Kode
unit-column-name = Nama
unit-column-kind = Jenis
unit-column-cadence = Irama (hari)
unit-kind-only = Pilih salah satu jenis dari daftar.
unit-cadence-only = Tulis jumlah hari 1 sampai { $max }, atau kosongkan.
unit-guide = Petunjuk
unit-guide-title = Cara mengisi daftar satker
unit-guide-code = Tanda pengenal satker yang tidak berubah: huruf, angka, dan tanda hubung, paling panjang { $max }. Setiap kode hanya sekali.
unit-guide-name = Nama seperti yang dibaca orang, paling panjang { $max } huruf.
unit-guide-kind = Pilih dari daftar: MAN, MTsN, MIN, KUA, atau Seksi.
unit-guide-cadence = Paling sedikit satu publikasi dalam sekian hari (1 sampai { $max }). Kosong berarti mengikuti irama kantor.
unit-guide-import = Satu baris untuk satu satker, di lembar pertama. Kolom tambahan boleh ada dan tidak dibaca. Sebelum disimpan, perubahan ditunjukkan dahulu.
unit-guide-examples = Contoh (lembar ini tidak ikut diimpor)
