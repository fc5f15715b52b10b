<?xml version="1.0" encoding="UTF-8"?>
<!-- A practice’s letter to somebody who may want to join: as the letter on top of what is posted. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">
  <xsl:include href="parts/frame.xsl"/>
  <xsl:include href="parts/inline.xsl"/>
  <xsl:include href="parts/blocks.xsl"/>
  <xsl:include href="parts/tables.xsl"/>
  <xsl:include href="parts/contact.xsl"/>
  <xsl:include href="parts/contents.xsl"/>
  <xsl:include href="parts/plan.xsl"/>

  <xsl:template match="document">
    <html>
      <xsl:call-template name="page-edge"><xsl:with-param name="size" select="@print-size"/></xsl:call-template>
      <xsl:call-template name="head"/>
      <body class="plan letter">
        <a class="skip" href="#plan">[[frame.skip-to-main]]</a>
        <div class="doc">
          <main id="plan" tabindex="-1"><xsl:apply-templates/></main>
        </div>
        <t:part name="icons-plan"/>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="letterhead"><div class="letterhead"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="address"><address><xsl:apply-templates/></address></xsl:template>
  <xsl:template match="address/line"><xsl:apply-templates/><br/></xsl:template>
</xsl:stylesheet>
