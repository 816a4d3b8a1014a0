/**
 * 把 assets 里的 SVG 画成清单要用的 PNG（16/32/64/80）。16 px 有单独的简化图，其余从 32 网格放大。
 * 用法：node scripts/draw-icons.mjs [浏览器路径]（缺省 PBE_BROWSER 或 /usr/bin/chromium）。
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const assets = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets');
const glyphs = ['icon', 'insert', 'annotate', 'clear'];
const sizes = [16, 32, 64, 80];

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? process.env.PBE_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const glyph of glyphs) {
    for (const size of sizes) {
      const svg = await readFile(join(assets, size === 16 ? `${glyph}-16.svg` : `${glyph}.svg`), 'utf8');
      const sized = svg.replace(
        /width="\d+" height="\d+"/,
        `width="${size}" height="${size}" style="display:block"`,
      );
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>html,body{margin:0;background:transparent}</style>${sized}`);
      const png = await page.screenshot({
        omitBackground: true,
        clip: { x: 0, y: 0, width: size, height: size },
      });
      await writeFile(join(assets, `${glyph}-${size}.png`), png);
    }
  }
  console.log(`已画 ${glyphs.length * sizes.length} 个图标到 assets/`);
} finally {
  await browser.close();
}
