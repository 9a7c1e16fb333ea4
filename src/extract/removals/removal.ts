/** Something that is on the page and not part of the article. */
export interface Finding {
  element: Element;
  reason: string;
}

/** One rule about what is not the article. It finds; the pipeline removes. */
export interface RemovalStep {
  name: string;
  find(root: ParentNode): Finding[];
}

/** What a step removed, and why. */
export interface Removal {
  step: string;
  reason: string;
  text: string;
}

/** What an element was found to be, until it is known whether it came along into the article. */
const MARK = 'data-diptych-not-article';
const SAMPLE_LENGTH = 80;

/** Runs steps in their order; each sees what the ones before have left. */
export function runRemovals(root: ParentNode, steps: readonly RemovalStep[]): Removal[] {
  return steps.flatMap(({ name, find }) => find(root).flatMap((finding) => remove(name, finding)));
}

/**
 * Marks what steps find, to be removed by `removeMarked` once the article has been found. The finder replaces boxes by
 * their content and judges the article by what surrounds it: so the page is looked at before, and changed after.
 */
export function markRemovals(root: ParentNode, steps: readonly RemovalStep[]): void {
  for (const { name, find } of steps) {
    for (const { element, reason } of find(root)) {
      const mark = `${name}: ${reason}`;
      for (const marked of [element, ...element.querySelectorAll('*')]) marked.setAttribute(MARK, mark);
    }
  }
}

export function removeMarked(root: ParentNode): Removal[] {
  return [...root.querySelectorAll(`[${MARK}]`)].flatMap((element) => {
    const [step = '', reason = ''] = (element.getAttribute(MARK) ?? '').split(/: (.*)/s);
    return root.contains(element) ? remove(step, { element, reason }) : [];
  });
}

function remove(step: string, { element, reason }: Finding): Removal[] {
  if (!element.parentNode) return [];
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, SAMPLE_LENGTH);
  element.remove();
  return [{ step, reason, text }];
}
