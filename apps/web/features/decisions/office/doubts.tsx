import { Notice } from "../../../platform/ui/notice.tsx";
import { doubtsOf } from "./edit.ts";
import type { DecisionForm } from "./form.ts";
import { WORDS } from "./words.ts";

/** What is still uncertain, each with its sentence and the way to its box. */
export function Doubts({ form, onGo }: { form: DecisionForm; onGo: (key: string) => void }) {
  const doubts = doubtsOf(form);
  if (doubts.length === 0) return <Notice tone="success">{WORDS.noDoubts}</Notice>;
  return (
    <Notice tone="warning">
      <b>{WORDS.doubts(doubts.length)}</b>
      <ul class="mt-1 flex flex-col">
        {doubts.map(({ key, value }) => (
          <li key={key}>
            <button type="button" class="link py-1 text-left" onClick={() => onGo(key)}>
              {value.doubt}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
