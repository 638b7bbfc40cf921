/** English: the Engagement Journal. */
export const journalTables = {
  plan: {
    title: 'Plan',
    purpose: 'A month from kick-off to go-live: what is done, by whom, by when',
    columns: {
      week: ['Week', 'Week of the project, counted from kick-off.'],
      phase: ['Phase', 'Part of the project the task belongs to.'],
      task: ['Task', 'One result that can be shown. Example: five interviews held'],
      side: ['Side', 'Which side does it.'],
      owner: ['Owner', 'One name. Example: Irina Bondar'],
      due: ['Due', 'Last day for the task. Turns red when it has passed.'],
      status: ['Status', 'Where the task stands.'],
      link: ['Link', 'Where the result can be seen.'],
      key: ['Key', 'Technical column.'],
    },
  },
  audit: {
    title: 'Audit',
    purpose: 'What we study in the five areas. An answer is a number or a document; no answer is a finding too',
    columns: {
      area: ['Area', 'Which of the five areas the question is about.'],
      question: ['Question', 'What we want to know.'],
      why: ['Why it matters', 'What the answer changes.'],
      proof: ['What to ask for', 'The number or document that counts as an answer.'],
      whom: ['Whom to ask', 'Who should know.'],
      respondent: ['Respondent', 'Who answered. Example: Irina Bondar'],
      answer: ['Answer', 'A number, a list, a fact. Example: 34 missed calls a week'],
      evidence: ['Evidence', 'Link to the document, export or recording.'],
      status: ['Status', '“No answer” is a finding: it goes to the tab “Pains”.'],
      key: ['Key', 'Technical column.'],
    },
  },
  pains: {
    title: 'Pains',
    purpose: 'What is wrong today, proved by a figure, and what we propose',
    columns: {
      id: ['ID', 'P1, P2 and so on.'],
      kind: ['Kind', 'The closest of the five kinds.'],
      statement: ['What is wrong', 'One sentence, without blame. Example: a third of evening calls is missed'],
      evidence: ['Evidence', 'Where it was seen: report, recording, test call.'],
      figure: ['Figure before', 'To compare with later. Example: 31% missed in October'],
      severity: ['Severity', 'How much it costs in sales.'],
      change: ['Proposed change', 'What will be different and who will see it.'],
      decision: ['Decision', 'ID of the decision that settles it.'],
      status: ['Status', 'Where it stands.'],
    },
  },
  meetings: {
    title: 'Meetings',
    purpose: 'Weekly: numbers, promised and done, decisions, feedback, read-back',
    columns: {
      number: ['No.', 'Number of the meeting.'],
      date: ['Date', 'Day of the meeting.'],
      agenda: ['Agenda', 'Sent a day before. At most three decisions.'],
      done: ['Done since the last', 'What was promised and done, and what was not.'],
      decisions: ['Decisions asked', 'IDs from the tab “Decisions”. Example: D3, D4'],
      feedback: ['Feedback', 'What the client says about the work done.'],
      next: ['Next steps', 'Who does what by when.'],
      present: ['Present', 'Names, separated by commas.'],
    },
  },
  decisions: {
    title: 'Decisions',
    purpose: 'What was proposed, who approved it and when: one place instead of letters',
    columns: {
      id: ['ID', 'D1, D2 and so on.'],
      proposedOn: ['Proposed on', 'Date of the proposal.'],
      proposedBy: ['Proposed by', 'Name.'],
      statement: ['Statement', 'What exactly is to be decided, with its consequence.'],
      approver: ['Approver', 'Who has the right to decide. One name.'],
      status: ['Status', 'Where it stands.'],
      decidedOn: ['Decided on', 'Date of the answer.'],
      meeting: ['Meeting', 'Number of the meeting.'],
    },
  },
  feedback: {
    title: 'Feedback',
    purpose: 'What people say about the changes, and what we did about it',
    columns: {
      date: ['Date', 'When it was said.'],
      from: ['From', 'Who said it.'],
      about: ['About', 'Which change or document.'],
      text: ['Feedback', 'In the person’s own words.'],
      reaction: ['Reaction', 'What was done in reply, and when.'],
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
    contact: (name: string, email: string) => `${name}, ${email}`,
  },
} as const;
