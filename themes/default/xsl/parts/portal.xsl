<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of a public page: masthead, main links, footer. A page may bring its own footer; its contents list stands beside its text. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:caresheaf:theme" exclude-result-prefixes="t">

  <xsl:variable name="root" select="/document/@root"/>
  <xsl:variable name="programme" select="/document/mark"/>

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
        <t:part name="icons-portal"/>
        <xsl:call-template name="scripts"/>
      </body>
    </html>
  </xsl:template>

  <!-- Title, contents list, text, in that order; without a contents list the text has the whole frame. -->
  <xsl:template name="page">
    <xsl:choose>
      <xsl:when test="contents">
        <div class="title"><xsl:apply-templates select="contents/preceding-sibling::*"/></div>
        <div class="frame"><xsl:apply-templates select="contents"/><div class="body"><xsl:apply-templates select="contents/following-sibling::*"/></div></div>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="masthead-search">
    <form class="search" role="search" action="{$root}search.html" method="get"><label class="sr" for="find">[[search.label]]</label><input id="find" name="q" type="search" autocomplete="off"/><button type="submit">[[search.button]]</button></form>
  </xsl:template>

  <xsl:template name="main-links">
    <nav class="mainnav" aria-label="[[frame.main-links]]"><div class="wrap"><ul>
      <li><a href="{$root}index.html"><xsl:if test="@section = 'home'"><xsl:call-template name="current"/></xsl:if>[[frame.home]]</a></li>
      <li><a href="{$root}sites/index.html"><xsl:if test="@section = 'sites'"><xsl:call-template name="current"/></xsl:if>[[frame.sites]]</a></li>
      <li><a href="{$root}learning/index.html"><xsl:if test="@section = 'lessons'"><xsl:call-template name="current"/></xsl:if>[[frame.lessons]]</a></li>
      <li><a href="{$root}find-help/index.html"><xsl:if test="@section = 'resources'"><xsl:call-template name="current"/></xsl:if>[[frame.resources]]</a></li>
    </ul></div></nav>
  </xsl:template>
  <!-- The page itself, or the section that a page below it belongs to. -->
  <xsl:template name="current"><xsl:attribute name="aria-current"><xsl:choose><xsl:when test="@kind = 'portal-home' or @kind = 'portal-sites' or @kind = 'portal-learning' or @kind = 'portal-resources'">page</xsl:when><xsl:otherwise>true</xsl:otherwise></xsl:choose></xsl:attribute></xsl:template>

  <xsl:template name="foot">
    <footer class="foot"><div class="wrap">
      <div><h2><xsl:value-of select="$programme"/></h2><xsl:apply-templates select="footer/node()"/></div>
      <nav aria-label="[[frame.about-this-site]]"><h2>[[frame.about-this-site]]</h2><ul class="plain">
        <li><a href="{$root}accessibility.html">[[frame.accessibility]]</a></li>
        <li><a href="{$root}how-to-read.html">[[frame.how-to-read]]</a></li>
        <li><a href="{$root}privacy.html">[[frame.privacy]]</a></li>
        <li><a href="{$root}a-to-z.html">[[frame.a-to-z]]</a></li>
      </ul></nav>
      <div><h2>[[frame.other-formats]]</h2><p>[[frame.ask-for-formats]]</p></div>
    </div></footer>
  </xsl:template>

  <xsl:template name="scripts"/>

  <!-- Said in the frame. -->
  <xsl:template match="document/mark | document/footer"/>

</xsl:stylesheet>
