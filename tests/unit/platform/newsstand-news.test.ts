import { expect, it, vi } from 'vitest';
import {
  type NewsstandChange,
  onNewsstandChanged,
  publishNewsstand,
} from '../../../src/platform/newsstand-news';

it('what was stored is told to all contexts, until they do not want to hear of it', async () => {
  const heard: NewsstandChange[] = [];
  const stop = onNewsstandChanged((change) => heard.push(change));
  publishNewsstand({ feeds: ['https://porto.example/feed'] });
  publishNewsstand({ feeds: undefined });
  await vi.waitFor(() => expect(heard).toHaveLength(2));
  expect(heard).toEqual([{ feeds: ['https://porto.example/feed'] }, { feeds: undefined }]);
  stop();
  publishNewsstand({ feeds: undefined });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toHaveLength(2);
});
