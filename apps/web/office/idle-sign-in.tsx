import type { Session } from "@toso/contract/accounts/accounts";
import { useEffect, useRef } from "preact/hooks";
import SignIn from "../features/accounts/sign-in.tsx";
import { forgetTold } from "../platform/asked.ts";
import { forgetKeptForms } from "../platform/kept-form.ts";
import { signedOut } from "../platform/signed-out.ts";

/** Over the page when the time of idleness ran out. The page stays as it was; another person starts afresh. */
export function IdleSignIn({ account }: { account: string | undefined }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const enter = (session: Session) => {
    if (session.account?.id !== account) {
      forgetTold();
      forgetKeptForms();
      location.assign("/");
      return;
    }
    signedOut.value = false;
  };
  return (
    <dialog
      ref={dialog}
      class="h-dvh max-h-none w-full max-w-none bg-base-100 text-base-content"
      onCancel={(event) => event.preventDefault()}
    >
      <SignIn again onEntered={enter} />
    </dialog>
  );
}
