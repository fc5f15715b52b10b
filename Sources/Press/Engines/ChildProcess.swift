internal import CSpawn
import Glibc

/// A program that runs beside this one and is spoken to over its standard input and output.
///
/// It is started without a shell, in a process group of its own, with the environment that it is given and no other, and
/// with no descriptor but the three. It ends when this value goes, however that comes about; it is always reaped.
/// One thread at a time may use it.
public final class ChildProcess {
    private let identifier: pid_t
    /// A socket, so that writing to a child that has died is an error and not a signal.
    private var input: Int32
    private let output: Int32
    private let complaints: Int32
    private var hasEnded = false

    /// - Parameters:
    ///   - program: its path.
    ///   - folder: where it stands.
    /// - Throws: `.engineMissing` if it cannot be started.
    public init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], folder: String = "/"
    ) throws(PressProblem) {
        var pair: [Int32] = [-1, -1]
        var outward: [Int32] = [-1, -1]
        let complaints = memfd_create("complaints", CARESHEAF_MFD_CLOEXEC)
        guard complaints >= 0, Self.connect(&pair), Self.connect(&outward)
        else {
            let error = errno
            for one in pair + outward + [complaints] where one >= 0 { close(one) }
            throw PressProblem(.engineFailed, "no connection to \(program) could be made: \(systemWords(error))")
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pair[1], 0)
        posix_spawn_file_actions_adddup2(&actions, outward[1], 1)
        posix_spawn_file_actions_adddup2(&actions, complaints, 2)
        posix_spawn_file_actions_addchdir_np(&actions, folder)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
        var identifier: pid_t = 0
        let result = withCStrings([program] + arguments) { words in
            withCStrings(environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) { settings in
                posix_spawn(&identifier, program, &actions, &attributes, words, settings)
            }
        }
        close(pair[1])
        close(outward[1])
        guard result == 0 else {
            for one in [pair[0], outward[0], complaints] { close(one) }
            throw PressProblem(.engineMissing, "\(program) cannot be started: \(systemWords(result))")
        }
        self.identifier = identifier
        input = pair[0]
        output = outward[0]
        self.complaints = complaints
    }

    deinit { end() }

    /// Ends the program, at once if it still runs. Nothing can be said to it afterwards.
    public func end() {
        guard !hasEnded else { return }
        hasEnded = true
        closeInput()
        kill(-identifier, SIGKILL)
        var status: Int32 = 0
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        close(output)
        close(complaints)
    }

    /// Tells the program that there is nothing more to come.
    public func closeInput() {
        guard input >= 0 else { return }
        close(input)
        input = -1
    }

    /// Writes all of `bytes`.
    ///
    /// - Throws: `.engineFailed` if the program has gone, or does not take them before the deadline.
    public func send(_ bytes: [UInt8], before deadline: Deadline) throws(PressProblem) {
        var from = 0
        while from < bytes.count {
            try wait(for: input, POLLOUT, before: deadline)
            from += try sendSome(bytes, from: from)
        }
    }

    /// Reads exactly `count` bytes.
    ///
    /// - Throws: `.engineFailed` if the program ends before, or does not answer before the deadline.
    public func receive(_ count: Int, before deadline: Deadline) throws(PressProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            try wait(for: output, POLLIN, before: deadline)
            guard try receiveSome(into: &bytes, most: count - bytes.count) > 0 else { throw gone() }
        }
        return bytes
    }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - input: what it reads.
    ///   - limit: the most bytes that it may answer.
    ///   - seconds: how long it may take.
    /// - Returns: what it wrote to its standard output.
    /// - Throws: `.engineMissing`; `.engineFailed` if it takes too long, answers too much, or says that it failed.
    public static func run(
        _ program: String, _ arguments: [String], input: [UInt8], limit: Int, seconds: Int,
        environment: [String: String] = [:], folder: String = "/"
    ) throws(PressProblem) -> [UInt8] {
        var input: [UInt8]? = input
        return try run(
            program, arguments, limit: limit, seconds: seconds, environment: environment, folder: folder
        ) { () throws(PressProblem) in
            defer { input = nil }
            return input
        }
    }

    /// Runs a program to its end on more than is good to hold at once.
    ///
    /// - Parameter next: the next piece of what it reads, asked for when it has taken the one before; nil after the last.
    ///   What this throws ends the program. The time that it takes counts.
    public static func run(
        _ program: String, _ arguments: [String], limit: Int, seconds: Int, environment: [String: String] = [:],
        folder: String = "/", reading next: () throws(PressProblem) -> [UInt8]?
    ) throws(PressProblem) -> [UInt8] {
        let child = try ChildProcess(program, arguments, environment: environment, folder: folder)
        return try child.converse(limit: limit, before: Deadline(seconds: seconds), next)
    }

    /// Says everything while it listens, so that neither waits for the other for ever.
    private func converse(
        limit: Int, before deadline: Deadline, _ next: () throws(PressProblem) -> [UInt8]?
    ) throws(PressProblem) -> [UInt8] {
        var answer: [UInt8] = []
        var piece: [UInt8] = []
        var from = 0
        while true {
            while input >= 0, from == piece.count {
                from = 0
                piece = []
                if let more = try next() { piece = more } else { closeInput() }
            }
            var watched = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
            if input >= 0 { watched.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
            try poll(&watched, before: deadline)
            if watched.count > 1, watched[1].revents != 0 {
                // One that has heard enough may close its ears; what it makes of it is in its answer.
                do throws(PressProblem) { from += try sendSome(piece, from: from) } catch { closeInput() }
            }
            guard watched[0].revents != 0 else { continue }
            if try receiveSome(into: &answer, most: 64 << 10) == 0 { break }
            guard answer.count <= limit else {
                throw PressProblem(.engineFailed, "it answered with more than \(limit) bytes")
            }
        }
        try awaitSuccess(before: deadline)
        return answer
    }

    /// Waits until the program has ended by itself.
    private func awaitSuccess(before deadline: Deadline) throws(PressProblem) {
        var information = siginfo_t()
        while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT) == 0, information.si_signo == 0
        {
            guard deadline.milliseconds > 0 else { throw PressProblem(.engineFailed, "it did not end in time") }
            usleep(2000)
        }
        var status: Int32 = 0
        hasEnded = true
        closeInput()
        let said = whatItSaid()
        close(output)
        close(complaints)
        while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else {
            throw PressProblem(.engineFailed, said.isEmpty ? "it ended with status \(status)" : said)
        }
    }

    // MARK: Pieces

    /// Two ends, neither of which another child inherits.
    private static func connect(_ ends: inout [Int32]) -> Bool {
        socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    }

    private func sendSome(_ bytes: [UInt8], from: Int) throws(PressProblem) -> Int {
        let sent = bytes.withUnsafeBytes {
            Glibc.send(
                input, $0.baseAddress! + from, $0.count - from,
                Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        }
        if sent >= 0 { return sent }
        guard errno == EINTR || errno == EAGAIN else { throw gone() }
        return 0
    }

    private func receiveSome(into bytes: inout [UInt8], most: Int) throws(PressProblem) -> Int {
        let room = min(most, 256 << 10)
        var failure: Int32 = 0
        var got = 0
        let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            repeat { got = read(output, buffer.baseAddress, room) } while got < 0 && errno == EINTR
            if got < 0 { failure = errno }
            count = max(0, got)
        }
        guard failure == 0 else { throw PressProblem(.engineFailed, "it cannot be heard: \(systemWords(failure))") }
        bytes += piece
        return got
    }

    private func wait(for descriptor: Int32, _ events: Int32, before deadline: Deadline) throws(PressProblem) {
        guard !hasEnded, descriptor >= 0 else { throw PressProblem(.engineFailed, "it has ended") }
        var watched = [pollfd(fd: descriptor, events: Int16(events), revents: 0)]
        try poll(&watched, before: deadline)
    }

    private func poll(_ watched: inout [pollfd], before deadline: Deadline) throws(PressProblem) {
        while true {
            let left = deadline.milliseconds
            guard left > 0 else { throw PressProblem(.engineFailed, "it did not answer in time") }
            let ready = Glibc.poll(&watched, nfds_t(watched.count), Int32(left))
            if ready > 0 { return }
            if ready < 0, errno != EINTR {
                throw PressProblem(.engineFailed, "it cannot be waited for: \(systemWords(errno))")
            }
        }
    }

    private func gone() -> PressProblem {
        let said = whatItSaid()
        return PressProblem(.engineFailed, said.isEmpty ? "it ended while it was needed" : said)
    }

    /// The end of what the program wrote to its standard error.
    private func whatItSaid() -> String {
        let length = Int(lseek(complaints, 0, SEEK_END))
        guard length > 0 else { return "" }
        let from = max(0, length - 2000)
        let bytes = [UInt8](unsafeUninitializedCapacity: length - from) { buffer, count in
            count = max(0, pread(complaints, buffer.baseAddress, length - from, off_t(from)))
        }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).suffix(3)
            .joined(separator: "; ")
    }
}

/// A moment by which something has to be done.
public struct Deadline: Sendable {
    private let moment: ContinuousClock.Instant

    public init(seconds: Int) { moment = .now + .seconds(seconds) }

    /// How much time is left; at least 0, at most a minute at a time.
    var milliseconds: Int {
        let left = ContinuousClock.now.duration(to: moment)
        guard left > .zero else { return 0 }
        return Int(
            min(60_000, left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1))
    }
}

private func systemWords(_ error: Int32) -> String { strerror(error).map { String(cString: $0) } ?? "error \(error)" }

/// Calls `body` with the texts as C holds lists of them: closed by a null pointer.
private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
}
