/** Step 2: the people of both sides; one card is open at a time, removal can be undone, a list can be pasted. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ACCESS_LEVELS, CONSULTANT_ROLES, PROJECT_ROLES, SIDES, type Side } from '../../domain/people';
import { CheckField, controlId, SelectField, TextField } from './fields';
import { newPerson, readPeople, type PersonForm } from './form';
import type { StepProps } from './step-props';
import { useTexts } from './texts';

interface PeopleStepProps extends StepProps {
  /** Index of the open card; null: all are folded. */
  readonly open: number | null;
  readonly onOpen: (index: number | null) => void;
}

const UNDO = 'undo';

export function PeopleStep(props: PeopleStepProps) {
  const { form, set, onOpen, open } = props;
  const { t } = useTexts();
  const [removed, setRemoved] = useState<{ readonly person: PersonForm; readonly index: number } | null>(null);
  /** The control that gets the focus when the list is drawn anew: the one that had it is gone. */
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current) document.getElementById(next.current)?.focus();
    next.current = null;
  });
  const fold = (index: number): void => {
    next.current = controlId(`people.${index}`);
    onOpen(null);
  };
  const remove = (index: number): void => {
    const person = form.people[index];
    if (!person) return;
    set(
      'people',
      form.people.filter((_, other) => other !== index),
    );
    setRemoved({ person, index });
    next.current = UNDO;
    onOpen(null);
  };
  const restore = (): void => {
    if (!removed) return;
    set('people', [...form.people.slice(0, removed.index), removed.person, ...form.people.slice(removed.index)]);
    setRemoved(null);
    next.current = controlId(`people.${removed.index}`);
  };
  const add = (side: Side): void => {
    set('people', [...form.people, newPerson(side)]);
    setRemoved(null);
    onOpen(form.people.length);
  };
  return (
    <div id={controlId('people')} tabIndex={-1}>
      {SIDES.map((side) => {
        const members = form.people.flatMap((person, index) => (person.side === side ? [{ person, index }] : []));
        return (
          <section key={side} aria-labelledby={`side-${side}`}>
            <h2 id={`side-${side}`}>
              {t.people.sides[side]}
              {members.length > 0 ? <span class="optional"> · {members.length}</span> : null}
            </h2>
            {members.length === 0 ? <p class="empty">{t.people.empty[side]}</p> : null}
            <ul class="people">
              {members.map(({ person, index }) => (
                <li key={index} class={open === index ? 'open' : ''}>
                  {open === index ? (
                    <PersonEditor
                      {...props}
                      person={person}
                      index={index}
                      onDone={() => fold(index)}
                      onRemove={() => remove(index)}
                    />
                  ) : (
                    <PersonRow {...props} person={person} index={index} />
                  )}
                </li>
              ))}
            </ul>
            <div role="status">
              {removed?.person.side === side ? (
                <p class="note">
                  {t.people.removed(removed.person.name || removed.person.email || t.people.unnamed)}{' '}
                  <button type="button" class="link" id={UNDO} onClick={restore}>
                    {t.people.undo}
                  </button>
                </p>
              ) : null}
            </div>
            <div class="row">
              <button type="button" class="plain" onClick={() => add(side)}>
                {t.people.add[side]}
              </button>
            </div>
            {side === 'client' ? <PasteBox onAdd={(people) => set('people', [...form.people, ...people])} /> : null}
          </section>
        );
      })}
    </div>
  );
}

interface CardProps extends PeopleStepProps {
  readonly person: PersonForm;
  readonly index: number;
}

function PersonRow({ person, index, onOpen, errorOf, user }: CardProps) {
  const { t, labels } = useTexts();
  const name = person.name || t.people.unnamed;
  const error = ['name', 'email', 'role', 'access', 'phone']
    .map((key) => errorOf(`people.${index}.${key}`))
    .find(Boolean);
  return (
    <>
      <div class="person">
        <div>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {person.email === user ? <span class="optional"> · {t.people.you}</span> : null}
        </div>
        <button
          type="button"
          class="link"
          id={controlId(`people.${index}`)}
          aria-label={t.people.edit(name)}
          onClick={() => onOpen(index)}
        >
          {t.change}
        </button>
      </div>
      <div>
        {labels.role[person.role]} · {person.access === 'none' ? t.people.noAccess : labels.access[person.access]}
      </div>
      <div class="small">{person.email || '—'}</div>
      {error ? <p class="error">{error}</p> : null}
    </>
  );
}

function PersonEditor({
  person,
  index,
  set,
  leave,
  errorOf,
  onDone,
  onRemove,
}: CardProps & { readonly onDone: () => void; readonly onRemove: () => void }) {
  const { t, labels } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector('input')?.focus(), []);
  const at = (key: string): string => `people.${index}.${key}`;
  const field = (key: string) => ({
    path: at(key),
    error: errorOf(at(key)),
    onChange: (value: string) => set(at(key), value),
    onLeave: () => leave(at(key)),
  });
  const roles = PROJECT_ROLES.filter((role) => CONSULTANT_ROLES.includes(role) === (person.side === 'consultant'));
  return (
    <div ref={box}>
      <TextField {...field('name')} label={t.people.name} value={person.name} />
      <TextField {...field('email')} type="email" label={t.people.email} value={person.email} />
      <SelectField
        {...field('role')}
        label={t.people.role}
        value={person.role}
        options={roles.map((value) => ({ value, label: labels.role[value] }))}
      />
      <SelectField
        {...field('access')}
        label={t.people.access}
        value={person.access}
        options={ACCESS_LEVELS.map((value) => ({ value, label: labels.access[value] }))}
      />
      <CheckField
        path={at('weekly')}
        label={t.people.weekly}
        checked={person.weekly}
        onChange={(value) => set(at('weekly'), value)}
      />
      <TextField {...field('position')} label={t.people.position} optional value={person.position} />
      <TextField {...field('phone')} type="tel" label={t.people.phone} optional value={person.phone} />
      <div class="row">
        <button type="button" class="plain" onClick={onDone}>
          {t.people.done}
        </button>
        <button type="button" class="plain" onClick={onRemove}>
          {t.people.remove}
        </button>
      </div>
    </div>
  );
}

function PasteBox({ onAdd }: { readonly onAdd: (people: readonly PersonForm[]) => void }) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDetailsElement>(null);
  const add = (): void => {
    const { people, rest } = readPeople(text, 'client');
    // What could not be read stays in the box.
    setFailed(rest !== '' || people.length === 0);
    setText(rest);
    if (people.length === 0) return;
    onAdd(people);
    if (rest !== '' || !box.current) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={box}>
      <summary>{t.people.paste}</summary>
      <div class="field">
        <label for="paste">{t.people.pasteLabel}</label>
        <textarea
          id="paste"
          rows={4}
          value={text}
          aria-describedby="paste-hint"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p class="hint" id="paste-hint">
          {t.people.pasteHint}
        </p>
        {failed ? (
          <p class="error" role="alert">
            {t.people.pasteNone}
          </p>
        ) : null}
      </div>
      <button type="button" class="plain" onClick={add}>
        {t.people.pasteAdd}
      </button>
    </details>
  );
}
