finding-head = 🔎 <b>{ $words }</b>
finding-head-all = 🔎 <b>Archive of reports</b>, newest first
finding-cut = Only the words above were looked for; the rest was too long.
finding-line = { $platforms ->
    [no] ▫️ { $title } – { $unit }, { $day }
   *[other] ▫️ { $title } – { $unit }, { $day } · { $platforms }
}
finding-none = { $narrowed ->
    [no] No report fits. Try other words, or fewer.
   *[yes] No report fits. Try other words, or widen the unit, programme or time.
}
finding-unknown = No report has the word { $words }. Try another one.
finding-no-more = There are no older reports.
finding-no-words = Please write a more telling word, such as “marriage guidance”.
finding-ask = 🔎 What are you looking for? Write a word or a few, such as “moderasi beragama”, or a report's number.
finding-ask-unit = Of which unit? Write a part of its name, such as “palang”.
finding-units = Which unit?
finding-units-more = There are more; write more of the name.
finding-ask-programme = Of which programme?
finding-ask-time = Activities of which month? <b>{ $year }</b>
finding-gone = That report has been withdrawn.
finding-no-consent = These photos may show pupils, and the guardians' consent is not on record; so they cannot be downloaded.
finding-no-photos = No original photo of this report is kept.
finding-packing = 📷 Packing { $photos ->
    [1] one photo
   *[other] { $photos } photos
} …
finding-packed = { $parts ->
    [1] ✅ { $photos } { $photos ->
        [1] photo
       *[other] photos
    } of { $reference } sent.
   *[other] ✅ { $photos } photos of { $reference } sent in { $parts } files.
}
finding-missing = { $missing } other { $missing ->
    [1] photo
   *[other] photos
} could not be included.
finding-caption = { $parts ->
    [1] 📷 { $title } · { $reference }
   *[other] 📷 { $title } · { $reference } ({ $part } of { $parts })
}
button-finding = 🔎 Archive
button-finding-words = 🔎 Other words
button-finding-unit = Unit
button-finding-programme = 🏷 Programme
button-finding-time = 📅 Time
button-finding-every-unit = All units
button-finding-every-programme = All programmes
button-finding-every-time = Any time
button-finding-year = All of { $year }
button-finding-share = Share
button-finding-photos = 📷 Get photos
audit-photos-taken = { $who } downloaded { $photos ->
    [1] one photo
   *[other] { $photos } photos
} of report { $subject }
audit-kind-photos = Photos of reports
sharing-about = { $unit } · { $day }
button-sharing-join = For members only. Open the bot
