import type { DecisionPage } from "@toso/contract/decisions/office";
import { dayOf, sayDay } from "@toso/domain/words/day";
import { useState } from "preact/hooks";
import { command } from "../../../platform/command.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Sheet } from "../../../platform/ui/sheet.tsx";
import { typedDay } from "./typed-day.ts";
import { WORDS } from "./words.ts";

const words = WORDS.one;
type Recipient = DecisionPage["recipients"][number];

/** Who must carry the decision out and who is told; to whom and how it was handed over. */
export function Recipients({ decision, recipients }: { decision: string; recipients: Recipient[] }) {
  const [noting, note] = useState<Recipient | null>(null);
  if (recipients.length === 0) return <p>{words.noRecipients}</p>;
  return (
    <>
      <ul class="rounded-box flex flex-col divide-y divide-base-300 border border-base-300">
        {recipients.map((recipient) => (
          <li
            key={recipient.name}
            class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"
          >
            <span class="min-w-0 flex-1 basis-60">
              <b class="block">{recipient.name}</b>
              <span class="text-sm text-base-content/80">{sayState(recipient)}</span>
            </span>
            {recipient.duty !== "members" && (
              <Button look={recipient.delivered ? "quiet" : "plain"} onClick={() => note(recipient)}>
                {recipient.delivered ? words.noteAgain : words.note}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {noting && <Note decision={decision} recipient={noting} onClose={() => note(null)} />}
    </>
  );
}

function sayState({ duty, delivered }: Recipient): string {
  const what = WORDS.more.duties[duty];
  if (duty === "members") return `${what}. ${words.seeBelow}`;
  return delivered
    ? `${what} · ${words.delivered(sayDay(delivered.day), delivered.how, delivered.by)}`
    : what;
}

function Note({
  decision,
  recipient,
  onClose,
}: {
  decision: string;
  recipient: Recipient;
  onClose: () => void;
}) {
  const [day, setDay] = useState(sayDay(recipient.delivered?.day ?? dayOf(Date.now())));
  const [how, setHow] = useState(recipient.delivered?.how ?? "");
  const [trouble, setTrouble] = useState<{ day?: string; how?: string }>({});
  const save = async () => {
    const read = typedDay(day);
    if (!read) return setTrouble({ day: words.badDay });
    if (!how.trim()) return setTrouble({ how: words.noHow });
    const refusal = await command("noteDelivery", { decision, recipient: recipient.name, day: read, how });
    if (refusal) setTrouble({ how: refusal.sentence });
    else onClose();
  };
  return (
    <Sheet title={words.noteTitle(recipient.name)} onClose={onClose}>
      <Field label={words.day} inputMode="numeric" value={day} error={trouble.day ?? null} onText={setDay} />
      <Choices
        label={words.how}
        options={words.hows.map((value) => ({ value, say: value }))}
        chosen={how}
        onChoose={setHow}
      />
      <Field label={words.how} value={how} error={trouble.how ?? null} onText={setHow} />
      <ActButton act={save}>{words.save}</ActButton>
    </Sheet>
  );
}
