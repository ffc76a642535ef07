button-calendar = 📅 Calendar
calendar-head = 📅 <b>The office's calendar</b>
calendar-how = On holidays nobody is reminded; reminders wait for the next working day. During a pause a unit's count of days stops, too.
calendar-next-days = <b>Next holidays</b>
calendar-next-hours = <b>Special working hours</b>
calendar-next-pauses = <b>Pauses</b>
calendar-day = { $what ->
    [works] { $day } · { $name } · <b>at work</b>
   *[free] { $day } · { $name }
}
calendar-unnamed = Office holiday
calendar-days-head = { $count ->
    [0] 📅 <b>Holidays</b>
   *[other] 📅 <b>Holidays</b> · { $count } on record from today. Tap a date to change it.
}
calendar-no-days = No holidays are on record yet.
calendar-from = { $national ->
    [yes] <i>National holidays and collective leave come by themselves; what the office decides goes first.</i>
   *[no] <i>National holidays and collective leave are not used.</i>
}
calendar-marked = { $what ->
    [works] ✅ Noted: { $days } · { $name } · <b>at work</b>
   *[free] ✅ Noted: { $days } · { $name }
}
calendar-one-day = 📅 <b>{ $day }</b>
calendar-of-office = { $what ->
    [works] The office: at work ({ $name }).
   *[free] The office: holiday ({ $name }).
}
calendar-of-library = National calendar: holiday ({ $name }).
calendar-day-gone = Nothing is on record about that day.
calendar-ask-day =
    Type the date and its name.
    Holiday: <i>24 December 2026 Collective leave</i>
    Several days: <i>24-26 December 2026 Office holiday</i>
    At work: <i>24 December 2026 works</i>
calendar-looking-up = 🕓 Looking up the national holidays …
calendar-past = That day has passed. Type one that is still to come.
calendar-many-days = At most { $most } days at once. For longer holidays, use a pause.
calendar-long-name = The name is too long; { $most } characters at most.
days-unread = There is no date to be read in “{ $given }”. Type, for instance, 24 December 2026, or 22 June - 4 July 2026.
days-backwards = The last day comes before the first. Type the earlier one first.
button-calendar-days = Holidays · { $count }
button-calendar-pauses = 🔕 Pauses · { $count }
button-calendar-hours = 🕓 Special hours
button-calendar-add = ➕ Add a day
button-calendar-file = 📄 File
button-national-on = Use national holidays
button-national-off = No national holidays
button-calendar-works = At work
button-calendar-back = As the national calendar
button-calendar-remove = Remove
holidays-file =
    📄 Send a list of days here as an XLSX or CSV file with the columns <b>date</b>, <b>name</b> and <b>status</b> (holiday or works).
    You see the changes first; nothing is saved before you agree. Days that are not in it stay as they are.
button-holidays-export = Download the days
holidays-file-name = calendar.xlsx
holidays-file-present = The office's calendar, { $count } days. Edit it in Excel, then send it back here.
holidays-sheet = Calendar
holidays-column-day = Date
holidays-column-name = Name
holidays-column-status = Status
holidays-free-word = holiday
holidays-works-word = works
holidays-nothing = ✅ <b>{ $name }</b> says the same as the calendar: { $unchanged } days. Nothing to import.
holidays-again = ⚠️ The calendar has changed since that preview. Please check once more:
holidays-added = ➕ { $day }
holidays-changed = { $what ->
    [works] ✏️ { $day } (was { $before }, at work)
   *[free] ✏️ { $day } (was { $before }, holiday)
}
holiday-row-no-date = The date is empty ({ $detail }).
holiday-row-bad-date = The date “{ $detail }” cannot be read; write it like 24 December 2026 or 2026-12-24, with its year.
holiday-row-far = The date “{ $detail }” is too far away; use last year up to five years ahead.
holiday-row-long-name = The name “{ $detail }” is too long; 100 characters at most.
holiday-row-bad-status = The status “{ $detail }” is unknown; write holiday or works.
holiday-row-twice = The date { $detail } stands already in the row named in brackets.
pauses-head = { $count ->
    [0] 🔕 <b>Pauses</b>
   *[other] 🔕 <b>Pauses</b> · { $count } on or to come
}
pauses-none = No pauses. Use one for school holidays, or whenever units need no reminding.
pause-line = { $days } · { $name } · { $whose }
pause-of-office = the whole office
pause-of-madrasahs = all madrasahs (MAN, MTsN, MIN)
pause-unnamed = Pause
pause-one =
    🔕 <b>{ $name }</b> · { $state ->
        [on] on now
       *[coming] to come
    }
    { $days }
    For: { $whose }
