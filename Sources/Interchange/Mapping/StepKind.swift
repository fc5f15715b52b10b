/// Where a kind of resource says what a step of a plan needs to know.
struct StepKind {
    /// A line of its own: what it is about, and the elements that say so (`value` stands for `value[x]`).
    typealias Line = (label: String, elements: [String])

    /// The elements that say what is to be done; the first that has words is used, its codes are kept.
    var names: [String]
    /// Words that explain the name.
    var description: String?
    /// What will help the person to do it.
    var instruction: String?
    var when: [String]
    var performers: [String]
    var lines: [Line]
    /// How far it has come: the plan’s word, and what that leaves out.
    var status: [String: (plan: String?, words: String?)]

    /// Whether a request decides for or against resuscitation. That is no step of a plan: a plan says that such a
    /// document exists and where it is kept, and somebody has to look at the document for that.
    static func isAboutResuscitation(_ request: FHIRElement) -> Bool {
        (request.all("code") + request.all("category")).flatMap { $0.all("coding") }.contains { coding in
            coding.peek("code").map(resuscitationCodes.contains) ?? false
        }
    }

    /// Of LOINC, SNOMED CT and US Core (portable medical orders).
    private static let resuscitationCodes: Set<String> = [
        "LA33470-8", "LA33471-6", "100822-6", "304252001", "304253006", "304254000", "450475007", "450476008",
        "439569004",
        "PMO",
    ]

    // MARK: CarePlan.activity.detail

    static let detail = StepKind(
        names: ["code"], description: "description", instruction: nil, when: ["scheduled"], performers: ["performer"],
        lines: [
            ("What with", ["product"]), ("How much a day", ["dailyAmount"]), ("How much", ["quantity"]),
            ("Where", ["location"]), why, ("Reason given", ["statusReason"]),
        ],
        status: [
            "not-started": ("not-started", nil), "scheduled": ("not-started", "Booked"),
            "in-progress": ("started", nil),
            "on-hold": (nil, "On hold"), "completed": ("done", nil), "cancelled": ("stopped", "Cancelled"),
            "stopped": ("stopped", nil),
        ])

    // MARK: Requests

    private static let requestStatus: [String: (plan: String?, words: String?)] = [
        "draft": (nil, "A draft"), "active": (nil, nil), "on-hold": (nil, "On hold"), "revoked": ("stopped", nil),
        "completed": ("done", nil),
    ]

    static let why: Line = ("Why", ["reasonCode", "reasonReference"])

    static let kinds: [String: StepKind] = [
        "ServiceRequest": StepKind(
            names: ["code", "category"], description: nil, instruction: "patientInstruction", when: ["occurrence"],
            performers: ["performer"],
            lines: [
                ("In detail", ["orderDetail"]), ("How much", ["quantity"]),
                ("Where", ["locationCode", "locationReference"]), ("Part of the body", ["bodySite"]),
                ("By", ["performerType"]), why, ("Kind", ["category"]), ("Priority", ["priority"]),
                ("Asked for by", ["requester"]), ("Asked for on", ["authoredOn"]),
            ], status: requestStatus),
        "Task": StepKind(
            names: ["description", "code"], description: nil, instruction: nil, when: ["executionPeriod"],
            performers: ["owner"],
            lines: [
                ("Kind", ["code"]), ("About", ["focus"]), why, ("Reason given", ["statusReason"]),
                ("Progress", ["businessStatus"]), ("Where", ["location"]), ("By", ["performerType"]),
                ("Priority", ["priority"]), ("Asked for by", ["requester"]), ("Asked for on", ["authoredOn"]),
            ],
            status: [
                "draft": (nil, "A draft"), "requested": ("not-started", nil), "received": ("not-started", nil),
                "accepted": ("not-started", nil), "rejected": ("stopped", "Declined"), "ready": ("not-started", nil),
                "cancelled": ("stopped", "Cancelled"), "in-progress": ("started", nil), "on-hold": (nil, "On hold"),
                "failed": ("stopped", "Did not succeed"), "completed": ("done", nil),
            ]),
        "Appointment": StepKind(
            names: ["description", "serviceType", "appointmentType", "serviceCategory", "specialty"], description: nil,
            instruction: "patientInstruction", when: [], performers: [],
            lines: [
                ("Kind", ["serviceType", "appointmentType", "serviceCategory", "specialty"]), why,
                ("Reason given", ["cancelationReason"]), ("To know", ["comment"]),
                ("Asked for", ["requestedPeriod"]),
            ],
            status: [
                "proposed": (nil, "Proposed"), "pending": (nil, "Not yet confirmed by everyone"),
                "booked": ("not-started", nil), "arrived": ("started", nil), "checked-in": ("started", nil),
                "fulfilled": ("done", nil), "cancelled": ("stopped", "Cancelled"), "noshow": ("stopped", "Nobody came"),
                "waitlist": (nil, "On a waiting list"),
            ]),
        "DeviceRequest": StepKind(
            names: ["code"], description: nil, instruction: nil, when: ["occurrence"], performers: ["performer"],
            lines: [
                ("By", ["performerType"]), why, ("Priority", ["priority"]), ("Asked for by", ["requester"]),
                ("Asked for on", ["authoredOn"]),
            ], status: requestStatus),
        "CommunicationRequest": StepKind(
            names: ["reasonCode", "category"], description: nil, instruction: nil, when: ["occurrence"],
            performers: ["sender"],
            lines: [
                why, ("Kind", ["category"]), ("How", ["medium"]), ("To", ["recipient"]),
                ("Reason given", ["statusReason"]), ("About", ["about"]), ("Priority", ["priority"]),
                ("Asked for by", ["requester"]), ("Asked for on", ["authoredOn"]),
            ], status: requestStatus),
        "NutritionOrder": StepKind(
            names: [], description: nil, instruction: nil, when: [], performers: [],
            lines: [
                ("Foods to prefer", ["foodPreferenceModifier"]), ("Foods to leave out", ["excludeFoodModifier"]),
                ("Asked for by", ["orderer"]), ("Asked for on", ["dateTime"]),
            ], status: requestStatus),
    ]
}
