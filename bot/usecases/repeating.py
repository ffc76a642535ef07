"""Pointing out that a draft may have been reported already. It never holds anything up: the officer decides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.db import drafts, people, publications, repetitions
from bot.db.engine import Tx
from bot.db.repetitions import Known
from bot.domain.likeness import nearly_same
from bot.domain.links import LinkUse, find_links
from bot.domain.office import Actor, UnitRef
from bot.domain.repetitions import Earlier, Way, gathered, same_pictures
from bot.domain.reports import Draft
from bot.usecases.own_drafts import own

WITHIN: Final = timedelta(days=60)
"""An activity is reported again soon or never."""


def found(tx: Tx, draft: Draft, *, by_looks: bool = True) -> tuple[Earlier, ...]:
    """What a draft seems to repeat, the likeliest first; nothing where its unit is not known yet.

    Reports of the same unit within `WITHIN`: with nearly the same title on the same day, or with a photo of the draft;
    and links that were reported before, whoever did.
    """
    if draft.unit is None:
        return ()
    return gathered(
        [*_links(tx, draft), *_photos(tx, draft, draft.unit, by_looks=by_looks), *_titles(tx, draft, draft.unit)],
        draft.unlike,
    )


def _titles(tx: Tx, draft: Draft, unit: UnitRef) -> Iterator[Earlier]:
    title, day = draft.content.title, draft.content.activity_date
    if not title or day is None:
        return
    for known in repetitions.same_day(tx, unit.id, day, tx.now - WITHIN):
        if nearly_same(title, known.title, unit.name):
            yield _earlier(unit, known, Way.TITLE)


def _photos(tx: Tx, draft: Draft, unit: UnitRef, *, by_looks: bool) -> Iterator[Earlier]:
    if not draft.photos:
        return
    since = tx.now - WITHIN
    same_files, mine = repetitions.pictures(tx, draft.id, unit.id, since)
    files: dict[int, set[int]] = {}
    for photo_id, known in same_files:
        files.setdefault(known.id, set()).add(photo_id)
    for _, known in same_files:
        yield replace(_earlier(unit, known, Way.PHOTO), photos=len(files[known.id]))
    if not mine or not by_looks:
        return
    theirs = repetitions.looks(tx, unit.id, since)
    reports = {known.id: known for _, known in theirs}
    for report_id, count in same_pictures(mine, (picture for picture, _ in theirs)).items():
        yield replace(_earlier(unit, reports[report_id], Way.PHOTO), photos=count)


def _links(tx: Tx, draft: Draft) -> Iterator[Earlier]:
    # Folders and meetings serve many reports; only what was published is published once.
    links = [link.normalised for link in find_links("", draft.links) if link.use is LinkUse.PUBLICATION]
    for known in publications.standings(tx, links).values():
        yield Earlier(known.unit, known.day, known.report_id, known.reference, (Way.LINK,), publication_id=known.id)


def _earlier(unit: UnitRef, known: Known, way: Way) -> Earlier:
    return Earlier(unit, known.day, known.id, known.reference, (way,))


def dismiss(tx: Tx, actor: Actor, draft_id: int) -> Draft:
    """The draft is not the same as what it seems to repeat now. Raises Refused where it is not the actor's."""
    draft = own(tx, actor, draft_id)
    unlike = (*draft.unlike, *(each.key for each in found(tx, draft)))
    repetitions.keep_unlike(tx, draft_id, unlike)
    return replace(draft, unlike=unlike)


def noticed(tx: Tx, photo_ids: Sequence[int]) -> list[tuple[Actor, Draft]]:
    """Open drafts that are seen to repeat something only now that their photos were looked at, with their officers.

    An officer who is just asked for a field of the draft is left alone; the preview that follows says it.
    """
    seen = []
    for draft_id in repetitions.open_drafts(tx, photo_ids):
        draft = drafts.by_id(tx, draft_id)
        actor = people.actor(tx, draft.chat_id) if draft is not None else None
        if draft is None or actor is None or (actor.asked or "").startswith(f"draft:{draft_id}:"):
            continue
        if found(tx, draft) != found(tx, draft, by_looks=False):
            seen.append((actor, draft))
    return seen
