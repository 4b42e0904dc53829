#if PDF
  import BulletinTypesetting

  /// What is never torn between pages: a line, a row of a table, a picture.
  struct FlowBox {
    /// Draws it, its upper left corner at a point.
    typealias Drawing = (_ canvas: PDFCanvas, _ x: Double, _ y: Double) throws -> Void

    /// Its height.
    var height: Double
    /// The room over it, but on top of a page.
    var before = 0.0
    /// Whether what follows must stand on the same page.
    var keepsWithNext = false
    /// The structure elements that begin with it, the outermost first.
    var opens: [String] = []
    /// How many structure elements end with it.
    var closes = 0
    /// The name of the place that it is, for links.
    var place: String?
    /// Whether it begins a page, and with it an annex that counts its own pages.
    var start = Start.anywhere
    /// Whether it needs a page on its side.
    var isLandscape = false
    /// Whether it is a line of a heading, which goes with what it is the heading of.
    var isHeading = false
    /// What stands over it again when it is the first on its page: the head of its table.
    var repeats: [FlowBox] = []
    /// Draws it.
    var draw: Drawing

    /// Where a box may stand.
    enum Start {
      case anywhere, page, annex
    }
  }

  extension [FlowBox] {
    /// The same boxes, those of a heading on the side on which what follows them is.
    var turnedWithNext: [FlowBox] {
      var boxes = self
      for index in boxes.indices.dropLast().reversed() where boxes[index].isHeading {
        boxes[index].isLandscape = boxes[index + 1].isLandscape
      }
      return boxes
    }

    /// The same boxes within a structure element.
    func within(_ tag: String) -> [FlowBox] {
      guard !isEmpty else { return self }
      var boxes = self
      boxes[0].opens.insert(tag, at: 0)
      boxes[boxes.count - 1].closes += 1
      return boxes
    }

    /// The same boxes with more room over the first.
    func below(_ gap: Double) -> [FlowBox] {
      guard !isEmpty else { return self }
      var boxes = self
      boxes[0].before = Swift.max(boxes[0].before, gap)
      return boxes
    }

    /// The same boxes, none of which is the last on its page but the last.
    func kept(withNext: Bool = false) -> [FlowBox] {
      var boxes = self
      for index in boxes.indices where withNext || index < boxes.count - 1 {
        boxes[index].keepsWithNext = true
      }
      return boxes
    }

    /// The same boxes, the first at the start of a page.
    func starting(_ start: FlowBox.Start) -> [FlowBox] {
      guard !isEmpty else { return self }
      var boxes = self
      boxes[0].start = start
      return boxes
    }

    /// The same boxes, the first of which is a place that links lead to.
    func at(_ place: String) -> [FlowBox] {
      guard !isEmpty else { return self }
      var boxes = self
      boxes[0].place = place
      return boxes
    }
  }
#endif
