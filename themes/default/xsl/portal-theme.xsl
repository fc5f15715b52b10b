<?xml version="1.0" encoding="UTF-8"?>
<!-- Lessons and stories on one theme. -->
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
</xsl:stylesheet>
