import type { TemplatePart } from "../template-form.ts";

const point = (text: string): TemplatePart => ({ kind: "heading", level: 2, text });
const item = (text: string): TemplatePart => ({ kind: "item", text });
const paragraph = (text: string): TemplatePart => ({ kind: "paragraph", text });

/** Trách nhiệm, hoạt động and quản lý, điều hành of the teams, as founding decisions state them. */
export const DUTIES: TemplatePart[] = [
  {
    kind: "article",
    title: "Nhiệm vụ, hoạt động và công tác quản lý, điều hành của Tổ công nghệ số cộng đồng",
    text: null,
  },
  point("Tuyên truyền, hướng dẫn người dân"),
  item(
    "Tuyên truyền: thông tin sâu rộng chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước về chuyển đổi số đến từng hộ gia đình, người dân trên địa bàn.",
  ),
  item(
    "Chính quyền số: hướng dẫn người dân sử dụng dịch vụ công trực tuyến; sử dụng các dịch vụ số và tương tác với chính quyền qua các nền tảng số được đánh giá, lựa chọn.",
  ),
  item(
    "Kinh tế số: hướng dẫn doanh nghiệp, hộ kinh doanh, người dân tham gia các sàn thương mại điện tử, mở tài khoản thanh toán điện tử; chụp ảnh, quảng bá sản phẩm, tạo gian hàng, nhận đơn, đóng gói sản phẩm và quan trọng nhất là cam kết cung cấp sản phẩm đúng chất lượng cho khách hàng; ứng dụng công nghệ số trong sản xuất, kinh doanh phù hợp với điều kiện của địa phương.",
  ),
  item(
    "Xã hội số: hướng dẫn người dân tiếp cận, cài đặt, sử dụng các dịch vụ số phục vụ nhu cầu thiết yếu về y tế, giáo dục, chính sách xã hội, phòng, chống dịch bệnh thông qua các nền tảng số; phổ cập kỹ năng số theo Phong trào “Bình dân học vụ số”.",
  ),
  item(
    "Phương thức triển khai: Tổ nhận chỉ tiêu về các nền tảng số và trực tiếp làm mẫu, tập huấn, hướng dẫn lại cho từng cá nhân, hộ gia đình; tạo nhóm trên mạng xã hội Việt Nam gồm tất cả các hộ gia đình trên địa bàn để hỗ trợ, tương tác, hướng dẫn thường xuyên.",
  ),
  point("Báo cáo công tác triển khai"),
  paragraph(
    "Tổ công nghệ số cộng đồng cập nhật, báo cáo định kỳ và đột xuất qua mạng kết quả thực hiện các chỉ tiêu, nhiệm vụ được giao để chính quyền các cấp nắm bắt, chỉ đạo và xử lý kịp thời các khó khăn, vướng mắc.",
  ),
  point("Công tác quản lý, điều hành"),
  paragraph(
    "{{cơ quan}} quản lý, điều hành các Tổ công nghệ số cộng đồng trên các nền tảng số Việt Nam; lập một nhóm chung gồm lãnh đạo xã, các Tổ công nghệ số cộng đồng, cơ quan chuyên môn về chuyển đổi số của tỉnh và các doanh nghiệp tham gia triển khai để hướng dẫn hoạt động, chia sẻ cách làm hay, các trường hợp điển hình.",
  ),
];
