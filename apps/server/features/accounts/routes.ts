import { ACCEPTANCE_KEY } from "@toso/contract/accounts/acceptance-key";
import {
  type Acceptance,
  acceptance,
  type FirstAccount,
  firstAccount,
  type Invite,
  invite as inviteBody,
  type Session,
  type SignIn,
  signIn,
} from "@toso/contract/accounts/accounts";
import { type NewPassword, newPassword } from "@toso/contract/accounts/colleagues";
import type { Actor, Id } from "@toso/domain/command/command";
import { isRefusal, type Refusal } from "@toso/domain/command/refusal";
import { dayOf } from "@toso/domain/words/day";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Parts } from "../../platform/parts.ts";
import { acceptInvitation } from "./accept.ts";
import { forgetSession, sessionOf } from "./actor.ts";
import { openSession } from "./better-auth.ts";
import { routes as colleagueRoutes } from "./colleague-routes.ts";
import { deviceOf, dropCookie, PHONE_SECONDS, renewCookie, tokenOf } from "./cookie.ts";
import { noteEvent } from "./events.ts";
import { makeFirstAccount } from "./first-account.ts";
import { invite, openInvitation } from "./invitations.ts";
import { openPasswordLink, setPassword } from "./password-links.ts";
import { anyAccount, findActor, teamsOf } from "./reads.ts";
import { checkLogin } from "./sign-in.ts";
import { endSession, prolongSession } from "./writes.ts";

const OPEN = { config: { open: true } };
const OFFICE = { config: { office: true } };

/** Coming in, going out, inviting others, and who works in the office. */
export function routes(app: FastifyInstance, parts: Parts): void {
  const { pool, clock } = parts;

  const describe = async (actor: Actor): Promise<Session> => {
    const { account: id, name, commune, office, duty } = actor;
    const teams = await teamsOf(pool, actor, dayOf(clock()));
    return { first: false, account: { id, name, commune, office, ...(duty && { duty }), teams } };
  };

  /** Gives the browser a session of this account, and tells it who it is now. */
  const enter = async (request: FastifyRequest, reply: FastifyReply, id: Id): Promise<Session> => {
    const actor = (await findActor(pool, id, dayOf(clock()))) as Actor;
    reply.header("set-cookie", await openSession(parts, { id, office: actor.office }, deviceOf(request)));
    return describe(actor);
  };

  app.get("/api/session", OPEN, async (request, reply): Promise<Session> => {
    const found = await sessionOf(parts, request);
    if (!found) return { first: !(await anyAccount(pool)), account: null };
    if (!found.actor.office) {
      renewCookie(request, reply);
      await prolongSession(pool, found.id, clock() + PHONE_SECONDS * 1_000);
    }
    return describe(found.actor);
  });

  app.post<{ Body: FirstAccount }>(
    "/api/first-account",
    { ...OPEN, schema: { body: firstAccount } },
    async (request, reply) => {
      const made = await makeFirstAccount(parts, request.body, request.ip);
      return isRefusal(made) ? made : enter(request, reply, made.id);
    },
  );

  app.post<{ Body: SignIn }>(
    "/api/sign-in",
    { ...OPEN, schema: { body: signIn } },
    async (request, reply) => {
      const login = await checkLogin(parts, request.body, request.ip);
      return isRefusal(login) ? login : enter(request, reply, login.id);
    },
  );

  app.post("/api/sign-out", OPEN, async (request, reply): Promise<Session> => {
    const token = tokenOf(request);
    const found = await sessionOf(parts, request);
    if (token) {
      await endSession(pool, token);
      forgetSession(parts, token);
    }
    if (found) {
      const { commune, account } = found.actor;
      await noteEvent(pool, { commune, what: "signed_out", account, address: request.ip }, clock());
    }
    dropCookie(reply);
    return { first: false, account: null };
  });

  app.get<{ Params: { token: string } }>("/api/passwords/:token", OPEN, ({ params, ip }) =>
    openPasswordLink(parts, params.token, ip),
  );

  // Nobody who is signed in becomes somebody else by a link: a member's phone keeps its member.
  app.post<{ Params: { token: string }; Body: NewPassword }>(
    "/api/passwords/:token",
    { ...OPEN, schema: { body: newPassword } },
    async (request, reply): Promise<Session | Refusal> => {
      const { params, body, ip: from } = request;
      const account = await setPassword(parts, { token: params.token, password: body.password, from });
      if (isRefusal(account)) return account;
      const signedIn = (await sessionOf(parts, request))?.actor;
      if (signedIn) return describe(signedIn);
      const actor = await findActor(pool, account, dayOf(clock()));
      return actor ? enter(request, reply, account) : { first: false, account: null };
    },
  );

  colleagueRoutes(app, parts);

  app.post<{ Body: Invite }>(
    "/api/invitations",
    { ...OFFICE, schema: { body: inviteBody } },
    ({ actor, body, protocol, host }) => invite(parts, actor, body, { protocol, host }),
  );

  app.get<{ Params: { token: string }; Headers: { [ACCEPTANCE_KEY]?: string } }>(
    "/api/invitations/:token",
    OPEN,
    ({ params, headers }) => openInvitation(parts, params.token, headers[ACCEPTANCE_KEY]),
  );

  app.post<{ Params: { token: string }; Body: Acceptance }>(
    "/api/invitations/:token/accept",
    { ...OPEN, schema: { body: acceptance } },
    async (request, reply) => {
      const signedIn = (await sessionOf(parts, request))?.actor ?? null;
      const { token } = request.params;
      const account = await acceptInvitation(parts, { token, key: request.body.key, signedIn });
      if (isRefusal(account)) return account;
      if (account !== signedIn?.account) return enter(request, reply, account);
      return describe((await findActor(pool, account, dayOf(clock()))) as Actor);
    },
  );
}
