<?xml version="1.0" encoding="UTF-8"?>
<!-- The coordinators' desk: no public frame; a private strip comes first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">
  <xsl:include href="parts/frame.xsl"/>
  <xsl:include href="parts/inline.xsl"/>
  <xsl:include href="parts/blocks.xsl"/>
  <xsl:include href="parts/tables.xsl"/>
  <xsl:include href="parts/topics.xsl"/>
  <xsl:include href="parts/contact.xsl"/>
  <xsl:include href="parts/contents.xsl"/>
  <xsl:include href="parts/desk.xsl"/>

  <xsl:template match="document">
    <html>
      <xsl:call-template name="page-edge"><xsl:with-param name="size">11</xsl:with-param></xsl:call-template>
      <xsl:call-template name="head"><xsl:with-param name="css">portal</xsl:with-param></xsl:call-template>
      <body class="desk">
        <a class="skip" href="#main">[[frame.skip-to-main]]</a>
        <header class="private"><div class="wrap"><t:part name="icon-lock"/><p><strong>[[frame.private]]</strong><xsl:text> </xsl:text><xsl:for-each select="display"><xsl:if test="@role = 'private'"><xsl:apply-templates/></xsl:if></xsl:for-each></p></div></header>
        <main id="main" tabindex="-1"><div class="wrap"><xsl:apply-templates/></div></main>
        <t:part name="icons-desk"/>
        <script src="{@root}assets/desk.js"/>
      </body>
    </html>
  </xsl:template>
  <!-- Said in the strip. -->
  <xsl:template match="display[@role = 'private']" priority="1"/>
</xsl:stylesheet>
