import { MOST_SECONDS } from "@toso/domain/guides/record-voice";

/** Speech stays clear, and a minute of it goes through one bar of signal. */
const BITS_PER_SECOND = 16_000;

const TYPES = ["audio/webm;codecs=opus", "audio/ogg;codecs=opus", "audio/mp4"];

export interface Recorded {
  blob: Blob;
  seconds: number;
}

interface Heard {
  onSecond: (seconds: number) => void;
  onDone: (recorded: Recorded) => void;
}

/** Begins to record, and returns how to end it; after a minute it ends by itself. Else why it cannot. */
export async function record({ onSecond, onDone }: Heard): Promise<(() => void) | "refused" | "missing"> {
  const type = globalThis.MediaRecorder && TYPES.find((each) => MediaRecorder.isTypeSupported(each));
  if (!type || !navigator.mediaDevices) return "missing";
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, noiseSuppression: true },
    });
  } catch (error) {
    return (error as Error).name === "NotFoundError" ? "missing" : "refused";
  }
  const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS_PER_SECOND });
  const pieces: Blob[] = [];
  const began = performance.now();
  const passed = () => Math.min(MOST_SECONDS, Math.round((performance.now() - began) / 1000));
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  const clock = setInterval(() => {
    onSecond(passed());
    if (passed() >= MOST_SECONDS) stop();
  }, 250);
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  recorder.addEventListener("stop", () => {
    clearInterval(clock);
    for (const track of stream.getTracks()) track.stop();
    onDone({ blob: new Blob(pieces, { type }), seconds: Math.max(1, passed()) });
  });
  recorder.start();
  return stop;
}
