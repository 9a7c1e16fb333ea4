import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { sectionInView } from './section-in-view';

/** Below the head of the page, which stays in sight, and what a section keeps from it. */
const LINE_PX = 160;

/** The id of the section that the window shows; `version` changes with what is shown at all. */
export function useSectionInView(
  root: RefObject<HTMLElement | null>,
  version: unknown,
): ReadonlySignal<string | undefined> {
  const current = useSignal<string | undefined>(undefined);
  useEffect(() => {
    const look = () => {
      const parts = [...(root.current?.querySelectorAll<HTMLElement>('.settings-part:not([hidden])') ?? [])];
      const page = document.documentElement;
      current.value = sectionInView(
        parts.map((part) => {
          const { top, bottom } = part.getBoundingClientRect();
          return { id: part.id, top, bottom };
        }),
        {
          line: LINE_PX,
          height: innerHeight,
          isAtEnd: scrollY > 0 && scrollY + innerHeight >= page.scrollHeight - 1,
          goal: location.hash.slice(1),
        },
      );
    };
    look();
    const events = ['scroll', 'resize', 'hashchange'] as const;
    for (const event of events) addEventListener(event, look, { passive: true });
    return () => {
      for (const event of events) removeEventListener(event, look);
    };
  }, [root, current, version]);
  return current;
}
