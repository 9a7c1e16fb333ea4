import { type Inline, inlineText } from '../../../src/core/inline';
import { fc } from '../../property';

const WORDS = [
  'Treaty',
  'the',
  'è',
  '2019',
  'a & b',
  '<b>',
  ',',
  '. ',
  ' ',
  '(',
  ')',
  '«',
  "l'",
  '条約',
  '1',
  '&amp;',
  '\u00ad',
  'x',
];

const text: fc.Arbitrary<Inline> = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 4 })
  .map((parts) => ({ type: 'text', text: parts.join('') }));

const atom: fc.Arbitrary<Inline> = fc.oneof(
  fc.constant<Inline>({ type: 'break' }),
  fc.nat(99).map((n): Inline => ({ type: 'image', src: `https://images.test/${n}`, alt: 'picture' })),
);

/** Any tree of inlines, links nested in links included: broken pages have them. */
export const inlineTrees: fc.Arbitrary<Inline[]> = fc.letrec<{ tree: Inline[]; inline: Inline }>((tie) => ({
  tree: fc.array(tie('inline'), { minLength: 1, maxLength: 4 }),
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: text, weight: 3 },
    { arbitrary: atom, weight: 1 },
    {
      arbitrary: fc
        .record({
          href: fc.nat(99).map((n) => `https://links.test/${n}`),
          title: fc.constantFrom(undefined, 'A <title> & more'),
          children: tie('tree'),
        })
        .map(({ title, ...rest }): Inline => ({ type: 'link', ...rest, ...(title && { title }) })),
      weight: 1,
    },
    {
      arbitrary: fc
        .record({
          type: fc.constantFrom(
            'emphasis' as const,
            'strong' as const,
            'code' as const,
            'superscript' as const,
            'subscript' as const,
          ),
          children: tie('tree'),
        })
        .map((element): Inline => element),
      weight: 1,
    },
  ),
})).tree;

/** Every link, element, image and break of a tree, as a sorted list of names; of code with all that is in it. */
export function marksOf(inlines: readonly Inline[]): string[] {
  return inlines
    .flatMap((inline): string[] => {
      if (inline.type === 'text') return [];
      if (inline.type === 'break') return ['break'];
      if (inline.type === 'image') return [`${inline.src} ${inline.alt}`];
      const inner = marksOf(inline.children);
      if (inline.type === 'link') return [`${inline.href} ${inline.title}`, ...inner];
      return [inline.type === 'code' ? `code ${inlineText(inline.children)}` : inline.type, ...inner];
    })
    .sort();
}

/** Links in brackets, strong text in stars. */
export function show(inlines: readonly Inline[] | string): string {
  if (typeof inlines === 'string') return inlines;
  return inlines
    .map((inline) => {
      if (inline.type === 'link') return `[${show(inline.children)}]`;
      if (inline.type === 'strong') return `*${show(inline.children)}*`;
      return inlineText([inline]);
    })
    .join('');
}
