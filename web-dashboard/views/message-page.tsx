/** A page that only says what went wrong and where to go next. */
export function Message({ title, say, requestId }: { title: string; say: string; requestId?: string }) {
  return (
    <div class="narrow">
      <section class="empty-state">
        <h1>{title}</h1>
        <p>{say}</p>
        <p>
          <a href="/">Back to today</a>
        </p>
        {requestId && <p class="small-print">Request {requestId}</p>}
      </section>
    </div>
  );
}
