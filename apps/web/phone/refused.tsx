import { useEffect, useState } from "preact/hooks";
import type { OutboxItem } from "../platform/local/database.ts";
import { exportOutbox, markSeen, refusedItems, unsent } from "../platform/local/outbox.ts";
import { sayMoment } from "../platform/local/sync-state.ts";
import { canSharePicture, download, handOver } from "../platform/share/share.ts";
import { Button } from "../platform/ui/button.tsx";
import { Card } from "../platform/ui/card.tsx";
import { PageHeader } from "../platform/ui/page-header.tsx";
import { words } from "./words.ts";

/** What the commune could not take: kept, each with its reason, and exported for whoever helps (S6). */
export function RefusedPage() {
  const [items, setItems] = useState<OutboxItem[]>([]);
  const { refused } = unsent.value;
  useEffect(() => void refusedItems().then(setItems), [refused]);
  const open = items.filter((item) => !item.seen);
  const seen = items.filter((item) => item.seen);
  return (
    <>
      <PageHeader title={words.refusedTitle} under={words.refusedLead} back="/them" />
      {open.length === 0 && <p>{words.refusedNone}</p>}
      {open.map((item) => (
        <Item key={item.n} item={item} />
      ))}
      {seen.length > 0 && (
        <details class="flex flex-col gap-3">
          <summary class="text-primary min-h-11 cursor-pointer py-2 font-semibold">
            {words.refusedSeen(seen.length)}
          </summary>
          <div class="flex flex-col gap-3">
            {seen.map((item) => (
              <Item key={item.n} item={item} />
            ))}
          </div>
        </details>
      )}
      <Button wide onClick={hand}>
        {words.export}
      </Button>
      <p class="text-base-content/75 text-sm">{words.exportHow}</p>
    </>
  );
}

function Item({ item: { n, command, refusal, seen } }: { item: OutboxItem }) {
  return (
    <Card look="error" title={words.commands[command.type] ?? command.type}>
      <p class="text-base-content/75 text-sm">{words.made(sayMoment(command.made, Date.now()))}</p>
      <p>{subjectOf(command.body)}</p>
      <p class="font-semibold">{refusal?.sentence}</p>
      {!seen && <Button onClick={() => void markSeen(n)}>{words.dismiss}</Button>}
    </Card>
  );
}

/** Whom or what it was about, as far as the command itself says. */
function subjectOf(body: unknown): string {
  const { households, text, narrative, note } = body as Record<string, unknown>;
  const heads = Array.isArray(households) ? households.map(({ head }) => head).join(", ") : null;
  return String(heads ?? text ?? narrative ?? note ?? "");
}

async function hand(): Promise<void> {
  const file = await exportOutbox();
  if (canSharePicture(file)) await handOver({ files: [file] });
  else download(file);
}
