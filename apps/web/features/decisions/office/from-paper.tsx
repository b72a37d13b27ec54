import type { ReadingOfDecision } from "@toso/contract/decisions/reading";
import { isRefusal, type Refusal, refuse } from "@toso/domain/command/refusal";
import { useEffect, useState } from "preact/hooks";
import { freshId } from "../../../platform/fresh-id.ts";
import { askSignedIn } from "../../../platform/signed-out.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import type { DecisionForm } from "./form.ts";
import { formOf } from "./read-form.ts";
import { WORDS } from "./words.ts";

/** A decision that the office wrote and numbered here is read like one that came as a file: one way in for all. */
export function FromPaper({ paper, onRead }: { paper: string; onRead: (form: DecisionForm) => void }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void readPaper(paper).then((read) =>
      isRefusal(read) ? setRefusal(read) : onRead(formOf(read.reading, read.name, freshId)),
    );
  }, [paper, onRead]);
  if (!refusal) return <p role="status">{WORDS.readingPaper}</p>;
  return (
    <Notice tone="warning" act={<Button href={`/van-ban/${paper}`}>{WORDS.toPaper}</Button>}>
      {refusal.sentence}
    </Notice>
  );
}

async function readPaper(paper: string): Promise<{ reading: ReadingOfDecision; name: string } | Refusal> {
  const file = await fetch(`/api/papers/${paper}/file.docx`).catch(() => null);
  if (!file?.ok) return refuse("paper_unread", WORDS.paperUnread);
  const name =
    /filename="([^"]+)"/.exec(file.headers.get("content-disposition") ?? "")?.[1] ?? "van-ban.docx";
  const body = new FormData();
  body.append("file", new File([await file.blob()], name));
  const reading = await askSignedIn<ReadingOfDecision>("POST", "/api/decisions/read", body);
  return isRefusal(reading) ? reading : { reading, name };
}
