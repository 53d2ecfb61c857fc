import { SLACK_LIMITS as LIMITS } from "../limits.ts";
import { checkId, checkKeys, checkLength, checkText, type Json } from "./check-text.ts";

/** What Slack would refuse in a button, menu or input. */
export function checkElement(at: string, element: Json): string[] {
  const id = checkId(`${at}.action_id`, element.action_id, LIMITS.actionId);
  return [...id, ...(CHECKS[String(element.type)] ?? unknownElement)(at, element)];
}

const unknownElement = (at: string, { type }: Json): string[] => [`${at}: unknown element ${String(type)}`];

const CHECKS: Readonly<Record<string, (at: string, element: Json) => string[]>> = {
  button: (at, element) => [
    ...checkKeys(at, element, ["type", "action_id", "text", "style"]),
    ...checkText(`${at}.text`, element.text, LIMITS.buttonText, "plain_text"),
    ...(["primary", "danger", undefined].includes(element.style as string) ? [] : [`${at}: unknown style`]),
  ],
  static_select: (at, element) => [
    ...checkKeys(at, element, ["type", "action_id", "placeholder", "options", "initial_option"]),
    ...(element.placeholder === undefined
      ? []
      : checkText(`${at}.placeholder`, element.placeholder, LIMITS.placeholder, "plain_text")),
    ...checkOptions(at, element.options),
    ...checkInitial(at, element),
  ],
  plain_text_input: (at, element) => [
    ...checkKeys(at, element, ["type", "action_id", "max_length", "initial_value"]),
    ...(Number(element.max_length) <= LIMITS.inputText ? [] : [`${at}: max_length over ${LIMITS.inputText}`]),
    ...(element.initial_value === undefined
      ? []
      : checkLength(`${at}.initial_value`, element.initial_value, Number(element.max_length))),
  ],
};

function checkOptions(at: string, options: unknown): string[] {
  if (!Array.isArray(options) || options.length < 1 || options.length > LIMITS.options) return [`${at}: option count`];
  const all = options as readonly Json[];
  const values = new Set(all.map(({ value }) => value));
  return [
    ...(values.size === all.length ? [] : [`${at}: an option is there twice`]),
    ...all.flatMap((option, i) => [
      ...checkKeys(`${at}.options[${i}]`, option, ["text", "value"]),
      ...checkText(`${at}.options[${i}].text`, option.text, LIMITS.optionText, "plain_text"),
      ...checkLength(`${at}.options[${i}].value`, option.value, LIMITS.optionValue),
    ]),
  ];
}

/** Slack wants the initial option to be one of the options, letter for letter. */
function checkInitial(at: string, { initial_option, options }: Json): string[] {
  if (initial_option === undefined) return [];
  const known = (options as readonly unknown[]).map((option) => JSON.stringify(option));
  return known.includes(JSON.stringify(initial_option)) ? [] : [`${at}: initial_option is not an option`];
}
