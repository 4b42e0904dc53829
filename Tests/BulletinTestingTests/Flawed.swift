import Bulletin

/// Components that each break one promise, and good ones beside them.
enum Flawed {
  /// A log of days and millimetres that keeps every promise unless a flaw says otherwise.
  struct Gauge<Flaw: GaugeFlaw>: DataSource {
    struct Options: ComponentOptions {
      @Setting("The gauge's log.", example: "gauge.log") var path: String
    }
    static var name: ComponentName { "gauge" }
    static var summary: String { "The log of a rain gauge." }
    let path: String
    init(_ options: Options) { path = options.path }

    func tables(in context: RunContext) throws -> [SourceTable] {
      [SourceTable(path, columns: ["day", "mm"])]
    }

    func scan(
      _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
    ) throws -> ScanSummary {
      try Flaw.scan(path, request, context, sink)
    }
  }

  protocol GaugeFlaw: Sendable {
    static func scan(
      _ path: String, _ request: ScanRequest, _ context: RunContext, _ sink: BatchSink
    ) throws -> ScanSummary
  }

  private static func rows(
    _ lines: [(line: Int, text: Substring)]
  ) -> [(line: Int, cells: [String])] {
    lines.map { ($0.line, $0.text.split(separator: " ").map(String.init)) }
  }

  enum None: GaugeFlaw {
    static func scan(
      _ path: String, _ request: ScanRequest, _ context: RunContext, _ sink: BatchSink
    ) throws -> ScanSummary {
      let (lines, digest) = try context.files.lines(of: path)
      try sink.write(rows(lines), for: request)
      return ScanSummary(inputs: [digest])
    }
  }

  /// Takes the columns as they lie, whatever is asked.
  enum IgnoresColumns: GaugeFlaw {
    static func scan(
      _ path: String, _ request: ScanRequest, _ context: RunContext, _ sink: BatchSink
    ) throws -> ScanSummary {
      let (lines, digest) = try context.files.lines(of: path)
      try sink.write(
        rows(lines), for: ScanRequest(columns: Array(request.columns.indices)))
      return ScanSummary(inputs: [digest])
    }
  }

  enum ForgetsDigest: GaugeFlaw {
    static func scan(
      _ path: String, _ request: ScanRequest, _ context: RunContext, _ sink: BatchSink
    ) throws -> ScanSummary {
      try sink.write(rows(context.files.lines(of: path).lines), for: request)
      return ScanSummary()
    }
  }

  enum Random: GaugeFlaw {
    static func scan(
      _ path: String, _ request: ScanRequest, _ context: RunContext, _ sink: BatchSink
    ) throws -> ScanSummary {
      let (_, digest) = try context.files.lines(of: path)
      try sink.write([(1, ["2025-01-01", "\(UInt64.random(in: 0...(.max)))"])], for: request)
      return ScanSummary(inputs: [digest])
    }
  }

  /// Stops at what it cannot read, and says nothing.
  enum StopsAtBadRow: GaugeFlaw {
    static func scan(
      _ path: String, _ request: ScanRequest, _ context: RunContext, _ sink: BatchSink
    ) throws -> ScanSummary {
      let (lines, digest) = try context.files.lines(of: path)
      let good = lines.allSatisfy { $0.text.isEmpty || $0.text.split(separator: " ").count == 2 }
      try sink.write(good ? rows(lines) : [], for: request)
      return ScanSummary(inputs: [digest])
    }
  }

  /// Takes an interruption for the end of the file.
  enum SwallowsCancellation: GaugeFlaw {
    static func scan(
      _ path: String, _ request: ScanRequest, _ context: RunContext, _ sink: BatchSink
    ) throws -> ScanSummary {
      do { return try None.scan(path, request, context, sink) } catch is CancellationError {
        return ScanSummary()
      }
    }
  }

  /// Throws what nobody can act on.
  enum ThrowsBareErrors: GaugeFlaw {
    struct Oops: Error {}
    static func scan(
      _ path: String, _ request: ScanRequest, _ context: RunContext, _ sink: BatchSink
    ) throws -> ScanSummary {
      do { return try None.scan(path, request, context, sink) } catch is InputFault {
        throw Oops()
      }
    }
  }

  struct Metered: Metric {
    struct Options: ComponentOptions {
      @Setting("rows") var from = "trips"
      @Setting("The least amount.", example: "many") var least = 3
    }
    static let name: ComponentName = "Metered", summary = "no sentence"
    init(_ options: Options) {}
    var inputs: [MetricInput] { [] }
    func measure(_ cell: Cell) -> Quantity { .exact(Fraction(Int.random(in: 0...(.max)))) }
  }

  struct Clocked: Metric {
    struct Options: ComponentOptions {}
    static let name: ComponentName = "clocked", summary = "Says when it was made."
    let moment: UInt64
    init(_ options: Options) { moment = .random(in: 0...(.max)) }
    var inputs: [MetricInput] { [] }
    func measure(_ cell: Cell) -> Quantity { .exact(Fraction(1)) }
  }

  struct Talkative: Publisher {
    struct Options: ComponentOptions {
      @Setting("The token.", example: "${env:TOKEN}") var token: Secret
    }
    static let name: ComponentName = "talkative", summary = "Tells its token."
    let token: Secret
    init(_ options: Options) { token = options.token }
    func touch(in context: PublishingContext) throws {
      throw PublishingFault("the token \(token.reveal()) is refused")
    }
    func destinations(of set: PublishedSet) -> [Destination] {
      [Destination("\(token.reveal())")]
    }
    func deliver(
      _ set: PublishedSet, to destination: Destination, in context: PublishingContext
    ) async throws -> Receipt { Receipt() }
  }

  struct Careless: Renderer {
    struct Options: ComponentOptions {}
    static let name: ComponentName = "careless", summary = "Prints titles as they are."
    static let fileExtension = "html"
    init(_ options: Options) {}
    func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
      let title = report.title.map { inline in
        if case .text(let text) = inline { text } else { "" }
      }.joined()
      return [
        RenderedFile(
          name: context.fileName, text: "<h1>\(title)</h1>\(Int.random(in: 0...(.max)))"),
        RenderedFile(name: "../escape", text: ""),
      ]
    }
  }

  struct Overreaching: Section {
    struct Options: ComponentOptions {}
    static let name: ComponentName = "overreaching", summary = "Prints what it did not ask."
    init(_ options: Options) {}
    let title: LocalizedText = "All"
    let needs = [FigureQuery(["a.b"])]
    func blocks(_ figures: Figures) -> [Block] {
      [.keyFigures([FigureID("c.d", period: figures.period)])]
    }
  }

  static let records = RecordType(
    "flawed.rain", summary: "A reading", date: "day",
    fields: [
      RecordField("day", .text, headers: ["Ngày"], summary: "The day."),
      RecordField("Amount", .decimal, headers: ["ngày"], summary: "Millimetres."),
      RecordField(
        "kind", .text, headers: ["Loại"],
        codes: [RecordCode("rain", ["mưa"]), RecordCode("snow", ["Mưa"])], summary: "What fell."),
    ])
}
