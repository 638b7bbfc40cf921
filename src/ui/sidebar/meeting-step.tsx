/** Step 3: the weekly meeting's day, time, length, first and last date, and place. */
import { formatCivilDate, parseCivilDate } from '../../domain/civil-time';
import { nextMeetingDate } from '../../domain/check-intake';
import { WEEKDAYS, type Weekday } from '../../domain/intake';
import { ChoiceField, SelectField, TextField } from './fields';
import { zoneOffset } from './form';
import type { StepProps } from './step-props';
import { longDay, useTexts } from './texts';

const LENGTHS = [30, 45, 60, 90, 120];

export function MeetingStep({ form, set, leave, errorOf, now }: StepProps) {
  const { t, language } = useTexts();
  const { meeting } = form;
  const field = (path: string) => ({
    path,
    error: errorOf(path),
    onChange: (value: string) => set(path, value),
    onLeave: () => leave(path),
  });
  const chooseDay = (weekday: string): void => {
    set('meeting.weekday', weekday);
    set('meeting.firstDate', formatCivilDate(nextMeetingDate(weekday as Weekday, form.timeZone, now, zoneOffset)));
  };
  /** With its day of the week: browsers show dates in the order of their own language, not of the sidebar's. */
  const inWords = (date: string): string | undefined => (parseCivilDate(date) ? longDay(date, language) : undefined);
  const lengths = LENGTHS.includes(meeting.minutes) ? LENGTHS : [...LENGTHS, meeting.minutes];
  return (
    <>
      <SelectField
        {...field('meeting.weekday')}
        label={t.meeting.weekday}
        value={meeting.weekday}
        options={WEEKDAYS.map((value) => ({ value, label: t.meeting.weekdays[value] }))}
        onChange={chooseDay}
      />
      <div class="pair">
        <TextField {...field('meeting.time')} type="time" label={t.meeting.time} value={meeting.time} />
        <SelectField
          {...field('meeting.minutes')}
          label={t.meeting.minutes}
          value={String(meeting.minutes)}
          options={lengths.map((value) => ({ value: String(value), label: t.meeting.minutesOf(value) }))}
          onChange={(value) => set('meeting.minutes', Number(value))}
        />
      </div>
      <p class="hint">{t.meeting.inZone(form.timeZone)}</p>
      <TextField
        {...field('meeting.firstDate')}
        type="date"
        label={t.meeting.firstDate}
        hint={inWords(meeting.firstDate)}
        value={meeting.firstDate}
      />
      <TextField
        {...field('meeting.lastDate')}
        type="date"
        label={t.meeting.lastDate}
        hint={inWords(meeting.lastDate) ?? t.meeting.lastDateHint}
        optional
        value={meeting.lastDate}
      />
      <ChoiceField
        path="meeting.place.kind"
        label={t.meeting.place}
        value={meeting.place.kind}
        options={(['meet', 'onsite', 'link'] as const).map((value) => ({ value, label: t.meeting.places[value] }))}
        onChange={(value) => set('meeting.place.kind', value)}
      />
      {meeting.place.kind === 'onsite' ? (
        <TextField {...field('meeting.place.address')} label={t.meeting.address} value={meeting.place.address} />
      ) : null}
      {meeting.place.kind === 'link' ? (
        <TextField {...field('meeting.place.url')} type="url" label={t.meeting.url} value={meeting.place.url} />
      ) : null}
    </>
  );
}
