export-done = { $file }: { $reports } laporan dan { $files } berkas.
export-without-consent = { $count } foto tidak disertakan: mungkin menampakkan murid, dan persetujuan walinya belum dicatat.
export-without-gone = { $count } berkas tidak disertakan: aslinya tidak tersimpan, atau masa simpannya sudah lewat.
audit-office-exported = { $who } mengambil seluruh arsip kantor: { $rows } baris, { $files } berkas
