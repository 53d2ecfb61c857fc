/** A Worker's scheduled handler, as a service binding has it. */
type Scheduled = {
  scheduled(event: { readonly scheduledTime: Date; readonly cron: string }): Promise<{ readonly outcome: string }>;
};

/** Calls the product's scheduled handler, as the platform's cron does: GET /<epoch milliseconds>. */
// biome-ignore lint/style/noDefaultExport: workerd calls the handlers of a module's default export
export default {
  async fetch(request: Request, { PRODUCT: product }: { readonly PRODUCT: Scheduled }): Promise<Response> {
    const scheduledTime = new Date(Number(new URL(request.url).pathname.slice(1)));
    const { outcome } = await product.scheduled({ scheduledTime, cron: "* * * * *" });
    return new Response(outcome, { status: outcome === "ok" ? 200 : 500 });
  },
};
