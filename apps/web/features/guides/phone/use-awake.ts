import { useEffect } from "preact/hooks";

/** The screen stays on while somebody looks at a card, where the phone can do that. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let over = false;
    const keep = async () => {
      if (document.visibilityState !== "visible") return;
      // A battery that is nearly empty refuses: then the screen goes dark as always.
      lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
      if (over) void lock?.release();
    };
    void keep();
    document.addEventListener("visibilitychange", keep);
    return () => {
      over = true;
      document.removeEventListener("visibilitychange", keep);
      void lock?.release();
    };
  }, []);
}
