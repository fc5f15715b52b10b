<?xml version="1.0" encoding="UTF-8"?>
<!-- One health check: what was found, what has moved, what is agreed. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts/frame.xsl"/>
  <xsl:import href="parts/inline.xsl"/>
  <xsl:import href="parts/blocks.xsl"/>
  <xsl:import href="parts/tables.xsl"/>
  <xsl:import href="parts/topics.xsl"/>
  <xsl:import href="parts/contact.xsl"/>
  <xsl:import href="parts/portal.xsl"/>
  <xsl:import href="parts/portal-blocks.xsl"/>
  <xsl:import href="parts/charts.xsl"/>

  <!-- What to know leads to the items that it names. -->
  <xsl:template match="row[@id]"><tr id="{@id}"><xsl:apply-templates/></tr></xsl:template>

  <!-- Paper says who publishes it together with the last words of the text, since a footer could stand alone on a sheet. -->
  <xsl:template match="document/section[last()]/display[last()]"><div class="last"><p class="{@role}"><xsl:apply-templates/></p><div class="paper colophon"><xsl:apply-templates select="/document/footer/*[not(self::link)]"/></div></div></xsl:template>

</xsl:stylesheet>
