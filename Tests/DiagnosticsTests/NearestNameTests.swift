import Diagnostics
import Testing

@Suite struct NearestNameTests {
    @Test func findsTheNameThatWasMeant() {
        let names = ["coordinator", "contacts", "contingency", "consents"]
        #expect(nearestName(to: "cordinator", among: names) == "coordinator")
        #expect(nearestName(to: "contatcs", among: names) == "contacts")
        #expect(nearestName(to: "weather", among: names) == nil)
    }
}
