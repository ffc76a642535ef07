"""Screens about links."""

from bot.db.publications import Standing
from bot.domain.accounts import account_of
from bot.domain.links import Link, LinkUse
from bot.domain.office import UnitRef
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.i18n import Html, Texts
from bot.usecases.publishing import Taken

TITLE_SHOWN = 250
NOTES_ROOM = 3000


def taken(t: Texts, taken: Taken) -> Screen:
    """What became of the links that somebody sent."""
    lines: list[str] = []
    if taken.publications:
        where = Html(", ".join(t(f"platform-{link.platform.value}") for link in taken.publications))
        if taken.report:
            lines.append(
                t(
                    "links-for-report",
                    where=where,
                    title=shortened(taken.report.content.title or "", TITLE_SHOWN),
                    unit=taken.unit.name,
                )
            )
        else:
            lines.append(t("links-for-unit", where=where, unit=taken.unit.name))
    if taken.attachments:
        lines.append(t("links-attached", count=len(taken.attachments)))
    lines += fitting(notes(t, taken), NOTES_ROOM)
    report_id = _report_of(taken)
    show = Button(t.plain("button-show-report"), action("r.show", report_id))
    return Screen("\n".join(lines), () if report_id is None else ((show,),))


def _report_of(taken: Taken) -> int | None:
    """The report to show: the one that links were taken for or, where none was new, the one that has them already."""
    if taken.publications or taken.attachments:
        return taken.report.id if taken.report else None
    own = (standing.report_id for _, standing in taken.known if standing.unit.id == taken.unit.id)
    return next((report_id for report_id in own if report_id is not None), None)


def notes(t: Texts, taken: Taken, *, attachments: bool = True) -> list[str]:
    """What is to be said of links beside that they were taken: from other accounts, or known already.

    Without `attachments` folders and meetings are left out, which serve many reports.
    """
    others: list[str] = [
        t(
            "links-other",
            account=named.shown,
            platform=t.plain(f"platform-{named.platform.value}"),
            owner=owner.name if owner else "no",
            unit=taken.unit.name,
        )
        for link, owner in taken.others
        if (named := account_of(link)) is not None
    ]
    known = [_known(t, taken, link, standing) for link, standing in taken.known if attachments or _counts(link)]
    return [*others, *known]


def _counts(link: Link) -> bool:
    return link.use is LinkUse.PUBLICATION


def _known(t: Texts, taken: Taken, link: Link, standing: Standing) -> Html:
    return t(
        "links-known",
        url=link.url,
        whose="own" if standing.unit.id == taken.unit.id else "other",
        unit=standing.unit.name,
        day=t.full_day(standing.day),
        reference=standing.reference or "no",
    )


def which_unit(t: Texts, held_id: int, units: tuple[UnitRef, ...]) -> Screen:
    """For which of the officer's units the links are."""
    buttons = [Button(unit.name, action("l.unit", held_id, unit.id)) for unit in units]
    ignore = Button(t.plain("button-ignore"), action("h.drop", held_id))
    return Screen(t("links-which-unit"), (*columns(buttons), (ignore,)))


def send_it(t: Texts) -> Screen:
    """How to send a link."""
    return Screen(t("how-to-link"))
