programmes-head = { $when ->
    [present] <b>Programmes</b> · in force since { $day }
    [coming] <b>Programmes</b> · in force from { $day }
   *[past] <b>Programmes</b> · in force from { $day } until the next set
}
programmes-line = { $keywords ->
    [one] { $number }. { $emoji } { $label } · { $keywords } keyword
   *[other] { $number }. { $emoji } { $label } · { $keywords } keywords
}
programmes-how = To change them, download the file, edit it and send it back here. A new date means a new set; reports keep the programme of their own date.
programmes-no-set-yet = { $may ->
    [yes] There are no programmes yet. Send the list here as a JSON file.
   *[no] There are no programmes yet. An operator can send the list.
}
programmes-set-gone = That set of programmes was not found. Open it again with /program.
button-programmes = See the programmes
button-programmes-set = 📅 { $day }
button-programmes-export = Download the programmes
button-programmes-import = ✅ Keep { $count } changes
programmes-file-name = programmes-{ $day }.json
programmes-file = The programmes in force from { $day }. Edit them with a text editor, then send the file back here.
programmes-file-heavy = The file { $name } is larger than { $max } MB; a list of programmes is far smaller. Download an example with /program.
programmes-file-json = The file { $name } is no correct JSON: look at line { $line } (quotes, commas or brackets). Download an example with /program.
programmes-file-other = The file { $name } cannot be read as JSON (UTF-8). Download an example with /program and edit that.
programmes-bad = { $count ->
    [one] ⚠️ <b>{ $name }</b>: one thing needs correcting. Nothing was imported.
   *[other] ⚠️ <b>{ $name }</b>: { $count } things need correcting. Nothing was imported.
}
programmes-mistake = { $programme ->
    [no] Set { $of_set }: { $reason }
   *[other] Set { $of_set }, programme { $programme }: { $reason }
}
programmes-no-list = This file holds no list of programmes. Download an example with /program.
programmes-too-many-sets = A file may hold { $detail } sets at most.
programmes-no-set = this is no set with in_force_from and programmes.
programmes-bad-date = in_force_from “{ $detail }” is no date such as 2026-01-01.
programmes-date-twice = another set in the same file has this date.
programmes-none = programmes is empty; at least one programme is needed.
programmes-too-many = { $detail } programmes at most.
programmes-no-programme = this is no programme with number, name, label, emoji and keywords.
programmes-bad-number = number “{ $detail }” is no whole number from 1 to 999.
programmes-number-twice = the number { $detail } is taken.
programmes-no-name = name is empty.
programmes-long-name = name is too long; 200 characters at most.
programmes-no-label = label is empty.
programmes-long-label = label is too long; 64 characters at most.
programmes-no-emoji = emoji is empty.
programmes-long-emoji = emoji is too long; use one emoji.
programmes-no-keywords = keywords is no list of words.
programmes-too-many-keywords = { $detail } keywords at most.
programmes-bad-keyword = the keyword “{ $detail }” cannot be used; it needs 1 to 60 letters.
programmes-nothing = ✅ <b>{ $name }</b> says the same as what is kept ({ $unchanged } programmes). Nothing needs to be imported.
programmes-again = ⚠️ Programmes have changed since that preview. Please look again:
programmes-added = ➕ { $number }. { $emoji } { $label } (from { $day })
programmes-changed = { $number } (from { $day }): { $what }
programmes-keywords = keywords: { $more } new, { $fewer } dropped
