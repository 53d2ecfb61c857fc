import type { TemplateAct } from "../../template-request.ts";

const KIND = "(?:templates?|checklists?|playbooks?|workflows?|runbooks?)";
const THE = "(?:(?:the|our|my|a|an|another) )*";

/** One way to speak of a template; group 1 is its name, with more behind it. `sure`: it says that it is one. */
export type TemplatePattern = { readonly act: TemplateAct; readonly when: RegExp; readonly sure: boolean };

/** Ordered: the first that fits wins. Over the text in small letters, its times covered by ¤. */
export const TEMPLATE_PATTERNS: readonly TemplatePattern[] = [
  {
    act: "list",
    sure: true,
    when: new RegExp(
      `^(?:(?:show|list|see|view|display|open|give|what|which)(?: me)?(?: are)?(?: all)? )?${THE}(?:templates|checklists|playbooks|runbooks)(?: (?:do we have|are there|have we got|there are|we have|exist|list|please))*()[ ?.!]*$`,
    ),
  },
  {
    act: "list",
    sure: true,
    when: /^(?:show|list|see|view)(?: me)? (?:all )?(?:the |our |my )?(?:scheduled|repeating|recurring) runs()[ ?.!]*$/,
  },
  {
    act: "save",
    sure: true,
    when: new RegExp(
      `^(?:save|keep|store|turn|make|use|convert) .{1,80}? (?:as|into|to) (?:a |an |the |another |new )*${KIND}(?:[ ,:]*(?:called|named|with the name|:)?[ ]*(.*))?$`,
    ),
  },
  {
    act: "save",
    sure: true,
    when: new RegExp(
      `^(?:save|make|create|build|add) (?:a |an |new |the )*${KIND} (?:called|named) (.+?) (?:of|from|out of|with) (?:these|those|them|it|this|that|#\\d|all)`,
    ),
  },
  { act: "export", sure: true, when: new RegExp(`^(?:export|download) ${THE}(.+?) ${KIND}\\b`) },
  { act: "export", sure: true, when: new RegExp(`^(?:export|download) ${THE}${KIND}(?: called| named)? (.+)$`) },
  { act: "export", sure: false, when: /^(?:export|download) (?:the |our |my )?(.+?)(?: as yaml)?$/ },
  {
    act: "archive",
    sure: true,
    when: new RegExp(`^(?:delete|remove|archive|drop|get rid of|throw away) ${THE}(.+?) ${KIND}[ .!]*$`),
  },
  {
    act: "unschedule",
    sure: false,
    when: /^(?:stop|quit|cancel|end|don't keep|no longer)(?: the)? (?:running|starting|repeating|scheduling|doing) (?:the |our |my )?(.+)$/,
  },
  {
    act: "unschedule",
    sure: false,
    when: /^(?:stop|cancel|end|remove|delete) (?:the |our |my )?(.+?)(?:'s)? (?:schedule|scheduled runs?|repeating runs?|recurring runs?|runs|from (?:running|repeating|starting)(?: by itself)?)[ .!]*$/,
  },
  {
    act: "preview",
    sure: false,
    when: /^(?:what|how) (?:would|will|does|might|could) (?:the |our |my |a |an )?(.+?) look(?: like)?\b/,
  },
  {
    act: "preview",
    sure: false,
    when: /^(?:(?:show|give)(?: me)? )?(?:a |the )?(?:preview|dry[ -]?run|simulate|simulation)(?: of| for)? (?:the |our |my |a |an )?(.+)$/,
  },
  {
    act: "preview",
    sure: false,
    when: /^what if (?:we|i) (?:start|run|started|ran|begin|began) (?:the |our |my |a |an )?(.+)$/,
  },
  {
    act: "show",
    sure: true,
    when: new RegExp(
      `^(?:show|open|view|see|describe|display|what's in|what is in|what's on|what is on|details of)(?: me)? ${THE}(?!${KIND})(.+?) ${KIND}[ ?.!]*$`,
    ),
  },
  {
    act: "show",
    sure: true,
    when: new RegExp(`^(?:show|open|view|see|describe|display)(?: me)? ${THE}${KIND}(?: called| named|:)? (.+)$`),
  },
  {
    act: "edit",
    sure: true,
    when: new RegExp(`^(?:edit|change|modify|update) (?:the |our |my )?${KIND}(?: called| named|:)? (.+)$`),
  },
  {
    act: "edit",
    sure: true,
    when: new RegExp(
      `^(?:rename|retitle|(?:add|put|insert|append) (?:an? |the |another |one more )?(?:step|item|task|point|check|line)s?\\b.{0,60}? (?:to|into|in)) ${THE}(?!${KIND})(.+?) ${KIND}\\b`,
    ),
  },
  { act: "edit", sure: false, when: new RegExp(`^(?:edit|change|modify) (?:the |our |my )?(.+?) ${KIND}[ .!]*$`) },
  {
    act: "run",
    sure: true,
    when: new RegExp(
      `^(?:run|start|begin|launch|kick off|kickoff|trigger|apply|use|instantiate|create|make|do|set up) ${THE}(?!${KIND})([^¤]+?) ${KIND}\\b`,
    ),
  },
  {
    act: "run",
    sure: true,
    when: new RegExp(
      `^(?:run|start|begin|launch|kick off|kickoff|trigger|apply|use|instantiate|do) ${THE}${KIND}(?: called| named|:)? (.+)$`,
    ),
  },
  {
    act: "run",
    sure: true,
    when: new RegExp(`^(?:create|make|add|new|set up)\\b.{0,40}? from ${THE}(?!${KIND})(.+?) ${KIND}\\b`),
  },
  {
    act: "run",
    sure: false,
    when: /^(?:run|start|begin|launch|kick off|kickoff|trigger|apply|instantiate) (?:the |our |my |a |an |another )*(.+)$/,
  },
];
