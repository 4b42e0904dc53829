import Bulletin

/// Points as lists within lists.
struct HTMLList {
  let figures: HTMLFigures

  /// The lists of some points, which follow each other.
  func text(_ items: [ListItem]) -> String {
    var rest = items[...]
    var lists: [String] = []
    while let first = rest.first { lists.append(list(&rest, level: first.level)) }
    return lists.joined(separator: "\n")
  }

  /// The points of one list with all below them; it ends at a point that is further out, or that
  /// has numbers where the others have none.
  private func list(_ rest: inout ArraySlice<ListItem>, level: Int) -> String {
    let isOrdered = rest.first?.number != nil
    var count = 0
    var text = ""
    var isOpen = false
    while let item = rest.first, item.level >= level {
      if item.level > level, isOpen {
        text += "\n" + list(&rest, level: item.level) + "\n"
        continue
      }
      if item.mark == .none, isOpen {
        text += "<br>\n" + figures.inline(item.words)
        rest.removeFirst()
        continue
      }
      if item.mark != .none, (item.number != nil) != isOrdered { break }
      if isOpen { text += "</li>\n" }
      // The browser counts; a number that it would not come to is told.
      let isNext = item.number == count + 1 || item.number == nil
      text += isNext ? "<li>" : "<li value=\"\(item.number ?? 0)\">"
      count = item.number ?? count
      text += figures.inline(item.words)
      isOpen = true
      rest.removeFirst()
    }
    let tag = isOrdered ? "ol" : "ul"
    return "<\(tag)>\n\(text)\(isOpen ? "</li>\n" : "")</\(tag)>"
  }
}
