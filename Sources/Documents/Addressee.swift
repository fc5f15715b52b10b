public import CareRecords
public import Disclosure

/// As much of a plan as goes on an envelope and into the letter inside it: who, where, in what print, and who
/// coordinates. It is kept for each person of a print run while the plans themselves stream by.
public struct Addressee: Sendable {
    let view: PlanView
    private var plan: CarePlan { view.plan }

    /// - Parameter view: the plan as the person may see it.
    public init(_ view: PlanView) { self.view = PlanView(forAnEnvelopeTo: view) }

    public var id: String { plan.id }
    public var language: String { plan.person.language }
    public var printSize: Int { plan.accessNeeds.printSize }
    public var colours: ColourScheme? { plan.accessNeeds.colours }

    /// What stands in the window; nil where no letter can be sent, since the name or the address is not recorded.
    public var window: WindowAddress? {
        guard plan.person.name.isRecorded, let address = plan.person.address, !address.lines.isEmpty else { return nil }
        return WindowAddress(name: plan.person.name.full, address)
    }
}
