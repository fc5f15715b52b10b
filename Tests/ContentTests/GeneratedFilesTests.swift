import Foundation
import JSONReading
import Testing

@testable import Content

/// Schemas and reference in the repository are what the shapes say today. `CARESHEAF_BLESS=1` writes them anew.
@Suite struct GeneratedFilesTests {
    @Test func schemasAreUpToDate() throws {
        for kind in RecordKind.all {
            try compare("schemas/\(SchemaWriter.fileName(of: kind))", with: SchemaWriter.schema(of: kind))
        }
    }

    @Test func referenceIsUpToDate() throws {
        try compare("docs/content-reference.md", with: Array(ReferenceWriter.reference().utf8))
    }

    @Test func coverageIsUpToDate() throws {
        var json = JSONWriter(indented: true)
        json.object { object in
            object.key("expressible")
            object.array { list in for id in SchemaCoverage.expressible { list.value(id.name) } }
            object.key("partlyExpressible")
            object.array { list in for id in SchemaCoverage.partlyExpressible { list.value(id.name) } }
        }
        try compare("schemas/coverage.json", with: json.bytes + [0x0A])
    }

    /// Two objects of one name would share one entry under `$defs`.
    @Test func namesOfObjectsAreUnique() {
        var shapes: [String: ObjectShape] = [:]
        func visit(_ shape: Shape) {
            switch shape {
            case .list(let element, _): visit(element)
            case .object(let object), .textOr(let object): visit(object)
            default: break
            }
        }
        func visit(_ object: ObjectShape) {
            if let known = shapes[object.name] {
                #expect(known === object, "two objects are called \(object.name)")
                return
            }
            shapes[object.name] = object
            for field in object.fields { visit(field.shape) }
        }
        for kind in RecordKind.all { visit(kind.shape) }
        #expect(shapes.count > 60)
    }

    private func compare(_ path: String, with bytes: [UInt8]) throws {
        if Project.blesses {
            try Data(bytes).write(to: Project.root.appendingPathComponent(path))
        } else {
            let isSame = Project.bytes(path) == bytes
            #expect(isSame, "\(path) is not what the shapes say: run the tests once with CARESHEAF_BLESS=1")
        }
    }
}
