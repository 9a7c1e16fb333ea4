import { t } from '../../platform/i18n';
import { isExposed } from '../server-address';

interface AddressFieldProps {
  id: string;
  /** What it is the address of, where that is no server. */
  label?: string;
  address: string;
  /** Why it cannot be used, in words. */
  problem: string | undefined;
  onInput(value: string): void;
  onCommit?(value: string): void;
}

/** The address of a server, with what is wrong or risky about it. */
export function AddressField({
  id,
  label = t('engineAddress'),
  address,
  problem,
  onInput,
  onCommit,
}: AddressFieldProps) {
  const hint = `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="url"
        inputMode="url"
        spellcheck={false}
        autocomplete="off"
        value={address}
        aria-invalid={problem !== undefined}
        aria-describedby={hint}
        onInput={(event) => onInput(event.currentTarget.value)}
        onChange={(event) => onCommit?.(event.currentTarget.value)}
      />
      <p id={hint} class={problem ? 'field-problem' : 'field-hint'} role={problem ? 'alert' : undefined}>
        {problem ?? (isExposed(address) ? t('addressInsecure') : '')}
      </p>
    </div>
  );
}
