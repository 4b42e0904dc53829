#if PDF
  /// Parts boxes into pages.
  struct PageComposer {
    /// One page.
    struct Page {
      /// The boxes with the distance of each from the upper edge of the text; those that are
      /// repeated come first.
      var boxes: [(box: FlowBox, y: Double, isRepeated: Bool)] = []
      /// Whether it lies on its side.
      var isLandscape: Bool
      /// The number that it would bear, counted from its annex or from the first page.
      var number: Int
    }

    let look: PDFLook

    /// The pages of some boxes, in order.
    ///
    /// A page ends before what would not fit, and earlier where boxes must stay together. A box
    /// that is higher than a page stands on one of its own.
    func pages(of boxes: [FlowBox]) -> [Page] {
      var pages: [Page] = []
      var next = 0
      while next < boxes.count {
        let isLandscape = boxes[next].isLandscape
        let room = look.area(isLandscape: isLandscape).height
        let number = boxes[next].start == .annex ? 1 : (pages.last?.number ?? 0) + 1
        var page = Page(isLandscape: isLandscape, number: number)
        var y = 0.0
        for box in boxes[next].repeats {
          page.boxes.append((box, y, true))
          y += box.height
        }
        let end = self.end(of: boxes, from: next, at: y, room: room)
        for index in next..<end {
          if index > next { y += boxes[index].before }
          page.boxes.append((boxes[index], y, false))
          y += boxes[index].height
        }
        pages.append(page)
        next = end
      }
      return pages
    }

    /// The first box that stands on the page after.
    private func end(of boxes: [FlowBox], from start: Int, at y: Double, room: Double) -> Int {
      var (index, y) = (start, y)
      while index < boxes.count {
        let box = boxes[index]
        if index > start {
          if box.start != .anywhere || box.isLandscape != boxes[start].isLandscape {
            return index
          }
          y += box.before
        }
        y += box.height
        if y > room + 0.01 { break }
        index += 1
      }
      guard index < boxes.count else { return index }
      var end = index
      while end > start, boxes[end - 1].keepsWithNext { end -= 1 }
      // What must stay together and is higher than a page is parted where the page ends.
      return end > start ? end : max(index, start + 1)
    }
  }
#endif
