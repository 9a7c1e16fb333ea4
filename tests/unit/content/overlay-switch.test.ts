// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOverlaySwitch, type OverlaySwitch } from '../../../src/content/overlay-switch';
import type { AppError } from '../../../src/core/errors';
import type { JobSnapshot } from '../../../src/core/job';
import { fail } from '../../../src/core/result';
import type { JobEvent } from '../../../src/protocol/job-port';
import { addTo, find, frame, hosts, openShadows, setPage, stubLayout } from '../overlay/page';
import { doneUpdate, jobOf, readParagraphs } from './overlay-job';

stubLayout();
let shadowOf: ReturnType<typeof openShadows>;
let ports: { event(event: JobEvent): void; disconnected(): void; sent: unknown[]; closed: boolean }[];
let overlay: OverlaySwitch;
const read = vi.fn(readParagraphs);
const explain = ({ kind }: AppError) => ({ text: `because ${kind}`, language: 'en' });
const connect = vi.fn((on: { event(event: JobEvent): void; disconnected(): void }) => {
  const port = { ...on, sent: [] as unknown[], closed: false };
  ports.push(port);
  return {
    send: (command: unknown) => void port.sent.push(command),
    close: () => {
      port.closed = true;
    },
  };
});

beforeEach(() => {
  shadowOf = openShadows();
  ports = [];
  read.mockClear();
  setPage('<html lang=it><body><p id=a>Uno.</p><p id=b>Due.</p><p id=c>Tre.</p>');
  overlay = createOverlaySwitch(document, { read, connect, explain });
});
afterEach(() => {
  if (overlay.shown()) overlay.toggle();
  vi.restoreAllMocks();
});

const send = async (...events: JobEvent[]) => {
  for (const event of events) ports.at(-1)?.event(event);
  await frame();
};
const shown = () =>
  hosts().map((host) => `${host.parentElement?.id} ${shadowOf(host).querySelector('.text')?.textContent}`);

test('on: asks for the job and shows each block as it is done', async () => {
  expect(overlay.toggle()).toEqual({ shown: true });
  expect(overlay.shown()).toBe(true);
  expect(ports[0]?.sent).toEqual([{ type: 'open' }]);
  const job = jobOf(['Uno.', 'Due.', 'Tre.']);
  await send({ type: 'reading' }, { type: 'job', job });
  expect(shown()).toEqual([]);
  await send({ type: 'pairs', jobId: job.id, pairs: [doneUpdate(job, 'b1.0')] });
  expect(shown()).toEqual(['b «Due.»']);
  await send({ type: 'pairs', jobId: 'another', pairs: [doneUpdate(job, 'b0.0')] });
  expect(shown()).toEqual(['b «Due.»']);
});

test('off: the page is as it was, the port is closed', async () => {
  const before = document.documentElement.outerHTML;
  overlay.toggle();
  const job = jobOf(['Uno.', 'Due.']);
  await send({ type: 'job', job }, { type: 'pairs', jobId: job.id, pairs: [doneUpdate(job, 'b1.0')] });
  expect(document.documentElement.outerHTML).not.toBe(before);
  expect(overlay.toggle()).toEqual({ shown: false });
  expect(document.documentElement.outerHTML).toBe(before);
  expect(ports[0]?.closed).toBe(true);
  expect(overlay.shown()).toBe(false);
  expect(overlay.toggle()).toEqual({ shown: true });
});

test('blocks the page does not have are given up, the others are found by text', async () => {
  overlay.toggle();
  const job = jobOf(['Sparito.', 'Tre.']);
  const pairs = [doneUpdate(job, 'b0.0'), doneUpdate(job, 'b1.0')];
  await send({ type: 'job', job }, { type: 'pairs', jobId: job.id, pairs });
  expect(shown()).toEqual(['c «Tre.»']);
});

test('a failed sentence shows why; asking again takes the mark away', async () => {
  overlay.toggle();
  const job = jobOf(['Uno.', 'Due.']);
  const failed = { id: 'b0.0', state: 'failed', error: { kind: 'offline' } } as const;
  await send({ type: 'job', job }, { type: 'pairs', jobId: job.id, pairs: [failed] });
  expect(shown()[0]).toContain('because offline');
  await send({ type: 'pairs', jobId: job.id, pairs: [{ id: 'b0.0', state: 'pending' }] });
  expect(shown()).toEqual([]);
});

