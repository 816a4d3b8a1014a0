import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf, paragraph } from '../unit/docx/buildDocx';
import { Driver, SHEETS } from './support/driver';
import { looksRight, violations } from './support/screenReader';

let driver: Driver;

beforeAll(async () => {
  driver = await Driver.openExample();
});

afterAll(async () => {
  await driver.close();
});

describe('确认框', () => {
  /** 窗格有没有被整个藏起来、焦点在哪儿。 */
  const state = () =>
    driver.pane.evaluate(() => ({
      hidden: document.querySelector('#root')?.closest('[aria-hidden="true"]') !== null,
      inner: document.querySelectorAll('#root > [aria-hidden="true"], #root main[aria-hidden="true"]').length,
      focused: document.activeElement?.textContent ?? '',
    }));

  test('开过再取消：窗格还看得见，焦点回到提问的按钮；按 Esc 也一样', async () => {
    const { pane, page } = driver;
    await driver.openSheet(SHEETS.department);
    await driver.clickCell('E15');
    await driver.view('填报');
    const remove = pane.getByRole('button', { name: '删去这一行' });
    for (const dismiss of ['取消', 'Escape']) {
      await remove.focus();
      await page.keyboard.press('Enter');
      const dialog = pane.getByRole('alertdialog', { name: '删去这一行？' });
      await dialog.waitFor();
      if (dismiss === 'Escape') await page.keyboard.press('Escape');
      else await dialog.getByRole('button', { name: dismiss }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(state, { timeout: 5000 }).toEqual({ hidden: false, inner: 0, focused: '删去这一行' });
    }
    expect(await pane.getByRole('button', { name: '删去这一行' }).count()).toBe(1);
  });

  test('框开着时在表格里换到别处，再取消：窗格照样看得见', async () => {
    const { pane } = driver;
    await pane.getByRole('button', { name: '删去这一行' }).click();
    const dialog = pane.getByRole('alertdialog');
    await dialog.waitFor();
    await driver.clickCell('A1');
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await state()).hidden, { timeout: 5000 }).toBe(false);
    await pane.getByRole('tab', { name: '审核' }).click();
  });
});

describe('axe 检查没有违例', () => {
  for (const view of ['开始', '填报', '得分', '审核', '提交']) {
    test(`窗格：${view}`, async () => {
      await driver.view(view);
      await driver.still();
      expect(await violations(driver.pane)).toEqual([]);
    });
  }

  test('窗格：填报，选中指标、打开函数清单', async () => {
    const { pane } = driver;
    await driver.view('填报');
    await driver.openSheet(SHEETS.department);
    await driver.clickCell('E15');
    await pane.getByTestId('measure').waitFor();
    await pane.getByText('PBE 函数', { exact: true }).click();
    await pane.getByRole('button', { name: '用 等次', exact: true }).click();
    await pane.getByText('还没有写“总分”').waitFor();
    expect(await violations(pane)).toEqual([]);
  });

  test('窗格：审核，打开一条的小表、修正、说明', async () => {
    await driver.view('审核');
    const finding = await driver.openFinding('A02');
    await finding.getByText('这条规则说什么').click();
    await finding.getByRole('button', { name: '看数' }).click();
    await finding.getByRole('button', { name: '修正…' }).click();
    await finding.getByRole('table').waitFor();
    const doubtful = await driver.openFinding('D08');
    await doubtful.getByRole('button', { name: '写审核说明' }).click();
    await doubtful.getByText(/^盖 1 条/).click();
    await driver.drawer('筛选');
    await looksRight(driver);
  });

  test('窗格：提交，展开报告，生成、核对出不一致', async () => {
    const { pane } = driver;
    await driver.view('提交');
    await pane.getByText('报告（.docx）：生成、核对').click();
    await pane.getByRole('button', { name: '生成报告' }).click();
    await pane.getByTestId('report-made').waitFor();
    await pane.getByTestId('report-file').setInputFiles({
      name: '自己写的.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(docxOf(paragraph('2022年公用经费75.5万元，另有3.3万元。'))),
    });
    await pane.getByTestId('report-finding').first().waitFor();
    await pane.getByText('没有出处的数').last().click();
    await pane.getByTestId('quote-figures').locator('summary').click();
    expect(await violations(pane)).toEqual([]);
  });

  test('窗格：深色', async () => {
    const { pane } = driver;
    await pane.evaluate(() => {
      Office.context.officeTheme.bodyBackgroundColor = '#1f1f1f';
      document.dispatchEvent(new Event('visibilitychange'));
    });
    for (const view of ['开始', '填报', '得分', '审核', '提交']) {
      await driver.view(view);
      await driver.still();
      expect(await violations(pane), view).toEqual([]);
    }
  });

  test('工作台（网格与窗格以外）', async () => {
    expect(await violations(driver.page.mainFrame(), ['.grid', 'iframe'])).toEqual([]);
  });
});
