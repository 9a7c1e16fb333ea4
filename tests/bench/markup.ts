import type { Inline } from '../../src/core/inline';
import { inlineText } from '../../src/core/inline';
import { type LanguagePair, normaliseLanguage, primaryLanguage } from '../../src/core/language';
import { extractArticle } from '../../src/extract/extract-article';
import { planPairs } from '../../src/translate/plan-pairs';
import { articleTerms } from '../../src/translate/terms/article-terms';
import { TermFinder } from '../../src/translate/terms/term-finder';
import { seeded } from '../seeded';
import { drive } from '../unit/translate/markup/pair-driver';
import { type Diction, PLAIN_TEMPERS, TEMPERS, translateWords } from '../unit/translate/markup/tempers';
import { type BenchPage, pagesOf, SETS } from './extract/pages';
import { withDocument } from './extract/readers';
import { Tally } from './extract/tally';
import { type BenchRow, type Limit, rowsOf } from './row';

/** How an engine takes sentences. */
const ENGINES = {
  'with tags': { markup: 'html', aligns: false },
  'as text': { markup: 'text', aligns: false },
  'as text, words aligned': { markup: 'text', aligns: true },
} as const;

type EngineName = keyof typeof ENGINES;

/** What engines make of words: order and names kept, or neither. */
const DICTIONS: readonly Diction[] = [
  { word: (word) => (/^\p{Lu}|\p{N}/u.test(word) ? word : [...word].reverse().join('')), moves: false },
  { word: (word) => (/\p{N}/u.test(word) ? word : [...word].reverse().join('').toLowerCase()), moves: true },
];

const NOTE = /^\[\d+\]$/;

/** A sentence that holds marks. */
interface Sentence {
  /** The block it is in. */
  block: string;
  original: Inline[];
  languages: LanguagePair;
  finder: TermFinder;
}

/**
 * Whether every link, image, break and emphasis of real articles is in their translation, by made-up engines that treat tags in
 * every way the tests know of; and how many marks stand in the text and are no notes at the end of their sentence.
 */
export async function benchMarkup(evalFolder: string | undefined): Promise<BenchRow[]> {
  if (!evalFolder) {
    console.log('fidelity: links are left out, DIPTYCH_EVAL names no folder');
    return [];
  }
  const sentences: Sentence[] = [];
  for (const set of SETS) {
    for (const page of pagesOf(evalFolder, set)) sentences.push(...(await sentencesOf(page)));
  }
  const tally = new Tally();
  for (const temper of Object.keys(TEMPERS)) {
    for (const engine of Object.keys(ENGINES) as EngineName[]) {
      if (engine === 'with tags' || PLAIN_TEMPERS.includes(temper)) judge(tally, sentences, temper, engine);
    }
  }
  return [
    row('sentences with marks', 'sentences', sentences.length),
    ...Object.keys(TEMPERS).map((temper) =>
      share(tally, `links kept, an engine that ${temper}`, { least: 100 }),
    ),
    ...['links kept', 'images, breaks, emphases kept', 'settled terms kept'].map((name) =>
      share(tally, name, { least: 100 }),
    ),
    row('marks lost, doubled, added or changed', 'marks', tally.total('faults'), { most: 0 }),
    ...Object.keys(ENGINES).flatMap((engine) => [
      share(tally, `marks in the text, ${engine}`),
      share(tally, `links of those at their own words alone, ${engine}`),
    ]),
  ];
}

async function sentencesOf(page: BenchPage): Promise<Sentence[]> {
  const read = await withDocument(page.html, page.url, (document) => ({
    language: normaliseLanguage(document.documentElement.lang) ?? 'en',
    result: extractArticle(document, page.url),
  }));
  if (!read.result.ok) return [];
  const article = read.result.value;
  const languages = { source: read.language, target: primaryLanguage(read.language) === 'en' ? 'it' : 'en' };
  const finder = new TermFinder(articleTerms([], article.source), languages);
  return planPairs(article, languages.source, languages.target)
    .filter(({ state, original }) => state !== 'done' && original.some(({ type }) => type !== 'text'))
    .map(({ blockId, original }) => ({
      block: `${page.set} ${page.id} ${blockId}`,
      original,
      languages,
      finder,
    }));
}

