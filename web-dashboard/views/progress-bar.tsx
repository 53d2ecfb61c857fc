/** A bar that the words beside it also tell: done of all, and how many are late. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  return <progress class="bar" aria-label={label} max={Math.max(total, 1)} value={done} />;
}

export function ProgressWords({ done, total, late }: { done: number; total: number; late: number }) {
  return (
    <span class="progress-words">
      <strong>{done}</strong> of {total} done
      {late > 0 && <span class="late-words">, {late} late</span>}
    </span>
  );
}
