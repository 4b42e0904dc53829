import Bulletin
import BulletinConfig

/// The origin of a figure in words, for a terminal.
struct Explanation {
  let figure: Figure
  let plan: Plan

  var text: String {
    let language = plan.languages.first ?? .vi
    let printed = FigureText(language: language, units: plan.units).text(
      figure, figure.id.form == .change ? .change : .standard)
    var lines = [
      "\(figure.id)",
      "  \(figure.label[language]): \(printed)",
      "  definition  \(figure.provenance.definition)",
    ]
    lines += value()
    for use in figure.provenance.stated { lines += stated(use) }
    for use in figure.provenance.sources { lines += source(use) }
    return lines.joined(separator: "\n")
  }

  private func value() -> [String] {
    let quantity = figure.quantity
    let reason = UntoldFigures.words(quantity).map { ": \($0)" } ?? ""
    guard let bound = quantity.bound else { return ["  value       missing\(reason)"] }
    let unit = quantity.unit.isNone ? "" : " \(quantity.unit)"
    if bound == .between, let low = quantity.low, let high = quantity.high {
      return [
        "  value       \(FigureJSON.text(low.value)) to \(FigureJSON.text(high.value))\(unit)"
      ]
    }
    guard let value = quantity.value else { return ["  value       not stated\(reason)"] }
    let word = bound == .exact ? "" : "\(bound.rawValue.replacing("_", with: " ")) "
    return ["  value       \(word)\(FigureJSON.text(value))\(unit)"]
  }

  private func stated(_ use: StatedUse) -> [String] {
    var lines = [
      "  stated      '\(use.text)' for \(use.period) in \(use.source)",
      "    file      \(use.input.path)\(Self.place(use.place))",
      "    sha256    \(use.input.sha256)",
    ]
    if let reason = use.reason { lines.append("    reason    \(reason)") }
    if let instead = use.insteadOf { lines.append("    instead of \(instead)") }
    return lines
  }

  private func source(_ use: SourceUse) -> [String] {
    let rows = use.rows
    var lines = [
      "  source      \(use.source)\(use.of.map { ", of \($0.id)" } ?? "")",
      "    file      \(use.input.path)",
      "    sha256    \(use.input.sha256)",
      "    rows      \(rows.read) read = \(rows.used) used + \(rows.filtered) filtered"
        + " + \(rows.leftOut) left out + \(rows.setAside) set aside",
    ]
    if !use.places.isEmpty { lines.append("    used      \(use.places)") }
    return lines
  }

  private static func place(_ place: RowPlace) -> String {
    if let span = place.span {
      return ", line \(place.line), characters \(span.lowerBound)–\(span.upperBound)"
    }
    return place.line > 0 ? ", line \(place.line)" : ""
  }
}
