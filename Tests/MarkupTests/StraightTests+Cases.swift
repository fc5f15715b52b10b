extension StraightTests {
    /// Templates, and what they make of `one<p lang="cy" role="a b">two<b n="7"/><h2>t</h2></p>`.
    static let templates: [(String, String)] = [
        // Literal elements, attributes and text.
        (
            "<xsl:template match=\"p\"><i x=\"{@lang}&amp;\" y=\"&lt;{@none}\">a &lt; b</i></xsl:template>",
            "one<i x=\"cy&amp;\" y=\"&lt;\">a &lt; b</i>"
        ),
        (
            "<xsl:template match=\"p\"><br/><img alt=\"{@lang}\">x</img><u/></xsl:template>",
            "one<br><img alt=\"cy\"><u></u>"
        ),
        ("<xsl:template match=\"p\"><i xml:lang=\"{@lang}\"/></xsl:template>", "one<i lang=\"cy\"></i>"),
        (
            "<xsl:template match=\"p\"><svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0\"/></svg></xsl:template>",
            "one<svg><path d=\"M0\"></path></svg>"
        ),
        // Children, all or some, with templates or without.
        ("<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template>", "one<i>twot</i>"),
        ("<xsl:template match=\"p\"><i><xsl:apply-templates select=\"h2\"/></i></xsl:template>", "one<i>t</i>"),
        ("<xsl:template match=\"p\"><i><xsl:apply-templates select=\"none\"/></i></xsl:template>", "one<i></i>"),
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"b\"><u x=\"{../@lang}\"><xsl:value-of select=\"@n\"/></u></xsl:template>",
            "one<i>two<u x=\"cy\">7</u>t</i>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"b\"/>",
            "one<i>twot</i>"
        ),
        // Copies: of elements, and of a line feed that begins one that would drop it.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"h2 | h3\"><xsl:copy><xsl:apply-templates/></xsl:copy></xsl:template>",
            "one<i>two<h2>t</h2></i>"
        ),
        (
            "<xsl:template match=\"p\"><pre><xsl:apply-templates select=\"h2\"/></pre></xsl:template><xsl:template match=\"h2\"><xsl:text>&#10;</xsl:text><b/></xsl:template>",
            "one<pre>\n\n<b></b></pre>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates select=\"b\"/></i></xsl:template><xsl:template match=\"b\"><textarea>&#10;x</textarea></xsl:template>",
            "one<i><textarea>\n\nx</textarea></i>"
        ),
        // What is left to libxslt on the way down, and knows its place there.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"b\"><u x=\"{position()}/{last()}\"/></xsl:template>",
            "one<i>two<u x=\"2/3\"></u>t</i>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates select=\"h2\"/></i></xsl:template><xsl:template match=\"h2\"><xsl:value-of select=\"concat(position(), '/', last())\"/><u><xsl:apply-templates/></u></xsl:template>",
            "one<i>1/1<u>t</u></i>"
        ),
        // A piece within a variable, in the value of an attribute, in a script.
        (
            "<xsl:template match=\"p\"><xsl:variable name=\"v\"><i><xsl:apply-templates/></i></xsl:variable>[<xsl:value-of select=\"$v\"/>]<s><xsl:copy-of select=\"$v\"/></s></xsl:template>",
            "one[twot]<s><i>twot</i></s>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:attribute name=\"x\"><xsl:apply-templates select=\"h2\"/></xsl:attribute></i></xsl:template><xsl:template match=\"h2\"><b>a</b>&lt;<xsl:apply-templates/></xsl:template>",
            "one<i x=\"a&lt;t\"></i>"
        ),
        (
            "<xsl:template match=\"p\"><script><xsl:apply-templates select=\"h2\"/></script></xsl:template><xsl:template match=\"h2\">1 &lt; <xsl:value-of select=\"../@lang\"/></xsl:template>",
            "one<script>1 < cy</script>"
        ),
        // A loop changes the current node, also to one that is no element.
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"b | @lang\"><i x=\"{@n}\" y=\"{../@role}\"/></xsl:for-each></xsl:template>",
            "one<i x=\"\" y=\"a b\"></i><i x=\"7\" y=\"a b\"></i>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"h2\"><xsl:copy><i/></xsl:copy></xsl:for-each></xsl:template>",
            "one<h2><i></i></h2>"
        ),
        // Templates of a mode, and of names.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates mode=\"m\"/></i></xsl:template><xsl:template match=\"b\" mode=\"m\"><u>m<xsl:apply-templates select=\"..\" mode=\"n\"/></u></xsl:template><xsl:template match=\"p\" mode=\"n\"><s><xsl:apply-templates select=\"b\"/></s></xsl:template><xsl:template match=\"b\">plain</xsl:template>",
            "one<i>two<u>m<s>plain</s></u>t</i>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:call-template name=\"c\"><xsl:with-param name=\"v\">z</xsl:with-param></xsl:call-template></i></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\"/><b x=\"{@lang}\"/><xsl:value-of select=\"$v\"/></xsl:template>",
            "one<i><b x=\"cy\"></b>z</i>"
        ),
        // Called templates are put where they are called, with what they are given: a text or an attribute.
        (
            "<xsl:template match=\"p\"><xsl:call-template name=\"c\"><xsl:with-param name=\"v\" select=\"@lang\"/><xsl:with-param name=\"w\">&lt;</xsl:with-param><xsl:with-param name=\"none\" select=\"'n'\"/></xsl:call-template></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\"/><xsl:param name=\"w\">w</xsl:param><xsl:param name=\"x\" select=\"'{x}'\"/><xsl:param name=\"y\"/><b x=\"{$v}{$w}{$x}{$y}\"><xsl:value-of select=\"$v\"/><xsl:value-of select=\"$x\"/></b></xsl:template>",
            "one<b x=\"cy&lt;{x}\">cy{x}</b>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:call-template name=\"c\"><xsl:with-param name=\"v\" select=\"@lang\"/></xsl:call-template></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\"/><xsl:for-each select=\"b\"><u n=\"{@n}\" v=\"{$v}\"/></xsl:for-each></xsl:template>",
            "one<u n=\"7\" v=\"cy\"></u>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:call-template name=\"c\"><xsl:with-param name=\"v\">v</xsl:with-param></xsl:call-template></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\"/><i><xsl:call-template name=\"d\"/><xsl:call-template name=\"d\"><xsl:with-param name=\"v\" select=\"$v\"/></xsl:call-template></i></xsl:template><xsl:template name=\"d\"><xsl:param name=\"v\">own</xsl:param><b x=\"{$v}\"/></xsl:template>",
            "one<i><b x=\"own\"></b><b x=\"v\"></b></i>"
        ),
        // What a parameter of a matched template is called, a called one does not see.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates select=\"b\"><xsl:with-param name=\"v\">v</xsl:with-param></xsl:apply-templates></i></xsl:template><xsl:template match=\"b\"><xsl:param name=\"v\">none</xsl:param><u x=\"{$v}\"><xsl:call-template name=\"c\"/></u></xsl:template><xsl:template name=\"c\"><xsl:param name=\"v\">own</xsl:param><b x=\"{$v}\"/></xsl:template>",
            "one<i><u x=\"v\"><b x=\"own\"></b></u></i>"
        ),
        // Tests: an attribute, its value, a child. What follows is not part of what was tested.
        (
            "<xsl:template match=\"p\"><xsl:if test=\"@lang\"><i>1</i></xsl:if><xsl:if test=\"@none\"><i>2</i></xsl:if><xsl:if test=\"@lang = 'cy'\"><i>3</i></xsl:if><xsl:if test=\"@lang='en'\"><i>4</i></xsl:if><b>5</b><xsl:if test=\"h2\"><i>6</i></xsl:if><xsl:if test=\"none\"/><xsl:if test=\"none\"><i>7</i><xsl:if test=\"h2\">8</xsl:if></xsl:if>9</xsl:template>",
            "one<i>1</i><i>3</i><b>5</b><i>6</i>9"
        ),
        (
            "<xsl:template match=\"p\"><xsl:if test=\"@none = ''\"><i>1</i></xsl:if><xsl:if test=\"@lang = 'c' or @lang = 'cy'\"><i>2</i></xsl:if><xsl:if test=\"b[@n &gt; 6]\"><i>3</i></xsl:if></xsl:template>",
            "one<i>2</i><i>3</i>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"b\"><xsl:if test=\"@n &gt; 6\">1</xsl:if><xsl:if test=\"@n>7\">2</xsl:if><xsl:if test=\"@none &gt; 0\">3</xsl:if></xsl:for-each><xsl:if test=\"@role &gt; 0\">4</xsl:if><xsl:if test=\"b/@n &gt;= 7\">5</xsl:if><i/></xsl:template>",
            "one15<i></i>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"b | h2\"><xsl:if test=\"not(preceding-sibling::*)\"><u/></xsl:if><b/></xsl:template>",
            "one<i>two<u></u><b></b><b></b></i>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:if xmlns:x=\"urn:x\" x:test=\"@none\" test=\"@lang\"><i/></xsl:if></xsl:template>",
            "one<i></i>"
        ),
        // Choices: the first branch that holds, the last if none does, nothing if there is none.
        (
            "<xsl:template match=\"p\"><xsl:choose><xsl:when test=\"@none\">1</xsl:when><!-- or --><xsl:when test=\"h2\"><i>2</i>3</xsl:when><xsl:when test=\"b\">4</xsl:when><xsl:otherwise>5</xsl:otherwise></xsl:choose>6<xsl:choose><xsl:when test=\"@none\">7</xsl:when><xsl:otherwise><u/>8</xsl:otherwise></xsl:choose>9<xsl:choose><xsl:when test=\"@none\">10</xsl:when></xsl:choose><b/></xsl:template>",
            "one<i>2</i>36<u></u>89<b></b>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"b\"><xsl:choose><xsl:when test=\"@n = '7'\"><xsl:choose><xsl:when test=\"@none\">1</xsl:when><xsl:otherwise>2</xsl:otherwise></xsl:choose>3</xsl:when><xsl:otherwise>4</xsl:otherwise></xsl:choose>5</xsl:for-each><xsl:choose><xsl:when test=\"string-length(@lang) = 2\"><u/></xsl:when></xsl:choose><i/></xsl:template>",
            "one235<u></u><i></i>"
        ),
        // Loops over children, the text of a child, and what comes after.
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"b\"><u n=\"{@n}\" l=\"{../@lang}\"/></xsl:for-each><xsl:for-each select=\"none\"><u/></xsl:for-each>z<i t=\"{h2}{none}\"><xsl:value-of select=\"h2\"/></i></xsl:template>",
            "one<u n=\"7\" l=\"cy\"></u>z<i t=\"t\">t</i>"
        ),
        (
            "<xsl:template match=\"p\"><xsl:for-each select=\"b | h2\"><xsl:sort select=\"name()\" order=\"descending\"/><u/></xsl:for-each><xsl:for-each select=\"b\"><xsl:sort select=\"@n\"/><i/></xsl:for-each></xsl:template>",
            "one<u></u><u></u><i></i>"
        ),
        // Attributes that are added to an element: under a condition, by a called template, twice the same.
        (
            "<xsl:template match=\"p\"><i a=\"b\"><xsl:attribute name=\"x\">&lt;<xsl:value-of select=\"@lang\"/><xsl:for-each select=\"b\">;<xsl:value-of select=\"@n\"/></xsl:for-each></xsl:attribute><xsl:if test=\"@none\"><xsl:attribute name=\"y\">y</xsl:attribute></xsl:if><xsl:call-template name=\"c\"/><xsl:apply-templates select=\"h2\"/></i></xsl:template><xsl:template name=\"c\"><xsl:if test=\"@role\"><xsl:attribute name=\"z\"/></xsl:if></xsl:template>",
            "one<i a=\"b\" x=\"&lt;cy;7\" z=\"\">t</i>"
        ),
        (
            "<xsl:template match=\"p\"><i x=\"1\"><xsl:attribute name=\"x\">2</xsl:attribute></i><br><xsl:attribute name=\"x\">3</xsl:attribute></br><u><xsl:attribute name=\"{@lang}\">4</xsl:attribute></u><s><xsl:attribute name=\"x\"><b>5</b></xsl:attribute></s></xsl:template>",
            "one<i x=\"2\"></i><br x=\"3\"><u cy=\"4\"></u><s x=\"5\"></s>"
        ),
        (
            "<xsl:template match=\"p\"><i><xsl:choose><xsl:when test=\"@none\"><xsl:attribute name=\"x\">1</xsl:attribute></xsl:when><xsl:when test=\"@lang\"><xsl:attribute name=\"x\">2</xsl:attribute><xsl:attribute name=\"y\">3</xsl:attribute></xsl:when><xsl:otherwise><xsl:attribute name=\"x\">4</xsl:attribute></xsl:otherwise></xsl:choose><xsl:attribute name=\"z\">5</xsl:attribute>6</i><u><xsl:choose><xsl:when test=\"@lang\"><xsl:attribute name=\"x\">7</xsl:attribute></xsl:when></xsl:choose><xsl:attribute name=\"x\">8</xsl:attribute></u></xsl:template>",
            "one<i x=\"2\" y=\"3\" z=\"5\">6</i><u x=\"8\"></u>"
        ),
        // Copied attributes, if there are any; the last of a name counts.
        (
            "<xsl:template match=\"p\"><i><xsl:copy-of select=\"@role\"/><xsl:copy-of select=\"@none\"/>x</i><i lang=\"en\"><xsl:copy-of select=\"@lang\"/></i><i><xsl:copy-of select=\"@*\"/></i><u><xsl:copy-of select=\"h2\"/></u></xsl:template>",
            "one<i role=\"a b\">x</i><i lang=\"cy\"></i><i lang=\"cy\" role=\"a b\"></i><u><h2>t</h2></u>"
        ),
        // A copied element with attributes of its own.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates/></i></xsl:template><xsl:template match=\"h2 | h3\"><xsl:copy><xsl:if test=\"../@lang\"><xsl:attribute name=\"x\">1</xsl:attribute></xsl:if><xsl:attribute name=\"id\"><xsl:value-of select=\"../@lang\"/>-h</xsl:attribute><xsl:apply-templates/></xsl:copy></xsl:template>",
            "one<i>two<h2 x=\"1\" id=\"cy-h\">t</h2></i>"
        ),
        // How many children of a name there are.
        (
            "<xsl:template match=\"p\"><i c=\"c{count(b)}\" d=\"{count(none)}\"><xsl:value-of select=\"count(h2)\"/>;<xsl:value-of select=\"count(*)\"/></i></xsl:template>",
            "one<i c=\"c1\" d=\"0\">1;2</i>"
        ),
        // A script without text needs no care.
        (
            "<xsl:template match=\"p\"><script src=\"{@lang}.js\"/><pre/><style><xsl:apply-templates select=\"h2\"/></style></xsl:template><xsl:template match=\"h2\">&lt;</xsl:template>",
            "one<script src=\"cy.js\"></script><pre></pre><style><</style>"
        ),
        // Children but those of some names: elements alone.
        (
            "<xsl:template match=\"p\"><i><xsl:apply-templates select=\"*[not(self::b)]\"/></i><u><xsl:apply-templates select=\"*[not(self::b or self::h2)]\"/></u></xsl:template>",
            "one<i>t</i><u></u>"
        ),
        // A page starts where nothing is yet; elsewhere that is an element as any other.
        (
            "<xsl:template match=\"p\"><u><xsl:apply-templates select=\"h2\"/></u></xsl:template><xsl:template match=\"h2\"><html><xsl:apply-templates/></html></xsl:template>",
            "one<u><html>t</html></u>"
        ),
    ]
}
