import { catalogue } from "./platform/i18n/catalogue.ts";
import { Button } from "./platform/ui/button.tsx";

const words = catalogue({
  vi: {
    title: "Chưa mở được Tổ Số",
    how: "Thành viên tổ: lần đầu cần có mạng để mở lời mời của UBND xã.",
    again: "Thử lại",
  },
});

/** Nobody is known on this device yet, and the server cannot be asked. */
export function Unreachable({ sentence, onAgain }: { sentence: string; onAgain: () => void }) {
  return (
    <main class="mx-auto flex min-h-dvh max-w-md flex-col gap-4 p-4 pt-10">
      <img src="/icon.svg" alt="" class="size-16" />
      <h1 class="text-2xl font-bold">{words.title}</h1>
      <p role="alert">{sentence}</p>
      <p class="text-base-content/80">{words.how}</p>
      <Button look="main" onClick={onAgain}>
        {words.again}
      </Button>
    </main>
  );
}
