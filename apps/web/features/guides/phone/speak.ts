import { signal } from "@preact/signals";

/** Does this phone itself read Vietnamese? Some know only after a while. */
export const speaks = signal(false);

const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
const vietnamese = () => speech?.getVoices().find(({ lang }) => /^vi\b/i.test(lang));
const look = () => {
  speaks.value = vietnamese() !== undefined;
};
speech?.addEventListener?.("voiceschanged", look);
look();

/** Reads aloud with the phone's own voice, a little slower than it would. */
export function speak(say: string, onEnd: () => void): void {
  const said = new SpeechSynthesisUtterance(say);
  said.lang = "vi-VN";
  said.voice = vietnamese() ?? null;
  said.rate = 0.9;
  said.onend = onEnd;
  said.onerror = onEnd;
  speech?.cancel();
  speech?.speak(said);
}

export const hush = (): void => speech?.cancel();
