import { hiddenText } from './hidden';
import {
  adMarkers,
  authorBoxes,
  commentForms,
  cookieNotices,
  newsletterBoxes,
  payWalls,
  printAndTools,
  relatedLinks,
  shareBars,
  tagLists,
} from './labelled';
import { loneLines } from './phrases';
import { readAlso } from './read-also';
import type { RemovalStep } from './removal';
import { syndicationLine } from './syndication-line';

/** Removed before the article is looked for: what must not be taken for it. */
export const STEPS_BEFORE: readonly RemovalStep[] = [cookieNotices, commentForms];

/** Marked before and removed after: boxes that are known by what they are called. */
export const STEPS_MARKED: readonly RemovalStep[] = [
  newsletterBoxes,
  relatedLinks,
  shareBars,
  authorBoxes,
  tagLists,
  adMarkers,
  payWalls,
  printAndTools,
];

/** Removed after the article was found: what came along with it and is known by what it says. */
export const STEPS_AFTER: readonly RemovalStep[] = [hiddenText, readAlso, syndicationLine, loneLines];
