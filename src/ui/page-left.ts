let isLeft = false;

addEventListener('pagehide', () => {
  isLeft = true;
});
addEventListener('pageshow', () => {
  isLeft = false;
});

/** Whether this page has been left, though it may still hear things: Firefox lets it set no timer any more, and it needs nothing. */
export function isPageLeft(): boolean {
  return isLeft;
}
