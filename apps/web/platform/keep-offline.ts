/** After the first screen has had the slow network for itself. */
const LATER_MS = 2_500;

/** The app stays on this device: from the next time it opens without a network. Newer versions replace it by themselves. */
export function keepOffline(): void {
  // Not while somebody develops: what changes by the second must not be kept.
  if (import.meta.hot || !("serviceWorker" in navigator)) return;
  addEventListener("load", () => setTimeout(register, LATER_MS));
}

const register = () =>
  navigator.serviceWorker.register("/sw.js").catch(() => {
    // A private window or a full disk: the app works, but only with a network.
  });
