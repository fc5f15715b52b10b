import Glibc

@testable import Press

/// A program that stands in for a Python with Typst and does not always do what it is asked for.
///
/// It answers a document with a “PDF” that holds the document’s tree, so that a test sees whose it is.
final class BadWorker {
    private let folder: String
    let path: String

    /// - Parameter habit: Python that is run for each job, with `job` (its number since the worker was started), `all` (its
    ///   number among all jobs of all workers), `tree`, and `answer(bytes, job)`. It may leave the answer to the rest.
    init(starting: String = "", _ habit: String = "") {
        var name = Array("/tmp/caresheaf-worker-XXXXXX".utf8CString)
        folder = mkdtemp(&name).map { String(cString: $0) } ?? "/nowhere"
        path = folder + "/python3"
        let indented = habit.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let text = Self.script.replacing("STARTING", with: starting).replacing("    HABIT", with: indented)
        // Another process writes it: what this one has open for writing, a child that starts just then has open too, and a
        // program that is open for writing cannot be run.
        _ = try? ChildProcess.run(
            "/bin/sh", ["-c", "cat >\"$0\" && chmod 700 \"$0\"", path], input: Array(text.utf8), limit: 1, seconds: 20,
            environment: ["PATH": "/usr/bin:/bin"])
    }

    deinit {
        for name in ["python3", "starts", "jobs"] { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    var engine: PaperEngine { PaperEngine(kind: .python(path), fonts: []) }

    /// How many workers have been started.
    var starts: Int {
        var status = stat()
        return stat("\(folder)/starts", &status) == 0 ? Int(status.st_size) : 0
    }

    private static let script = #"""
        #!/usr/bin/python3
        import os, struct, sys, time
        here = os.path.dirname(os.path.abspath(__file__))
        source, sink = os.fdopen(0, "rb"), os.fdopen(1, "wb")
        def count(what):
            with open(f"{here}/{what}", "ab") as file: file.write(b"."); return file.tell()
        def read(size):
            data = source.read(size)
            if len(data) < size: sys.exit(0)
            return data
        def number(): return struct.unpack(">I", read(4))[0]
        def say(*parts): sink.write(b"".join(parts)); sink.flush()
        def answer(made, job, status=0, length=None):
            say(struct.pack(">BII", status, job, len(made) if length is None else length), made)
        start = count("starts")
        STARTING
        say(b"typst 0".ljust(31) + b"\n")
        while True:
            files = {}
            for _ in range(number()):
                name = read(number()); files[name] = read(number())
            job = number()
            all, tree = count("jobs"), files[b"0.xml"]
            made = b"%PDF-1.7 " + tree + b" %%EOF\n"
            HABIT
            answer(made, job)

        """#
}
