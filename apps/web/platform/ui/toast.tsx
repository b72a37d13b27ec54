import { signal } from "@preact/signals";

interface Told {
  text: string;
  act?: { say: string; do: () => void };
}

const told = signal<Told | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says at the foot of the screen what was done, for a few seconds, perhaps with a way back. */
export function tell(text: string, act?: Told["act"]): void {
  clearTimeout(timer);
  told.value = { text, act };
  timer = setTimeout(forget, act ? 8_000 : 5_000);
}

const forget = () => {
  told.value = null;
};

/** Where it is said: once a face. */
export function Toast() {
  const now = told.value;
  return (
    <div
      class="pointer-events-none fixed inset-x-0 bottom-24 z-50 flex justify-center px-4 lg:top-6 lg:bottom-auto"
      role="status"
    >
      {now && (
        <div class="bg-neutral text-neutral-content rounded-box pointer-events-auto flex max-w-md items-center gap-3 px-4 py-3 shadow-lg">
          <span>{now.text}</span>
          {now.act && (
            <button
              type="button"
              class="min-h-11 px-2 font-bold underline"
              onClick={() => {
                now.act?.do();
                forget();
              }}
            >
              {now.act.say}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
