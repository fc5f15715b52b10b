<?xml version="1.0" encoding="UTF-8"?>
<!-- Carer’s page: what somebody needs who looks after a person unpaid. It is set like an extract. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">
  <xsl:include href="parts/frame.xsl"/>
  <xsl:include href="parts/inline.xsl"/>
  <xsl:include href="parts/blocks.xsl"/>
  <xsl:include href="parts/plan.xsl"/>

  <xsl:template match="document">
    <html>
      <xsl:call-template name="page-edge"><xsl:with-param name="size" select="@print-size"/></xsl:call-template>
      <xsl:call-template name="head"/>
      <body class="plan extract carers">
        <a class="skip" href="#plan">[[frame.skip-to-main]]</a>
        <div class="doc">
          <xsl:apply-templates select="front"/>
          <main id="plan" tabindex="-1"><xsl:apply-templates select="*[not(self::front)]"/></main>
        </div>
        <t:part name="icons-plan"/>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
