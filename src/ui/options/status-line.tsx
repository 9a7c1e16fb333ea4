import type { AppError } from '../../core/errors';

interface StatusLineProps {
  /** Empty where there is nothing to say. */
  text: string;
  /** Why it did not go well: an error, or true where it is none of the errors that have a kind. */
  problem?: AppError | boolean | undefined;
}

/** What came of what was just done beside it, announced politely. */
export function StatusLine({ text, problem = false }: StatusLineProps) {
  return (
    <p
      role="status"
      class={problem ? 'field-problem' : 'field-hint'}
      {...(typeof problem === 'object' && { 'data-error': problem.kind })}
    >
      {text}
    </p>
  );
}
