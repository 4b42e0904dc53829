import Bulletin
import BulletinOperations

/// The program's end of the conversation: answers one message after the other.
final class PluginGuest {
  private let name: String
  private let version: String
  private let registry: Registry
  private let output: ProgramOutput
  private var source: (any DataSource)?
  private var tables: [SourceTable] = []
  private var context: RunContext

  init(name: String, version: String, registry: Registry, output: ProgramOutput) {
    self.name = name
    self.version = version
    self.registry = registry
    self.output = output
    context = RunContext(
      today: CalendarDay(number: 0), files: LocalFiles(), units: registry.units)
  }

  /// Answers a message.
  ///
  /// - Returns: False if it could not be done, which has been said.
  func answer(_ line: String) async -> Bool {
    do {
      let message = try Array(line.utf8).withUnsafeBufferPointer { try JSONScanner.value(of: $0) }
      switch message["type"]?.string {
      case "describe": describe()
      case "open": try await open(message)
      case "scan": try await scan(message)
      case let other: throw GuestFault("'\(other ?? "")' is not understood")
      }
      return true
    } catch let fault as GuestFault {
      refuse(fault.text, option: fault.option)
    } catch {
      refuse("\(error)", option: [])
    }
    return false
  }

  private func describe() {
    let components = registry.entries(.source).map { entry -> JSONValue in
      [
        "kind": "source", "name": .string(entry.name.text), "summary": .string(entry.summary),
        "options": entry.schema(alongside: []),
      ]
    }
    output.write([
      "type": "description", "protocol": .integer(ProgramProtocol.version),
      "name": .string(name), "version": .string(version), "components": .array(components),
    ])
  }

  private func open(_ message: JSONValue) async throws {
    guard let name = message["name"]?.string, let entry = registry.entry(.source, name) else {
      throw GuestFault("there is no such source here")
    }
    if let today = message["today"]?.string.flatMap({ CalendarDay(iso: $0) }) {
      context.today = today
    }
    // A place's file carries the way to the option, so that a fault can name it.
    let node = Node(message["options"] ?? [:]) { path in
      Place(file: path.joined(separator: "\u{0}"), line: 1, column: 1)
    }
    let diagnostics = Diagnostics()
    guard let source = entry.make(node, owner: "", diagnostics) as? any DataSource else {
      let fault = diagnostics.all.first
      let path = fault?.place?.file.split(separator: "\u{0}").map(String.init) ?? []
      throw GuestFault(fault.map { "\($0.message)" } ?? "the options cannot be read", path)
    }
    self.source = source
    tables = try await source.tables(in: context)
    output.write([
      "type": "opened",
      "tables": .array(
        try tables.map { table in
          [
            "path": .string(table.path),
            "columns": .array(try Self.columns(of: table).map { .string($0) }),
          ]
        }),
    ])
  }

  private func scan(_ message: JSONValue) async throws {
    guard let source else { throw GuestFault("nothing is open") }
    guard let table = tables.first(where: { $0.path == message["path"]?.string }) else {
      throw GuestFault("there is no such table here")
    }
    let known = try Self.columns(of: table)
    let asked = message["columns"]?.strings ?? known
    let positions = try asked.map { name in
      guard let position = known.firstIndex(of: name) else {
        throw GuestFault("there is no column '\(name)' here")
      }
      return position
    }
    output.write(["type": "schema", "columns": .array(asked.map { .string($0) })])
    let output = self.output
    let summary = try await source.scan(
      table, ScanRequest(columns: positions), in: context,
      into: BatchSink { RowsLane(output: output) })
    output.close(
      .array(
        summary.inputs.map { input in
          [
            "path": .string(input.path), "sha256": .string(input.sha256),
            "size": .integer(input.size),
          ]
        }))
  }

  private func refuse(_ text: String, option: [String]) {
    output.write([
      "type": "error", "message": .string(text), "option": .array(option.map { .string($0) }),
    ])
  }

  private static func columns(of table: SourceTable) throws -> [String] {
    guard case .columns(let names) = table.layout else {
      throw GuestFault(
        "a source whose header is still to be found cannot be a program: name its columns")
    }
    return names
  }
}

/// What a program cannot do, and which option is to blame.
private struct GuestFault: Error {
  let text: String
  let option: [String]

  init(_ text: String, _ option: [String] = []) {
    (self.text, self.option) = (text, option)
  }
}
