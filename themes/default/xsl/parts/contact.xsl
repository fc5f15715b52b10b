<?xml version="1.0" encoding="UTF-8"?>
<!-- The coordinator box: who to ask about the plan. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="contact"><section class="contact"><xsl:apply-templates/></section></xsl:template>
  <xsl:template match="contact/name"><p class="who"><xsl:apply-templates/></p></xsl:template>

</xsl:stylesheet>
