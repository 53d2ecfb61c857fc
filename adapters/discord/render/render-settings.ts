import type { Scope } from "../scoped-action.ts";

/** `appUrl` is where the dashboard's links begin; `scope` what the buttons must carry to be understood. */
export type RenderSettings = { readonly appUrl: string; readonly scope?: Scope };
