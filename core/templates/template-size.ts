import type { TemplateContent } from "./template.ts";

/** At most so many tasks a run of it makes, subtasks included. */
export const templateSize = ({ items }: Pick<TemplateContent, "items">): number =>
  items.reduce((size, { subtasks }) => size + 1 + subtasks.length, 0);
