import type { Block } from '../../../src/core/article';
import type { Inline } from '../../../src/core/inline';
import { type Highlight, type KeptArticle, keptId } from '../../../src/core/kept-article';
import type { Pair } from '../../../src/core/pair';
import type { AlignedRange } from '../../../src/core/translated';
import { seeded } from '../../seeded';
import { type MadeLanguage, madeSentence } from './made-words';

const SENTENCES = 60;
const SENTENCES_A_BLOCK = 3;
const LANGUAGES: readonly MadeLanguage[] = ['it', 'it', 'ru', 'ja', 'ar'];
const TAGS = ['sea', 'economy', 'elections', 'Città', '海', 'to read', 'school'];
const SITES = 120;
const FIRST = Date.UTC(2021, 0, 1);
const DAY = 86_400_000;

/** A word that is in no vocabulary, put into one article of a hundred, on the side that is named. */
export const RARE = { original: 'Zuccherò', translation: 'xylophone' };

/** Kept article number `at`: the same at each call, and unlike any other. */
export function madeKept(at: number): KeptArticle {
  const random = seeded(at + 1);
  const language = LANGUAGES[at % LANGUAGES.length] ?? 'it';
  const url = `https://news${at % SITES}.example/${language}/${at}`;
  const pairs = Array.from({ length: SENTENCES }, (_, index) => madePair(at, index, language, random));
  const moment = (days: number) => new Date(FIRST + days * DAY + Math.floor(random() * DAY)).toISOString();
  const keptAt = moment(at % 2_000);
  const isAnnotated = at % 4 === 0;
  return {
    id: keptId(url, 'en'),
    keptAt,
    changedAt: isAnnotated ? moment(2_000 + (at % 100)) : keptAt,
    article: {
      url,
      source: {
        url: { value: url, evidence: 'link' },
        title: { value: textOf(pairs[0]?.original), evidence: 'json-ld' },
        siteName: {
          value: `${madeSentence(language, seeded(at % SITES)).slice(0, 12)} ${at % SITES}`,
          evidence: 'meta',
        },
        authors: { value: [`Ines Portolan ${at % 300}`], evidence: 'byline' },
        ...(at % 10 > 0 && {
          published: {
            value: { iso: `${moment(at % 2_000).slice(0, 16)}Z`, precision: 'minute' as const, zone: 'Z' },
            evidence: 'json-ld' as const,
          },
        }),
      },
      blocks: blocksOf(pairs),
      declaredLanguages: [{ evidence: 'html-lang', language }],
    },
    language,
    target: 'en',
    translatedAt: keptAt,
    use: { id: 'bergamot' },
    pairs,
    tags: isAnnotated ? TAGS.filter(() => random() < 0.3) : [],
    note: isAnnotated ? madeSentence('en', random) : '',
    highlights: isAnnotated ? pairs.slice(5, 7).map(madeHighlight) : [],
  };
}

function madePair(at: number, index: number, language: MadeLanguage, random: () => number): Pair {
  const isMarked = at % 100 === 50 && index === 30;
  const original = `${madeSentence(language, random)}${isMarked ? ` ${RARE.original}` : ''}`;
  const translation = `${madeSentence('en', random)}${isMarked ? ` ${RARE.translation}` : ''}`;
  const isLinked = random() < 0.1;
  return {
    id: `b${Math.floor(index / SENTENCES_A_BLOCK)}.${index % SENTENCES_A_BLOCK}`,
    blockId: `b${Math.floor(index / SENTENCES_A_BLOCK)}`,
    original: inlinesOf(original, isLinked),
    state: 'done',
    translation: inlinesOf(translation, isLinked),
    engine: 'bergamot',
    pairedBy: 'boundaries',
    ...(!isLinked && { alignment: madeAlignment(Math.min(original.length, translation.length)) }),
    ...(random() < 0.05 && {
      findings: [
        {
          check: 'number',
          message: 'findingNumberLost',
          words: ['7'],
          original: [{ start: 0, end: 1 }],
          translation: [],
        },
      ],
    }),
  };
}

/** Of words of two letters, which are within texts of at least `length`. */
function madeAlignment(length: number): AlignedRange[] {
  return Array.from({ length: Math.min(8, Math.floor(length / 3)) }, (_, word) => [
    word * 3,
    word * 3 + 2,
    word * 2,
    word * 2 + 2,
  ]);
}

function inlinesOf(text: string, isLinked: boolean): Inline[] {
  if (!isLinked) return [{ type: 'text', text }];
  const middle = text.length >> 1;
  return [
    {
      type: 'link',
      href: 'https://elsewhere.example/',
      children: [{ type: 'text', text: text.slice(0, middle) }],
    },
    { type: 'text', text: text.slice(middle) },
  ];
}

function blocksOf(pairs: readonly Pair[]): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < pairs.length; from += SENTENCES_A_BLOCK) {
    const inBlock = pairs.slice(from, from + SENTENCES_A_BLOCK);
    blocks.push({
      id: inBlock[0]?.blockId ?? '',
      kind: from === 0 ? 'heading' : 'paragraph',
      ...(from === 0 && { role: 'title' as const, level: 1 }),
      content: inBlock.flatMap(({ original }) => original),
    });
  }
  return blocks;
}

function madeHighlight(pair: Pair): Highlight {
  return {
    pair: pair.id,
    side: 'translation',
    range: { start: 0, end: 9 },
    words: textOf(pair.translation).slice(0, 9),
    note: 'To be quoted.',
  };
}

function textOf([first]: readonly Inline[] = []): string {
  return first?.type === 'text' ? first.text : 'https://elsewhere.example/';
}
