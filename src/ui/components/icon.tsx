export type IconName =
  | 'up'
  | 'down'
  | 'close'
  | 'play'
  | 'pause'
  | 'previous'
  | 'next'
  | 'more'
  | 'find'
  | 'library'
  | 'panel'
  | 'tab';

/** A sign; whatever it stands on says in words what it does. */
export function Icon({ name }: { name: IconName }) {
  return <span class={`icon icon-${name}`} aria-hidden="true" />;
}
