import type { Page } from 'playwright-core';

/** What the browser's own trace says of the main thread of one page, in milliseconds. */
export interface MainThread {
  /**
   * CPU time of scripts that are not the page's own: what is the extension's by its address, what the browser runs for an
   * extension without naming a file, and microtasks. Styles and layout that such a script asks for are in it.
   */
  ours: number;
  /** The part of `ours` that is style and layout: asked for early rather than added, for they are due anyway. */
  layoutInOurs: number;
  /** CPU time of the page's own scripts. */
  pages: number;
  /** The longest task of any kind, by the clock. */
  longestTask: number;
}

/** https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU/ */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, how long it took by the clock, and of that on a processor. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: {
    name?: string;
    data?: { url?: string; processId?: number; frames?: { url: string; processId: number }[] };
  };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', '__metadata'];
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout', 'HitTest']);

/**
 * Traces the page while something is done. Meanwhile nothing may be evaluated in the page: that would be counted. Pages that
 * are traced use no promises of their own: microtasks say of nobody whose they are.
 */
export async function traceMainThread(page: Page, act: () => Promise<unknown>): Promise<MainThread> {
  const browser = page.context().browser();
  if (!browser) throw new Error('This Playwright gives no browser for a persistent context.');
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as {
    traceEvents: TraceEvent[];
  };
  return readTrace(traceEvents, new URL(page.url()).origin);
}

/** Adds up the events of the main thread that showed a page of this origin. */
function readTrace(events: readonly TraceEvent[], origin: string): MainThread {
  const isMain = mainThreadOf(events, origin);
  const sum: MainThread = { ours: 0, layoutInOurs: 0, pages: 0, longestTask: 0 };
  const open: { end: number; owner: Owner; self: number; isLayout: boolean }[] = [];
  const close = (until: number) => {
    for (let last = open.at(-1); last && last.end <= until; last = open.at(-1)) {
      open.pop();
      if (last.owner === 'ours') sum.ours += last.self / 1000;
      if (last.owner === 'ours' && last.isLayout) sum.layoutInOurs += last.self / 1000;
      if (last.owner === 'page') sum.pages += last.self / 1000;
    }
  };
  const complete = events.filter((event) => event.ph === 'X' && isMain(event));
  for (const event of complete.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    close(event.ts);
    const { dur = 0, tdur = dur } = event;
    if (event.name === 'RunTask') sum.longestTask = Math.max(sum.longestTask, dur / 1000);
    const around = open.at(-1);
    if (around) around.self -= tdur;
    const owner = ownerOf(event, origin) ?? around?.owner ?? 'nobody';
    const isLayout = LAYOUT.has(event.name) || (around?.isLayout ?? false);
    open.push({ end: event.ts + dur, owner, self: tdur, isLayout });
  }
  close(Number.POSITIVE_INFINITY);
  return sum;
}

type Owner = 'ours' | 'page' | 'nobody';

/** Whose an event is; undefined for one that belongs to what it is part of. */
function ownerOf({ name, args }: TraceEvent, origin: string): Owner | undefined {
  if (name === 'RunMicrotasks') return 'ours';
  if (name !== 'FunctionCall' && name !== 'EvaluateScript' && name !== 'v8.compile') return undefined;
  // What a remote control evaluates comes without data.
  const url = args?.data?.url;
  if (url === undefined) return name === 'EvaluateScript' ? 'nobody' : undefined;
  return url.startsWith(origin) ? 'page' : 'ours';
}

function mainThreadOf(events: readonly TraceEvent[], origin: string): (event: TraceEvent) => boolean {
  let pid: number | undefined;
  for (const { name, args } of events) {
    if (name === 'TracingStartedInBrowser')
      pid = args?.data?.frames?.find(({ url }) => url.startsWith(origin))?.processId ?? pid;
    if (name === 'FrameCommittedInBrowser' && args?.data?.url?.startsWith(origin))
      pid = args.data.processId ?? pid;
  }
  const main = events.find(
    (event) => event.name === 'thread_name' && event.pid === pid && event.args?.name === 'CrRendererMain',
  );
  if (!main) throw new Error(`The trace has no page of ${origin}.`);
  return (event) => event.pid === main.pid && event.tid === main.tid;
}
