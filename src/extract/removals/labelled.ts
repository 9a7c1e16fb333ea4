import { own } from '../../core/own-members';
import { BAR, BOX, byLabel } from './by-label';
import type { RemovalStep } from './removal';

// A word of a class name: `share-bar` and `post_share` have `share`, `shareholders` has not.
const word = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`, 'i');

export const cookieNotices = byLabel(
  'cookie-notices',
  /(?:^|[\s_-])(?:cookies?[\s_-]?(?:banner|notice|consent|bar|law|policy|popup|message)|gdpr|consent[\s_-](?:banner|overlay|modal)|onetrust|cmplz|iubenda|didomi|cookiebot)(?=$|[\s_-])/i,
  BOX,
);

export const shareBars = byLabel(
  'share-bars',
  /(?:^|[\s_-])(?:share|sharing|shares|sharedaddy|sharebar|share-?buttons?|social|socials|social-?(?:share|media|links|icons|bar|buttons?)|addtoany|addthis|condividi|partager|teilen|compartir|compartilhar)(?=$|[\s_-])/i,
  BAR,
);

export const newsletterBoxes = byLabel(
  'newsletter-boxes',
  /(?:^|[\s_-])(?:newsletters?|newsletter-?(?:signup|box|form|promo|widget)|mc_embed\w*|mailchimp|subscribe|subscription-?(?:box|form|widget)|signup|sign-up|optin)(?=$|[\s_-])/i,
  BOX,
);

export const commentForms = byLabel(
  'comment-forms',
  /(?:^|\s)(?:comments?|comments?-?(?:area|section|list|form|wrapper|container)|respond|disqus_thread|fb-comments|commentlist|kommentare|commenti)(?=$|\s)/i,
  { prose: Number.POSITIVE_INFINITY, unlinked: Number.POSITIVE_INFINITY },
);

export const authorBoxes = byLabel(
  'author-boxes',
  /(?:^|[\s_-])(?:author[\s_-]?(?:box|bio|info|card|profile|description)|about[\s_-]?(?:the-)?author|post-?author|bio-?box)(?=$|[\s_-])/i,
  BOX,
);

export const tagLists = byLabel(
  'tag-lists',
  /(?:^|\s)(?:tags|tag-?(?:list|cloud|links|container)|post-?tags|article-?tags|entry-?tags|cat-links|keywords|topics?-?list)(?=$|\s)/i,
  BAR,
);

export const relatedLinks = byLabel(
  'related-links',
  /(?:^|[\s_-])(?:related|related-?(?:posts?|articles?|stories|content|news|links)|relacionad[ao]s|correlat[ie]|recommended|recommendations?|read-?(?:more|also|next)|more-?(?:stories|news|on)|see-?also|outbrain|taboola|yarpp|jp-relatedposts|crp_related|most-?(?:read|popular)|trending|leggi-?anche|lire-?aussi)(?=$|[\s_-])/i,
  BOX,
);

export const adMarkers = byLabel(
  'advertisements',
  /(?:^|[\s_-])(?:ad-?(?:slot|unit|container|wrapper|label|banner|placeholder|box|block)|ads|adsbygoogle|advert|advertisement|advertising|sponsored-?(?:content|links)?|dfp|banner-?ad|pubblicita|publicidad|publicite|werbung|anzeige)(?=$|[\s_-])/i,
  BAR,
);

const walls = byLabel(
  'pay-walls',
  /(?:^|[\s_-])(?:paywall|paid-barrier|regwall|piano-offer|subscription-wall|premium-wall|subscribe-wall)(?=$|[\s_-])/i,
  BOX,
);

/** Offers to subscribe; the paid text itself, which is often called a pay wall too, has nothing to click. */
export const payWalls: RemovalStep = {
  name: walls.name,
  find: (root) =>
    walls.find(root).filter(({ element }) => own(element).querySelector('a, button, form') !== null),
};

export const printAndTools = byLabel(
  'page-tools',
  word('breadcrumbs?|print-?button|toolbar|pagination|pager|post-?navigation|nav-links|skip-link'),
  BAR,
);
