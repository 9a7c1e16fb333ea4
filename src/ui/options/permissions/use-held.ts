import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type HeldPermissions, heldPermissions, onOrigins } from '../../../platform/permissions';

/** What the extension may do, kept up to date wherever it is allowed or taken back; undefined until that is known. */
export function useHeld(): ReadonlySignal<HeldPermissions | undefined> {
  const held = useSignal<HeldPermissions | undefined>(undefined);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const found = await heldPermissions();
      if (!isOver) held.value = found;
    };
    const stops = [onOrigins('added', look), onOrigins('removed', look)];
    void look();
    return () => {
      isOver = true;
      for (const stop of stops) stop();
    };
  }, [held]);
  return held;
}
