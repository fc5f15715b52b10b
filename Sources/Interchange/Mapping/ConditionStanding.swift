/// Whether somebody has a condition or an allergy now, and how sure that is.
struct ConditionStanding {
    /// As a plan writes it; nil for what holds now, and where nothing is said.
    private(set) var status: String?
    private(set) var certainty: String?
    /// What the plan's two degrees of certainty do not tell.
    private(set) var aside: String?
    private let clinical: StatusCode<Clinical>
    private let verification: StatusCode<Verification>

    enum Clinical {
        case active, inRemission, past
    }

    enum Verification {
        case confirmed
        case notConfirmed(aside: String?)
        case refuted
    }

    private static let clinical: [String: Clinical] = [
        "active": .active, "recurrence": .active, "relapse": .active, "remission": .inRemission, "inactive": .past,
        "resolved": .past,
    ]

    private static let verification: [String: Verification] = [
        "confirmed": .confirmed, "unconfirmed": .notConfirmed(aside: nil),
        "provisional": .notConfirmed(aside: "A provisional diagnosis."),
        "differential": .notConfirmed(aside: "One of several possible diagnoses."), "refuted": .refuted,
    ]

    enum Trouble: Error {
        /// It was looked into, and is not so.
        case refuted
        /// A status that FHIR does not have: nobody can tell whether it holds now.
        case unknown(member: String, words: String)
        /// It is said to hold and to be over.
        case contradiction
    }

    /// - Parameter isEnded: whether something beside the status says that it is over.
    init(_ element: FHIRElement, isEnded: Bool) throws(Trouble) {
        clinical = StatusCode(element["clinicalStatus"], Self.clinical)
        verification = StatusCode(element["verificationStatus"], Self.verification)
        if case .unknown(let words) = clinical.reading { throw .unknown(member: "clinicalStatus", words: words) }
        if case .unknown(let words) = verification.reading {
            throw .unknown(member: "verificationStatus", words: words)
        }
        switch verification.meaning {
        case .refuted: throw .refuted
        case .notConfirmed(let aside): (certainty, self.aside) = ("not-confirmed", aside)
        case .confirmed, nil: break
        }
        switch clinical.meaning {
        case .active:
            if isEnded { throw .contradiction }
            if let code = clinical.code, code != "active" {
                aside = [aside, "It has come back (\(code))."].compactMap { $0 }.joined(separator: " ")
            }
        case .inRemission: status = "in-remission"
        case .past: status = "past"
        case nil: status = isEnded ? "past" : nil
        }
    }

    /// Whether it holds now, as far as anybody says, and is established.
    var isPresent: Bool { status == nil && certainty == nil }

    func take() {
        clinical.take()
        verification.take()
    }
}

extension PersonImport {
    /// Where a condition or an allergy stands; nil, and reported where it is a mistake, if it may not be placed.
    func standing(of resource: FHIRResource) -> ConditionStanding? {
        let end = resource.element.choice("abatement")
        // An end that lies ahead is none yet. One in words, or at an age, has come: else nobody would know it.
        let isDated = end.map { ["abatementDateTime", "abatementPeriod"].contains($0.name) } ?? true
        let isEnded = (isDated ? isPast(end) : true) || isPast(resource.element.allergyEnd?.on)
        do throws(ConditionStanding.Trouble) {
            return try ConditionStanding(resource.element, isEnded: isEnded)
        } catch {
            switch error {
            case .refuted: break
            case .unknown(let member, let words):
                report(
                    .fhirUnknownStatus, resource, resource.element[member],
                    "“\(words)” is none of the codes that FHIR has for this, so nobody can tell whether it holds now")
            case .contradiction:
                report(.fhirContradiction, resource, end, "it is said to hold now, and to have ended")
            }
            return nil
        }
    }
}
