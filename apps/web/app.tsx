import { signal } from "@preact/signals";
import type { Session } from "@toso/contract/accounts/accounts";
import { isRefusal } from "@toso/domain/command/refusal";
import type { FunctionComponent } from "preact";
import { armLock, watchAbsence } from "./features/accounts/phone/lock.ts";
import { adopt } from "./phone/adopt.ts";
import { welcome } from "./phone/welcome.ts";
import { Phone } from "./phone.tsx";
import { ask } from "./platform/api.ts";
import { applyDisplay } from "./platform/display/display.ts";
import { keepOffline } from "./platform/keep-offline.ts";
import { recallMe } from "./platform/local/me.ts";
import { Unreachable } from "./unreachable.tsx";

/** What is drawn: nothing until it is known whose device this is. */
const face = signal<FunctionComponent | null>(null);

/** The app: the face of whoever opens it. */
export function App() {
  const Face = face.value;
  return Face ? <Face /> : null;
}

// A newer version has replaced the part that was to be loaded: take the newer one, once.
addEventListener("vite:preloadError", () => {
  const last = Number(sessionStorage.getItem("toso.renewed") ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem("toso.renewed", String(Date.now()));
  location.reload();
});

applyDisplay();
keepOffline();
void chooseFace();

/** A member's phone is known without a network; everybody else is asked for at the server. */
async function chooseFace(): Promise<void> {
  const [, token] = /^\/moi\/([^/?#]+)/.exec(location.pathname) ?? [];
  if (token) return openInvitation(token);
  const [, passwordToken] = /^\/mat-khau\/([^/?#]+)/.exec(location.pathname) ?? [];
  if (passwordToken) return openPasswordLink(passwordToken);
  if (await recallMe()) {
    await armLock();
    return enterPhone();
  }
  const session = await ask<Session>("GET", "/api/session");
  if (isRefusal(session)) face.value = () => <Unreachable sentence={session.sentence} onAgain={chooseFace} />;
  else await faceOf(session);
}

/** @param asked the server has just told who this is */
function enterPhone(asked = false): void {
  face.value = Phone;
  void welcome({ asked });
}

async function openInvitation(token: string): Promise<void> {
  const { default: Invitation } = await import("./features/accounts/phone/invitation.tsx");
  const onDone = () => {
    history.replaceState(null, "", "/");
    watchAbsence();
    enterPhone(true);
  };
  face.value = () => <Invitation token={token} onDone={onDone} />;
}

async function openPasswordLink(token: string): Promise<void> {
  const { default: SetPassword } = await import("./features/accounts/office/set-password.tsx");
  face.value = () => <SetPassword token={token} />;
}

async function faceOf({ first, account }: Session): Promise<void> {
  if (first) face.value = (await import("./features/accounts/first-run.tsx")).default;
  else if (!account)
    face.value = (await import("./features/accounts/sign-in.tsx")).default as FunctionComponent;
  else if (account.office) face.value = (await import("./office.tsx")).default;
  else {
    await adopt(account);
    await armLock();
    enterPhone(true);
  }
}
