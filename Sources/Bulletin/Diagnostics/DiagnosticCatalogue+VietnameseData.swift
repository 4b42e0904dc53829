extension DiagnosticCatalogue {
  /// What codes about data and runs mean and what to do, in Vietnamese.
  static let vietnameseData: [Entry] = [
    Entry(
      .badCell, "ô không đọc được",
      "Dòng bị bỏ khỏi các số liệu có đọc ô này, và được ghi trong left-out.csv. Sửa ô, hoặc nêu "
        + "bằng 'missing:' hay 'not_stated:' ô đó có nghĩa gì."),
    Entry(
      .tooManyBadRows, "quá nhiều dòng hỏng",
      "Sửa các dòng trong left-out.csv, khai báo cột đúng như thực tế, hoặc tăng 'bad_rows'."),
    Entry(.emptyTable, "bảng không có dòng", "Kiểm tra đường dẫn, trang tính và dòng tiêu đề."),
    Entry(
      .headerNotFound, "không thấy dòng tiêu đề",
      "Nêu dòng bằng 'header: 3', hoặc nêu không có bằng 'header: none'."),
    Entry(
      .ambiguousMapping, "trường có thể ứng với nhiều cột",
      "Nêu rõ dưới 'columns', chẳng hạn people: {from: Số người}."),
    Entry(
      .missingField, "trường hoặc cột không có trong bảng",
      "Thông báo liệt kê các tiêu đề. Nêu dưới 'columns' đó là cột nào."),
    Entry(
      .unknownColumn, "cột mà bảng không có",
      "Thông báo liệt kê các cột. Tên có dấu cách đặt trong dấu huyền."),
    Entry(
      .totalsDiffer, "dòng tổng khác với các dòng phía trên",
      "Một bên sai trong tệp. Dòng tổng không bao giờ được tính."),
    Entry(
      .ambiguousNumbers, "số đọc được theo hai cách",
      "Ghi 'style: vi' cho 1.440 và 12,5, hoặc 'style: en' cho 1,440 và 12.5."),
    Entry(
      .patternFoundNothing, "mẫu không tìm thấy gì",
      "Thử mẫu trên văn bản: mẫu là biểu thức chính quy có nhóm tên value."),
    Entry(
      .badStatedFigure, "số liệu nêu sẵn không đọc được",
      "Số liệu nêu sẵn có chỉ tiêu, giá trị kèm đơn vị, và kỳ."),
    Entry(
      .statedTwice, "số liệu nêu hai lần với giá trị khác nhau",
      "Bỏ một số, hoặc ghi cho số đúng 'instead_of' kèm giá trị mà nó đính chính."),
    Entry(
      .statedOverlap, "các số liệu nêu sẵn dùng chung bản ghi",
      "Số liệu có thể nằm trong nhau hoặc tách rời. Sửa kỳ hoặc chiều của một số."),
    Entry(
      .statedDiffers, "bản ghi cho giá trị khác số liệu nêu sẵn",
      "Số được báo cáo là số nêu sẵn. Sửa số đó hoặc sửa bản ghi."),
    Entry(
      .correctionMoved, "bản ghi của số đính chính đã thay đổi",
      "Bản ghi không còn cho giá trị ở 'instead_of'. Kiểm tra đính chính còn đúng không, rồi sửa "
        + "hoặc bỏ."),
    Entry(
      .inputNotFound, "không có tệp đầu vào",
      "Kiểm tra đường dẫn, tính từ tệp có ghi đường dẫn đó. Mẫu tên phải khớp ít nhất một tệp."),
    Entry(
      .inputUnreadable, "tệp đầu vào không đọc được", "Kiểm tra quyền truy cập và thiết bị."),
    Entry(
      .inputMalformed, "tệp đầu vào thuộc loại khác",
      "Tệp không đúng loại mà nguồn đọc, hoặc bị hỏng. Kiểm tra 'type' và 'encoding'."),
    Entry(
      .cannotWrite, "không ghi được kết quả",
      "Kiểm tra quyền và chỗ trống của thư mục kết quả, và thư mục không chứa tệp của người khác."),
    Entry(
      .editedFileKept, "giữ lại tệp đã sửa",
      "Có người sửa một tệp từ khi tệp được tạo. Tệp được giữ dưới tên trong thông báo; hãy chuyển "
        + "các chỗ sửa vào cấu hình hoặc bản ghi."),
    Entry(
      .notInBuild, "phần mà bản chương trình này không có",
      "Cấu hình đúng, nhưng bản chương trình này không làm được: hãy bỏ phần đó, hoặc dùng bản có "
        + "phần đó. 'bulletin plugins list' cho biết có những gì."),
    Entry(
      .unreachable, "dịch vụ hoặc chương trình không trả lời",
      "Kiểm tra tên, mạng và đăng nhập. Chưa gửi gì."),
    Entry(
      .timedOut, "mất quá nhiều thời gian",
      "Xem tệp có phải là ống dẫn mà không ai ghi vào, hoặc dịch vụ bị treo; cho thêm thời gian "
        + "bằng '--timeout'."),
    Entry(
      .failed, "có lỗi", "Thông báo là tất cả những gì biết được; --verbose có thể nói thêm."),
    Entry(
      .outOfMemory, "cần nhiều bộ nhớ hơn mức cho phép",
      "Trung vị, phân vị và số giá trị khác nhau cần giữ mọi giá trị khác nhau của một nhóm cùng "
        + "lúc. Hãy cho thêm bộ nhớ bằng --memory, hoặc hỏi theo nhóm nhỏ hơn hay ít dòng hơn."),
    Entry(
      .missingLibrary, "thư viện hệ thống chưa được cài đặt",
      "Một phần của cấu hình cần một thư viện của hệ thống, chỉ được nạp khi cần. Cài gói mà thông "
        + "báo nêu tên."),
  ]
}
