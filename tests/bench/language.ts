import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Block } from '../../src/core/article';
import { type LanguageSignal, primaryLanguage } from '../../src/core/language';
import { decideLanguage } from '../../src/detect/decide-language';
import { francSignals } from '../../src/detect/franc-signals';
import { languageSample } from '../../src/detect/language-sample';
import { extractArticle } from '../../src/extract/extract-article';
import type { ChromiumDriver } from '../e2e/harness/chromium';
import { pagesOf, SETS } from './extract/pages';
import { parse } from './extract/readers';
import { newsTexts } from './news-texts';
import { type BenchRow, rowsOf } from './row';

const row = rowsOf('language');
const oneDigit = { digits: 1 };

interface Case {
  expected: string;
  declared: LanguageSignal[];
  blocks: Block[];
}

/** franc knows no Latin and no Papiamento, and no news is written in filler text. */
const UNTESTED = new Set(['la', 'pap']);

/**
 * Right answers of each way to tell a language, on pages and on news texts without a page; of the browser's own detector where there is
 * a browser with the extension to ask it in.
 */
export async function benchLanguage(
  evalFolder: string | undefined,
  browser: ChromiumDriver | undefined,
): Promise<BenchRow[]> {
  if (!evalFolder) {
    console.log('language: left out, DIPTYCH_EVAL names no folder');
    return [];
  }
  const pages = await pageCases(evalFolder);
  const texts = newsTexts(evalFolder).map(textCase);
  const franc = share(pages, byFranc);
  const onPages = 'right on pages';
  const onTexts = 'right on news texts in 12 languages';
  return [
    row(onPages, '%', share(pages, decided), { least: Math.max(franc, 99) }, oneDigit),
    row(onPages, '%', franc, null, { ...oneDigit, by: 'franc' }),
    row(onPages, '%', share(pages, byHtmlLang), null, { ...oneDigit, by: 'html lang' }),
    ...(browser ? [await detectorRow(browser, onPages, pages)] : []),
    row(onTexts, '%', share(texts, decided), { least: 99 }, oneDigit),
    row(onTexts, '%', share(texts, byFranc), null, { ...oneDigit, by: 'franc' }),
    ...(browser ? [await detectorRow(browser, onTexts, texts)] : []),
    row('time of one decision', 'ms', decisionTimes(pages), null, oneDigit),
    row('pages', 'pages', pages.length),
  ];
}

async function detectorRow(browser: ChromiumDriver, name: string, cases: readonly Case[]): Promise<BenchRow> {
  const samples = cases.map(({ blocks }) => languageSample(blocks));
  const said = await browser.inExtension(async (json) => {
    const languages: (string | undefined)[] = [];
    for (const text of JSON.parse(json) as string[]) {
      const found = await chrome.i18n.detectLanguage(text);
      languages.push(found.languages.toSorted((a, b) => b.percentage - a.percentage)[0]?.language);
    }
    return languages;
  }, JSON.stringify(samples));
  const answers = new Map(cases.map((example, at) => [example, said[at]]));
  const right = share(cases, (example) => answers.get(example));
  return row(name, '%', right, null, { ...oneDigit, by: 'i18n.detectLanguage' });
}

function signalsOf({ blocks, declared }: Case): LanguageSignal[] {
  return [...declared, ...francSignals(languageSample(blocks))];
}

function decided(example: Case): string | undefined {
  return decideLanguage(signalsOf(example)).language;
}

function byFranc({ blocks }: Case): string | undefined {
  return francSignals(languageSample(blocks))[0]?.language;
}

function byHtmlLang({ declared }: Case): string | undefined {
  return declared.find(({ evidence }) => evidence === 'html-lang')?.language;
}

function share(cases: readonly Case[], tell: (example: Case) => string | undefined): number {
  const right = cases.filter((example) => told(tell(example)) === told(example.expected));
  return (100 * right.length) / cases.length;
}

/** Norwegian is said as `no` and as its written standards. */
function told(language: string | undefined): string {
  return primaryLanguage(language ?? '').replace(/^n[bn]$/, 'no');
}

function decisionTimes(cases: readonly Case[]): number[] {
  return cases.slice(0, 50).map((example) => {
    const start = performance.now();
    decided(example);
    return performance.now() - start;
  });
}

/** The pages whose language is known and that our extraction takes for articles. */
async function pageCases(evalFolder: string): Promise<Case[]> {
  const cases: Case[] = [];
  for (const set of SETS) {
    const languages = languagesOf(join(evalFolder, 'extraction', set, 'index.jsonl'));
    for (const { id, html, url } of pagesOf(evalFolder, set)) {
      const expected = languages.get(id);
      if (!expected || UNTESTED.has(expected)) continue;
      const article = extractArticle(parse(html, url), url);
      if (!article.ok) continue;
      cases.push({ expected, declared: article.value.declaredLanguages, blocks: article.value.blocks });
      // Documents are let go of between turns only.
      await turn();
    }
  }
  return cases;
}

function languagesOf(index: string): Map<string, string> {
  const lines = readFileSync(index, 'utf8').trim().split('\n');
  return new Map(
    lines.flatMap((line) => {
      const { id, lang } = JSON.parse(line) as { id: string; lang: string | null };
      return lang ? [[id, lang] as const] : [];
    }),
  );
}

/** A news text as an article that declares nothing. */
function textCase({ language, lines }: { language: string; lines: string[] }): Case {
  const blocks = lines.map(
    (text, at): Block => ({
      id: `b${at}`,
      kind: 'paragraph',
      content: [{ type: 'text', text }],
    }),
  );
  return { expected: primaryLanguage(language), declared: [], blocks };
}
