import { isRefusal } from "@toso/domain/command/refusal";
import { LANGUAGES, type Language, languageName } from "@toso/domain/guides/language";
import { MOST_SECONDS } from "@toso/domain/guides/record-voice";
import type { CardPlace } from "@toso/domain/guides/voice";
import { Mic, Square, Trash2 } from "lucide-preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { keepSetting, local, setting } from "../../../platform/local/database.ts";
import { team } from "../../../platform/local/me.ts";
import { ActButton } from "../../../platform/ui/act-button.tsx";
import { Button } from "../../../platform/ui/button.tsx";
import { Choices } from "../../../platform/ui/choices.tsx";
import { Sheet } from "../../../platform/ui/sheet.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { lastLanguage, voicesOf } from "./heard-voices.ts";
import { type Recorded, record } from "./recorder.ts";
import { canWithdraw, shareVoice, takeBack } from "./share-voice.ts";
import { words } from "./words.ts";

/** The server takes no larger one. */
const MOST_BYTES = 150_000;

const OPTIONS = LANGUAGES.map(({ code, name }) => ({ value: code, say: name }));

interface RecordSheetProps {
  place: CardPlace;
  say: string;
  onClose: () => void;
}

/** A member reads the card in the language of his neighbours, hears it, and shares it once the speaker agrees. */
export function RecordSheet({ place, say, onClose }: RecordSheetProps) {
  const [draft, keepDraft] = useDraft(place);
  const [language, setLanguage] = useState(lastLanguage() as Language | null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const running = useRef<(() => void) | null>(null);
  // Closed in the middle: what was said so far is kept.
  useEffect(() => () => running.current?.(), []);

  const begin = async () => {
    setWrong(null);
    const begun = await record({
      onSecond: setSeconds,
      onDone: (recorded) => {
        setSeconds(null);
        if (recorded.blob.size > MOST_BYTES) setWrong(words.tooLong);
        else keepDraft(recorded);
      },
    });
    if (typeof begun === "string") return setWrong(begun === "refused" ? words.refused : words.noMicrophone);
    running.current = begun;
    keepDraft(null);
    setSeconds(0);
  };
  const share = async () => {
    if (!draft) return;
    if (!language) return setWrong(words.languageMissing);
    if (!team.value) return setWrong(words.noTeam);
    const answer = await shareVoice(team.value.id, place, language, draft);
    if (isRefusal(answer)) return setWrong(answer.sentence);
    keepDraft(null);
    tell(words.kept);
    onClose();
  };

  return (
    <Sheet title={words.recordTitle} onClose={onClose}>
      <div class="flex flex-col gap-4">
        <div class="bg-base-200 rounded-box p-4">
          <p class="text-base-content/80 text-sm">{words.read}</p>
          <p class="text-lg leading-snug font-bold">{say}</p>
        </div>
        {seconds === null && (
          <Choices label={words.language} options={OPTIONS} chosen={language} onChoose={setLanguage} />
        )}
        {wrong && (
          <p role="alert" class="text-error font-semibold">
            {wrong}
          </p>
        )}
        {seconds !== null ? (
          <Running seconds={seconds} onStop={() => running.current?.()} />
        ) : draft ? (
          <>
            <Playback recorded={draft} />
            <p>{words.consent}</p>
            <ActButton act={share}>{words.keep}</ActButton>
            <ActButton act={begin} look="plain">
              <Mic aria-hidden="true" class="size-5" />
              {words.again}
            </ActButton>
          </>
        ) : (
          <ActButton act={begin}>
            <Mic aria-hidden="true" class="size-5" />
            {words.start}
          </ActButton>
        )}
        {seconds === null && <Recordings place={place} onWrong={setWrong} />}
      </div>
    </Sheet>
  );
}

/** What was recorded and not shared yet: it outlives a dead battery. */
function useDraft({ guide, card }: CardPlace): [Recorded | null, (draft: Recorded | null) => void] {
  const name = `voice-draft:${guide}/${card}`;
  const [draft, setDraft] = useState<Recorded | null>(null);
  useEffect(() => {
    void setting<Recorded>(name).then((kept) => kept && setDraft(kept));
  }, [name]);
  const keep = (next: Recorded | null) => {
    setDraft(next);
    void (next ? keepSetting(name, next) : local.settings.delete(name));
  };
  return [draft, keep];
}

function Running({ seconds, onStop }: { seconds: number; onStop: () => void }) {
  const text = words.recording(seconds);
  return (
    <>
      <div class="flex flex-col gap-2">
        <p class="text-lg font-bold">{text}</p>
        <progress
          class="progress progress-primary h-3 w-full"
          aria-label={text}
          value={seconds}
          max={MOST_SECONDS}
        />
      </div>
      <Button look="main" onClick={onStop}>
        <Square aria-hidden="true" class="size-5" />
        {words.stopRecording}
      </Button>
    </>
  );
}

function Playback({ recorded }: { recorded: Recorded }) {
  const url = useMemo(() => URL.createObjectURL(recorded.blob), [recorded]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  // biome-ignore lint/a11y/useMediaCaption: the sentence that is read stands above
  return <audio controls src={url} aria-label={words.hearOwn} class="w-full" />;
}

/** What the team has of this card already; who spoke or leads takes it back. */
function Recordings({ place, onWrong }: { place: CardPlace; onWrong: (sentence: string) => void }) {
  const own = voicesOf(place).filter(canWithdraw);
  if (own.length === 0) return null;
  return (
    <div class="flex flex-col gap-2">
      <p class="font-semibold">{words.mine}</p>
      {own.map((voice) => (
        <ActButton
          key={voice.id}
          look="plain"
          act={async () => {
            const refusal = await takeBack(voice);
            if (refusal) onWrong(refusal.sentence);
            else tell(words.withdrawn);
          }}
        >
          <Trash2 aria-hidden="true" class="size-5" />
          {words.withdraw(languageName(voice.doc.language), voice.doc.by.name)}
        </ActButton>
      ))}
    </div>
  );
}
