import ArgumentParser
import Bulletin
import BulletinOperations

/// `bulletin runs show`: all that is known of a run.
struct RunsShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All that is known of a run: inputs, figures, files, messages.")

  @OptionGroup var common: CommonOptions

  @Argument(
    help: "The run, by its id or the first letters of it; the newest with a set if not said.")
  var id: String?

  func run() async throws {
    try await Session.perform(common) { session in
      session.hasResult = true
      let plan = try session.plan()
      let (run, journal) = try RunLookup(session: session, plan: plan).run(id)
      if common.format == .json {
        session.print(try json(run, journal, plan.languages.first ?? .vi).pretty)
      } else {
        session.print(try text(run, journal, plan.languages.first ?? .vi))
      }
      return .done
    }
  }

  private func text(
    _ run: RunRecord, _ journal: Journal, _ language: LanguageCode
  ) throws -> String {
    var lines = PlainColumns.text(
      [
        ["run", run.id], ["pipeline", run.pipeline], ["period", run.period],
        ["status", run.status.rawValue + (run.exit.map { ", exit \($0)" } ?? "")],
        ["started", run.started.utcText], ["took", run.took], ["as of", run.asOf],
        ["version", run.versions], ["configuration", run.plan],
      ] + (run.message.map { [["message", $0]] } ?? []))
    func add(_ title: String, _ rows: [[String]]) {
      guard !rows.isEmpty else { return }
      lines += "\n\n\(title)\n"
      lines += PlainColumns.text(rows.map { ["  \($0[0])"] + $0.dropFirst() })
    }
    add(
      "checks that did not hold",
      try journal.checks(of: run.id).map { [$0.consequence, $0.message] })
    add(
      "inputs",
      try journal.inputs(of: run.id).map {
        [
          $0.source, $0.path, "\($0.rows) rows", $0.leftOut > 0 ? "\($0.leftOut) left out" : "",
          String($0.sha256.prefix(16)),
        ]
      })
    add("figures", try journal.figures(of: run.id).map { [$0.id, $0.text.text(in: language)] })
    add(
      "files",
      try journal.outputs(of: run.id).map {
        ["\($0.folder)/\($0.name)", "\($0.size) bytes", String($0.sha256.prefix(16))]
      })
    add(
      "sent",
      try journal.outbox(of: run.id).map {
        [
          $0.status.rawValue, $0.type, $0.recipient,
          $0.parameters.split(separator: "\n").joined(separator: ", "), $0.detail ?? "",
        ]
      })
    return lines
  }

  private func json(
    _ run: RunRecord, _ journal: Journal, _ language: LanguageCode
  ) throws -> JSONValue {
    run.json.adding([
      "checks": .array(
        try journal.checks(of: run.id).map {
          ["consequence": .string($0.consequence), "message": .string($0.message)]
        }),
      "inputs": .array(
        try journal.inputs(of: run.id).map {
          [
            "source": .string($0.source), "path": .string($0.path), "sha256": .string($0.sha256),
            "size": .integer($0.size), "rows": .integer($0.rows),
            "left_out": .integer($0.leftOut),
          ]
        }),
      "figures": .array(
        try journal.figures(of: run.id).map {
          [
            "id": .string($0.id), "label": .string($0.label.text(in: language)),
            "text": .string($0.text.text(in: language)), "definition": .string($0.definition),
            "read": .integer($0.read), "used": .integer($0.used),
          ]
        }),
      "outputs": .array(
        try journal.outputs(of: run.id).map {
          [
            "folder": .string($0.folder), "name": .string($0.name), "sha256": .string($0.sha256),
            "size": .integer($0.size),
          ]
        }),
      "outbox": .array(
        try journal.outbox(of: run.id).map {
          [
            "purpose": .string($0.purpose.rawValue), "type": .string($0.type),
            "recipient": .string($0.recipient),
            "parameters": $0.parameters.isEmpty ? nil : .string($0.parameters),
            "message_id": .string($0.messageID),
            "status": .string($0.status.rawValue), "attempts": .integer($0.attempts),
            "changed": .string($0.changed.utcText),
            "detail": $0.detail.map { .string($0) } ?? nil,
          ]
        }),
    ])
  }
}
