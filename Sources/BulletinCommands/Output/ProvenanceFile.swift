import Bulletin
import BulletinOperations
import FoundationEssentials

/// `provenance.json`: where every figure of a set comes from, and which files the set has.
struct ProvenanceFile {
  let pipeline: String
  let period: Period
  let figures: [Figure]
  let files: [RenderedFile]

  /// The file as text: keys in a fixed order, no time and no path of the machine.
  var text: String {
    JSONValue.object([
      ("pipeline", .string(pipeline)),
      ("period", .string(period.description)),
      ("plan", .string(BulletinVersion.text)),
      ("files", .object(files.map { ($0.name, .string(FileDigest.sha256(of: $0.bytes))) })),
      ("figures", .object(figures.map { ($0.id.description, Self.value(of: $0)) })),
    ]).indentedText + "\n"
  }

  private static func value(of figure: Figure) -> JSONValue {
    var members: [(String, JSONValue)] = [("metric", .string(figure.id.metric.text))]
    members += FigureJSON.members(of: figure.quantity)
    members.append(
      (
        "dimensions",
        .object(figure.id.dimensions.map { ($0.name, .string($0.value.description)) })
      ))
    members.append(("period", .string(figure.id.period.description)))
    members.append(("definition", .string(figure.provenance.definition)))
    members.append(("sources", .array(figure.provenance.sources.map(source))))
    if !figure.provenance.stated.isEmpty {
      members.append(("stated", .array(figure.provenance.stated.map(stated))))
    }
    return .object(members)
  }

  private static func source(_ use: SourceUse) -> JSONValue {
    .object([
      ("id", .string(use.source)),
      ("path", .string(use.input.path)),
      ("sha256", .string(use.input.sha256)),
      (
        "rows",
        .object([
          ("read", .number(String(use.rows.read))),
          ("used", .number(String(use.rows.used))),
          ("filtered", .number(String(use.rows.filtered))),
          ("left_out", .number(String(use.rows.leftOut))),
          ("set_aside", .number(String(use.rows.setAside))),
        ])
      ),
      ("places", .string(use.places.description)),
    ])
  }

  private static func stated(_ use: StatedUse) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(use.source)),
      ("path", .string(use.input.path)),
      ("sha256", .string(use.input.sha256)),
      ("line", .number(String(use.place.line))),
    ]
    if let span = use.place.span {
      members.append(("start", .number(String(span.lowerBound))))
      members.append(("end", .number(String(span.upperBound))))
    }
    members.append(("value", .string(use.text)))
    members.append(("period", .string(use.period.description)))
    if let reason = use.reason { members.append(("reason", .string(reason))) }
    if let instead = use.insteadOf { members.append(("instead_of", .string(instead))) }
    return .object(members)
  }
}

extension ProvenanceFile {
  private struct Recorded: Decodable {
    var files: [String: String]?
  }

  /// The files that the set in a folder was written with, and their digests.
  ///
  /// - Returns: Empty if the folder holds no set of ours.
  static func recordedFiles(in folder: String) -> [String: String] {
    let path = "\(folder)/\(OutputFolder.manifestName)"
    guard let bytes = try? LocalFiles().contents(of: path).bytes,
      let recorded = try? JSONDecoder().decode(Recorded.self, from: Data(bytes)),
      var files = recorded.files
    else { return [:] }
    files[OutputFolder.manifestName] = FileDigest.sha256(of: bytes)
    return files
  }
}
