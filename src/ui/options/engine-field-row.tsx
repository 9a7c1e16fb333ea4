import { useSignal } from '@preact/signals';
import type { HttpEngineId } from '../../core/engine-id';
import type { OfferedModel } from '../../core/inspection';
import { t } from '../../platform/i18n';
import { addressProblem, isExposed } from '../server-address';
import type { EngineField } from './engine-fields';

interface EngineFieldRowProps {
  engine: HttpEngineId;
  field: EngineField;
  saved: unknown;
  models: readonly OfferedModel[];
  /** True when what is in the field begins to differ from what is saved, false when it no longer does. */
  onEdit(isEdited: boolean): void;
  /** Resolves to whether it was saved. */
  onCommit(value: unknown): Promise<boolean>;
}

/** One field: its label, what is in it, and what is wrong or to be known. Saved when it is left. */
export function EngineFieldRow({ engine, field, saved, models, onEdit, onCommit }: EngineFieldRowProps) {
  const { kind } = field;
  const id = `${engine}-${field.name}`;
  const typed = useSignal<string | undefined>(undefined);
  const problem = useSignal<string | undefined>(undefined);
  const value = typed.value ?? (saved === null ? '' : String(saved ?? ''));

  const edit = (text: string) => {
    if (typed.value === undefined) onEdit(true);
    typed.value = text;
    problem.value = undefined;
  };
  const commit = async (text: string) => {
    const trimmed = text.trim();
    problem.value = problemOf(field, trimmed);
    if (problem.value) return;
    await onCommit(kind.type === 'price' ? (trimmed ? Number(trimmed) : null) : trimmed);
    if (typed.value !== undefined) onEdit(false);
    typed.value = undefined;
  };
  const note = problem.value ?? (kind.type === 'address' && isExposed(value) ? t('addressInsecure') : '');
  const common = {
    id,
    value,
    'aria-invalid': problem.value !== undefined,
    'aria-describedby': `${id}-hint ${id}-about`,
    onInput: (event: { currentTarget: { value: string } }) => edit(event.currentTarget.value),
    onChange: (event: { currentTarget: { value: string } }) => void commit(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{t(field.label)}</label>
      {kind.type === 'choice' ? (
        <select {...common}>
          {kind.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {t(choice.label)}
            </option>
          ))}
        </select>
      ) : kind.type === 'lines' ? (
        <textarea {...common} rows={6} spellcheck={false} placeholder={kind.placeholder ?? ''} />
      ) : (
        <input
          {...common}
          type={kind.type === 'address' ? 'url' : 'text'}
          inputMode={kind.type === 'price' ? 'decimal' : kind.type === 'address' ? 'url' : 'text'}
          spellcheck={false}
          autocomplete="off"
          {...(kind.type === 'model' && { list: `${id}-offered` })}
        />
      )}
      {kind.type === 'model' && (
        <datalist id={`${id}-offered`}>
          {models.map((model) => (
            <option key={model.id} value={model.id} />
          ))}
        </datalist>
      )}
      <p
        id={`${id}-hint`}
        class={problem.value ? 'field-problem' : 'field-hint'}
        role={problem.value ? 'alert' : undefined}
      >
        {note}
      </p>
      <p id={`${id}-about`} class="field-hint">
        {field.hint ? t(field.hint) : ''}
      </p>
    </div>
  );
}

function problemOf({ kind }: EngineField, value: string): string | undefined {
  switch (kind.type) {
    case 'address':
      return kind.mayBeEmpty && !value ? undefined : addressProblem(value, kind.example, t);
    case 'price':
      return /^\d*(\.\d+)?$/.test(value) ? undefined : t('priceNotNumber');
    case 'lines': {
      const problem = kind.problemOf?.(value);
      return problem && t('customProblem', problem);
    }
    default:
      return undefined;
  }
}
