import { fc } from '../../../property';

/** Whatever stands in a sentence in `html` form: escaped text, tags with content, tags that are kept as they are. */
const words = fc
  .array(
    fc.constantFrom('uno', 'due', 'tre', 'l’ora', '3.500', '五', '&amp;', '&lt;s1&gt;', '“quattro”', 'é'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(' '));

const sentence = fc
  .array(fc.tuple(fc.constantFrom('text', 'g', 'x'), words), { minLength: 1, maxLength: 12 })
  .map((parts) => {
    let tag = 0;
    const pieces = parts.map(([kind, text]) => {
      if (kind === 'text') return text;
      tag += 1;
      return kind === 'g' ? `<g${tag}>${text}</g${tag}>` : `${text}<x${tag}></x${tag}>`;
    });
    return `${pieces.join(' ')}.`;
  });

/** Two to eight sentences of one block, each with tags that count from 1. */
export const sentences = fc.array(sentence, { minLength: 2, maxLength: 8 });
