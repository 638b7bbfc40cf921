import { openMonth, WEEKS } from './play';
import { expectWeek } from './sound';
test.each(['en', 'ru'] as const)('%s', async (lang) => {
    const t = Date.now();
    const month = await openMonth(lang);
    for (const _ of WEEKS) {
    const scene = await month.next();
    console.log('week', Date.now() - t, JSON.stringify(scene.calls));
    await expectWeek(scene);
    console.log('sound', Date.now() - t);
    }
    await month.close();
}, 600000);
