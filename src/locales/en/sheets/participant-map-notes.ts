/** English: the Participant Map: purposes of its tabs, notes on its headers, its pages. */
export const participantMapNotes = {
  participants: {
    purpose: 'Everyone responsible for the project, on both sides: who they are and how to reach them',
    columns: {
      side: 'Whose side the person is on.',
      name: 'First and last name. Example: Irina Bondar',
      company: { b2b: 'Example: Baltic Fasteners', developer: 'Example: Riverside Homes' },
      position: 'As on the business card. Example: Commercial director',
      role: 'What the person is in this project, whatever the position.',
      responsibleFor: 'What one can turn to this person for. Example: price list and discounts',
      email: 'Work address, one per person: files and invitations are shared with it.',
      phone: 'With the country code. Example: +380 44 123 45 67',
      messenger: 'Which one and the name there. Example: Telegram @irina',
      channel: 'How the person answers soonest.',
      weekly: 'Tick those who come to the weekly meeting.',
      access: 'What the person may do in the files of the project.',
      influence: 'Can the person start, speed up or stop the project?',
      interest: 'How much does the result matter to this person?',
      engagement: 'How to work with the person, from influence and interest.',
      notes: 'Whatever helps to work together. Example: on holiday 1 to 14 August',
      status: 'What is still missing in this row.',
    },
  },
} as const;

export const participantMapPages = {
  participantMapGuide: {
    title: 'How to fill',
    purpose: 'Five minutes for everyone who was invited to this file',
    steps: [
      [
        'Find your row',
        'Open the tab “Participants” and look for your name. If you are not there, take the first empty row.',
      ],
      [
        'Fill the white cells',
        'Name, role, e-mail and phone come first. Grey cells fill themselves in; yellow ones wait for you.',
      ],
      [
        'Choose from lists',
        'Where a cell shows an arrow, pick an option. Resting the mouse on a header explains the column.',
      ],
      [
        'Use a work address',
        'Files and invitations go to the address in the column “E-mail”. Please do not use a private one.',
      ],
      ['Add your colleagues', 'Whoever decides, sells, brings inquiries or keeps the telephones running belongs here.'],
      ['Look at the status', '“Complete” in the last column: you are done. Anything else names what is missing.'],
    ],
    exampleTitle: 'Example of a complete row',
    example:
      'Client · Irina Bondar · Commercial director · Decision maker · i.bondar@company.com · +380 44 123 45 67 · Weekly meeting ✓',
    contactTitle: 'Questions',
  },
} as const;
