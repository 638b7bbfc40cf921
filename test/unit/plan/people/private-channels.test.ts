import { privateChannels } from '../../../../src/plan/people/private-channels';

const row = (values: Record<string, string>, wrong: Record<string, string> = {}) => ({ row: 5, values, wrong });

test.each([
  ['the company’s alone', {}, []],
  ['another mailbox and a phone', { otherEmail: 'anna@gmail.com', otherPhone: '+380501112233' }, ['anna@gmail.com', '+380501112233']],
  ['a free mailbox in place of the company’s', { email: 'anna@ukr.net' }, ['anna@ukr.net']],
])('%s', (_, values, channels) => {
  expect(privateChannels(row({ email: 'anna@lypky.example', ...values }))).toEqual(channels);
}); // prettier-ignore

test('what is no address counts too: somebody is written to there', () => {
  expect(privateChannels(row({ email: '' }, { otherEmail: 'anna (Viber)' }))).toEqual(['anna (Viber)']);
});
