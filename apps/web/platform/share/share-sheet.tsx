import { useEffect, useState } from "preact/hooks";
import { Button } from "../ui/button.tsx";
import { Sheet } from "../ui/sheet.tsx";
import { drawPicture, type Picture } from "./picture.ts";
import { canSharePicture, canShareText, copy, download, handOver } from "./share.ts";
import { shareWords as words } from "./words.ts";

export interface Shareable {
  text: string;
  /** null: there is only text to hand over. */
  picture: Picture | null;
  /** Name of the picture's file, without its ending. */
  file: string;
}

/** What can be handed to Zalo or any other app: seen first, then sent as a picture or as text. */
export default function ShareSheet({ what, onClose }: { what: Shareable; onClose: () => void }) {
  const { text, picture } = what;
  const file = useDrawn(what);
  const [said, setSaid] = useState<string | null>(null);

  const sendPicture = async () => {
    if (!file) return;
    if (canSharePicture(file)) await handOver({ files: [file] });
    else if (download(file) === "kept") setSaid(words.saved);
  };
  const sendText = async () => {
    if (canShareText()) await handOver({ text });
    else setSaid((await copy(text)) === "kept" ? words.copied : words.notCopied);
  };

  return (
    <Sheet title={words.title} onClose={onClose}>
      {picture && (file ? <Preview file={file} /> : <p role="status">{words.drawing}</p>)}
      {picture && (
        <Button look="main" wide onClick={sendPicture} disabled={!file}>
          {file && !canSharePicture(file) ? words.savePicture : words.sendPicture}
        </Button>
      )}
      <Button wide look={picture ? "plain" : "main"} onClick={sendText}>
        {canShareText() ? words.sendText : words.copyText}
      </Button>
      <p role="status" class="font-semibold empty:hidden">
        {said}
      </p>
      <details class="bg-base-200 rounded-box px-3">
        <summary class="min-h-11 cursor-pointer py-2 font-semibold">{words.seeText}</summary>
        <p class="pb-3 text-sm whitespace-pre-line">{text}</p>
      </details>
    </Sheet>
  );
}

/** Drawn when the sheet opens, so that the press that sends it can follow at once. */
function useDrawn({ picture, file: name }: Shareable): File | null {
  const [file, setFile] = useState<File | null>(null);
  useEffect(() => {
    if (!picture) return;
    void drawPicture(picture).then((blob) => setFile(new File([blob], `${name}.png`, { type: "image/png" })));
  }, []);
  return file;
}

function Preview({ file }: { file: File }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return (
    <img
      src={url}
      alt={words.preview}
      class="border-base-300 rounded-box max-h-[45dvh] self-center border object-contain"
    />
  );
}
