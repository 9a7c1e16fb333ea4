import { moveWithoutChoosing } from '../radio-keys';

interface Option<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

interface RadioChoiceProps<T extends string> {
  legend: string;
  /** Of the group, unique in its page. */
  name: string;
  class?: string;
  options: readonly Option<T>[];
  value: T;
  onChoose(value: T): void;
}

/** One of a few, all of which are to be seen. Chosen with a click, Space or Enter. */
export function RadioChoice<T extends string>(props: RadioChoiceProps<T>) {
  const { legend, name, options, value, onChoose } = props;
  return (
    <fieldset class={props.class} onKeyDown={moveWithoutChoosing}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
