/// A cell that lists several values: `Luông Pha Băng, Bò Kẹo`.
public enum ListCell {
  /// The values, parted by commas, semicolons or line breaks; blanks around them do not count.
  public static func members(of text: String) -> [String] {
    text.split(whereSeparator: { ",;\n".contains($0) }).map { part in
      var part = part
      while part.first?.isWhitespace == true { part.removeFirst() }
      while part.last?.isWhitespace == true { part.removeLast() }
      return String(part)
    }.filter { !$0.isEmpty }
  }
}
