import type { AlignedRange, Translated } from '../../../../src/core/translated';
import type { TextRequest } from '../../../../src/translate/queue/queue-client';

/** Figures from 0 to 1, the same for the same engine and item. */
export type Random = () => number;

/** What an engine does to the tags of its answer; its words are right. In the `text` form there are none to begin with. */
export type Temper = (answer: string, random: Random, form: TextRequest['form']) => string;

const TAG = /<\/?[gx]\d+>/g;
const PIECE = /<\/?[gx]\d+>|(?:(?!<\/?[gx]\d+>)[\s\S])+/g;

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

/** One after the other of some tags is written by another hand. */
function rewriteTags(answer: string, rewrite: (tag: string, at: number) => string): string {
  let at = 0;
  return answer.replace(TAG, (tag) => rewrite(tag, at++));
}

/** Puts something in between two words. */
function insert(answer: string, what: string, random: Random): string {
  const spaces = [...answer.matchAll(/ /g)].map(({ index }) => index);
  const at = pick([0, answer.length, ...spaces], random) ?? 0;
  // Digits of a broken tag must not run into those of the text.
  return answer.slice(0, at) + what + (at === 0 ? ' ' : '') + answer.slice(at);
}

/** `<g1>…</g1>` with all that is in it, `<x2></x2>`, or words, as they stand at the top. */
function topLevel(answer: string): string[] {
  const nodes: string[] = [];
  let depth = 0;
  for (const [piece] of answer.matchAll(PIECE)) {
    if (depth > 0) nodes[nodes.length - 1] += piece;
    else nodes.push(piece);
    if (/^<[gx]\d/.test(piece)) depth += 1;
    else if (/^<\//.test(piece)) depth -= 1;
  }
  return nodes;
}

const escapeTag = (tag: string) => tag.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const NAMES: ((letter: string, number: string) => string)[] = [
  (_, number) => `b${number}`,
  (letter, number) => `${letter === 'g' ? 'г' : 'х'}${number}`,
  (letter, number) => `${letter}e ${number}`,
  (letter, number) => `${letter.toUpperCase()} ${number}`,
];

export const TEMPERS: Record<string, Temper> = {
  keeps: (answer) => answer,
  drops: (answer, random) => {
    const odds = random();
    return rewriteTags(answer, (tag) => (odds < 0.4 || random() < 0.4 ? '' : tag));
  },
  doubles: (answer, random) => {
    const nodes = topLevel(answer);
    const node = pick(nodes, random) ?? '';
    return nodes
      .flatMap((other) => (other === node && node.startsWith('<') ? [other, ' ', other] : other))
      .join('');
  },
  crosses: (answer, random) => {
    const pieces = answer.match(PIECE) ?? [];
    const tags = pieces.flatMap((piece, at) => (piece.startsWith('<') ? [at] : []));
    const [one, other] = [pick(tags, random) ?? 0, pick(tags, random) ?? 0];
    return pieces
      .map((piece, at) => (at === one ? pieces[other] : at === other ? pieces[one] : piece))
      .join('');
  },
  reorders: (answer, random) =>
    topLevel(answer)
      .map((node) => ({ node, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ node }) => node)
      .join(' '),
  renames: (answer, random) => {
    const name = pick(NAMES, random) ?? ((letter: string, number: string) => letter + number);
    return rewriteTags(answer, (tag) =>
      tag.replace(/([gx])(\d+)/, (_, letter, number) => name(letter, number)),
    );
  },
  widens: (answer) => rewriteTags(answer, (tag) => tag.replace('<', '＜').replace('>', '＞')),
  spaces: (answer) =>
    rewriteTags(answer, (tag) => ` ${tag.replace('<', '< ').replace('>', ' >')} `).replace(
      /([.,:!?])/g,
      ' $1',
    ),
  tightens: (answer) => answer.replace(/ ?(<\/?[gx]\d+>) ?/g, '$1'),
  attributes: (answer, random) => {
    const more =
      pick([' class="a"', ' onclick="alert(1>0)"', " style='x'", ' id=5', ' href="javascript:x"'], random) ??
      '';
    return rewriteTags(answer, (tag) => tag.replace(/(\d)>/, `$1${more}>`));
  },
  adds: (answer, random) => {
    const own = [
      '<b>',
      '</i>',
      '<br/>',
      '<img src=x onerror=steal>',
      '<g97>',
      '</x98>',
      '<x99></x99>',
      '<script>',
    ];
    return insert(insert(answer, pick(own, random) ?? '', random), pick(own, random) ?? '', random);
  },
  breaks: (answer, random) => {
    const odds = random();
    if (odds < 0.4)
      return insert(answer, pick(['<g1>', '</g1>', 'g1>', '<g1', '/x2>', '</x1'], random) ?? '', random);
    return rewriteTags(answer, (tag) =>
      random() < 0.3 ? tag.slice(0, -1) : random() < 0.2 ? tag.slice(1) : tag,
    );
  },
  escapes: (answer, random, form) => {
    if (form === 'text')
      return answer.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
    const odds = random();
    return rewriteTags(answer, (tag) => (random() < odds ? escapeTag(tag) : tag));
  },
  'escapes twice': (answer, random, form) =>
    form === 'text' || random() < 0.5
      ? answer.replaceAll('&', '&amp;')
      : rewriteTags(answer, escapeTag).replaceAll('&', '&amp;'),
};

/** Those that do something to a plain text. */
export const PLAIN_TEMPERS: readonly string[] = ['keeps', 'adds', 'breaks', 'escapes', 'escapes twice'];

/** What becomes of words. */
export interface Diction {
  /** One word, without anything round it. */
  word(word: string): string;
  /** Whether words that stand between the same tags change places. */
  moves: boolean;
}

/** A translation word by word, with what became what. Tags and all else stay where they are. */
export function translateWords(
  text: string,
  { word, moves }: Diction,
  random: Random,
): Translated & { alignment: AlignedRange[] } {
  const slots = [...text.matchAll(/<[^>]*>|&[a-z]+;|[\p{L}\p{M}\p{N}]+/gu)].filter(
    ([found]) => !/^[<&]/.test(found),
  );
  const order = slots.map((_, at) => at);
  if (moves) {
    for (let at = 0; at + 1 < order.length; at += 1) {
      const [a, b] = [slots[at], slots[at + 1]];
      const between = a && b ? text.slice(a.index + a[0].length, b.index) : '<';
      if (between.includes('<') || random() < 0.6) continue;
      [order[at], order[at + 1]] = [order[at + 1] ?? at, order[at] ?? at];
    }
  }
  let translated = '';
  let end = 0;
  const alignment: AlignedRange[] = [];
  for (const [at, slot] of slots.entries()) {
    const source = slots[order[at] ?? at] ?? slot;
    translated += text.slice(end, slot.index);
    const from = translated.length;
    translated += word(source[0]);
    alignment.push([source.index, source.index + source[0].length, from, translated.length]);
    end = slot.index + slot[0].length;
  }
  return { text: translated + text.slice(end), alignment };
}
