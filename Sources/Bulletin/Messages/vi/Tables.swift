extension MessageCatalogue {
  /// Tables, rows and cells.
  static let vietnameseTables: Table = [
    "the file is UTF-16; save it as UTF-8": "tệp có mã UTF-16; hãy lưu dưới dạng UTF-8",
    "the bytes are not UTF-8": "các byte không phải UTF-8",
    "the bytes are not UTF-8; save the file as UTF-8":
      "các byte không phải UTF-8; hãy lưu tệp dưới dạng UTF-8",
    "the compressed file is damaged or cut short: ⟨1⟩": "tệp nén bị hỏng hoặc bị cắt ngắn: ⟨1⟩",
    "the file is not what its ending says: no .⟨1⟩":
      "tệp không đúng với phần đuôi của tên: không phải .⟨1⟩",
    "the file is compressed; let its name end with .⟨1⟩":
      "tệp đã nén; hãy đặt tên kết thúc bằng .⟨1⟩",
    "it unpacks to more than ⟨1⟩ times its size; unpack it yourself if it is meant so":
      "giải nén ra lớn hơn ⟨1⟩ lần kích thước tệp; hãy tự giải nén nếu đúng là như vậy",
    "a quote opens in this record and never closes": "dấu nháy mở ở dòng này và không được đóng",
    "'⟨1⟩' cannot be a ⟨2⟩": "'⟨1⟩' không thể làm ⟨2⟩",
    "use one ASCII character": "dùng một ký tự ASCII",
    "the row has ⟨1⟩ cells, the table ⟨2⟩ columns": "dòng có ⟨1⟩ ô, bảng có ⟨2⟩ cột",
    "the row holds NUL bytes; the file is damaged here":
      "dòng chứa byte NUL; tệp bị hỏng ở đây",
    "the file ends within the row, of which ⟨1⟩ of ⟨2⟩ cells are there":
      "tệp kết thúc giữa dòng, mới có ⟨1⟩ trong ⟨2⟩ ô",
    "the figures have more cells and different values than ⟨1⟩ MB of memory hold":
      "số liệu có nhiều ô và giá trị khác nhau hơn mức ⟨1⟩ MB bộ nhớ chứa được",
    "allow more --memory, or break the figures down by something with fewer values":
      "cho thêm --memory, hoặc chia số liệu theo cột có ít giá trị hơn",
    "⟨1⟩ values are not stated: ⟨2⟩": "⟨1⟩ giá trị không nêu được: ⟨2⟩",
    "ask for smaller groups, or correct the rows": "hãy chia nhóm nhỏ hơn, hoặc sửa các dòng",
    "'⟨1⟩' is not stated: ⟨2⟩": "'⟨1⟩' không nêu được: ⟨2⟩",
    "⟨1⟩ more figures are not stated": "còn ⟨1⟩ số liệu không nêu được",
    "two columns of the answer have the name '⟨1⟩'": "hai cột của kết quả cùng tên '⟨1⟩'",
    "name one of them otherwise: sum(people) as total":
      "đặt tên khác cho một cột: sum(people) as total",
    "standard input can be read once": "đầu vào chuẩn chỉ đọc được một lần",
    "write - once": "viết - một lần",
    "⟨1⟩ more rows repeat an earlier one and differ from it":
      "còn ⟨1⟩ dòng lặp lại một dòng trước mà khác nội dung",
    "'⟨1⟩' is not a regular expression": "'⟨1⟩' không phải biểu thức chính quy",
    "write (?<value>[\\d.]+)": "viết (?<value>[\\d.]+)",
    "the pattern of '⟨1⟩' has no group named 'value'": "mẫu của '⟨1⟩' không có nhóm tên 'value'",
    "the pattern of '⟨1⟩' finds nothing in '⟨2⟩'": "mẫu của '⟨1⟩' không tìm thấy gì trong '⟨2⟩'",
    "the cell holds an error: ⟨1⟩": "ô chứa lỗi: ⟨1⟩",
    "'⟨1⟩' does not fit the columns of '⟨2⟩': ⟨3⟩": "'⟨1⟩' không hợp với các cột của '⟨2⟩': ⟨3⟩",
    "'⟨1⟩' is not one of ⟨2⟩ in '⟨3⟩'": "'⟨1⟩' không thuộc ⟨2⟩ trong '⟨3⟩'",
    "'⟨1⟩' is required and empty": "'⟨1⟩' bắt buộc mà lại rỗng",
    "'⟨1⟩' is neither true nor false in '⟨2⟩'":
      "'⟨1⟩' không phải đúng cũng không phải sai trong '⟨2⟩'",
    "'⟨1⟩' is not a date in '⟨2⟩': ⟨3⟩": "'⟨1⟩' không phải ngày trong '⟨2⟩': ⟨3⟩",
    "'⟨1⟩' is not ⟨2⟩ in '⟨3⟩'": "'⟨1⟩' không phải ⟨2⟩ trong '⟨3⟩'",
    "'⟨1⟩' is not an integer in '⟨2⟩'": "'⟨1⟩' không phải số nguyên trong '⟨2⟩'",
    "'⟨1⟩' is less than ⟨2⟩ in '⟨3⟩'": "'⟨1⟩' nhỏ hơn ⟨2⟩ trong '⟨3⟩'",
    "'⟨1⟩' does not fit in '⟨2⟩'": "'⟨1⟩' không vừa trong '⟨2⟩'",
    "'⟨1⟩' is in ⟨2⟩, '⟨3⟩' is in ⟨4⟩": "'⟨1⟩' tính bằng ⟨2⟩, '⟨3⟩' tính bằng ⟨4⟩",
    "⟨1⟩; row left out": "⟨1⟩; bỏ dòng này",
    "the table has no rows": "bảng không có dòng nào",
    "no header found in the first ⟨1⟩ rows": "không thấy dòng tiêu đề trong ⟨1⟩ dòng đầu",
    "say where it stands: header: 3": "hãy nêu dòng: header: 3",
    "'⟨1⟩' of ⟨2⟩ could be either of ⟨3⟩": "'⟨1⟩' của ⟨2⟩ có thể là một trong ⟨3⟩",
    "'⟨1⟩' stands over several columns: ⟨2⟩": "'⟨1⟩' là tên của nhiều cột: ⟨2⟩",
    "give the columns different names in the file": "hãy đặt tên khác nhau cho các cột trong tệp",
    "'⟨1⟩' could be either of ⟨2⟩": "'⟨1⟩' có thể là một trong ⟨2⟩",
    "say which: columns: {⟨1⟩: {from: ⟨2⟩}}": "hãy nêu rõ: columns: {⟨1⟩: {from: ⟨2⟩}}",
    "no column for '⟨1⟩' of ⟨2⟩; the headers are ⟨3⟩":
      "không có cột cho '⟨1⟩' của ⟨2⟩; các tiêu đề là ⟨3⟩",
    "no column for '⟨1⟩'; the headers are ⟨2⟩": "không có cột cho '⟨1⟩'; các tiêu đề là ⟨2⟩",
    "say which: columns: {⟨1⟩: {from: …}}, or a constant: {value: …}":
      "hãy nêu rõ: columns: {⟨1⟩: {from: …}}, hoặc một hằng: {value: …}",
    "say which: columns: {⟨1⟩: {from: …}}": "hãy nêu rõ: columns: {⟨1⟩: {from: …}}",
    "the data are refused": "số liệu bị từ chối",
    "the periods are of unequal length": "các kỳ dài không bằng nhau",
    "the value is in ⟨1⟩, the metric in ⟨2⟩": "giá trị tính bằng ⟨1⟩, chỉ tiêu tính bằng ⟨2⟩",
    "the date is not known": "không biết ngày",
    "'⟨1⟩' has no one value": "'⟨1⟩' không có một giá trị duy nhất",
    "the expression has no value for this row": "biểu thức không có giá trị ở dòng này",
    "'⟨1⟩' is computed from itself": "'⟨1⟩' được tính từ chính nó",
    "a cell that '⟨1⟩' is computed from is bad": "một ô dùng để tính '⟨1⟩' bị hỏng",
    "'⟨1⟩' reads a date that spans several days": "'⟨1⟩' đọc một ngày kéo dài nhiều ngày",
    "different units": "khác đơn vị",
    "the date spans several days": "ngày kéo dài nhiều ngày",
    "the row has no date": "dòng không có ngày",
    "⟨1⟩ of ⟨2⟩ rows of '⟨3⟩' are bad, more than ⟨4⟩":
      "⟨1⟩ trong ⟨2⟩ dòng của '⟨3⟩' bị hỏng, quá mức ⟨4⟩",
    "mend the rows, or say 'bad_rows: 5%'": "hãy sửa các dòng, hoặc ghi 'bad_rows: 5%'",
    "'⟨1⟩' has no column '⟨2⟩'; the headers are ⟨3⟩":
      "'⟨1⟩' không có cột '⟨2⟩'; các tiêu đề là ⟨3⟩",
    "the numbers in '⟨1⟩' can be read in two ways; ⟨2⟩ is taken":
      "các số trong '⟨1⟩' đọc được theo hai cách; lấy ⟨2⟩",
    "1.440 is 1440": "1.440 là 1440",
    "1.440 is 1.44": "1.440 là 1.44",
    "say which: style: vi": "hãy nêu rõ: style: vi",
    "the figures are made from the rows": "số liệu lấy từ các dòng",
    "⟨1⟩ more rows were left out": "còn ⟨1⟩ dòng nữa bị bỏ",
    "all stand in left-out.csv": "tất cả ở trong left-out.csv",
    "no report was made; all bad rows stand in '⟨1⟩/left-out.csv'":
      "không có báo cáo nào được lập; mọi dòng hỏng ở trong '⟨1⟩/left-out.csv'",
  ]
}
