<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs, lists, headings, sections and the devices that carry a meaning. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="p"><p><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="display"><p class="{@role}"><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="name"><p class="name"><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="doctype"><p class="doctype"><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="rule"><hr/></xsl:template>
  <xsl:template match="code-block"><pre tabindex="0"><code><xsl:apply-templates/></code></pre></xsl:template>
  <xsl:template match="quote"><blockquote><xsl:apply-templates/></blockquote></xsl:template>

  <!-- Headings are called as in HTML. -->
  <xsl:template match="h1 | h2 | h3 | h4 | h5 | h6"><xsl:copy><xsl:apply-templates/></xsl:copy></xsl:template>
  <xsl:template match="section"><section><xsl:apply-templates/></section></xsl:template>

  <xsl:template match="split"><div class="split"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="side"><div class="side"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="main"><div class="main"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="pair"><div class="pair"><xsl:apply-templates/></div></xsl:template>

  <xsl:template match="list"><ul><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="plain-list"><ul class="plain"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="do-list"><ul class="do"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="dont-list"><ul class="dont"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="numbered-list"><ol><xsl:copy-of select="@start"/><xsl:apply-templates/></ol></xsl:template>
  <xsl:template match="item"><li><xsl:apply-templates/></li></xsl:template>
  <xsl:template match="task"><li class="checked-{@done}"><span class="sr"><xsl:choose><xsl:when test="@done = 'yes'">[[frame.ticked]]</xsl:when><xsl:otherwise>[[frame.not-ticked]]</xsl:otherwise></xsl:choose></span><xsl:apply-templates/></li></xsl:template>

  <!-- Green rule: the person's own words. -->
  <xsl:template match="own"><div class="own"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="voice"><blockquote class="voice"><xsl:apply-templates/></blockquote></xsl:template>
  <xsl:template match="said-by"><footer><xsl:apply-templates/></footer></xsl:template>

  <!-- Wheat field: what to do now. -->
  <xsl:template match="now"><div class="now"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="call"><div class="call"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="call/when"><p class="when"><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="call/phone | contact/phone"><p class="number"><a href="tel:{@number}"><xsl:apply-templates/></a></p></xsl:template>
  <xsl:template match="call/note"><p class="note"><xsl:apply-templates/></p></xsl:template>

  <!-- Red rule with its word: emergency or danger. -->
  <xsl:template match="emergency"><div class="emergency"><xsl:apply-templates/></div></xsl:template>

  <!-- Needs at a glance: a picture and one sentence. -->
  <xsl:template match="glance"><ul class="glance"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="need"><li><svg class="icon" aria-hidden="true"><use href="#i-{@kind}"/></svg><span><xsl:apply-templates/></span></li></xsl:template>

  <!-- Opened by the reader on screen, always open on paper. -->
  <xsl:template match="details"><details><xsl:apply-templates/></details></xsl:template>
  <xsl:template match="summary"><summary><xsl:apply-templates/></summary></xsl:template>

  <xsl:template match="facts"><dl class="facts {@role}"><xsl:apply-templates/></dl></xsl:template>
  <xsl:template match="fact"><div><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="change"><div class="{@kind}"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="fact/term | change/term"><dt><xsl:apply-templates/></dt></xsl:template>
  <xsl:template match="detail"><dd><xsl:apply-templates/></dd></xsl:template>

</xsl:stylesheet>
