import Bulletin
import BulletinEngine
import BulletinOperations

/// The inputs of an answer with the rows in each, for the journal.
struct RecordedInputs {
  private struct File: Hashable {
    var source: String
    var path: String
  }

  private let result: EngineResult
  private let rows: [File: Int]
  private let leftOut: [File: Int]

  /// - Parameter listed: The rows of files that were read only to know for what reports are made.
  init(
    _ result: EngineResult, listed: [(source: String, path: String, rows: Int)] = []
  ) {
    self.result = result
    var rows: [File: Int] = [:]
    for entry in listed {
      rows[File(source: entry.source, path: entry.path), default: 0] += entry.rows
    }
    for figure in result.figures.values
    where figure.id.dimensions.isEmpty && figure.id.form == .value {
      // A file with several sheets is several uses; each figure of the source reads all of them.
      var read: [File: Int] = [:]
      for use in figure.provenance.sources where use.of == nil {
        read[File(source: use.source, path: use.input.path), default: 0] += use.rows.read
      }
      rows.merge(read) { max($0, $1) }
    }
    self.rows = rows
    leftOut = result.leftOut.reduce(into: [:]) {
      $0[File(source: $1.source, path: $1.path), default: 0] += 1
    }
  }

  /// The inputs in the order of the configuration's sources.
  func inputs(of sources: [SourceBinding]) -> [RecordedInput] {
    sources.flatMap { source in
      var seen: Set<InputDigest> = []
      let digests = (result.inputs[source.key] ?? []).filter { seen.insert($0).inserted }
      return digests.map { digest in
        let file = File(source: source.key, path: digest.path)
        return RecordedInput(
          source: source.key, path: digest.path, sha256: digest.sha256, size: digest.size,
          rows: rows[file] ?? 0, leftOut: leftOut[file] ?? 0)
      }
    }
  }
}

extension RecordedFigure {
  /// A figure as the journal keeps it, printed in some languages.
  init(_ figure: Figure, languages: [LanguageCode], units: UnitVocabulary) {
    let provenance = figure.provenance
    let own = provenance.sources.filter { $0.of == nil }
    var inputs = provenance.sources.map { "\($0.source) \($0.input.path) \($0.input.sha256)" }
    inputs += provenance.stated.map { "\($0.source) \($0.input.path) \($0.text) \($0.period)" }
    self.init(
      id: figure.wholeID.description,
      label: RecordedText(
        Dictionary(uniqueKeysWithValues: languages.map { ($0, figure.label[$0]) })),
      value: JSONValue.object(FigureJSON.members(of: figure.quantity)).description,
      text: RecordedText(
        Dictionary(
          uniqueKeysWithValues: languages.map {
            ($0, FigureText(language: $0, units: units).text(figure))
          })),
      definition: provenance.definition,
      read: own.reduce(0) { $0 + $1.rows.read }, used: own.reduce(0) { $0 + $1.rows.used },
      inputs: FileDigest.sha256(of: Array(inputs.joined(separator: "\n").utf8)))
  }
}
