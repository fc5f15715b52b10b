<?xml version="1.0" encoding="UTF-8"?>
<!-- Emergency sheet: one sheet for a crew that has never met the person. It is set like a kitchen sheet. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">
  <xsl:include href="parts/frame.xsl"/>
  <xsl:include href="parts/inline.xsl"/>
  <xsl:include href="parts/blocks.xsl"/>

  <xsl:template match="document">
    <html>
      <xsl:call-template name="page-edge"><xsl:with-param name="size" select="@print-size"/></xsl:call-template>
      <xsl:call-template name="head"/>
      <body class="kitchen crew"><main class="wall"><xsl:apply-templates/></main><t:part name="icons-plan"/></body>
    </html>
  </xsl:template>
</xsl:stylesheet>
