import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Block } from '../../src/core/article';
import { type LanguageSignal, primaryLanguage } from '../../src/core/language';
import { decideLanguage } from '../../src/detect/decide-language';
import { francSignals } from '../../src/detect/franc-signals';
import { languageSample } from '../../src/detect/language-sample';
import { extractArticle } from '../../src/extract/extract-article';
import { pagesOf, SETS } from './extract/pages';
import { parse } from './extract/readers';
import { median } from './median';
import { newsTexts } from './news-texts';
import type { BenchRow } from './row';

interface Case {
  expected: string;
  declared: LanguageSignal[];
  blocks: Block[];
}

/** franc knows no Latin and no Papiamento, and no news is written in filler text. */
const UNTESTED = new Set(['la', 'pap']);

/** Right answers of each way to tell a language, on pages and on news texts without a page. */
export async function benchLanguage(evalFolder: string | undefined): Promise<BenchRow[]> {
  if (!evalFolder) {
    console.log('language: left out, DIPTYCH_EVAL names no folder');
    return [];
  }
  const pages = await pageCases(evalFolder);
  const texts = newsTexts(evalFolder).map(textCase);
  const ours = share(pages, decided);
  const franc = share(pages, byFranc);
  return [
    row('right on pages, Diptych', ours, '%', Math.max(franc, 99)),
    row('right on pages, franc alone', franc, '%', null),
    row('right on pages, html lang alone', share(pages, byHtmlLang), '%', null),
    row('right on news texts in 12 languages, Diptych', share(texts, decided), '%', 99),
    row('time of one decision', decisionTime(pages), 'ms', null),
    row('pages', pages.length, 'pages', null),
  ];
}

function row(name: string, value: number, unit: string, limit: number | null): BenchRow {
  return { area: 'language', name, value, unit, limit, ok: limit === null || value >= limit };
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
  return Math.round((1000 * right.length) / cases.length) / 10;
}

/** Norwegian is said as `no` and as its written standards. */
function told(language: string | undefined): string {
  return primaryLanguage(language ?? '').replace(/^n[bn]$/, 'no');
}

function decisionTime(cases: readonly Case[]): number {
  const times = cases.slice(0, 50).map((example) => {
    const start = performance.now();
    decided(example);
    return performance.now() - start;
  });
  return Math.round(10 * median(times)) / 10;
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
