import { computed, signal } from "@preact/signals";
import { households } from "@toso/domain/households/household";
import { team } from "../../../platform/local/me.ts";
import { mirror } from "../../../platform/local/mirror.ts";
import { type Filter, find } from "./find.ts";
import { byPlace } from "./order.ts";

/** The households of the team that is worked for, as one walks from door to door. */
export const teamHouseholds = computed(() => {
  const id = team.value?.id;
  return byPlace([...mirror.all(households).values()].filter(({ audience }) => audience === id));
});

/** What was typed and chosen stays while one looks into a household and comes back. */
export const typed = signal("");
export const filter = signal<Filter>("all");

export const found = computed(() => find(teamHouseholds.value, typed.value, filter.value));
