/** Reads the command and answers: what HTTP costs by itself. */
export default {
  async fetch(request: Request): Promise<Response> {
    const body = new URLSearchParams(await request.text());
    return Response.json({ text: body.get("text") });
  },
};
