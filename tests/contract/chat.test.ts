import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type EngineConfigs } from '../../src/core/settings';
import type { TokenUsage } from '../../src/core/tokens';
import type { Engine, EngineIo } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';
import type { TranslateRequest } from '../../src/engines/translation';
import { createHttp, http } from '../../src/platform/http';
import { noDevice } from '../no-device';
import { type Asked, numbered, startChatServer } from '../servers/chat';
import type { LoopbackServer } from '../servers/loopback-server';
import { describeEngine, errorOf, successOf, textsOf } from './engine-contract';

const KEY = 'a-key-that-nobody-sees';
const PAIR = { source: 'it', target: 'en' };

function create(address: string, config: Partial<EngineConfigs['chat']> = {}): Engine {
  const chat = { ...DEFAULT_SETTINGS.engines.chat, address: `${address}/v1`, model: 'news-1', ...config };
  const keys = { chat: { key: KEY, origin: new URL(address).origin } };
  return successOf(ENGINES.chat.create({ ...DEFAULT_SETTINGS.engines, chat }, keys));
}

const common = {
  name: 'Language model',
  create: (address: string) => create(address),
  translatePath: '/v1/chat/completions',
  listPath: '/v1/models',
  served: PAIR,
  forbidden: 'extension-refused' as const,
  secret: KEY,
  keyHeader: 'authorization',
};

describeEngine({ ...common, start: () => startChatServer({ apiKey: KEY }) });
describeEngine({
  ...common,
  start: () => startChatServer({ apiKey: KEY, isWhole: true, refused: ['response_format'] }),
});

