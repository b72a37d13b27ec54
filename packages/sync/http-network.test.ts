import { describe, expect, it } from "vitest";
import { httpNetwork } from "./http-network.ts";

const request = { contract: 1, device: "d", commands: [], since: {} };
const said = (status: number, body: string) => async () => new Response(body, { status });
const PROBLEM = JSON.stringify({
  code: "signed_out",
  detail: "Chưa đăng nhập.",
  again: "final",
  status: 401,
});

describe("the network over fetch", () => {
  it.each([
    ["no connection", () => Promise.reject(new TypeError("failed to fetch"))],
    ["an answer cut short", said(200, '{"now":1,"answers":[')],
    ["the page of a café's network", said(200, "<html>Đăng nhập Wi-Fi</html>")],
    ["a refusal cut short", said(401, '{"code":"sig')],
  ])("S9 what does not arrive whole counts as no answer: %s", async (_what, ask) => {
    expect(await httpNetwork(ask).exchange(request)).toEqual({ failed: "network" });
  });

  it.each([404, 408, 413, 429, 500, 502, 503, 504])("S6 %d is tried again later", async (status) => {
    expect(await httpNetwork(said(status, PROBLEM)).exchange(request)).toEqual({ failed: "server" });
  });

  it.each([400, 401, 403, 422])("%d stops until a person did something, with the reason", async (status) => {
    expect(await httpNetwork(said(status, PROBLEM)).exchange(request)).toEqual({
      failed: "stop",
      refusal: { refused: true, code: "signed_out", sentence: "Chưa đăng nhập.", again: "final" },
    });
  });

  it("gives the answer as it came", async () => {
    const answer = { now: 1, answers: [], scope: [], feeds: [] };
    expect(await httpNetwork(said(200, JSON.stringify(answer))).exchange(request)).toEqual(answer);
  });
});
