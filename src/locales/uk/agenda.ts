/** Ukrainian: agendas and minutes of the weekly meeting. */
import type { AgendaWords } from '../agenda-text';

export const agenda: AgendaWords = {
  agenda: 'Порядок денний зустрічі {number}, {date}',
  minutes: 'Протокол зустрічі {number}, {date}',
  length: '{count} хв',
  figures: 'Цифри тижня',
  done: 'Зроблено з минулої зустрічі',
  promised: 'Обіцяно, але ще не зроблено',
  overdue: 'Прострочено за планом',
  decisions: 'Треба вирішити',
  waiting: 'Теж чекають на рішення',
  feedback: 'Зворотний зв’язок без відповіді',
  next: 'Термін найближчого тижня',
  readBack: 'Зачитуємо: хто, що, до якого терміну',
  nothing: 'нічого',
  due: 'до {date}',
  late: 'термін був {date}',
  present: 'Присутні: {names}',
  decided: 'Рішення',
  said: 'Зворотний зв’язок',
  steps: 'Наступні кроки',
  approved: 'затверджено, {who}',
  declined: 'відхилено, {who}',
  before: 'До зміни: {text}',
  more: 'і ще {count} у журналі проєкту',
};
