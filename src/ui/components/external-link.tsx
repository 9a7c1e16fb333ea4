import type { ComponentChildren } from 'preact';
import { safeHref } from '../../core/link';

interface ExternalLinkProps {
  href: string;
  title?: string | undefined;
  children: ComponentChildren;
  'data-field'?: string;
  'data-evidence'?: string;
}

/**
 * A link of the article, opened beside it. The extractor guarantees its address; what is shown is checked once more, and
 * what no reader should follow is text.
 */
export function ExternalLink({ href, children, ...rest }: ExternalLinkProps) {
  if (!safeHref(href)) return <span {...rest}>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" {...rest}>
      {children}
    </a>
  );
}
