extension MessageCatalogue {
  /// Files, folders and what becomes of a run.
  static let vietnameseRuns: Table = [
    "cannot write '⟨1⟩': ⟨2⟩": "không ghi được '⟨1⟩': ⟨2⟩",
    "the folder '⟨1⟩' holds files that Bulletin did not make: ⟨2⟩":
      "thư mục '⟨1⟩' có tệp không do Bulletin tạo: ⟨2⟩",
    "the file system of '⟨1⟩' cannot exchange two folders in one step":
      "hệ tệp của '⟨1⟩' không đổi được hai thư mục trong một bước",
    "'⟨1⟩' cannot be the name of an output file": "'⟨1⟩' không thể là tên tệp kết quả",
    "it is a file, not a folder": "đó là tệp, không phải thư mục",
    "name another folder with 'output:', or empty this one":
      "nêu thư mục khác ở 'output:', hoặc dọn sạch thư mục này",
    "cannot use a temporary file in '⟨1⟩': ⟨2⟩": "không dùng được tệp tạm trong '⟨1⟩': ⟨2⟩",
    "name a folder with more room by TMPDIR, or allow more --memory":
      "nêu thư mục còn nhiều chỗ hơn bằng TMPDIR, hoặc cho thêm bộ nhớ bằng --memory",
    "one group has more different values than ⟨1⟩ MB of memory hold":
      "một nhóm có nhiều giá trị khác nhau hơn mức ⟨1⟩ MB bộ nhớ chứa được",
    "allow more --memory, or ask for fewer rows by --where or for smaller groups by --by":
      "cho thêm bộ nhớ bằng --memory, hoặc hỏi ít dòng hơn bằng --where hay nhóm nhỏ hơn bằng --by",
    "'⟨1⟩' is no size of memory": "'⟨1⟩' không phải là dung lượng bộ nhớ",
    "'⟨1⟩' of memory is too little; 1MB is the least":
      "'⟨1⟩' bộ nhớ là quá ít; ít nhất phải là 1MB",
    "such as 256MB, 2GB or 64MiB": "ví dụ 256MB, 2GB hoặc 64MiB",
    "put the output on a local file system": "hãy ghi kết quả vào hệ tệp trên máy",
    "'⟨1⟩/⟨2⟩' was edited; it is kept as '⟨3⟩'":
      "'⟨1⟩/⟨2⟩' đã bị sửa tay; được giữ lại thành '⟨3⟩'",
    "⟨1⟩: ⟨2⟩": "⟨1⟩: ⟨2⟩",

    // One report for each value.
    "'{⟨1⟩}' has a meaning of its own in paths": "'{⟨1⟩}' đã có nghĩa riêng trong đường dẫn",
    "give the column another name under 'columns'": "hãy đặt tên khác cho cột ở 'columns'",
    "'⟨1⟩' cannot be the name of a column": "'⟨1⟩' không thể là tên cột",
    "the header of the column, or the name it has under 'columns'":
      "tiêu đề của cột, hoặc tên của nó ở 'columns'",
    "'⟨1⟩' stands twice": "'⟨1⟩' được nêu hai lần",
    "'⟨1⟩' and '⟨2⟩' would be one folder, '⟨3⟩'": "'⟨1⟩' và '⟨2⟩' sẽ chung một thư mục, '⟨3⟩'",
    "drop one of the two": "hãy bỏ một trong hai",
    "spell one of them differently": "hãy viết khác đi một trong hai",
    "'⟨1⟩' states figures: its rows are nothing to make reports for":
      "'⟨1⟩' nêu số liệu: không lập báo cáo theo từng dòng của nó được",
    "name a source with a row for each report": "hãy nêu nguồn có một dòng cho mỗi báo cáo",
    "the reports for ⟨1⟩ and ⟨2⟩ would stand in one folder, '⟨3⟩'":
      "báo cáo cho ⟨1⟩ và cho ⟨2⟩ sẽ nằm chung thư mục '⟨3⟩'",
    "two rows of '⟨1⟩' have the '⟨2⟩' '⟨3⟩'": "hai dòng của '⟨1⟩' cùng có '⟨2⟩' là '⟨3⟩'",
    "the row names no '⟨1⟩' to make a report for": "dòng không nêu '⟨1⟩' để lập báo cáo",
    "'⟨1⟩' has no column '⟨2⟩'; the headers are ⟨3⟩":
      "'⟨1⟩' không có cột '⟨2⟩'; các tiêu đề là ⟨3⟩",
    "⟨1⟩ rows of '⟨2⟩' have no '⟨3⟩' and stand in no report":
      "⟨1⟩ dòng của '⟨2⟩' không có '⟨3⟩' nên không vào báo cáo nào",
    "fill the column in, or leave the rows out with 'where'":
      "hãy điền cột này, hoặc loại các dòng đó bằng 'where'",
    "⟨1⟩ rows of '⟨2⟩' stand in no report: '⟨3⟩' has no '⟨4⟩' ⟨5⟩":
      "⟨1⟩ dòng của '⟨2⟩' không vào báo cáo nào: '⟨3⟩' không có '⟨4⟩' ⟨5⟩",
    "add a row to '⟨1⟩', or spell the values alike":
      "hãy thêm dòng vào '⟨1⟩', hoặc viết các giá trị giống nhau",
    "the report for ⟨1⟩ failed": "báo cáo cho ⟨1⟩ không lập được",
    "not one of ⟨1⟩ reports of '⟨2⟩' could be made":
      "không lập được bản nào trong ⟨1⟩ bản của báo cáo '⟨2⟩'",
    "nothing was found in ⟨1⟩ to make reports of '⟨2⟩' for":
      "trong ⟨1⟩ không tìm thấy gì để lập báo cáo '⟨2⟩'",
    "nothing fills in '{{⟨1⟩}}': it is no metric and no column of the report's row":
      "không có gì điền vào '{{⟨1⟩}}': không phải chỉ tiêu, cũng không phải cột của dòng",
    "the cell has no one value": "ô không có một giá trị xác định",
  ]
}
