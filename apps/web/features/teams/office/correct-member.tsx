import { isDay } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Sheet } from "../../../platform/ui/sheet.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import type { Member } from "./invitations.ts";
import { WORDS } from "./words.ts";

const words = WORDS.correcting;

/** What was written down wrongly of a member is put right; the journal keeps what it was. */
export function CorrectMember({ member, onClose }: { member: Member; onClose: () => void }) {
  const [name, setName] = useState(member.name);
  const [gender, setGender] = useState<keyof typeof words.genders>(member.gender ?? "");
  const [role, setRole] = useState<keyof typeof words.roles>(member.role ?? "");
  const [positions, setPositions] = useState(member.positions.join(", "));
  const [phone, setPhone] = useState(member.phone ?? "");
  const [from, setFrom] = useState(member.from);
  const [to, setTo] = useState(member.to ?? "");
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (mistaken: boolean) => {
    if (!isDay(from) || (to && !isDay(to))) return setTrouble(words.badDay);
    const refusal = await command("correctMembership", {
      membership: member.id,
      name: name.trim(),
      gender: gender || null,
      role: role || null,
      positions: positions
        .split(/[,;]/)
        .map((position) => position.trim())
        .filter(Boolean),
      phone: phone.trim() || null,
      from,
      to: to || null,
      mistaken,
    });
    if (refusal) return setTrouble(refusal.sentence);
    tell(mistaken ? words.removed(member.name) : words.saved(name.trim()));
    onClose();
  };
  return (
    <Sheet title={words.title(member.name)} onClose={onClose}>
      <p class="text-sm">{words.lead}</p>
      <Field label={WORDS.name} value={name} onText={setName} />
      <Choices label={words.gender} options={options(words.genders)} chosen={gender} onChoose={setGender} />
      <Choices label={WORDS.role} options={options(words.roles)} chosen={role} onChoose={setRole} />
      <Field label={words.positions} value={positions} onText={setPositions} />
      <Field label={WORDS.phone} type="tel" value={phone} onText={setPhone} />
      <Field label={words.from} type="date" value={from} onText={setFrom} />
      <Field label={words.to} type="date" value={to} onText={setTo} />
      {trouble && <Notice tone="error">{trouble}</Notice>}
      <ActButton act={() => send(false)}>{words.save}</ActButton>
      <ActButton look="danger" act={() => send(true)}>
        {words.mistaken}
      </ActButton>
    </Sheet>
  );
}

const options = <Key extends string>(said: Readonly<Record<Key, string>>) =>
  (Object.entries(said) as [Key, string][]).map(([value, say]) => ({ value, say }));
