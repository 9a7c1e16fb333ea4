/** A window this narrow is one the browser has not sized yet. */
const UNSIZED_PX = 200;

/**
 * Browsers size a popup by its content up to 800 by 600 device-independent pixels, so at 200 % zoom it gets half of the
 * width the style sheet asks for. Then the body takes what there is: in pixels, because a width relative to the window
 * would shrink the window it is relative to.
 */
export function fitPopup(): void {
  const fit = () => {
    const { body } = document;
    const { innerWidth, innerHeight } = window;
    if (innerWidth < UNSIZED_PX || innerHeight < UNSIZED_PX) return;
    if (body.scrollWidth > innerWidth) body.style.width = `${innerWidth}px`;
    if (body.scrollHeight > innerHeight) body.style.height = `${innerHeight}px`;
  };
  window.addEventListener('resize', fit);
  window.addEventListener('load', fit);
}
