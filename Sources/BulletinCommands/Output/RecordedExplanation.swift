import Bulletin
import BulletinOperations
import BulletinPrograms

/// The origin of a figure as the run that printed it recorded it: whatever the files hold today.
struct RecordedExplanation {
  private let run: RunRecord
  private let figure: RecordedFigure
  /// The figure in the set's list of figures; nil once neither the set nor a kept copy is there.
  private let origin: JSONValue?
  private let inputs: [RecordedInput]
  private let language: LanguageCode

  /// - Parameter reference: The figure: `metric[/dimension=value…][@period[|form]]`; without a
  ///   period it is the run's.
  /// - Throws: `CommandFault` for a figure that the run did not print.
  init(
    _ reference: String, of run: RunRecord, in journal: Journal, _ state: JournalFolder,
    _ language: LanguageCode
  ) throws {
    let figures = try journal.figures(of: run.id)
    let wanted = reference.contains("@") ? reference : "\(reference)@\(run.period)"
    guard
      let figure = figures.first(where: { $0.id == wanted })
        ?? figures.first(where: { FoldedText.fold($0.id) == FoldedText.fold(wanted) })
    else {
      throw CommandFault(
        .usage,
        [
          Diagnostic(
            .unknownFigure, "run \(run.id) printed no figure '\(wanted)'",
            hint: Self.hint(wanted, figures.map(\.id)))
        ])
    }
    self.run = run
    self.figure = figure
    self.language = language
    inputs = try journal.inputs(of: run.id)
    origin = try Self.manifests(of: run, in: journal, state).lazy.compactMap { bytes in
      JSONText.value(of: bytes)?["figures"]?[figure.id]
    }.first
  }

  /// The lists of figures that the run wrote, and that are still what it wrote.
  private static func manifests(
    of run: RunRecord, in journal: Journal, _ state: JournalFolder
  ) throws -> [[UInt8]] {
    let written = try journal.outputs(of: run.id).filter {
      $0.name == OutputFolder.manifestName
    }
    let digests = Set(written.map(\.sha256))
    let there = written.compactMap {
      try? LocalFiles().contents(of: "\($0.folder)/\($0.name)").bytes
    }
    return (there + KeptSet(of: run.id, in: state).manifests).filter {
      digests.contains(FileDigest.sha256(of: $0))
    }
  }

  /// The figures of the same metric, else those that are written alike.
  private static func hint(_ wanted: String, _ ids: [String]) -> Message? {
    func metric(_ id: String) -> Substring { id.prefix { $0 != "/" && $0 != "@" } }
    let same = ids.filter { metric($0) == metric(wanted) }
    guard same.isEmpty else { return "there are \(same.prefix(12).joined(separator: ", "))" }
    return Suggestion.hint(
      for: String(metric(wanted)), among: Array(Set(ids.map { String(metric($0)) })).sorted())
  }

  /// For machines: the figure as the set's list of figures has it, with the run.
  var json: JSONValue {
    let known: JSONValue =
      origin
      ?? [
        "definition": .string(figure.definition),
        "rows": ["read": .integer(figure.read), "used": .integer(figure.used)],
      ]
    return known.adding([
      "run": .string(run.id), "text": .string(figure.text.text(in: language)),
      "origin": .string(origin == nil ? "journal" : "provenance"),
    ])
  }

  /// For a terminal.
  var text: String {
    var lines = [
      figure.id,
      "  \(figure.label.text(in: language)): \(figure.text.text(in: language))",
      "  run         \(run.id), \(run.status.rawValue), \(run.started.utcText)",
      "  definition  \(figure.definition)",
    ]
    guard let origin else {
      lines.append("  rows        \(figure.read) read, \(figure.used) used")
      for input in inputs {
        lines.append("  input       \(input.source): \(input.path)")
        lines.append("    sha256    \(input.sha256)")
      }
      lines.append(
        "  The set of this run is not there any more; what the journal keeps of it is above.")
      return lines.joined(separator: "\n")
    }
    for use in Self.elements(origin["stated"]) { lines += Self.stated(use) }
    for use in Self.elements(origin["sources"]) { lines += Self.source(use) }
    return lines.joined(separator: "\n")
  }

  private static func source(_ use: JSONValue) -> [String] {
    func rows(_ name: String) -> String { text(use["rows"]?[name]) }
    var lines = [
      "  source      \(text(use["id"]))\(use["of"].map { ", of \(text($0))" } ?? "")",
      "    file      \(text(use["path"]))",
      "    sha256    \(text(use["sha256"]))",
      "    rows      \(rows("read")) read = \(rows("used")) used + \(rows("filtered")) filtered"
        + " + \(rows("left_out")) left out + \(rows("set_aside")) set aside",
    ]
    let places = text(use["places"])
    if !places.isEmpty { lines.append("    used      \(places)") }
    return lines
  }

  private static func stated(_ use: JSONValue) -> [String] {
    var lines = [
      "  stated      '\(text(use["value"]))' for \(text(use["period"])) in \(text(use["id"]))",
      "    file      \(text(use["path"])), line \(text(use["line"]))",
      "    sha256    \(text(use["sha256"]))",
    ]
    if let reason = use["reason"] { lines.append("    reason    \(text(reason))") }
    if let instead = use["instead_of"] { lines.append("    instead of \(text(instead))") }
    return lines
  }

  private static func elements(_ value: JSONValue?) -> [JSONValue] {
    guard case .array(let elements)? = value else { return [] }
    return elements
  }

  private static func text(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .number(let text): text
    default: ""
    }
  }
}
