/** English: the Engagement Journal: purposes of its tabs, notes on its headers, its pages. */
export const journalNotes = {
  plan: {
    purpose: 'A month from kick-off to go-live: what is done, by whom, by when',
    columns: {
      week: 'Week of the project, counted from kick-off.',
      phase: 'Part of the project the task belongs to.',
      task: 'One result that can be shown. Example: five interviews held',
      side: 'Which side does it.',
      owner: 'One name. Example: Irina Bondar',
      due: 'Last day for the task. Turns red when it has passed.',
      status: 'Where the task stands.',
      link: 'Where the result can be seen.',
      from: 'Decision, pain or meeting it comes from. Example: D3',
      key: 'Technical column.',
    },
  },
  audit: {
    purpose: 'What we study in the five areas. An answer is a number or a document; no answer is a finding too',
    columns: {
      area: 'Which of the five areas the question is about.',
      question: 'What we want to know.',
      why: 'What the answer changes.',
      proof: 'The number or document that counts as an answer.',
      whom: 'Who should know.',
      respondent: 'Who answered. Example: Irina Bondar',
      answer: 'A number, a list, a fact. Example: 34 missed calls a week',
      evidence: 'Link to the document, export or recording.',
      status: '“No answer” is a finding: it goes to the tab “Pains”.',
      pain: 'ID of the pain that came of it. Example: P3',
      key: 'Technical column.',
    },
  },
  pains: {
    purpose: 'What is wrong today, proved by a figure, and what we propose',
    columns: {
      id: 'P1, P2 and so on.',
      kind: 'The closest of the five kinds.',
      statement: 'One sentence, without blame. Example: a third of evening calls is missed',
      evidence: 'Where it was seen: report, recording, test call.',
      source: 'Audit question, interview or report it comes from.',
      figure: 'To compare with later. Example: 31% missed in October',
      severity: 'How much it costs in sales.',
      change: 'What will be different and who will see it.',
      decision: 'ID of the decision that settles it.',
      status: 'Where it stands.',
    },
  },
  meetings: {
    purpose: 'Weekly: numbers, promised and done, decisions, feedback, read-back',
    columns: {
      number: 'Number of the meeting.',
      date: 'Day of the meeting.',
      agenda: 'Sent a day before. At most three decisions.',
      done: 'What was promised and done, and what was not.',
      decisions: 'IDs from the tab “Decisions”. Example: D3, D4',
      feedback: 'What the client says about the work done.',
      next: 'Who does what by when.',
      present: 'Names, separated by commas.',
      occurrence: 'Technical column.',
    },
  },
  decisions: {
    purpose: 'What was proposed, who approved it and when: one place instead of letters',
    columns: {
      id: 'D1, D2 and so on.',
      proposedOn: 'Date of the proposal.',
      proposedBy: 'Name.',
      statement: 'What exactly is to be decided, with its consequence.',
      approver: 'Who has the right to decide. One name.',
      status: 'Where it stands.',
      decidedOn: 'Date of the answer.',
      meeting: 'Number of the meeting.',
      about: 'What it settles. Example: P3, conveyor, Sales Book',
      comment: 'Why so; what was changed in the wording.',
    },
  },
  feedback: {
    purpose: 'What people say about the changes, and what we did about it',
    columns: {
      date: 'When it was said.',
      from: 'Who said it.',
      about: 'Which change or document.',
      text: 'In the person’s own words.',
      reaction: 'What was done in reply, and when.',
    },
  },
} as const;

export const journalPages = {
  journalGuide: {
    title: 'How to fill',
    purpose: 'The project’s memory: what was planned, found, decided',
    steps: [
      ['Plan', 'Put a name and a date on every task. Change the status yourself as soon as it changes.'],
      [
        'Audit',
        'Answer with a number or a document, and link it. If nobody knows, choose “No answer”: that is a finding.',
      ],
      ['Pains', 'One problem per row, with a figure. A problem without a figure is an opinion.'],
      ['Meetings', 'The consultant adds the row a day before and completes it the same day.'],
      [
        'Decisions',
        'A decision counts when the approver has set “Approved” and the date. To change one, add a new row and mark the old one “Replaced”.',
      ],
      ['Feedback', 'Say what you think of the changes: in your own words, with the date.'],
    ],
    exampleTitle: 'Example of a decision',
    example:
      'D3 · 14 May · Olena Marchuk · Every missed call is called back within 15 minutes by the duty seller · Irina Bondar · Approved · 15 May · meeting 2',
    contactTitle: 'Questions',
  },
  copies: { title: 'Copies', purpose: 'Sales Conveyor checks its own writing with these copies' },
} as const;
