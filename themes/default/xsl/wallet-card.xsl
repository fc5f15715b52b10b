<?xml version="1.0" encoding="UTF-8"?>
<!-- Wallet card: how to cut it, then the card. On a screen its faces stand one below the other. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">
  <xsl:include href="parts/frame.xsl"/>
  <xsl:include href="parts/inline.xsl"/>
  <xsl:include href="parts/blocks.xsl"/>

  <xsl:template match="document">
    <html>
      <xsl:call-template name="page-edge"><xsl:with-param name="size" select="@print-size"/></xsl:call-template>
      <xsl:call-template name="head"/>
      <body class="wallet"><main class="wall"><xsl:apply-templates/></main></body>
    </html>
  </xsl:template>

  <!-- Copies are for paper. -->
  <xsl:template match="card">
    <div class="card" style="--points:{@points}pt"><xsl:call-template name="faces"/></div>
    <xsl:if test="@copies &gt; 1"><div class="card paper" style="--points:{@points}pt" aria-hidden="true"><xsl:call-template name="faces"/></div></xsl:if>
  </xsl:template>
  <xsl:template name="faces"><t:part name="cut-marks"/><xsl:apply-templates/></xsl:template>
  <xsl:template match="face"><section class="face"><xsl:apply-templates/></section></xsl:template>
</xsl:stylesheet>
