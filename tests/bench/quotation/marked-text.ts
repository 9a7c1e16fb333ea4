import type { Page } from 'playwright-core';
import type { Box, Whereabouts } from './page-script';

/** What the style of the pages gives a text that a link points at. */
export const MARK = '#f0f';

/** Which of these boxes the browser has marked, as a picture of the page shows it. */
export async function markedBoxes(page: Page, easel: Page, boxes: readonly Box[]): Promise<boolean[]> {
  const picture = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  return easel.evaluate(
    async ([data, wanted]) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('There is no canvas.');
      context.drawImage(bitmap, 0, 0);
      return wanted.map(({ left, top, width, height }) => {
        const { data: pixels } = context.getImageData(
          Math.round(left),
          Math.round(top),
          Math.max(1, Math.round(width)),
          Math.max(1, Math.round(height)),
        );
        let marked = 0;
        for (let at = 0; at < pixels.length; at += 4)
          if ((pixels[at] ?? 0) > 200 && (pixels[at + 1] ?? 255) < 60 && (pixels[at + 2] ?? 0) > 200)
            marked++;
        return marked * 4 > pixels.length / 10;
      });
    },
    [picture, [...boxes]] as const,
  );
}

/**
 * Whether a browser scrolled to a sentence: it puts the middle of the text in the middle of the window. As long as that can be
 * said of a text that is higher than the window: some of it is to be seen there.
 */
export function isScrolledTo({ all, viewport, scrollY }: Whereabouts): boolean {
  const middle = all.top + all.height / 2;
  const offset = Math.abs(middle - viewport.height / 2);
  const isWithin = all.top < viewport.height && all.top + all.height > 0;
  return scrollY > 0 && isWithin && (offset < viewport.height / 4 || all.height > viewport.height / 2);
}
