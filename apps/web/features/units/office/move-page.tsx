import type { ListedHouseholds } from "@toso/contract/households/office";
import type { CommuneOverview, TeamOverview } from "@toso/contract/teams/office";
import type { Id } from "@toso/domain/command/command";
import type { Refusal } from "@toso/domain/command/refusal";
import { dayOf } from "@toso/domain/words/day";
import { fold } from "@toso/domain/words/fold";
import { sayNumber } from "@toso/domain/words/numbers";
import { useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import { useAsked } from "../../../platform/asked.ts";
import { command } from "../../../platform/command.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Empty } from "../../../platform/ui/empty.tsx";
import { Field } from "../../../platform/ui/field.tsx";
import { Loaded } from "../../../platform/ui/loaded.tsx";
import { Notice } from "../../../platform/ui/notice.tsx";
import { Page } from "../../../platform/ui/page.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { MoveList } from "./move-list.tsx";
import { WORDS } from "./words.ts";

type Household = ListedHouseholds["households"][number];

/** Gives some households of a team to another one: by neighbourhood, by name, or one by one. */
export function MovePage() {
  const commune = useAsked<CommuneOverview>("/api/commune");
  const { query, route } = useLocation();
  const today = dayOf(Date.now());
  return (
    <Page title={WORDS.moveTitle} lead={WORDS.moveLead}>
      <Loaded of={commune}>
        {({ teams }) => {
          const standing = teams.filter(({ to }) => to === null || to >= today);
          // A team that has ended may still have what nobody took over.
          const giving = teams.filter((team) => standing.includes(team) || team.households > 0);
          const from = giving.find(({ id }) => id === query.tu) ?? giving[0];
          if (!from || !standing.some(({ id }) => id !== from.id))
            return (
              <Empty title={WORDS.oneTeam}>
                <Button href="/quyet-dinh">{WORDS.upload}</Button>
              </Empty>
            );
          return (
            <>
              <TeamSelect
                label={WORDS.fromTeam}
                teams={giving}
                chosen={from.id}
                onChoose={(id) => route(`/to-chuc/chuyen-ho?tu=${id}`)}
              />
              <MoveForm key={from.id} from={from} teams={standing.filter(({ id }) => id !== from.id)} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function MoveForm({ from, teams }: { from: TeamOverview; teams: TeamOverview[] }) {
  const list = useAsked<ListedHouseholds>(`/api/teams/${from.id}/households`);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [to, setTo] = useState(teams.length === 1 ? (teams[0]?.id ?? "") : "");
  const [sought, setSought] = useState("");
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const receiver = teams.find(({ id }) => id === to);
  const move = async (moving: Household[]) => {
    setMissing(!receiver || moving.length === 0);
    if (!receiver || moving.length === 0) return;
    const households = moving.map(({ id }) => id);
    const refused = await command("moveHouseholds", { from: from.id, to, households });
    setRefusal(refused);
    if (refused) return;
    setChosen(new Set());
    const back = () => void command("moveHouseholds", { from: to, to: from.id, households });
    tell(`${WORDS.moved(sayNumber(households.length))} ${WORDS.movedNext}`, { say: WORDS.undo, do: back });
  };
  return (
    <Loaded of={list}>
      {({ households }) => {
        if (households.length === 0) return <Empty title={WORDS.noHouseholds} />;
        const key = fold(sought);
        const found = households.filter(({ head, place }) => fold(`${head} ${place ?? ""}`).includes(key));
        const moving = households.filter(({ id }) => chosen.has(id));
        return (
          <div class="flex flex-col gap-4">
            <Field label={WORDS.search} type="search" value={sought} onText={setSought} />
            <MoveList all={households} found={found} chosen={chosen} onChosen={setChosen} />
            <div class="bottom-0 z-10 flex flex-wrap items-end gap-3 border-t border-base-300 bg-base-100 py-3 sm:sticky">
              <TeamSelect
                label={WORDS.toTeam}
                teams={teams}
                chosen={to}
                onChoose={setTo}
                none={WORDS.chooseTeam}
              />
              <ActButton act={() => move(moving)}>
                {receiver && moving.length > 0
                  ? WORDS.moveTo(sayNumber(moving.length), receiver.name)
                  : WORDS.move}
              </ActButton>
            </div>
            {missing && <Notice tone="warning">{WORDS.moveFirst}</Notice>}
            {refusal && <Notice tone="error">{refusal.sentence}</Notice>}
          </div>
        );
      }}
    </Loaded>
  );
}

function TeamSelect({
  label,
  teams,
  chosen,
  none,
  onChoose,
}: {
  label: string;
  teams: TeamOverview[];
  chosen: Id;
  none?: string;
  onChoose: (id: Id) => void;
}) {
  return (
    <label class="flex w-full max-w-md flex-col gap-1">
      <span class="font-semibold">{label}</span>
      <select
        class="select h-12 w-full border-base-content/40 text-base"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {none && <option value="">{none}</option>}
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
