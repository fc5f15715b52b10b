/// The kinds of document, by the name that the tree, the theme and the manifest use.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case myPlan = "my-plan"
    case kitchenSheet = "kitchen-sheet"
    case walletCard = "wallet-card"
    case emergencySheet = "emergency-sheet"
    case carersPage = "carers-page"
    case easyRead = "my-plan-easy-read"
    case gpSummary = "gp-summary"
    case gpChangeLetter = "gp-change-letter"
    case agenda = "mdt-agenda"
    case caseCard = "mdt-case-card"
    case minutes = "mdt-minutes"
    case actionList = "action-list"
    case actionReport = "action-report"
    case extract = "person-extract"
    case practiceExtract = "gp-extract"
    case invitation = "invitation-letter"
    case coveringLetter = "covering-letter"
    case coverSlip = "cover-slip"
    case practiceIndex = "practice-index"
    case desk
    case portalHome = "portal-home"
    case portalSites = "portal-sites"
    case portalSite = "portal-site"
    case portalQuality = "portal-quality"
    case portalPacks = "portal-packs"
    case portalPack = "portal-pack"
    case portalSlides = "portal-slides"
    case portalReport = "portal-report"
    case portalReturn = "portal-return"
    case portalChecks = "portal-checks"
    case portalCheck = "portal-check"
    case portalMeasures = "portal-measures"
    case portalMeasure = "portal-measure"
    case portalSeries = "portal-series"
    case portalPathway = "portal-pathway"
    case portalCommunity = "portal-community"
    case portalLearning = "portal-learning"
    case portalTheme = "portal-theme"
    case portalLesson = "portal-lesson"
    case portalStory = "portal-story"
    case portalPage = "portal-page"
    case portalResources = "portal-resources"
    case portalSearch = "portal-search"
    case portalIndex = "portal-index"

    /// Whether it is a document that people hold, and not a page to find one’s way by: it is made for paper too.
    public var isForPaper: Bool {
        switch self {
        case .portalPack, .portalReport, .portalCheck: true
        default: !rawValue.hasPrefix("portal-") && self != .desk
        }
    }
}
