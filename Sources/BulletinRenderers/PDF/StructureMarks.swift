#if PDF
  /// What structure elements say beside what they hold, in the order in which they are opened.
  final class StructureMarks {
    /// A cell that is a head.
    struct Head {
      /// Whether it is the head of a row, and not of columns.
      var isRow: Bool
      /// How many columns it is over.
      var columns = 1
      /// How many rows it takes.
      var rows = 1
    }

    /// The heads.
    var heads: [Head] = []
    /// What the pictures show, in words.
    var pictures: [String] = []
    /// Whether what is drawn is part of the structure, and not drawn again.
    var isTagging = true
  }
#endif
