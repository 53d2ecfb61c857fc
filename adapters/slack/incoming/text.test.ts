import { describe, expect, it } from "vitest";
import { readText } from "./text.ts";

const BOT = "U0BOT";

describe("Slack's text", () => {
  it.each([
    { raw: "<@U0BOT> buy milk", text: "buy milk" },
    { raw: "<@U0BOT>: buy milk", text: "buy milk" },
    { raw: " <@U0BOT|companion>,  buy milk", text: "buy milk" },
    { raw: "hey <@U0BOT> buy milk", text: "hey buy milk" },
    { raw: "<@U0BOT> <@U0BOT> buy milk", text: "buy milk" },
    { raw: "<@U0BOT>\n- buy milk\n  - oat\n- call bank", text: "- buy milk\n  - oat\n- call bank" },
    { raw: "<@U0BOT>", text: "" },
    { raw: "in <#C012AB|general> and <#C012AB|>", text: "in general and channel" },
    { raw: "see <https://a.example/x?a=1&amp;b=2|the page>", text: "see https://a.example/x?a=1&b=2" },
    { raw: "read the <http://node.js|node.js> book", text: "read the node.js book" },
    { raw: "<https://a.example/>", text: "https://a.example/" },
    { raw: "mail <mailto:ben@a.example|ben@a.example>", text: "mail ben@a.example" },
    {
      raw: "tell <!here> and <!subteam^S12|@design> by <!date^1392734382^{date}|18 Feb>",
      text: "tell here and design by 18 Feb",
    },
    { raw: "a &lt; b &amp;&amp; c &gt; d &amp;lt;", text: "a < b && c > d &lt;" },
    { raw: "&lt;@U999&gt; is nobody", text: "< @U999> is nobody" },
    { raw: "unclosed <@U12", text: "unclosed < @U12" },
    { raw: "#finance !high ↻", text: "#finance !high ↻" },
  ])("reads $raw as the words that people saw", ({ raw, text }) => {
    expect(readText(raw, BOT)).toEqual({ text, mentions: [] });
  });

  it("keeps people as ids and lists each once, with the name where Slack gives it", () => {
    expect(readText("<@U0BOT> ask <@U1|ben &amp; co>, <@W2> and <@U1>", BOT)).toEqual({
      text: "ask <@U1>, <@W2> and <@U1>",
      mentions: [
        { externalId: "U1", name: "ben & co" },
        { externalId: "W2", name: null },
      ],
    });
  });

  it("keeps a mention of the bot where its id is not known", () => {
    expect(readText("<@U0BOT> hello", null).mentions).toEqual([{ externalId: "U0BOT", name: null }]);
  });

  it("reads 100,000 adverse characters at once", () => {
    const started = performance.now();
    for (const part of ["<", "<@", "<@U1|", "&amp;", "<http://a|", "< ", "<@U0BOT>", "  x"]) {
      readText(part.repeat(100_000 / part.length), BOT);
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
