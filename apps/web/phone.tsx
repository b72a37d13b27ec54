import { ErrorBoundary, LocationProvider, lazy, Route, Router, useLocation } from "preact-iso";
import { locked } from "./features/accounts/phone/lock.ts";
import { LockScreen } from "./features/accounts/phone/lock-screen.tsx";
import { PinPage } from "./features/accounts/phone/pin-page.tsx";
import { DecisionsOnPhone } from "./features/decisions/phone/decision-list.tsx";
import { DecisionOnPhone } from "./features/decisions/phone/decision-page.tsx";
import { DifficultyList } from "./features/difficulties/phone/list.tsx";
import { RaiseDifficulty } from "./features/difficulties/phone/raise.tsx";
import { AddHousehold } from "./features/households/phone/add.tsx";
import { HouseholdPage } from "./features/households/phone/household.tsx";
import { HouseholdList } from "./features/households/phone/list.tsx";
import { words as householdWords } from "./features/households/phone/words.ts";
import { ReportList } from "./features/reports/phone/list.tsx";
import { ReportPage } from "./features/reports/phone/report-page.tsx";
import { VisitList } from "./features/visits/phone/visit-list.tsx";
import { VisitScreen } from "./features/visits/phone/visit-screen.tsx";
import { AfterVisit } from "./phone/after-visit.tsx";
import { More } from "./phone/more.tsx";
import { RefusedPage } from "./phone/refused.tsx";
import { Tabs } from "./phone/tabs.tsx";
import { Today } from "./phone/today.tsx";
import { words } from "./phone/words.ts";
import { Button } from "./platform/ui/button.tsx";
import { PageHeader } from "./platform/ui/page-header.tsx";
import { Toast } from "./platform/ui/toast.tsx";

// Seldom opened: on the phone from the start, read when somebody opens them.
const CorrectHousehold = lazy(() => import("./features/households/phone/correct.tsx"));
const LeaveHousehold = lazy(() => import("./features/households/phone/leave.tsx"));
const CorrectVisit = lazy(() => import("./features/visits/phone/correct-screen.tsx"));
const WithdrawVisit = lazy(() => import("./features/visits/phone/withdraw-screen.tsx"));

/** The member's face. Everything in it works without a network. */
export function Phone() {
  if (locked.value) return <LockScreen />;
  return (
    <LocationProvider>
      <main class="mx-auto flex max-w-2xl flex-col gap-4 px-4 pb-28">
        <ErrorBoundary>
          <Pages />
        </ErrorBoundary>
      </main>
      <Tabs />
      <Toast />
    </LocationProvider>
  );
}

interface Named {
  id: string;
}

interface NamedVisit extends Named {
  visit: string;
}

function Pages() {
  const { route } = useLocation();
  return (
    <Router>
      <Route path="/" component={Today} />
      <Route path="/ghi" component={Pick} />
      <Route path="/ho" component={Households} />
      <Route
        path="/ho/:id"
        component={({ id }: Named) => <HouseholdPage id={id} visits={<VisitList household={id} />} />}
      />
      <Route
        path="/ho/:id/ghi"
        component={({ id }: Named) => (
          <VisitScreen id={id} onDone={(visit) => route(`/da-ghi/${visit}`, true)} />
        )}
      />
      <Route
        path="/ho/:id/sua"
        component={({ id }: Named) => <CorrectHousehold id={id} onDone={() => route(`/ho/${id}`, true)} />}
      />
      <Route
        path="/ho/:id/roi"
        component={({ id }: Named) => <LeaveHousehold id={id} onDone={() => route(`/ho/${id}`, true)} />}
      />
      <Route
        path="/ho/:id/luot/:visit/sua"
        component={({ visit }: NamedVisit) => (
          <CorrectVisit visit={visit} onDone={(id) => route(`/ho/${id}`, true)} />
        )}
      />
      <Route
        path="/ho/:id/luot/:visit/rut-lai"
        component={({ visit }: NamedVisit) => (
          <WithdrawVisit visit={visit} onDone={(id) => route(`/ho/${id}`, true)} />
        )}
      />
      <Route path="/da-ghi/:id" component={AfterVisit} />
      <Route path="/them-ho" component={() => <AddHousehold onAdded={(id) => route(`/ho/${id}`, true)} />} />
      <Route path="/huong-dan/:guide?/:card?" component={Guides} />
      <Route path="/bao-cao" component={ReportList} />
      <Route path="/bao-cao/:id" component={({ id }: Named) => <ReportPage periodKey={id} />} />
      <Route path="/them" component={More} />
      <Route path="/them/ma-pin" component={() => <PinPage onKept={() => route("/them", true)} />} />
      <Route path="/chua-nhan" component={RefusedPage} />
      <Route path="/quyet-dinh" component={DecisionsOnPhone} />
      <Route
        path="/quyet-dinh/:id"
        component={({ id }: Named) => <DecisionOnPhone id={id} onSeen={() => route("/", true)} />}
      />
      <Route path="/kho-khan" component={DifficultyList} />
      <Route
        path="/kho-khan/moi"
        component={() => <RaiseDifficulty onRaised={() => route("/kho-khan", true)} />}
      />
      <Route default component={NotFound} />
    </Router>
  );
}

/** Drawings and sentences of many cards: they come when they are opened, and are kept for when there is no network. */
const Guides = lazy(() => import("./features/guides/phone/guides.tsx"));

const { title, pick, pickUnder } = householdWords;

const Households = () => <HouseholdList title={title} to={({ id }) => `/ho/${id}`} />;
const Pick = () => <HouseholdList title={pick} under={pickUnder} back="/" to={({ id }) => `/ho/${id}/ghi`} />;

const NotFound = () => (
  <>
    <PageHeader title={words.notFound} />
    <Button look="main" href="/">
      {words.home}
    </Button>
  </>
);
