table-heavy = { $name } is larger than { $max } MB; a list of units is far smaller. Remove pictures and other sheets, or copy the columns into a new file, and try again.
table-empty = { $name } is empty. Fill in one row for each unit below the headings, save it, and try again.
table-only-headings = { $name } has headings but no rows yet. Fill in one row for each unit below them, save it, and try again.
table-kind = { $kind ->
    [pdf] { $name } is a PDF. Lists of units are read from XLSX or CSV: open the original table in Excel, save it as “Excel Workbook (.xlsx)”, and try again.
    [picture] { $name } is a picture and cannot be read as a table. Type the list in Excel, save it as “Excel Workbook (.xlsx)”, and try again.
    [word] { $name } is a Word document. Copy its table into Excel, save it as “Excel Workbook (.xlsx)”, and try again.
    [slides] { $name } is a PowerPoint presentation. Copy its table into Excel, save it as “Excel Workbook (.xlsx)”, and try again.
    [xls] { $name } has the old Excel format (.xls). Open it in Excel or LibreOffice, save it as “Excel Workbook (.xlsx)”, and try again.
    [xlsb] { $name } has Excel’s binary format (.xlsb). Open it in Excel, save it as “Excel Workbook (.xlsx)”, and try again.
    [ods] { $name } is an OpenDocument file. Open it in LibreOffice, save it as “Excel 2007–365 (.xlsx)”, and try again.
    [numbers] { $name } is a Numbers file. Export it to Excel from Numbers, and try again with the .xlsx file.
    [locked] { $name } is locked with a password. Open it in Excel, remove the password under File – Info – Protect Workbook, save it, and try again.
    [web] { $name } is a web page, whatever its name says. Open it in Excel, save it as “Excel Workbook (.xlsx)”, and try again.
    [xml] { $name } is an XML file. Open it in Excel, save it as “Excel Workbook (.xlsx)”, and try again.
    [archive] { $name } is an archive (ZIP, RAR or the like). Unpack it first, and try again with the XLSX or CSV file inside.
    [media] { $name } is a sound or a video. Lists of units are read from XLSX or CSV; choose such a file and try again.
   *[other] { $name } is no table that can be read here. Lists of units are read from XLSX or CSV: save the table as “Excel Workbook (.xlsx)”, and try again.
}
table-damaged = { $name } is damaged or did not arrive whole. Open it in Excel or LibreOffice, save it again as “Excel Workbook (.xlsx)”, and try again.
table-too-large = { $name } holds too much once it is unpacked. Copy the columns code, name, kind and cadence into a new file, save it, and try again.
table-too-long = { $name } has more than { $max } rows; one import takes { $max } at most. Split it into several files and try again with one after the other.
table-too-wide = Line { $line } of { $name } goes on beyond column { $max }; { $max } columns are the limit. Delete the columns that are not needed, save it, and try again.
table-long-cell = A cell in line { $line } of { $name } holds more than { $max } characters, the limit of a cell. Shorten it, save the file, and try again.
table-quotes = The quotation marks (") in { $name } do not pair up from line { $line } on, so that the columns cannot be told apart. Correct them, or save the table as “Excel Workbook (.xlsx)”, and try again.
table-nul = { $name } has zero characters (NUL) within its text; it may have been damaged while being copied. Save the table again as “CSV UTF-8” or “Excel Workbook (.xlsx)”, and try again.
table-encoding = The letters in { $name } cannot be read: their encoding is mixed or unknown. Save the table again as “CSV UTF-8” or “Excel Workbook (.xlsx)”, and try again.
table-no-headings = { $name } has no headings that are known here. Its first row has to name the columns { $english } (or, in Indonesian, { $indonesian }). Add them and try again.
table-one-column = The whole table in { $name } stands in one column. In Excel, select that column, then Data – Text to Columns, until { $english } (or { $indonesian }) have a column each. Save it, and try again.
table-headings-missing = The column { $missing } is missing in { $name }; there are: { $found }. Add it, save the file, and try again.
table-heading-twice = { $name } has more than one column for the same thing: { $headings }. Keep one of them, save the file, and try again.
unit-row-formula = The formula in the column { $detail } was never calculated; open the file in Excel and save it once more, or type the value itself.
unit-row-error = A cell holds a formula’s error ({ $detail }); type the value itself.
unit-row-date = A cell holds a date ({ $detail }); format it as Text and type it again.
unit-sheet = Units
unit-column-code = Code
unit-column-name = Name
unit-column-kind = Kind
unit-column-cadence = Cadence (days)
unit-kind-only = Choose one of the kinds in the list.
unit-cadence-only = Give a number of days from 1 to { $max }, or leave it empty.
unit-guide = Guide
unit-guide-title = How to fill in the list of units
unit-guide-code = What identifies the unit and never changes: letters, digits and hyphens, { $max } at most. Each code once.
unit-guide-name = The name as people read it, { $max } characters at most.
unit-guide-kind = Choose from the list: MAN, MTsN, MIN, KUA or Seksi (a section of the office).
unit-guide-cadence = At least one publication in so many days (1 to { $max }). Empty means the office’s own cadence.
unit-guide-import = One row for one unit, on the first sheet. More columns may be there and are not read. What would change is shown before anything is saved.
unit-guide-examples = Examples (this sheet is not imported)
