import axe from 'axe-core';
import type { ChromiumPage } from '../harness/chromium-page';

/** What axe finds in a page: the rule and the elements, a line each. The page's own policy forbids scripts from elsewhere. */
export async function violations({ playwright }: ChromiumPage): Promise<string[]> {
  await playwright.evaluate(axe.source);
  return playwright.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run();
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  });
}

/** What lies outside of a page this wide, that can be scrolled to sideways. */
export function sidewaysScroll(page: ChromiumPage): Promise<number> {
  return page.evaluate(() => {
    const root = document.documentElement;
    // Less than the width where room is left for a bar that is not there.
    return Math.max(root.scrollWidth - root.clientWidth, document.body.scrollWidth - root.clientWidth, 0);
  });
}
