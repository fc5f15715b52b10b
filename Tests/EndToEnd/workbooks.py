"""Small workbooks (.xlsx), written by hand so that tests can make what no spreadsheet program would."""

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
# Number formats by the number of the style: as is, a built-in day, a built-in percentage, and four made up.
STYLES = [0, 14, 9, 164, 165, 166, 167]
CODES = {164: "mmm\\-yy", 165: "0.0%", 166: '"day" 0', 167: "[Red]#,##0.00"}
DAY, PERCENT, MONTH, TENTHS, WORDS, RED = 1, 2, 3, 4, 5, 6


def column(number):
    return chr(65 + number)


def cell(value, place):
    """A cell of a number, a text, None, or what stands inside `<c …>` as a pair of attributes and content."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        attributes, content = value
        return f'<c r="{place}" {attributes}>{content}</c>'
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def styled(value, style):
    return f's="{style}"', f"<v>{value}</v>"


def rows(values, first=1):
    return "".join(
        f'<row r="{number}">' + "".join(cell(value, f"{column(at)}{number}") for at, value in enumerate(row)) + "</row>"
        for number, row in enumerate(values, first))


def relations(*targets):
    inside = "".join(f'<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
                     for id, kind, target in targets)
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def workbook(sheets, shared=(), states=(), properties="", prolog="", **parts):
    """The bytes of a workbook. `sheets` are lists of rows by name; `parts` replace or add parts of the archive."""
    names = list(sheets)
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"'
        f'{f" state={quoteattr(states[at - 1])}" if len(states) >= at and states[at - 1] else ""}/>'
        for at, name in enumerate(names, 1))
    content = {
        "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{properties}<sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            *((f"rId{at}", "worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(names) + 1)),
            ("rId90", "styles", "styles.xml"), ("rId91", "sharedStrings", "/xl/sharedStrings.xml")),
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>'
        + "".join(f'<numFmt numFmtId="{id}" formatCode={quoteattr(code)}/>' for id, code in CODES.items())
        + "</numFmts><cellXfs>" + "".join(f'<xf numFmtId="{id}"/>' for id in STYLES) + "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">' + "".join(f"<si>{text}</si>" for text in shared) + "</sst>",
    }
    for at, name in enumerate(names, 1):
        body = sheets[name] if isinstance(sheets[name], str) else rows(sheets[name])
        content[f"xl/worksheets/sheet{at}.xml"] = (
            f'{prolog}<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>')
    content.update({name.replace("__", "/").replace("_xml", ".xml"): data for name, data in parts.items()})
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return packed.getvalue()
