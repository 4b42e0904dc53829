import Bulletin
import BulletinConfig

/// Reads a text; gives the tree and each fault as `code line:column message`.
func parse(
  _ text: String, limits: YAMLLimits = YAMLLimits()
) -> (node: Node?, faults: [String], diagnostics: [Diagnostic]) {
  let diagnostics = Diagnostics()
  let node = YAMLReader(text, file: "f", limits: limits, into: diagnostics).read()
  let all = diagnostics.all
  return (
    node,
    all.map { "\($0.code) \($0.place.map { "\($0.line):\($0.column)" } ?? "-") \($0.message)" }, all
  )
}

/// A configuration that uses what YAML offers.
let sampleConfiguration = """
  # A report.
  version: 1
  languages: [vi, en]
  letterhead: {parent: UBND TỈNH SƠN LA, issuer: "LIÊN HIỆP", code: BC-LHHN}
  base: &base
    type: csv
    header: auto
  sources:
    trips:
      <<: *base
      path: 'data/đoàn-''2017''.csv'
      skip: STT matches "^[IVX]+$"
    totals:
      rows:
        - {metric: laos.students, value: 2.133 lưu học sinh, reason: "Báo cáo\\n\\u0110"}
        - metric: ngo.value
          value: trên 17 triệu USD
  pipelines:
    term:
      text: |
        Đã cử {{laos.delegations_out}}
          với {{laos.people_out}}.
      note: >-
        folded over
        lines
      empty:
      renderers: [docx, {type: pdf, layout: decree-30}]

  """

extension Node {
  /// The tree on one line: texts in quotes, null as `~`.
  var outline: String {
    switch content {
    case .scalar(let scalar): scalar.isNull ? "~" : "'\(scalar.text)'"
    case .list(let nodes): "[\(nodes.map(\.outline).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\($0.key.scalar?.text ?? "?"): \($0.value.outline)" }.joined(separator: ", "))}"
    }
  }
}
