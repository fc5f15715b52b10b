<?xml version="1.0" encoding="UTF-8"?>
<!-- The list of what stands in a document. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="contents"><nav class="contents" aria-labelledby="contents"><xsl:apply-templates select="h2"/><ol><xsl:apply-templates select="entry"/></ol></nav></xsl:template>
  <xsl:template match="contents/h2"><h2 id="contents"><xsl:apply-templates/></h2></xsl:template>
  <xsl:template match="contents/entry"><li><a href="#{@ref}"><xsl:apply-templates/></a></li></xsl:template>

</xsl:stylesheet>
