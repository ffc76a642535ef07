"""Telegram's limits, against any traffic: messages of all kinds, slow and failing attempts, holds and pauses."""

import itertools
import math
import pickle
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.db.outbox import Priority
from bot.telegram.pacing import GROUP_WINDOW, SendQueue
from tests.telegram.traffic import (
    GRAIN,
    START,
    Attempt,
    Hold,
    Say,
    Traffic,
    closest,
    plans,
    queued,
    rates,
    tenths,
    wall,
)


@settings(max_examples=60, deadline=None)
@given(plans, rates)
def test_no_second_at_telegrams_end_sees_more_than_the_rate(plan: list[Say | Hold], rate: float) -> None:
    counted = [attempt.seen_at for attempt in Traffic(SendQueue(rate)).run(plan).messages if attempt.counted]
    assert closest(counted, int(rate)) >= 1.0


@settings(max_examples=60, deadline=None)
@given(plans, rates | st.just(math.inf))
def test_one_message_is_on_its_way_in_a_chat_and_the_next_follows_a_second_later(
    plan: list[Say | Hold], rate: float
) -> None:
    by_chat: defaultdict[int, list[Attempt]] = defaultdict(list)
    for attempt in Traffic(SendQueue(rate)).run(plan).messages:
        by_chat[attempt.item.chat_id].append(attempt)
    for attempts in by_chat.values():
        for earlier, later in itertools.pairwise(attempts):
            rest = 1.0 if earlier.counted and not math.isinf(rate) else 0.0
            assert later.took_at >= earlier.over_at + rest


@settings(max_examples=60, deadline=None)
@given(plans, rates | st.just(math.inf))
def test_nothing_is_lost_and_nothing_goes_twice(plan: list[Say | Hold], rate: float) -> None:
    traffic = Traffic(SendQueue(rate)).run(plan)
    done = sorted(attempt.item.id for attempt in traffic.attempts if attempt.final)
    assert done == sorted(each.item.id for each in plan if isinstance(each, Say))
    expected = sum(1 + len(each.again) for each in plan if isinstance(each, Say))
    assert len(traffic.attempts) == expected
    assert len(traffic.queue) == 0


@settings(max_examples=60, deadline=None)
@given(plans, rates | st.just(math.inf))
def test_in_a_chat_the_order_is_kept_and_answers_go_before_broadcasts(plan: list[Say | Hold], rate: float) -> None:
    traffic = Traffic(SendQueue(rate)).run(plan)
    said = {each.item.id: each for each in plan if isinstance(each, Say)}
    done: defaultdict[tuple[int, Priority], list[int]] = defaultdict(list)
    finished: dict[int, float] = {}
    for attempt in sorted(traffic.attempts, key=lambda each: each.over_at):
        if attempt.final:
            finished[attempt.item.id] = attempt.over_at
            if attempt.item.not_before is None:
                done[attempt.item.chat_id, attempt.item.priority].append(attempt.item.id)
    for (_, priority), ids in done.items():
        if priority is not Priority.POPUP:
            assert ids == sorted(ids)
    for attempt in traffic.messages:
        if attempt.item.priority is Priority.BROADCAST:
            overtaken = [
                number
                for number, say in said.items()
                if say.item.priority is Priority.ANSWER
                and say.item.chat_id == attempt.item.chat_id
                and say.item.not_before is None
                and START + say.at <= attempt.took_at < finished[number]
            ]
            assert overtaken == []


@settings(max_examples=60, deadline=None)
@given(plans, rates | st.just(math.inf))
def test_silence_is_kept_and_nothing_goes_before_its_hour(plan: list[Say | Hold], rate: float) -> None:
    traffic = Traffic(SendQueue(rate)).run(plan)
    for attempt in traffic.messages:
        for each in plan:
            if isinstance(each, Hold) and each.chat in (None, attempt.item.chat_id):
                assert not START + each.at <= attempt.took_at < START + each.at + each.seconds - GRAIN
        if attempt.item.not_before is not None:
            assert wall(attempt.took_at) >= attempt.item.not_before.timestamp() - GRAIN


