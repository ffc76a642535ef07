command-menu = Menu utama
command-cari = Mencari laporan di arsip
command-lapor = Melaporkan kegiatan
command-bantuan = Bantuan menurut keadaan
command-pengaturan = Pengaturan kantor
command-pasang = Memasang bot di grup ini
command-panduan = Panduan dan kode etik
unit-unknown = { $near ->
    [no] Tidak ada satker dengan kode { $code }.
   *[other] Tidak ada satker dengan kode { $code }. Mungkin maksudnya: { $near }.
}
units-bad-row = Baris { $line }: { $reason }
units-nothing-done = { $bad } baris perlu diperbaiki. Belum ada yang diimpor.
units-planned = Akan ditambah { $added }, diubah { $changed }, tetap { $unchanged }.
units-imported = Satker ditambah { $added }, diubah { $changed }, tetap { $unchanged }.
programmes-imported = Program ditambah { $added }, diubah { $changed }.
unit-row-bad-cadence = Irama “{ $detail }” bukan jumlah hari 1 sampai 365.
unit-row-bad-code = Kode “{ $detail }” tidak dapat dipakai; gunakan huruf, angka, dan tanda hubung, paling panjang 32.
unit-row-bad-kind = Jenis “{ $detail }” tidak dikenal; gunakan MAN, MTsN, MIN, KUA, atau Seksi.
unit-row-duplicate = Kode { $detail } sudah ada di baris yang disebut dalam kurung.
unit-row-long-name = Nama “{ $detail }” terlalu panjang; paling panjang 120 huruf.
unit-row-no-code = Kode satker kosong ({ $detail }).
unit-row-no-kind = Jenis satker kosong ({ $detail }).
unit-row-no-name = Nama satker kosong ({ $detail }).
command-satker = Satker dan petugasnya
command-program = Program prioritas
command-cuti = Memberitahukan cuti
command-dataku = Data yang disimpan tentang saya
command-audit = Catatan tindakan
