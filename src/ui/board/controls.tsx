/** Form controls of the board and the card: label above, error below, tied together for screen readers. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface LabelledProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | null | undefined;
}

function Labelled({
  id,
  label,
  hint,
  error,
  children,
}: LabelledProps & { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {children}
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

const describedBy = (id: string, { hint, error }: LabelledProps): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;

interface TextProps extends LabelledProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'search';
  readonly list?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly inputMode?: 'decimal';
}

export function TextInput(props: TextProps) {
  const id = useId();
  const { value, onChange, onLeave, type = 'text', list, autoFocus, disabled, inputMode, error } = props;
  return (
    <Labelled {...props} id={id}>
      <input
        id={id}
        type={type}
        value={value}
        list={list}
        autoFocus={autoFocus ?? false}
        disabled={disabled ?? false}
        inputMode={inputMode}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        onBlur={onLeave}
      />
    </Labelled>
  );
}

export function TextArea(props: Omit<TextProps, 'type' | 'list' | 'inputMode'>) {
  const id = useId();
  const { value, onChange, onLeave, autoFocus, disabled, error } = props;
  return (
    <Labelled {...props} id={id}>
      <textarea
        id={id}
        rows={2}
        value={value}
        autoFocus={autoFocus ?? false}
        disabled={disabled ?? false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
        onBlur={onLeave}
      />
    </Labelled>
  );
}

interface SelectProps extends LabelledProps {
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
}

export function Select(props: SelectProps) {
  const id = useId();
  const { value, options, onChange, disabled, error } = props;
  return (
    <Labelled {...props} id={id}>
      <select
        id={id}
        value={value}
        disabled={disabled ?? false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function Tickbox({
  label,
  checked,
  onChange,
  disabled,
}: {
  readonly label: ComponentChildren;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled ?? false}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
