import type { Organisation } from "@toso/contract/units/office";
import type { Id } from "@toso/domain/command/command";
import { isRefusal } from "@toso/domain/command/refusal";
import { hamletChanges } from "@toso/domain/units/hamlet-changes";
import { type Hamlets, reshape } from "@toso/domain/units/reshape";
import type { Reshaping } from "@toso/domain/units/reshaping";
import { sayDay, sayWeekday } from "@toso/domain/words/day";
import { sayNumber } from "@toso/domain/words/numbers";
import { Notice } from "../../../platform/ui/notice.tsx";
import { sayChange } from "./say-change.ts";
import { WORDS } from "./words.ts";

/** What will follow, in words, by the very rule that will decide it; or why it cannot be. */
export function Preview({
  said,
  hamlets,
  today,
}: {
  said: Reshaping;
  hamlets: Hamlets;
  today: Organisation;
}) {
  const after = reshape(hamlets, said);
  if (isRefusal(after)) return <Notice tone="warning">{after.sentence}</Notice>;
  const before = new Set(hamletChanges(hamlets).map(keyOf));
  const changes = hamletChanges(new Map([...hamlets, ...after])).filter(
    (change) => change.ids.some((id) => after.has(id)) && !before.has(keyOf(change)),
  );
  return (
    <div class="flex flex-col gap-2">
      <p class="font-bold first-letter:uppercase">
        {WORDS.previewFrom(sayWeekday(said.on), sayDay(said.on))}
      </p>
      <ul class="flex list-disc flex-col gap-2 pl-5">
        {changes.map((change) => (
          <li key={keyOf(change)}>
            {sayChange(change)}.
            <span class="block text-sm text-base-content/80">{sayTeams(change.ids, today)}</span>
            {change.kind === "undecided" && (
              <span class="block text-sm text-base-content/80">{WORDS.previewOpen}</span>
            )}
            {change.kind === "moved" && (
              <span class="block text-sm text-base-content/80">{WORDS.previewMoved}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const keyOf = ({ day, kind, who, into }: ReturnType<typeof hamletChanges>[number]) =>
  `${day} ${kind} ${who.join()} ${into.join()}`;

/** "2 tổ, 143 hộ …": who goes on by the old hamlets. */
function sayTeams(ids: Id[], { hamlets, undecided }: Organisation): string {
  const teams = new Map(
    [...hamlets, ...undecided]
      .filter(({ id }) => ids.includes(id))
      .flatMap((hamlet) => hamlet.teams)
      .map((team) => [team.id, team.households]),
  );
  if (teams.size === 0) return WORDS.previewNoTeams;
  return WORDS.previewTeams(
    teams.size,
    sayNumber([...teams.values()].reduce((sum, households) => sum + households, 0)),
  );
}
