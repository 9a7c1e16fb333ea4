import type { ComponentChildren } from 'preact';

interface DownloadProgressProps {
  label: string;
  /** How much is there, in bytes, where that is known. */
  count?: string;
  /** 0 to 1. */
  share: number;
  /** What can be done about it. */
  children: ComponentChildren;
}

/** What is being downloaded and how far it is. */
export function DownloadProgress({ label, count, share, children }: DownloadProgressProps) {
  return (
    <div class="download">
      <p>
        {label}
        {count && <span class="count">: {count}</span>}
      </p>
      <div class="message-actions">{children}</div>
      <progress class="progress" aria-label={label} max={1} value={share} />
    </div>
  );
}
