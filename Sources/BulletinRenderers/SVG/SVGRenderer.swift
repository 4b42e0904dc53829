import Bulletin

/// The charts of the report as vector pictures, a file for each: `term-1.svg`, `term-2.svg`.
///
/// A report without charts gives no file.
public struct SVGRenderer: Renderer {
  /// The options of the renderer.
  public struct Options: ComponentOptions {

    /// Makes options of defaults.
    public init() {}
  }

  public static let name: ComponentName = "svg"
  public static let summary = "The charts of the report as vector pictures."
  public static let fileExtension = "svg"

  /// Makes the renderer.
  public init(_ options: Options) {}

  public func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
    let blocks = report.parts.flatMap(\.blocks) + report.notes
    let charts = blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    return charts.enumerated().map { index, chart in
      let picture = ChartPicture(chart, of: report, units: context.units, showsCaption: true)
      return RenderedFile(
        name: Self.name(context.fileName, index + 1),
        text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(picture.svg)\n")
    }
  }

  /// The name of a set's file with the number of the chart before its ending.
  private static func name(_ file: String, _ number: Int) -> String {
    guard let point = file.lastIndex(of: "."), point != file.startIndex else {
      return "\(file)-\(number)"
    }
    return "\(file[..<point])-\(number)\(file[point...])"
  }
}
