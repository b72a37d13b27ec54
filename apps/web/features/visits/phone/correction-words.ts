import { catalogue } from "../../../platform/i18n/catalogue.ts";

/** What is read by who says a visit anew, or takes it back. */
export const words = catalogue({
  vi: {
    correctTitle: "Sửa lượt hướng dẫn",
    photosStay: (n: number) => `${n} ảnh của lượt này giữ nguyên.`,
    reason: "Vì sao sửa?",
    reasonHint: "Không bắt buộc. Bản cũ vẫn được giữ để xem lại.",
    save: "Ghi bản đã sửa",
    corrected: "Đã sửa. Số liệu tính theo bản mới.",
    withdrawTitle: "Rút lại lượt này?",
    withdrawHow: "Lượt rút lại không tính vào số liệu nữa. Tổ vẫn xem lại được lượt này và lý do.",
    withdrawReason: "Vì sao rút lại?",
    withdrawReasons: ["Ghi nhầm hộ", "Ghi hai lần", "Hôm đó chưa hướng dẫn"],
    otherReason: "Hoặc viết lý do",
    reasonMissing: "Chưa có lý do. Hãy chọn hoặc viết một lý do.",
    withdraw: "Rút lại lượt này",
    withdrawn: "Đã rút lại. Lượt này không tính vào số liệu nữa.",
    closed: "Lượt này không sửa được trên máy này",
    closedHow: "Chỉ người ghi hoặc tổ trưởng sửa được, và lượt chưa bị rút lại.",
    toHousehold: "Về trang của hộ",
  },
});
