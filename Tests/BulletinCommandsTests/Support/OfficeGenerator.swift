import Bulletin

@testable import BulletinFuzz

/// Makes configurations of all that this build can run, with data that fit the declared columns.
struct OfficeGenerator {
  private var generator: SeededGenerator
  private var columns: [Column] = []
  private var metrics: [String] = []

  /// A column with cells that fit it.
  private struct Column {
    var name: String
    var header: String
    /// What stands under `columns`.
    var declaration: String
    var type: Kind
    var cells: [String]

    enum Kind { case date, number, amount, text, truth }
  }

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A configuration and its files.
  mutating func office() -> Office {
    chooseColumns()
    let delimiter = generator.pick([",", ";"])
    var lines = ["version: 1", generator.pick(["languages: [vi]", "languages: [vi, en]", ""])]
    lines += ["sources:", "  trips:", "    type: csv", "    path: trips.csv"]
    // A filter over a cell that is not stated leaves its row out, which is no fault of the data.
    lines += ["    delimiter: \"\(delimiter)\"", "    date: day", "    style: en"]
    lines += ["    bad_rows: 100%", "    columns:"]
    lines += columns.map { "      \($0.name): \($0.declaration)" }
    if generator.oneIn(3) { lines.append("    where: '\(condition(depth: 1))'") }
    lines.append("metrics:")
    for index in 0..<2 + generator.below(4) { lines.append(metric("m\(index)")) }
    lines.append("pipelines:")
    for key in ["one", "two"].prefix(1 + generator.below(2)) { lines += pipeline(key) }
    return Office(
      lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n",
      ["trips.csv": table(delimiter)])
  }

  // MARK: Rows

  private mutating func chooseColumns() {
    let all = [
      Column(
        name: "day", header: "Ngày", declaration: "{type: date, from: Ngày}", type: .date,
        cells: ["2023-01-15", "11/3/2023", "2022-12-31", "ngày 2 tháng 5 năm 2023", "2017-06-01"]),
      Column(
        name: "people", header: "people",
        declaration: "{type: integer, unit: lượt người, missing: [\"-\"], not_stated: [KXĐ]}",
        type: .amount, cells: ["1", "12", "8 người", "-", "KXĐ", "0", "1,440"]),
      Column(
        name: "score", header: "Điểm", declaration: "{type: decimal, from: [Điểm, diem]}",
        type: .number, cells: ["1.5", "0.25", "-3", "", "12"]),
      Column(
        name: "nights", header: "nights", declaration: "integer", type: .number,
        cells: ["1", "2", "30", ""]),
      Column(
        name: "way", header: "Chiều", declaration: "{type: text, from: Chiều, values: {đi: out}}",
        type: .text, cells: ["đi", "đến", "Đi", "", "out"]),
      Column(
        name: "province", header: "province", declaration: "text", type: .text,
        cells: ["Hủa Phăn", "Bò Kẹo", "Luông Pha Băng 🇱🇦", "x|y", "=1+1"]),
      Column(
        name: "is_new", header: "is_new", declaration: "boolean", type: .truth,
        cells: ["true", "false", "có", "không", ""]),
    ]
    columns = [all[0]] + all.dropFirst().filter { _ in generator.below(4) > 0 }
  }

  private mutating func table(_ delimiter: String) -> String {
    var rows = [columns.map(\.header).joined(separator: delimiter)]
    for _ in 0..<1 + generator.below(12) {
      rows.append(
        columns.map { column in
          let cell = generator.pick(column.cells)
          return cell.contains(delimiter) ? "\"\(cell)\"" : cell
        }.joined(separator: delimiter))
    }
    return rows.joined(separator: "\n") + "\n"
  }

  // MARK: Metrics

  private func names(_ kinds: [Column.Kind]) -> [String] {
    columns.filter { kinds.contains($0.type) }.map(\.name)
  }

