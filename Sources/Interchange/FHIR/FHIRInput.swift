import Diagnostics

/// Reads texts into resources that are all kept in memory.
struct FHIRInput {
    let set = ResourceSet()
    private(set) var diagnostics: [Diagnostic] = []
    private var text: FHIRText
    private var files = 0

    init(byteLimit: Int = FHIRText.usualByteLimit) { text = FHIRText(byteLimit: byteLimit) }

    /// Reads one text, as if it were a whole file.
    mutating func read(_ bytes: [UInt8], file: String) {
        files += 1
        let resources = text.read(bytes, file: file, number: files, into: &diagnostics)
        for resource in resources { set.add(resource) }
    }
}
