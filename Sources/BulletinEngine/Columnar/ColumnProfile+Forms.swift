import Bulletin

extension ColumnProfile {
  /// The form of cells that are plain days, beside those that `PlainNumber` tells.
  static let dayForm: UInt8 = 32
  /// All forms.
  static let anyForm: UInt8 = 63

  /// The forms of cells of which another one changes nothing, `anyForm` for all.
  var settledForms: UInt8 {
    if isSettledText { return Self.anyForm }
    var forms: UInt8 = 0
    if settles(whole: true) { forms |= PlainNumber.Form.whole.rawValue }
    if settles(whole: false), hasPoint {
      forms |= PlainNumber.Form.point.rawValue
    }
    if settles(whole: false), hasAmbiguous { forms |= PlainNumber.Form.ambiguous.rawValue }
    if settlesDays { forms |= Self.dayForm }
    return forms
  }

  /// Whether a text surely changes nothing.
  func isSettled(by text: String) -> Bool {
    let settled = settledForms
    if settled == 0 || settled == Self.anyForm { return settled != 0 }
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return false }
      if settled & Self.dayForm != 0, PlainDay(start, bytes.count) != nil { return true }
      return PlainNumber(stepwise: start, bytes.count).form.rawValue & settled != 0
    }
  }
}
