/** Several tabs of one phone share one database: whoever wrote tells the others. */
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("toso");

export const tellTabs = (): void => channel?.postMessage("written");

/** Calls back, once for many, after another tab wrote. */
export function hearTabs(call: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  channel?.addEventListener("message", () => {
    clearTimeout(timer);
    timer = setTimeout(call, 200);
  });
}
