import Bulletin

/// The keys of a chart in a section.
struct ChartOptions: ComponentOptions {
  @Setting("What is drawn.") var kind: Chart.Kind
  @Setting("The metric.", example: "laos.people_out") var metric: SourceText?
  @Setting("The metrics, if there are several; * stands for any letters.")
  var metrics: [SourceText] = []
  @Setting("What stands along the axis, such as year(date).") var by: [Expression] = []
  @Setting("The words over the chart.") var caption: LocalizedText?

  static let rules: [KeyRule] = [.exactlyOne(["metric", "metrics"])]
}

extension Chart.Kind: OptionValue {}
