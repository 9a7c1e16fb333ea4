import { useState } from 'preact/hooks';
import type { Inline } from '../../core/inline';
import { t } from '../../platform/i18n';
import { useViewModel } from '../view-model';

/** What is no larger stands in its line like a letter. */
const SMALL_PX = 48;

/**
 * An image of the article. What the page has loaded for it is shown from the same address; nobody else is asked for anything, and
 * nobody is told where it is shown. Where the page has not loaded it, or is private, the reader can have it asked for; in a private
 * window nothing is.
 */
export function Picture({ image }: { image: Extract<Inline, { type: 'image' }> }) {
  const { reading, store, tab } = useViewModel();
  // Pages of the extension have the cookies of the other windows.
  const isPrivateWindow = tab.value?.isPrivate === true;
  const isShown = reading.value.showsImages && !store.facts.value?.engines.isPrivate;
  const [isWanted, setWanted] = useState(false);
  const [isBroken, setBroken] = useState(false);
  const { loaded } = image;
  const alt = image.alt.trim();
  if (isPrivateWindow || isBroken || !(isWanted || (loaded && isShown))) {
    const canAsk = !isPrivateWindow && !isBroken;
    return <ImageBox alt={alt} onWanted={canAsk ? () => setWanted(true) : undefined} />;
  }
  const isSmall = loaded !== undefined && loaded.width <= SMALL_PX && loaded.height <= SMALL_PX;
  return (
    <img
      class={isSmall ? 'picture picture-small' : 'picture'}
      src={loaded?.src ?? image.src}
      alt={alt || t('imageWithoutAlt')}
      {...(loaded && { width: loaded.width, height: loaded.height })}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}

/** Its words in a box. */
function ImageBox({ alt, onWanted }: { alt: string; onWanted: (() => void) | undefined }) {
  const text = alt || t('imageWithoutAlt');
  return (
    <span class="image">
      <span role="img" aria-label={alt ? t('imageLabel', text) : text}>
        {text}
      </span>
      {onWanted && (
        <button type="button" class="link" aria-label={t('imageShowNamed', text)} onClick={onWanted}>
          {t('imageShow')}
        </button>
      )}
    </span>
  );
}