@settings(max_examples=40, deadline=None)
@given(plans, rates)
def test_a_pop_up_goes_at_once_whoever_else_waits(plan: list[Say | Hold], rate: float) -> None:
    traffic = Traffic(SendQueue(rate)).run([each for each in plan if not isinstance(each, Hold) or each.chat])
    said = {each.item.id: START + each.at for each in plan if isinstance(each, Say)}
    for attempt in traffic.attempts:
        if attempt.item.priority is Priority.POPUP:
            assert attempt.took_at == said[attempt.item.id]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(tenths, st.sampled_from([1, 2])), min_size=1, max_size=12), rates, st.booleans())
def test_of_a_cards_revisions_the_newest_goes_last_and_no_older_one_after_a_newer(
    moments: list[tuple[float, int]], rate: float, settle: bool
) -> None:
    revisions: defaultdict[int, int] = defaultdict(int)
    plan: list[Say | Hold] = []
    for at, number in sorted(moments):
        revisions[number] += 1
        item = queued(number, number, revision=revisions[number], after=at + 1.5 if settle else None)
        plan.append(Say(at, item, took=0.7, again=(0.2,) if revisions[number] % 2 else ()))
    traffic = Traffic(SendQueue(rate)).run(plan)
    for number, newest in revisions.items():
        gone = [attempt.item.revision for attempt in traffic.attempts if attempt.item.id == number]
        assert gone == sorted(gone)
        assert gone[-1] == newest
        assert sum(each.final for each in traffic.attempts if each.item.id == number and each.item.revision == newest)
    assert len(traffic.queue) == 0


@pytest.mark.parametrize("priority", [Priority.ANSWER, Priority.BROADCAST])
def test_a_card_that_changes_while_it_waits_goes_once_in_its_newest_form(priority: Priority) -> None:
    plan = [Say(0, queued(1, 7, priority, revision=number), took=0.1) for number in (1, 2)]
    traffic = Traffic(SendQueue()).run([*plan, Say(0, queued(1, revision=3), took=0.1)])
    assert [each.item.revision for each in traffic.attempts] == [3]


@pytest.mark.parametrize("counted", [True, False])
def test_a_group_gets_twenty_messages_a_minute(counted: bool) -> None:
    plan = [Say(number / 7, queued(number, -5), took=0.2, counted=counted) for number in range(1, 64)]
    moments = [attempt.seen_at for attempt in Traffic(SendQueue()).run(plan).attempts]
    assert (closest(moments, 20) >= 60.0) is counted
    if counted:
        # No slower than need be: three minutes and what the last few take.
        assert max(moments) - START < 60 * 3 + 10


def test_what_an_earlier_process_sent_counts() -> None:
    queue = SendQueue()
    for number in range(20):
        queue.remember(-5, START - 40 + number)
    queue.remember(7, START - 0.5)
    plan = [Say(0, queued(1, -5)), Say(0, queued(2, 7)), Say(0, queued(3, 8))]
    went = {each.item.chat_id: each.took_at - START for each in Traffic(queue).run(plan).attempts}
    assert went[8] == 0
    assert 0.5 <= went[7] < 0.6
    assert 20 <= went[-5] < 20.1


def test_a_broadcast_to_thousands_takes_the_time_that_the_limits_leave_and_answers_go_between() -> None:
    broadcast = [Say(0, queued(number, number, Priority.BROADCAST), took=0.03) for number in range(1, 601)]
    answers = [Say(number * 1.3, queued(1000 + number, 2000 + number), took=0.03) for number in range(1, 15)]
    traffic = Traffic(SendQueue(30)).run([*broadcast, *answers])
    ideal = (len(broadcast) + len(answers)) / 30
    assert ideal - 1 <= traffic.now - START <= ideal * 1.1 + 1.1
    waited = [
        attempt.took_at - START - (attempt.item.id - 1000) * 1.3
        for attempt in traffic.attempts
        if attempt.item.priority is Priority.ANSWER
    ]
    assert max(waited) < 0.15


