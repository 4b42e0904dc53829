/// The words of quantities in Vietnamese, English and Lao, folded.
enum QuantityWords {
  /// What a word in front says of the amount.
  enum Qualifier: Hashable {
    case atLeast(open: Bool)
    case atMost(open: Bool)
    /// The lower end, of a range if a second amount follows.
    case from
    case about
    case planned
    case target
  }

  /// Words in front, the longest first.
  static let qualifiers: [(words: [String], qualifier: Qualifier)] = {
    let table: [(String, Qualifier)] = [
      ("tren duoi", .about), ("tren", .atLeast(open: true)), ("hon", .atLeast(open: true)),
      ("over", .atLeast(open: true)), ("more than", .atLeast(open: true)),
      ("above", .atLeast(open: true)), (">", .atLeast(open: true)),
      ("ຫຼາຍກວ່າ", .atLeast(open: true)), ("ກວ່າ", .atLeast(open: true)),
      ("khong duoi", .atLeast(open: false)), ("it nhat", .atLeast(open: false)),
      ("toi thieu", .atLeast(open: false)), ("at least", .atLeast(open: false)),
      ("tu", .from), ("from", .from), ("giua", .from), ("between", .from),
      ("≥", .atLeast(open: false)),
      ("> =", .atLeast(open: false)), ("ຢ່າງໜ້ອຍ", .atLeast(open: false)),
      ("duoi", .atMost(open: true)), ("under", .atMost(open: true)),
      ("below", .atMost(open: true)), ("less than", .atMost(open: true)),
      ("fewer than", .atMost(open: true)), ("<", .atMost(open: true)),
      ("ໜ້ອຍກວ່າ", .atMost(open: true)),
      ("khong qua", .atMost(open: false)), ("toi da", .atMost(open: false)),
      ("nhieu nhat", .atMost(open: false)), ("at most", .atMost(open: false)),
      ("up to", .atMost(open: false)), ("no more than", .atMost(open: false)),
      ("≤", .atMost(open: false)), ("< =", .atMost(open: false)), ("ບໍ່ເກີນ", .atMost(open: false)),
      ("khoang", .about), ("gan", .about), ("uoc", .about), ("uoc tinh", .about),
      ("uoc dat", .about), ("xap xi", .about), ("about", .about), ("around", .about),
      ("approximately", .about), ("nearly", .about), ("almost", .about), ("~", .about),
      ("≈", .about), ("ປະມານ", .about),
      ("du kien", .planned), ("planned", .planned), ("ຄາດວ່າ", .planned),
      ("muc tieu", .target), ("chi tieu", .target), ("target", .target), ("ເປົ້າໝາຍ", .target),
    ]
    return table.map { (FoldedText.fold($0.0).split(separator: " ").map(String.init), $0.1) }
      .sorted { $0.0.count > $1.0.count }
  }()

  /// Words behind that make a number a lower or an upper bound.
  static let trailing: [(words: [String], qualifier: Qualifier)] = [
    (["tro", "len"], .atLeast(open: false)), (["or", "more"], .atLeast(open: false)),
    (["tro", "xuong"], .atMost(open: false)), (["or", "less"], .atMost(open: false)),
    (["+"], .atLeast(open: false)),
  ]

  /// Scale words, as powers of ten.
  static let scales: [String: Int] = {
    let table: [(String, Int)] = [
      ("nghin", 3), ("ngan", 3), ("trieu", 6), ("tr", 6), ("ty", 9), ("ti", 9), ("thousand", 3),
      ("million", 6), ("mn", 6), ("mln", 6), ("billion", 9), ("bn", 9), ("trillion", 12),
      ("ພັນ", 3), ("ໝື່ນ", 4), ("ແສນ", 5), ("ລ້ານ", 6), ("ຕື້", 9),
    ]
    return Dictionary(uniqueKeysWithValues: table.map { (FoldedText.fold($0.0), $0.1) })
  }()

  /// Numbers in words that offices write before scale words.
  static let numbers: [String: Int] = [
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8,
    "chin": 9, "muoi": 10, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  ]
}