test('a job that failed says why once, where it stopped', async () => {
  overlay.toggle();
  const job = jobOf(['Uno.', 'Due.', 'Tre.']);
  await send(
    { type: 'job', job },
    { type: 'pairs', jobId: job.id, pairs: [doneUpdate(job, 'b0.0')] },
    { type: 'state', jobId: job.id, state: 'failed', error: { kind: 'engine-not-chosen' } },
  );
  expect(shown()).toHaveLength(2);
  expect(shown()[1]).toMatch(/^b .*because engine-not-chosen/);
  await send({ type: 'state', jobId: job.id, state: 'translating' });
  expect(shown()).toEqual(['a «Uno.»']);
});

test('where there is no job, the reason stands where the translation would begin', async () => {
  overlay.toggle();
  await send({ type: 'failed', error: { kind: 'page-without-article' } });
  expect(shown()).toHaveLength(1);
  expect(shown()[0]).toMatch(/^a .*because page-without-article/);
  const job = jobOf(['Uno.', 'Due.']);
  await send({ type: 'job', job });
  expect(shown()).toEqual([]);
});

test('another language: the same places, the new words', async () => {
  overlay.toggle();
  const job = jobOf(['Uno.']);
  await send({ type: 'job', job }, { type: 'pairs', jobId: job.id, pairs: [doneUpdate(job, 'b0.0')] });
  const next = jobOf(['Uno.'], { id: 'job-2', target: 'he' });
  await send({ type: 'job', job: next });
  expect(shown()).toEqual([]);
  await send({ type: 'pairs', jobId: 'job-2', pairs: [doneUpdate(next, 'b0.0')] });
  expect(hosts()[0]).toMatchObject({ lang: 'he', dir: 'rtl' });
});

test('an article the page has built anew is found again, a few times', async () => {
  overlay.toggle();
  const job = jobOf(['Uno.', 'Due.']);
  const pairs = [doneUpdate(job, 'b0.0'), doneUpdate(job, 'b1.0')];
  await send({ type: 'job', job }, { type: 'pairs', jobId: job.id, pairs });
  read.mockClear();
  for (let round = 1; round <= 4; round++) {
    document.body.replaceChildren();
    addTo(document.body, '<main><p id=a2>Uno.</p><p id=b2>Due.</p></main>');
    await new Promise((resolve) => setTimeout(resolve, 350));
    await frame();
    expect(shown()).toEqual(round <= 3 ? ['a2 «Uno.»', 'b2 «Due.»'] : []);
  }
  expect(read).toHaveBeenCalledTimes(3);
});

test('a page that cannot be read stays untouched and the reason is given', () => {
  read.mockReturnValueOnce(fail({ kind: 'page-is-listing' }));
  expect(overlay.toggle()).toEqual({ shown: false, error: { kind: 'page-is-listing' } });
  expect(overlay.shown()).toBe(false);
  read.mockImplementationOnce(() => {
    throw new TypeError('document.createElement is not a function');
  });
  expect(overlay.toggle()).toEqual({
    shown: false,
    error: { kind: 'page-unreadable', detail: 'document.createElement is not a function' },
  });
  expect(ports).toEqual([]);
});

test('what an older version left behind is taken away first', () => {
  addTo(find('#a'), '<diptych-translation data-diptych="b0"></diptych-translation>');
  createOverlaySwitch(document, { read, connect, explain });
  expect(find('#a').innerHTML).toBe('Uno.');
});

test('once the extension is gone, its overlay no longer follows the page', async () => {
  overlay.toggle();
  const job = jobOf(['Uno.']);
  await send({ type: 'job', job }, { type: 'pairs', jobId: job.id, pairs: [doneUpdate(job, 'b0.0')] });
  connect.mockImplementationOnce(() => {
    throw new Error('Extension context invalidated.');
  });
  ports[0]?.disconnected();
  await new Promise((resolve) => setTimeout(resolve, 600));
  createOverlaySwitch(document, { read, connect, explain });
  await new Promise((resolve) => setTimeout(resolve, 400));
  await frame();
  expect(hosts()).toEqual([]);
});

