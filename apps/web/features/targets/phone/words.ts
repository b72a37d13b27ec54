import { catalogue } from "../../../platform/i18n/catalogue.ts";

export const words = catalogue({
  vi: {
    title: "Chỉ tiêu của tổ",
    none: "Xã chưa giao chỉ tiêu nào cho tổ. Khi xã giao, chỉ tiêu sẽ hiện ở đây.",
    made: "Đã đạt chỉ tiêu.",
    pace: (n: string, unit: string, end: string) => `Cần ${n} ${unit} mỗi tuần để kịp ${end}.`,
    over: (left: string, unit: string, end: string) => `Hết hạn ${end}, còn thiếu ${left} ${unit}.`,
    open: "Xem các hộ chưa dùng",
  },
});
