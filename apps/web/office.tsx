import "@fontsource/be-vietnam-pro/latin-400.css";
import "@fontsource/be-vietnam-pro/latin-700.css";
import "@fontsource/be-vietnam-pro/vietnamese-400.css";
import "@fontsource/be-vietnam-pro/vietnamese-700.css";
import type { Session } from "@toso/contract/accounts/accounts";
import type { DifficultyRow } from "@toso/contract/difficulties/office";
import type { ReportBoard } from "@toso/contract/reports/office";
import type { CommuneOverview } from "@toso/contract/teams/office";
import type { Organisation } from "@toso/contract/units/office";
import { dayOf } from "@toso/domain/words/day";
import { LocationProvider, Route, Router } from "preact-iso";
import { ColleaguesPage } from "./features/accounts/office/colleagues-page.tsx";
import { OneDecision } from "./features/decisions/office/one-decision.tsx";
import { DecisionPage } from "./features/decisions/office/page.tsx";
import { DifficultiesPage } from "./features/difficulties/office/page.tsx";
import { HouseholdsPage } from "./features/households/office/page.tsx";
import { ComposePage } from "./features/papers/office/compose-page.tsx";
import { PaperPage } from "./features/papers/office/paper-page.tsx";
import { PapersPage } from "./features/papers/office/register-page.tsx";
import { TemplatesPage } from "./features/papers/office/templates-page.tsx";
import { ReportsPage } from "./features/reports/office/page.tsx";
import { AssignPage } from "./features/targets/office/assign-page.tsx";
import { BoardPage } from "./features/targets/office/board-page.tsx";
import { TeamsPage } from "./features/teams/office/page.tsx";
import { MovePage } from "./features/units/office/move-page.tsx";
import { OrganisationPage } from "./features/units/office/page.tsx";
import { ReformPage } from "./features/units/office/reform/page.tsx";
import { ReshapePage } from "./features/units/office/reshape-page.tsx";
import { Frame } from "./office/frame.tsx";
import { IdleSignIn } from "./office/idle-sign-in.tsx";
import { Nav } from "./office/nav.tsx";
import { NotFound } from "./office/not-found.tsx";
import { TeamPage } from "./office/team-page.tsx";
import { TodayPage } from "./office/today.tsx";
import { WORDS } from "./office/words.ts";
import { ask } from "./platform/api.ts";
import { forgetTold, useAsked } from "./platform/asked.ts";
import { forgetKeptForms } from "./platform/kept-form.ts";
import { signedOut } from "./platform/signed-out.ts";
import { lastClosed } from "./platform/ui/period-picker.tsx";
import { Toast } from "./platform/ui/toast.tsx";

/** Addresses that are pages; the others (documents, pictures) are the server's. */
const PAGES = /^\/(?!api\/)/;

/** The commune's office: everything the commune does with its teams. */
export default function Office() {
  return (
    <LocationProvider scope={PAGES}>
      <Rooms />
    </LocationProvider>
  );
}

function Rooms() {
  const { answer: session } = useAsked<Session>("/api/session");
  const { answer: commune } = useAsked<CommuneOverview>("/api/commune");
  return (
    <>
      <Frame
        title={commune?.name || WORDS.product}
        nav={
          <Nav commune={commune} counts={useCounts()} who={sayWho(session?.account)} onSignOut={signOut} />
        }
      >
        <Router>
          <Route path="/" component={TodayPage} />
          <Route path="/tien-do" component={BoardPage} />
          <Route path="/bao-cao" component={ReportsPage} communeName={commune?.name ?? ""} />
          <Route path="/kho-khan" component={DifficultiesPage} />
          <Route path="/chi-tieu" component={AssignPage} />
          <Route path="/ho-dan" component={HouseholdsPage} />
          <Route path="/to" component={TeamsPage} />
          <Route path="/to/:team" component={TeamPage} />
          <Route path="/to-chuc" component={OrganisationPage} />
          <Route path="/to-chuc/sap-xep" component={ReshapePage} />
          <Route path="/to-chuc/chuyen-ho" component={MovePage} />
          <Route path="/to-chuc/sap-nhap" component={ReformPage} />
          <Route path="/quyet-dinh" component={DecisionPage} next="/to" />
          <Route path="/quyet-dinh/:decision" component={OneDecision} />
          <Route path="/van-ban" component={PapersPage} />
          <Route path="/van-ban/soan" component={ComposePage} />
          <Route path="/van-ban/:paper" component={PaperPage} />
          <Route path="/mau-van-ban" component={TemplatesPage} />
          <Route path="/can-bo" component={ColleaguesPage} />
          <Route default component={NotFound} />
        </Router>
      </Frame>
      <Toast />
      {signedOut.value && <IdleSignIn account={session?.account?.id} />}
    </>
  );
}

/** What waits on the pages that people send things to. */
function useCounts(): Record<string, number> {
  const period = lastClosed("month", dayOf(Date.now())).key;
  const { answer: reports } = useAsked<ReportBoard>(`/api/reports?period=${period}`);
  const { answer: list } = useAsked<{ difficulties: DifficultyRow[] }>("/api/difficulties");
  const { answer: told } = useAsked<Organisation>(`/api/organisation?day=${dayOf(Date.now())}`);
  return {
    "/to-chuc": told?.undecided.length ?? 0,
    "/bao-cao": reports?.rows.filter(({ status }) => status === "sent").length ?? 0,
    "/kho-khan": list?.difficulties.filter(({ answer }) => answer === null).length ?? 0,
  };
}

/** Who is signed in, and that they only look where they do. */
const sayWho = (account: Session["account"] | undefined): string | undefined =>
  account?.duty === "view" ? WORDS.looking(account.name) : account?.name;

async function signOut(): Promise<void> {
  await ask("POST", "/api/sign-out");
  forgetTold();
  forgetKeptForms();
  location.assign("/");
}
