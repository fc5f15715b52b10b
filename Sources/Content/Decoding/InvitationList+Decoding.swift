import CareRecords

extension InvitationList {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            practice: try from.text("practice"), on: try from.date("on"), signedBy: from.text(ifAny: "signedBy"),
            people: try from.list("people", InvitedPerson.init))
    }
}

extension InvitedPerson {
    init(_ from: Members) throws(Undecodable) {
        self.init(
            id: try from.text("id"), name: try from.object("name", PersonName.init),
            address: try from.object("address", Address.init), language: from.text(ifAny: "language") ?? "en",
            accessNeeds: try from.object(ifAny: "accessNeeds", AccessNeeds.init) ?? AccessNeeds(),
            answer: from.code(ifAny: "answer"), answeredOn: from.date(ifAny: "answeredOn"))
    }
}
