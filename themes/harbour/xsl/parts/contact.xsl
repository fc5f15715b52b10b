<?xml version="1.0" encoding="UTF-8"?>
<!-- Harbour's coordinator box: the trust's promise stands at the end of its heading. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="contact"><section class="contact"><xsl:apply-templates/></section></xsl:template>
  <xsl:template match="contact/h2"><h2><xsl:apply-templates/><span class="beside">[[frame.contact-first]]</span></h2></xsl:template>
  <xsl:template match="contact/name"><p class="who"><xsl:apply-templates/></p></xsl:template>

</xsl:stylesheet>
