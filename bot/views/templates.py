"""Screens of the office's caption templates."""

from collections.abc import Mapping, Sequence

from bot.domain.captions import LIMITS, NO_LIMIT
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.domain.templates import Mistake, Template, filled, slots_of
from bot.i18n import Html, Texts
from bot.usecases.templating import LETTERHEAD_LINES
from bot.views.kit import part_name

SHOWN = 1500
MISTAKES_ROOM = 2500
WORDS_SHOWN = 80


def menu(t: Texts, own: Sequence[Template], *, may_edit: bool) -> Screen:
    """All templates; those that the office has made its own are marked."""
    buttons = [
        Button(f"{'✏️ ' if each in own else ''}{part_name(t, each)}", action("k.template", each.value))
        for each in Template
    ]
    if may_edit:
        buttons.append(Button(t.plain("button-letterhead"), action("k.paper")))
        buttons.append(Button(t.plain("button-logo"), action("k.logo")))
    return Screen(t("templates-menu"), columns(buttons))


def letterhead(t: Texts, text: str) -> Screen:
    """The letterhead, and how to write another."""
    back = Button(t.plain("button-back"), action("k.templates"))
    words = [t("letterhead-now", text=text), t("letterhead-ask", lines=LETTERHEAD_LINES)]
    return Screen("\n\n".join(words), ((back,),))


def letterhead_saved(t: Texts, text: str) -> Screen:
    """The letterhead is in force."""
    back = Button(t.plain("button-templates"), action("k.templates"))
    return Screen("\n\n".join([t("letterhead-saved"), t("letterhead-now", text=text)]), ((back,),))


def one(t: Texts, template: Template, body: str, typical: Mapping[str, str], *, is_own: bool, may_edit: bool) -> Screen:
    """A template and what it makes of a typical report."""
    lines = [
        t("template-head", name=part_name(t, template)),
        t("kit-block", text=shortened(body, SHOWN)),
        t("template-sample"),
        t("kit-quoted", text=shortened(filled(body, typical), SHOWN)),
    ]
    if not may_edit:
        lines.append(t("template-operators"))
    edit = [Button(t.plain("button-template-edit"), action("k.write", template.value))] if may_edit else []
    if may_edit and is_own:
        edit.append(Button(t.plain("button-template-restore"), action("k.restore", template.value)))
    back = (Button(t.plain("button-back"), action("k.templates")),)
    return Screen("\n\n".join(lines), (tuple(edit), back) if edit else (back,))


def asking(t: Texts, template: Template) -> Screen:
    """How to write a template."""
    limit = LIMITS[template]
    names = Html(" ".join(t("template-slot", name=f"{{{name}}}") for name in slots_of(template)))
    lines = [t("template-ask", name=part_name(t, template)), t("template-slots", names=names)]
    if limit.most < NO_LIMIT:
        lines.append(t("template-limit", most=t.number(limit.most)))
    back = Button(t.plain("button-back"), action("k.template", template.value))
    return Screen("\n".join(lines), ((back,),))


def mistaken(t: Texts, template: Template, found: Sequence[Mistake]) -> Screen:
    """Everything that is wrong with a template."""
    back = Button(t.plain("button-back"), action("k.template", template.value))
    return Screen(told(t, found), ((back,),))


def told(t: Texts, found: Sequence[Mistake]) -> str:
    """Mistakes in words, and how to go on."""
    lines = [
        t(
            f"template-bad-{each.wrong.value}",
            words=shortened(each.words, WORDS_SHOWN),
            near=each.near or "no",
            length=t.number(each.length),
            most=t.number(each.most),
        )
        for each in found
    ]
    return "\n".join([t("template-bad", count=len(found)), *fitting(lines, MISTAKES_ROOM), "", t("template-again")])


def saved(t: Texts, template: Template) -> Screen:
    """The template is in force."""
    back = Button(t.plain("button-templates"), action("k.templates"))
    show = Button(t.plain("button-template-show"), action("k.template", template.value))
    return Screen(t("template-saved", name=part_name(t, template)), ((show, back),))


def asking_logo(t: Texts) -> Screen:
    """How to send the logo."""
    return Screen(t("logo-ask"), ((Button(t.plain("button-back"), action("k.templates")),),))


def reading_logo(t: Texts) -> Screen:
    """The logo is being read."""
    return Screen(t("logo-reading"))


def logo_saved(t: Texts) -> Screen:
    """The logo is in force."""
    return Screen(t("logo-saved"), ((Button(t.plain("button-templates"), action("k.templates")),),))
