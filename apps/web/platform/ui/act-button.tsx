import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, type ButtonProps } from "./button.tsx";

/** A button that waits for what it started: pressed twice it acts once, and it says that it is at work. */
export function ActButton({
  act,
  look = "main",
  children,
  class: extra,
}: {
  act: () => Promise<unknown>;
  look?: ButtonProps["look"];
  class?: string;
  children: ComponentChildren;
}) {
  const [working, setWorking] = useState(false);
  const press = async () => {
    setWorking(true);
    try {
      await act();
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button look={look} class={extra} busy={working} onClick={press}>
      {children}
    </Button>
  );
}
