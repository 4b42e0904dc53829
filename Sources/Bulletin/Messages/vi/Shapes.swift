extension MessageCatalogue {
  /// Shapes of tables, money, figures by date, JSON and databases.
  static let vietnameseShapes: Table = [
    "'⟨1⟩' has no date, and '⟨2⟩' goes by the dates of rows":
      "'⟨1⟩' không có ngày, mà '⟨2⟩' tính theo ngày của các dòng",
    "name its column: 'date: day'": "hãy nêu cột ngày: 'date: day'",
    "'⟨1⟩' has no value: several rows share the date that decides, and differ":
      "'⟨1⟩' không có giá trị: nhiều dòng trùng ngày quyết định mà khác nhau",
    "give the rows different dates, or drop all but one with 'where'":
      "ghi ngày khác nhau cho các dòng, hoặc dùng 'where' để giữ một dòng",
    "the totals row says ⟨1⟩ in '⟨2⟩', ⟨3⟩": "dòng tổng ghi ⟨1⟩ trong '⟨2⟩', ⟨3⟩",
    "the rows above add up to ⟨1⟩": "các dòng trên cộng lại là ⟨1⟩",
    "the rows below add up to ⟨1⟩": "các dòng dưới cộng lại là ⟨1⟩",
    "rates need a column 'date'; the headers are ⟨1⟩":
      "bảng tỷ giá cần cột 'date'; các tiêu đề là ⟨1⟩",
    "a number is wanted as 'minimum', not '⟨1⟩'": "'minimum' cần một số, không phải '⟨1⟩'",
    "in plain digits, such as 0 or 12.5": "viết bằng chữ số thường, như 0 hoặc 12.5",
    "the number '⟨1⟩' can be read in two ways": "số '⟨1⟩' đọc được theo hai cách",
    "without a point it is the greater one, with one more 0 the smaller":
      "bỏ dấu chấm là số lớn, thêm một số 0 là số nhỏ",
    "'⟨1⟩' is none of the codes of '⟨2⟩'": "'⟨1⟩' không phải là mã nào của '⟨2⟩'",
    "the rate '⟨1⟩' can be read in two ways": "tỷ giá '⟨1⟩' đọc được theo hai cách",
    "'⟨1⟩' is not the date of a rate": "'⟨1⟩' không phải ngày của một tỷ giá",
    "'⟨1⟩' is no rate of ⟨2⟩": "'⟨1⟩' không phải tỷ giá của ⟨2⟩",
    "⟨1⟩ has two rates in ⟨2⟩ for ⟨3⟩": "⟨1⟩ có hai tỷ giá tính ra ⟨2⟩ cho ⟨3⟩",
    "mend the row; money is not converted by the next best rate":
      "hãy sửa dòng này; không quy đổi tiền theo tỷ giá gần đúng",
    "the amount names no currency, so that it cannot be converted":
      "số tiền không ghi loại tiền nên không quy đổi được",
    "the row has no date, so that no rate holds for it":
      "dòng không có ngày nên không có tỷ giá nào áp dụng",
    "no rate of ⟨1⟩ in ⟨2⟩ for ⟨3⟩": "không có tỷ giá của ⟨1⟩ ra ⟨2⟩ cho ⟨3⟩",
    "'⟨1⟩' does not tell which": "'⟨1⟩' không cho biết là đối tượng nào",
    "'⟨1⟩' does not know '⟨2⟩'": "'⟨1⟩' không có '⟨2⟩'",
    "add it to '⟨1⟩', or correct the spelling of '⟨2⟩'":
      "thêm vào '⟨1⟩', hoặc sửa cách viết của '⟨2⟩'",
    "'⟨1⟩' cannot look '⟨2⟩' up in '⟨3⟩'": "'⟨1⟩' không tra được '⟨2⟩' trong '⟨3⟩'",
    "'⟨1⟩' needs columns '⟨2⟩' and '⟨3⟩'; the headers are ⟨4⟩":
      "'⟨1⟩' cần các cột '⟨2⟩' và '⟨3⟩'; các tiêu đề là ⟨4⟩",
    "'⟨1⟩' has two values of '⟨2⟩': '⟨3⟩' and '⟨4⟩'":
      "'⟨1⟩' có hai giá trị của '⟨2⟩': '⟨3⟩' và '⟨4⟩'",
    "keep one row for each '⟨1⟩'": "giữ một dòng cho mỗi '⟨1⟩'",
    "correct one of them, or name a further column under 'unique'":
      "sửa một trong hai, hoặc thêm một cột dưới 'unique'",
    "the bytes are no UTF-8 and little like Vietnamese in Windows-1258, which they are read as":
      "các byte không phải UTF-8 và không giống tiếng Việt mã Windows-1258, là mã được dùng để đọc",
    "say which: encoding: windows-1258; or save the file as UTF-8":
      "hãy nêu rõ: encoding: windows-1258; hoặc lưu tệp dưới dạng UTF-8",
    "'⟨1⟩' is no number of months": "'⟨1⟩' không phải số tháng",
    "window: 12 months": "window: 12 months",
    "'in' converts amounts of rows, and this metric reads other metrics":
      "'in' quy đổi số tiền của các dòng, mà chỉ tiêu này đọc chỉ tiêu khác",
    "put it on the metrics that it reads": "hãy đặt ở các chỉ tiêu mà nó đọc",
    "the row is a value without a key, and other rows have keys":
      "dòng chỉ là một giá trị không có khóa, trong khi các dòng khác có khóa",
    "nothing stands at '⟨1⟩'": "không có gì ở '⟨1⟩'",
    "the document is nested too deeply": "tài liệu lồng nhau quá sâu",
    "a text is never closed": "một đoạn chữ không được đóng",
    "the query would change the database": "truy vấn sẽ làm thay đổi cơ sở dữ liệu",
    "a database must be a file of this machine": "cơ sở dữ liệu phải là một tệp trên máy này",
    "SQLite says: ⟨1⟩": "SQLite báo: ⟨1⟩",
    "the query is empty": "truy vấn rỗng",
  ]
}
