extension MessageCatalogue {
  /// Types and units of expressions.
  static let vietnameseTypes: Table = [
    "an integer": "một số nguyên",
    "a decimal": "một số thập phân",
    "a date": "một ngày",
    "a condition": "một điều kiện",
    "a quantity": "một đại lượng",
    "a quantity in ⟨1⟩": "một đại lượng tính bằng ⟨1⟩",
    "of a type not known yet": "kiểu chưa biết",
    "a filter": "bộ lọc",
    "⟨1⟩ needs a condition, not ⟨2⟩": "⟨1⟩ cần một điều kiện, không phải ⟨2⟩",
    "⟨1⟩ needs a condition, not a number": "⟨1⟩ cần một điều kiện, không phải một số",
    "a filter needs a condition, not a number": "bộ lọc cần một điều kiện, không phải một số",
    "⟨1⟩ needs ⟨2⟩, not ⟨3⟩": "⟨1⟩ cần ⟨2⟩, không phải ⟨3⟩",
    "⟨1⟩ needs a number, not ⟨2⟩": "⟨1⟩ cần một số, không phải ⟨2⟩",
    "⟨1⟩ needs a whole number of places, not ⟨2⟩":
      "⟨1⟩ cần số chữ số là số nguyên, không phải ⟨2⟩",
    "⟨1⟩ does not apply to ⟨2⟩": "⟨1⟩ không dùng được cho ⟨2⟩",
    "'⟨1⟩' does not apply to ⟨2⟩": "'⟨1⟩' không dùng được cho ⟨2⟩",
    "'⟨1⟩' does not apply to text": "'⟨1⟩' không dùng được cho văn bản",
    "'⟨1⟩' needs a list, not ⟨2⟩": "'⟨1⟩' cần một danh sách, không phải ⟨2⟩",
    "⟨1⟩ does not take a list": "⟨1⟩ không nhận danh sách",
    "a list cannot hold another list": "danh sách không chứa danh sách khác",
    "⟨1⟩ cannot ⟨2⟩ ⟨3⟩": "⟨1⟩ không thể ⟨2⟩ ⟨3⟩",
    "a number without a unit cannot ⟨1⟩ ⟨2⟩": "số không có đơn vị không thể ⟨1⟩ ⟨2⟩",
    "be compared with": "so sánh với",
    "take the place of": "thay cho",
    "stand beside": "đứng cạnh",
    "be the alternative to": "là lựa chọn thay cho",
    "stand in one list with": "đứng cùng danh sách với",
    "an empty cell is missing, and never equal to \"\"":
      "ô trống là thiếu, không bao giờ bằng \"\"",
    "write is_missing(⟨1⟩)": "viết is_missing(⟨1⟩)",
    "be added to": "cộng với",
    "the target is in ⟨1⟩, '⟨2⟩' is in ⟨3⟩": "mục tiêu tính bằng ⟨1⟩, còn '⟨2⟩' tính bằng ⟨3⟩",
    "be set off against": "trừ cho",
    "one date is not subtracted from another": "không trừ một ngày cho một ngày khác",
    "dates are not added": "không cộng các ngày với nhau",
    "a date cannot be subtracted from a number": "không thể lấy số trừ đi ngày",
    "a date moves by whole days, not by ⟨1⟩": "ngày chỉ dời theo số ngày nguyên, không theo ⟨1⟩",
    "a sum needs numbers; this is ⟨1⟩": "tổng cần các số; đây là ⟨1⟩",
    "a formula over metrics makes a number; this is ⟨1⟩":
      "công thức trên các chỉ tiêu phải cho một số; đây là ⟨1⟩",

    // What to do.
    "compare it: ⟨1⟩ > 0": "hãy so sánh: ⟨1⟩ > 0",
    "compare it: ⟨1⟩ == \"…\"": "hãy so sánh: ⟨1⟩ == \"…\"",
    "declare the column: {type: date}": "khai báo cột: {type: date}",
    "declare the column: {type: text}": "khai báo cột: {type: text}",
    "a day is written date(\"⟨1⟩\")": "ngày viết date(\"⟨1⟩\")",
    "a day is written date(\"2024-03-11\")": "ngày viết date(\"2024-03-11\")",
    "a column of numbers is declared: {type: decimal}":
      "cột số khai báo: {type: decimal}",
    "a column of numbers is declared: {type: integer} or {type: decimal}":
      "cột số khai báo: {type: integer} hoặc {type: decimal}",
    "only units of one kind go together": "chỉ các đơn vị cùng loại mới đi với nhau",
    "declare the column's unit: {unit: ⟨1⟩}": "khai báo đơn vị của cột: {unit: ⟨1⟩}",
    "a number stands without quotes: ⟨1⟩": "số viết không có dấu nháy: ⟨1⟩",
    "true and false stand without quotes": "true và false viết không có dấu nháy",
    "text stands in quotes: \"⟨1⟩\"": "văn bản đặt trong dấu nháy: \"⟨1⟩\"",
    "use x in [\"a\", \"b\"]": "dùng x in [\"a\", \"b\"]",
    "conditions are joined by 'and', 'or'": "các điều kiện nối bằng 'and', 'or'",
    "use days(from, to)": "dùng days(từ, đến)",
    "a date plus days is a date": "ngày cộng số ngày là một ngày",
    "use round(x)": "dùng round(x)",

    // While rows are read.
    "the formula does not make a number": "công thức không cho một số",
    "the expression is not a condition": "biểu thức không phải điều kiện",
    "'⟨1⟩' compares nothing": "'⟨1⟩' không so sánh gì",
    "⟨1⟩() needs a whole number of places": "⟨1⟩() cần số chữ số là số nguyên",
    "⟨1⟩ and ⟨2⟩ days is outside the calendar": "⟨1⟩ thêm ⟨2⟩ ngày nằm ngoài lịch",
    "the result of ⟨1⟩ does not fit 38 digits, 18 of them after the point":
      "kết quả của ⟨1⟩ vượt quá 38 chữ số, trong đó 18 chữ số sau dấu chấm",
    "⟨1⟩ does not apply to values of these types":
      "⟨1⟩ không dùng được cho các giá trị kiểu này",
    "the result has more than 38 digits, or 18 after the point":
      "kết quả có hơn 38 chữ số, hoặc hơn 18 chữ số sau dấu chấm",
    "a number without unit": "số không có đơn vị",
    "⟨1⟩ and ⟨2⟩ cannot be put together": "⟨1⟩ và ⟨2⟩ không gộp được với nhau",
    "⟨1⟩ and ": "⟨1⟩ và ",
    "⟨1⟩ cannot be put together": "⟨1⟩ không gộp được với nhau",
    "division by zero": "chia cho không",
  ]
}
