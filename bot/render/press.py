"""A press release as a Word document: letterhead, headline, dateline, body, a quotation, photos, contact."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.render.photographs import BadPhoto, opened

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

FONT: Final = "Arial"
PHOTO_SIDE: Final = 1100
_GREEN: Final = "064E36"
_WIDE_CM: Final = 16.0
_HIGHEST_CM: Final = 11.0


@dataclass(frozen=True, slots=True)
class Release:
    """What a release says. `label` is its kind, `photos` are files; every photo gets the caption."""

    letterhead: tuple[str, ...]
    logo: str | None
    label: str
    number: str
    headline: str
    dateline: str
    body: str
    quote: str
    photos: tuple[str, ...]
    caption: str
    contact: tuple[str, ...]
    language: str = "id-ID"


def press_release(release: Release) -> tuple[bytes, int]:
    """The document, and how many of the photos could not be read."""
    import docx
    from docx.shared import Cm

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)
    _styles(document, release.language)
    document.core_properties.title = _clean(release.headline)[:250]
    document.core_properties.author = _clean(release.letterhead[0] if release.letterhead else "")[:250]
    document.core_properties.comments = ""
    _letterhead(document, release)
    _text(document, f"{release.label}  ·  {release.number}", size=9.5, colour=_GREEN, after=10)
    _text(document, release.headline, size=17, bold=True, after=12, style="Title")
    _body(document, release)
    bad = _photos(document, release)
    _contact(document, release.contact)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue(), bad


def _styles(document: "Document", language: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name in ("Normal", "Title", "Quote", "Caption"):
        style = document.styles[name]
        style.font.name = FONT
        style.font.color.rgb = RGBColor(0x17, 0x1A, 0x1F)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), FONT)
        for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(kind), None)
    for border in document.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)
    normal = document.styles["Normal"]
    normal.font.size = Pt(11)
    spoken = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): language})
    normal.element.get_or_add_rPr().append(spoken)


def _letterhead(document: "Document", release: Release) -> None:
    """The office's lines beside its logo, above a line."""
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    logo = _picture(release.logo)
    if logo is None:
        for number, line in enumerate(release.letterhead):
            written = _text(document, line, size=13 if number == 0 else 9.5, bold=number == 0, after=0)
            written.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        table = document.add_table(1, 2)
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        for column, width in zip(table.columns, (2.6, _WIDE_CM - 2.6), strict=True):
            column.width = column.cells[0].width = Cm(width)
        table.cell(0, 0).paragraphs[0].add_run().add_picture(logo, height=Cm(2.1))
        cell = table.cell(0, 1)
        for number, line in enumerate(release.letterhead):
            paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
            _run(paragraph, line, size=13 if number == 0 else 9.5, bold=number == 0)
            paragraph.paragraph_format.space_after = 0
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _ruled(_text(document, "", size=4, after=10))


def _ruled(paragraph: "Paragraph") -> None:
    """Draw a line below a paragraph."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = paragraph._p.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:bottom")
    for name, value in (("w:val", "thinThickSmallGap"), ("w:sz", "18"), ("w:space", "1"), ("w:color", _GREEN)):
        line.set(qn(name), value)
    borders.append(line)
    # The schema wants borders before spacing, which stands there already.
    properties.insert(0, borders)


def _body(document: "Document", release: Release) -> None:
    paragraphs = [part for part in release.body.split("\n") if part.strip()]
    for number, part in enumerate(paragraphs):
        written = document.add_paragraph()
        if number == 0 and release.dateline:
            _run(written, f"{release.dateline} ", bold=True)
        _run(written, part)
        written.paragraph_format.line_spacing = 1.25
        if number == 0 and release.quote:
            _quote(document, release.quote)


def _quote(document: "Document", words: str) -> None:
    from docx.shared import Cm, Pt

    written = document.add_paragraph(style="Quote")
    _run(written, words, size=12.5, colour=_GREEN)
    written.paragraph_format.left_indent = written.paragraph_format.right_indent = Cm(1)
    written.paragraph_format.space_before = written.paragraph_format.space_after = Pt(8)


def _photos(document: "Document", release: Release) -> int:
    bad = 0
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    for path in release.photos:
        try:
            photo = opened(Path(path), PHOTO_SIDE)
        except BadPhoto:
            bad += 1
            continue
        photo.thumbnail((PHOTO_SIDE * 2, PHOTO_SIDE * 2))
        file = io.BytesIO()
        photo.save(file, "JPEG", quality=85)
        wide = min(_WIDE_CM, _HIGHEST_CM * photo.width / photo.height)
        holder = document.add_paragraph()
        holder.alignment = WD_ALIGN_PARAGRAPH.CENTER
        holder.paragraph_format.keep_with_next = True
        holder.paragraph_format.space_after = 0
        file.seek(0)
        holder.add_run().add_picture(file, width=Cm(wide))
        below = _text(document, release.caption, size=9, after=12, style="Caption")
        below.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return bad


def _contact(document: "Document", lines: Sequence[str]) -> None:
    for number, line in enumerate(lines):
        written = _text(document, line, size=10, bold=number == 0, after=2)
        written.paragraph_format.keep_with_next = number < len(lines) - 1
        if number == 0:
            from docx.shared import Pt

            written.paragraph_format.space_before = Pt(10)


def _text(
    document: "Document",
    words: str,
    *,
    size: float = 11,
    bold: bool = False,
    colour: str = "",
    after: float = 8,
    style: str | None = None,
) -> "Paragraph":
    from docx.shared import Pt

    written = document.add_paragraph(style=style)
    _run(written, words, size=size, bold=bold, colour=colour)
    written.paragraph_format.space_after = Pt(after)
    return written


def _run(paragraph: "Paragraph", words: str, *, size: float = 11, bold: bool = False, colour: str = "") -> None:
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(_clean(words))
    run.bold = bold
    run.font.size = Pt(size)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)


def _clean(words: str) -> str:
    """Without the signs that no XML document can hold."""
    return (
        "".join(sign for sign in words if sign in "\t\n" or (sign >= " " and not 0xD800 <= ord(sign) <= 0xDFFF))
        .replace("\ufffe", "")
        .replace("\uffff", "")
    )


def _picture(name: str | None) -> io.BytesIO | None:
    """The logo as a PNG of moderate size; None where it cannot be read."""
    from PIL import Image

    if name is None:
        return None
    try:
        with Image.open(Path(name), formats=("PNG", "JPEG", "WEBP")) as file:
            mark = file.convert("RGBA")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    mark.thumbnail((400, 400))
    made = io.BytesIO()
    mark.save(made, "PNG")
    made.seek(0)
    return made
