/** Adding a deal, handing deals over, merging two, comparing what two people have changed, and the keys. */
import { useState } from 'preact/hooks';
import type { Board, BoardDeal, DealFields } from '../../app/tracker-api';
import { EDITABLE } from '../../domain/deal-change';
import { contactFault } from './contact-check';
import { Select, TextInput, Tickbox } from './controls';
import { Modal } from './modal';
import { useTexts } from './texts';

/** As people write sums: blanks and commas are no mistake. Null: no number. */
export function readNumber(text: string): number | null {
  const tidy = text.replace(/[\s\u00a0\u202f']/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(tidy) ? Number(tidy) : null;
}

export const activeSellers = ({ sellers }: Board): readonly string[] =>
  sellers.filter(({ active }) => active).map(({ name }) => name);

export function AddDialog({
  board,
  onSend,
  onClose,
  error,
  waiting,
}: {
  readonly board: Board;
  readonly onSend: (fields: Partial<DealFields> & Pick<DealFields, 'title'>) => void;
  readonly onClose: () => void;
  readonly error: string | null;
  readonly waiting: boolean;
}) {
  const { t } = useTexts();
  const [fields, setFields] = useState({
    title: '',
    company: '',
    contact: '',
    phone: '',
    email: '',
    source: '',
    value: '',
    owner: board.seller ?? '',
    nextStep: '',
    nextStepDue: '',
  });
  const [tried, setTried] = useState(false);
  const set = (key: keyof typeof fields) => (value: string) => setFields((now) => ({ ...now, [key]: value }));
  const value = fields.value.trim() === '' ? null : readNumber(fields.value);
  const wrong = {
    title: fields.title.trim() === '' ? t.required : null,
    phone: contactFault('phone', fields.phone, t),
    email: contactFault('email', fields.email, t),
    value: fields.value.trim() !== '' && value === null ? t.number : value !== null && value < 0 ? t.negative : null,
  };
  const send = (): void => {
    setTried(true);
    if (Object.values(wrong).some(Boolean)) return;
    const { nextStepDue, value: _, ...texts } = fields;
    onSend({ ...texts, value, nextStepDue: nextStepDue === '' ? null : nextStepDue });
  };
  return (
    <Modal title={t.addTitle} action={t.addNow} onAction={send} onClose={onClose} waiting={waiting} error={error} wide>
      <TextInput
        label={t.fields.title}
        value={fields.title}
        onChange={set('title')}
        error={tried ? wrong.title : null}
        autoFocus
      />
      <div class="pair">
        <TextInput label={t.fields.company} value={fields.company} onChange={set('company')} />
        <TextInput label={t.fields.contact} value={fields.contact} onChange={set('contact')} />
        <TextInput
          label={t.fields.phone}
          type="tel"
          value={fields.phone}
          onChange={set('phone')}
          error={tried ? wrong.phone : null}
        />
        <TextInput
          label={t.fields.email}
          type="email"
          value={fields.email}
          onChange={set('email')}
          error={tried ? wrong.email : null}
        />
        <TextInput
          label={`${t.fields.value}, ${board.currency}`}
          inputMode="decimal"
          value={fields.value}
          onChange={set('value')}
          error={tried ? wrong.value : null}
        />
        <TextInput label={t.fields.source} value={fields.source} onChange={set('source')} list="sources" />
        <Select
          label={t.fields.owner}
          value={fields.owner}
          options={[['', t.nobody], ...activeSellers(board).map((name) => [name, name] as const)]}
          onChange={set('owner')}
        />
        <TextInput label={t.fields.nextStepDue} type="date" value={fields.nextStepDue} onChange={set('nextStepDue')} />
      </div>
      <TextInput label={t.fields.nextStep} value={fields.nextStep} onChange={set('nextStep')} />
    </Modal>
  );
}

export function HandOverDialog({
  board,
  onSend,
  onClose,
  error,
  waiting,
}: {
  readonly board: Board;
  readonly onSend: (from: string, to: readonly string[]) => void;
  readonly onClose: () => void;
  readonly error: string | null;
  readonly waiting: boolean;
}) {
  const { t } = useTexts();
  const owners = [...new Set(board.deals.map(({ owner }) => owner))].filter((owner) => owner !== '').sort();
  const [from, setFrom] = useState(owners[0] ?? '');
  const [to, setTo] = useState<readonly string[]>([]);
  const count = board.deals.filter(({ owner }) => owner === from).length;
  const takers = activeSellers(board).filter((name) => name !== from);
  const chosen = to.filter((name) => takers.includes(name));
  return (
    <Modal
      title={t.handOverTitle}
      action={t.handOverNow(count)}
      onAction={() => onSend(from, chosen)}
      onClose={onClose}
      disabled={count === 0 || chosen.length === 0}
      waiting={waiting}
      error={error}
    >
      <Select
        label={t.handOverFrom}
        value={from}
        options={owners.map(
          (name) => [name, `${name} · ${t.deals(board.deals.filter(({ owner }) => owner === name).length)}`] as const,
        )}
        onChange={setFrom}
      />
      <fieldset>
        <legend>{t.handOverTo}</legend>
        <p class="hint">{t.handOverHint}</p>
        {takers.map((name) => (
          <Tickbox
            key={name}
            label={name}
            checked={chosen.includes(name)}
            onChange={(on) => setTo((now) => (on ? [...now, name] : now.filter((other) => other !== name)))}
          />
        ))}
      </fieldset>
    </Modal>
  );
}

/** Nothing that was typed is lost: for each field one chooses whose words are to stand. */
export function ConflictDialog({
  mine,
  before,
  theirs,
  by,
  onSend,
  onClose,
}: {
  readonly mine: Partial<DealFields>;
  /** As it stood on the screen. */
  readonly before: BoardDeal;
  readonly theirs: BoardDeal;
  readonly by: { readonly by: string; readonly at: string } | undefined;
  readonly onSend: (fields: Partial<DealFields>) => void;
  readonly onClose: () => void;
}) {
  const { t, moment, day, sum } = useTexts();
  const differing = (Object.keys(mine) as (keyof DealFields)[]).filter(
    (key) => String(mine[key] ?? '') !== String(theirs[key] ?? ''),
  );
  const others = EDITABLE.filter((key) => !(key in mine) && before[key] !== theirs[key]);
  const [kept, setKept] = useState<readonly string[]>(differing);
  const words = (value: unknown): string =>
    value === null || value === undefined || value === ''
      ? '–'
      : typeof value === 'number'
        ? sum(value, '')
        : day(String(value));
  return (
    <Modal
      title={t.changedTitle}
      action={t.save}
      onAction={() =>
        onSend(Object.fromEntries(differing.filter((key) => kept.includes(key)).map((key) => [key, mine[key]])))
      }
      onClose={onClose}
      wide
    >
      {by && by.by !== '' ? <p>{t.changedBy(by.by, moment(by.at))}</p> : null}
      <table class="compare">
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.yours}</th>
            <th scope="col">{t.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((key) => (
            <tr key={key}>
              <th scope="row">{t.fields[key]}</th>
              {([true, false] as const).map((own) => (
                <td key={String(own)}>
                  <label class="tick">
                    <input
                      type="radio"
                      name={`keep-${key}`}
                      aria-label={own ? t.keepMine : t.keepTheirs}
                      checked={kept.includes(key) === own}
                      onChange={() => setKept((now) => (own ? [...now, key] : now.filter((other) => other !== key)))}
                    />
                    <span>{words(own ? mine[key] : theirs[key])}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {others.length === 0 ? null : (
        <>
          <h3>{t.alsoChanged}</h3>
          <ul>
            {others.map((key) => (
              <li key={key}>
                {t.fields[key]}: {words(before[key])} → {words(theirs[key])}
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  return (
    <Modal title={t.help} onClose={onClose}>
      <dl class="keys">
        {t.keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
