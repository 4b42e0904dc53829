import Bulletin

/// A sentence about permits that end soon.
struct PermitsOverview: Section {
  struct Options: ComponentOptions {
    @Setting("The metric that counts them.", example: "ending") var ending: String
  }

  static let name: ComponentName = "permits.overview"
  static let summary = "How many permits are to be renewed."

  let title: LocalizedText = [.en: "Permits", .vi: "Giấy phép"]
  let needs: [FigureQuery]
  private let ending: MetricID

  init(_ options: Options) {
    ending = MetricID(options.ending)
    needs = [FigureQuery([ending])]
  }

  func blocks(_ figures: Figures) throws -> [Block] {
    let sentence = try figures.paragraph(firstKnownOf: [
      [
        .en: "{{\(ending)}} are to be renewed soon after {{period}}.",
        .vi: "Có {{\(ending)}} sắp hết hạn sau {{period}}.",
      ]
    ])
    return [sentence].compactMap { $0 }
  }
}
