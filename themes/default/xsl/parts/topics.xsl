<?xml version="1.0" encoding="UTF-8"?>
<!-- Sections that links lead to. Each is labelled by its heading. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="topic"><xsl:call-template name="topic"/></xsl:template>
  <xsl:template name="topic">
    <xsl:choose>
      <xsl:when test="@role"><section class="{@role}" id="{@id}" aria-labelledby="{@id}-h"><xsl:apply-templates/></section></xsl:when>
      <xsl:otherwise><section id="{@id}" aria-labelledby="{@id}-h"><xsl:apply-templates/></section></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="topic/h2 | topic/h3 | topic/h4"><xsl:copy><xsl:if test="not(preceding-sibling::*)"><xsl:attribute name="id"><xsl:value-of select="../@id"/>-h</xsl:attribute></xsl:if><xsl:apply-templates/></xsl:copy></xsl:template>

</xsl:stylesheet>