test('taken out of the back/forward cache, the page is as it was', async () => {
  const before = document.documentElement.outerHTML;
  overlay.toggle();
  const job = jobOf(['Uno.']);
  await send({ type: 'job', job }, { type: 'pairs', jobId: job.id, pairs: [doneUpdate(job, 'b0.0')] });
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
  expect(overlay.shown()).toBe(true);
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(overlay.shown()).toBe(false);
  expect(ports[0]?.closed).toBe(true);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(overlay.toggle()).toEqual({ shown: true });
});

test('an overlay that is turned away does not knock again', async () => {
  overlay.toggle();
  await send({ type: 'failed', error: { kind: 'page-not-allowed' } });
  ports[0]?.disconnected();
  await new Promise((resolve) => setTimeout(resolve, 700));
  window.dispatchEvent(new Event('focus'));
  expect(ports).toHaveLength(1);
});

test('a job that begins after a failure is followed again', async () => {
  overlay.toggle();
  await send({ type: 'failed', error: { kind: 'page-without-article' } }, { type: 'reading' });
  ports[0]?.disconnected();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(ports).toHaveLength(2);
});

/** The overlay with a finished job of two sentences. */
const showFinished = async () => {
  overlay.toggle();
  const job = jobOf(['Uno.', 'Due.']);
  const pairs = [doneUpdate(job, 'b0.0'), doneUpdate(job, 'b1.0')];
  await send({ type: 'job', job }, { type: 'pairs', jobId: job.id, pairs });
  expect(shown()).toEqual(['a «Uno.»', 'b «Due.»']);
};

test('the same article in a new job: what is shown stays, also where it is not translated again', async () => {
  await showFinished();
  const standing = hosts();
  const next = jobOf(['Uno.', 'Due.', 'Tre.'], { id: 'job-2' });
  await send({ type: 'job', job: next });
  expect(hosts()).toEqual(standing);
  const error: AppError = { kind: 'offline' };
  const failed = ['b0.0', 'b2.0'].map((id) => ({ id, state: 'failed', error }) as const);
  await send(
    { type: 'pairs', jobId: 'job-2', pairs: failed },
    { type: 'state', jobId: 'job-2', state: 'failed', error },
  );
  expect(shown()).toHaveLength(3);
  expect(shown().slice(0, 2)).toEqual(['a «Uno.»', 'b «Due.»']);
  expect(shown()[2]).toMatch(/^c .*because offline/);
});

test('sentences that moved are known again, those that changed are not', async () => {
  await showFinished();
  find('#a').textContent = 'Nuovo.';
  await send({ type: 'job', job: jobOf(['Nuovo.', 'Tre.', 'Due.'], { id: 'job-2' }) });
  expect(shown()).toEqual(['b «Due.»']);
});

test.each<Partial<JobSnapshot>>([
  { target: 'he' },
  { engines: { choice: 'libretranslate', offers: [], failures: [], isPrivate: false } },
  { language: { language: 'es', signals: [] } },
])('nothing is carried over to a job with another %o', async (change) => {
  await showFinished();
  await send({ type: 'job', job: jobOf(['Uno.', 'Due.'], { id: 'job-2', ...change }) });
  expect(shown()).toEqual([]);
});

test('a page that cannot be read again keeps what it shows', async () => {
  await showFinished();
  await send({ type: 'reading' }, { type: 'failed', error: { kind: 'page-is-listing' } });
  expect(shown()).toEqual(['a «Uno.»', 'b «Due.»']);
});

test('a reason that stopped the whole job is said once, others where they belong', async () => {
  overlay.toggle();
  const job = jobOf(['Uno.', 'Due.', 'Tre.']);
  const error: AppError = { kind: 'engine-not-chosen' };
  const because = (id: string, reason: AppError) => ({ id, state: 'failed', error: reason }) as const;
  await send(
    { type: 'job', job },
    { type: 'pairs', jobId: job.id, pairs: ['b0.0', 'b1.0'].map((id) => because(id, error)) },
    { type: 'pairs', jobId: job.id, pairs: [because('b2.0', { kind: 'offline' })] },
    { type: 'state', jobId: job.id, state: 'failed', error },
  );
  expect(shown()).toHaveLength(2);
  expect(shown()[0]).toMatch(/^a .*because engine-not-chosen/);
  expect(shown()[1]).toMatch(/^c .*because offline/);
});
