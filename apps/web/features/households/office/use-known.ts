import type { ListedHouseholds } from "@toso/contract/households/office";
import type { Id } from "@toso/domain/command/command";
import { isRefusal } from "@toso/domain/command/refusal";
import { useEffect, useState } from "preact/hooks";
import { askSignedIn } from "../../../platform/signed-out.ts";
import { sameness } from "./list-plan.ts";

/** What these teams have already, by `sameness`. A team not yet heard of is absent. */
export function useKnown(teams: readonly Id[]): ReadonlyMap<Id, ReadonlySet<string>> {
  const [known, setKnown] = useState<ReadonlyMap<Id, ReadonlySet<string>>>(new Map());
  const wanted = [...new Set(teams)].sort().join();
  useEffect(() => {
    let left = false;
    for (const team of wanted.split(",").filter(Boolean))
      void askSignedIn<ListedHouseholds>("GET", `/api/teams/${team}/households`).then((answer) => {
        if (left || isRefusal(answer)) return;
        setKnown((before) => new Map(before).set(team, new Set(answer.households.map(sameness))));
      });
    return () => {
      left = true;
    };
  }, [wanted]);
  return known;
}
