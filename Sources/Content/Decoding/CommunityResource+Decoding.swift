import CareRecords

extension CommunityResource {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.local("name"), summary: try from.local("summary"),
            needs: from.texts("needs"), sites: from.texts("sites"), when: try from.local("when"),
            place: from.local(ifAny: "where"), cost: from.local(ifAny: "cost"), access: from.local(ifAny: "access"),
            telephone: from.phone(ifAny: "telephone"), email: from.text(ifAny: "email"),
            web: from.text(ifAny: "web"), howToJoin: from.local(ifAny: "howToJoin"),
            languages: from.texts("languages"), checkedOn: try from.date("checkedOn"))
    }
}
