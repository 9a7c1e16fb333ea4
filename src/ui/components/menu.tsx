import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type MenuName, useViewModel } from '../view-model';

interface MenuProps {
  name: MenuName;
  /** What the button is called; its content may be terser. */
  label: string;
  button?: ComponentChildren;
  /** Where the panel opens: under the button, or over it for one at the bottom. */
  opens?: 'down' | 'up';
  /** There is nothing to choose yet. */
  isDisabled?: boolean;
  children: ComponentChildren;
}

/** A chip that opens a panel. Escape, a click elsewhere or leaving it with the keyboard closes it. */
export function Menu({ name, label, button, opens = 'down', isDisabled = false, children }: MenuProps) {
  const { menu } = useViewModel();
  const isOpen = menu.value === name;
  const root = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  // Not after the next paint: what closes the panel stands as soon as the panel does.
  useLayoutEffect(() => {
    if (!isOpen) return;
    // How much room there is over the button, only the layout knows: what is at the bottom may take several lines.
    const top = toggle.current?.getBoundingClientRect().top ?? 0;
    panel.current?.style.setProperty('--room', `${top}px`);
    const close = () => {
      if (menu.peek() === name) menu.value = undefined;
    };
    const isInside = (target: EventTarget | null) =>
      target instanceof Node && root.current?.contains(target) === true;
    const onElsewhere = (event: Event) => {
      if (!isInside(event.target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Else the browser closes the whole popup.
      event.preventDefault();
      close();
      toggle.current?.focus();
    };
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen, menu, name]);

  return (
    <div class={`menu menu-${opens}`} ref={root}>
      <button
        ref={toggle}
        type="button"
        class="chip"
        disabled={isDisabled}
        aria-label={label}
        aria-expanded={isOpen}
        aria-haspopup="dialog"
        onClick={() => {
          menu.value = isOpen ? undefined : name;
        }}
      >
        {button}
        <span class="chip-arrow" aria-hidden="true" />
      </button>
      {isOpen && (
        <div ref={panel} class="panel" role="dialog" aria-label={label}>
          {children}
        </div>
      )}
    </div>
  );
}
