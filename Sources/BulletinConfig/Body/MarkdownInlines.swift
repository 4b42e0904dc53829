import Bulletin

/// Reads the running text of Markdown: `**weight**`, `*apart*`, `` `as it is` ``, links, breaks,
/// letters by name and `{{figures}}`; all else is words.
///
/// - Complexity: O(*n*) for each level of nesting, of which there are eight at most.
struct MarkdownInlines {
  /// A figure that the text names.
  struct Named {
    var piece: TextTemplate.Piece
    var range: Range<Int>
  }

  /// Something that a report does not take over.
  enum Unread {
    /// A picture, whose words are printed.
    case image
    /// A tag, which is printed as it stands.
    case html
  }

  private static let deepest = 8

  let bytes: [UInt8]
  private let names: Set<String>
  /// Where marks stand that end something, in order, so that none is searched for twice.
  private let closedBraces: [Int]
  let closedBrackets: [Int]
  let closedParentheses: [Int]
  /// The figures and names between braces, with where they stand.
  private(set) var named: [Named] = []
  /// What a report does not take over, with where it stands.
  private(set) var unread: [(what: Unread, range: Range<Int>)] = []
  /// What could not be read.
  private(set) var faults: [TextTemplateFault] = []
  /// The pieces.
  private(set) var inlines: [BodyInline] = []

  /// Reads a text.
  ///
  /// - Parameter names: What may stand between braces beside metrics.
  init(_ text: String, names: Set<String>) {
    let bytes = Array(text.utf8)
    self.bytes = bytes
    self.names = names
    let brace = UInt8(ascii: "}")
    closedBraces = bytes.indices.dropLast().filter { bytes[$0] == brace && bytes[$0 + 1] == brace }
    closedBrackets = bytes.indices.filter { bytes[$0] == UInt8(ascii: "]") }
    closedParentheses = bytes.indices.filter { bytes[$0] == UInt8(ascii: ")") }
    inlines = read(bytes.indices, depth: 0)
  }

  private mutating func read(_ range: Range<Int>, depth: Int) -> [BodyInline] {
    var result: [BodyInline] = []
    var words: [UInt8] = []
    /// Marks that are closed nowhere behind, so that nobody looks for them again.
    var unclosed: Set<[UInt8]> = []
    func flush() {
      guard !words.isEmpty else { return }
      result.append(.piece(.text(String(decoding: words, as: UTF8.self))))
      words = []
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < range.upperBound && Self.isMark(bytes[index + 1]):
        words.append(bytes[index + 1])
        index += 2
      case UInt8(ascii: "{") where starts([byte, byte], index, range):
        guard let end = braces(from: index, range) else {
          if unclosed.insert([byte]).inserted {
            faults.append(
              TextTemplateFault(
                index..<index + 2, "'{{' is never closed", hint: "write {{metric}}"))
          }
          words.append(byte)
          index += 1
          continue
        }
        flush()
        if let piece = piece(index..<end) { result.append(.piece(piece)) }
        index = end
      case UInt8(ascii: "`"):
        let ticks = run(of: byte, from: index, range)
        let mark = Array(repeating: byte, count: ticks)
        guard !unclosed.contains(mark), let end = codeEnd(ticks, from: index + ticks, range) else {
          unclosed.insert(mark)
          words += mark
          index += ticks
          continue
        }
        flush()
        result.append(.code(code(index + ticks..<end)))
        index = end + ticks
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        let count = starts([byte, byte], index, range) ? 2 : 1
        let mark = Array(repeating: byte, count: count)
        let inside = index + count
        guard depth < Self.deepest, !unclosed.contains(mark), opens(byte, index, inside, range),
          let end = closing(byte, count, from: inside, range)
        else {
          if opens(byte, index, inside, range) { unclosed.insert(mark) }
          words += mark
          index = inside
          continue
        }
        flush()
        let inner = read(inside..<end, depth: depth + 1)
        result.append(count == 2 ? .strong(inner) : .emphasis(inner))
        index = end + count
      case UInt8(ascii: "!") where starts(Array("![".utf8), index, range):
        guard let image = link(from: index + 1, range) else {
          words.append(byte)
          index += 1
          continue
        }
        unread.append((.image, index..<image.end))
        flush()
        result += read(image.label, depth: depth + 1)
        index = image.end
      case UInt8(ascii: "[") where !starts(Array("[![".utf8), index, range):
        guard let link = link(from: index, range) else {
          words.append(byte)
          index += 1
          continue
        }
        flush()
        let label = read(link.label, depth: depth + 1)
        result += link.address.map { [.link($0, label)] } ?? label
        index = link.end
      case UInt8(ascii: "<"):
        if let link = autolink(from: index, range), let address = link.address {
          flush()
          let label = String(decoding: bytes[link.label], as: UTF8.self)
          result.append(.link(address, [.piece(.text(label))]))
          index = link.end
        } else if let end = tagEnd(from: index, range) {
          if isBreak(index..<end) {
            flush()
            result.append(.lineBreak)
            index = end
          } else {
            unread.append((.html, index..<end))
            words.append(byte)
            index += 1
          }
        } else {
          words.append(byte)
          index += 1
        }
      case UInt8(ascii: "&"):
        let entity = MarkdownEntities.first(in: bytes[index..<range.upperBound])
        words += entity.map { Array($0.letters.utf8) } ?? [byte]
        index += entity?.length ?? 1
      case UInt8(ascii: "\n"):
        flush()
        result.append(.lineBreak)
        index += 1
      default:
        // Several blanks are one, as the room of a comment is.
        if byte != 0x20 || words.last != 0x20 { words.append(byte) }
        index += 1
      }
    }
    flush()
    return result
  }

  /// What stands between backticks, without the blank on either side that keeps it from them.
  private func code(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self).replacing("\n", with: " ")
    let isPadded =
      text.count > 2 && text.hasPrefix(" ") && text.hasSuffix(" ")
      && !text.allSatisfy { $0 == " " }
    return isPadded ? String(text.dropFirst().dropLast()) : text
  }

  private mutating func piece(_ range: Range<Int>) -> TextTemplate.Piece? {
    do {
      let text = String(decoding: bytes[range], as: UTF8.self)
      guard let piece = try TextTemplate(text, names: names).pieces.first else { return nil }
      named.append(Named(piece: piece, range: range))
      return piece
    } catch {
      var fault = error
      fault.range =
        fault.range.lowerBound + range.lowerBound..<fault.range.upperBound + range.lowerBound
      faults.append(fault)
      return nil
    }
  }
}

