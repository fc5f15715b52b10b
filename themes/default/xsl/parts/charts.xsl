<?xml version="1.0" encoding="UTF-8"?>
<!-- Charts as SVG, each drawn twice: for wide and for narrow screens, of which a style rule hides one, so that only
     one is read aloud. Places in the tree are thousandths of the axes; here they become units of the drawing. The
     shape of a mark carries its meaning, colour only helps. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template match="message"><p class="message"><svg class="sym" viewBox="-10 -10 20 20" aria-hidden="true"><xsl:call-template name="shape"><xsl:with-param name="reading" select="@reading"/></xsl:call-template></svg><span><xsl:apply-templates/></span></p></xsl:template>

  <xsl:template match="chart">
    <figure class="chart-figure">
      <xsl:call-template name="drawing">
        <xsl:with-param name="size">wide</xsl:with-param>
        <xsl:with-param name="box">0 0 760 330</xsl:with-param>
        <xsl:with-param name="left" select="48"/><xsl:with-param name="top" select="38"/>
        <xsl:with-param name="width" select="560"/><xsl:with-param name="height" select="236"/>
        <xsl:with-param name="marks" select="1"/>
      </xsl:call-template>
      <xsl:call-template name="drawing">
        <xsl:with-param name="size">narrow</xsl:with-param>
        <xsl:with-param name="box">0 0 358 340</xsl:with-param>
        <xsl:with-param name="left" select="38"/><xsl:with-param name="top" select="34"/>
        <xsl:with-param name="width" select="206"/><xsl:with-param name="height" select="256"/>
        <xsl:with-param name="marks" select="0.68"/>
      </xsl:call-template>
    </figure>
  </xsl:template>

  <xsl:template name="drawing">
    <xsl:param name="size"/><xsl:param name="box"/><xsl:param name="left"/><xsl:param name="top"/><xsl:param name="width"/><xsl:param name="height"/><xsl:param name="marks"/>
    <xsl:variable name="x" select="$width div 1000"/>
    <xsl:variable name="y" select="$height div 1000"/>
    <xsl:variable name="foot" select="$top + $height"/>
    <xsl:variable name="right" select="$left + $width"/>
    <!-- Marks of a long series are smaller, so that neighbours do not hide each other. -->
    <xsl:variable name="scale"><xsl:choose><xsl:when test="@count &gt; 72"><xsl:value-of select="$marks * 0.4"/></xsl:when><xsl:when test="@count &gt; 36"><xsl:value-of select="$marks * 0.65"/></xsl:when><xsl:otherwise><xsl:value-of select="$marks"/></xsl:otherwise></xsl:choose></xsl:variable>
    <svg class="chart chart-{$size}" viewBox="{$box}" role="img" aria-labelledby="{@id}-{$size}">
      <title id="{@id}-{$size}"><xsl:value-of select="alternative"/></title>
      <text class="t-mute" x="0" y="16"><xsl:value-of select="unit"/></text>
      <xsl:for-each select="stretch"><rect class="band" x="{format-number($left + @from * $x, '0.#')}" y="{format-number($foot - @upper * $y, '0.#')}" width="{format-number((@to - @from) * $x, '0.#')}" height="{format-number((@upper - @lower) * $y, '0.#')}"/></xsl:for-each>
      <xsl:for-each select="axis[@of = 'values']/tick"><text class="t-mute" x="{$left - 8}" y="{format-number($foot - @at * $y + 5, '0.#')}" text-anchor="end"><xsl:value-of select="."/></text><path class="axis" d="M{$left - 4} {format-number($foot - @at * $y, '0.#')}h4"/></xsl:for-each>
      <!-- With all ticks of the months in one go. -->
      <path class="axis"><xsl:attribute name="d">M<xsl:value-of select="concat($left, ' ', $top, 'V', $foot, 'H', $right)"/><xsl:for-each select="axis[@of = 'months']/tick">M<xsl:value-of select="concat(format-number($left + @at * $x, '0.#'), ' ', $foot)"/>v4</xsl:for-each></xsl:attribute></path>
      <xsl:for-each select="axis[@of = 'months']/tick">
        <xsl:variable name="at" select="format-number($left + @at * $x, '0.#')"/>
        <xsl:if test="text() and ($size = 'wide' or @narrow)"><text class="t-mute" x="{$at}" y="{$foot + 21}" text-anchor="middle"><xsl:value-of select="."/></text></xsl:if>
        <xsl:if test="@year and ($size = 'wide' or @narrow)"><text class="t-mute" x="{$at}" y="{$foot + 40}" text-anchor="middle"><xsl:value-of select="@year"/></text></xsl:if>
      </xsl:for-each>
      <xsl:for-each select="stretch">
        <xsl:variable name="from" select="format-number($left + @from * $x, '0.#')"/>
        <xsl:variable name="to" select="format-number($left + @to * $x, '0.#')"/>
        <path class="limit" d="M{$from} {format-number($foot - @upper * $y, '0.#')}H{$to}M{$from} {format-number($foot - @lower * $y, '0.#')}H{$to}"/>
        <path class="mean" d="M{$from} {format-number($foot - @mean * $y, '0.#')}H{$to}"/>
      </xsl:for-each>
      <xsl:for-each select="target-line"><path class="target" d="M{$left} {format-number($foot - @at * $y, '0.#')}H{$right}"/></xsl:for-each>
      <xsl:for-each select="event"><xsl:variable name="at" select="format-number($left + @x * $x, '0.#')"/><path class="event" d="M{$at} {$top}V{$foot}"/><text class="t-event" x="{$at}" y="{$top - 5}" text-anchor="middle"><xsl:value-of select="."/></text></xsl:for-each>
      <path class="trace"><xsl:attribute name="d"><xsl:for-each select="point"><xsl:choose><xsl:when test="@joined">L</xsl:when><xsl:otherwise>M</xsl:otherwise></xsl:choose><xsl:value-of select="format-number($left + @x * $x, '0.#')"/><xsl:text> </xsl:text><xsl:value-of select="format-number($foot - @y * $y, '0.#')"/></xsl:for-each></xsl:attribute></path>
      <xsl:for-each select="gap"><xsl:variable name="at" select="format-number($left + @x * $x, '0.#')"/><path class="p-gap" d="M{$at} {$foot}m-4 -4l8 8m0 -8l-8 8"/></xsl:for-each>
      <!-- Usual months in one go: in a long series they are nearly all of it. -->
      <path class="usual" stroke-width="{format-number($scale * 9.2, '0.#')}"><xsl:attribute name="d"><xsl:for-each select="point[@reading = 'usual' and not(@provisional)]">M<xsl:value-of select="format-number($left + @x * $x, '0.#')"/><xsl:text> </xsl:text><xsl:value-of select="format-number($foot - @y * $y, '0.#')"/>h0</xsl:for-each></xsl:attribute></path>
      <xsl:for-each select="point[@reading != 'usual' or @provisional]">
        <g transform="translate({format-number($left + @x * $x, '0.#')} {format-number($foot - @y * $y, '0.#')}) scale({$scale})"><xsl:call-template name="shape"><xsl:with-param name="reading" select="@reading"/><xsl:with-param name="outside" select="@outside"/><xsl:with-param name="provisional" select="@provisional"/></xsl:call-template></g>
      </xsl:for-each>
      <xsl:for-each select="point[@problem]"><text class="t-mark" x="{format-number($left + @x * $x, '0.#')}" y="{$foot - 5}" text-anchor="middle"><xsl:value-of select="@letter"/></text></xsl:for-each>
      <xsl:for-each select="end-label">
        <xsl:if test="@at != @y"><path class="leader" d="M{$right + 2} {format-number($foot - @y * $y, '0.#')}L{$right + 10} {format-number($foot - @at * $y, '0.#')}"/></xsl:if>
        <text class="t-{@of}" x="{$right + 13}" y="{format-number($foot - @at * $y + 5, '0.#')}"><xsl:value-of select="."/></text>
      </xsl:for-each>
    </svg>
  </xsl:template>

  <!-- Small charts of many sites: lines without words, dots for months that were not usual, open squares for those that were worse, and the shape of
       the latest.
       Whole numbers in a large box, so that fifty of them are no long page. -->
  <xsl:template match="multiples"><div class="multiples"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="multiple">
    <svg class="chart small" id="{@id}" viewBox="0 0 1000 160" role="img" aria-label="{alternative}">
      <xsl:for-each select="stretch"><rect class="band" x="{round(10 + @from * 0.96)}" y="{round(150 - @upper * 0.14)}" width="{round((@to - @from) * 0.96)}" height="{round((@upper - @lower) * 0.14)}"/><path class="mean" d="M{round(10 + @from * 0.96)} {round(150 - @mean * 0.14)}H{round(10 + @to * 0.96)}"/></xsl:for-each>
      <xsl:for-each select="target-line"><path class="target" d="M10 {round(150 - @at * 0.14)}H970"/></xsl:for-each>
      <path class="trace"><xsl:attribute name="d"><xsl:for-each select="point"><xsl:choose><xsl:when test="@joined"><xsl:text> </xsl:text></xsl:when><xsl:otherwise>M</xsl:otherwise></xsl:choose><xsl:value-of select="round(10 + @x * 0.96)"/><xsl:text> </xsl:text><xsl:value-of select="round(150 - @y * 0.14)"/></xsl:for-each></xsl:attribute></path>
      <path class="dots"><xsl:attribute name="d"><xsl:for-each select="point[@reading != 'usual' and @reading != 'worse']">M<xsl:value-of select="round(10 + @x * 0.96)"/><xsl:text> </xsl:text><xsl:value-of select="round(150 - @y * 0.14)"/>h0</xsl:for-each></xsl:attribute></path>
      <xsl:if test="point[@reading = 'worse']"><path class="squares"><xsl:attribute name="d"><xsl:for-each select="point[@reading = 'worse']">M<xsl:value-of select="round(3 + @x * 0.96)"/><xsl:text> </xsl:text><xsl:value-of select="round(143 - @y * 0.14)"/>h14v14h-14z</xsl:for-each></xsl:attribute></path></xsl:if>
      <xsl:for-each select="point[last()]"><g transform="translate({round(10 + @x * 0.96)} {round(150 - @y * 0.14)}) scale(2)"><xsl:call-template name="shape"><xsl:with-param name="reading" select="@reading"/><xsl:with-param name="outside" select="@outside"/><xsl:with-param name="provisional" select="@provisional"/></xsl:call-template></g></xsl:for-each>
    </svg>
  </xsl:template>

  <!-- Usual: a circle. Better: a filled diamond. Worse: an open square. Unusual: a triangle. Not judged: a dash. To be taken with care: two bars in a square. Outside the limits: a dot
       inside. Provisional: a white inside with a broken edge. -->
  <xsl:template name="shape">
    <xsl:param name="reading"/><xsl:param name="outside"/><xsl:param name="provisional"/>
    <xsl:variable name="class"><xsl:value-of select="concat('p-', $reading)"/><xsl:if test="$provisional"> p-prov</xsl:if></xsl:variable>
    <xsl:choose>
      <xsl:when test="$reading = 'care'"><path class="p-care" d="M-8 -8H8V8H-8zM-3 -4V4M3 -4V4"/></xsl:when>
      <xsl:when test="$reading = 'better'"><path class="{$class}" d="M0 -8.2L8.2 0L0 8.2L-8.2 0z"/></xsl:when>
      <xsl:when test="$reading = 'worse'"><path class="{$class}" d="M-5.5 -5.5h11v11h-11z"/></xsl:when>
      <xsl:when test="$reading = 'neither'"><path class="{$class}" d="M0 -8.4L8 5.6h-16z"/></xsl:when>
      <xsl:when test="$reading = 'none'"><path class="p-gap" d="M-6 0h12"/></xsl:when>
      <xsl:otherwise><circle class="{$class}" r="4.6"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$outside"><circle r="2.5"><xsl:attribute name="class">p-dot<xsl:choose><xsl:when test="$provisional"> p-dot-prov</xsl:when><xsl:when test="$reading = 'worse'"> p-dot-worse</xsl:when></xsl:choose></xsl:attribute></circle></xsl:if>
  </xsl:template>

</xsl:stylesheet>
