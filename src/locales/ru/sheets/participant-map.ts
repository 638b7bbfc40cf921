/** Russian: the Participant Map. */
export const participantMapTables = {
  participants: {
    title: 'Участники',
    columns: {
      side: 'Сторона',
      name: 'Имя и фамилия',
      company: 'Компания',
      position: 'Должность',
      role: 'Роль в проекте',
      responsibleFor: 'За что отвечает',
      email: 'Почта',
      phone: 'Телефон',
      messenger: 'Мессенджер',
      channel: 'Удобный канал',
      weekly: 'Встреча',
      access: 'Доступ',
      influence: 'Уровень влияния',
      interest: 'Уровень интереса',
      engagement: 'Как работать',
      notes: 'Заметки',
      status: 'Статус',
    },
  },
} as const;
