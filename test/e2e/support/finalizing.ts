import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { bookOf } from './books';
import type { Driver } from './driver';
import { parsed } from './formInputs';

/** 用命令行照改正稿造一份工作簿。 */
export const correctedBook = (): Promise<Buffer> => bookOf(parsed(corrected));

/** 给每条没说明的核实写上审核说明：一条盖全部。 */
export async function explainAll(driver: Driver): Promise<void> {
  const { pane } = driver;
  await driver.view('审核');
  const waiting = pane
    .getByTestId('finding')
    .filter({ has: pane.getByRole('img', { name: '核实' }), hasNotText: '已说明' });
  await waiting.first().locator('button[aria-expanded]').first().click();
  await pane.getByRole('button', { name: '写审核说明' }).click();
  await pane.getByLabel('审核说明', { exact: true }).fill('已核对原始凭证。');
  await pane.getByText(/^盖 1 条/).click();
  for (const choice of await pane.getByRole('checkbox').all()) await choice.check();
  await pane.getByRole('button', { name: '保存', exact: true }).click();
  await waiting.first().waitFor({ state: 'detached' });
}

/** 填好签署，按“定稿”。 */
export async function pressFinalize(driver: Driver): Promise<void> {
  const { pane } = driver;
  await driver.view('提交');
  await pane.getByLabel('填表人').fill('填表人甲');
  await pane.getByLabel('单位负责人').fill('李四');
  await pane.getByLabel('填表日期').fill('2023年3月20日');
  await pane.getByRole('button', { name: '定稿', exact: true }).click();
}
