import { useEffect } from 'preact/hooks';
import { onNextFrame } from '../frames';
import type { ViewModel } from '../view-model';
import { wordAtPoint } from './word-at-point';

/** Follows the pointer over the words of both sides, once a frame. A finger points at nothing that it does not touch. */
export function usePointedWord({ store, words }: ViewModel): void {
  useEffect(() => {
    let point: { x: number; y: number } | undefined;
    let cancel: (() => void) | undefined;
    const look = () => {
      cancel = undefined;
      const before = words.pointed.peek();
      const now = point && wordAtPoint(point.x, point.y, store.pairs);
      const isSame =
        before?.entry === now?.entry &&
        before?.side === now?.side &&
        before?.range.start === now?.range.start;
      if (!isSame) words.pointed.value = now;
    };
    const onMove = ({ pointerType, clientX, clientY, buttons }: PointerEvent) => {
      // Who selects is no longer pointing.
      point = pointerType === 'touch' || buttons > 0 ? undefined : { x: clientX, y: clientY };
      cancel ??= onNextFrame(look);
    };
    const onLeave = () => {
      point = undefined;
      cancel ??= onNextFrame(look);
    };
    const root = document.documentElement;
    document.addEventListener('pointermove', onMove, { passive: true });
    document.addEventListener('scroll', onLeave, { passive: true, capture: true });
    root.addEventListener('pointerleave', onLeave);
    return () => {
      cancel?.();
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('scroll', onLeave, { capture: true });
      root.removeEventListener('pointerleave', onLeave);
    };
  }, [store, words]);
}
