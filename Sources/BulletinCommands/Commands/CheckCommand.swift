import ArgumentParser
import Bulletin
import BulletinEngine

/// `bulletin check`: validates, then opens every source and tells what its columns are.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate, then open every source and print its columns and types.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session.perform(common) { session in
      let plan = try session.plan(tellsGaps: true)
      let engine = Engine(
        EngineRequest(sources: plan.sources, catalogue: plan.catalogue, queries: [], period: .all),
        in: session.context(plan))
      var faults: [CommandFault] = []
      for source in plan.sources {
        do {
          let tables = try await engine.describe(source)
          for table in tables { session.print(text(source, table)) }
        } catch {
          faults.append(CommandFault(error))
        }
      }
      guard let first = faults.first else { return .done }
      throw CommandFault(first.status, faults.flatMap(\.diagnostics))
    }
  }

  private func text(_ source: SourceBinding, _ table: TableDescription) -> String {
    let what = source.recordType?.name ?? (source.statesFigures ? "figure" : "rows")
    var lines = ["\(source.key): \(table.path)\(table.sheet.map { " › \($0)" } ?? "") (\(what))"]
    let width = (table.mapping.map(\.field) + table.columns.map(\.header)).map(\.count).max() ?? 0
    if table.mapping.isEmpty {
      for (header, type) in table.columns {
        lines.append("  \(header.padded(to: width))  \(type.rawValue)")
      }
    } else {
      for (field, header) in table.mapping {
        lines.append("  \(field.padded(to: width))  ← \(header)")
      }
      let unused = table.columns.map(\.header).filter { header in
        !table.mapping.contains { $0.header == header }
      }
      if !unused.isEmpty { lines.append("  not used: \(unused.joined(separator: ", "))") }
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The text with blanks behind it up to a number of characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