/** Sends all sentences through an engine and counts, block by block, what is in the translation of what was in the original. */
function judge(tally: Tally, sentences: readonly Sentence[], temper: string, engine: EngineName): void {
  const blocks = new Map<string, { original: Inline[]; translation: Inline[] }>();
  for (const [at, sentence] of sentences.entries()) {
    const translation = translated(sentence, temper, engine, at);
    const block = blocks.get(sentence.block) ?? { original: [], translation: [] };
    blocks.set(sentence.block, block);
    block.original.push(...sentence.original);
    block.translation.push(...translation);
    const notes = notesIn(translation) - notesIn(sentence.original);
    const spans = marksIn(
      sentence.original,
      (inline) => 'children' in inline && inline.type !== 'code',
    ).length;
    for (let mark = 0; mark < spans; mark += 1) tally.add(`marks in the text, ${engine}`, mark >= notes);
    for (const isOwn of ownWords(sentence.original, translation, dictionOf(at)))
      tally.add(`links of those at their own words alone, ${engine}`, isOwn);
    for (const { translation: term } of sentence.finder.find(inlineText(sentence.original)))
      tally.add('settled terms kept', inlineText(translation).includes(term));
  }
  for (const { original, translation } of blocks.values()) {
    for (const isKept of compared(original, translation, () => true)) tally.add('faults', !isKept);
    for (const isKept of compared(original, translation, ({ type }) => type === 'link')) {
      tally.add('links kept', isKept);
      tally.add(`links kept, an engine that ${temper}`, isKept);
    }
    for (const isKept of compared(original, translation, ({ type }) => type !== 'link'))
      tally.add('images, breaks, emphases kept', isKept);
  }
}

function translated(
  { original, languages, finder }: Sentence,
  temper: string,
  engine: EngineName,
  at: number,
): Inline[] {
  const diction = dictionOf(at);
  const { translation } = drive({
    original,
    languages,
    engine: ENGINES[engine],
    findTerms: (text) => finder.find(text),
    translate({ form, text: item }) {
      const random = seeded(at + item.length);
      const { text, alignment } = translateWords(item, diction, random);
      const answer = TEMPERS[temper]?.(text, random, form) ?? text;
      return { text: answer, ...(ENGINES[engine].aligns && answer === text && { alignment }) };
    },
  });
  return translation;
}

function dictionOf(at: number): Diction {
  return DICTIONS[at % DICTIONS.length] ?? { word: String, moves: false };
}

/** For each link that is there once and stands in the text: whether it holds no word but what its own became. */
function ownWords(original: Inline[], translation: Inline[], { word }: Diction): boolean[] {
  const translated = new Map(linksIn(translation));
  const links = linksIn(original);
  return links.flatMap(([href, text]) => {
    const found = translated.get(href);
    if (found === undefined || NOTE.test(found) || links.filter(([other]) => other === href).length > 1)
      return [];
    const own = wordsIn(text);
    const known = new Set([...own, ...own.map(word)]);
    return [wordsIn(found).every((one) => known.has(one))];
  });
}

function linksIn(inlines: readonly Inline[]): [href: string, text: string][] {
  return inlines.flatMap((inline) => {
    if (!('children' in inline)) return [];
    const inner = linksIn(inline.children);
    return inline.type === 'link' ? [[inline.href, inlineText(inline.children).trim()], ...inner] : inner;
  });
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** One answer for each mark of the original and each that the translation has beyond them. */
function compared(original: Inline[], translation: Inline[], isOne: (inline: Inline) => boolean): boolean[] {
  const left = marksIn(translation, isOne);
  const kept = marksIn(original, isOne).map((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return [...kept, ...left.map(() => false)];
}

/** Names of the marks of a kind in a tree: of links with their address and title, of code with its text. */
function marksIn(inlines: readonly Inline[], isOne: (inline: Inline) => boolean): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return [];
    const { children = [], ...rest } = { children: undefined, ...inline };
    const name = JSON.stringify(inline.type === 'code' ? inline : rest);
    return [...(isOne(inline) ? [name] : []), ...marksIn(children, isOne)];
  });
}

/** Marks that hold a number in brackets and nothing else. */
function notesIn(inlines: readonly Inline[]): number {
  return marksIn(inlines, (inline) => 'children' in inline && NOTE.test(inlineText([inline]).trim())).length;
}

function share(tally: Tally, name: string, limit: Limit = null): BenchRow {
  return row(name, '%', tally.percent(name), limit);
}

function row(name: string, unit: string, value: number, limit: Limit = null): BenchRow {
  return rowsOf('fidelity')(`marks: ${name}`, unit, value, limit, { digits: 2 });
}
