import { signal } from "@preact/signals";
import { dayOf } from "@toso/domain/words/day";

/** The day it is in Vietnam; it moves at midnight, also in an app that was left open. */
export const today = signal(dayOf(Date.now()));

const look = () => {
  today.value = dayOf(Date.now());
};
setInterval(look, 60_000);
document.addEventListener("visibilitychange", look);
