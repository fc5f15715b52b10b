<?xml version="1.0" encoding="UTF-8"?>
<!-- Scores before and after of one quarter: for whom, with how much uncertainty, and the figures beside them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts/frame.xsl"/>
  <xsl:import href="parts/inline.xsl"/>
  <xsl:import href="parts/blocks.xsl"/>
  <xsl:import href="parts/tables.xsl"/>
  <xsl:import href="parts/topics.xsl"/>
  <xsl:import href="parts/contact.xsl"/>
  <xsl:import href="parts/contents.xsl"/>
  <xsl:import href="parts/portal.xsl"/>
  <xsl:import href="parts/portal-blocks.xsl"/>
  <xsl:import href="parts/charts.xsl"/>
  <xsl:import href="parts/bars.xsl"/>

  <!-- Paper says who publishes it together with the last words of the text, since a footer could stand alone on a sheet. -->
  <xsl:template match="document/topic[last()]/display[last()]"><div class="last"><p class="{@role}"><xsl:apply-templates/></p><div class="paper colophon"><xsl:apply-templates select="/document/footer/*[not(self::link)]"/></div></div></xsl:template>

</xsl:stylesheet>
