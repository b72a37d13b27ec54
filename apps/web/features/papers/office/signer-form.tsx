import type { PaperSigner } from "@toso/domain/papers/template";
import { Field } from "../../../platform/ui/field.tsx";
import { Select } from "./select.tsx";
import { WORDS } from "./words.ts";

type Signing = keyof typeof WORDS.signings;

/** NĐ 30/2020/NĐ-CP, Điều 13: in whose place a person signs, and the post that stands under it. */
const SIGNINGS: Record<Signing, Pick<PaperSigner, "authority" | "post">> = {
  none: { authority: [], post: "Chủ tịch" },
  tm: { authority: [{ sign: "TM.", of: "Ủy ban nhân dân" }], post: "Chủ tịch" },
  kt: { authority: [{ sign: "KT.", of: "Chủ tịch" }], post: "Phó Chủ tịch" },
  tmkt: {
    authority: [
      { sign: "TM.", of: "Ủy ban nhân dân" },
      { sign: "KT.", of: "Chủ tịch" },
    ],
    post: "Phó Chủ tịch",
  },
  tl: { authority: [{ sign: "TL.", of: "Chủ tịch" }], post: "Chánh Văn phòng" },
  tuq: { authority: [{ sign: "TUQ.", of: "Chủ tịch" }], post: "Trưởng phòng" },
  q: { authority: [{ sign: "Q.", of: "Chủ tịch" }], post: null },
};

const signingOf = ({ authority }: PaperSigner): Signing => {
  const signs = authority.map(({ sign }) => sign).join("");
  const found = Object.entries(SIGNINGS).find(
    ([, known]) => known.authority.map(({ sign }) => sign).join("") === signs,
  );
  return (found?.[0] ?? "none") as Signing;
};

/** Who signs, and with what authority. */
export function SignerForm({
  signer,
  onSigner,
}: {
  signer: PaperSigner;
  onSigner: (signer: PaperSigner) => void;
}) {
  return (
    <div class="grid gap-3 sm:grid-cols-2">
      <Select
        label={WORDS.signerAs}
        value={signingOf(signer)}
        options={WORDS.signings}
        onChoose={(signing) => onSigner({ ...signer, ...SIGNINGS[signing as Signing] })}
      />
      {signer.post !== null && (
        <Field label={WORDS.post} value={signer.post} onText={(post) => onSigner({ ...signer, post })} />
      )}
      <Field
        label={WORDS.signerName}
        value={signer.name ?? ""}
        onText={(name) => onSigner({ ...signer, name: name || null })}
      />
    </div>
  );
}
