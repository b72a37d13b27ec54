/** An invented commune. No person, place or number here is a real one. */
export const COMMUNE = { name: "xã Suối Quế", district: null, province: "tỉnh Lâm Trường" };

export const CLERK = { name: "Đinh Thị Hạnh", username: "canbo" };

/** The chairman looks at everything and leaves the work to the clerk. */
export const CHAIRMAN = { name: "Hồ Văn Nghĩa", username: "chutich" };

interface DemoMember {
  name: string;
  gender: "male" | "female";
  positions: string[];
  role: "leader" | "member";
}

const member = (
  name: string,
  gender: DemoMember["gender"],
  position: string,
  role: DemoMember["role"] = "member",
): DemoMember => ({ name, gender, positions: position.split(", "), role });

export const TEAMS = [
  {
    hamlet: "Nước Trong",
    merged: [],
    members: [
      member("Hồ Văn Lành", "male", "Bí thư Chi bộ, Trưởng thôn", "leader"),
      member("Hồ Thị Sương", "female", "Chi hội trưởng Phụ nữ"),
      member("Đinh Văn Tú", "male", "Bí thư chi đoàn"),
    ],
  },
  {
    hamlet: "Gò Chè",
    merged: [],
    members: [
      member("Đinh Văn Khởi", "male", "Trưởng thôn", "leader"),
      member("Hồ Văn Bình", "male", "Công an viên xã"),
      member("Nguyễn Thị Kim Oanh", "female", "Bí thư chi đoàn"),
    ],
  },
  {
    hamlet: "Suối Lớn",
    // Two hamlets became this one: what they were is still told.
    merged: ["Suối Lớn cũ", "Suối Nhỏ"],
    members: [
      member("Hồ Ngọc Thành", "male", "Bí thư Chi bộ, Trưởng thôn", "leader"),
      member("Hồ Văn Dũng", "male", "Công an viên xã"),
      member("Đinh Thị Thu Hà", "female", "Bí thư chi đoàn"),
      member("Hồ Văn Phước", "male", "Chi hội trưởng Nông dân"),
    ],
  },
] as const;

export const FAMILY_NAMES = ["Hồ", "Đinh", "Nguyễn", "Phạm", "Trần", "Lê", "Võ"];
export const MIDDLE_NAMES = ["Văn", "Thị", "Ngọc", "Minh", "Thanh", "Xuân"];
export const GIVEN_NAMES = [
  "An",
  "Ba",
  "Chín",
  "Diệu",
  "Em",
  "Giang",
  "Hiếu",
  "Khánh",
  "Lan",
  "Mười",
  "Năm",
  "Oanh",
  "Phúc",
  "Quý",
  "Rin",
  "Sáu",
  "Tâm",
  "Út",
  "Vinh",
  "Xuyến",
  "Yên",
  "Bền",
  "Cường",
  "Duyên",
  "Hường",
  "Loan",
  "Nghĩa",
  "Thảo",
];
export const PLACES = ["Xóm Trên", "Xóm Dưới", "Xóm Giữa", "Gần nhà văn hóa", "Bên kia suối"];
export const NOTES = [
  "Đã cài trên máy con gái, chỉ bác cách mở.",
  "Sóng yếu, phải ra đầu xóm mới gửi được mã.",
  "Bác quên mật khẩu, đã đặt lại.",
  "Muốn học thêm cách quét mã trả tiền.",
];
export const DIFFICULTIES = [
  "Xóm Bên kia suối không có sóng, 14 hộ không nhận được mã xác thực. Đề nghị xã làm việc với nhà mạng.",
  "Nhiều bà con lớn tuổi không có điện thoại thông minh.",
];
