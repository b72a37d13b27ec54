import { languageName } from "@toso/domain/guides/language";
import type { CardPlace, Voice } from "@toso/domain/guides/voice";
import { Square, Volume2 } from "lucide-preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { mirror } from "../../../platform/local/mirror.ts";
import { fetchSound } from "../../../platform/local/photos.ts";
import type { Shown } from "../../../platform/local/read.ts";
import { Button } from "../../../platform/ui/button.tsx";
import { keepLanguage, voicesOf } from "./heard-voices.ts";
import { hush, speak, speaks } from "./speak.ts";
import { words } from "./words.ts";

const PHONE = "phone";

/** The card aloud: by somebody of the team in the language of the house, else by the phone itself. */
export function Listen({ place, say }: { place: CardPlace; say: string }) {
  const voices = voicesOf(place);
  const [playing, setPlaying] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const audio = useRef<HTMLAudioElement | null>(null);
  const byPhone = speaks.value && !voices.some(({ doc }) => doc.language === "kinh");

  const stop = () => {
    audio.current?.pause();
    audio.current = null;
    hush();
    setPlaying(null);
  };
  useEffect(() => stop, []);
  const hashes = voices.map(({ doc }) => doc.hash).join();
  // Opened once with a signal, it is here when there is none.
  useEffect(() => {
    for (const { audience, doc } of voices) void fetchSound(audience ?? "", doc.hash);
  }, [hashes]);

  const play = async ({ id, audience, doc }: Shown<Voice>) => {
    stop();
    setSaid(null);
    setPlaying(id);
    keepLanguage(doc.language);
    const sound = await fetchSound(audience ?? "", doc.hash);
    if (!sound) {
      setPlaying(null);
      return setSaid(words.notYet);
    }
    const url = URL.createObjectURL(sound);
    const heard = new Audio(url);
    audio.current = heard;
    const end = () => {
      URL.revokeObjectURL(url);
      if (audio.current === heard) stop();
    };
    heard.addEventListener("ended", end);
    await heard.play().catch(() => {
      end();
      setSaid(words.unplayable);
    });
  };
  const playPhone = () => {
    stop();
    setPlaying(PHONE);
    speak(say, () => setPlaying(null));
  };

  if (!mirror.ready.value) return null;
  if (voices.length === 0 && !byPhone) return <p class="text-base-content/80">{words.noVoice}</p>;
  return (
    <div class="flex flex-col gap-2">
      {voices.length > 1 && <p class="font-semibold">{words.voices}</p>}
      <div class="flex flex-wrap gap-2">
        {voices.map((voice) => (
          <Play
            key={voice.id}
            say={words.listenTo(languageName(voice.doc.language), voice.doc.by.name)}
            playing={playing === voice.id}
            onPlay={() => void play(voice)}
            onStop={stop}
          />
        ))}
        {byPhone && <Play say={words.listen} playing={playing === PHONE} onPlay={playPhone} onStop={stop} />}
      </div>
      <p role="status" class="font-semibold empty:hidden">
        {said}
      </p>
    </div>
  );
}

interface PlayProps {
  say: string;
  playing: boolean;
  onPlay: () => void;
  onStop: () => void;
}

function Play({ say, playing, onPlay, onStop }: PlayProps) {
  const Form = playing ? Square : Volume2;
  return (
    <Button class="min-h-14" onClick={playing ? onStop : onPlay}>
      <Form aria-hidden="true" class="size-6" />
      {playing ? `${words.stop}: ${say}` : say}
    </Button>
  );
}
