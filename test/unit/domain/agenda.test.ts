/** The agenda takes as long as the meeting, whatever its length. */
import { agendaOf } from '../../../src/domain/agenda';

it('the usual meeting', () => {
  expect(agendaOf(45)).toEqual({ figures: 5, done: 10, decisions: 15, feedback: 10, readBack: 5 });
  expect(agendaOf(60)).toEqual({ figures: 5, done: 15, decisions: 20, feedback: 15, readBack: 5 });
});

it('parts are positive, decisions get the most time but in the shortest, and the sum is the meeting', () => {
  for (let minutes = 15; minutes <= 480; minutes += 1) {
    const parts = Object.values(agendaOf(minutes)) as number[];
    expect([minutes, parts.reduce((sum, part) => sum + part, 0), Math.min(...parts) >= 1]).toEqual([
      minutes,
      minutes,
      true,
    ]);
    expect([minutes, agendaOf(minutes).decisions >= Math.max(...parts)]).toEqual([minutes, true]);
  }
});
