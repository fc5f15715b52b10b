import CareRecords

extension MyPlan {
    /// Everyone who helps, the coordinator first, then the person's own people, then those whose work it is.
    func team() {
        out.p(say("team.intro"))
        out.table(
            role: "team", caption: say("team.caption"),
            columns: [.wide(say("team.who"), 34), .wide(say("team.helps"), 38), .wide(say("team.reach"), 28)]
        ) {
            if let coordinator {
                member(
                    coordinator.name, say("team.my-coordinator"), say("team.coordinator-does"), coordinator.telephone,
                    when: coordinator.hours.map(local))
            } else {
                member(
                    siteTeam, say("team.until-coordinator"), say("team.coordinator-does"), coordinatorPhone,
                    when: local(coordinatorHours))
            }
            for (index, contact) in plan.contacts.enumerated() {
                member(
                    contact.name, contact.relationship, contact.helpsWith, contact.phone, when: contact.when,
                    note: contact.note, at: "contacts[\(index)].note")
            }
            let doctor = plan.practice?.usualGP
            if let name = doctor ?? surgery?.name {
                member(
                    name, doctor == nil ? say("team.my-surgery") : say("team.my-doctor"), say("team.doctor-does"),
                    surgery?.telephone, when: doctor == nil ? nil : surgery?.name)
            }
            // The usual doctor may be among the professionals too: one person, one row.
            for professional in plan.professionals
            where professional.isCurrent(on: out.asOf) && professional.name != doctor {
                let what = [professional.role, professional.organisation].compactMap { $0 }
                member(
                    professional.name, what.isEmpty ? nil : what.joined(separator: ", "), professional.helpsWith,
                    professional.phone, when: professional.hours)
            }
        }
        carer()
    }

    private func member(
        _ name: String, _ role: String?, _ helps: String?, _ phone: PhoneNumber?, when: String?,
        note: Statement? = nil, at path: String = ""
    ) {
        out.row {
            out.rowHead {
                out.text(name)
                if let role {
                    out.lineBreak()
                    out.muted(role)
                }
            }
            out.field(say("team.helps-short")) {
                if let helps { out.text(helps) }
                if let note {
                    if helps != nil { out.lineBreak() }
                    out.inline(note, at: path)
                }
            }
            out.field(say("team.reach-short")) {
                // A row of which nothing is known but a name would be all white.
                if phone == nil, when == nil, helps == nil, note == nil { out.notRecorded() }
                if let phone { out.phone(phone) }
                if let when {
                    if phone != nil { out.lineBreak() }
                    out.text(when)
                }
            }
        }
    }

    /// The carer's own needs count as much; what the carer said in confidence has been taken out by now.
    private func carer() {
        guard let carer = plan.carer, !carer.needs.isEmpty || carer.plan != nil || carer.ifUnwell != nil else { return }
        let name = plan.contacts.first { $0.id == carer.contact }?.name
        out.section(heading: name.map { out.say("carer.heading", ["name": $0]) } ?? say("carer.heading-unnamed")) {
            out.list(carer.needs, at: "carer.needs")
            if let help = carer.plan { out.blocks(help, at: "carer.plan") }
            if let ifUnwell = carer.ifUnwell {
                out.element("p") {
                    out.strong(say("carer.if-unwell"))
                    out.text(" ")
                    out.inline(ifUnwell, at: "carer.ifUnwell")
                }
            }
        }
    }
}
