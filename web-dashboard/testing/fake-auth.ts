import type { DashboardAuth } from "../dashboard-env.ts";
import { ANA, WORKSPACE } from "./demo-tasks.ts";

/** Ana is signed in while the cookie says so; the link "good" works as often as one likes. */
export const fakeAuth: DashboardAuth = {
  async session(headers) {
    const member = headers.get("cookie")?.includes("session=ana") ? { workspaceId: WORKSPACE, memberId: ANA } : null;
    return { member, cookies: [] };
  },
  async redeem(token) {
    return token === "good" ? { cookies: ["session=ana; Path=/; HttpOnly"] } : null;
  },
  signOut: async () => ({ cookies: ["session=; Path=/; Max-Age=0"] }),
};

/** Nobody is signed in; every link that is used up is noted. */
export const spyAuth = (redeemed: string[]): DashboardAuth => ({
  session: async () => ({ member: null, cookies: [] }),
  async redeem(token) {
    redeemed.push(token);
    return { cookies: ["session=ana; Path=/; HttpOnly"] };
  },
  signOut: async () => ({ cookies: [] }),
});
