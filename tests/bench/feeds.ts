import { readFeed } from '../../src/feeds/read-feed';
import { type BenchRow, rowsOf } from './row';

const RUNS = 5;
const ABOUT = { url: 'https://paper.example/feed/' };
const LARGEST = 7_900_000;

/**
 * What reading feeds costs: a whole refresh of fifty, one that is large, the largest that is read, and entities made to explode. The refresh
 * comes first, as in the extension: what it costs to compile the reader is in its first run.
 */
export async function benchFeeds(): Promise<BenchRow[]> {
  const large = feedOf(500, 4000);
  const usual = feedOf(30, 4000);
  const largest = feedOf(100_000, 4000, LARGEST);
  const bomb = entityBomb();
  return [
    row('50 feeds of 30 items each', cpuTimesOf(usual, 50), 1000),
    row('feed of 500 items with HTML content', cpuTimesOf(large), 100),
    row(`feed of ${(largest.byteLength / 1e6).toFixed(1)} MB`, cpuTimesOf(largest), 2000),
    row('feed with nested entities of its own', cpuTimesOf(bomb), 100),
  ];
}

function row(name: string, times: readonly number[], most: number): BenchRow {
  return rowsOf('library')(name, 'ms CPU', times, { most }, { digits: 1 });
}

function read(bytes: Uint8Array): void {
  const result = readFeed(bytes, ABOUT);
  if (!result.ok || result.value.entries.length === 0) throw new Error('the feed was not read');
}

/** Processor time of this process, which other processes do not lengthen. */
function cpuTimesOf(bytes: Uint8Array, feeds = 1): number[] {
  return Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    for (let at = 0; at < feeds; at++) read(bytes);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}

const PARAGRAPH =
  '<p>Il porto è stato riaperto lunedì, e il primo traghetto ha portato trecento persone, che hanno <em>applaudito</em>. <a href="https://paper.example/x?a=1&amp;b=2">Qui</a> il resto, con le foto.</p>';

/** Items with their content in CDATA and escaped by turns, as the two kinds of publishing programs write it. */
function feedOf(items: number, contentChars: number, mostBytes = Number.POSITIVE_INFINITY): Uint8Array {
  const html = PARAGRAPH.repeat(Math.round(contentChars / PARAGRAPH.length));
  const contents = [`<![CDATA[${html}]]>`, html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')];
  const written: string[] = [];
  for (let at = 0, size = 0; at < items && size < mostBytes - 2 * contentChars; at++) {
    const item = `<item><title>Titolo &#8220;${at}&#8221;</title><link>https://paper.example/${at}</link><guid isPermaLink="false">${at}</guid><dc:creator>Anna Bianchi</dc:creator><pubDate>Sat, 05 Feb 2022 03:50:00 +0000</pubDate><description>${contents[at % 2]}</description></item>`;
    written.push(item);
    size += item.length;
  }
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Il Giornale</title><language>it</language>${written.join('')}</channel></rss>`,
  );
}

/** Each entity is ten of the one before: a billion in all, where they are looked at. */
function entityBomb(): Uint8Array {
  const entities = Array.from({ length: 10 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  const item = `<item><title>${'&e10;'.repeat(1000)}</title></item>`;
  return new TextEncoder().encode(
    `<!DOCTYPE rss [<!ENTITY e0 "lol">${entities.join('')}]><rss><channel>${item}</channel></rss>`,
  );
}
