<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the desk. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Each count links to its table and must agree with it. -->
  <xsl:template match="counts"><ul class="counts"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="count"><li><b><xsl:value-of select="@n"/></b><xsl:text> </xsl:text><span><xsl:apply-templates/></span></li></xsl:template>
  <xsl:template match="count[@href]"><li><a href="{@href}"><b><xsl:value-of select="@n"/></b><xsl:text> </xsl:text><span><xsl:apply-templates/></span></a></li></xsl:template>

  <!-- Above the lists stands what finds in them. -->
  <xsl:template match="topic[@id = 'reviews']" priority="1"><xsl:call-template name="find"/><section class="{@role}" id="{@id}" aria-labelledby="{@id}-h"><xsl:apply-templates/></section></xsl:template>

  <!-- Shown by the script, which fills in whom and what there is to choose from. -->
  <xsl:template name="find">
    <form id="find" class="find" role="search" aria-label="[[desk.find]]" autocomplete="off" hidden="hidden">
      <xsl:attribute name="data-shown">[[desk.find.shown]]</xsl:attribute>
      <xsl:attribute name="data-none">[[desk.find.none]]</xsl:attribute>
      <xsl:attribute name="data-up">[[desk.find.up]]</xsl:attribute>
      <xsl:attribute name="data-down">[[desk.find.down]]</xsl:attribute>
      <xsl:attribute name="data-unsorted">[[desk.find.unsorted]]</xsl:attribute>
      <p><label for="find-words">[[desk.find.words]]</label><input type="search" id="find-words" name="words" autocomplete="off" spellcheck="false"/></p>
      <p><label for="find-who">[[desk.coordinator]]</label><select id="find-who" name="who" autocomplete="off"><option value="">[[desk.find.all]]</option></select></p>
      <p><label for="find-site">[[desk.site]]</label><select id="find-site" name="site" autocomplete="off"><option value="">[[desk.find.all]]</option></select></p>
      <p><label for="find-status-of">[[desk.status]]</label><select id="find-status-of" name="status" autocomplete="off"><option value="">[[desk.find.all]]</option></select></p>
      <p><button type="reset">[[desk.find.clear]]</button></p>
      <p id="find-status" class="said" role="status"/>
    </form>
  </xsl:template>

  <!-- What the script finds and sorts by. Written within the row: a template that adds an attribute to another’s element would keep all of the desk from being written at once. -->
  <xsl:template match="row[@who or @site or @status]"><tr><xsl:if test="@who"><xsl:attribute name="data-who"><xsl:value-of select="@who"/></xsl:attribute></xsl:if><xsl:if test="@site"><xsl:attribute name="data-site"><xsl:value-of select="@site"/></xsl:attribute></xsl:if><xsl:if test="@status"><xsl:attribute name="data-status"><xsl:value-of select="@status"/></xsl:attribute></xsl:if><xsl:apply-templates/></tr></xsl:template>
  <xsl:template match="row-head[@sort]"><th scope="row" data-sort="{@sort}"><xsl:apply-templates/></th></xsl:template>
  <xsl:template match="field[@sort]"><td data-label="{@label}" data-sort="{@sort}"><xsl:apply-templates/></td></xsl:template>

</xsl:stylesheet>