@pytest.mark.parametrize("sign", [1, -1])
def test_thousands_who_were_written_to_leave_nothing_behind(sign: int) -> None:
    queue = SendQueue(30)
    Traffic(queue).run([Say(0, queued(number, sign * number, Priority.BROADCAST)) for number in range(1, 601)])
    full = len(pickle.dumps(queue))
    later = START + 600 / 30 + GROUP_WINDOW + 2
    assert queue.take(later, wall(later)) is None
    assert len(pickle.dumps(queue)) < 1500 < full


def test_a_delay_is_made_good_and_leaves_no_gap_in_which_people_wait() -> None:
    broadcast = [Say(0, queued(number, number, Priority.BROADCAST), took=0.005) for number in range(1, 901)]
    answers = [Say(24 + number * 0.17, queued(1000 + number, 2000 + number), took=0.005) for number in range(35)]
    delays = [Hold(1, 0.1)]
    traffic = Traffic(SendQueue(30)).run([*broadcast, *delays, *answers])
    waited = [
        attempt.took_at - START - 24 - (attempt.item.id - 1000) * 0.17
        for attempt in traffic.attempts
        if attempt.item.priority is Priority.ANSWER
    ]
    assert max(waited) < 0.04
    assert traffic.now - START < (len(broadcast) + len(answers)) / 30 * 1.025


def test_a_message_whose_moment_comes_between_two_looks_is_not_forgotten() -> None:
    queue = SendQueue(30)
    for number in range(1, 20):
        queue.add(queued(number, number))
    while (item := queue.take(START, START)) is not None:
        queue.finished(item, START)
    for step in range(50):
        wait = queue.seconds_to_next(START + step * 0.001, START)
        assert wait is not None
        assert wait <= 1 / 30


def test_without_limits_nothing_waits_but_for_its_own_chat() -> None:
    plan = [Say(0, queued(number, number % 50), took=0.01) for number in range(1, 201)]
    assert Traffic(SendQueue(math.inf)).run(plan).now - START == pytest.approx(0.04)


@pytest.mark.parametrize("priority", [Priority.ANSWER, Priority.BROADCAST])
def test_a_chat_that_is_dropped_gets_nothing_more_and_others_do(priority: Priority) -> None:
    queue = SendQueue()
    for number in (1, 2, 3):
        queue.add(queued(number, 7, priority))
    queue.add(queued(4, 8, priority))
    flying = queue.take(START, wall(START))
    assert flying is not None
    queue.finished(flying, START)
    queue.drop_chat(7)
    queue.drop_chat(99)
    plan = [Say(0, queued(5, 9, priority)), Say(0, queued(4, 8, priority))]
    assert [each.item.id for each in Traffic(queue).run(plan).attempts] == [4, 5]
    assert len(queue) == 0


def test_the_same_row_heard_of_twice_goes_once() -> None:
    queue = SendQueue()
    queue.add(queued(1))
    queue.add(queued(1))
    first = queue.take(START, wall(START))
    assert first is not None
    queue.add(queued(1))
    queue.finished(first, START)
    assert queue.take(START + 9, wall(START + 9)) is None
    assert len(queue) == 0


def test_a_moved_clock_brings_the_hour_of_a_message() -> None:
    queue = SendQueue()
    queue.add(queued(1, after=3600))
    assert queue.take(START, wall(START)) is None
    assert queue.seconds_to_next(START, wall(START)) == pytest.approx(3600)
    assert queue.take(START, wall(START + 3600)) is not None


def test_an_empty_queue_waits_for_nothing_in_particular() -> None:
    assert SendQueue().seconds_to_next(START, wall(START)) is None
