import { expect, it } from 'vitest';
import { onModelNews, publishModels } from '../../../src/platform/model-news';
import { sampleModel } from '../ui/samples';

it('reaches who listens, and nobody who has ended it', async () => {
  const models = [sampleModel()];
  const toGone: unknown[] = [];
  onModelNews((news) => toGone.push(news))();
  const heard = new Promise((resolve) => {
    const stop = onModelNews((news) => {
      stop();
      resolve(news);
    });
  });
  publishModels(models);
  expect(await heard).toEqual(models);
  expect(toGone).toEqual([]);
});
