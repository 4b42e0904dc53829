import Bulletin
import BulletinConfig
import BulletinOperations
import FoundationEssentials

/// The set of a run as it is kept in the state folder, to be sent now or later: the files of each
/// folder, and beside them what a mail says.
struct KeptSet {
  /// What a mail says of one folder's files.
  struct Letter: Codable, Sendable {
    var language: String
    var title: String
    var text: String
    var html: String
    /// The names of the files.
    var files: [String] = []
    /// For which value of a `for` the set is.
    var parameters: [String: String]?
    /// The other columns of the row that it is made for.
    var columns: [String: String]?
    /// What it is called in messages.
    var label: String?
    /// Whether a check keeps it from being sent with the others.
    var isHeld: Bool?

    /// The letter of one value's set.
    func of(_ value: ReportValue, isHeld: Bool) -> Letter {
      guard let label = value.label else { return self }
      var letter = self
      (letter.parameters, letter.columns) = (value.parameters, value.columns)
      (letter.label, letter.isHeld) = (label, isHeld)
      return letter
    }
  }

  /// A kept set as publishers get it.
  struct Ready {
    var set: PublishedSet
    /// What it is called in messages; nil for the only one.
    var label: String?
    /// Whether a check keeps it from being sent with the others.
    var isHeld: Bool
  }

  /// One set that is to be kept.
  struct Member {
    var letter: Letter
    var files: [RenderedFile]
  }

  private static let lettersName = "letters.json"

  private let path: String

  init(of run: String, in state: JournalFolder) { path = state.publishedSet(of: run) }

  /// Keeps the sets of a run that has none yet.
  func keep(_ sets: [Member], today: CalendarDay) throws {
    var files: [RenderedFile] = []
    for (index, set) in sets.enumerated() {
      files += set.files.map { RenderedFile(name: "\(index)/\($0.name)", bytes: $0.bytes) }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let letters = try encoder.encode(
      sets.map { set in
        var letter = set.letter
        letter.files = set.files.map(\.name)
        return letter
      })
    files.append(RenderedFile(name: Self.lettersName, bytes: Array(letters)))
    try OutputFolder(path).replace(with: files, recorded: [:], today: today)
  }

  /// The sets as publishers get them.
  ///
  /// - Throws: `CommandFault` if nothing was kept.
  func sets(of run: RunRecord, _ pipeline: PipelinePlan) throws -> [Ready] {
    let files = LocalFiles()
    guard let letters else {
      throw CommandFault(
        .failed,
        [
          Diagnostic(
            .nothingKept, "nothing was kept of run '\(run.id)' that could be sent",
            hint: "run it again with '--force'")
        ])
    }
    let formats = pipeline.formats
    return try letters.enumerated().map { index, letter in
      let folder = "\(path)/\(index)"
      let members = try letter.files.map { name in
        PublishedSet.File(
          name: name, renderer: Self.renderer(of: name, formats),
          bytes: try files.contents(of: "\(folder)/\(name)").bytes)
      }
      let digests = members.map { "\($0.name) \(FileDigest.sha256(of: $0.bytes))" }
      var set = PublishedSet(
        purpose: .report, pipeline: run.pipeline, period: run.period,
        language: LanguageCode(letter.language), title: letter.title, text: letter.text,
        html: letter.html, files: members, folder: folder,
        identity: FileDigest.sha256(of: Array(digests.joined(separator: "\n").utf8)),
        parameters: letter.parameters ?? [:])
      set.columns = letter.columns ?? [:]
      return Ready(set: set, label: letter.label, isHeld: letter.isHeld ?? false)
    }
  }

  /// What was kept of each set; nil if nothing was.
  private var letters: [Letter]? {
    guard let bytes = try? LocalFiles().contents(of: "\(path)/\(Self.lettersName)").bytes else {
      return nil
    }
    return try? JSONDecoder().decode([Letter].self, from: Data(bytes))
  }

  /// The bytes of the lists of files and figures of the kept sets.
  var manifests: [[UInt8]] {
    (letters ?? []).indices.compactMap {
      try? LocalFiles().contents(of: "\(path)/\($0)/\(OutputFolder.manifestName)").bytes
    }
  }

  private static func renderer(of name: String, _ formats: [PipelinePlan.Format]) -> String? {
    let leaf = name.split(separator: "/").last.map(String.init) ?? name
    let ending = leaf.split(separator: ".").last.map(String.init) ?? ""
    let made =
      formats.first { $0.fileName == leaf }
      ?? formats.first { type(of: $0.renderer).fileExtension == ending }
    guard leaf != OutputFolder.manifestName, leaf != "left-out.csv", let made else { return nil }
    return type(of: made.renderer).name.text
  }
}
