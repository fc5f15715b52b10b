<?xml version="1.0" encoding="UTF-8"?>
<!-- Blocks of the public pages: messages, lists of links, search, the directory. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Where am I: the trail of pages above this one. -->
  <xsl:template match="crumbs"><nav class="crumb" aria-label="[[frame.you-are-here]]"><ol><xsl:apply-templates/></ol></nav></xsl:template>
  <xsl:template match="crumbs/link"><li><a href="{@href}"><xsl:apply-templates/></a></li></xsl:template>

  <xsl:template match="article"><article><xsl:copy-of select="@lang"/><xsl:apply-templates/></article></xsl:template>
  <xsl:template match="aside-box"><section class="side" aria-labelledby="about-this-page"><xsl:apply-templates/></section></xsl:template>
  <xsl:template match="aside-box/h2"><h2 id="about-this-page"><xsl:apply-templates/></h2></xsl:template>
  <xsl:template match="article/quote"><blockquote class="voice"><xsl:apply-templates/></blockquote></xsl:template>

  <!-- Lists of links: plain, with a picture (find), or with where and when (stories). -->
  <xsl:template match="links"><ul class="links"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="links[@role]"><ul class="{@role}"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="link-item"><li><xsl:copy-of select="@lang"/><xsl:apply-templates select="where"/><div><xsl:apply-templates select="*[not(self::where)]"/></div></li></xsl:template>
  <xsl:template match="link-item[@icon]"><li><a class="help" href="{@href}"><svg class="icon" aria-hidden="true"><use href="#i-{@icon}"/></svg><span><xsl:value-of select="h2 | h3"/></span></a></li></xsl:template>
  <xsl:template match="where"><p class="where"><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="link-item/h2 | link-item/h3"><xsl:copy><a href="{../@href}"><xsl:apply-templates/></a></xsl:copy></xsl:template>

  <!-- Sections side by side; a table has columns too. -->
  <xsl:template match="columns[@count]"><div class="columns c{@count}"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="columns[@role]" priority="1"><div class="columns c{@count} {@role}"><xsl:apply-templates/></div></xsl:template>

  <!-- Headline messages: shape and word, then the sentence, then how far it goes. -->
  <xsl:template match="messages"><ul class="messages"><xsl:apply-templates/></ul></xsl:template>
  <xsl:template match="message"><li class="message"><span class="sign {@state}"><svg aria-hidden="true"><use href="#m-{@state}"/></svg><xsl:apply-templates select="term/node()"/></span><div><xsl:apply-templates select="*[not(self::term)]"/></div></li></xsl:template>

  <!-- A wheat field that holds one number to ring shows it large beside the words. -->
  <xsl:template match="now[call[not(when)]]" priority="1"><div class="now helpline"><div><xsl:apply-templates select="*[not(self::call)]"/></div><p class="ring"><xsl:apply-templates select="call/phone" mode="ring"/></p></div></xsl:template>
  <xsl:template match="phone" mode="ring"><a href="tel:{@number}"><xsl:apply-templates/></a></xsl:template>

  <xsl:template match="search-form"><form class="search-lead" role="search" action="{@action}" method="get" aria-label="[[search.label]]"><label for="q"><xsl:apply-templates/></label><div class="search"><input id="q" name="q" type="search" autocomplete="off"/><button type="submit">[[search.button]]</button></div></form></xsl:template>

  <!-- Results are written here by the script; without it the list of every page below is the answer. -->
  <xsl:template match="search-page"><div id="search"><xsl:attribute name="data-none">[[search.none]]</xsl:attribute><xsl:attribute name="data-one">[[search.one]]</xsl:attribute><xsl:attribute name="data-many">[[search.many]]</xsl:attribute><p id="search-status" role="status"/><ol id="search-results" class="stories"/></div></xsl:template>

  <!-- The directory: jump by need, choose a place, jump by letter. -->
  <xsl:template match="filters"><div class="filters"><xsl:apply-templates/></div></xsl:template>
  <xsl:template match="jump"><nav class="jumps" aria-labelledby="by-need-jump"><xsl:apply-templates select="h2"/><ul class="jump"><xsl:apply-templates select="entry"/></ul></nav></xsl:template>
  <xsl:template match="jump/h2"><h2 id="by-need-jump"><xsl:apply-templates/></h2></xsl:template>
  <xsl:template match="jump/entry"><li><a href="#{@ref}"><span><xsl:apply-templates/></span><xsl:if test="@count"><xsl:text> </xsl:text><span class="n"><xsl:value-of select="@count"/></span></xsl:if></a></li></xsl:template>

  <!-- The place filter is radio buttons and style rules alone. The first place is "everywhere". -->
  <xsl:template match="places"><form class="places"><fieldset><legend><xsl:apply-templates select="caption/node()"/></legend><xsl:apply-templates select="place"/></fieldset></form></xsl:template>
  <xsl:template match="place"><xsl:variable name="at" select="count(preceding-sibling::place)"/><label for="place-{$at}"><input type="radio" name="place" id="place-{$at}" value="{@id}"><xsl:if test="$at = 0"><xsl:attribute name="checked">checked</xsl:attribute></xsl:if></input><span><xsl:apply-templates/></span><xsl:if test="@count"><xsl:text> </xsl:text><span class="n"><xsl:value-of select="@count"/></span></xsl:if></label></xsl:template>

  <!-- The places of a service as classes: p1 is the first place after "everywhere", and so on. -->
  <xsl:variable name="places" select="/document/filters/places/place[position() &gt; 1]"/>
  <xsl:template name="places"><xsl:variable name="here" select="concat(' ', @places, ' ')"/><xsl:for-each select="$places"><xsl:if test="contains($here, concat(' ', @id, ' '))"><xsl:value-of select="concat(' p', position())"/></xsl:if></xsl:for-each></xsl:template>

  <xsl:template match="need-group"><section class="need" id="{@id}" aria-labelledby="{@id}-h"><xsl:apply-templates select="h3"/><ul><xsl:apply-templates select="entry"/></ul></section></xsl:template>
  <xsl:template match="need-group/h3"><h3 id="{../@id}-h"><svg class="icon" aria-hidden="true"><use href="#i-{../@icon}"/></svg><span><xsl:apply-templates/></span></h3></xsl:template>
  <xsl:template match="need-group/entry"><li><xsl:attribute name="class">at<xsl:call-template name="places"/></xsl:attribute><a href="#{@ref}"><xsl:apply-templates/></a></li></xsl:template>

  <!-- Letters in use stand before the first of them. -->
  <xsl:template match="topic[letter]" priority="1"><section id="{@id}" aria-labelledby="{@id}-h"><xsl:apply-templates select="letter[1]/preceding-sibling::*"/><nav class="jumps" aria-label="[[frame.jump-letters]]"><ul class="az"><xsl:apply-templates select="letter" mode="jump"/></ul></nav><xsl:apply-templates select="letter"/></section></xsl:template>
  <xsl:template match="letter" mode="jump"><li><a href="#{@id}"><xsl:value-of select="h3"/></a></li></xsl:template>
  <xsl:template match="letter"><section class="letterhead" id="{@id}"><xsl:apply-templates select="h3"/><div><xsl:apply-templates select="service"/></div></section></xsl:template>
  <xsl:template match="service"><article id="{@id}"><xsl:attribute name="class">entry<xsl:call-template name="places"/></xsl:attribute><div><xsl:apply-templates select="*[not(self::facts)]"/></div><xsl:apply-templates select="facts"/></article></xsl:template>

</xsl:stylesheet>
