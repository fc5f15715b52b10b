<?xml version="1.0" encoding="UTF-8"?>
<!-- Words inside a line. No italics: emphasis is bold. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="strong | term"><strong><xsl:apply-templates/></strong></xsl:template>
  <xsl:template match="emphasis"><em><xsl:apply-templates/></em></xsl:template>
  <xsl:template match="strike"><s><xsl:apply-templates/></s></xsl:template>
  <xsl:template match="code"><code><xsl:apply-templates/></code></xsl:template>
  <xsl:template match="break"><br/></xsl:template>

  <!-- The red signal word: "Emergency", "Danger". -->
  <xsl:template match="word"><strong class="word"><xsl:apply-templates/></strong></xsl:template>
  <xsl:template match="no"><span class="no"><xsl:apply-templates/></span></xsl:template>
  <xsl:template match="aside"><span class="beside"><xsl:apply-templates/></span></xsl:template>
  <xsl:template match="muted"><span class="muted"><xsl:apply-templates/></span></xsl:template>
  <xsl:template match="not-recorded"><span class="none"><xsl:apply-templates/></span></xsl:template>

  <!-- Things that never break over a line. -->
  <xsl:template match="nhs"><span class="nw nhs"><xsl:apply-templates/></span></xsl:template>
  <xsl:template match="nowrap | time"><span class="nw"><xsl:apply-templates/></span></xsl:template>
  <xsl:template match="date"><time datetime="{@value}"><xsl:apply-templates/></time></xsl:template>
  <xsl:template match="phone"><a href="tel:{@number}"><xsl:apply-templates/></a></xsl:template>

  <xsl:template match="email"><a href="mailto:{@address}"><xsl:apply-templates/></a></xsl:template>
  <xsl:template match="link"><a href="{@href}"><xsl:apply-templates/></a></xsl:template>
  <xsl:template match="lang"><span lang="{@code}"><xsl:apply-templates/></span></xsl:template>
  <xsl:template match="foreign"><span lang="{@lang}"><xsl:copy-of select="@dir"/><xsl:apply-templates/></span></xsl:template>

  <!-- A name keeps the order of its letters in a sentence that runs the other way. -->
  <xsl:template match="isolate"><bdi><xsl:apply-templates/></bdi></xsl:template>

  <!-- Status: the words carry the meaning, the mark differs in shape as well as in colour. -->
  <xsl:template match="status"><span class="status {@state}"><svg aria-hidden="true"><use href="#s-{@state}"/></svg><span><xsl:apply-templates/></span></span></xsl:template>

</xsl:stylesheet>
