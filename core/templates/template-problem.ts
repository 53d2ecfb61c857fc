/** Where in a template: ["items", 3, "due"]. */
export type ProblemPath = readonly (string | number)[];

/** One clear sentence about one place. An error keeps a template from being saved, a warning doesn't. */
export type TemplateProblem = {
  readonly path: ProblemPath;
  readonly severity: "error" | "warning";
  readonly sentence: string;
};

export const errorAt = (path: ProblemPath, sentence: string): TemplateProblem => ({
  path,
  severity: "error",
  sentence,
});
export const warningAt = (path: ProblemPath, sentence: string): TemplateProblem => ({
  path,
  severity: "warning",
  sentence,
});
