import { Button } from "../platform/ui/button.tsx";
import { Page } from "../platform/ui/page.tsx";
import { WORDS } from "./words.ts";

/** An address that leads nowhere, and the way back. */
export function NotFound() {
  return (
    <Page title={WORDS.notFound}>
      <div>
        <Button look="main" href="/">
          {WORDS.goHome}
        </Button>
      </div>
    </Page>
  );
}
