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
    // Without the bar that scrolls it where it is low.
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    if (width < UNSIZED_PX || height < UNSIZED_PX) return;
    if (body.scrollWidth > width) body.style.width = `${width}px`;
    if (body.scrollHeight > height) body.style.height = `${height}px`;
  };
  window.addEventListener('resize', fit);
  window.addEventListener('load', fit);
}
