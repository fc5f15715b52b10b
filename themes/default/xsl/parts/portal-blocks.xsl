<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the public pages: messages, lists of links, search, the directory. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Where am I: the trail of pages above this one. -->
  <xsl:template match="links[@role = 'crumb']" priority="1"><nav class="crumb" aria-label="[[frame.you-are-here]]"><ol><xsl:apply-templates/></ol></nav></xsl:template>

  <xsl:template match="links"><ul class="links"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="links[@role] | cards[@role]"><ul class="{@role}"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="cards"><ul class="cards"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="link-item"><li><a href="{@href}"><xsl:apply-templates/></a></li></xsl:template>
  <xsl:template match="link-item[@icon]"><li><a class="help" href="{@href}"><svg class="icon" aria-hidden="true"><use href="#i-{@icon}"/></svg><span><xsl:apply-templates/></span></a></li></xsl:template>
  <xsl:template match="link-item[heading]" priority="1"><li><xsl:if test="@where or @date"><p class="where"><strong><xsl:value-of select="@where"/></strong><xsl:text> </xsl:text><span class="nw"><xsl:value-of select="@date"/></span></p></xsl:if><div><xsl:apply-templates/></div></li></xsl:template>
  <xsl:template match="link-item/heading" priority="1"><xsl:element name="h{@level}"><a href="{../@href}"><xsl:apply-templates/></a></xsl:element></xsl:template>

  <!-- Headline messages: shape and word, then the sentence, then how far it goes. -->
  <xsl:template match="messages"><ul class="messages"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="message"><li class="message"><span class="sign {@state}"><svg aria-hidden="true"><use href="#m-{@state}"/></svg><xsl:apply-templates select="term/node()"/></span><div><xsl:apply-templates select="*[not(self::term)]"/></div></li></xsl:template>

  <!-- A wheat field that holds a number to ring shows it large beside the words. -->
  <xsl:template match="now[phone]" priority="1"><div class="now helpline"><div><xsl:apply-templates select="*[not(self::phone)]"/></div><p class="ring"><xsl:apply-templates select="phone"/></p></div></xsl:template>

  <xsl:template match="search-form"><form class="search-lead" role="search" action="{@action}" method="get" aria-label="[[search.label]]"><label for="q"><xsl:apply-templates/></label><div class="search"><input id="q" name="q" type="search" autocomplete="off"/><button type="submit">[[search.button]]</button></div></form></xsl:template>

  <!-- Results are written here by the script; without it the list of every page below is the answer. -->
  <xsl:template match="search-page"><div id="search"><xsl:attribute name="data-none">[[search.none]]</xsl:attribute><xsl:attribute name="data-one">[[search.one]]</xsl:attribute><xsl:attribute name="data-many">[[search.many]]</xsl:attribute><p id="search-status" role="status"/><ol id="search-results" class="stories"/></div></xsl:template>

  <!-- Directory. -->
  <xsl:template match="jump"><nav class="jumps" aria-label="[[frame.jump-needs]]"><xsl:apply-templates select="heading"/><ul class="jump"><xsl:apply-templates select="entry"/></ul></nav></xsl:template>
  <xsl:template match="jump[@role = 'letters']" priority="1"><nav class="jumps" aria-label="[[frame.jump-letters]]"><xsl:apply-templates select="heading"/><ul class="az"><xsl:apply-templates select="entry"/></ul></nav></xsl:template>
  <xsl:template match="jump/entry"><li><span><xsl:apply-templates/></span></li></xsl:template>
  <xsl:template match="jump/entry[@ref]"><li><a href="#{@ref}"><span><xsl:apply-templates/></span><xsl:if test="@count"><xsl:text> </xsl:text><span class="n"><xsl:value-of select="@count"/></span></xsl:if></a></li></xsl:template>

  <!-- The place filter is radio buttons and style rules alone. -->
  <xsl:template match="places"><form class="places"><fieldset><legend><xsl:apply-templates select="heading/node()"/><xsl:if test="not(heading)">[[frame.places]]</xsl:if></legend><xsl:apply-templates select="place"/></fieldset></form></xsl:template>
  <xsl:template match="place"><xsl:variable name="at"><xsl:value-of select="count(preceding-sibling::place)"/></xsl:variable><label for="place-{$at}"><input type="radio" name="place" id="place-{$at}" value="{@id}"><xsl:if test="@checked"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><xsl:apply-templates/></span><xsl:if test="@count"><xsl:text> </xsl:text><span class="n"><xsl:value-of select="@count"/></span></xsl:if></label></xsl:template>

  <!-- The places of a service as classes: p1 is the first place after "everywhere", and so on. -->
  <xsl:variable name="places" select="/document/descendant::places[1]/place"/>
  <xsl:template name="places"><xsl:variable name="here" select="concat(' ', @places, ' ')"/><xsl:for-each select="$places"><xsl:if test="contains($here, concat(' ', @id, ' '))"><xsl:value-of select="concat(' p', count(preceding-sibling::place))"/></xsl:if></xsl:for-each></xsl:template>

  <!-- A need of the directory: its icon beside its heading. -->
  <xsl:template match="section[@icon]/heading" priority="2"><h3 id="{../@id}-h"><svg class="icon" aria-hidden="true"><use href="#i-{../@icon}"/></svg><span><xsl:apply-templates/></span></h3></xsl:template>

  <xsl:template match="letter"><section class="letterhead" id="{@id}"><xsl:apply-templates select="heading"/><xsl:if test="not(heading)"><h3><xsl:value-of select="@letter"/></h3></xsl:if><div><xsl:apply-templates select="*[not(self::heading)]"/></div></section></xsl:template>
  <xsl:template match="service"><article id="{@id}"><xsl:attribute name="class">entry<xsl:call-template name="places"/></xsl:attribute><div><xsl:apply-templates select="*[not(self::facts)]"/></div><xsl:apply-templates select="facts"/></article></xsl:template>
  <xsl:template match="link-item[@places]" priority="2"><li><xsl:attribute name="class">at<xsl:call-template name="places"/></xsl:attribute><a href="{@href}"><xsl:apply-templates/></a></li></xsl:template>

</xsl:stylesheet>
