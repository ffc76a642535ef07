"""The daily digest."""

from datetime import date

from bot.domain.digest import DayFigures, DigestReport, UnitPublication
from bot.domain.ladder import AnswerKind
from bot.domain.links import Platform
from bot.domain.screen import shortened
from bot.domain.splitting import split_blocks
from bot.i18n import Html, Texts

TITLE_SHOWN = 160


def daily(t: Texts, office_name: str, figures: DayFigures, first: date, *, for_coordinator: bool) -> list[str]:
    """The digest as messages of HTML, split at unit borders; `first` is the first day where several are merged."""
    period = (
        t.day(figures.day)
        if first == figures.day
        else t.plain("digest-period", first=t.short_day(first), last=t.full_day(figures.day))
    )
    head = t("digest-head", office=office_name, period=period)
    if figures.is_empty and not for_coordinator:
        return [f"{head}\n{t('digest-empty')}"]
    counts = _counts(t, figures)
    blocks = ["\n".join(_report(t, report) for report in unit.reports) for unit in figures.reports_by_unit]
    blocks += [_publication(t, publication) for publication in figures.publications]
    if for_coordinator:
        blocks += _for_coordinator(t, figures)
    footer = t("digest-thanks") if figures.published_units and not for_coordinator else ""
    return split_blocks(f"{head}\n{counts}", blocks, footer)


def _counts(t: Texts, figures: DayFigures) -> Html:
    if figures.is_empty:
        return t("digest-empty")
    if not figures.report_count:
        return t("digest-only-publications", count=len(figures.publications))
    return t(
        "digest-counts",
        reports=figures.report_count,
        units=figures.unit_count,
        published=figures.published_count,
    )


def _report(t: Texts, report: DigestReport) -> str:
    key = "digest-featured" if report.featured else "digest-line"
    line = t(key, unit=report.unit_name, title=shortened(report.title, TITLE_SHOWN))
    links = (_marked(t, link(t, platform, url), is_others=url in report.others) for platform, url in report.links)
    edited = [t("report-edited", day=t.full_day(report.edited_at.date()))] if report.edited_at else []
    return " · ".join([line, *links, *edited])


def _marked(t: Texts, shown: Html, *, is_others: bool) -> str:
    """A link, with a small mark where it comes from another account than the unit's own."""
    return f"{shown} {t('digest-link-other')}" if is_others else shown


def _publication(t: Texts, publication: UnitPublication) -> str:
    shown = _marked(t, link(t, publication.platform, publication.url), is_others=publication.is_others)
    return " · ".join([t("digest-loose", unit=publication.unit_name), shown])


def link(t: Texts, platform: Platform, url: str) -> Html:
    """A publication as the name of its platform that opens it."""
    return Html(f'<a href="{t("plain", text=url).replace(chr(34), "%22")}">{t(f"platform-{platform.value}")}</a>')


def _for_coordinator(t: Texts, figures: DayFigures) -> list[str]:
    blocks = []
    if figures.unpublished:
        lines = [t("digest-line", unit=each.unit_name, title=shortened(each.title, 80)) for each in figures.unpublished]
        blocks.append("\n".join([t("digest-unpublished"), *lines]))
    if figures.open_answers:
        lines = [
            t(
                "digest-answer",
                unit=each.unit_name,
                answer=t.plain(_ANSWERS[each.kind]),
                words=shortened(each.text, 200) or "no",
            )
            for each in figures.open_answers
        ]
        blocks.append("\n".join([t("digest-answers"), *lines]))
    if figures.silent:
        blocks.append(_silent(t, figures))
    return blocks


def _silent(t: Texts, figures: DayFigures) -> str:
    """The silent units: those with days one a line, those that never published in one paragraph."""
    lines: list[str] = [t("digest-silent", silent=len(figures.silent), units=figures.unit_total)]
    lines += [
        t("silent-line", unit=each.unit_name, silence=t("silence-days", days=each.days))
        for each in figures.silent
        if each.days is not None
    ]
    never = [each.unit_name for each in figures.silent if each.days is None]
    if never:
        lines.append(t("digest-never", units=", ".join(never)))
    return "\n".join(lines)


_ANSWERS = {
    AnswerKind.PUBLISHED: "answer-published-word",
    AnswerKind.NOTHING: "answer-nothing",
    AnswerKind.STUCK: "answer-stuck",
    AnswerKind.TOMORROW: "answer-tomorrow",
    AnswerKind.ON_LEAVE: "answer-on-leave",
    AnswerKind.FOLLOWS: "answer-follows",
}
