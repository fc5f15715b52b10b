<?xml version="1.0" encoding="UTF-8"?>
<!-- The page frame of a document. The kinds' own stylesheets arrange what stands in the body. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Called from html: language, direction, and the texts for the edge of each sheet of paper. -->
  <xsl:template name="page-edge">
    <xsl:param name="size">14</xsl:param>
    <xsl:attribute name="lang"><xsl:value-of select="@lang"/></xsl:attribute>
    <xsl:if test="@dir = 'rtl'"><xsl:attribute name="dir">rtl</xsl:attribute></xsl:if>
    <xsl:if test="@colours"><xsl:attribute name="class">colours <xsl:value-of select="@colours"/></xsl:attribute></xsl:if>
    <xsl:attribute name="style">--print-size:<xsl:value-of select="$size"/>pt;--page-word:'[[frame.page]] ';--page-of:' [[frame.of]] '<xsl:for-each select="running">;--run-head:<xsl:value-of select="@css-head"/>;--run-side:<xsl:value-of select="@css-side"/>;--run-foot:<xsl:value-of select="@css-foot"/></xsl:for-each></xsl:attribute>
  </xsl:template>

  <!-- Telephone detection is off: it would turn NHS numbers into links. -->
  <xsl:template name="head">
    <xsl:param name="css">document</xsl:param>
    <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="format-detection" content="telephone=no"/>
      <title><xsl:value-of select="title"/></title>
      <xsl:if test="description"><meta name="description" content="{description}"/></xsl:if>
      <link rel="stylesheet" href="{@root}assets/{$css}.css"/>
    </head>
  </xsl:template>

  <!-- Said elsewhere in the frame. -->
  <xsl:template match="title | description | running"/>

</xsl:stylesheet>
