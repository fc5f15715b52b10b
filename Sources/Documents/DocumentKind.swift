/// The kinds of document, by the name that the tree, the theme and the manifest use.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case myPlan = "my-plan"
    case gpSummary = "gp-summary"
    case minutes = "mdt-minutes"
    case extract = "person-extract"
    case practiceIndex = "practice-index"
    case desk
    case portalHome = "portal-home"
    case portalSites = "portal-sites"
    case portalSite = "portal-site"
    case portalReturn = "portal-return"
    case portalMeasures = "portal-measures"
    case portalMeasure = "portal-measure"
    case portalLearning = "portal-learning"
    case portalLesson = "portal-lesson"
    case portalStory = "portal-story"
    case portalPage = "portal-page"
    case portalResources = "portal-resources"
    case portalSearch = "portal-search"
    case portalIndex = "portal-index"
}
