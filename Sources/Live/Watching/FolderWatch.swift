import Glibc

/// Watches the content and the themes of a project, with all folders inside, for as long as it lives (inotify(7)).
///
/// It says that something changed, and not what: a build finds that out, and finds more of it.
final class FolderWatch {
    private let project: String
    private let descriptor: Int32
    /// The number of the watch on the project itself, in which other things lie too, such as the output.
    private var ofProject: Int32 = -1
    /// Whether the system watches every folder. Where it grants no more watches, whoever asks has to look for themselves.
    private(set) var isComplete: Bool

    private static let folders = ["content", "themes"]
    /// What makes a file another, and what makes a folder hold another.
    private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB
            | IN_ONLYDIR | IN_DONT_FOLLOW)

    init(_ project: String) {
        self.project = project
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        isComplete = descriptor >= 0
        watchAll()
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Waits until something has changed, or `milliseconds` have passed. Returns whether it has.
    func wait(milliseconds: Int32) -> Bool {
        guard descriptor >= 0 else {
            poll(nil, 0, milliseconds)
            return false
        }
        var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&one, 1, milliseconds) > 0 else { return false }
        return takeEvents()
    }

    /// Reads what there is to read. A new folder is watched from then on.
    private func takeEvents() -> Bool {
        var hasChanged = false
        var mayHaveFolders = false
        withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 8) { buffer in
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                var at = 0
                while at + MemoryLayout<inotify_event>.size <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
                    let name = UnsafeRawBufferPointer(rebasing: buffer[(at + MemoryLayout<inotify_event>.size)...])
                        .prefix(Int(event.len)).prefix { $0 != 0 }
                    if !isOfNoConsequence(name, in: event.wd) { hasChanged = true }
                    if event.mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED) != 0 { mayHaveFolders = true }
                    at += MemoryLayout<inotify_event>.size + Int(event.len)
                }
            }
        }
        if mayHaveFolders { watchAll() }
        return hasChanged
    }

    /// What editors keep beside the file that is open in them, and what is neither content nor theme.
    private func isOfNoConsequence(_ name: Slice<UnsafeRawBufferPointer>, in watch: Int32) -> Bool {
        if watch == ofProject { return !Self.folders.contains { name.elementsEqual($0.utf8) } }
        return name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~")
    }

    private func watchAll() {
        guard descriptor >= 0 else { return }
        isComplete = true
        // The project itself, for the day on which content/ is put in the place of another.
        ofProject = add(project)
        for folder in Self.folders { watch("\(project)/\(folder)", depth: 0) }
    }

    private func watch(_ folder: String, depth: Int) {
        guard depth < 64, add(folder) >= 0, let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let kind = Int32(entry.pointee.d_type)
            guard !name.hasPrefix("."), kind == Int32(DT_DIR) || kind == Int32(DT_UNKNOWN) else { continue }
            watch("\(folder)/\(name)", depth: depth + 1)
        }
    }

    @discardableResult
    private func add(_ folder: String) -> Int32 {
        let watch = inotify_add_watch(descriptor, folder, Self.mask)
        if watch < 0, errno == ENOSPC || errno == ENOMEM { isComplete = false }
        return watch
    }
}
