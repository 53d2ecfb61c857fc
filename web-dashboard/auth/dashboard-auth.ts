import { MemberId, WorkspaceId } from "#core/ids.ts";
import type { DashboardAuth } from "../dashboard-env.ts";
import type { Vouched } from "./chat-sign-in.ts";
import type { Auth } from "./create-auth.ts";

/** better-auth behind what the routes need. */
export function createDashboardAuth(auth: Auth): DashboardAuth {
  return {
    async session(headers) {
      const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true });
      const member = response && {
        memberId: MemberId.parse(response.session.memberId),
        workspaceId: WorkspaceId.parse(response.session.workspaceId),
      };
      return { member, cookies: answer.getSetCookie() };
    },
    async redeem(token, headers) {
      const { response, headers: answer } = await auth.api.redeemChatToken({
        body: { token },
        headers,
        returnHeaders: true,
      });
      return response.signedIn ? { cookies: answer.getSetCookie() } : null;
    },
    async signOut(headers) {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
      return { cookies: answer.getSetCookie() };
    },
  };
}

/** A link for this member alone: the bot gives it to them in private. It works once, for ten minutes. */
export async function createSignInLink(auth: Auth, vouched: Vouched): Promise<string> {
  const { token } = await auth.api.issueChatToken({ body: vouched });
  const url = new URL("/sign-in/chat", auth.options.baseURL);
  url.searchParams.set("token", token);
  return url.toString();
}
