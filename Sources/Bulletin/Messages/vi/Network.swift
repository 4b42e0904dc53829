extension MessageCatalogue {
  /// Mail servers, web addresses and programs that are run.
  static let vietnameseNetwork: Table = [
    "'⟨1⟩' answers HTTP ⟨2⟩": "'⟨1⟩' trả lời HTTP ⟨2⟩",
    "'⟨1⟩' broke off after the request: ⟨2⟩": "'⟨1⟩' ngắt sau khi nhận yêu cầu: ⟨2⟩",
    "'⟨1⟩' cannot be reached: ⟨2⟩": "không kết nối được '⟨1⟩': ⟨2⟩",
    "libcurl is not on this machine": "máy này không có libcurl",
    "install it: apt install libcurl4": "hãy cài: apt install libcurl4",
    "error ⟨1⟩": "lỗi ⟨1⟩",
    "'⟨1⟩' cannot be started: ⟨2⟩": "không chạy được '⟨1⟩': ⟨2⟩",
    "no pipe can be made: ⟨1⟩": "không tạo được ống dẫn: ⟨1⟩",
    "no thread could be started: ⟨1⟩": "không tạo được luồng: ⟨1⟩",
    "the sender": "người gửi",
    "the recipient": "người nhận",
    "the message": "thư",
    "the mail server broke off: ⟨1⟩": "máy chủ thư ngắt kết nối: ⟨1⟩",
    "the mail server broke off without an answer": "máy chủ thư ngắt kết nối mà không trả lời",
    "the mail server's answer cannot be understood": "không hiểu được câu trả lời của máy chủ thư",
    "the mail server did not answer in time": "máy chủ thư không trả lời kịp",
    "the mail server does not take ⟨1⟩: ⟨2⟩ ⟨3⟩": "máy chủ thư không nhận ⟨1⟩: ⟨2⟩ ⟨3⟩",
    "'⟨1⟩' refuses the login": "'⟨1⟩' từ chối đăng nhập",
    "no encrypted connection to '⟨1⟩': ⟨2⟩": "không có kết nối mã hóa tới '⟨1⟩': ⟨2⟩",
    "'⟨1⟩' cannot be reached on port ⟨2⟩: ": "không kết nối được '⟨1⟩' ở cổng ⟨2⟩: ",
    "the metric is defined by itself": "chỉ tiêu được định nghĩa bằng chính nó",
  ]
}
