import { computed, signal } from "@preact/signals";
import type { Session } from "@toso/contract/accounts/accounts";
import type { Actor, Id } from "@toso/domain/command/command";
import { keepSetting, local, setting } from "./database.ts";

/** The member whose phone this is, as the server last told: known without a network. */
export type Me = NonNullable<Session["account"]>;

export const me = signal<Me | null>(null);

const chosen = signal<Id | null>(null);

/** The team that is worked for now; most members have one. */
export const team = computed(() => {
  const teams = me.value?.teams ?? [];
  return teams.find(({ id }) => id === chosen.value) ?? teams[0] ?? null;
});

/** Reads who this phone belongs to. False: nobody yet. */
export async function recallMe(): Promise<boolean> {
  const [account, chosenTeam] = await Promise.all([setting<Me>("account"), setting<Id>("team")]);
  me.value = account ?? null;
  chosen.value = chosenTeam ?? null;
  return account !== undefined;
}

export async function keepMe(account: Me): Promise<void> {
  await keepSetting("account", account);
  me.value = account;
}

export async function chooseTeam(id: Id): Promise<void> {
  chosen.value = id;
  await keepSetting("team", id);
}

/** As whom this phone acts. */
export function actor(): Actor {
  const account = me.value;
  if (!account) throw new Error("nobody's phone");
  const { id, name, commune, office, teams } = account;
  return { account: id, name, commune, office, teams: teams.map((team) => team.id) };
}

/** What lies outside the database: half-written forms, what was chosen last. How one reads stays. */
function forgetTraces(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith("toso.") && key !== "toso.display" && key !== "toso.language")
      localStorage.removeItem(key);
}

/** Empties the phone: it becomes somebody else's. Asked only when nothing waits. */
export async function forgetMe(): Promise<void> {
  await Promise.all(local.tables.map((table) => table.clear()));
  forgetTraces();
  me.value = null;
}