extension MarkdownInlines {
  private static func isMark(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private func starts(_ mark: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
    index + mark.count <= range.upperBound && bytes[index..<index + mark.count].elementsEqual(mark)
  }

  private func run(of byte: UInt8, from index: Int, _ range: Range<Int>) -> Int {
    bytes[index..<range.upperBound].prefix { $0 == byte }.count
  }

  /// The first of some positions from a position on.
  static func first(of positions: [Int], from start: Int) -> Int? {
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < positions.count ? positions[low] : nil
  }

  /// The end of what stands in double braces.
  private func braces(from index: Int, _ range: Range<Int>) -> Int? {
    guard let close = Self.first(of: closedBraces, from: index + 2), close + 2 <= range.upperBound
    else { return nil }
    return close + 2
  }

  private func codeEnd(_ ticks: Int, from start: Int, _ range: Range<Int>) -> Int? {
    var index = start
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let count = run(of: UInt8(ascii: "`"), from: index, range)
      if count == ticks { return index }
      index += count
    }
    return nil
  }

  private func opens(_ byte: UInt8, _ index: Int, _ inside: Int, _ range: Range<Int>) -> Bool {
    guard inside < range.upperBound, !Self.isBlank(bytes[inside]) else { return false }
    return byte != UInt8(ascii: "_") || index == 0 || !Self.isWord(bytes[index - 1])
  }

  private func closing(_ byte: UInt8, _ count: Int, from start: Int, _ range: Range<Int>) -> Int? {
    var index = start
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "{") where starts([bytes[index], bytes[index]], index, range):
        index = braces(from: index, range) ?? index + 1
      case byte:
        let length = run(of: byte, from: index, range)
        let isFit = count == 2 ? length >= 2 : length != 2
        let end = index + (count == 1 ? 0 : length - count)
        let isInWord =
          byte == UInt8(ascii: "_") && index + length < range.upperBound
          && Self.isWord(bytes[index + length])
        if isFit, index > start, !Self.isBlank(bytes[index - 1]), !isInWord { return end }
        index += length
      default: index += 1
      }
    }
    return nil
  }
}
