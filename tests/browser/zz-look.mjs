import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const shots = [[1440, 900, 'light'], [390, 844, 'dark'], [820, 1180, 'light']];
const only = process.argv[2];
for (const [w, h, scheme] of shots) {
  if (only && String(w) !== only) continue;
  const p = await b.newPage({ viewport: { width: w, height: h }, colorScheme: scheme, reducedMotion: 'reduce' });
  p.on('console', (m) => console.log(w, m.type(), m.text()));
  p.on('pageerror', (e) => console.log(w, 'ERR', e.message));
  await p.goto('file:///work/wt/handshake/public/module-03.html');
  const lab = p.locator('switchboard-lab').first();
  await lab.locator('.lab-frame').waitFor();
  const see = async (name) => {
    await lab.evaluate((e) => { const { top } = e.getBoundingClientRect(); scrollTo({ top: top + scrollY - 56, behavior: 'instant' }); });
    await p.waitForTimeout(200);
    await p.screenshot({ path: `/tmp/hs/${w}-${name}.png` });
  };
  await see('bet');
  await lab.getByRole('button', { name: 'Just play' }).click();
  await p.waitForTimeout(700);
  const ask = (f, g) => lab.evaluate(f, g);
  const at = async (sets, act, s, name) => {
    await ask((host, [sets, act, s]) => {
      host.play?.(false);
      host.restart();
      const keys = host.sheet.settings.map((e) => e.key);
      for (const [k, v] of Object.entries(sets)) host.change(keys.indexOf(k), v);
      host.act(act);
      host.play?.(false);
      const end = host.core.time + s;
      while (host.core.time < end - 1e-6) host.advance(end - host.core.time);
      host.show();
    }, [sets, act, s]);
    await p.waitForTimeout(900);
    await see(name);
  };
  await at({}, 0, 0.43, 'run');
  await at({ lose: 100 }, 0, 0.68, 'shelf');
  await at({ lose: 0, way: 3 }, 0, 0.62, 'six');
  await at({ lose: 0, way: 7, loss: 0.05 }, 0, 0.9, 'h3loss');
  await at({ lose: 0, way: 5, loss: 0.01 }, 1, 9, 'many');
  await at({ lose: 0, way: 5, loss: 0 }, 0, 1, 'done');
  await p.emulateMedia({ media: 'screen' });
  if (w === 1440) {
    for (const [i, f] of (await p.locator('figure').all()).entries()) { await f.scrollIntoViewIfNeeded(); await f.screenshot({ path: `/tmp/hs/fig-${i}.png` }); }
  }
  await p.close();
}
await b.close();
