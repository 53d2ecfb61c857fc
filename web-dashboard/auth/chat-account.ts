import type { AuthContext, User } from "better-auth";
import type { MemberId } from "#core/ids.ts";

type Accounts = AuthContext["internalAdapter"];

const PROVIDER = "chat";

/**
 * The user behind a member, made when they first sign in. The link between them is an account of provider "chat", so
 * that it stays when they register an address; until then the address is one that can't receive mail (RFC 2606 §2).
 */
export async function accountOf(accounts: Accounts, memberId: MemberId): Promise<User> {
  const known = await findUser(accounts, memberId);
  if (known) return known;

  const email = `${crypto.randomUUID()}@users.invalid`;
  const user = await accounts.createUser({ name: "", email, emailVerified: false }, { method: PROVIDER });
  try {
    await accounts.createAccount({ userId: user.id, providerId: PROVIDER, accountId: memberId });
    return user;
  } catch (error) {
    await accounts.deleteUser(user.id); // two first links were pressed at once: the other one made the account
    const winner = await findUser(accounts, memberId);
    if (!winner) throw error;
    return winner;
  }
}

async function findUser(accounts: Accounts, memberId: MemberId): Promise<User | null> {
  const account = await accounts.findAccountByKey({ providerId: PROVIDER, accountId: memberId });
  return account ? accounts.findUserById(account.userId) : null;
}
