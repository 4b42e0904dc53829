extension MessageCatalogue {
  /// Questions about tables without a configuration.
  static let vietnameseQueries: Table = [
    "⟨1⟩ more bad cells; rows left out": "còn ⟨1⟩ ô hỏng nữa; bỏ các dòng đó",
    "⟨1⟩ needs numbers, not ⟨2⟩": "⟨1⟩ cần số, không phải ⟨2⟩",
    "a list is no dimension": "danh sách không thể làm chiều",
    "'⟨1⟩' goes by dates, and no column holds any":
      "'⟨1⟩' dựa theo ngày, mà không cột nào có ngày",
    "'⟨1⟩' goes by dates, and several columns hold some: ⟨2⟩":
      "'⟨1⟩' dựa theo ngày, mà nhiều cột có ngày: ⟨2⟩",
    "say which: --date day": "hãy nêu cột: --date ngày",
    "the files are of several kinds: ⟨1⟩": "các tệp thuộc nhiều loại: ⟨1⟩",
    "ask one question of each kind": "hãy hỏi riêng từng loại",
    "a database is read one table at a time": "mỗi lần chỉ đọc một bảng của cơ sở dữ liệu",
    "name one file, and its table: --table projects":
      "hãy nêu một tệp và bảng của nó: --table projects",
    "the record is longer than ⟨1⟩ MB; is a quote not closed?":
      "bản ghi dài hơn ⟨1⟩ MB; phải chăng thiếu dấu nháy đóng?",
  ]
}
