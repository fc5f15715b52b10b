<?xml version="1.0" encoding="UTF-8"?>
<!-- The heading of a professional page: who on the left, from whom and by when on the right. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">

  <xsl:template match="top"><header class="top"><xsl:apply-templates/></header></xsl:template>
  <xsl:template match="top-main | top-side"><div><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="mark"><p class="mark"><t:part name="logo"/><span><xsl:apply-templates/></span></p></xsl:template>

</xsl:stylesheet>
