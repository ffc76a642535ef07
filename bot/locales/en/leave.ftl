away-past = Those days have passed. Choose a day that is still to come.
away-long = Leave lasts { $most } days at most. For longer than that, hand the unit over with “Hand over”.
away-none = No leave is on record.
away-head = 🔕 <b>Leave</b> · from today until when?
away-how = There are no reminders during leave. A unit that has no other officer is paused, so its count of days stops.
away-begun = ✅ Leave noted: { $days }. Have a good rest.
away-ended = ✅ Welcome back. Reminders go on as usual.
away-cancelled = ✅ The leave is cancelled. Reminders go on as usual.
away-mine = 🔕 <b>Leave</b> { $days }
away-paused = Paused, since nobody else serves it: { $units }
away-served = Still reminded, through other officers: { $units }
away-ask =
    📅 Type the days of leave.
    For instance: <i>12 - 20 March 2026</i>, or <i>until 20 March</i>
button-leave = 🔕 Leave
button-leave-days = { $days ->
    [1] Today only
   *[other] { $days } days · until { $until }
}
button-leave-dates = 📅 Type the dates
button-leave-back = ✅ I am back
button-leave-cancel = Cancel the leave
button-leave-change = 📅 Change dates
phone-mine = Phone number: <b>{ $number }</b>. Only coordinators and operators see it, to get in touch when needed.
phone-mine-none = There is no phone number yet. If you give one, only coordinators and operators see it, to get in touch when needed.
phone-ask = Type the phone number, for instance 0812-3456-7890.
phone-unlike = That does not look like a phone number. Type, for instance, 0812-3456-7890.
phone-none = No number is on record.
button-phone = Phone number
button-phone-give = Give a number
button-phone-change = ✏️ Change
button-phone-remove = Remove number
team-person-phone = Phone: { $number }
