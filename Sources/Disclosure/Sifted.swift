import CareRecords

/// A part of a plan in which something may be kept from somebody.
///
/// Most have nothing of the kind. To look is cheap, and what need not be sifted is not copied.
protocol Sifted: Restrictable {
    /// Whether anything in it is kept from anyone, or nothing would be left of it anyway.
    var hasToBeSifted: Bool { get }
}

/// A part of a plan of which only a note may be kept from somebody, besides the whole of it.
protocol Noted: Restrictable {
    var note: Statement? { get set }
}

extension Condition: Noted {}
extension Medicine: Noted {}
extension Allergy: Noted {}
extension OtherDocument: Noted {}
extension PersonalContact: Noted {}

extension Statement? {
    fileprivate var isKept: Bool { self?.restriction != nil }
}

extension [Statement] {
    fileprivate var areKept: Bool { contains { $0.restriction != nil } }
}

extension Need: Sifted {
    var hasToBeSifted: Bool {
        restriction != nil || text.isKept || inPlace.isKept || goals.contains(where: \.hasToBeSifted)
            || actions.contains(where: \.hasToBeSifted) || isBlank
    }

    /// A need without words is nothing without goals and steps.
    var isBlank: Bool { text == nil && inPlace == nil && goals.isEmpty && actions.isEmpty }
}

extension Goal: Sifted {
    var hasToBeSifted: Bool {
        restriction != nil || words.restriction != nil || why.isKept || note.isKept || outcomes.areKept
            || actions.contains(where: \.hasToBeSifted)
    }
}

extension Action: Sifted {
    var hasToBeSifted: Bool {
        restriction != nil || what.restriction != nil || strategies.isKept || note.isKept || outcome.isKept
            || stageGoals.contains(where: \.hasToBeSifted)
    }
}

extension StageGoal {
    var hasToBeSifted: Bool { text.restriction != nil || outcome.isKept }
}

extension Alert: Sifted {
    var hasToBeSifted: Bool { restriction != nil || text.restriction != nil }
}

extension ContingencyPlan: Sifted {
    var hasToBeSifted: Bool {
        restriction != nil || triggers.areKept || whatToDo.areKept || copingStrategies.areKept || earlyWarnings.areKept
            || triggers.isEmpty
    }
}

extension SelfMonitoring: Sifted {
    var hasToBeSifted: Bool { restriction != nil || whatToDo.areKept }
}

extension Change: Sifted {
    var hasToBeSifted: Bool { restriction != nil || text.restriction != nil }
}

extension AdditionalPlan: Sifted {
    var hasToBeSifted: Bool { restriction != nil || text.isKept }
}
