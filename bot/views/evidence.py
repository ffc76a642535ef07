"""The words of an officer's evidence for the yearly appraisal."""

from collections.abc import Iterator

from bot.i18n import Texts
from bot.render.booklet import Block, Booklet, Heading, Signatures, Tiles, Words
from bot.usecases.documents import Paper
from bot.usecases.evidencing import Evidence
from bot.views.appendices import reports_table


def booklet(t: Texts, evidence: Evidence, paper: Paper, logo: str | None) -> Booklet:
    """Everything that the person published in the year, with its links, to be signed."""
    title, year = t.plain("evidence-title"), str(evidence.period.first.year)
    return Booklet(
        language=t.language,
        letterhead=paper.lines,
        logo=logo,
        kicker=t.plain("evidence-kicker"),
        title=title,
        subtitle=f"{evidence.person} · {year}",
        running=f"{title} {year} · {evidence.person}",
        made=t.plain("document-made", day=t.full_day(evidence.made_on)),
        page=t.plain("document-page", page="{page}", pages="{pages}"),
        blocks=tuple(_blocks(t, evidence, year)),
    )


def _blocks(t: Texts, evidence: Evidence, year: str) -> Iterator[Block]:
    units = ", ".join(evidence.units.values())
    yield Words(t.plain("evidence-lead", name=evidence.person, units=units, year=year))
    yield Tiles(
        (
            (t.number(len(evidence.reports)), t.plain("document-tile-reports")),
            (t.number(evidence.published), t.plain("document-tile-published")),
            (t.number(evidence.links), t.plain("document-tile-publications")),
        )
    )
    yield Words(t.plain("evidence-how"), pale=True)
    for unit_id, name in evidence.units.items():
        reports = [each for each in evidence.reports if each.unit_id == unit_id]
        others = [each for each in evidence.others if each.unit_id == unit_id]
        if reports or others:
            yield Heading(name, fresh=False)
            yield reports_table(t, reports, others, where=True)
    officer, head = t.plain("evidence-signer-officer"), t.plain("evidence-signer-head")
    yield Signatures(((officer, evidence.person), (head, "")))
