import ArgumentParser
import Bulletin
import BulletinEngine
import BulletinOperations

/// `bulletin query`: a quick look at data without a configuration.
struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Count and add up the rows of files, without a configuration.",
    discussion: """
      bulletin query 'data/doan-*.csv' --select "count(), sum(people) as people" \\
        --by "direction, year(date) as y" --where "people > 0"
      """)

  @OptionGroup var common: CommonOptions

  @Argument(
    help: """
      The files, or globs; - is standard input. Several are read as one table; .gz, .xz, .zst and \
      .bz2 are unpacked.
      """)
  var files: [String]

  @Option(
    help: """
      What is told, with commas between: count() sum(x) mean(x) min(x) max(x) median(x) \
      quantile(x, 0.9) distinct(x) first(x) last(x), each with 'as name' behind it or without.
      """)
  var select = "count()"

  @Option(help: "What it is broken down by, such as 'year(date) as y'; commas part several.")
  var by: String?

  @Option(name: .customLong("where"), help: "The rows that count, such as 'people > 0'.")
  var filter: String?

  @Option(help: "The column that first() and last() go by, where several hold dates.")
  var date: String?

  @Option(help: "The table of a database.")
  var table: String?

  @Flag(help: "Exit with 65 if a row has to be left out.")
  var strict = false

  @Flag(help: .hidden)
  var plain = false

  func run() async throws {
    try await Session.perform(common, components: BuiltIns.files) { session in
      session.hasResult = true
      let query = try question()
      let work = try session.work()
      let input = try QueryInput(files, table: table, registry: session.components)
      let answer: QueryAnswer
      do {
        answer = try await QueryRun(
          query, over: input.binding, in: input.context, work: work, isPlain: plain
        ).run()
      } catch let fault as QueryFault {
        throw Self.usage(fault)
      } catch let fault as TableFault {
        throw CommandFault(
          fault.code == .unknownColumn ? .usage : .dataRefused, [fault.diagnostic])
      }
      session.tell(answer)
      let table = QueryTable(query: query, answer: answer)
      try await table.print(
        as: common.format,
        to: ResultOutput(spool: answer.isReadAgain ? try TemporaryFiles().makeFile() : nil))
      let untold = table.untold.warnings
      session.tell(untold)
      return strict && (answer.leftOutCount > 0 || !untold.isEmpty) ? .dataRefused : .done
    }
  }

  private func question() throws -> TableQuery {
    let query = try asked()
    let names = query.by.map(\.heading) + query.items.map(\.heading)
    if let twice = Dictionary(grouping: names, by: { $0 }).first(where: { $1.count > 1 })?.key {
      throw CommandFault(
        .usage,
        [
          Diagnostic(
            .badOption, "two columns of the answer have the name '\(twice)'",
            hint: "name one of them otherwise: sum(people) as total")
        ])
    }
    return query
  }

  private func asked() throws -> TableQuery {
    TableQuery(
      items: try Self.told("--select") { () throws(ExpressionFault) in
        try SelectItem.parseList(select)
      },
      by: try by.map { by in
        try Self.told("--by") { () throws(ExpressionFault) in try NamedExpression.parseList(by) }
      } ?? [],
      filter: try filter.map { filter in
        try Self.told("--where") { () throws(ExpressionFault) in try Expression.parse(filter) }
      },
      dateColumn: date)
  }

  private static func told<Value>(
    _ option: String, _ parse: () throws(ExpressionFault) -> Value
  ) throws -> Value {
    do { return try parse() } catch { throw usage(QueryFault(option, error)) }
  }

  private static func usage(_ fault: QueryFault) -> CommandFault {
    CommandFault(
      .usage,
      [
        Diagnostic(
          .badExpression,
          Message(verbatim: "\(fault.option): ") + fault.fault.message, hint: fault.fault.hint)
      ])
  }
}

extension Session {
  /// Prints what an answer must tell: bad cells ten at most, then how many more there are.
  fileprivate func tell(_ answer: QueryAnswer) {
    tell(answer.leftOut.map(\.diagnostic))
    let more = answer.leftOutCount - answer.leftOut.count
    if more > 0 { tell([Diagnostic.warning(.badCell, "\(more) more bad cells; rows left out")]) }
    tell(answer.diagnostics)
  }
}
