import type { CommuneOverview } from "@toso/contract/teams/office";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { Page } from "../../../platform/ui/page.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { Confirm } from "./confirm.tsx";
import type { DecisionForm } from "./form.ts";
import { Upload } from "./upload.tsx";
import { WORDS } from "./words.ts";

/** From a decision file to teams: upload, correct, confirm. The correction survives a reload. */
export function DecisionPage({ next }: { next: string }) {
  const [form, setForm] = useKeptForm<DecisionForm>("decision");
  const { route } = useLocation();
  const known = useAsked<CommuneOverview>("/api/commune").answer?.name ?? "";
  if (!form)
    return (
      <Page title={WORDS.title} lead={WORDS.lead}>
        <Upload onRead={setForm} />
      </Page>
    );
  return (
    <Page title={WORDS.confirmTitle} lead={WORDS.confirmLead(form.file)}>
      <Confirm
        form={form}
        known={known}
        onForm={setForm}
        onConfirmed={({ teams, members }) => {
          setForm(null);
          route(next);
          tell(WORDS.done(teams, members));
        }}
      />
    </Page>
  );
}
