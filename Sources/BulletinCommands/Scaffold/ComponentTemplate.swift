/// A small component that works, to be changed into what is wanted.
struct ComponentTemplate {
  let kind: PluginKind
  let names: PluginNames

  /// The name of its Swift type.
  var typeName: String {
    switch kind {
    case .records: "\(names.type)Records"
    case .source: "\(names.type)Source"
    case .metric: "\(names.type)Above"
    case .section: "\(names.type)Overview"
    case .renderer: "\(names.type)Lines"
    case .publisher: "\(names.type)Folder"
    }
  }

  /// The file.
  var text: String {
    switch kind {
    case .records: records
    case .source: source
    case .metric: metric
    case .section: section
    case .renderer: renderer
    case .publisher: publisher
    }
  }

  private var records: String {
    """
    import Bulletin

    /// What a row is, with the headers that offices write over its fields.
    enum \(typeName) {
      static let type = RecordType(
        "\(names.id).reading", summary: "An amount that was read on a day.", date: "date",
        fields: [
          RecordField(
            "date", .date, required: true, headers: ["Ngày", "Day", "Date"],
            summary: "The day of the reading."),
          RecordField(
            "amount", .decimal, unit: UnitVocabulary.standard.unit(named: "mm"), required: true,
            headers: ["Số lượng", "Amount"], summary: "The amount that was read."),
        ])
    }

    """
  }

  private var source: String {
    """
    import Bulletin

    /// Reads lines of cells parted by semicolons; the first line names the columns.
    struct \(typeName): DataSource {
      struct Options: ComponentOptions {
        @Setting("The file.", example: "data/\(names.id).txt") var path: String
      }

      static let name: ComponentName = "\(names.id)_file"
      static let summary = "Lines of cells parted by semicolons."

      private let path: String

      init(_ options: Options) { path = options.path }

      func tables(in context: RunContext) throws -> [SourceTable] {
        let (lines, _) = try context.files.lines(of: path)
        return [SourceTable(path, columns: lines.first.map { Self.cells($0.text) } ?? [])]
      }

      func scan(
        _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
      ) throws -> ScanSummary {
        let (lines, digest) = try context.files.lines(of: path)
        try sink.write(
          lines.dropFirst().map { ($0.line, Self.cells($0.text)) }, for: request)
        return ScanSummary(inputs: [digest])
      }

      private static func cells(_ line: Substring) -> [String] {
        line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      }
    }

    """
  }

  private var metric: String {
    """
    import Bulletin

    /// The number of rows whose amount is above a threshold.
    struct \(typeName): Metric {
      struct Options: ComponentOptions {
        @Setting("The source of the rows.", example: "amounts") var from: String
        @Setting("The amount above which a row counts.", range: 0...1_000_000) var above = 20
      }

      static let name: ComponentName = "\(names.id)_above"
      static let summary = "Rows whose amount is above a threshold."

      let inputs: [MetricInput]

      init(_ options: Options) throws {
        let filter = try Expression.parse("amount > \\(options.above)")
        inputs = [
          MetricInput(
            "rows", .aggregate(Aggregate(.count, where: filter, from: .source(options.from))))
        ]
      }

      func measure(_ cell: Cell) -> Quantity { cell["rows"] }
    }

    """
  }

  private var section: String {
    """
    import Bulletin

    /// A sentence about a metric, if its figure is known, and the figure under its label.
    struct \(typeName): Section {
      struct Options: ComponentOptions {
        @Setting("The metric that is told.", example: "laos.people_out") var metric: String
      }

      static let name: ComponentName = "\(names.id).overview"
      static let summary = "A sentence about a metric."

      let title: LocalizedText = [.en: "Overview", .vi: "Tổng quan"]
      let needs: [FigureQuery]
      private let metric: MetricID

      init(_ options: Options) {
        metric = MetricID(options.metric)
        needs = [FigureQuery([metric])]
      }

      func blocks(_ figures: Figures) throws -> [Block] {
        let sentence = try figures.paragraph(firstKnownOf: [
          [.en: "In {{period}}: {{\\(metric)}}.", .vi: "Trong {{period}}: {{\\(metric)}}."]
        ])
        return [sentence, figures.keyFigures([metric])].compactMap { $0 }
      }
    }

    """
  }

  private var renderer: String {
    """
    import Bulletin

    /// A line for each figure: its label, a tab, and its value as machines read it.
    struct \(typeName): Renderer {
      static let name: ComponentName = "\(names.id)_lines"
      static let summary = "A line for each figure."
      static let fileExtension = "lines"

      init(_ options: EmptyOptions) {}

      func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
        let lines = report.figures.map { figure in
          let label = Self.plain(figure.label[report.language])
          return "\\(label)\\t\\(figure.quantity.value.map(FigureJSON.text) ?? "")\\n"
        }
        return [RenderedFile(name: context.fileName, text: lines.joined())]
      }

      /// A text without what would break the line or what a terminal would obey.
      private static func plain(_ text: String) -> String {
        String(
          String.UnicodeScalarView(
            text.unicodeScalars.filter { scalar in
              !scalar.properties.isBidiControl && scalar.properties.generalCategory != .control
            }))
      }
    }

    """
  }

  private var publisher: String {
    """
    import Bulletin
    import Foundation

    /// Puts the files of a set into a folder.
    struct \(typeName): Publisher {
      struct Options: ComponentOptions {
        @Setting("The folder.", example: "out/sent") var path: String
      }

      static let name: ComponentName = "\(names.id)_folder"
      static let summary = "Puts the files into a folder."
      static let bringsMessages = false

      private let path: String

      init(_ options: Options) { path = options.path }

      func touch(in context: PublishingContext) throws {
        try context.services.canWrite(into: context.resolved(path))
      }

      func destinations(of set: PublishedSet) -> [Destination] { [Destination("folder:\\(path)")] }

      func deliver(
        _ set: PublishedSet, to destination: Destination, in context: PublishingContext
      ) async throws -> Receipt {
        let folder = URL(filePath: context.resolved(path))
        do {
          for file in set.files {
            let target = folder.appending(path: file.name)
            try FileManager.default.createDirectory(
              at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: target, options: .atomic)
          }
        } catch {
          throw DeliveryFault(.refused, "\\(error.localizedDescription)")
        }
        return Receipt(folder.path())
      }
    }

    """
  }
}
