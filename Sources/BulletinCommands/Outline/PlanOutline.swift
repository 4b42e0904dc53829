import Bulletin

/// What a configuration would do: what is read, computed, written and sent, and when next.
struct PlanOutline {
  /// A source with what is really read of it.
  struct Source {
    var key: String
    var type: String
    /// What its rows are: a record type, `figure` or `rows`.
    var rows: String
    /// Its own options as they were written; secrets as dots.
    var options: [(name: String, text: String)]
    /// The columns or fields that figures and filters read, in the order in which they are met.
    var columns: [String]
    /// What the configuration says of where fields come from.
    var mapping: [(field: String, from: String)]
    /// The metrics that one scan of it feeds.
    var feeds: [MetricID]
  }

  /// A figure with what it is made of.
  struct Figure {
    var metric: MetricID
    var definition: String
    /// The figures that it is computed of.
    var figures: [MetricID]
    /// The sources whose rows it reads itself.
    var sources: [String]
  }

  /// A delivery, or an alert if it says when.
  struct Delivery {
    var type: String
    var recipients: [String]
    /// The files that go along.
    var files: [String]
    var when: [String]
  }

  /// One pipeline.
  struct Report {
    var key: String
    var period: String
    /// The period as days, where it can be told.
    var days: String?
    var sections: [(anchor: String, title: String, figures: [MetricID])]
    /// For which values a report is made each.
    var each: [(name: String, values: String)] = []
    var folder: String
    var files: [String]
    var publish: [Delivery]
    var alert: [Delivery]
    var schedule: String?
    /// The next times of the schedule.
    var next: [String]
    /// What this build cannot do of it.
    var lacking: [String]
  }

  var sources: [Source]
  /// Figures, each after those that it is computed of.
  var figures: [Figure]
  var reports: [Report]
}
