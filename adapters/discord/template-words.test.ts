import { describe, expect, it } from "vitest";
import { templateWords } from "./template-words.ts";

describe("a template command", () => {
  it.each([
    { sub: "list", values: {}, text: "show templates", isPrivate: true },
    { sub: "show", values: { name: "Plan for launch" }, text: 'show template "Plan for launch"', isPrivate: true },
    { sub: "edit", values: { name: "release" }, text: 'edit template "release"', isPrivate: true },
    {
      sub: "save",
      values: { name: "Friday party" },
      text: 'save these as a template called "Friday party"',
      isPrivate: false,
    },
    {
      sub: "save",
      values: { name: "Launch", tasks: "12, #14 and 15" },
      text: 'save #12 #14 #15 as a template called "Launch"',
      isPrivate: false,
    },
    { sub: "run", values: { name: "release" }, text: 'run template "release"', isPrivate: false },
    {
      sub: "run",
      values: { name: "onboarding", date: "Monday", person: "7" },
      text: 'run template "onboarding" for Monday for <@7>',
      isPrivate: false,
    },
    {
      sub: "run",
      values: { name: "release", what: "2.4", date: "by 2026-12-04", role: "Captain", person: "7" },
      text: 'run template "release 2.4" by 2026-12-04 with <@7> as captain',
      isPrivate: false,
    },
    {
      sub: "run",
      values: { name: "release", date: "on the last workday of every month", choice: "region: North America" },
      text: 'run template "release" on the last workday of every month, region: "North America"',
      isPrivate: false,
    },
  ])("of $sub $values says '$text', private: $isPrivate", ({ sub, values, text, isPrivate }) => {
    expect(templateWords(sub, values)).toEqual({ text, private: isPrivate });
  });

  it("takes a name as one name, whatever quotes stand in it", () => {
    expect(templateWords("show", { name: 'say "hi" “now”' })?.text).toBe('show template "say hi now"');
  });

  it("names nobody where a role is said without a person", () => {
    expect(templateWords("run", { name: "release", role: "captain" })?.text).toBe('run template "release"');
  });

  it("that isn't ours says nothing", () => {
    expect(templateWords("burn", {})).toBeNull();
  });
});
