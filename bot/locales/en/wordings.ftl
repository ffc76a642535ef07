button-wordings = ✏️ Words of reminders
button-wording-follow = As the office
wordings =
    ✏️ <b>Words of reminders</b>
    The office can write the first sentences of reminders itself, also for each kind of unit. The buttons below them stay.
wordings-kind =
    ✏️ <b>Words of reminders</b> · { $kind }
    What { $kind } has no words of its own for is as the office has it.
wording-name-prompt-private = Private
wording-name-prompt-never = Never published
wording-name-prompt-group = Group
wording-unit = <b>{ $unit }</b>
wording-head = ✏️ Words of reminders: <b>{ $name }</b>
wording-whose = { $whose ->
    [own] Your own words. What they make:
    [office] As the office has it. What it makes:
   *[shipped] The words that come with the program. What they make:
}
wording-saved = ✅ Saved; in use from the next reminder on.
wording-ask = ✏️ Please write the new words of the reminder <b>{ $name }</b>, in one message.
wording-slots =
    What can be put in: { $names }
    At most { $most } characters, with the longest names.
template-bad-unnamed = ▫️ The unit is not named: put in {"{"}satker{"}"}.
