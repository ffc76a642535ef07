button-difficulties = 💬 Difficulties
button-difficulties-all = 💬 Units' difficulties
button-difficulty-new = 💬 Tell of a difficulty
button-difficulty-answer = Answer
button-difficulty-more = Add something
button-difficulty-done = ✅ Solved
button-difficulty-again = Not solved yet
button-difficulty-show = Show
button-difficulty-cancel = Cancel
difficulty-head = 💬 Difficulty of <b>{ $unit }</b> · { $state }
difficulty-state-open = waiting for an answer
difficulty-state-answered = answered
difficulty-state-solved = solved ✅
difficulty-state-reopened = open again
difficulty-since = Told on { $day }
difficulty-untold = { $by } pressed “I'm stuck” and has not described it yet.
difficulty-line = <b>{ $by }</b>: { $words }
difficulty-line-photo = <b>{ $by }</b>: 📷 { $words }
difficulty-left-out = … { $count } more …
difficulty-nobody = Somebody
difficulty-hint-officer = Anything to add? Reply to this message with words or a photo.
difficulty-hint-coordinator = To answer, reply to this message or press Answer.
difficulty-hint-solved = Not solved after all? Press Not solved yet.
difficulty-thanks =
    💬 The difficulty of { $unit } has been passed on to the coordinators. Thank you for telling us.
    The answer will come here. Anything to add? Reply to this message with words or a photo.
difficulty-taken = 💬 Noted as a difficulty of { $unit }.
difficulty-passed-on-officer = 💬 Passed on to the coordinators.
difficulty-passed-on-coordinator = 💬 Passed on to the officers of { $unit }.
difficulty-answer =
    💬 Answer for <b>{ $unit }</b> from { $by }:
    { $words }
difficulty-more =
    💬 <b>{ $unit }</b> · { $by }:
    { $words }
difficulty-photo = 📷 Difficulty of <b>{ $unit }</b> · { $by }
difficulty-told-solved = ✅ { $by } marked the difficulty of <b>{ $unit }</b> as solved.
difficulty-told-reopened = 💬 The difficulty of <b>{ $unit }</b> is not solved after all, says { $by }.
difficulty-group =
    { $words }

    The unit's officers and the coordinators can reply to this message.
difficulty-ask-officer = Please write what you would like to add, with a photo if it helps.
difficulty-ask-coordinator = Please write the answer here, with a photo if it helps; it goes straight to the officers of { $unit }.
difficulty-menu = 💬 <b>Difficulties</b>
difficulty-menu-none =
    💬 <b>Difficulties</b>
    Is something in the way? Tell the coordinators here; they will help.
difficulty-list = 💬 <b>Units' difficulties</b> · { $count } not solved
difficulty-list-none = 💬 No difficulty is waiting.
difficulty-listed =
    <b>{ $unit }</b> · { $state }{ $days ->
        [0] {""}
        [one] , 1 day
       *[other] , { $days } days
    }
    { $words }
difficulty-which-unit = 💬 Which unit's difficulty is it?
difficulty-ask-new = 💬 What is the difficulty of { $unit }? Please write it here, with a photo if it helps; it goes straight to the coordinators.
difficulty-gone = That difficulty is gone.
difficulty-not-yours = This difficulty belongs to { $unit }; only its officers and the coordinators can respond.
difficulty-empty = There are no words and no photo yet. Please write something first.
difficulty-only-photos = For a difficulty, send words or a photo (no files, videos or voice). What was sent before is kept.
difficulty-already-solved = The difficulty of { $unit } is marked as solved.
difficulty-already-open = The difficulty of { $unit } is still open.
