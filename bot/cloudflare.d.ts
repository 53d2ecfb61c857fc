/** What the Worker takes of workerd's own module; the rest of the platform is the web's standard types. */
declare module "cloudflare:workers" {
  /** Keeps the request's isolate alive for work after the answer, up to 30 s. */
  export function waitUntil(work: Promise<unknown>): void;
}
