@testable import Bulletin

/// A component's options with one setting of each kind.
struct SampleOptions: ComponentOptions {
  enum Style: String, CaseIterable, OptionValue { case plain, previousMonth, a4 = "A4" }
  struct Server: ComponentOptions {
    @Setting("The host.", example: "smtp.example.org") var host: String
    @Setting("The port.", range: 1...65535) var port = 25
    @Setting("The password.") var password: Secret?
  }

  @Setting("Where the file is.", example: "data/*.csv") var path: String
  @Setting("Rows above the header.", range: 0...1000) var skip = 0
  @Setting("Whether blanks are cut.") var trim = true
  @Setting("How it looks.") var style = Style.plain
  @Setting("Names of columns.") var columnNames: [String] = []
  @Setting("Weights.", range: 1...Int.max) var weights: [Int] = [1]
  @Setting("The sheet.") var sheet: String?
  @Setting("The title.") var title: LocalizedText = "none"
  @Setting("An amount as typed.") var amount: SourceText?
  @Setting("Headers to send.") var headers = OrderedEntries<Secret>()
  @Setting("Where mails go.") var smtp: Server?
  @Setting("Servers by name.") var servers: OrderedEntries<Server> = [:]
  @Setting("A keyword as a name.") var `where`: String?
  @Setting("Anything.") var rest: Node?
}

extension Node {
  /// A plain scalar at a column of line 1.
  static func plain(_ text: String, column: Int = 1) -> Node {
    Node(.scalar(Scalar(text)), at: Place(file: "f", line: 1, column: column, length: text.count))
  }

  /// A scalar in double quotes.
  static func quoted(_ text: String) -> Node {
    Node(
      .scalar(Scalar(text, style: .doubleQuoted, source: "\"\(text)\"")),
      at: Place(file: "f", line: 1, column: 1, length: text.count + 2))
  }

  /// A map whose keys and values stand on lines of their own, from 1.
  static func map(_ entries: KeyValuePairs<String, Node>) -> Node {
    let nodes = entries.enumerated().map { index, entry in
      let place = Place(file: "f", line: index + 1, column: 1, length: entry.key.count)
      var value = entry.value
      value.keyPlace = place
      return Entry(key: Node(.scalar(Scalar(entry.key)), at: place), value: value)
    }
    return Node(.map(nodes), at: Place(file: "f", line: 1, column: 1))
  }

  static func list(_ nodes: [Node]) -> Node {
    Node(.list(nodes), at: Place(file: "f", line: 1, column: 1))
  }
}