describe('a language model', () => {
  const io: EngineIo = { http, device: noDevice, signal: new AbortController().signal };
  let server: LoopbackServer | undefined;
  const items = ['Il <g1>governo</g1> ha deciso.', 'Costa 3.500 euro.', 'Fine.'];
  const request: TranslateRequest = { pair: PAIR, form: 'html', items };
  const upper = ['IL <g1>GOVERNO</g1> HA DECISO.', 'COSTA 3.500 EURO.', 'FINE.'];
  const start = async (options: Parameters<typeof startChatServer>[0] = {}) => {
    server = await startChatServer(options);
    return create(server.address);
  };
  const lastBody = () => JSON.parse(server?.requests.at(-1)?.body ?? '') as Record<string, unknown>;
  const messages = () => lastBody().messages as { role: string; content: string }[];

  afterEach(() => server?.close());

  it('is read while it writes', async () => {
    const engine = await start({ delayMs: 15 });
    const seen: { index: number; text: string; at: number }[] = [];
    const onItem = (index: number, { text }: { text: string }) => {
      seen.push({ index, text, at: performance.now() });
    };
    const result = await engine.translate(request, { ...io, onItem });
    expect(seen.map(({ text }) => text)).toEqual(upper);
    expect(textsOf(result)).toEqual(upper);
    expect((seen[2]?.at ?? 0) - (seen[0]?.at ?? 0)).toBeGreaterThan(15);
  });

  it('is asked in another way where it takes no schema, no temperature, no count of tokens', async () => {
    const engine = await start({ refused: ['response_format', 'stream_options', 'temperature'] });
    expect(textsOf(await engine.translate(request, io))).toEqual(upper);
    expect(server?.requests).toHaveLength(4);
    expect(textsOf(await engine.translate(request, io))).toEqual(upper);
    expect(server?.requests).toHaveLength(5);
    expect(Object.keys(lastBody()).sort()).toEqual(['messages', 'model', 'stream']);
  });

  it('says what it used', async () => {
    const engine = await start();
    const usages: TokenUsage[] = [];
    await engine.translate(request, { ...io, onUsage: (usage) => usages.push(usage) });
    expect(usages).toEqual([{ input: 202, output: expect.any(Number) }]);
  });

  it('lists its models, with prices where they are named', async () => {
    const engine = await start({
      models: ['b', 'a'],
      pricing: { prompt: '0.000001', completion: '0.0000025' },
    });
    expect(successOf(await engine.inspect(io)).models).toEqual([
      { id: 'a', inputPrice: 1, outputPrice: 2.5 },
      { id: 'b', inputPrice: 1, outputPrice: 2.5 },
    ]);
  });

  it('is told title, context and where blocks begin, and the reader’s own words on style', async () => {
    await start();
    const engine = create(server?.address ?? '', { prompt: 'Translate like a poet.' });
    const context = { title: 'Il\n titolo "vero"', before: 'Prima.' };
    await engine.translate({ ...request, runs: [0, 0, 1], context }, io);
    const [system, user] = messages();
    expect(system?.content).toMatch(/^Translate like a poet\./);
    expect(system?.content).toContain('Italian to English');
    const [, title, before, ...lines] = user?.content.split('\n') ?? [];
    expect([title, before]).toEqual(['Title: "Il titolo \\"vero\\""', 'Context: "Prima."']);
    expect(lines.slice(0, -1)).toEqual([
      '1: "Il <g1>governo</g1> ha deciso."',
      '2: "Costa 3.500 euro."',
      '',
      '3: "Fine."',
    ]);
    expect(engine.version).not.toBe(create(server?.address ?? '').version);
  });

  it.each<[string, (content: string) => string]>([
    ['a greeting and an offer', (content) => `Sure! Here you are:\n\n${content}\n\nShall I go on?`],
    ['a code block', (content) => `\`\`\`json\n${content}\n\`\`\``],
    ['reasoning', (content) => `<think>[[x]] maybe {"1": "no"}</think>\n${content}`],
  ])('is understood with %s round its answer', async (_, wrap: (content: string) => string) => {
    const reply = (asked: Asked): string =>
      wrap(
        numbered(
          asked.sentences.map((text) => text.toUpperCase()),
          asked,
        ),
      );
    const plain: TranslateRequest = { ...request, form: 'text', items: ['uno', 'due'] };
    expect(textsOf(await (await start({ reply })).translate(plain, io))).toEqual(['UNO', 'DUE']);
    await server?.close();
    const marked = await start({ reply, refused: ['response_format'] });
    expect(textsOf(await marked.translate(plain, io))).toEqual(['UNO', 'DUE']);
  });

  it('keeps what came of an answer that was cut off, and leaves the rest open', async () => {
    const reply = (asked: Asked) => numbered(asked.sentences, asked).slice(0, -12);
    const engine = await start({ reply, finishReason: 'length' });
    expect(successOf(await engine.translate(request, io))).toEqual([
      { text: items[0] },
      { text: items[1] },
      undefined,
    ]);
    await server?.close();
    const nothing = await start({ reply: () => '{"1": "Il gov', finishReason: 'length' });
    expect(errorOf(await nothing.translate(request, io))).toMatchObject({
      kind: 'bad-answer',
      detail: 'the answer was cut off',
    });
  });

  it('keeps what came before the time was up', async () => {
    const engine = await start({ delayMs: 150 });
    const quick = createHttp({ deadlineMs: 500 });
    const [first, , third] = successOf(await engine.translate(request, { ...io, http: quick }));
    expect(first).toEqual({ text: upper[0] });
    expect(third).toBeUndefined();
  });

  it.each<[Parameters<typeof startChatServer>[0], string]>([
    [{ refusal: 'I cannot assist with that.' }, 'text-refused'],
    [{ reply: () => 'I’m sorry, but I can’t help with this request.' }, 'text-refused'],
    [{ reply: () => '', finishReason: 'content_filter' }, 'text-refused'],
    [{ reply: () => 'It is about a government.' }, 'bad-answer'],
    [{ reply: () => '' }, 'bad-answer'],
    [{ models: ['other'] }, 'model-unknown'],
    [{ apiKey: 'another' }, 'key-refused'],
  ])('answers %j with %s', async (options, kind) => {
    const engine = await start(options);
    expect(errorOf(await engine.translate(request, io)).kind).toBe(kind);
  });

  it.each([
    [429, 'You exceeded your current quota, please check your plan', 'quota-used-up'],
    [402, 'Insufficient credits', 'quota-used-up'],
    [429, 'Rate limit reached', 'rate-limited'],
    [401, 'Invalid authentication', 'key-refused'],
    [400, 'API key not valid. Please pass a valid API key.', 'key-refused'],
    [404, 'model "news-1" not found, try pulling it first', 'model-unknown'],
    [400, "This model's maximum context length is 4096 tokens", 'bad-request'],
  ])('reads %i “%s” as %s', async (status, message, kind) => {
    const engine = await start();
    server?.setFault({ kind: 'status', status, message });
    expect(errorOf(await engine.translate(request, io)).kind).toBe(kind);
  });
});
