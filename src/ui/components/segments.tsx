import { moveWithoutChoosing } from '../radio-keys';

interface SegmentsProps<T extends string> {
  legend: string;
  /** Of the group, unique in its page. */
  name: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChoose(value: T): void;
}

/** One of a few short choices, side by side in one frame. Chosen with a click, Space or Enter. */
export function Segments<T extends string>({ legend, name, options, value, onChoose }: SegmentsProps<T>) {
  return (
    <fieldset class="segments" onKeyDown={moveWithoutChoosing}>
      <legend>{legend}</legend>
      <div class="segments-row">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span data-value={option.value}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
