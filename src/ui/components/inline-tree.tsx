import { type ComponentChildren, Fragment } from 'preact';
import type { TextRange } from '../../core/finding';
import { type Emphasis, type Inline, inlineText } from '../../core/inline';
import { partsOf } from '../marked-text';
import { ExternalLink } from './external-link';
import { Picture } from './picture';

const TAGS = {
  emphasis: 'em',
  strong: 'strong',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
} as const satisfies Record<Emphasis, string>;

interface InlineTreeProps {
  inlines: readonly Inline[];
  /** Parts of its text to be underlined. */
  marked?: readonly TextRange[];
  /** Where it begins in the text that the ranges speak of. */
  offset?: number;
}

const NOTHING: readonly TextRange[] = [];

/** An inline tree as elements. */
export function InlineTree({ inlines, marked = NOTHING, offset = 0 }: InlineTreeProps) {
  let start = offset;
  return (
    <>
      {inlines.map((inline, index) => {
        const at = start;
        // Where nothing is marked nobody asks for places.
        if (marked.length > 0) start += inlineText([inline]).length;
        return renderInline(inline, index, marked, at);
      })}
    </>
  );
}

function renderInline(inline: Inline, index: number, marked: readonly TextRange[], offset: number) {
  switch (inline.type) {
    case 'text':
      return <Fragment key={index}>{markedText(inline.text, marked, offset)}</Fragment>;
    case 'break':
      return <br key={index} />;
    case 'image':
      return <Picture key={`${index} ${inline.src}`} image={inline} />;
    case 'link':
      return (
        <ExternalLink key={index} href={inline.href} title={inline.title}>
          <InlineTree inlines={inline.children} marked={marked} offset={offset} />
        </ExternalLink>
      );
    default: {
      const Tag = TAGS[inline.type];
      return (
        <Tag key={index}>
          <InlineTree inlines={inline.children} marked={marked} offset={offset} />
        </Tag>
      );
    }
  }
}

function markedText(text: string, marked: readonly TextRange[], offset: number): ComponentChildren {
  if (marked.length === 0) return text;
  return partsOf(text, marked, offset).map((part, index) =>
    part.isMarked ? (
      <span key={index} class="found">
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}
