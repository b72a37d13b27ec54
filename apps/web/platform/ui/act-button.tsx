import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, type ButtonProps } from "./button.tsx";

/** A button that waits for what it started: pressed twice it acts once, and it says that it is at work. */
export function ActButton({
  act,
  look = "main",
  children,
}: {
  act: () => Promise<unknown>;
  look?: ButtonProps["look"];
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
    <Button look={look} busy={working} onClick={press}>
      {children}
    </Button>
  );
}
