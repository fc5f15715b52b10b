<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables. A "flow" table is a list first and becomes columns where the line is long enough. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="table"><table class="flow {@role}"><xsl:apply-templates select="caption | columns"/><xsl:apply-templates select="group"/><xsl:if test="row"><tbody><xsl:apply-templates select="row"/></tbody></xsl:if></table></xsl:template>

  <!-- Figures and tables written in Markdown stay tables; a narrow screen scrolls them. -->
  <xsl:template match="table[@role = 'figures' or @role = 'plain' or not(@role)]">
    <div class="scroll" role="group" tabindex="0" aria-label="[[frame.table]]"><table class="{@role}"><xsl:apply-templates select="caption | columns"/><xsl:apply-templates select="group"/><xsl:if test="row"><tbody><xsl:apply-templates select="row"/></tbody></xsl:if></table></div>
  </xsl:template>

  <xsl:template match="caption"><caption><xsl:apply-templates/></caption></xsl:template>

  <xsl:template match="table/columns"><thead><tr><xsl:apply-templates/></tr></thead></xsl:template>
  <xsl:template match="column"><th scope="col"><xsl:apply-templates/></th></xsl:template>
  <xsl:template match="column[@width]"><th scope="col" style="width:{@width}"><xsl:apply-templates/></th></xsl:template>
  <xsl:template match="column[@role]"><th scope="col" class="{@role}"><xsl:apply-templates/></th></xsl:template>
  <xsl:template match="column[@numeric]"><th scope="col" class="n"><xsl:apply-templates/></th></xsl:template>
  <!-- A column whose heading goes without saying, such as the number of an action. -->
  <xsl:template match="column[@role = 'number']"><th scope="col" class="number"><span class="sr"><xsl:apply-templates/></span></th></xsl:template>

  <xsl:template match="group"><tbody><tr class="group"><th scope="rowgroup" colspan="{count(../columns/column)}"><xsl:value-of select="@title"/></th></tr><xsl:apply-templates/></tbody></xsl:template>

  <xsl:template match="row"><tr><xsl:apply-templates/></tr></xsl:template>
  <xsl:template match="row[@role]"><tr class="{@role}"><xsl:apply-templates/></tr></xsl:template>
  <xsl:template match="row[@total]"><tr class="total"><xsl:apply-templates/></tr></xsl:template>

  <xsl:template match="cell"><td><xsl:apply-templates/></td></xsl:template>
  <xsl:template match="cell[@label]"><td data-label="{@label}"><xsl:apply-templates/></td></xsl:template>
  <xsl:template match="cell[@role]" priority="1"><td class="{@role}"><xsl:if test="@label"><xsl:attribute name="data-label"><xsl:value-of select="@label"/></xsl:attribute></xsl:if><xsl:apply-templates/></td></xsl:template>
  <xsl:template match="cell[@numeric]" priority="1"><td class="n"><xsl:if test="@label"><xsl:attribute name="data-label"><xsl:value-of select="@label"/></xsl:attribute></xsl:if><xsl:apply-templates/></td></xsl:template>
  <xsl:template match="cell[@header]" priority="2"><th scope="row"><xsl:apply-templates/></th></xsl:template>

</xsl:stylesheet>
