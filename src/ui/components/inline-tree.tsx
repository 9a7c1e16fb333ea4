import { Fragment } from 'preact';
import type { Emphasis, Inline } from '../../core/inline';
import { t } from '../../platform/i18n';
import { ExternalLink } from './external-link';

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
} as const satisfies Record<Emphasis, string>;

/** An inline tree as elements. Images are their text in a box: nothing is loaded from the site. */
export function InlineTree({ inlines }: { inlines: readonly Inline[] }) {
  return <>{inlines.map(renderInline)}</>;
}

function renderInline(inline: Inline, index: number) {
  switch (inline.type) {
    case 'text':
      return <Fragment key={index}>{inline.text}</Fragment>;
    case 'break':
      return <br key={index} />;
    case 'image':
      return <ImageBox key={index} alt={inline.alt} />;
    case 'link':
      return (
        <ExternalLink key={index} href={inline.href} title={inline.title}>
          <InlineTree inlines={inline.children} />
        </ExternalLink>
      );
    default: {
      const Tag = TAGS[inline.type];
      return (
        <Tag key={index}>
          <InlineTree inlines={inline.children} />
        </Tag>
      );
    }
  }
}

function ImageBox({ alt }: { alt: string }) {
  const text = alt.trim() || t('imageWithoutAlt');
  return (
    <span class="image" role="img" aria-label={alt.trim() ? t('imageLabel', text) : text}>
      {text}
    </span>
  );
}
