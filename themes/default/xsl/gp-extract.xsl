<?xml version="1.0" encoding="UTF-8"?>
<!-- What a team meeting said of one patient, for their practice. What is asked comes first, then the case. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">
  <xsl:include href="parts/frame.xsl"/>
  <xsl:include href="parts/inline.xsl"/>
  <xsl:include href="parts/blocks.xsl"/>
  <xsl:include href="parts/tables.xsl"/>
  <xsl:include href="parts/contact.xsl"/>
  <xsl:include href="parts/professional.xsl"/>

  <xsl:template match="document">
    <html>
      <xsl:call-template name="page-edge"><xsl:with-param name="size">10.5</xsl:with-param></xsl:call-template>
      <xsl:call-template name="head"/>
      <body class="pro gp"><main class="sheet"><xsl:apply-templates/></main><t:part name="icons-gp"/></body>
    </html>
  </xsl:template>
</xsl:stylesheet>
