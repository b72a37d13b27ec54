import type { Template } from "../template-form.ts";

/** The list by itself, to be appended to a decision that was issued apart. */
export const LIST: Template = {
  id: "list",
  kind: "list",
  name: "Danh sách kèm theo quyết định",
  symbol: "QĐ-UBND",
  title: "Danh sách thành viên các Tổ công nghệ số cộng đồng",
  decider: null,
  addressees: [],
  grounds: [],
  body: [],
  annexes: [
    {
      title: "Danh sách\nthành viên các Tổ công nghệ số cộng đồng\ntrên địa bàn {{xã}}",
      body: [{ kind: "paragraph", text: "{{bảng danh sách tổ}}" }],
      landscape: false,
    },
  ],
  recipients: [],
  signer: { authority: [], post: "Chủ tịch", name: null },
  secretary: null,
};
