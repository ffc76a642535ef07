ladder-title = Reminder steps
ladder-summary = { $group ->
    [0] no group, coordinators after { $list } working days
   *[other] group after { $group } working days, coordinators after { $list }
}
ladder-intro = When a unit goes beyond its cadence without publishing:
ladder-intro-kind = When a { $kind } unit goes beyond its cadence without publishing:
ladder-private = { $days ->
    [0] <b>On the due day</b>: a private reminder to its officers
    [one] <b>1 working day</b> after the due day: a private reminder to its officers
   *[other] <b>{ $days } working days</b> after the due day: a private reminder to its officers
}
ladder-group = { $days ->
    [one] <b>1 working day</b> after the due day: one message in the group
   *[other] <b>{ $days } working days</b> after the due day: one message in the group
}
ladder-list = { $days ->
    [one] <b>1 working day</b> after the due day: on the coordinators’ list, then { $repeat ->
        [one] <b>every working day</b>
       *[other] <b>every { $repeat } working days</b>
    }
   *[other] <b>{ $days } working days</b> after the due day: on the coordinators’ list, then { $repeat ->
        [one] <b>every working day</b>
       *[other] <b>every { $repeat } working days</b>
    }
}
ladder-no-group = The group is not asked.
ladder-no-group-yet = No coordination group is set up yet, so its step is a second private reminder.
ladder-fair = Everything from { $at }, on working days and within working hours only; never more than once a day for one unit. Units without an officer go straight to the coordinators’ list.
ladder-kind = <b>{ $kind }</b> has its own: { $parts }
ladder-kinds-hint = Kinds of unit can have steps and hours of their own: press a kind.
ladder-own = Only for { $kind }: { $parts }. The rest is as the office has it.
ladder-all-follow = Everything for { $kind } is as the office has it.
ladder-own-part = { $part ->
    [private] { $days ->
        [0] private on the due day
        [one] private after 1 working day
       *[other] private after { $days } working days
    }
    [group] { $days ->
        [0] no group
        [one] group after 1 working day
       *[other] group after { $days } working days
    }
    [list] { $days ->
        [one] coordinators after 1 working day
       *[other] coordinators after { $days } working days
    }
    [repeat] { $days ->
        [one] again every working day
       *[other] again every { $days } working days
    }
   *[hour] at { $at }
}
ladder-moved = { $moved ->
    [one] 🕓 One unit’s next reminder comes on another day. What was sent is not sent again.
   *[other] 🕓 The next reminders of { $moved } units come on other days. What was sent is not sent again.
}
ladder-ask = { $part ->
    [private] The private reminder: how many working days after the due day? 0 means on that very day.
    [group] The message in the group: how many working days after the due day? 0 means no group.
    [list] The coordinators’ list: how many working days after the due day?
   *[repeat] While a unit stays silent, every how many working days does it come on the coordinators’ list again?
}
    { $room ->
    [none] There is no day left between the private reminder and the coordinators’ list; move one of them first.
    [one] Possible now: { $least }.
   *[some] Choose, or type a number from { $least } to { $most }.
}
ladder-ask-hour = When do reminders begin? Choose, or type a time between { $start } and { $end }.
ladder-bad-days = “{ $given }” is no number of working days that can be used here. Type a number from { $least } to { $most }.
ladder-too-soon = { $days ->
    [one] 1 working day is too soon
   *[other] { $days } working days are too soon
}: the { $by ->
    [private] private reminder
   *[group] message in the group
} { $whose ->
    [kind] for { $kind } comes
   *[office] comes
} after { $at ->
    [one] 1 working day
   *[other] { $at } working days
}. { $room ->
    [none] Change that step first.
    [one] Possible: { $least }, or change that step first.
   *[some] Possible: { $least } to { $most }, or change that step first.
}
ladder-too-late = { $days ->
    [one] 1 working day is too late
   *[other] { $days } working days are too late
}: the { $by ->
    [group] message in the group
   *[list] coordinators’ list
} { $whose ->
    [kind] for { $kind } comes
   *[office] comes
} after { $at ->
    [one] 1 working day
   *[other] { $at } working days
} already. { $room ->
    [none] Change that step first.
    [one] Possible: { $least }, or change that step first.
   *[some] Possible: { $least } to { $most }, or change that step first.
}
button-ladder = Reminder steps
button-ladder-part = { $part ->
    [private] Private
    [group] Group
    [list] Coordinators
    [repeat] Repeat
   *[hour] 🕓 Hour
}
button-ladder-days = { $part ->
    [private] { $days ->
        [0] That very day
        [one] 1 working day
       *[other] { $days } working days
    }
    [group] { $days ->
        [0] No group
        [one] 1 working day
       *[other] { $days } working days
    }
    [repeat] { $days ->
        [one] Every working day
       *[other] Every { $days } working days
    }
   *[list] { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }
}
button-ladder-follow = As the office ({ $part ->
    [private] { $days ->
        [0] that very day
        [one] 1 working day
       *[other] { $days } working days
    }
    [group] { $days ->
        [0] no group
        [one] 1 working day
       *[other] { $days } working days
    }
    [list] { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }
    [repeat] { $days ->
        [one] every working day
       *[other] every { $days } working days
    }
   *[hour] { $at }
})
button-ladder-all-follow = Everything as the office
setup-kinds-followed = 🕓 The hours of kinds of unit follow: { $kinds }.
setup-counts = { $counted ->
    [reports] What counts: <b>reports</b>, with a link or without, and links without a report.
   *[links] What counts: <b>published links</b>. A report without a link does not count yet.
}
button-counts = { $counted ->
    [reports] Let reports without a link count too
   *[links] Let only what has a link count
}
receipt-counted = { $unit } is active: this report counts. Please send its link as soon as the activity is online.
