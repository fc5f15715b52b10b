import CareRecords
import Diagnostics

extension ContentSource {
    private static let checkFolder = "content/health-checks"
    private static let frameworkFolder = "content/health-checks/frameworks"

    /// Reads frameworks, and then the checks that are held by them.
    func readHealthChecks(_ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts) {
        let files = files(in: Self.checkFolder, endings: [".json"], deep: true, into: &reader.diagnostics)
        let isFramework = { (file: String) in file.hasPrefix(Self.frameworkFolder + "/") }
        let frameworks = readFrameworks(files.filter(isFramework), &records, &reader, rules)
        var register = CheckRegister()
        for file in files where !isFramework(file) {
            let check = reader.read(file, as: [.healthCheck]) { members, _ throws(Undecodable) in
                try HealthCheck(members)
            } rules: { check, findings in
                rules.find(&findings) { check.findProblems($0, frameworks, &$1) }
            } joined: { check, findings in
                register.add(check, &findings)
            }
            if let check { records.checks.append(Sourced(record: check, file: file)) }
        }
    }

    private func readFrameworks(
        _ files: [String], _ records: inout SmallRecords, _ reader: inout RecordReader, _ rules: RuleContexts
    ) -> FrameworkRegister {
        var register = FrameworkRegister()
        for file in files {
            let framework = reader.read(file, as: [.healthCheckFramework]) { members, _ throws(Undecodable) in
                try HealthCheckFramework(members)
            } rules: { framework, findings in
                rules.find(&findings) { framework.findProblems($0, &$1) }
            } joined: { framework, findings in
                if !findings.hasErrors { register.add(framework, &findings) }
            }
            if let framework {
                records.frameworks.append(Sourced(record: framework, file: file))
            } else {
                register.isComplete = false
            }
        }
        for (framework, before) in register.outOfOrder() {
            guard let file = records.frameworks.first(where: { $0.record == framework })?.file else { continue }
            reader.diagnostics.append(
                Diagnostic(
                    .periodOrder, severity: .warning, at: SourceLocation(file: file), path: "since",
                    "edition \(framework.edition) of “\(framework.id)” is used from \(framework.since.iso), and edition \(before.edition) from \(before.since.iso)"
                ))
        }
        return register
    }
}
