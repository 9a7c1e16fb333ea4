import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCustomDefinition } from '../../../src/core/custom-engine';
import { splitSentences } from '../../../src/core/sentences/split-sentences';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { settingsFromFile } from '../../../src/core/settings-file';
import { parseSettings } from '../../../src/core/settings-schema';
import { readFeed } from '../../../src/feeds/read-feed';
import { readOpml } from '../../../src/feeds/read-opml';
import { parseReadResult } from '../../../src/protocol/article-schema';
import { parseError } from '../../../src/protocol/error-schema';
import { parseKept } from '../../../src/protocol/kept-schema';
import { parseOverlayCommand } from '../../../src/protocol/overlay-port';
import { noDevice } from '../../no-device';
import { engineOf, SERVED, scripted } from '../engines/answering';
import { expectHarmless, FEED_URL } from '../feeds/reading';
import { readAll } from '../library/read-all';

/** A case that something failed with once. */
interface FoundCase {
  /** What was wrong, for who reads it. */
  what: string;
  /** Who is given it: a name of SUBJECTS. */
  subject: string;
  /** The text, in parts, some of them many times over. */
  parts: (string | { times: number; of: string })[];
}

/** Those who are given texts, and what has to hold of each whatever it is given. */
const SUBJECTS: Record<string, (text: string) => void | Promise<void>> = {
  'read-result'(text) {
    const result = parseReadResult(JSON.parse(text));
    if (!result.ok) expect(parseError(result.error)).toEqual(result.error);
    expect(parseReadResult(result)).toEqual(result);
  },
  'overlay-command'(text) {
    const { blocks } = JSON.parse(text) as { blocks: unknown[] };
    const command = parseOverlayCommand({ type: 'want', blocks });
    // None goes without a word.
    if (command?.type === 'want') {
      expect(command.blocks.length + (command.tooLarge?.length ?? 0)).toBe(blocks.length);
    } else expect.fail('nothing is wanted any more');
  },
  'kept-article'(text) {
    const kept = parseKept(JSON.parse(text));
    if (kept.ok) expect(parseKept(kept.value)).toEqual(kept);
  },
  async 'custom-refusal'(text) {
    const { http } = scripted([{ status: 500, mediaType: 'application/json', body: text }], 10_000);
    const io = { http, device: noDevice, signal: new AbortController().signal };
    const result = await engineOf(SERVED.custom).inspect(io);
    expect(result).toMatchObject({ ok: false, error: { kind: 'server-error' } });
  },
  async 'chat-answer'(text) {
    const { http } = scripted([{ status: 200, mediaType: 'text/event-stream', body: text }], 10_000);
    const io = { http, device: noDevice, signal: new AbortController().signal };
    const request = {
      pair: { source: 'it', target: 'en' },
      form: 'text' as const,
      items: ['Sera.', 'Mare.'],
    };
    const result = await engineOf(SERVED.chat).translate(request, io);
    if (result.ok) expect(result.value.length).toBe(2);
    else expect(parseError(result.error)).toEqual(result.error);
  },
  definition(text) {
    const parsed = parseCustomDefinition(text);
    if (parsed.ok) expect(parseCustomDefinition(JSON.stringify(parsed.definition))).toEqual(parsed);
  },
  settings(text) {
    const { settings } = parseSettings(JSON.parse(text));
    expect(parseSettings(settings)).toEqual({ settings, repaired: [] });
  },
  'settings-file'(text) {
    const read = settingsFromFile(text, DEFAULT_SETTINGS);
    if (read.ok) expect(read.settings.keys).toEqual({});
  },
  feed(text) {
    const result = readFeed(new TextEncoder().encode(text), { url: FEED_URL });
    if (result.ok) expectHarmless(result.value);
  },
  opml(text) {
    const result = readOpml(text);
    if (result.ok) for (const { url } of result.value.feeds) expect(url).toMatch(/^https?:\/\//);
  },
  async backup(text) {
    const { articles, end } = await readAll(text);
    expect(articles.length).toBe(end.taken);
  },
  sentences(text) {
    const ranges = splitSentences(text, 'und');
    expect(ranges.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  },
};

const FOLDER = join(process.cwd(), 'tests', 'fixtures', 'found');
const cases = readdirSync(FOLDER).map((file) => ({
  file,
  ...(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as FoundCase),
}));

describe('what was found once', () => {
  test.each(cases)('$file: $what', async ({ subject, parts }) => {
    const text = parts.map((part) => (typeof part === 'string' ? part : part.of.repeat(part.times))).join('');
    const look = SUBJECTS[subject];
    if (!look) expect.fail(`Nobody is called ${subject}.`);
    await look(text);
  });
});
