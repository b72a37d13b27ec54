import type { CommuneOverview } from "@toso/contract/teams/office";
import { useEffect } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { useKeptForm } from "../../../platform/kept-form.ts";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Page } from "../../../platform/ui/page.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { Confirm } from "./confirm.tsx";
import { DecisionsOnFile } from "./decisions-on-file.tsx";
import type { DecisionForm } from "./form.ts";
import { FromPaper } from "./from-paper.tsx";
import { planOf } from "./plan.ts";
import { Upload } from "./upload.tsx";
import { WORDS } from "./words.ts";

/** The number moves with the form's shape: what an older version kept is not understood any more. */
const KEPT = "decision.2";

/** From a decision file to teams: upload, correct, confirm. The correction survives a reload. */
export function DecisionPage({ next }: { next: string }) {
  const [form, setForm] = useKeptForm<DecisionForm>(KEPT);
  const { route, query } = useLocation();
  const commune = useAsked<CommuneOverview>("/api/commune");
  const known = commune.answer;
  const unplanned = form?.kind === "reorganise" && !form.plan && known?.teams.some(({ to }) => to === null);
  useEffect(() => {
    if (form && known && unplanned) setForm({ ...form, plan: planOf(form, known) });
  }, [form, known, unplanned, setForm]);
  if (!form)
    return (
      <Page title={WORDS.title} lead={WORDS.lead}>
        {query["van-ban"] ? (
          <FromPaper paper={query["van-ban"]} onRead={setForm} />
        ) : (
          <Upload onRead={setForm} />
        )}
        <DecisionsOnFile />
      </Page>
    );
  const confirmed = (said: string) => {
    setForm(null);
    route(form.plan ? `/quyet-dinh/${form.decision}` : next);
    tell(said);
  };
  return (
    <Page title={form.plan ? WORDS.confirmPlanTitle : WORDS.confirmTitle} lead={WORDS.confirmLead(form.file)}>
      <Loaded of={commune}>
        {(overview) =>
          !unplanned && <Confirm form={form} known={overview} onForm={setForm} onConfirmed={confirmed} />
        }
      </Loaded>
    </Page>
  );
}
