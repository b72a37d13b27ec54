import { signal } from "@preact/signals";
import { keepSetting, setting } from "../../../platform/local/database.ts";
import { type KeptPin, makePin, type PinAnswer, tryPin } from "./pin.ts";

/** So long in the pocket, and the PIN is asked again. */
const AWAY_MS = 5 * 60_000;

export const locked = signal(false);

/** Whether this phone has a PIN; undefined until it was looked up. */
export const hasPin = signal<boolean | undefined>(undefined);

let awaySince: number | null = null;

/** The app is opened: the PIN is asked where there is one, and again after the phone was away. */
export async function armLock(): Promise<void> {
  hasPin.value = (await setting<KeptPin>("pin")) !== undefined;
  locked.value = hasPin.value;
  watchAbsence();
}

/** Asks the PIN again after the phone was away; who has just chosen it is not asked now. */
export function watchAbsence(): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") awaySince = Date.now();
    else if (awaySince !== null && Date.now() - awaySince > AWAY_MS) lockNow();
  });
}

export function lockNow(): void {
  if (hasPin.value) locked.value = true;
}

export async function setPin(pin: string): Promise<void> {
  await keepSetting("pin", await makePin(pin));
  hasPin.value = true;
}

/** Tries to open. A wrong try is kept before it is answered: switching the phone off does not give it back. */
export async function unlock(pin: string): Promise<PinAnswer> {
  const kept = await setting<KeptPin>("pin");
  if (!kept) {
    locked.value = false;
    return { is: "right" };
  }
  const [after, answer] = await tryPin(kept, pin, Date.now());
  await keepSetting("pin", after);
  if (answer.is === "right") {
    awaySince = null;
    locked.value = false;
  }
  return answer;
}
