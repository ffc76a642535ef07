simulation-message = { "  " }{ $at } · { $rung } · { $units }{ $more ->
    [0] {""}
    [one] { " " }and { $more } more unit
   *[other] { " " }and { $more } more units
} → { $to }
simulation-rung-private = private prompt
simulation-rung-group = group
simulation-rung-coordinators = coordinators' list
simulation-nobody = (nobody yet: there is no coordinator)
simulation-sum = In { $days } days, if nobody answers or publishes: { $private } private prompts, { $group } messages to the group, { $coordinators } lists to coordinators.
simulation-nothing = No reminder in { $days } days: there are no units yet, or all of them are paused.
