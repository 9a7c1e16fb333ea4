import type { Jobs } from './jobs';
import type { Newsstand } from './newsstand/newsstand';
import type { Overlays } from './overlays';
import type { TabMemory } from './tab-memory';

interface StopParts {
  jobs: Pick<Jobs, 'refuse'>;
  overlays: Pick<Overlays, 'refuse'>;
  newsstand: Pick<Newsstand, 'stop'>;
  /** Of every tab that may have a translation under way, with the address that it shows, where we may know it. */
  tabs(): Promise<{ memory: Pick<TabMemory, 'cancelAll'>; url: string | undefined }[]>;
}

/**
 * Whatever is under way in any tab ends, as if the reader had cancelled it in each: what is shown stays, and nothing goes on by itself,
 * whatever is set, or found to be set otherwise, afterwards.
 */
export async function stopEverything({ jobs, overlays, newsstand, tabs }: StopParts): Promise<void> {
  const end = () => {
    jobs.refuse(() => true);
    overlays.refuse(() => true);
    newsstand.stop();
  };
  end();
  await Promise.all((await tabs()).map(({ memory, url }) => memory.cancelAll(url)));
  // What has begun before that was known.
  end();
}