  private mutating func metric(_ key: String) -> String {
    let numbers = names([.number, .amount])
    var forms = ["count"]
    if !numbers.isEmpty { forms += ["sum", "min", "max", "mean", "sum"] }
    if columns.count > 1 { forms.append("distinct") }
    if metrics.count >= 2 { forms += ["ratio", "derived"] }
    let form = generator.pick(forms)
    var options: [String]
    switch form {
    case "ratio":
      options = [
        "numerator: \(generator.pick(metrics))", "denominator: \(generator.pick(metrics))",
      ]
    case "derived":
      let (one, other) = (generator.pick(metrics), generator.pick(metrics))
      let formulas = ["\(one) * 2", "\(one) / \(other)", "\(one) - \(one)", "-\(one)"]
      options = ["formula: '\(generator.pick(formulas))'"]
    case "count": options = ["from: trips"]
    case "distinct": options = ["from: trips", "of: \(generator.pick(columns).name)"]
    default: options = ["from: trips", "of: \(generator.pick(numbers))"]
    }
    if !["ratio", "derived"].contains(form), generator.oneIn(2) {
      options.append("where: '\(condition(depth: 2))'")
    }
    if generator.oneIn(3) { options.append("label: {vi: \"Chỉ tiêu \(key)\", en: Figure}") }
    if generator.oneIn(4) { options.append("decimals: \(generator.below(4))") }
    metrics.append(key)
    return "  \(key): {type: \(form), \(options.joined(separator: ", "))}"
  }

  /// A condition over the columns, with quotes that stand inside single ones.
  private mutating func condition(depth: Int) -> String {
    if depth > 0, generator.oneIn(2) {
      let (one, other) = (condition(depth: depth - 1), condition(depth: depth - 1))
      return generator.pick(["(\(one)) and (\(other))", "(\(one)) or \(other)", "not (\(one))"])
    }
    let column = generator.pick(columns)
    let name = column.name
    switch column.type {
    case .date:
      return generator.pick([
        "year(\(name)) >= 2017", "\(name) < date(\"2023-06-01\")", "month(\(name)) in [1, 2, 3]",
        "\(name) + 10 > period_start",
      ])
    case .number, .amount:
      return generator.pick([
        "\(name) > 0", "is_missing(\(name))", "\(name) in [1, 2, 12]", "\(name) <= 1000",
        "coalesce(\(name), 0) != 3",
      ])
    case .text:
      return generator.pick([
        "\(name) == \"out\"", "\(name) != \"Hủa Phăn\"", "starts_with(fold(\(name)), \"h\")",
        "\(name) matches \"^[A-Z]\"", "length(\(name)) > 2",
      ])
    case .truth: return generator.pick([name, "not \(name)", "\(name) == true"])
    }
  }

  // MARK: Pipelines

  private mutating func pipeline(_ key: String) -> [String] {
    let metric = generator.pick(metrics)
    var lines = ["  \(key):"]
    let titles = [
      "    title: {vi: \"Báo cáo {{period}}\", en: \"Report, {{period}}\"}",
      "    title: \"Đã có {{\(metric)}} trong {{period}}\"", "",
    ]
    lines.append(generator.pick(titles))
    let periods = [
      "2023", "2017..2023", "2023-Q1", "2023-H1", "2023-9M", "2023-05", "all", "previous year",
      "2023-01-15..2023-06-14", "current year",
    ]
    lines.append("    period: \(generator.pick(periods))")
    if generator.below(4) > 0 {
      lines.append("    sections:")
      for _ in 0...generator.below(3) { lines.append("      - \(section())") }
    }
    let renderers = ["text", "html", "markdown", "csv", "json"]
    let chosen = renderers.filter { _ in generator.oneIn(2) }
    lines.append("    renderers: [\((chosen.isEmpty ? ["text"] : chosen).joined(separator: ", "))]")
    return lines
  }

  private mutating func section() -> String {
    let metric = generator.pick(metrics)
    let filters = ["", " | number", " | compact", " | exact", " | words", " | change"]
    let filter = generator.pick(filters)
    let by = generator.pick(["year(day)", "month(day)"] + names([.text, .truth]))
    return generator.pick([
      "{title: Mục, text: \"Có {{\(metric)\(filter)}} trong {{period}}.\"}",
      "{figures: [\(metrics.joined(separator: ", "))]}",
      "{table: {metrics: [\"m*\"], by: [\(by)], caption: Bảng}}",
      "{chart: {kind: bar, metric: \(metric), by: [\(by)]}}",
    ])
  }
}
