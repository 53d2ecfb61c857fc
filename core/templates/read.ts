/** What reading a text came to: its value, or one clear sentence about what is wrong with it. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export const readAs = <T>(value: T): Read<T> => ({ ok: true, value });
export const unreadable = (problem: string): { readonly ok: false; readonly problem: string } => ({
  ok: false,
  problem,
});
