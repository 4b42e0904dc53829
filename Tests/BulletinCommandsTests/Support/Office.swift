import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

@testable import BulletinCommands

/// An office's files in memory, and what Bulletin makes of them.
struct Office {
  var files: [String: String]
  /// Files that are no UTF-8.
  var raw: [String: [UInt8]] = [:]
  /// How the reading of files is shared out: so that borders between parts are met everywhere.
  var work = ScanWork(tasks: 2, chunk: 97)
  /// Where figures go that there is no room for.
  var scratch: (any ScratchSpace)?

  init(_ configuration: String, _ files: [String: String] = [:]) {
    self.files = files
    self.files["config.yaml"] = configuration
  }

  /// What the program is compiled with; made once, since it never changes.
  private static let registry = Result { try BuiltIns.registry() }

  /// The plan and everything that was told on the way.
  func load() throws -> ConfigurationLoader.Loaded {
    ConfigurationLoader(
      registry: try Self.registry.get(), files: MemoryFiles(files),
      isZone: { $0 == "Asia/Ho_Chi_Minh" }
    ).load("config.yaml")
  }

  /// Answers questions as every command does.
  func ask(
    _ metrics: [MetricID], by: [Dimension] = [], period: String,
    forms: Set<FigureForm> = [.value]
  ) async throws -> Answer {
    try await ask(metrics, by: by, period: period, forms: forms, of: plan())
  }

  /// The plan.
  func plan() throws -> Plan {
    let loaded = try load()
    guard let plan = loaded.plan else { throw DataRefusal(loaded.diagnostics) }
    return plan
  }

  /// Answers questions of a plan that is there already.
  func ask(
    _ metrics: [MetricID], by: [Dimension] = [], period: String,
    forms: Set<FigureForm> = [.value], comparison: FigureComparison? = nil, of plan: Plan
  ) async throws -> Answer {
    let resolved = try PeriodSpecification.parse(period).resolve(
      today: CalendarDay(iso: "2026-11-24")!, calendar: plan.calendar, terms: plan.terms)
    let query = FigureQuery(metrics, by: by, forms: forms, comparison: comparison)
    let context = RunContext(
      today: CalendarDay(iso: "2026-11-24")!, calendar: plan.calendar,
      files: MemoryFiles(files, raw),
      units: plan.units, scratch: scratch)
    let request = EngineRequest(
      sources: plan.sources, catalogue: plan.catalogue, queries: [query], period: resolved,
      terms: plan.terms, rates: plan.rates, work: work)
    return Answer(
      query: query, period: resolved, result: try await Engine(request, in: context).run())
  }

  /// The codes that data are refused with.
  func refusal(of metrics: [MetricID], period: String) async -> [String] {
    do {
      _ = try await ask(metrics, period: period)
      return []
    } catch let refusal as DataRefusal {
      return refusal.diagnostics.filter { $0.severity == .error }.map(\.code.rawValue)
    } catch {
      return ["\(error)"]
    }
  }
}

/// What the engine answered, in forms that tests compare.
struct Answer {
  let query: FigureQuery
  let period: Period
  let result: EngineResult

  func figure(_ metric: MetricID) -> Figure { result.figures[FigureID(metric, period: period)]! }

  /// The value with its bound, without its unit: `1440`, `at least 17000000`, `not stated`.
  func value(_ metric: MetricID) -> String { Self.text(figure(metric).quantity) }

  /// Every row as `key: values`.
  var rows: [String] {
    (result.rows[query] ?? []).map { row in
      row.key.map(\.description).joined(separator: "/") + ": "
        + row.figures.map { $0.map { Self.text(result.figures[$0]!.quantity) } ?? "" }
        .joined(separator: " ")
    }
  }

  /// `read used filtered left_out set_aside` of a metric's only source.
  func rows(of metric: MetricID) -> [Int] {
    let counts = figure(metric).provenance.sources.map(\.rows)
    guard counts.count == 1 else { return [] }
    let rows = counts[0]
    return [rows.read, rows.used, rows.filtered, rows.leftOut, rows.setAside]
  }

  var warnings: [String] { result.diagnostics.map(\.code.rawValue) }

  static func text(_ quantity: Quantity) -> String {
    var bare = quantity
    bare.unit = .none
    return bare.description
  }
}

/// Files in memory, with the digests that real ones would have.
struct MemoryFiles: FileAccess {
  private let files: [String: [UInt8]]

  init(_ files: [String: String], _ raw: [String: [UInt8]] = [:]) {
    self.files = files.mapValues { Array($0.utf8) }.merging(raw) { $1 }
  }

  func paths(matching pattern: String) -> [String] {
    files.keys.filter {
      $0 == pattern || (pattern.hasSuffix("*") && $0.hasPrefix(pattern.dropLast()))
    }
    .sorted()
  }

  func open(_ path: String) throws -> any ByteInput {
    guard let bytes = files[path] else { throw InputFault.notFound(path) }
    return MemoryInput(bytes, path: path)
  }
}

/// A file in memory that is read in small steps, so that every border between steps is met.
private final class MemoryInput: ByteInput {
  private var rest: ArraySlice<UInt8>
  private let bytes: [UInt8]
  private let path: String

  init(_ bytes: [UInt8], path: String) {
    (self.bytes, self.path) = (bytes, path)
    rest = bytes[...]
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(rest.count, buffer.count, 7)
    buffer.copyBytes(from: rest.prefix(count))
    rest = rest.dropFirst(count)
    return count
  }

  func digest() -> InputDigest {
    InputDigest(path: path, sha256: FileDigest.sha256(of: bytes), size: bytes.count)
  }
}
