import Bulletin

/// An outline as text for a terminal.
struct PlanText {
  let outline: PlanOutline

  var text: String {
    var lines: [String] = []
    if !outline.sources.isEmpty { lines.append("sources") }
    for source in outline.sources { lines += text(source) }
    if !outline.figures.isEmpty { lines.append("figures, each after those it is computed of") }
    let width = outline.figures.map(\.metric.text.count).max() ?? 0
    for figure in outline.figures {
      let origins = figure.figures.map(\.text) + figure.sources
      let from = origins.isEmpty ? "" : "  ← \(origins.joined(separator: ", "))"
      lines.append("  \(figure.metric.text.padded(to: width))  \(figure.definition)\(from)")
    }
    for report in outline.reports { lines += text(report) }
    return lines.joined(separator: "\n")
  }

  private func text(_ source: PlanOutline.Source) -> [String] {
    let options = source.options.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
    var lines = [
      "  \(source.key): \(source.type)\(options.isEmpty ? "" : ", \(options)") (\(source.rows))"
    ]
    if source.columns.isEmpty {
      lines.append("    nothing is read of it")
    } else {
      lines.append("    reads    \(source.columns.joined(separator: ", "))")
    }
    for (field, from) in source.mapping { lines.append("    maps     \(field) ← \(from)") }
    if source.feeds.count > 0 {
      let feeds = source.feeds.map(\.text).joined(separator: ", ")
      lines.append("    one scan for \(feeds)")
    }
    return lines
  }

  private func text(_ report: PlanOutline.Report) -> [String] {
    var lines = ["report \(report.key): \(report.period)"]
    if let days = report.days, days != report.period { lines[0] += " (\(days))" }
    for (name, values) in report.each { lines.append("  for each \(name): \(values)") }
    for section in report.sections {
      let isBare = section.title.isEmpty || section.title == section.anchor
      let title = isBare ? "" : " \(section.title)"
      let figures = section.figures.map(\.text).joined(separator: ", ")
      lines.append("  section  \(section.anchor)\(title)\(figures.isEmpty ? "" : ": \(figures)")")
    }
    lines.append("  writes   \(report.folder)/")
    lines += report.files.map { "             \($0)" }
    for delivery in report.publish { lines.append("  sends    \(text(delivery)), with --publish") }
    for alert in report.alert {
      lines.append("  alerts   \(text(alert)) when \(alert.when.joined(separator: ", "))")
    }
    if let schedule = report.schedule {
      lines.append("  runs     \(schedule): \(report.next.joined(separator: ", "))")
    }
    if !report.lacking.isEmpty {
      lines.append("  lacks    \(report.lacking.joined(separator: ", ")): not in this build")
    }
    return lines
  }

  private func text(_ delivery: PlanOutline.Delivery) -> String {
    var text = delivery.type
    if !delivery.recipients.isEmpty {
      text += " to \(delivery.recipients.joined(separator: ", "))"
    }
    if !delivery.files.isEmpty { text += " (\(delivery.files.joined(separator: ", ")))" }
    return text
  }
}
