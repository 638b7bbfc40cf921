/** Form controls: label above, hint and error below, both tied to the control for screen readers. */
import type { ComponentChildren } from 'preact';
import { afterPress } from './after-press';
import { useTexts } from './texts';

export interface FieldProps {
  /** Path of the field in the intake. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  readonly error?: string | undefined;
}

/** DOM id of a field's control. */
export const controlId = (path: string): string => `f-${path.replace(/\./g, '-')}`;

const describedBy = (path: string, hint?: string, error?: string): string | undefined =>
  [hint ? `${controlId(path)}-hint` : '', error ? `${controlId(path)}-error` : ''].filter(Boolean).join(' ') ||
  undefined;

function Labelled({
  path,
  label,
  hint,
  optional,
  error,
  children,
}: FieldProps & { readonly children: ComponentChildren }) {
  const { t } = useTexts();
  const id = controlId(path);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>
        {label}
        {optional ? <span class="optional"> · {t.optional}</span> : null}
      </label>
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

interface ControlProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: (() => void) | undefined;
}

export function TextField(
  props: ControlProps & { readonly type?: 'text' | 'email' | 'tel' | 'url' | 'date' | 'time'; readonly list?: string },
) {
  const { path, value, onChange, onLeave, type = 'text', list, hint, error } = props;
  return (
    <Labelled {...props}>
      <input
        id={controlId(path)}
        type={type}
        list={list}
        value={value}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(path, hint, error)}
        onInput={(event) => onChange(event.currentTarget.value)}
        onBlur={onLeave && (() => afterPress(onLeave))}
      />
    </Labelled>
  );
}

/** Several lines; it grows no taller by itself, people pull it. */
export function AreaField(props: ControlProps & { readonly rows?: number }) {
  const { path, value, onChange, rows = 3, hint, error } = props;
  return (
    <Labelled {...props}>
      <textarea
        id={controlId(path)}
        rows={rows}
        value={value}
        dir="auto"
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(path, hint, error)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function SelectField(props: ControlProps & { readonly options: readonly Option[]; readonly empty?: string }) {
  const { path, value, onChange, options, empty, hint, error } = props;
  return (
    <Labelled {...props}>
      <select
        id={controlId(path)}
        value={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(path, hint, error)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {empty !== undefined && !options.some((option) => option.value === value) ? (
          <option value={value}>{empty}</option>
        ) : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function CheckField({
  path,
  label,
  checked,
  onChange,
}: {
  path: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = controlId(path);
  return (
    <div class="field check">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label for={id}>{label}</label>
    </div>
  );
}

export function ChoiceField(props: {
  path: string;
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
}) {
  const { path, label, value, options, onChange } = props;
  return (
    <fieldset class="field choice">
      <legend>{label}</legend>
      {options.map((option, index) => (
        <label key={option.value}>
          <input
            type="radio"
            id={index === 0 ? controlId(path) : undefined}
            name={path}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
