export-done = { $file }: { $reports } reports and { $files } files.
export-without-consent = { $count } photos were left out: they may show pupils, and the guardians' consent is not on record.
export-without-gone = { $count } files were left out: no original is kept of them, or its time is over.
audit-office-exported = { $who } took the whole archive of the office along: { $rows } rows, { $files } files
