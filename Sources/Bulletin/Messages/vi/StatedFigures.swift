extension MessageCatalogue {
  /// Figures that somebody states.
  static let vietnameseStatedFigures: Table = [
    "'⟨1⟩' is stated as ⟨2⟩ for ⟨3⟩; ": "'⟨1⟩' được nêu là ⟨2⟩ cho ⟨3⟩; ",
    "the records give ⟨1⟩": "các bản ghi cho ⟨1⟩",
    "the stated figure is printed, with a note": "số liệu nêu được in ra, kèm ghi chú",
    "no source feeds its records": "không nguồn nào cung cấp bản ghi của nó",
    "the correction of '⟨1⟩' for ⟨2⟩ stands in place of ":
      "số đính chính của '⟨1⟩' cho ⟨2⟩ thay cho ",
    "⟨1⟩, but ⟨2⟩": "⟨1⟩, nhưng ⟨2⟩",
    "look at the records again, then change 'instead_of' or drop the correction":
      "hãy xem lại các bản ghi, rồi sửa 'instead_of' hoặc bỏ đính chính",
    "is stated twice": "được nêu hai lần",
    "overlaps another figure": "chồng lên một số liệu khác",
    "'⟨1⟩' ⟨2⟩: ⟨3⟩ for ⟨4⟩, ": "'⟨1⟩' ⟨2⟩: ⟨3⟩ cho ⟨4⟩, ",
    "⟨1⟩ for ⟨2⟩": "⟨1⟩ cho ⟨2⟩",
    "keep one, or state periods that do not overlap":
      "giữ một số, hoặc nêu các kỳ không chồng nhau",
    "the other one stands here": "số kia ở đây",
    "stated figures need a column '⟨1⟩'; the headers are ⟨2⟩":
      "số liệu nêu sẵn cần cột '⟨1⟩'; các tiêu đề là ⟨2⟩",
    "'⟨1⟩' is stated without a value": "'⟨1⟩' được nêu mà không có giá trị",
    "'⟨1⟩' is stated for no period": "'⟨1⟩' được nêu mà không có kỳ",
    "add a column 'period', or 'period:' to the source":
      "thêm cột 'period', hoặc 'period:' cho nguồn",
    "not stated": "chưa có số liệu",
  ]
}
