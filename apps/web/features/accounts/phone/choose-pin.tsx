import { useState } from "preact/hooks";
import { Button } from "../../../platform/ui/button.tsx";
import { isPin, isWeakPin } from "./pin.ts";
import { PinBox } from "./pin-box.tsx";
import { words } from "./words.ts";

interface ChoosePinProps {
  /** What the button does. */
  say: string;
  onChosen: (pin: string) => Promise<unknown> | undefined;
}

/** A PIN, typed twice. */
export function ChoosePin({ say, onChosen }: ChoosePinProps) {
  const [pin, setPin] = useState("");
  const [again, setAgain] = useState("");
  const [wrong, setWrong] = useState<{ pin?: string; again?: string }>({});
  const [busy, setBusy] = useState(false);

  const submit = async (event: Event) => {
    event.preventDefault();
    const found = faults(pin, again);
    setWrong(found);
    if (found.pin || found.again) return;
    setBusy(true);
    await onChosen(pin);
    setBusy(false);
  };

  return (
    <form class="flex flex-col gap-4" onSubmit={submit} noValidate>
      <PinBox
        label={words.pin.choose}
        hint={words.pin.chooseHint}
        error={wrong.pin}
        value={pin}
        onPin={setPin}
      />
      <PinBox label={words.pin.again} error={wrong.again} value={again} onPin={setAgain} />
      <Button type="submit" look="main" wide busy={busy}>
        {say}
      </Button>
    </form>
  );
}

function faults(pin: string, again: string): { pin?: string; again?: string } {
  if (!isPin(pin)) return { pin: words.pin.notSix };
  if (isWeakPin(pin)) return { pin: words.pin.weak };
  return again === pin ? {} : { again: words.pin.differ };
}
