units-file = 📄 Send the list of units here as an XLSX or CSV file with the columns code, name, kind and cadence. What would change is shown first; nothing is kept before you agree.
button-file-example = Example file
button-file-export = Download the units
button-import = ✅ Keep { $count } changes
button-import-cancel = Cancel
file-being-made = The file is being prepared.
file-operators-only = The file { $name } looks like a list of units. Only an operator can import it.
file-fetching = 🕓 Fetching { $name } …
file-reading = 🕓 Reading { $name } ({ $size } kB) …
file-comparing = 🕓 { $rows } rows of { $name } read. Comparing them with the units …
file-importing = 🕓 Importing { $name } …
units-bad-line = Row
units-bad-reason = Reason
units-bad-file-name = rows-to-correct.csv
units-file-name = units.xlsx
units-example-name = example-units.xlsx
units-file-present = The list of units: { $count }. Edit it in Excel, then send it back here.
units-file-example = Fill in one row for each unit, then send it back here.
import-head = 📄 <b>{ $name }</b>
import-counts = Added { $added }, changed { $changed }, unchanged { $unchanged }.
import-added = <b>Added</b>
import-changed = <b>Changed</b>
import-added-line = { $code } · { $unit } · { $kind }
import-changed-line = { $code } · { $what }
import-change = { $field ->
    [name] name “{ $before }” → “{ $after }”
    [label] label “{ $before }” → “{ $after }”
    [emoji] emoji { $before } → { $after }
    [kind] kind { $before } → { $after }
    [cadence_days] cadence { $before } → { $after } days
   *[code] code { $before } → { $after }
}
import-more = and { $more } more
import-not-yet = Nothing has been kept yet.
import-again = ⚠️ Units have changed since that preview. Please look again:
import-nothing = ✅ <b>{ $name }</b> says the same as what is kept ({ $unchanged } units). Nothing needs to be imported.
import-bad = ⚠️ <b>{ $name }</b>: rows to correct: { $bad }. Nothing was imported.
import-bad-how = Correct them in the file, then send it again.
import-bad-file = All { $bad } rows to correct, with the reasons.
import-done = ✅ <b>{ $name }</b> was imported.
import-called-off = The import of { $name } was cancelled. Nothing changed.
import-gone = That file is not kept any more. Please send it again.
import-of-another = Somebody else sent this file; only that person can agree to it.
import-is-shown = That file waits to be agreed to.
import-is-confirmed = The import is under way. One moment please.
import-is-done = That file was imported already.
import-is-cancelled = That import was cancelled. Send the file again if needed.
import-is-replaced = There is a newer file. Use its preview instead.
