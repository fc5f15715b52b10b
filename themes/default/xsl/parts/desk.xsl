<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the desk. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Each count links to its table and must agree with it. -->
  <xsl:template match="counts"><ul class="counts"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="count"><li><b><xsl:value-of select="@n"/></b><xsl:text> </xsl:text><span><xsl:apply-templates/></span></li></xsl:template>
  <xsl:template match="count[@href]"><li><a href="{@href}"><b><xsl:value-of select="@n"/></b><xsl:text> </xsl:text><span><xsl:apply-templates/></span></a></li></xsl:template>

</xsl:stylesheet>
