<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of a public page: masthead, main links, footer. A page may bring its own footer; its contents list stands beside its text. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">

  <xsl:variable name="root" select="/document/@root"/>
  <xsl:variable name="programme" select="/document/masthead/mark"/>

  <xsl:template match="document">
    <html>
      <xsl:call-template name="page-edge"/>
      <xsl:call-template name="head"><xsl:with-param name="css">portal</xsl:with-param></xsl:call-template>
      <body class="{@kind}">
        <a class="skip" href="#main">[[frame.skip-to-main]]</a>
        <header>
          <div class="masthead"><div class="wrap">
            <a class="brand" href="{$root}index.html"><t:part name="logo"/><span><xsl:value-of select="$programme"/></span></a>
            <xsl:call-template name="masthead-search"/>
          </div></div>
          <xsl:call-template name="main-links"/>
        </header>
        <main id="main" tabindex="-1"><div class="wrap"><xsl:call-template name="page"/></div></main>
        <xsl:call-template name="foot"/>
        <!-- Most pages have none of these: a programme has thousands of pages. -->
        <xsl:if test="//@icon"><t:part name="icons-help"/></xsl:if>
        <xsl:if test="//status"><t:part name="icons-status"/></xsl:if>
        <xsl:call-template name="scripts"/>
      </body>
    </html>
  </xsl:template>

  <!-- Title, contents list, text, in that order. An article has its facts beside it. Otherwise the text has
       the whole frame. -->
  <xsl:template name="page">
    <xsl:choose>
      <xsl:when test="contents">
        <div class="title"><xsl:apply-templates select="contents/preceding-sibling::*"/></div>
        <div class="frame"><xsl:apply-templates select="contents"/><div class="body"><xsl:apply-templates select="contents/following-sibling::*"/></div></div>
      </xsl:when>
      <xsl:when test="aside-box">
        <xsl:apply-templates select="crumbs"/>
        <div class="split"><div class="main"><xsl:apply-templates select="*[not(self::crumbs or self::aside-box)]"/></div><xsl:apply-templates select="aside-box"/></div>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="masthead-search">
    <form class="search" role="search" action="{$root}search.html" method="get"><label class="sr" for="find">[[search.label]]</label><input id="find" name="q" type="search" autocomplete="off"/><button type="submit">[[search.button]]</button></form>
  </xsl:template>

  <xsl:template name="main-links"><nav class="mainnav" aria-label="[[frame.main-links]]"><div class="wrap"><ul><xsl:apply-templates select="masthead/link" mode="main"/></ul></div></nav></xsl:template>
  <xsl:template match="link" mode="main"><li><a href="{@href}"><xsl:if test="@section = /document/@section"><xsl:call-template name="current"/></xsl:if><xsl:apply-templates/></a></li></xsl:template>
  <!-- The page itself, or the section that a page below it belongs to. -->
  <xsl:template name="current"><xsl:attribute name="aria-current"><xsl:choose><xsl:when test="contains(' portal-home portal-sites portal-learning portal-resources portal-page ', concat(' ', /document/@kind, ' '))">page</xsl:when><xsl:otherwise>true</xsl:otherwise></xsl:choose></xsl:attribute></xsl:template>

  <!-- Who publishes on the left, the links about the site on the right. -->
  <xsl:template name="foot">
    <footer class="foot"><div class="wrap">
      <div><h2><xsl:value-of select="$programme"/></h2><xsl:apply-templates select="footer/*[not(self::link)]"/></div>
      <xsl:if test="footer/link"><nav aria-labelledby="about-this-site"><h2 id="about-this-site">[[frame.about-this-site]]</h2><ul class="plain"><xsl:apply-templates select="footer/link" mode="foot"/></ul></nav></xsl:if>
    </div></footer>
  </xsl:template>
  <xsl:template match="link" mode="foot"><li><a href="{@href}"><xsl:apply-templates/></a></li></xsl:template>

  <xsl:template name="scripts"/>

  <!-- Said in the frame. -->
  <xsl:template match="masthead | document/footer"/>

</xsl:stylesheet>
