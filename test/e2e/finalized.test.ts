import { afterAll, beforeAll, expect, test } from 'vitest';
import { Driver, SHEETS } from './support/driver';
import { correctedBook, explainAll, pressFinalize } from './support/finalizing';

let bare: Driver;
let draft: Buffer;

beforeAll(async () => {
  draft = await correctedBook();
  bare = await Driver.openBare();
});

afterAll(async () => {
  await bare.close();
});

/** 各表 A1:J60 的显示文字。 */
const shown = (driver: Driver): Promise<Record<string, string[]>> =>
  driver.page.evaluate(() =>
    Object.fromEntries(
      window.workbench.inspect.sheets().map((sheet) => {
        const addresses = Array.from(
          { length: 600 },
          (_, i) => `${'ABCDEFGHIJ'[i % 10]}${1 + Math.floor(i / 10)}`,
        );
        return [sheet, addresses.map((address) => window.workbench.inspect.text(sheet, address))];
      }),
    ),
  );

const errorsIn = (sheets: Record<string, string[]>): readonly string[] =>
  Object.values(sheets)
    .flat()
    .filter((text) => /^#(NAME|VALUE|REF|DIV|N\/A)/.test(text));

test('没有定稿的工作簿：没装加载项的一重算就是 #NAME?', async () => {
  await bare.openFile('草稿.xlsx', draft);
  await bare.ready('草稿.xlsx');
  expect(await bare.text(SHEETS.department, 'F5')).toBe('#NAME?');
});

test('定稿存下来，没装加载项的重新打开重算：每一格都一样，没有错误', async () => {
  const driver = await Driver.openBook('改正稿.xlsx', draft);
  await explainAll(driver);
  await pressFinalize(driver);
  await driver.pane.getByRole('heading', { name: '已定稿，没有改动' }).waitFor();
  // 选签名文件：没选照实说；选了别的文件，说不是签名
  const signature = driver.pane.getByTestId('signature');
  expect(await signature.textContent()).toContain('不能证明是谁定的稿');
  await driver.pane
    .getByTestId('signature-file')
    .setInputFiles({ name: '清单.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect
    .poll(() => signature.textContent(), { timeout: 20_000 })
    .toBe('清单.json：这个文件不是签名文件，或被改坏了。');
  const before = await shown(driver);
  const { bytes } = await driver.save();
  await driver.close();

  await bare.openFile('定稿.xlsx', bytes);
  await bare.ready('定稿.xlsx');
  const after = await shown(bare);
  expect(errorsIn(after)).toEqual([]);
  expect(after).toEqual(before);
  expect(await bare.text(SHEETS.department, 'F5')).toBe('68.54%');
});
