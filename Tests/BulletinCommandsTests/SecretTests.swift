import Foundation
import Testing

/// No command prints a secret, wherever it comes from and whatever is wrong beside it.
@Suite struct SecretTests {
  private static let secret = "hunter2-6f1d"

  private static let configuration = """
    version: 1
    smtp: {host: localhost, port: 1, user: office, password: "${env:OFFICE_SECRET}"}
    sources:
      database: {type: postgresql, url: "postgres://aid:hunter2-6f1d@localhost:1/aid", table: aid, date: none}
      service: {type: http, url: "http://localhost:1/?key=hunter2-6f1d", headers: {Authorization: hunter2-6f1d}, date: none}
      rows: {type: inline, rows: [{people: 1}], date: none}
    metrics: {heads: {type: count, from: rows}}
    pipelines:
      term:
        period: all
        sections: [{figures: [heads]}]
        renderers: [json]
        publish:
          - {type: webhook, url: "http://localhost:1/hunter2-6f1d", headers: {Token: "${file:token}"}}
          - {type: email, to: [a@example.org]}
        schedule: "0 6 1 * *"
    """

  /// What is wrong on or beside the line of a secret.
  private static let faults: [(old: String, new: String)] = [
    ("", ""), ("password:", "pasword:"), ("port: 1, user", "port: x, user"),
    ("table: aid", "tabel: aid"), ("url: \"http://localhost:1/h", "url: \"example/h"),
    ("headers: {Token", "heders: {Token"), ("\"${env:OFFICE_SECRET}\"", "[hunter2-6f1d]"),
    ("password: \"${env:OFFICE_SECRET}\"", "password: {a: hunter2-6f1d}"),
    ("{Authorization: hunter2-6f1d}", "[hunter2-6f1d]"),
    ("smtp: {host", "smpt: {host"), ("user: office", "user: office, user: office"),
  ]

  private static let commands = [
    ["validate"], ["validate", "--format", "json"], ["check", "--timeout", "2"],
    ["check", "--timeout", "2", "--format", "json"], ["plan"], ["plan", "--format", "json"],
    ["plan", "--format", "mermaid"], ["plan", "--format", "dot"], ["schedule", "print"],
    ["run", "--dry-run"], ["run", "--publish"], ["measure", "heads"], ["explain", "heads@all"],
  ]

  @Test func noCommandPrintsOne() throws {
    for (index, fault) in Self.faults.enumerated() {
      let text =
        fault.old.isEmpty
        ? Self.configuration : Self.configuration.replacing(fault.old, with: fault.new)
      #expect(fault.old.isEmpty || text != Self.configuration, "\(fault.old)")
      // Every command once, and what reports faults for each of them.
      for command in index == 0 ? Self.commands : Array(Self.commands.prefix(2)) {
        try Program.within { folder in
          try text.write(
            to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
          try Self.secret.write(
            to: folder.appending(path: "token"), atomically: true, encoding: .utf8)
          let run = try Program.run(
            command, in: folder, environment: ["OFFICE_SECRET": Self.secret])
          #expect(!(run.output + run.errors).contains("hunter2"), "\(command) \(fault.new)")
          #expect(index == 0 || run.status == 78, "\(command) \(fault.new) \(run.errors)")
        }
      }
    }
  }

  @Test func theSchemaMarksThemAsWhatIsNeverRead() throws {
    let schema = try Program.run(["schema"]).output
    #expect(schema.contains("\"writeOnly\": true"))
  }
}
