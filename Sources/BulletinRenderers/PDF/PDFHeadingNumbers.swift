#if PDF
  import Bulletin

  /// The numbers of an official document's headings: `I.`, `1.`, `a)`; none at levels where somebody
  /// wrote numbers, and none in other layouts.
  final class PDFHeadingNumbers {
    private let written: HeadingNumbers
    private let isNumbered: Bool
    private var counts = [0, 0, 0, 0]

    init(_ report: Report, isNumbered: Bool) {
      written = HeadingNumbers(report, isNumbered: isNumbered)
      self.isNumbered = isNumbered
    }

    /// The number of the next heading of a level, from 1.
    func next(_ level: Int, _ title: [Inline]) -> String? {
      guard isNumbered, (1...3).contains(level), !written.isWritten(level) else { return nil }
      counts[level] += 1
      for deeper in (level + 1)..<counts.count { counts[deeper] = 0 }
      switch level {
      case 1: return "\(RomanNumeral.text(counts[1]))."
      case 2: return "\(counts[2])."
      default: return "\(Self.letter(counts[3])))"
      }
    }

    /// The letters of the Vietnamese alphabet that points are marked with (Decree 30/2020/NĐ-CP,
    /// Appendix I).
    private static func letter(_ number: Int) -> String {
      let letters = Array("abcdđeghiklmnopqrstuvxy")
      return number <= letters.count ? String(letters[number - 1]) : "\(number)"
    }
  }
#endif
