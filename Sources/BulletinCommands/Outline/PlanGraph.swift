import Bulletin

/// An outline as a graph: sources, figures, sections, files, recipients.
struct PlanGraph {
  /// What a node stands for.
  enum Kind: String, CaseIterable {
    case source, figure, section, files, recipient
  }

  private var nodes: [(kind: Kind, label: String)] = []
  private var positions: [String: Int] = [:]
  private var edges: [(from: Int, to: Int)] = []

  init(_ outline: PlanOutline) {
    for source in outline.sources {
      add(.source, source.key, "\(source.key) (\(source.type))")
    }
    for figure in outline.figures {
      let node = add(.figure, figure.metric.text, figure.metric.text)
      for source in figure.sources { link(.source, source, node) }
      for operand in figure.figures { link(.figure, operand.text, node) }
    }
    for report in outline.reports { add(report) }
  }

  private mutating func add(_ report: PlanOutline.Report) {
    let title = "\(report.folder): \(report.files.joined(separator: ", "))"
    let files = add(.files, report.key, title)
    for section in report.sections {
      let label = section.title.isEmpty ? section.anchor : section.title
      let node = add(.section, "\(report.key)/\(section.anchor)", label)
      for figure in section.figures { link(.figure, figure.text, node) }
      edges.append((node, files))
    }
    for delivery in report.publish {
      let label = ([delivery.type] + delivery.recipients).joined(separator: " ")
      edges.append((files, add(.recipient, label, label)))
    }
  }

  @discardableResult
  private mutating func add(_ kind: Kind, _ key: String, _ label: String) -> Int {
    let name = "\(kind) \(key)"
    if let known = positions[name] { return known }
    nodes.append((kind, label))
    positions[name] = nodes.count - 1
    return nodes.count - 1
  }

  private mutating func link(_ kind: Kind, _ key: String, _ node: Int) {
    if let from = positions["\(kind) \(key)"] { edges.append((from, node)) }
  }

  /// A flowchart for Mermaid.
  var mermaid: String {
    var lines = ["flowchart LR"]
    for (index, node) in nodes.enumerated() {
      let (open, close) = Self.brackets[node.kind] ?? ("[", "]")
      lines.append("  n\(index)\(open)\"\(Self.mermaidText(node.label))\"\(close)")
    }
    lines += edges.map { "  n\($0.from) --> n\($0.to)" }
    return lines.joined(separator: "\n")
  }

  /// A directed graph for Graphviz.
  var dot: String {
    var lines = ["digraph plan {", "  rankdir=LR;", "  node [fontname=\"sans-serif\"];"]
    for (index, node) in nodes.enumerated() {
      let shape = Self.shapes[node.kind] ?? "box"
      lines.append("  n\(index) [shape=\(shape), label=\"\(Self.dotText(node.label))\"];")
    }
    lines += edges.map { "  n\($0.from) -> n\($0.to);" }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private static let brackets: [Kind: (String, String)] = [
    .source: ("[(", ")]"), .figure: ("(", ")"), .section: ("[", "]"), .files: ("[/", "/]"),
    .recipient: (">", "]"),
  ]

  private static let shapes: [Kind: String] = [
    .source: "cylinder", .figure: "ellipse", .section: "box", .files: "note",
    .recipient: "cds",
  ]

  /// Quotes and signs of Mermaid's own as character entities; line breaks as blanks.
  private static func mermaidText(_ text: String) -> String {
    String(
      text.flatMap { character -> String in
        if character.isNewline { return " " }
        guard "\"#<>&`".contains(character), let code = character.unicodeScalars.first?.value
        else { return String(character) }
        return "#\(code);"
      })
  }

  private static func dotText(_ text: String) -> String {
    String(
      text.flatMap { character -> String in
        if character.isNewline { return " " }
        return character == "\"" || character == "\\" ? "\\\(character)" : String(character)
      })
  }
}
