import { describe, expect, it } from "vitest";
import { createFetchText } from "./fetch-text.ts";

const HOSTS: Readonly<Record<string, readonly string[]>> = {
  "example.com": ["93.184.215.14"],
  "two.example.com": ["93.184.215.14", "10.0.0.7"],
  "inside.example.com": ["169.254.169.254"],
};

/** A web of these answers, by address; `asked` notes each that was fetched. */
function web(answers: Readonly<Record<string, () => Response | Promise<Response>>>) {
  const asked: string[] = [];
  const fetchText = createFetchText({
    resolve: async (host) => HOSTS[host] ?? [],
    fetch: async (input, init) => {
      const url = String(input);
      asked.push(url);
      const answer = answers[url];
      if (!answer) throw new TypeError("fetch failed");
      expect(init?.redirect).toBe("manual");
      const aborted = new Promise<never>((_, reject) =>
        init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))),
      );
      return Promise.race([answer(), aborted]);
    },
    timeoutMs: 50,
  });
  return { asked, fetchText };
}

const to = (location: string) => () => new Response(null, { status: 302, headers: { location } });

describe("fetching a template", () => {
  it("reads the text at a public address", async () => {
    const { fetchText } = web({ "https://example.com/a.yaml": () => new Response("name: Release") });
    expect(await fetchText("https://example.com/a.yaml")).toEqual({ ok: true, text: "name: Release" });
  });

  it.each([
    "http://example.com/a.yaml",
    "file:///etc/passwd",
    "ftp://example.com/a",
    "javascript:alert(1)",
    "https://user:secret@example.com/",
    "https://example.com:8443/",
    "https://localhost/",
    "https://db.localhost/",
    "https://router/",
    "https://printer.local/",
    "https://metadata.google.internal./",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://two.example.com/",
    "https://inside.example.com/",
    "https://nowhere.example.com/",
    "example.com/a.yaml",
    "",
  ])("asks nobody for %s", async (url) => {
    const { fetchText, asked } = web({});
    expect(await fetchText(url)).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) });
    expect(asked).toEqual([]);
  });

  it("follows redirects, relative ones too", async () => {
    const { fetchText } = web({
      "https://example.com/a": to("/b"),
      "https://example.com/b": () => new Response("name: B"),
    });
    expect(await fetchText("https://example.com/a")).toMatchObject({ text: "name: B" });
  });

  it.each([
    "https://127.0.0.1/",
    "http://example.com/b",
    "https://inside.example.com/x",
    "https://localhost/",
    "//10.0.0.1/",
  ])("does not follow a redirect to %s", async (location) => {
    const { fetchText, asked } = web({ "https://example.com/a": to(location) });
    expect(await fetchText("https://example.com/a")).toMatchObject({ ok: false });
    expect(asked).toEqual(["https://example.com/a"]);
  });

  it("gives up on a circle of redirects", async () => {
    const { fetchText, asked } = web({ "https://example.com/a": to("https://example.com/a") });
    expect(await fetchText("https://example.com/a")).toMatchObject({ problem: expect.stringContaining("three times") });
    expect(asked).toHaveLength(4);
  });

  it("stops at 256 KB, whatever the header says of the size", async () => {
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 65_536;
            controller.enqueue(new Uint8Array(65_536).fill(32));
          },
        }),
        { headers: { "content-length": "12" } },
      );
    const { fetchText } = web({ "https://example.com/big": endless });
    expect(await fetchText("https://example.com/big")).toMatchObject({ problem: expect.stringContaining("256 KB") });
    expect(sent).toBeLessThan(512 * 1024);
  });

  it("waits no longer than it may", async () => {
    const { fetchText } = web({ "https://example.com/slow": () => new Promise<Response>(() => undefined) });
    expect(await fetchText("https://example.com/slow")).toMatchObject({ problem: expect.stringContaining("longer") });
  });

  it.each([
    ["https://example.com/gone", () => new Response("no", { status: 404 }), "answered 404"],
    ["https://example.com/png", () => new Response(new Uint8Array([0x89, 0x50, 0xff, 0xfe])), "no text"],
    ["https://example.com/none", () => Promise.reject(new TypeError("fetch failed")), "couldn't reach"],
  ])("says in a sentence what is wrong with %s", async (url, answer, words) => {
    const { fetchText } = web({ [url]: answer });
    expect(await fetchText(url)).toMatchObject({ ok: false, problem: expect.stringContaining(words) });
  });
});
