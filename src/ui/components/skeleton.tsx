/** Rows without words, while the page is being read. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div class="skeleton">
      <p class="visually-hidden">{label}</p>
      {['tall', 'short', 'short', 'short'].map((size, at) => (
        <div key={at} class={`skeleton-row skeleton-${size}`} aria-hidden="true">
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
