import { useSignalEffect } from "@preact/signals";
import { forgetSounds } from "../../../platform/local/photos.ts";
import { CardViewer } from "./card-viewer.tsx";
import { GuideList } from "./guide-list.tsx";
import { withdrawnSounds } from "./heard-voices.ts";

/** The guides, loaded when somebody opens them: all of them, or the cards of one. */
export default function Guides({ guide, card }: { guide?: string; card?: string }) {
  useSignalEffect(() => void forgetSounds(withdrawnSounds.value));
  return guide ? <CardViewer code={guide} card={card} /> : <GuideList />;
}
