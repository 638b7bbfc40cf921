/** Ukrainian: the Participant Map. */
export const participantMapTables = {
  participants: {
    title: 'Учасники',
    columns: {
      side: 'Сторона',
      name: 'Ім’я та прізвище',
      company: 'Компанія',
      position: 'Посада',
      role: 'Роль у проєкті',
      responsibleFor: 'За що відповідає',
      email: 'Пошта',
      phone: 'Телефон',
      messenger: 'Месенджер',
      channel: 'Зручний канал',
      weekly: 'Зустріч',
      access: 'Доступ',
      influence: 'Вплив',
      interest: 'Інтерес',
      engagement: 'Як працювати',
      notes: 'Нотатки',
      status: 'Статус',
    },
  },
} as const;
