import { catalogue } from "../../../platform/i18n/catalogue.ts";

/** What a member reads about the decisions that name the team. */
export const words = catalogue({
  vi: {
    news: (number: string) => `Quyết định ${number} có tên anh/chị`,
    kinds: { establish: "Thành lập tổ", reorganise: "Kiện toàn tổ" },
    about: (kind: string, agency: string, day: string) => `${kind}. ${agency} ký ngày ${day}.`,
    look: "Xem",
    more: (count: number) => `Còn ${count} quyết định khác chưa xem.`,
    title: (number: string) => `Quyết định ${number}`,
    list: "Quyết định về tổ",
    none: "Chưa có quyết định nào",
    noneHow: "Khi xã nhập quyết định có tên tổ, quyết định sẽ hiện ở đây.",
    inForce: (day: string) => `Có hiệu lực từ ngày ${day}.`,
    signer: (name: string) => `Người ký: ${name}.`,
    mine: "Anh/chị trong quyết định này",
    myRole: (role: string, team: string) => (role ? `${role}, ${team}` : team),
    leaving: (day: string) =>
      `Anh/chị thôi ở tổ từ ngày ${day}. Việc đã ghi vẫn là của anh/chị. Có việc chưa gửi, hãy bật mạng để máy gửi nốt.`,
    members: "Tổ gồm",
    duties: "Nhiệm vụ của tổ",
    noDuties: "Quyết định không ghi nhiệm vụ riêng. Xem chỉ tiêu của tổ ở Hôm nay.",
    seen: "Đã xem",
    seenHow: "Bấm để xã biết anh/chị đã xem.",
    alreadySeen: "Anh/chị đã xem quyết định này.",
    told: "Đã ghi. Có sóng là xã biết.",
    gone: "Không còn quyết định này trên máy",
    unseen: "Chưa xem",
  },
});
