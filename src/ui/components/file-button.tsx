import { useRef } from 'preact/hooks';

interface FileButtonProps {
  /** Of the field, which the button stands for. */
  id: string;
  label: string;
  /** As the attribute of the field has it. */
  accept: string;
  /** Where it is pressed and does nothing at this moment. */
  isBusy?: boolean;
  onFile(file: File): Promise<void>;
}

/** Has the reader choose a file. The same file can be chosen again, once what was done with it is done. */
export function FileButton({ id, label, accept, isBusy, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        id={id}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const field = event.currentTarget;
          const [file] = field.files ?? [];
          if (file) void onFile(file).finally(() => (field.value = ''));
        }}
      />
      <button
        type="button"
        {...(isBusy !== undefined && { 'aria-disabled': isBusy })}
        onClick={() => !isBusy && input.current?.click()}
      >
        {label}
      </button>
    </>
  );
}
