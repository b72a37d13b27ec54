import { CardViewer } from "./card-viewer.tsx";
import { GuideList } from "./guide-list.tsx";

/** The guides, loaded when somebody opens them: all of them, or the cards of one. */
export default function Guides({ guide, card }: { guide?: string; card?: string }) {
  return guide ? <CardViewer code={guide} card={card} /> : <GuideList />;
}
