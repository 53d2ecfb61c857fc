const FACES = /(?:(?<=^|\s)(?:[:;=]-?[)d(p/]|<3|\^\^)|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)/gu;

/** Pictures behind the last word; "done ✅" keeps its mark, which means something. */
const LAST_FACES =
  /(?<=[a-z0-9¤§‡.!?])(?:\s|\p{Emoji_Modifier}|\uFE0F|\u200D|(?!\u2705|\u2713|\u2714|\u2611)\p{Extended_Pictographic})+$/u;

export const withoutLastFaces = (request: string): string => request.trimEnd().replace(LAST_FACES, "");

/** A short masked message without its emoticons and pictures: "thank you :)" says thank you. */
export const withoutFaces = (masked: string): string => masked.replace(FACES, "").trim();
