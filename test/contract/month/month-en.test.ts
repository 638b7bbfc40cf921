import { openMonth } from './play';
import { expectWeek } from './sound';
test('x', async () => {
  for (const lang of ['en', 'ru'] as const) {
    const t = Date.now();
    const month = await openMonth(lang);
    console.log('made', Date.now() - t);
    const scene = await month.next();
    console.log('week', Date.now() - t, JSON.stringify(scene.calls));
    await expectWeek(scene);
    console.log('sound', Date.now() - t);
    await month.close();
  }
}, 600000);
