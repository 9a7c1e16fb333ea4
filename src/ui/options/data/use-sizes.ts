import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadGlossary, onGlossaryChanged } from '../../../platform/glossary-store';
import { library } from '../../../platform/library-store';
import { countNewsItems } from '../../../platform/newsstand-store';
import { type StorageUse, storageUse } from '../../../platform/storage-use';
import { countTranslations } from '../../../platform/translation-cache';

/** How much there is of what is kept, as far as the browser tells. */
export interface Sizes {
  /** Sentences. */
  translations: number | undefined;
  /** In the library. */
  articles: number | undefined;
  /** Headlines of followed feeds. */
  newsItems: number | undefined;
  terms: number;
  /** Bytes of the glossary as it is kept. */
  glossaryBytes: number;
  use: StorageUse | undefined;
}

/** The sizes of now: again where the glossary or the library changes, where the page is come back to, and where it is asked for. */
export function useSizes(): { sizes: Sizes | undefined; refresh(): void } {
  const sizes = useSignal<Sizes | undefined>(undefined);
  const asked = useSignal(0);
  const version = asked.value;
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const [translations, articles, newsItems, { entries }, use] = await Promise.all([
        countTranslations(),
        library.count().catch(() => undefined),
        countNewsItems(),
        loadGlossary(),
        storageUse(),
      ]);
      const glossaryBytes = entries.length > 0 ? bytesOf(entries) : 0;
      if (!isOver)
        sizes.value = { translations, articles, newsItems, terms: entries.length, glossaryBytes, use };
    };
    const lookAgain = () => void look();
    lookAgain();
    const stops = [onGlossaryChanged(lookAgain), library.onChanged(lookAgain)];
    addEventListener('focus', lookAgain);
    return () => {
      isOver = true;
      for (const stop of stops) stop();
      removeEventListener('focus', lookAgain);
    };
  }, [sizes, version]);
  return {
    sizes: sizes.value,
    refresh() {
      asked.value += 1;
    },
  };
}

/** What a value takes as text, which is how browsers keep it. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
