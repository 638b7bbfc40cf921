/** English: the Participant Map. */
export const participantMapTables = {
  participants: {
    title: 'Participants',
    columns: {
      side: 'Side',
      name: 'Full name',
      company: 'Company',
      position: 'Position',
      role: 'Project role',
      responsibleFor: 'Responsible for',
      email: 'E-mail',
      phone: 'Phone',
      messenger: 'Messenger',
      channel: 'Preferred channel',
      weekly: 'Weekly meeting',
      access: 'Access',
      influence: 'Influence',
      interest: 'Interest',
      engagement: 'Engagement',
      notes: 'Notes',
      status: 'Status',
    },
  },
} as const;
