import CareRecords
import JSONReading

/// A care plan with what every plan must have.
struct PlanSkeleton {
    let id: String
    let given: String
    let family: String
    let birthDate: CalendarDate
    let coordinator: TeamMember
    let practice: String
    let review: CalendarDate
    let asOf: CalendarDate

    var text: String {
        document("care-plan") { json in
            json.member("id", id)
            json.key("person")
            json.object { json in
                json.key("name")
                json.object { json in
                    json.member("given", given)
                    json.member("family", family)
                }
                json.member("birthDate", birthDate.iso)
                json.key("address")
                json.object { json in
                    json.key("lines")
                    json.array { $0.value("Address to be filled in") }
                    json.member("postcode", "ZZ99 3VZ")
                }
                json.member("language", "en")
            }
            json.key("practice")
            json.object { $0.member("ods", practice) }
            json.member("site", coordinator.site)
            json.member("coordinator", coordinator.id)
            json.member("writtenOn", asOf.iso)
            json.member("revision", 1)
            json.key("review")
            json.object { json in
                json.member("on", review.iso)
                json.member("responsible", coordinator.name)
            }
        }
    }
}

/// A meeting with nobody on its list yet.
struct MeetingSkeleton {
    let id: String
    let site: String
    let date: CalendarDate

    var text: String {
        document("mdt-meeting") { json in
            json.member("id", id)
            json.member("site", site)
            json.member("date", date.iso)
            json.member("place", "Place to be filled in")
            for role in ["chair", "minuteTaker"] {
                json.key(role)
                json.object { $0.member("name", "Name to be filled in") }
            }
            json.key("expected")
            json.array { _ in }
            json.key("apologies")
            json.array { _ in }
            json.key("quorum")
            json.object { $0.member("rule", "Rule to be filled in") }
            json.member("sharingBasis", "Direct care, with each person’s consent to be discussed")
            json.key("cases")
            json.array { _ in }
        }
    }
}

/// A return in which every measure of the programme is still missing.
struct ReturnSkeleton {
    let site: String
    let period: YearMonth
    let measures: [Measure]
    let asOf: CalendarDate

    var text: String {
        document("programme-return") { json in
            json.member("site", site)
            json.member("period", period.iso)
            json.member("submittedBy", "Name to be filled in")
            json.member("submittedOn", asOf.iso)
            json.key("values")
            json.array { json in
                for measure in measures {
                    json.object { json in
                        json.member("measure", measure.id)
                        json.member("missing", true)
                    }
                }
            }
        }
    }
}

func document(_ kind: String, _ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(indented: true)
    json.object { json in
        json.member("kind", kind)
        json.member("version", RecordKind.version)
        body(&json)
    }
    return json.text + "\n"
}
