import type { TargetedKeyboardEvent } from 'preact';

const STEPS: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * The keys of a group of radio buttons, at the element around it: arrows move the focus alone, Enter and Space choose. Browsers choose
 * at each arrow, and what is passed over on the way here would be saved, asked a permission for, sent to.
 */
export function moveWithoutChoosing(event: TargetedKeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!isRadio(target) || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = STEPS[key];
  if (step === undefined && key !== 'Enter') return;
  event.preventDefault();
  if (step === undefined) {
    target.click();
    return;
  }
  const group = [...currentTarget.querySelectorAll('input')].filter(
    (input) => isRadio(input) && input.name === target.name,
  );
  group.at((group.indexOf(target) + step) % group.length)?.focus();
}

function isRadio(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'radio';
}
