import type { Template, TemplatePart } from "../template-form.ts";
import { GUIDANCE, LAW, NETWORK, PROGRAMME, PROPOSED } from "./grounds.ts";

const decision: Omit<Template, "id" | "name" | "body" | "annexes" | "recipients"> = {
  kind: "reorganise",
  symbol: "QĐ-UBND",
  title: "Về việc kiện toàn các Tổ công nghệ số cộng đồng\ntrên địa bàn {{xã}}",
  decider: "Chủ tịch {{cơ quan}}",
  addressees: [],
  grounds: [LAW, PROGRAMME, NETWORK, GUIDANCE, "Căn cứ {{quyết định trước}}", PROPOSED],
  signer: { authority: [], post: "Chủ tịch", name: null },
  secretary: null,
};

const recipients = (carriedOutBy: string) => [
  carriedOutBy,
  "{{cơ quan cấp trên}}",
  "TT. Đảng ủy, TT. HĐND {{xã}}",
  "CT, các PCT UBND {{xã}}",
  "Lưu: VT, VHXH",
];

const DUTIES_STAND: TemplatePart = {
  kind: "article",
  title: null,
  text: "Nhiệm vụ, hoạt động và công tác quản lý, điều hành của các Tổ công nghệ số cộng đồng tiếp tục thực hiện theo {{quyết định trước}}.",
};

const carriedOut = (named: string): TemplatePart => ({
  kind: "article",
  title: null,
  text: `Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Phòng Văn hóa - Xã hội, các cơ quan, đơn vị liên quan và các cá nhân có tên tại ${named} chịu trách nhiệm thi hành Quyết định này.`,
});

/** Who is replaced, leaves and joins. */
export const REORGANISE_CHANGES: Template = {
  ...decision,
  id: "reorganise-changes",
  name: "Quyết định kiện toàn tổ (thay thế, bổ sung)",
  body: [
    {
      kind: "article",
      title: null,
      text: "Kiện toàn thành viên các Tổ công nghệ số cộng đồng trên địa bàn {{địa bàn}} đã được thành lập tại {{quyết định trước}}, cụ thể như sau:",
    },
    { kind: "paragraph", text: "{{nội dung thay đổi}}" },
    DUTIES_STAND,
    {
      kind: "article",
      title: null,
      text: "Quyết định này có hiệu lực kể từ ngày ký và sửa đổi, bổ sung {{quyết định trước}}. Các nội dung khác không thay đổi.",
    },
    carriedOut("Điều 1"),
  ],
  annexes: [],
  recipients: recipients("Như Điều 4"),
};

/** The whole new list, in place of the one before. */
export const REORGANISE_LIST: Template = {
  ...decision,
  id: "reorganise-list",
  name: "Quyết định kiện toàn tổ (danh sách mới kèm theo)",
  body: [
    {
      kind: "article",
      title: null,
      text: "Kiện toàn các Tổ công nghệ số cộng đồng trên địa bàn {{địa bàn}}, gồm {{số tổ}} tổ với {{số thành viên}} thành viên (có danh sách kèm theo).",
    },
    DUTIES_STAND,
    {
      kind: "article",
      title: null,
      text: "Quyết định này có hiệu lực kể từ ngày ký; danh sách kèm theo thay thế danh sách thành viên tại {{quyết định trước}}.",
    },
    carriedOut("danh sách kèm theo"),
  ],
  annexes: [
    {
      title: "Danh sách\nthành viên các Tổ công nghệ số cộng đồng\ntrên địa bàn {{xã}} sau khi kiện toàn",
      body: [{ kind: "paragraph", text: "{{bảng danh sách tổ}}" }],
      landscape: false,
    },
  ],
  recipients: recipients("Như Điều 4"),
};
