extension MessageCatalogue {
  /// Publishers and services.
  static let vietnameseDelivery: Table = [
    "'⟨1⟩' brings files, and an alert is a message":
      "'⟨1⟩' chuyển tệp, còn cảnh báo là một tin nhắn",
    "no sender is named: say 'from' under 'smtp'":
      "chưa nêu người gửi: ghi 'from' dưới 'smtp'",
    "'⟨1⟩' ended with status ⟨2⟩: ⟨3⟩": "'⟨1⟩' kết thúc với mã ⟨2⟩: ⟨3⟩",
    "'⟨1⟩' was ended by signal ⟨2⟩": "'⟨1⟩' bị ngắt bởi tín hiệu ⟨2⟩",
    "'⟨1⟩' did not end within ⟨2⟩ s and was killed":
      "'⟨1⟩' không kết thúc trong ⟨2⟩ giây và đã bị dừng",
    "sendmail cannot be started": "không chạy được sendmail",
    "sendmail: ⟨1⟩": "sendmail: ⟨1⟩",
    "sendmail ended with status ⟨1⟩: ⟨2⟩": "sendmail kết thúc với mã ⟨1⟩: ⟨2⟩",
    "sendmail did not end by itself": "sendmail không tự kết thúc",
    "no program is named": "chưa nêu chương trình nào",
    "'⟨1⟩' is no mail address": "'⟨1⟩' không phải địa chỉ thư",
    "nobody is named under 'to'": "'to' chưa nêu ai",
    "this is no web address": "đây không phải địa chỉ mạng",
    "https://… with the name of a host": "https://… kèm tên máy chủ",
    "there is no program '⟨1⟩' that can be run": "không có chương trình '⟨1⟩' chạy được",
    "'⟨1⟩' is no folder": "'⟨1⟩' không phải thư mục",
    "nothing can be written into '⟨1⟩'": "không ghi được vào '⟨1⟩'",
    "there is no host '⟨1⟩'": "không có máy chủ '⟨1⟩'",
    "'⟨1⟩' does not answer on port ⟨2⟩": "'⟨1⟩' không trả lời ở cổng ⟨2⟩",
    "no answer after ⟨1⟩ seconds": "không trả lời sau ⟨1⟩ giây",
    "source '⟨1⟩': ⟨2⟩": "nguồn '⟨1⟩': ⟨2⟩",
    "publisher '⟨1⟩': ⟨2⟩": "kênh gửi '⟨1⟩': ⟨2⟩",
  ]
}
