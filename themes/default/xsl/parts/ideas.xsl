<?xml version="1.0" encoding="UTF-8"?>
<!-- Easy Read. The words say all that a picture says, so pictures are hidden from screen readers (WCAG 1.1.1). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">

  <xsl:template match="ideas"><ul class="ideas"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="idea"><li><svg class="picture" viewBox="0 0 120 96" aria-hidden="true"><use href="#picture-{@picture}"/></svg><div><xsl:apply-templates/></div></li></xsl:template>

  <!-- Each drawing that the document uses, once. -->
  <xsl:template match="pictures"><svg class="sprite pictures" aria-hidden="true" focusable="false"><xsl:apply-templates/></svg></xsl:template>
  <xsl:template match="picture"><t:part name="picture-{@name}"/></xsl:template>

</xsl:stylesheet>
