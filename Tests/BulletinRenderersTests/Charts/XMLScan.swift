@testable import BulletinRenderers

/// Reads pictures as a strict reader of XML would, as far as pictures go.
enum XMLScan {
  /// What is wrong with a text of elements; nil if it is well-formed.
  static func fault(in text: String) -> String? {
    var open: [Substring] = []
    var rest = Substring(text)
    while let start = rest.unicodeScalars.firstIndex(of: "<") {
      if let fault = words(rest[..<start]) { return fault }
      guard let end = rest.unicodeScalars[start...].firstIndex(of: ">") else {
        return "a tag never ends"
      }
      var tag = rest[rest.unicodeScalars.index(after: start)..<end]
      rest = rest[rest.unicodeScalars.index(after: end)...]
      if tag.first == "/" {
        guard open.popLast() == tag.dropFirst() else { return "</\(tag) closes nothing" }
        continue
      }
      let isClosed = tag.last == "/"
      if isClosed { tag = tag.dropLast() }
      let name = tag.prefix { $0 != " " }
      if let fault = attributes(tag.dropFirst(name.count)) { return "\(name): \(fault)" }
      if !isClosed { open.append(name) }
    }
    if let fault = words(rest) { return fault }
    return open.isEmpty ? nil : "<\(open.last!)> stays open"
  }

  /// The left and right ends of all level texts, by the widths that charts are laid out with.
  static func textBounds(in svg: String) -> [(Double, Double)] {
    svg.split(separator: "<text ").dropFirst().compactMap { piece in
      guard !piece.contains("rotate("), let x = number("x", in: piece),
        let start = piece.firstIndex(of: ">"), let end = piece[start...].firstIndex(of: "<")
      else { return nil }
      let words = piece[piece.index(after: start)..<end].replacing("&gt;", with: ">")
        .replacing("&lt;", with: "<")
      let size = number("font-size", in: piece) ?? 14
      // The widths have a twentieth to spare.
      let width = TextMetrics.width(words, size: size) / 1.05
      if piece.contains("\"middle\"") { return (x - width / 2, x + width / 2) }
      return piece.contains("\"end\"") ? (x - width, x) : (x, x + width)
    }
  }

  private static func number(_ name: String, in piece: Substring) -> Double? {
    piece.firstRange(of: "\(name)=\"").flatMap { range in
      Double(piece[range.upperBound...].prefix { $0 != "\"" })
    }
  }

  private static func words(_ text: Substring) -> String? {
    for scalar in text.unicodeScalars where !isAllowed(scalar) {
      return "U+\(String(scalar.value, radix: 16)) may not stand in XML"
    }
    for piece in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      guard ["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: { piece.hasPrefix($0) }) else {
        return "&\(piece.prefix(8)) is no reference"
      }
    }
    return text.contains("]]>") ? "]]> in words" : nil
  }

  private static func attributes(_ text: Substring) -> String? {
    var rest = text
    var seen: Set<Substring> = []
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].drop { $0 == " " }
      guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || "-:".contains($0)) })
      else { return "'\(name)' is no name" }
      guard seen.insert(name).inserted else { return "\(name) twice" }
      let after = rest[rest.index(after: equals)...]
      guard after.first == "\"", let end = after.dropFirst().firstIndex(of: "\"") else {
        return "\(name) has no quotes"
      }
      if let fault = words(after[..<end]) { return fault }
      rest = after[after.index(after: end)...]
    }
    return rest.allSatisfy { $0 == " " } ? nil : "'\(rest)' is left over"
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
