/** What any start-up is compared with. */
export default { fetch: (): Response => new Response("ok") };
