/** English: the frame around every tab, and what a cell says when a value does not fit. */
export const frame = {
  language: 'English',
  /** Row 2 of a tab. */
  purpose: (purpose: string, language: string) => `${purpose}  ·  ${language}`,
  title: (tab: string, client: string) => `${tab} · ${client}`,
  /** Names of protected ranges, in Data › Protect sheets and ranges. By these words they are found again. */
  protectedFrame: 'Title and headers',
  protectedColumn: (header: string) => `Filled in automatically: ${header}`,
  protectedPage: 'Page for reading',
  protectedRows: 'Filled in by Sales Conveyor',
  byAddOn: 'Filled in by Sales Conveyor.',
  byFormula: 'Worked out by the sheet.',
  required: 'Required.',
} as const;

export const checks = {
  email: 'Write one full address, such as name@company.com.',
  phone: 'Write the number with its country code, such as +380 44 123 45 67.',
  url: 'Paste a full link that starts with https://.',
  date: 'Write a date, or double-click the cell and pick one.',
  number: 'Write a number, 0 or more, with no words.',
  signed: 'Write a number with no words; below zero counts back.',
  percent: 'Write a share from 0% to 100%.',
  choice: 'Choose one of the options in the list.',
  reference: (tab: string) => `Choose from the list. It comes from the tab “${tab}”.`,
  actions: (marks: string) => `One action per line; end each line with what proves it: ${marks}.`,
} as const;
