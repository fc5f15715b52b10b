<?xml version="1.0" encoding="UTF-8"?>
<!-- My plan in Easy Read: one idea a line, the picture at the left, the words at the right. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">
  <xsl:include href="parts/frame.xsl"/>
  <xsl:include href="parts/inline.xsl"/>
  <xsl:include href="parts/blocks.xsl"/>
  <xsl:include href="parts/plan.xsl"/>
  <xsl:include href="parts/ideas.xsl"/>

  <xsl:template match="document">
    <html>
      <xsl:call-template name="page-edge"><xsl:with-param name="size" select="@print-size"/></xsl:call-template>
      <xsl:call-template name="head"/>
      <body class="plan easy">
        <a class="skip" href="#plan">[[frame.skip-to-plan]]</a>
        <div class="doc">
          <xsl:apply-templates select="front"/>
          <main id="plan" tabindex="-1"><xsl:apply-templates select="section"/></main>
        </div>
        <xsl:apply-templates select="pictures"/>
        <t:part name="icons-status"/>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
