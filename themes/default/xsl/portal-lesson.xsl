<?xml version="1.0" encoding="UTF-8"?>
<!-- One lesson. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="parts/portal.xsl"/>
  <xsl:import href="parts/portal-blocks.xsl"/>
  <xsl:include href="parts/frame.xsl"/>
  <xsl:include href="parts/inline.xsl"/>
  <xsl:include href="parts/blocks.xsl"/>
  <xsl:include href="parts/tables.xsl"/>
  <xsl:include href="parts/contact.xsl"/>
  <xsl:include href="parts/contents.xsl"/>
</xsl:stylesheet>
