<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables. A "flow" table is a list first and becomes columns where the line is long enough. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="table"><table class="flow {@role}"><xsl:apply-templates/></table></xsl:template>

  <!-- Figures and tables written in Markdown stay tables; a narrow screen scrolls them. -->
  <xsl:template match="figures-table"><div class="scroll" role="group" tabindex="0" aria-label="[[frame.table]]"><table class="figures"><xsl:apply-templates/></table></div></xsl:template>
  <xsl:template match="plain-table"><div class="scroll" role="group" tabindex="0" aria-label="[[frame.table]]"><table class="plain"><xsl:apply-templates/></table></div></xsl:template>

  <xsl:template match="caption"><caption><xsl:apply-templates/></caption></xsl:template>

  <xsl:template match="columns"><thead><tr><xsl:apply-templates/></tr></thead></xsl:template>
  <xsl:template match="column"><th scope="col"><xsl:apply-templates/></th></xsl:template>
  <xsl:template match="wide-column"><th scope="col" style="width:{@width}"><xsl:apply-templates/></th></xsl:template>
  <xsl:template match="figure-column"><th scope="col" class="n"><xsl:apply-templates/></th></xsl:template>
  <!-- The heading is for a screen reader only. -->
  <xsl:template match="number-column"><th scope="col" class="number"><span class="sr"><xsl:apply-templates/></span></th></xsl:template>

  <xsl:template match="rows"><tbody><xsl:apply-templates/></tbody></xsl:template>
  <xsl:template match="row"><tr><xsl:apply-templates/></tr></xsl:template>
  <xsl:template match="emergency-row"><tr class="emergency"><xsl:apply-templates/></tr></xsl:template>

  <xsl:template match="row-head"><th scope="row"><xsl:apply-templates/></th></xsl:template>
  <xsl:template match="row-number"><td class="number"><xsl:apply-templates/></td></xsl:template>
  <xsl:template match="cell"><td><xsl:apply-templates/></td></xsl:template>
  <xsl:template match="field"><td data-label="{@label}"><xsl:apply-templates/></td></xsl:template>
  <xsl:template match="do-now"><td class="do-now" data-label="{@label}"><xsl:apply-templates/></td></xsl:template>
  <xsl:template match="figure"><td class="n"><xsl:if test="@label"><xsl:attribute name="data-label"><xsl:value-of select="@label"/></xsl:attribute></xsl:if><xsl:apply-templates/></td></xsl:template>

</xsl:stylesheet>
