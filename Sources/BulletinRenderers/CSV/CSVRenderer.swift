import Bulletin

/// The figures of a report as CSV (RFC 4180): one row for each, harmless to a spreadsheet.
public struct CSVRenderer: Renderer {
  public static let name: ComponentName = "csv"
  public static let summary = "The figures as CSV, one row each."
  public static let fileExtension = "csv"

  /// Makes the renderer.
  public init(_ options: EmptyOptions) {}

  public func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
    var names: [String] = []
    for figure in report.figures {
      for entry in figure.wholeID.dimensions where !names.contains(entry.name) {
        names.append(entry.name)
      }
    }
    let heads =
      ["id", "metric", "label"] + names + ["period", "value", "low", "high", "unit", "bound"]
    var lines = [heads.map(Self.text).joined(separator: ",")]
    for figure in report.figures { lines.append(Self.row(figure, names, report.language)) }
    return [
      RenderedFile(name: context.fileName, text: lines.map { $0 + "\r\n" }.joined())
    ]
  }

  private static func row(_ figure: Figure, _ names: [String], _ language: LanguageCode) -> String {
    let quantity = figure.quantity
    let dimensions = names.map { name in
      figure.wholeID.dimensions.first { $0.name == name }.map { dimension($0.value) } ?? ""
    }
    let isRange = quantity.bound == .between
    func digits(_ value: Fraction?) -> String { value.map(FigureJSON.text) ?? "" }
    return
      ([
        text(figure.wholeID.description), text(figure.id.metric.text), text(figure.label[language]),
      ]
      + dimensions
      + [
        text(figure.id.period.description), isRange ? "" : digits(quantity.value),
        isRange ? digits(quantity.low?.value) : "", isRange ? digits(quantity.high?.value) : "",
        text(quantity.unit.description), quantity.bound?.rawValue ?? "",
      ]).joined(separator: ",")
  }

  /// Numbers stay numbers, also those below zero.
  private static func dimension(_ value: DimensionValue) -> String {
    if case .number(let number) = value { return number.description }
    return text(value.description)
  }

  static func text(_ text: String) -> String { CSVCell.text(SafeText.inert(text)) }
}
