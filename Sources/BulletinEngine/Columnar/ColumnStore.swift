import Bulletin

/// What a task knows of the cells of one column.
struct ColumnStore {
  /// The result of a use that only the plain way can tell.
  static let odd = UInt32.max
  /// The code of a histogram for a cell without a value.
  static let none = UInt32.max - 1
  /// The most different cells that are remembered, but for those of a dimension as it stands.
  private static let limit = 1 << 16

  let column: ColumnarPlan.Column
  private(set) var profiles: [ColumnProfile]
  /// The forms of cells that teach the profiles nothing any more.
  private(set) var settled: UInt8 = 0
  private(set) var table = CellTable()
  /// For each entry of the table the result of each use.
  private(set) var results: UnsafeMutablePointer<UInt32>
  private var capacity = 128
  let useCount: Int
  private let evaluator: CellEvaluator
  /// Whether days of one month have the same results.
  private let isByMonth: Bool
  /// An entry of each month, where that is so.
  private var entryOfMonth: [Int: Int] = [:]

  /// - Parameter profiles: What is known of the column beforehand, for each of its needs.
  init(
    _ column: ColumnarPlan.Column, profiles: [ColumnProfile], evaluator: CellEvaluator
  ) {
    self.column = column
    self.profiles = profiles
    self.evaluator = evaluator
    isByMonth = column.isByMonth && evaluator.hasPlainMonths
    useCount = column.uses.count
    results = .allocate(capacity: max(capacity * useCount, 1))
    settle()
    fillResults(of: 0)
  }

  func deallocate() {
    table.deallocate()
    results.deallocate()
  }

  /// Forgets the texts of a dimension, once no group of the task goes by them any more.
  mutating func forget() {
    if column.isIdentity { table.reset() }
  }

  /// The entry of a cell that is not in the table yet; nil if it is not to be remembered.
  mutating func add(_ bytes: UnsafePointer<UInt8>, _ length: Int, _ hash: UInt64) -> Int? {
    let cell = UnsafeBufferPointer(start: bytes, count: length)
    let form = column.isNumberIdentity ? PlainNumber(bytes, length).form : .other
    let day = column.isDate ? PlainDay(bytes, length) : nil
    let taught = form.rawValue & Self.numbers | (day == nil ? 0 : ColumnProfile.dayForm)
    if settled & (Self.anyText | taught) == 0 { observe(String(decoding: cell, as: UTF8.self)) }
    guard column.isIdentity || table.count < Self.limit else { return nil }
    let entry = insert(UnsafeRawPointer(bytes), length, hash)
    if let day, isByMonth {
      fillResults(of: entry, inMonth: day.month)
    } else if isCanonical(cell, form) {
      standForItself(entry)
    } else if form == .point || form == .ambiguous, let shorter = Self.withoutZeros(cell) {
      // In a line of its own: it may move the results, of which a call holds a copy.
      let canonical = canonicalEntry(bytes, shorter)
      standFor(canonical, entry)
    } else {
      fillResults(of: entry)
    }
    return entry
  }

  /// Notes what a cell says of the column's type.
  mutating func observe(_ written: String) {
    let text = HeaderFinder.trimmed(written)
    guard !text.isEmpty else { return }
    for index in profiles.indices { profiles[index].observe(text, .text) }
    settle()
  }

  private static let anyText: UInt8 = 16
  private static let numbers: UInt8 = 7

  /// Whether a cell of a dimension surely is its own value, and written as that value is.
  ///
  /// - Parameter form: How it is written, in a column of numbers.
  private func isCanonical(
    _ cell: UnsafeBufferPointer<UInt8>, _ form: PlainNumber.Form
  ) -> Bool {
    guard column.isIdentity else { return false }
    guard column.isNumberIdentity else { return PlainText.isCanonical(cell) }
    guard let first = cell.first, let last = cell.last, first > 0x20, last > 0x20 else {
      return false
    }
    return form == .whole || form.rawValue & Self.numbers != 0 && last != 0x30
  }

  private mutating func settle() {
    settled = profiles.reduce(UInt8.max) { $0 & $1.settledForms }
  }

  private mutating func insert(_ bytes: UnsafeRawPointer, _ length: Int, _ hash: UInt64) -> Int {
    if table.count == capacity {
      let grown = UnsafeMutablePointer<UInt32>.allocate(capacity: max(capacity * 2 * useCount, 1))
      grown.moveInitialize(from: results, count: capacity * useCount)
      results.deallocate()
      (results, capacity) = (grown, capacity * 2)
    }
    return table.insert(bytes, length, hash)
  }

  private mutating func fillResults(of entry: Int) {
    for use in 0..<useCount {
      let value = evaluator.outcome(of: use, on: entry == 0 ? nil : table.bytes(entry))
      // What it stands for may have to be added first, which moves the results.
      let code = code(of: value, use)
      results[entry * useCount + use] = code
    }
  }

  /// Sets the results of a day: those of another day of its month, where one is known.
  private mutating func fillResults(of entry: Int, inMonth month: Int) {
    if let known = entryOfMonth[month] {
      (results + entry * useCount).update(from: results + known * useCount, count: useCount)
    } else {
      fillResults(of: entry)
      entryOfMonth[month] = entry
    }
  }

  /// Sets the results of an entry that is its own value.
  private func standForItself(_ entry: Int) { standFor(UInt32(entry), entry) }

  /// Sets the results of an entry whose value is that of another, or its own.
  private func standFor(_ value: UInt32, _ entry: Int) {
    for use in 0..<useCount {
      if case .presence = column.uses[use] {
        results[entry * useCount + use] = 1
      } else {
        results[entry * useCount + use] = value
      }
    }
  }

  /// The length of a number without the zeros at its end, and without a point that is left over;
  /// nil where blanks or a minus would have to go too.
  private static func withoutZeros(_ number: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = number.first, let last = number.last, first != 0x2D, first > 0x20,
      last > 0x20
    else { return nil }
    var length = number.count
    while number[length - 1] == 0x30 { length -= 1 }
    return number[length - 1] == 0x2E ? length - 1 : length
  }

  private mutating func code(of outcome: CellEvaluator.Outcome, _ use: Int) -> UInt32 {
    switch outcome {
    case .odd: return Self.odd
    case .truth(let holds): return holds ? 1 : 0
    case .value(let value):
      if value == .missing, case .histogram = column.uses[use] { return Self.none }
      guard column.isIdentity else { return evaluator.code(of: value, use) }
      // What was written otherwise stands for the text that it is read as.
      let text: String
      switch value {
      case .text(let read) where !column.isNumberIdentity: text = read
      case .number(let read) where column.isNumberIdentity && value.isShort:
        text = read.description
      case .missing: return 0
      default: return Self.odd
      }
      var padded = Array(text.utf8)
      let length = padded.count
      padded += Array(repeating: 0, count: 16)
      return padded.withUnsafeBytes { canonicalEntry($0.baseAddress!, length) }
    }
  }

  /// The entry of a text that is its own value.
  private mutating func canonicalEntry(_ bytes: UnsafeRawPointer, _ length: Int) -> UInt32 {
    let hash = CellTable.hash(bytes, length)
    let known = table.find(bytes, length, hash)
    if known >= 0 { return UInt32(known) }
    let entry = insert(bytes, length, hash)
    standForItself(entry)
    return UInt32(entry)
  }

  /// The value that a code of a dimension stands for that is none of texts as they stand.
  func value(_ code: UInt32, _ use: Int) -> DimensionValue { evaluator.value(of: code, use) }
}
