import type { MemberId } from "../../ids.ts";
import type { TemplateContent } from "../template.ts";
import type { Directory } from "./read-people.ts";

/** What a member is called in YAML. */
export type HandleOf = (memberId: MemberId) => string;

/** Handles that readTemplateYaml reads back with the same directory; the id where a handle would be read as a word. */
export function handlesIn(directory: Directory, { variables }: Pick<TemplateContent, "variables">): HandleOf {
  const words = new Set(["owner", "creator", "nobody", ...variables.map(({ name }) => name)]);
  const handles = new Map(
    [...directory].filter(([handle]) => isPlain(handle) && !words.has(handle)).map(([handle, id]) => [id, handle]),
  );
  return (memberId) => handles.get(memberId) ?? memberId;
}

const isPlain = (handle: string): boolean =>
  /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}])?$/u.test(handle) && handle === handle.toLowerCase();
