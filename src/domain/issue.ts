/** What is wrong with a field of a form: a stable code that `locales` turns into a sentence saying what to do. */

export const ISSUE_CODES = [
  'required',
  'tooLong',
  'emailMalformed',
  'emailTwice',
  'emailBothSides',
  'emailIsYours',
  'domainMalformed',
  'domainFree',
  'countryUnknown',
  'currencyUnknown',
  'timeZoneUnknown',
  'accentMalformed',
  'accentTooLight',
  'choiceUnknown',
  'noClientPerson',
  'noConsultant',
  'roleOfOtherSide',
  'tooManyPeople',
  'tooManyAttendees',
  'nobodyMeets',
  'dateMalformed',
  'timeMalformed',
  'minutesOutOfRange',
  'firstMeetingPast',
  'firstMeetingWrongDay',
  'firstMeetingInGap',
  'lastBeforeFirst',
  'linkMalformed',
  'phoneMalformed',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

export interface Issue {
  /** Path into the intake, e.g. `client.domain`, `people.3.email`, `meeting.firstDate`; `people` for the list as a whole. */
  readonly field: string;
  readonly code: IssueCode;
  /** Figures and words that the sentence needs, e.g. `{limit: '200'}`. */
  readonly params?: Readonly<Record<string, string>>;
}
