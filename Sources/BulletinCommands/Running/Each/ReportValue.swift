import Bulletin
import BulletinOperations

/// For which value of a `for` a report is; nothing where a pipeline makes one report.
struct ReportValue: Sendable, Hashable {
  /// A name of the `for` with its value.
  struct Entry: Sendable, Hashable {
    var name: String
    var value: String
  }

  /// The names with their values, in the order of the `for`.
  var entries: [Entry] = []
  /// The other columns of the row that the report is made for.
  var columns: [String: String] = [:]

  /// What it is called in messages: `province=Sơn La, month=5`; nil for the only report.
  var label: String? {
    entries.isEmpty ? nil : entries.map { "\($0.name)=\($0.value)" }.joined(separator: ", ")
  }

  /// The values by their names.
  var parameters: [String: String] {
    Dictionary(entries.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// All that texts may name beside metrics.
  var words: [String: String] { columns.merging(parameters) { _, value in value } }

  /// What its deliveries are told apart by.
  var deliveryText: String { DeliveryKey.text(parameters) }
}
