import Digests
import Files

extension DigestMaker {
    /// A program or a font, by its path and what the file system says of it.
    mutating func addFile(_ path: String) {
        add(path)
        guard let stamp = FileStamp(of: path) else { return add(-1) }
        add(Int(stamp.size))
        add(Int(stamp.written))
        add(Int(truncatingIfNeeded: stamp.number))
    }
}
