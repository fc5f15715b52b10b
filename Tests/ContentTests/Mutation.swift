import JSONReading

/// A record with one thing in it spoilt.
struct Mutation {
    let path: String
    let record: JSONTree

    /// Every value of a record taken out, and every value made one of another sort.
    static func all(of record: JSONTree) -> [Mutation] {
        var found: [Mutation] = []
        visit(record, "") { path, changed in found.append(Mutation(path: path, record: changed)) }
        return found
    }

    private static func visit(_ value: JSONTree, _ path: String, _ tell: (String, JSONTree) -> Void) {
        switch value {
        case .object(let members):
            for (number, member) in members.enumerated() where !["kind", "version"].contains(member.key) {
                let place = path.isEmpty ? member.key : "\(path).\(member.key)"
                var others = members
                others.remove(at: number)
                tell("\(place) taken out", .object(others))
                others = members
                others[number] = JSONTree.Member("restrct", member.value)
                tell("\(place) misspelt", .object(others))
                func tellChanged(_ path: String, _ changed: JSONTree) {
                    var others = members
                    others[number].value = changed
                    tell(path, .object(others))
                }
                for spoilt in spoilt(member.value) { tellChanged("\(place) spoilt", spoilt) }
                visit(member.value, place, tellChanged)
            }
        case .list(let elements):
            for (number, element) in elements.enumerated() {
                let place = "\(path)[\(number)]"
                func tellChanged(_ path: String, _ changed: JSONTree) {
                    var others = elements
                    others[number] = changed
                    tell(path, .list(others))
                }
                for spoilt in spoilt(element) { tellChanged("\(place) spoilt", spoilt) }
                visit(element, place, tellChanged)
            }
        default: break
        }
    }

    /// Of another sort, and of the same sort but nothing that any field takes.
    private static func spoilt(_ value: JSONTree) -> [JSONTree] {
        switch value {
        case .text: [.number("7"), .text("")]
        case .number: [.text("many"), .number("1e999")]
        case .flag: [.text("yes")]
        case .object, .list, .null: [.text("all of it"), .list([])]
        }
    }
}
