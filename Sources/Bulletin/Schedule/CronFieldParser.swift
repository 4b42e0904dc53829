/// Reads one field of a schedule.
struct CronFieldParser {
  /// What a field says.
  struct Values {
    var numbers: Set<Int> = []
    /// The field as every cron reads it.
    var normalised = ""
  }

  let field: CronField
  let text: String

  func values() throws(CronFault) -> Values {
    var values = Values()
    var items: [String] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard !item.isEmpty else { throw fault("a comma with nothing beside it") }
      let (numbers, normalised) = try read(item)
      values.numbers.formUnion(numbers)
      items.append(normalised)
    }
    values.normalised = items.joined(separator: ",")
    return values
  }

  private func read(_ item: Substring) throws(CronFault) -> ([Int], String) {
    let parts = item.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let step = parts.count == 2 ? try self.step(parts[1]) : 1
    let range: ClosedRange<Int>
    let base: String
    if parts[0] == "*" {
      range = field.range
      base = "*"
    } else if let dash = parts[0].firstIndex(of: "-"), dash != parts[0].startIndex {
      let from = try number(parts[0][..<dash])
      let to = try number(parts[0][dash...].dropFirst())
      guard from <= to else {
        throw fault(
          "'\(parts[0])' runs backwards",
          hint: field == .weekday && to == 0 ? "Sunday at the end of a range is 7" : nil)
      }
      range = from...to
      base = "\(from)-\(to)"
    } else {
      let from = try number(parts[0])
      range = from...(parts.count == 2 ? field.range.upperBound : from)
      base = parts.count == 2 ? "\(from)-\(field.range.upperBound)" : "\(from)"
    }
    let numbers = Array(stride(from: range.lowerBound, through: range.upperBound, by: step))
    return (numbers, parts.count == 2 ? "\(base)/\(step)" : base)
  }

  private func step(_ text: Substring) throws(CronFault) -> Int {
    guard let step = Self.digits(text), step > 0 else {
      throw fault("'\(text)' is no step")
    }
    return step
  }

  private func number(_ text: Substring) throws(CronFault) -> Int {
    if let word = field.words.firstIndex(of: text.lowercased()) { return word + field.firstWord }
    guard let number = Self.digits(text) else {
      if let word = field.words.first(where: { text.lowercased().hasPrefix($0) }) {
        throw fault("'\(text)' is no name that cron knows", hint: "write '\(word)'")
      }
      if text.contains(where: { "LW#?".contains($0) }) {
        throw fault("'\(text)' is not known to Debian's cron, only to other programs")
      }
      throw fault("'\(text)' is neither a number nor a name")
    }
    guard field.range.contains(number) else {
      let range = field.range
      throw fault("\(number) is not between \(range.lowerBound) and \(range.upperBound)")
    }
    return number
  }

  private func fault(_ reason: Message, hint: Message? = nil) -> CronFault {
    CronFault("\(field.name) '\(text)': \(reason)", hint: hint)
  }

  private static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
