import * as z from "zod";

/** UUIDv7 keys made by the app (RFC 9562 §5.7): they sort by creation. */
export const WorkspaceId = z.uuid().brand("WorkspaceId");
export type WorkspaceId = z.infer<typeof WorkspaceId>;
export const MemberId = z.uuid().brand("MemberId");
export type MemberId = z.infer<typeof MemberId>;
export const TaskId = z.uuid().brand("TaskId");
export type TaskId = z.infer<typeof TaskId>;
export const ListId = z.uuid().brand("ListId");
export type ListId = z.infer<typeof ListId>;
export const ChannelId = z.uuid().brand("ChannelId");
export type ChannelId = z.infer<typeof ChannelId>;
/** One commit's change: what "undo" takes back as a whole. */
export const ChangeId = z.uuid().brand("ChangeId");
export type ChangeId = z.infer<typeof ChangeId>;

/** A new UUIDv7 for `now`: 48 bits of milliseconds, then random bits from `random` (10 bytes). */
export function uuidV7(now: Date, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  const at = now.getTime();
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(at / 2 ** (8 * (5 - i))) & 0xff;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
