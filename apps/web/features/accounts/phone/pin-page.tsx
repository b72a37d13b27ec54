import { PageHeader } from "../../../platform/ui/page-header.tsx";
import { tell } from "../../../platform/ui/toast.tsx";
import { ChoosePin } from "./choose-pin.tsx";
import { hasPin, setPin } from "./lock.ts";
import { words } from "./words.ts";

/** A first PIN, or another one. Who is here has opened the lock already. */
export function PinPage({ onKept }: { onKept: () => void }) {
  const keep = async (pin: string) => {
    await setPin(pin);
    tell(words.pin.kept);
    onKept();
  };
  return (
    <>
      <PageHeader
        title={hasPin.value ? words.pin.change : words.pin.set}
        under={words.pin.why}
        back="/them"
      />
      <ChoosePin say={words.pin.keep} onChosen={keep} />
    </>
  );
}
