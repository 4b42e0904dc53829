import Bulletin

#if PDF
  import BulletinTypesetting
#endif

/// Draws charts as points of colour, for programs that show neither charts nor vector pictures.
struct ChartRaster {
  private let report: Report
  private let units: UnitVocabulary
  private let families: String

  /// Points for each unit of a picture: 139 to an inch where it is as wide as the text of a page.
  private static let scale = 1.5

  /// Makes what draws the charts of a report; nil in a build without the trait `PDF`, and on a
  /// machine without its libraries.
  init?(_ report: Report, units: UnitVocabulary) {
    #if PDF
      let families = try? Typesetter.alone {
        try Typesetter(language: report.language.code).families(PDFLook.timesAndKin)
      }
      guard let families else { return nil }
      (self.report, self.units, self.families) = (report, units, families)
    #else
      return nil
    #endif
  }

  /// A picture of a panel of a chart on white; nil where it cannot be drawn.
  func picture(of chart: Chart, _ panel: ChartPanel) -> PalettePicture? {
    #if PDF
      let picture = ChartPicture(
        chart, of: report, units: units, panels: [panel], isBare: true, families: families)
      let width = Int(Double(picture.width) * Self.scale)
      let height = Int(Double(picture.height) * Self.scale)
      let points = try? Typesetter.alone {
        try VectorPicture(svg: picture.svg).points(width: width, height: height)
      }
      return points.map { PalettePicture($0, width: width) }
    #else
      return nil
    #endif
  }
}
