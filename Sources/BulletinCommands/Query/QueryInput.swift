import Bulletin
import BulletinOperations

/// The files of a question as one source that is ready to be read.
struct QueryInput {
  let binding: SourceBinding
  let context: RunContext

  /// Makes the source of files; their names tell how they are read.
  ///
  /// - Parameter table: The table, in a database.
  /// - Throws: `CommandFault` for files of several kinds, and for what this program does not read.
  init(_ files: [String], table: String?, registry: Registry) throws {
    let place = Place(file: "", line: 1, column: 1)
    let kinds = Set(files.map(Self.kind))
    guard kinds.count == 1, let kind = kinds.first else {
      throw CommandFault(
        .usage,
        [
          Diagnostic(
            .badOption, "the files are of several kinds: \(kinds.sorted().joined(separator: ", "))",
            hint: "ask one question of each kind")
        ])
    }
    guard files.count(where: { $0 == "-" }) < 2 else {
      throw CommandFault(
        .usage, [Diagnostic(.badOption, "standard input can be read once", hint: "write - once")])
    }
    guard let entry = registry.entry(.source, kind), entry.isBuilt else {
      throw NotInBuild("'\(kind)'")
    }
    func scalar(_ text: String) -> Node {
      Node(.scalar(Node.Scalar(text, style: .doubleQuoted)), at: place)
    }
    var entries = [
      Node.Entry(
        key: scalar("path"),
        value: kind == "sqlite"
          ? scalar(files[0]) : Node(.list(files.map(scalar)), at: place))
    ]
    if let table { entries.append(Node.Entry(key: scalar("table"), value: scalar(table))) }
    if kind == "sqlite", files.count > 1 || table == nil {
      throw CommandFault(
        .usage,
        [
          Diagnostic(
            .badOption, "a database is read one table at a time",
            hint: "name one file, and its table: --table projects")
        ])
    }
    let faults = Diagnostics()
    guard
      let source = entry.make(Node(.map(entries), at: place), owner: "", faults)
        as? any DataSource
    else { throw CommandFault(.usage, faults.all) }
    binding = SourceBinding(
      key: files.joined(separator: " "), type: kind, source: source, table: TableOptions(),
      rows: .plain, place: place)
    context = RunContext(
      today: Machine.today(in: nil),
      files: UnpackedFiles(QueryFiles(base: LocalFiles(isHashed: false), names: files)),
      scratch: TemporaryFiles())
  }

  private static func kind(of file: String) -> String {
    let path = UnpackedFiles.unpackedName(of: file)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return switch ending {
    case "json", "jsonl", "ndjson", "geojson": "json"
    case "sqlite", "sqlite3", "db": "sqlite"
    case "xlsx", "xlsm": "xlsx"
    case "ods": "ods"
    default: "csv"
    }
  }
}
