import { local } from "./database.ts";
import { mirror } from "./mirror.ts";
import { countUnsent } from "./outbox.ts";
import { hearTabs } from "./tabs.ts";

/** Reads the phone into memory and keeps it as other tabs write. Visits are many, and the home can wait for them. */
export async function openPhone(): Promise<void> {
  const load = () => Promise.all([mirror.load(local, ["visit"]), countUnsent(local)]);
  hearTabs(() => void load());
  await load();
}
