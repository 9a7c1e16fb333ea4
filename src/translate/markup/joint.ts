import type { Cluster } from './clusters';
import { halvesOf } from './halves';
import type { Mark } from './marks';

/** What a quotation mark or bracket next to a gap does in its text. */
type Role = 'opens' | 'closes' | undefined;

/** A gap of a translation with what is known of both its sides. */
export interface Joint {
  cluster: Cluster;
  /** The text at each side; `''` where there is an atom. */
  left: string;
  right: string;
  leftRole: Role;
  rightRole: Role;
  /** The atom at each side. */
  leftMark: Mark | undefined;
  rightMark: Mark | undefined;
}

/** The gaps of a row of tokens, looked at together: which of two quotation marks opens, only the whole text says. */
export function jointsOf(clusters: readonly Cluster[], marks: readonly Mark[]): Joint[] {
  let text = '';
  const edges = clusters.map(({ space, right }) => {
    const leftAt = text.length - 1;
    text += space;
    const rightAt = text.length;
    text += right?.type === 'text' ? right.text : ' ';
    return { leftAt, rightAt };
  });
  const roles = new Map(
    halvesOf(text).map(({ at, other }) => [at, at < other ? 'opens' : 'closes'] as const),
  );
  return clusters.map((cluster, index) => {
    const { left, right } = cluster;
    const { leftAt = -1, rightAt = -1 } = edges[index] ?? {};
    return {
      cluster,
      left: left?.type === 'text' ? left.text : '',
      right: right?.type === 'text' ? right.text : '',
      leftRole: roles.get(leftAt),
      rightRole: roles.get(rightAt),
      leftMark: left?.type === 'atom' ? marks[left.mark - 1] : undefined,
      rightMark: right?.type === 'atom' ? marks[right.mark - 1] : undefined,
    };
  });
}
