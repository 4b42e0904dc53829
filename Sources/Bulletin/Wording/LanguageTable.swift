/// The words and marks of one language; a further language is one more of these.
struct LanguageTable: Sendable {
  /// A scale word: its power of ten, for one and for several.
  struct Scale: Sendable {
    var power: Int
    var word: String
  }

  /// Words around an amount: `#` stands for it.
  struct Bounds: Sendable {
    var atLeastOpen: String
    var atLeast: String
    var atMostOpen: String
    var atMost: String
    var about: String
    var planned: String
    var target: String
    /// Two ends with a mark between them, `#1` and `#2`.
    var between: String
    /// Two ends with words around them, where a mark would be misread.
    var ranging: String
  }

  /// Words of a change: `#` stands for its size.
  struct Changes: Sendable {
    var up: String
    var down: String
    var same: String
    /// About the same.
    var nearlySame: String
    /// A rise of any size.
    var anyUp: String
    /// A fall of any size.
    var anyDown: String
    /// No rise, and maybe a fall of any size.
    var notUp: String
    /// No fall, and maybe a rise of any size.
    var notDown: String
    /// A rise or a fall: `#` stands for an amount with its sign.
    var either: String
    /// Around a change that is planned.
    var planned: String
    /// Around a change that is aimed at.
    var target: String
  }

  /// The mark between groups of three digits.
  var group: String
  /// The mark before decimals.
  var decimal: String
  /// A percentage: `#` stands for the number.
  var percent: String
  /// Scale words, the greatest first.
  var scales: [Scale]
  /// Whether amounts are read off in parts: `70 tỷ 814 triệu`.
  var readsInParts: Bool
  /// Words of bounds.
  var bounds: Bounds
  /// Words of changes.
  var changes: Changes
  /// The fixed words.
  var phrases: [Phrase: String]
  /// The fixed words of official documents.
  var official: OfficialWords
  /// A period in running text.
  var period: @Sendable (Period) -> String
  /// The title of a report that nobody gave one: `#` stands for the period.
  var untitled: String
  /// A day in running text.
  var day: @Sendable (CalendarDay) -> String
  /// The line of place and day in a letterhead; a blank to fill in where the day is nil.
  var placeAndDay: @Sendable (String, CalendarDay?) -> String
  /// Percent, said behind a number in words.
  var percentInWords: String
  /// Percentage points: `#` stands for the number.
  var points: String
  /// One percentage point.
  var pointsOfOne: String
  /// The place in a row.
  var ordinal: @Sendable (Int) -> String
  /// What parts the last of several things from those before.
  var lastInList: String
  /// What is true and what is not.
  var truth: (yes: String, no: String)
  /// The names of months where they have any, as values of a table.
  var months: [String] = []
  /// The scalar of the language's own digit zero.
  var zero: UInt32?
  /// Numbers in words; nil where digits must do.
  var words: NumberWords?
}

/// How numbers are said.
struct NumberWords: Sendable {
  /// A whole number.
  var number: @Sendable (BigCount) -> String
  /// What stands before a number below zero.
  var minus: String
  /// What is said for the decimal mark.
  var point: String
  /// What parts the digits behind it.
  var betweenDigits: String
}

/// A whole number that can be said in words: less than 10^18.
typealias BigCount = UInt64
