import Bulletin
import BulletinEngine
import BulletinOperations
import BulletinRenderers
import BulletinSources

/// Counts the trips in a table and prints them by month: Bulletin as a library, without a
/// configuration and without its command line.
@main enum Main {
  private static let query = FigureQuery(["trips", "people"], by: [Dimension("month(day)")])

  static func main() async throws {
    let period = Period(.year(2025))!
    let context = RunContext(today: CalendarDay(iso: "2025-12-31")!, files: LocalFiles())
    let request = EngineRequest(
      sources: [try source()], catalogue: catalogue(), queries: [query], period: period)
    let result = try await Engine(request, in: context).run()
    for diagnostic in result.diagnostics { StandardError.write("\(diagnostic)") }
    let figures = Figures(
      language: .en, period: period, all: result.figures, rows: result.rows)
    let report = Report(
      pipeline: "trips", title: [.text("Trips in 2025")], period: period, language: .en,
      parts: [Report.Part(anchor: "trips", title: [], blocks: [figures.table(query)])],
      figures: result.figures.values.sorted { $0.id.description < $1.id.description })
    let files = TextRenderer(EmptyOptions()).render(
      report, in: RenderContext(fileName: "trips.txt"))
    for file in files { print(String(decoding: file.bytes, as: UTF8.self), terminator: "") }
  }

  /// The table, as a configuration would name it.
  private static func source() throws -> SourceBinding {
    var options = CSVSource.Options()
    options.path = ["data/trips.csv"]
    var table = TableOptions()
    table.date = "day"
    return SourceBinding(
      key: "trips", type: "csv", source: try CSVSource(options), table: table, rows: .plain,
      place: Place(file: "Main.swift", line: 1, column: 1))
  }

  private static func catalogue() -> MetricCatalogue {
    let trips = Aggregate(.count, from: .source("trips"))
    let people = Aggregate(.sum, of: "people", where: "people > 0", from: .source("trips"))
    var catalogue = MetricCatalogue()
    for definition in [
      MetricDefinition("trips", AggregateMeasure(trips), label: "Trips"),
      MetricDefinition("people", AggregateMeasure(people), label: "People"),
    ] {
      catalogue.add(
        MetricBinding(id: MetricID(definition.name), definition: definition, origin: "count-trips"))
    }
    return catalogue
  }
}
