<?xml version="1.0" encoding="UTF-8"?>
<!-- Charts of one row a group or step, as SVG, each drawn for wide and for narrow screens. A label stands above its
     mark, so that there is room for both; figures stand in a column of their own. What is short of room takes two lines
     there. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="row-chart">
    <figure class="chart-figure">
      <xsl:call-template name="rows-drawing">
        <xsl:with-param name="size">wide</xsl:with-param>
        <xsl:with-param name="room" select="760"/><xsl:with-param name="width" select="520"/><xsl:with-param name="figures" select="542"/>
        <xsl:with-param name="line" select="22"/><xsl:with-param name="band" select="24"/><xsl:with-param name="gap" select="16"/>
        <xsl:with-param name="marks" select="1"/>
      </xsl:call-template>
      <xsl:call-template name="rows-drawing">
        <xsl:with-param name="size">narrow</xsl:with-param>
        <xsl:with-param name="room" select="358"/><xsl:with-param name="width" select="214"/><xsl:with-param name="figures" select="228"/>
        <xsl:with-param name="line" select="20"/><xsl:with-param name="band" select="24 + 12 * boolean(chart-row/row-detail)"/><xsl:with-param name="gap" select="14"/>
        <xsl:with-param name="marks" select="0.8"/>
      </xsl:call-template>
    </figure>
  </xsl:template>

  <xsl:template name="rows-drawing">
    <xsl:param name="size"/><xsl:param name="room"/><xsl:param name="width"/><xsl:param name="figures"/><xsl:param name="line"/><xsl:param name="band"/><xsl:param name="gap"/><xsl:param name="marks"/>
    <!-- The scale has a few units to spare at both ends, for marks that stand on them. -->
    <xsl:variable name="left" select="6"/>
    <xsl:variable name="x" select="($width - 12) div 1000"/>
    <xsl:variable name="top" select="38"/>
    <xsl:variable name="foot" select="$top + @lines * $line + @rows * ($band + $gap)"/>
    <xsl:variable name="scale" select="34 * boolean(axis)"/>
    <xsl:variable name="height" select="$foot + $scale + 24 * count(chart-note)"/>
    <svg class="chart chart-{$size}" viewBox="0 0 {$room} {$height}" role="img" aria-labelledby="{@id}-{$size}">
      <title id="{@id}-{$size}"><xsl:value-of select="alternative"/></title>
      <text class="t-mute" x="0" y="16"><xsl:value-of select="unit"/></text>
      <xsl:for-each select="chart-row">
        <xsl:variable name="y" select="$top + @above * $line + @number * ($band + $gap)"/>
        <xsl:for-each select="label-line"><text x="0" y="{$y + @number * $line + 14}"><xsl:value-of select="text()"/><xsl:if test="group-size"><xsl:text> </xsl:text><tspan class="t-mute"><xsl:value-of select="group-size"/></tspan></xsl:if></text></xsl:for-each>
        <xsl:variable name="middle" select="$y + @lines * $line + $band div 2"/>
        <xsl:for-each select="bar"><rect class="row-bar" x="{format-number($left + @from * $x, '0.#')}" y="{$middle - 10}" width="{format-number((@to - @from) * $x, '0.#')}" height="20"/></xsl:for-each>
        <xsl:for-each select="outline-bar"><rect class="row-outline" x="{format-number($left + @from * $x, '0.#')}" y="{$middle - 9}" width="{format-number((@to - @from) * $x, '0.#')}" height="18"/></xsl:for-each>
        <xsl:for-each select="interval">
          <xsl:variable name="path">M<xsl:value-of select="format-number($left + @from * $x, '0.#')"/><xsl:text> </xsl:text><xsl:value-of select="$middle - 6"/>v12m0 -6H<xsl:value-of select="format-number($left + @to * $x, '0.#')"/>m0 -6v12</xsl:variable>
          <path class="row-halo" d="{$path}"/><path class="row-interval" d="{$path}"/>
        </xsl:for-each>
        <xsl:for-each select="dot"><g transform="translate({format-number($left + @at * $x, '0.#')} {$middle}) scale({$marks})"><circle class="row-dot" r="6.5"/></g></xsl:for-each>
        <xsl:for-each select="before-after">
          <xsl:variable name="from" select="format-number($left + @before * $x, '0.#')"/>
          <xsl:variable name="to" select="format-number($left + @after * $x, '0.#')"/>
          <path class="row-join" d="M{$from} {$middle}H{$to}"/>
          <g transform="translate({$from} {$middle}) scale({$marks})"><circle class="row-before" r="6.5"/></g>
          <g transform="translate({$to} {$middle}) scale({$marks})"><xsl:call-template name="shape"><xsl:with-param name="reading" select="@reading"/></xsl:call-template></g>
        </xsl:for-each>
        <xsl:choose>
          <xsl:when test="no-mark"><path class="p-gap" d="M{$left + 10} {$middle}m-5 -5l10 10m0 -10l-10 10"/><text class="t-mute" x="{$left + 26}" y="{$middle + 5}"><xsl:value-of select="row-value"/></text></xsl:when>
          <xsl:when test="row-detail and $size = 'narrow'"><text class="t-latest" x="{$figures}" y="{$middle - 4}"><xsl:value-of select="row-value"/></text><text x="{$figures}" y="{$middle + 14}"><xsl:value-of select="row-detail"/></text></xsl:when>
          <xsl:otherwise><text x="{$figures}" y="{$middle + 5}"><tspan class="t-latest"><xsl:value-of select="row-value"/></tspan><xsl:if test="row-detail"><xsl:text> </xsl:text><tspan><xsl:value-of select="row-detail"/></tspan></xsl:if></text></xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <!-- Nought, from which bars are measured. It is drawn beside marks alone, clear of words. -->
      <xsl:if test="@nought"><xsl:variable name="nought" select="format-number($left + @nought * $x, '0.#')"/><path class="axis"><xsl:attribute name="d"><xsl:for-each select="chart-row[not(no-mark)]">M<xsl:value-of select="$nought"/><xsl:text> </xsl:text><xsl:value-of select="$top + (@above + @lines) * $line + @number * ($band + $gap) - 2"/>v<xsl:value-of select="$band + 4"/></xsl:for-each></xsl:attribute></path></xsl:if>
      <xsl:if test="axis">
        <path class="axis" d="M{$left} {$foot}H{$width - 6}"/>
        <xsl:for-each select="axis/tick">
          <xsl:variable name="at" select="format-number($left + @at * $x, '0.#')"/>
          <path class="axis" d="M{$at} {$foot}v4"/>
          <xsl:if test="$size = 'wide' or @narrow"><text class="t-mute" x="{$at}" y="{$foot + 21}" text-anchor="middle"><xsl:value-of select="."/></text></xsl:if>
        </xsl:for-each>
      </xsl:if>
      <xsl:for-each select="chart-note"><text class="t-mute" x="0" y="{$foot + $scale + 24 * position() - 6}"><xsl:value-of select="."/></text></xsl:for-each>
    </svg>
  </xsl:template>

</xsl:stylesheet>
