<?xml version="1.0" encoding="UTF-8"?>
<!-- What only the person's documents have: the front, goals, pages to write on, lines to sign. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">

  <xsl:template match="front"><header class="front"><xsl:apply-templates/></header></xsl:template>
  <xsl:template match="mark"><p class="mark"><t:part name="logo"/><span><xsl:apply-templates/></span></p></xsl:template>

  <!-- A part is labelled by its heading. -->
  <xsl:template match="part"><section class="part {@role}" id="{@id}" aria-labelledby="{@id}-h"><xsl:apply-templates/></section></xsl:template>
  <xsl:template match="part/h2 | log-part/h2"><h2 id="{../@id}-h"><xsl:apply-templates/></h2></xsl:template>

  <xsl:template match="goal"><section class="goal" id="{@id}"><xsl:apply-templates/></section></xsl:template>
  <xsl:template match="head"><div class="head"><xsl:apply-templates/></div></xsl:template>

  <!-- Importance, out of ten: the words first, then as many full circles; the circles are for the eye only. -->
  <xsl:template match="scale"><p class="scale"><span><xsl:apply-templates/></span> <svg viewBox="0 0 110 10" style="width:11em" aria-hidden="true"><use href="#circles" class="off"/><svg width="{@value}0%" height="10" class="on"><use href="#circles"/></svg></svg></p></xsl:template>

  <xsl:template match="sign"><div class="sign"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="sign/line"><p><xsl:apply-templates/></p></xsl:template>

  <!-- Pages to write on: a few rows on screen; on paper each sheet is a full page, cut off at its foot. -->
  <xsl:template match="log-part">
    <section class="part log-page" id="{@id}" aria-labelledby="{@id}-h"><div class="log-sheet"><xsl:apply-templates/></div><xsl:for-each select="log">
      <xsl:if test="@sheets &gt; 1"><div class="log-sheet paper" aria-hidden="true"><xsl:call-template name="log-table"/></div></xsl:if>
      <xsl:if test="@sheets &gt; 2"><div class="log-sheet paper" aria-hidden="true"><xsl:call-template name="log-table"/></div></xsl:if>
      <xsl:if test="@sheets &gt; 3"><div class="log-sheet paper" aria-hidden="true"><xsl:call-template name="log-table"/></div></xsl:if>
    </xsl:for-each></section>
  </xsl:template>
  <xsl:template match="log"><xsl:call-template name="log-table"/></xsl:template>
  <xsl:template name="log-table"><table class="log c{count(column)}"><xsl:apply-templates select="caption"/><thead><tr><xsl:apply-templates select="column"/></tr></thead><tbody><t:part name="log-rows-{count(column)}"/></tbody></table></xsl:template>

  <!-- What the person keeps a record of: one week on screen, all of them on paper. -->
  <xsl:template match="log-part[@role = 'keeping']"><section class="part keeping-page" id="{@id}" aria-labelledby="{@id}-h"><xsl:apply-templates/></section></xsl:template>
  <xsl:template match="keeping"><div class="keeping"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="diary">
    <xsl:call-template name="diary-table"/>
    <xsl:if test="@weeks &gt; 1"><div class="paper" aria-hidden="true"><xsl:call-template name="diary-table"/></div></xsl:if>
    <xsl:if test="@weeks &gt; 2"><div class="paper" aria-hidden="true"><xsl:call-template name="diary-table"/></div></xsl:if>
  </xsl:template>
  <xsl:template name="diary-table"><table class="diary"><xsl:apply-templates select="caption"/><thead><tr><xsl:apply-templates select="column"/></tr></thead><tbody><xsl:apply-templates select="day"/></tbody></table></xsl:template>
  <xsl:template match="day"><tr><th scope="row"><xsl:apply-templates/></th><xsl:apply-templates select="../column[position() &gt; 1]" mode="empty"/></tr></xsl:template>
  <xsl:template match="column" mode="empty"><td></td></xsl:template>

</xsl:stylesheet>
