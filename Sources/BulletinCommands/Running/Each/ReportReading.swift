import Bulletin
import BulletinConfig
import BulletinEngine

/// What a pipeline read, and the answers that each of its reports is made of.
struct ReportReading {
  /// One report.
  struct Part: Sendable {
    var value: ReportValue
    var result: EngineResult
  }

  /// What the reports are made of.
  var sections: [PipelinePlan.PlannedSection]
  /// What was read for all of them, and what must be told.
  var whole: EngineResult
  /// Each report; the only one where there is no `for`.
  var parts: [Part]
  /// The rows that were read only to know for what reports are made, by source and file.
  var listed: [(source: String, path: String, rows: Int)] = []

  /// The files that were read with the rows in each, as the journal keeps them.
  var inputs: RecordedInputs {
    var result = whole
    if let first = parts.first { result.figures = first.result.figures }
    return RecordedInputs(result, listed: listed)
  }
}
