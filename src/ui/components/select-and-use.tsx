import { useSignal } from '@preact/signals';
import { t } from '../../platform/i18n';

interface SelectAndUseProps<T extends string> {
  id: string;
  choices: readonly { value: T; text: string; isOff?: boolean }[];
  value: T;
  onUse(value: T): void;
}

/**
 * One of a list, chosen by the button behind it. Browsers change a closed list at each arrow key, and what is chosen here is asked a
 * permission for and may be sent to and paid for: nothing that is only passed over may be.
 */
export function SelectAndUse<T extends string>({ id, choices, value, onUse }: SelectAndUseProps<T>) {
  // What is pointed at counts only beside the choice that it would replace.
  const pointed = useSignal<{ value: T; insteadOf: T } | undefined>(undefined);
  const shown = pointed.value?.insteadOf === value ? pointed.value.value : value;
  const isInUse = shown === value;
  const use = () => {
    if (isInUse) return;
    pointed.value = undefined;
    onUse(shown);
  };
  return (
    <div class="panel-row">
      <select
        id={id}
        value={shown}
        onChange={({ currentTarget }) => {
          const chosen = choices.find((choice) => choice.value === currentTarget.value);
          pointed.value = chosen && { value: chosen.value, insteadOf: value };
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.isOff === true}>
            {choice.text}
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-disabled={isInUse}
        aria-label={t('choiceUseNamed', choices.find((choice) => choice.value === shown)?.text ?? '')}
        onClick={use}
      >
        {t('engineUse')}
      </button>
    </div>
  );
}
