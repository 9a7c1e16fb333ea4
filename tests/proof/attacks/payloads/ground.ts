import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Driver } from '../../../e2e/harness/driver';
import { type LittleSite, serveLittleSite } from '../../../servers/little-site';
import { allPayloads, type Payload } from './all-payloads';
import { startThief, type Thief } from './thief';
import { type Watch, watchBrowser } from './watch';

/** Where payloads are let loose: a browser that is watched, a site that has them, and the server that they send to. */
export interface Ground {
  readonly browser: Driver;
  readonly site: LittleSite;
  readonly payloads: readonly Payload[];
  readonly watch: Watch;
  /** From now to the end of the test, pages of ours may ask at this origin: an engine, a feed. */
  allow(origin: string): void;
}

/** After each test: nothing ran in the extension, and nothing was asked for that it does not ask for by itself. */
export function hostileGround(browser: () => Driver): Ground {
  const state = {} as { site: LittleSite; thief: Thief; watch: Watch; payloads: readonly Payload[] };
  const allowed = new Set<string>();
  beforeAll(async () => {
    // Without the browser there is nothing to be watched, and every test says so.
    if (!browser()) return;
    state.site = await serveLittleSite();
    state.thief = await startThief();
    state.watch = await watchBrowser(browser());
    state.payloads = allPayloads(state.thief.origin);
  });
  afterEach(async () => {
    const { origin } = browser();
    const isOurs = (address: string) => address.startsWith(`${origin}/`);
    const mayAsk = (to: string) => isOurs(to) || [...allowed].some((one) => to.startsWith(`${one}/`));
    const tales = await state.watch.takeTales();
    const requests = await state.watch.takeRequests();
    const problems = await browser().takeProblems();
    expect({
      ran: tales.filter(({ where }) => isOurs(where)),
      asked: requests.filter(({ from, to }) => isOurs(from) && !mayAsk(to)),
      stolen: state.thief.take().filter((one) => one.includes(` for ${origin}`)),
      // What a page did to itself is its own affair.
      problems: problems.filter(({ where }) => !where.startsWith(state.site.origin)),
    }).toEqual({ ran: [], asked: [], stolen: [], problems: [] });
    allowed.clear();
  });
  afterAll(async () => {
    await state.site?.close();
    await state.thief?.close();
  });
  return {
    get browser() {
      return browser();
    },
    get site() {
      return state.site;
    },
    get payloads() {
      return state.payloads;
    },
    get watch() {
      return state.watch;
    },
    allow: (origin) => void allowed.add(origin),
  };
}
