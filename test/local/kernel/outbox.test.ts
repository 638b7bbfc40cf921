/** The outbox: mails in the order of sending, at the workspace's time, and undone with the change they announce. */
import { openKernel } from '../../../local/kernel/kernel';

const mail = {
  from: 'ann@x.example',
  to: 'bob@y.example',
  kind: 'share',
  subject: 'S',
  text: 'T',
  about: { fileId: 'f' },
} as const;

test('mails stand in the order they were sent, with the time of the frozen clock', async () => {
  const kernel = openKernel({ dataDir: null, now: '2026-11-23T11:00:00+02:00' });
  kernel.outbox.send(mail);
  kernel.clock.advance(60_000);
  kernel.outbox.send({ ...mail, to: 'eve@y.example' });
  expect(kernel.outbox.list()).toEqual([
    { id: '00000001', at: '2026-11-23T09:00:00.000Z', ...mail },
    { id: '00000002', at: '2026-11-23T09:01:00.000Z', ...mail, to: 'eve@y.example' },
  ]);
  await kernel.close();
});

test('a mail of an undone change is not sent', async () => {
  const kernel = openKernel({ dataDir: null });
  const attempt = () =>
    kernel.store.transaction(() => {
      kernel.outbox.send(mail);
      throw new Error('undone');
    });
  expect(attempt).toThrow('undone');
  expect(kernel.outbox.list()).toEqual([]);
  await kernel.close();
});

test('a clock cannot be frozen at a time of day without an offset', () => {
  expect(() => openKernel({ dataDir: null, now: '2026-11-23T11:00:00' })).toThrow('is not a moment');
});
