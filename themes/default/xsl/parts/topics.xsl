<?xml version="1.0" encoding="UTF-8"?>
<!-- Sections that links lead to. Each is labelled by its heading. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="topic"><section id="{@id}" aria-labelledby="{@id}-h"><xsl:apply-templates/></section></xsl:template>
  <xsl:template match="topic[@role]"><section class="{@role}" id="{@id}" aria-labelledby="{@id}-h"><xsl:apply-templates/></section></xsl:template>
  <xsl:template match="topic/h2[not(preceding-sibling::*)] | topic/h3[not(preceding-sibling::*)] | topic/h4[not(preceding-sibling::*)]"><xsl:copy><xsl:attribute name="id"><xsl:value-of select="../@id"/>-h</xsl:attribute><xsl:apply-templates/></xsl:copy></xsl:template>

</xsl:stylesheet>
