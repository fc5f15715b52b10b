"""A theme comes from elsewhere too: it may neither read, write nor fetch, and it cannot take the machine down."""

import json
import re

import pytest

from bounds import SECONDS, build_within_bounds, dangers
from project import BUILT, FAILED


class TestStylesheets:
    def inject(self, project, template, attributes="", before=""):
        path = project.path("themes/default/xsl/my-plan.xsl")
        text = path.read_text()
        text = text.replace("<xsl:stylesheet ", f"<xsl:stylesheet {attributes} ", 1)
        text = text.replace("</xsl:stylesheet>", template + "</xsl:stylesheet>")
        if before:
            text = re.sub(r"^(<\?xml[^>]*>)?", lambda m: m[0] + before, text, count=1)
        path.write_text(text)

    def refused_or_harmless(self, project, *marks):
        run = build_within_bounds(project)
        assert "my-plan.xsl" in run.said or run.code == BUILT, run.said
        files = b"".join(project.files().values()) if project.output.exists() else b""
        for mark in ("root:x:", "SECRETMARK", *marks):
            assert mark.encode() not in files and mark not in run.said
        return run

    @pytest.fixture
    def secret(self, tmp_path):
        path = tmp_path / "secret.xml"
        path.write_text("<s>SECRETMARK</s>")
        return path

    @pytest.mark.parametrize("select", [
        "document('{secret}')", "document('file://{secret}')", "document('../../../../secret.xml')",
        "document('/etc/passwd')", "document('http://127.0.0.1:9/x')", "document('ftp://127.0.0.1:9/x')", "document('')",
        "document('data:text/xml,&lt;a/&gt;')", "unparsed-entity-uri('x')", "system-property('xsl:vendor')"])
    def test_a_stylesheet_cannot_read_or_fetch(self, project, secret, select):
        select = select.format(secret=secret)
        self.inject(project, f"<xsl:template match='name' priority='9'><p><xsl:copy-of select=\"{select}\"/></p></xsl:template>")
        self.refused_or_harmless(project)

    @pytest.mark.parametrize("how", ["include", "import"])
    def test_a_stylesheet_cannot_include_from_elsewhere(self, project, secret, how):
        for href in (str(secret), f"file://{secret}", "../../../../secret.xml", "http://127.0.0.1:9/x.xsl"):
            path = project.path("themes/default/xsl/my-plan.xsl")
            whole = path.read_text()
            path.write_text(re.sub(r"(<xsl:stylesheet[^>]*>)", rf'\1<xsl:{how} href="{href}"/>', whole, count=1))
            assert self.refused_or_harmless(project).code == FAILED
            path.write_text(whole)

    @pytest.mark.parametrize("element, space", [
        ("<x:document href='{out}'><a/></x:document>", "http://exslt.org/common"),
        ("<x:write file='{out}'><a/></x:write>", "org.apache.xalan.xslt.extensions.Redirect"),
        ("<x:output file='{out}'><a/></x:output>", "http://icl.com/saxon"),
        ("<x:document href='{out}'><a/></x:document>", "http://www.w3.org/1999/XSL/Transform")])
    def test_a_stylesheet_cannot_write(self, project, tmp_path, element, space):
        out = tmp_path / "written.xml"
        self.inject(project, f"<xsl:template match='name' priority='9'><p>{element.format(out=out)}</p></xsl:template>",
                    f"xmlns:x='{space}' extension-element-prefixes='{'' if 'XSL' in space else 'x'}'")
        self.refused_or_harmless(project)
        assert not out.exists()

    BOMB = ("<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(12)) + "]>")

    def test_billion_laughs(self, project):
        self.inject(project, "<xsl:template match='name' priority='9'>&m;</xsl:template>", before=self.BOMB)
        assert self.refused_or_harmless(project).code == FAILED

    @pytest.mark.parametrize("doctype", ['<!DOCTYPE x [<!ENTITY e SYSTEM "{secret}">]>', '<!DOCTYPE x SYSTEM "{secret}">',
                                         '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>'])
    def test_external_entities(self, project, secret, doctype):
        entity = "&e;" if "ENTITY e" in doctype else ""
        self.inject(project, f"<xsl:template match='name' priority='9'><p>{entity}</p></xsl:template>",
                    before=doctype.format(secret=secret))
        assert self.refused_or_harmless(project).code == FAILED

    @pytest.mark.parametrize("template", [
        "<xsl:template match='name' priority='9'><xsl:apply-templates select='.'/></xsl:template>",
        "<xsl:template match='name' priority='9'><xsl:call-template name='r'/></xsl:template>"
        "<xsl:template name='r'><a><xsl:call-template name='r'/></a></xsl:template>",
        "<xsl:template match='name' priority='9'><xsl:call-template name='r'>"
        "<xsl:with-param name='t' select='\"xx\"'/></xsl:call-template></xsl:template>"
        "<xsl:template name='r'><xsl:param name='t'/><xsl:call-template name='r'>"
        "<xsl:with-param name='t' select='concat($t,$t)'/></xsl:call-template></xsl:template>"],
        ids=["itself", "calls itself", "doubles"])
    def test_a_template_without_end(self, project, template):
        self.inject(project, template)
        assert self.refused_or_harmless(project).code == FAILED

    def test_a_template_that_branches_without_end(self, project):
        """Ten thousand million steps, none of them deep: what is allowed has an end."""
        self.inject(project, "<xsl:template match='name' priority='9'><xsl:for-each select='" + "//*'>" +
                    "<xsl:for-each select='//*'>" * 4 + "<b/>" + "</xsl:for-each>" * 5 + "</xsl:template>")
        run = build_within_bounds(project, seconds=SECONDS)
        assert run.code == FAILED

    def test_text_cannot_be_turned_into_markup_on_the_way_out(self, project):
        """Nothing of the record may become markup, even if a stylesheet asks for it."""
        self.inject(project, "<xsl:template match='name' priority='9'><p><xsl:text disable-output-escaping='yes'>"
                             "&lt;script&gt;x&lt;/script&gt;</xsl:text></p></xsl:template>")
        build_within_bounds(project)
        for page in project.pages("people") if project.output.exists() else []:
            assert dangers(page) == []

    @pytest.mark.parametrize("picture", [
        "<script>SECRETMARK</script>", "<image href='{secret}'/>", "<use href='file://{secret}#a'/>", "<a href='javascript:1'/>",
        "<path d='M0 0' onload='SECRETMARK'/>", "<path d='M0 0' style='fill:url(//127.0.0.1:9/)'/>", "<text>SECRETMARK</text>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>SECRETMARK</p></foreignObject>"])
    def test_a_picture_that_is_more_than_a_drawing_is_refused(self, project, secret, picture):
        project.path("themes/default/pictures/dog.svg").write_text(
            f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 96'>{picture.format(secret=secret)}</svg>")
        run = build_within_bounds(project)
        assert run.code == FAILED and "pictures/dog.svg" in run.said and "[theme-picture]" in run.said

    @pytest.mark.parametrize("name", ["xsl/my-plan.xsl", "css/base.css", "js/search.js", "strings/en.json", "theme.json",
                                      "parts/logo.html", "pictures/dog.svg"])
    def test_a_symbolic_link_in_a_theme_is_refused(self, project, tmp_path, name):
        secret = tmp_path / "secret"
        path = project.path(f"themes/default/{name}")
        secret.write_bytes(path.read_bytes())
        path.unlink()
        path.symlink_to(secret)
        run = build_within_bounds(project)
        assert run.code == FAILED and name in run.said

    def test_a_theme_that_inherits_itself(self, project):
        theme = json.loads(project.path("themes/harbour/theme.json").read_text())
        project.write("themes/harbour/theme.json", {**theme, "inherits": "harbour"})
        assert build_within_bounds(project, "--theme", "harbour").code == FAILED

    @pytest.mark.parametrize("bytes_", [b"", b"\x00" * 1000, b"<" * 100_000, b"<a>" * 100_000,
                                        b"\xff\xfe" + "<a/>".encode("utf-16-le")],
                             ids=["empty", "NULs", "brackets", "deep", "UTF-16"])
    def test_a_stylesheet_that_is_none(self, project, bytes_):
        project.path("themes/default/xsl/my-plan.xsl").write_bytes(bytes_)
        run = build_within_bounds(project)
        assert run.code == FAILED and "my-plan.xsl" in run.said and len(run.said) < 20_000
