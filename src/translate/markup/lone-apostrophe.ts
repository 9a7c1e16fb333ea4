import type { Cluster } from './clusters';

const ELISION = /\p{L}['’]$/u;
const LONE_APOSTROPHE = /(^|\s)['’]$/;
const QUOTATION_START = /(^|[\s\p{Ps}])['‘’](?=\p{L})/u;

/**
 * `dell’<a>INF</a>` must not become `the ' <a>INF</a>`: the apostrophe belonged to a word that is gone. Takes it off the text
 * before the gap, unless it can be one of two quotation marks.
 */
export function dropLoneApostrophe(
  cluster: Cluster,
  rest: readonly Cluster[],
  originals: readonly Cluster[],
): void {
  const { left } = cluster;
  if (left?.type !== 'text' || !LONE_APOSTROPHE.test(left.text)) return;
  const text = left.text.slice(0, -1);
  const wasElided = originals.some(({ left: was }) => was?.type === 'text' && ELISION.test(was.text));
  const isClosed = rest.some(({ right }) => right?.type === 'text' && /['’](?!\p{L})/u.test(right.text));
  if (!wasElided || isClosed || QUOTATION_START.test(text)) return;
  left.text = text.trimEnd();
  cluster.space ||= text.slice(left.text.length);
}