pause-ask-whose = Whom is the pause for? For a single unit, find it and tap Pause on its page.
pause-ask-days =
    A pause for <b>{ $whose }</b>: type the dates and its name.
    For instance: <i>22 June - 4 July 2026 School holidays</i>
pause-ask-change =
    <b>{ $name }</b> is { $days } now. Type the new dates.
    For instance: <i>22 June - 4 July 2026</i>
pause-added = 🔕 Pause noted: { $days } · { $name } · { $whose }.
pause-changed = ✅ Pause changed: { $days } · { $name } · { $whose }.
pause-ended = ✅ The pause { $name } ({ $whose }) is over; from today on units are reminded as usual.
pause-removed = ✅ The pause { $name } ({ $whose }) was removed.
pause-concerns = { $moved ->
    [0] { $units ->
        [one] It concerns 1 unit, whose due day stays.
       *[other] It concerns { $units } units, whose due days stay.
    }
   *[other] { $units ->
        [one] It concerns 1 unit, whose due day moves.
       *[other] It concerns { $units } units; the due days of { $moved } of them move.
    }
}
pause-ended-prompts = { $prompts ->
    [one] 1 open reminder was closed.
   *[other] { $prompts } open reminders were closed.
}
pause-gone = That pause is no longer there.
pause-not-on = That pause is not on at the moment.
pause-long = { $most } days at most. Type a shorter range.
button-pause = 🔕 Pause
button-pause-add = ➕ Add a pause
button-pause-office = The whole office
button-pause-madrasahs = All madrasahs
button-pause-unit = 🔎 Find a unit
button-pause-change = 📅 Change dates
button-pause-end = End it now
button-pause-remove = Remove
unit-pauses-head = 🔕 <b>{ $unit }</b> · pauses and leave
unit-pauses-none = No pauses, and no officer on leave.
unit-paused = 🔕 Paused until { $until }
unit-away = 🔕 { $name } on leave { $days }
hours-head = 🕓 <b>Special working hours</b>
hours-none = None yet. Use them for weeks with other working hours, such as Ramadan.
hours-unnamed = Special hours
hours-line = { $name }: { $days }, { $start }–{ $end }
hours-added = ✅ Special hours noted.
hours-ask =
    Type a name, the dates and the hours.
    For instance: <i>Ramadan 18 February - 19 March 2026 08:00-15:00</i>
hours-unread = There are no hours to be read in “{ $given }”. Type dates and hours, for instance 18 February - 19 March 2026 08:00-15:00.
hours-many = There are { $most } special hours already. Remove those that are not used first.
hours-gone = Those special hours are no longer there.
button-hours-add = ➕ Add special hours
button-hours-remove = Remove { $name }
setup-hours-special = 🕓 { $hours }
audit-kind-calendar = Calendar
audit-calendar-national = { $after ->
    [yes] { $who } chose national holidays for { $subject }
   *[no] { $who } did without national holidays for { $subject }
}
audit-calendar-day-set = { $what ->
    [works] { $who } made { $subject } a day at work ({ $name })
   *[free] { $who } made { $subject } a holiday ({ $name })
}
audit-calendar-day-back = { $who } withdrew what the office said of { $subject }
audit-calendar-imported = { $who } imported the calendar: { $added } added, { $changed } changed
audit-calendar-paused = { $who } noted a pause of { $subject } from { $first } to { $last } ({ $name })
audit-calendar-pause-changed = { $who } changed the pause of { $subject } to { $first } to { $last } ({ $name })
audit-calendar-pause-removed = { $who } removed the pause of { $subject } from { $first } to { $last } ({ $name })
audit-calendar-hours-set = { $who } noted special hours { $subject } from { $first } to { $last }, { $start }–{ $end }
audit-calendar-hours-removed = { $who } removed the special hours { $subject } from { $first } to { $last }, { $start }–{ $end }
