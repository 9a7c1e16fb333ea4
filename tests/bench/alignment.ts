import type { LanguageTag } from '../../src/core/language';
import { cutByLength } from '../../src/engines/runs/by-length';
import { type NewsText, newsTexts } from './news-texts';
import { type BenchRow, type Limit, rowsOf } from './row';

/** Percent of the runs that are taken for aligned which have to be, each sentence beside its own. */
const LEAST_RIGHT = 99;
/** Percent of the runs with two sentences made one and another made two that may be taken for aligned. */
const MOST_DECEIVED = 2;

/** Sentences that follow one another, and what they are in another language, line by line. */
interface Run {
  source: readonly string[];
  target: readonly string[];
}

/**
 * How well sentences that were translated together are paired by length: two to six lines of a text, and their translation in
 * one piece. Lines of the translation that hold two sentences cannot be paired so, and are left to be asked for again.
 */
export async function benchAlignment(evalFolder: string | undefined): Promise<BenchRow[]> {
  if (!evalFolder) {
    console.log('fidelity: alignment is left out, DIPTYCH_EVAL names no folder');
    return [];
  }
  const texts = new Map<LanguageTag, NewsText[]>();
  for (const text of newsTexts(evalFolder)) {
    texts.set(text.language, [...(texts.get(text.language) ?? []), text]);
  }
  const english = texts.get('en') ?? [];
  const directions = [...texts].flatMap(([language, others]) =>
    language === 'en' ? [] : [[others, english] as const, [english, others] as const],
  );
  const deceived = { runs: 0, taken: 0 };
  const rows = directions.flatMap(([from, to]) => {
    const [source, target] = [from[0]?.language ?? 'und', to[0]?.language ?? 'und'];
    const runs = runsOf(from, to);
    const cuts = runs.map((run) => ({
      run,
      parts: cutByLength(run.source, joined(run.target, target), target),
    }));
    const aligned = cuts.filter(({ parts }) => parts);
    const right = aligned.filter(({ run, parts }) => parts?.every((part, at) => part === run.target[at]));
    for (const { target: lines, source: items } of right.map(({ run }) => run)) {
      const changed = otherwiseCut(lines, target);
      if (!changed) continue;
      deceived.runs += 1;
      if (cutByLength(items, joined(changed, target), target)) deceived.taken += 1;
    }
    return [
      row(`runs aligned by length, ${source}-${target}`, percent(aligned.length, runs.length)),
      row(`of those right, ${source}-${target}`, percent(right.length, aligned.length), {
        least: LEAST_RIGHT,
      }),
    ];
  });
  const share = percent(deceived.taken, deceived.runs);
  const name = 'runs with sentences cut otherwise that are taken for aligned';
  return [...rows, row(name, share, { most: MOST_DECEIVED })];
}

function row(name: string, value: number, limit: Limit = null): BenchRow {
  return rowsOf('fidelity')(name, '%', value, limit, { digits: 2 });
}

/** The bodies of texts that have as many lines in both languages, in runs of two to six lines, by turns. */
function runsOf(from: readonly NewsText[], to: readonly NewsText[]): Run[] {
  const runs: Run[] = [];
  let turn = 0;
  for (const [at, { lines }] of from.entries()) {
    const others = to[at]?.lines ?? [];
    if (others.length !== lines.length) continue;
    for (let start = 1; start < lines.length; ) {
      const end = start + 2 + (turn % 5);
      turn += 1;
      const run = { source: lines.slice(start, end), target: others.slice(start, end) };
      if (run.source.length > 1) runs.push(run);
      start = end;
    }
  }
  return runs;
}

function joined(lines: readonly string[], language: LanguageTag): string {
  return lines.join(/^(zh|ja)/.test(language) ? '' : ' ');
}

/** The first two sentences as one, the longest of the others as two: as many as before, and hardly one in its place. */
function otherwiseCut(lines: readonly string[], language: LanguageTag): string[] | undefined {
  const [first, second, ...others] = lines;
  const longest = others.reduce((best, line) => (line.length > best.length ? line : best), '');
  const middle = longest.indexOf(' ', longest.length / 2);
  if (!first || !second || middle < 0) return undefined;
  const one = joined(
    [first.replace(/[.!?]$/, ','), second.charAt(0).toLowerCase() + second.slice(1)],
    language,
  );
  const rest = longest.slice(middle + 1);
  const two = [`${longest.slice(0, middle)}.`, rest.charAt(0).toUpperCase() + rest.slice(1)];
  return [one, ...others.flatMap((line) => (line === longest ? two : [line]))];
}

function percent(part: number, whole: number): number {
  return (100 * part) / Math.max(whole, 1);
}
