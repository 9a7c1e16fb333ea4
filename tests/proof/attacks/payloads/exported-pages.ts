import { expect } from 'vitest';
import type { Page } from '../../../e2e/harness/driver';
import { foreignParts } from './foreign-parts';
import type { Ground } from './ground';

/** The policy that our own pages bring along. */
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * Opens a document as a page of a site, where scripts run and everything may be asked for: a policy of its own is taken out, so that what is
 * in it is harmless by itself. Gives its text, once nothing is in it that is not ours, nothing was asked for, and nothing ran.
 */
export async function textOfHarmlessPage(
  ground: Ground,
  path: string,
  type: string,
  body: string,
): Promise<string> {
  const { site, browser, watch } = ground;
  if (body.includes('<meta charset')) expect(body).toMatch(POLICY);
  const style = path.replace(/[^/]*$/, 'style.css');
  site.put(style, { type: 'text/css', body: '' });
  site.put(path, { type: `${type}; charset=utf-8`, body: body.replace(POLICY, '') });
  await watch.takeTales();
  await watch.takeRequests();
  const page: Page = await browser.newPage(site.origin + path);
  const text = await page.evaluate(() => document.documentElement.textContent ?? '');
  const foreign = await foreignParts(page, { elements: 'style hgroup' });
  await page.close();
  const own = [path, style, '/favicon.ico'].map((one) => site.origin + one);
  const asked = (await watch.takeRequests()).filter(
    ({ from, to }) => from.startsWith(site.origin) && !own.includes(to),
  );
  expect({ path, foreign, asked, ran: await watch.takeTales() }).toEqual({
    path,
    foreign: [],
    asked: [],
    ran: [],
  });
  return text;
}

/** An HTML part of something as a document of its own. */
export function asDocument(html: string): string {
  return `<!doctype html><html lang="en"><head><title>Part</title></head><body>${html}</body></html>`;
}
