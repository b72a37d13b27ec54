import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fate } from "./plan.ts";
import type { MortalServer } from "./server.ts";

/** The network between a phone and its server, which does to each connection what the plan says. */
export interface Proxy {
  port: number;
  /** How often each fate really struck. */
  struck: Map<Fate["fate"], number>;
  /** Fates that are still to come. */
  left(): number;
  /** From now on every connection passes, after those that were told to come late. */
  mend(): Promise<void>;
  stop(): Promise<void>;
}

/** Before `mend`, a connection for which the plan has no fate left is refused: there is no signal. */
export async function startProxy(server: MortalServer, fates: Fate[]): Promise<Proxy> {
  const planned = [...fates];
  const struck: Proxy["struck"] = new Map();
  const late: Buffer[] = [];
  const kills: Promise<void>[] = [];
  let mended = false;

  const strike = (fate: Fate["fate"]) => struck.set(fate, (struck.get(fate) ?? 0) + 1);

  const carry = (phone: Socket): void => {
    phone.on("error", () => {});
    const fate = mended ? ({ fate: "pass" } as const) : planned.shift();
    const port = server.port();
    if (!fate || port === null) return void phone.destroy();
    const upstreams = [connectTo(port)];
    if (fate.fate === "twice") upstreams.push(connectTo(port));
    const end = () => {
      phone.resetAndDestroy();
      for (const upstream of upstreams) upstream.resetAndDestroy();
    };
    const told = tell(fate, { phone, upstreams, end, strike, late, kills, server });
    phone.on("data", told.request).on("close", told.over);
    const [first] = upstreams as [Socket];
    for (const upstream of upstreams) {
      upstream.on("data", upstream === first ? told.answer : () => {});
      upstream.on("error", () => phone.destroy());
    }
    first.on("close", () => phone.destroySoon());
  };

  const listener = createServer(carry).listen(0, "127.0.0.1");
  await once(listener, "listening");
  return {
    port: (listener.address() as AddressInfo).port,
    struck,
    left: () => planned.length,
    mend: async () => {
      await Promise.all(kills);
      for (const request of late) await deliver(server, request);
      mended = true;
    },
    stop: async () => {
      listener.close();
      await once(listener, "close");
    },
  };
}

interface Wire {
  phone: Socket;
  upstreams: Socket[];
  end: () => void;
  strike: (fate: Fate["fate"]) => void;
  late: Buffer[];
  kills: Promise<void>[];
  server: MortalServer;
}

/** What becomes of the bytes of one connection. */
function tell(fate: Fate, { phone, upstreams, end, strike, late, kills, server }: Wire) {
  const request: Buffer[] = [];
  let asked = 0;
  let answered = 0;
  return {
    request(bytes: Buffer): void {
      request.push(bytes);
      const room = fate.fate === "cut request" ? Math.max(0, fate.at - asked) : bytes.length;
      if (asked === 0 && "after" in fate) {
        strike(fate.fate);
        kills.push(kill(fate, server));
      }
      asked += bytes.length;
      for (const upstream of upstreams) upstream.write(bytes.subarray(0, room));
      if (room >= bytes.length) return;
      strike(fate.fate);
      // Let what was sent arrive, so that the server really sees half a request.
      setTimeout(end, 1);
    },
    answer(bytes: Buffer): void {
      if (fate.fate === "lose answer") {
        strike(fate.fate);
        end();
        return;
      }
      if (fate.fate === "cut answer" && answered + bytes.length > fate.at) {
        strike(fate.fate);
        phone.write(bytes.subarray(0, Math.max(0, fate.at - answered)), end);
        return;
      }
      if (fate.fate === "twice" && answered === 0) strike(fate.fate);
      answered += bytes.length;
      phone.write(bytes);
    },
    over(): void {
      if (fate.fate !== "late") return;
      strike(fate.fate);
      late.push(Buffer.concat(request));
    },
  };
}

async function kill({ fate, after }: Extract<Fate, { after: number }>, server: MortalServer): Promise<void> {
  await sleep(after);
  if (fate === "kill server") await server.kill();
  else server.killDatabase();
}

/** The same bytes once more, to nobody's ears. */
async function deliver(server: MortalServer, request: Buffer): Promise<void> {
  const port = server.port();
  if (port === null) return;
  const socket = connectTo(port);
  socket.resume().write(request);
  await Promise.race([once(socket, "end"), once(socket, "error")]).catch(() => {});
  socket.destroy();
}

const connectTo = (port: number): Socket => connect(port, "127.0.0.1").on("error", () => {});
