import type { Template, TemplatePart } from "../template-form.ts";
import { DUTIES } from "./duties.ts";
import { GUIDANCE, LAW, LITERACY, NETWORK, PROGRAMME, PROPOSED } from "./grounds.ts";

const decision: Omit<Template, "id" | "name" | "body" | "annexes"> = {
  kind: "establish",
  symbol: "QĐ-UBND",
  title: "Về việc thành lập các Tổ công nghệ số cộng đồng\ntrên địa bàn {{xã}}",
  decider: "Chủ tịch {{cơ quan}}",
  addressees: [],
  grounds: [LAW, PROGRAMME, NETWORK, LITERACY, GUIDANCE, PROPOSED],
  recipients: [
    "Như Điều 4",
    "{{cơ quan cấp trên}}",
    "TT. Đảng ủy, TT. HĐND {{xã}}",
    "CT, các PCT UBND {{xã}}",
    "Lưu: VT, VHXH",
  ],
  signer: { authority: [], post: "Chủ tịch", name: null },
  secretary: null,
};

const closing = (named: string): TemplatePart[] => [
  { kind: "article", title: null, text: "Quyết định này có hiệu lực kể từ ngày ký." },
  {
    kind: "article",
    title: null,
    text: `Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Phòng Văn hóa - Xã hội, các cơ quan, đơn vị liên quan và các cá nhân có tên tại ${named} chịu trách nhiệm thi hành Quyết định này.`,
  },
];

const SET_UP =
  "Thành lập các Tổ công nghệ số cộng đồng trên địa bàn {{địa bàn}}, gồm {{số tổ}} tổ với {{số thành viên}} thành viên";

/** The teams stand in Điều 1. */
export const ESTABLISH_IN_BODY: Template = {
  ...decision,
  id: "establish-body",
  name: "Quyết định thành lập tổ (danh sách trong văn bản)",
  body: [
    { kind: "article", title: null, text: `${SET_UP}, cụ thể như sau:` },
    { kind: "paragraph", text: "{{danh sách tổ}}" },
    ...DUTIES,
    ...closing("Điều 1"),
  ],
  annexes: [],
};

/** The teams stand in a list appended to the decision. */
export const ESTABLISH_WITH_ANNEX: Template = {
  ...decision,
  id: "establish-annex",
  name: "Quyết định thành lập tổ (danh sách kèm theo)",
  body: [
    { kind: "article", title: null, text: `${SET_UP} (có danh sách kèm theo).` },
    ...DUTIES,
    ...closing("danh sách kèm theo"),
  ],
  annexes: [
    {
      title: "Danh sách\nthành viên các Tổ công nghệ số cộng đồng\ntrên địa bàn {{xã}}",
      body: [{ kind: "paragraph", text: "{{bảng danh sách tổ}}" }],
      landscape: false,
    },
  ],
};
