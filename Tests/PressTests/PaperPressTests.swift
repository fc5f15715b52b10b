import Testing

@testable import Press

/// Engines that fail: each is replaced, the document is tried once more, and nobody gets anybody else’s.
@Suite struct PaperPressTests {
    private let names = ["Ann", "Ben", "Cat", "Dan", "Eve"]

    /// Sets a document for each name, one after the other; “failed” where it could not be.
    private func made(by worker: BadWorker, _ names: [String]? = nil, patience: Int = 20) -> [String] {
        let press = PaperPress(
            worker.engine, template: PaperTemplate(files: [:]), words: PaperWords([]), patience: patience)
        return (names ?? self.names).map { name in
            let job = PaperJob(
                [.init(tree: "<\(name)/>", language: "en")], title: name, author: "Care")
            do throws(PressProblem) {
                return String(decoding: try press.pdf(of: job).bytes, as: UTF8.self)
            } catch { return error.kind == .engineFailed ? "failed" : "refused: \(error.description)" }
        }
    }

    private func papers(of names: [String]) -> [String] { names.map { "%PDF-1.7 <\($0)/> %%EOF\n" } }

    @Test func `One worker sets one document after the other`() {
        let worker = BadWorker()
        #expect(made(by: worker) == papers(of: names))
        #expect(worker.starts == 1)
    }

    @Test func `One that dies over its third document is replaced, and nothing is lost`() {
        let worker = BadWorker("if all == 3: sys.exit(1)")
        #expect(made(by: worker) == papers(of: names))
        #expect(worker.starts == 2)
    }

    @Test func `One that dies in the middle of an answer is replaced`() {
        let worker = BadWorker("if all == 3: say(struct.pack('>BII', 0, job, 1000), b'%PDF-1.7'); sys.exit(1)")
        #expect(made(by: worker) == papers(of: names))
        #expect(worker.starts == 2)
    }

    @Test func `One that dies at its start is started again`() {
        let worker = BadWorker(starting: "if start == 1: sys.exit(1)")
        #expect(made(by: worker) == papers(of: names))
        #expect(worker.starts == 2)
    }

    @Test func `One that never starts fails every document, and twice each`() {
        let worker = BadWorker(starting: "sys.exit(1)")
        #expect(made(by: worker, ["Ann", "Ben"]) == ["failed", "failed"])
        #expect(worker.starts == 4)
    }

    @Test func `One that hangs is ended when patience is`() {
        let worker = BadWorker("if all == 3: time.sleep(600)")
        #expect(made(by: worker, patience: 1) == papers(of: names))
        #expect(worker.starts == 2)
    }

    @Test func `A document over which every worker dies is told of, and the others are made`() {
        let worker = BadWorker("if b'Cat' in tree: sys.exit(1)")
        #expect(made(by: worker) == papers(of: ["Ann", "Ben"]) + ["failed"] + papers(of: ["Dan", "Eve"]))
        #expect(worker.starts == 3)
    }

    @Test(arguments: [
        "say(b'What is it?' * 20)", "say(bytes(9))", "say(b'\\xff' * 9)", "answer(b'no PDF', job); continue",
        "answer(b'', job); continue", "answer(made, job, status=7); continue",
    ])
    func `One that answers with something else is replaced`(habit: String) {
        let worker = BadWorker("if all == 3: " + habit)
        #expect(made(by: worker, patience: 2) == papers(of: names))
        #expect(worker.starts == 2)
    }

    @Test func `A length that is too great is waited for as long as patience lasts`() {
        let worker = BadWorker("if all == 3: answer(made, job, length=len(made) + 10); continue")
        #expect(made(by: worker, patience: 1) == papers(of: names))
    }

    @Test func `A length that is too small is no whole document`() {
        let worker = BadWorker("if all == 3: answer(made, job, length=len(made) - 10); continue")
        #expect(made(by: worker) == papers(of: names))
        #expect(worker.starts == 2)
    }

    @Test func `One that answers twice gives nobody the document before theirs`() {
        let worker = BadWorker("answer(made, job)")
        #expect(made(by: worker) == papers(of: names))
    }

    @Test func `What is refused is refused, and the worker goes on`() {
        let worker = BadWorker("if b'Cat' in tree: answer(b'no such letter', job, status=1); continue")
        #expect(made(by: worker)[2] == "refused: no such letter")
        #expect(made(by: worker).count { $0.hasPrefix("%PDF") } == 4)
        #expect(worker.starts == 2)
    }
}
