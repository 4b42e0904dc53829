extension MessageCatalogue {
  /// The text of a file: YAML, includes, what is filled in.
  static let vietnameseYAML: Table = [
    // Syntax.
    "a blank": "một khoảng trắng",
    "a ':' that belongs to no key": "dấu ':' không thuộc khóa nào",
    "put a text that holds ': ' in quotes, or check the indentation":
      "đặt văn bản có ': ' trong dấu nháy, hoặc xem lại lề",
    "a key is expected here": "ở đây phải là một khóa",
    "the keys of one map begin in the same column; a text goes on further to the right":
      "các khóa cùng cấp bắt đầu ở cùng một cột; văn bản nối tiếp thì lùi vào bên phải",
    "an entry of the list is expected here": "ở đây phải là một mục của danh sách",
    "the '-' of one list stand in the same column":
      "các dấu '-' của một danh sách đứng ở cùng một cột",
    "a list cannot begin here": "danh sách không thể bắt đầu ở đây",
    "put its first '-' on a line of its own": "đặt dấu '-' đầu tiên ở dòng riêng",
    "a map cannot begin here": "bảng khóa không thể bắt đầu ở đây",
    "put its first key on a line of its own": "đặt khóa đầu tiên ở dòng riêng",
    "⟨1⟩ is expected here": "ở đây phải là ⟨1⟩",
    "',' or ']'": "',' hoặc ']'",
    "',' or '}'": "',' hoặc '}'",
    "close the bracket; a text with brackets, braces or ': ' needs quotes":
      "đóng ngoặc lại; văn bản có ngoặc hoặc ': ' phải đặt trong dấu nháy",
    "nothing may stand here": "ở đây không được có gì",
    "put a text that goes on after a quote or bracket in quotes as a whole":
      "đặt cả văn bản trong dấu nháy nếu sau dấu nháy hoặc ngoặc còn chữ",
    "a value is expected here": "ở đây phải là một giá trị",
    "put a text that begins with a special character in quotes":
      "đặt văn bản bắt đầu bằng ký tự đặc biệt trong dấu nháy",
    "no value can begin with ⟨1⟩": "giá trị không thể bắt đầu bằng ⟨1⟩",
    "put a text that begins so in quotes": "đặt văn bản bắt đầu như vậy trong dấu nháy",
    "a quote that is never closed": "dấu nháy không được đóng",
    "close it; a quote inside a text is doubled ('') or escaped (\\\")":
      "đóng lại; dấu nháy bên trong văn bản viết đôi ('') hoặc thêm dấu gạch chéo (\\\")",
    "a line without ':'": "dòng không có ':'",
    "write 'key: value', or indent a text that goes on from the line before":
      "viết 'khóa: giá trị', hoặc lùi lề văn bản nối tiếp dòng trước",
    "an escape that YAML does not know": "ký hiệu thoát mà YAML không biết",
    "write \\\\ for a backslash, or use single quotes":
      "viết \\\\ cho dấu gạch chéo ngược, hoặc dùng nháy đơn",
    "an escape that names no character": "ký hiệu thoát không chỉ ký tự nào",
    "write \\u and four hexadecimal digits": "viết \\u và bốn chữ số thập lục phân",
    "'*' and '&' begin the name of an alias or anchor":
      "'*' và '&' mở đầu tên của một bí danh hoặc mỏ neo",
    "only a comment may follow on this line": "sau đó trên dòng này chỉ có thể là chú thích",
    "begin the text on the next line": "bắt đầu văn bản ở dòng sau",
    "a control character": "một ký tự điều khiển",
    "remove it, or write it as an escape in double quotes":
      "xóa đi, hoặc viết bằng ký hiệu thoát trong nháy kép",
    "a tag that is not declared": "thẻ chưa được khai báo",
    "put a text that begins with '!' in quotes": "đặt văn bản bắt đầu bằng '!' trong dấu nháy",
    "a version of YAML that is not known": "phiên bản YAML không được biết",
    "remove the %YAML line": "xóa dòng %YAML",
    "this is not YAML": "đây không phải là YAML",
    "this is not YAML: ⟨1⟩": "đây không phải là YAML: ⟨1⟩",
    "the bracket was opened here": "ngoặc mở ở đây",
    "the map begins here": "bảng khóa bắt đầu ở đây",
    "the list begins here": "danh sách bắt đầu ở đây",
    "the quote was opened here": "dấu nháy mở ở đây",
    "it begins here": "bắt đầu ở đây",
    "no memory to read YAML": "không đủ bộ nhớ để đọc YAML",

    // What YAML allows and Bulletin does not.
    "'⟨1⟩' has no value": "'⟨1⟩' không có giá trị",
    "write '⟨1⟩: …', or [ ] for a list": "viết '⟨1⟩: …', hoặc [ ] cho danh sách",
    "the comma before '⟨1⟩' splits the text of '⟨2⟩'":
      "dấu phẩy trước '⟨1⟩' cắt đôi văn bản của '⟨2⟩'",
    "put the text in quotes: \"⟨1⟩\"": "đặt văn bản trong dấu nháy: \"⟨1⟩\"",
    "a key is a text, not ⟨1⟩": "khóa là văn bản, không phải ⟨1⟩",
    "the key '⟨1⟩' stands here a second time": "khóa '⟨1⟩' xuất hiện lần thứ hai ở đây",
    "the first one is here": "lần đầu ở đây",
    "a map for '<<'": "một bảng khóa cho '<<'",
    "write <<: *name": "viết <<: *tên",
    "a second document begins here": "một tài liệu thứ hai bắt đầu ở đây",
    "one file holds one document: remove the '---', or use 'include'":
      "mỗi tệp chứa một tài liệu: xóa '---', hoặc dùng 'include'",
    "a text of ⟨1⟩ bytes, more than ⟨2⟩": "văn bản ⟨1⟩ byte, quá mức ⟨2⟩",
    "a tab indents this line": "dòng này thụt lề bằng tab",
    "indent with blanks": "hãy thụt lề bằng dấu cách",
    "more than ⟨1⟩ lines begin with '%'": "hơn ⟨1⟩ dòng bắt đầu bằng '%'",
    "the file has ⟨1⟩ bytes, more than ⟨2⟩": "tệp có ⟨1⟩ byte, quá mức ⟨2⟩",
    "the file is UTF-16": "tệp có mã UTF-16",
    "the file is not UTF-8 from here on": "từ đây tệp không còn là UTF-8",
    "save it as UTF-8": "lưu tệp dưới dạng UTF-8",
    "'*⟨1⟩' stands inside what it stands for": "'*⟨1⟩' nằm trong chính thứ mà nó chỉ tới",
    "'*⟨1⟩' names no anchor above": "'*⟨1⟩' không ứng với mỏ neo nào ở trên",
    "put a text that begins with '*' in quotes": "đặt văn bản bắt đầu bằng '*' trong dấu nháy",
    "more than ⟨1⟩ lists and maps within each other": "hơn ⟨1⟩ danh sách và bảng khóa lồng nhau",
    "more than ⟨1⟩ values, aliases followed": "hơn ⟨1⟩ giá trị, kể cả qua bí danh",
    "more than ⟨1⟩ bytes of text, aliases followed": "hơn ⟨1⟩ byte văn bản, kể cả qua bí danh",
    "the tag '⟨1⟩' is not understood here": "ở đây không hiểu thẻ '⟨1⟩'",
    "remove it": "xóa đi",

    // What is filled in.
    "'${' is never closed": "'${' không được đóng",
    "'${file:}' names no file": "'${file:}' không nêu tệp nào",
    "'${⟨1⟩}' is neither ${env:…} nor ${file:…}":
      "'${⟨1⟩}' không phải ${env:…} cũng không phải ${file:…}",
    "'${⟨1⟩}' names no environment variable": "'${⟨1⟩}' không nêu biến môi trường nào",
    "'⟨1⟩' after the name '⟨2⟩' is neither ':-' nor ':?'":
      "'⟨1⟩' sau tên '⟨2⟩' không phải ':-' cũng không phải ':?'",
    "a default holds no '${' of its own": "giá trị mặc định không chứa '${' riêng",
    "more than ⟨1⟩ bytes filled in": "điền vào hơn ⟨1⟩ byte",
    "more than ⟨1⟩ bytes filled in altogether": "điền vào tổng cộng hơn ⟨1⟩ byte",
    "write ${env:NAME}, ${env:NAME:-default} or ${file:path}; for the characters, $${":
      "viết ${env:TÊN}, ${env:TÊN:-mặc định} hoặc ${file:đường dẫn}; còn chính ký tự thì $${",
    "the environment variable '⟨1⟩' is not set": "biến môi trường '⟨1⟩' chưa được đặt",
    "the environment variable '⟨1⟩' is empty": "biến môi trường '⟨1⟩' rỗng",
    "set it, or give a default: ${env:⟨1⟩:-default}":
      "hãy đặt biến, hoặc cho giá trị mặc định: ${env:⟨1⟩:-mặc định}",
    "the file '⟨1⟩' cannot be read: ⟨2⟩": "không đọc được tệp '⟨1⟩': ⟨2⟩",

    // Files of one configuration.
    "'⟨1⟩' includes itself": "'⟨1⟩' bao gồm chính nó",
    "included here": "được bao gồm ở đây",
    "'⟨1⟩' is included twice": "'⟨1⟩' được bao gồm hai lần",
    "first included here": "lần đầu được bao gồm ở đây",
    "an included file is a map of keys, not ⟨1⟩":
      "tệp được bao gồm phải là một bảng khóa, không phải ⟨1⟩",
    "'⟨1⟩' cannot be included: ⟨2⟩": "không thể bao gồm '⟨1⟩': ⟨2⟩",
    "paths are relative to the file that names them":
      "đường dẫn tính từ tệp có ghi đường dẫn đó",
    "'⟨1⟩' is defined in two files": "'⟨1⟩' được định nghĩa trong hai tệp",
    "keep it in one of them": "chỉ giữ ở một tệp",
    "first defined here": "định nghĩa lần đầu ở đây",
  ]
}
