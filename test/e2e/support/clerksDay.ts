import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import corrected from '../../fixtures/hengyang-2022-corrected.json';
import { Driver, SHEETS } from './driver';
import { addressOf, columnRuns, formIn, inputsOf, parsed, type Input } from './formInputs';

const { basic: BASIC, department: DEPARTMENT, project: PROJECT } = SHEETS;
const DATA = parsed(corrected);
const [FIRST, SECOND] = ['招商引资工作经费', '联络湖南异地商会工作经费'] as const;
const UNIT = '衡阳市投资促进事务中心';
const EXPLANATION = '疫情期间活动减少，相关支出未发生；有采购计划调整批复。';

const basicInputs = inputsOf(DATA, formIn(DATA, BASIC));
const departmentInputs = inputsOf(DATA, formIn(DATA, DEPARTMENT));

let driver: Driver;

async function typeAll(inputs: readonly Input[]): Promise<void> {
  for (const run of columnRuns(inputs)) await driver.typeRun(run);
}

/** 显示的文字与敲的是不是一回事：数字补了小数位也算。 */
async function mismatches(sheet: string, inputs: readonly Input[]): Promise<string[]> {
  const shown = await Promise.all(inputs.map(({ address }) => driver.text(sheet, address)));
  return inputs.flatMap(({ address, text }, i) =>
    shown[i] === text || (text !== '' && Number(shown[i]) === Number(text))
      ? []
      : [`${address}：敲 ${text}，显示 ${shown[i]}`],
  );
}

/** 收着的提示展开才看得见；没有收的就不用。 */
async function openFolded(): Promise<void> {
  const summary = driver.pane.getByText(/^收起的提示 \d+ 条$/);
  if (await summary.isVisible()) await summary.click();
}

/** 选中一格，在下面加若干行。 */
async function addRowsBelow(address: string, times: number): Promise<void> {
  await driver.clickCell(address);
  for (let done = 0; done < times; done += 1) {
    const { writing } = await driver.counts();
    await driver.pane.getByRole('button', { name: '在下方加一行' }).click();
    await driver.page.waitForFunction((n) => window.workbench.store.get().counts.writing > n, writing);
    await driver.pane
      .getByRole('button', { name: '在下方加一行' })
      .and(driver.pane.locator(':enabled'))
      .waitFor();
  }
}

/** 窗格里全部结果说的话。 */
const findings = (): Promise<string[]> => driver.pane.getByTestId('finding').allInnerTexts();

/** 打开一条结果的修正，看过预览再应用。 */
async function fix(rule: string, kind: string, change: string): Promise<void> {
  const [address = ''] = change.split('：');
  const finding = await driver.openFinding(rule, ` ${address}`);
  await finding.getByRole('button', { name: '修正…' }).click();
  const preview = driver.pane.getByRole('group', { name: `${kind}预览` });
  expect(await preview.innerText()).toContain(change);
  await preview.getByRole('button', { name: kind }).click();
  await preview.waitFor({ state: 'detached' });
}

const theDay = (version: string, keepsUndo: boolean) => (): void => {
  beforeAll(async () => {
    driver = await Driver.open();
    await driver.page.getByLabel('版本').selectOption({ label: version });
    await driver.ready();
    // 网格每敲一下整屏重画，窗口小些快得多
    await driver.page.setViewportSize({ width: 1100, height: 680 });
  });

  afterAll(async () => {
    await driver.close();
  });

  test('早上：选衡阳方案、两个项目，插进四张表', async () => {
    const { pane } = driver;
    await pane.getByLabel('方案').selectOption({ label: '湖南省衡阳市（2022 年度）' });
    await pane.getByLabel('评价年度').fill('2022');
    await pane.getByLabel('单位名称').fill(UNIT);
    for (const name of [FIRST, SECOND]) {
      await pane.getByPlaceholder('写项目名称').fill(name);
      await pane.getByPlaceholder('写项目名称').press('Enter');
    }
    await pane.getByRole('button', { name: '插入表样' }).click();
    await pane.getByRole('tab', { name: '填报', selected: true }).waitFor();
    await pane.getByRole('article', { name: `项目-${SECOND}` }).waitFor();
    expect(await driver.page.evaluate(() => window.workbench.inspect.sheets())).toEqual(
      expect.arrayContaining([BASIC, DEPARTMENT, PROJECT, `项目-${SECOND}`]),
    );
  });

  test('基础数据表：53 格一格一格敲，合计、比率自己出来', { timeout: 300_000 }, async () => {
    await driver.openSheet(BASIC);
    await addRowsBelow('A25', 1);
    expect(basicInputs).toHaveLength(53);
    await typeAll(basicInputs);
    expect(await mismatches(BASIC, basicInputs)).toEqual([]);
    const shown = await Promise.all(['D5', 'B8', 'C8', 'D8'].map((at) => driver.text(BASIC, at)));
    expect(shown).toEqual(['80.00%', '156.75', '303.01', '69.72']);
    await driver.pane.getByRole('article', { name: BASIC }).getByText('必填都填了').waitFor();
  });

  test('部门自评表：加四行指标，敲完全部；一个指标值用助手写', { timeout: 300_000 }, async () => {
    const { pane } = driver;
    await driver.openSheet(DEPARTMENT);
    await addRowsBelow('D14', 2);
    await addRowsBelow('D17', 2);
    const byHelper = 'E17';
    await typeAll(departmentInputs.filter(({ address }) => address !== byHelper));
    await driver.clickCell(byHelper);
    const helper = pane.getByTestId('measure');
    await helper.getByLabel('比较').selectOption('=');
    await helper.getByLabel('数', { exact: true }).fill('100');
    await helper.getByLabel('单位').fill('%');
    await helper.getByText('将写入 =100%').waitFor();
    await helper.getByRole('button', { name: '写入这一格' }).click();
    await driver.untilText(DEPARTMENT, byHelper, '=100%');
    expect(await mismatches(DEPARTMENT, departmentInputs)).toEqual([]);
    await driver.untilText(DEPARTMENT, 'F5', '68.54%');
    await driver.untilText(DEPARTMENT, 'H5', '6.85');
    await pane.getByRole('article', { name: DEPARTMENT }).getByText('必填都填了').waitFor();
  });

  test('项目：先填资金，窗格如实说还差多少', { timeout: 120_000 }, async () => {
    for (const name of [FIRST, SECOND]) {
      const budget = inputsOf(DATA, formIn(DATA, '项目支出绩效自评表', name)).filter(({ address }) =>
        ['C5', 'D8', 'E8', 'F8'].includes(address),
      );
      await driver.openSheet(`项目-${name}`);
      await typeAll(budget);
      expect(await mismatches(`项目-${name}`, budget)).toEqual([]);
      const card = driver.pane.getByRole('article', { name: `项目-${name}` });
      await card.getByText(/^必填 ([4-9]|1\d)\/\d+$/).waitFor();
      await card.getByText('下一处：').waitFor();
    }
  });

  test('看得分：执行率 68.54% 得 6.85 分，总分与表上一致', async () => {
    await driver.view('得分');
    const form = driver.pane.getByRole('article', { name: DEPARTMENT });
    await form.getByRole('img', { name: '预算执行率 68.54%：得 6.85 分，满分 10 分' }).waitFor();
    const total = await driver.text(DEPARTMENT, addressOf(DATA, formIn(DATA, DEPARTMENT), '总分'));
    await form.getByRole('img', { name: new RegExp(`^总分 ${total} 分`) }).waitFor();
  });

  test('审核：两处敲错的一键修正，一处写说明', { timeout: 120_000 }, async () => {
    const { pane } = driver;
    await driver.view('审核');
    await driver.openSheet(BASIC);
    await driver.typeRun([{ address: 'B8', text: '166.75' }]);
    await driver.openSheet(DEPARTMENT);
    await driver.typeRun([{ address: 'F17', text: '=100%' }]);
    await driver.findings('B02').first().waitFor();
    await openFolded();
    await pane.getByTestId('finding').filter({ hasText: 'F17' }).first().waitFor();

    await fix('B02', '恢复公式', 'B8：166.75 → 156.75');
    await driver.untilText(BASIC, 'B8', '156.75');
    await driver.findings('B02').first().waitFor({ state: 'detached' });
    await fix('E08', '规范写法', 'F17：=100% → 100%');
    await driver.untilText(DEPARTMENT, 'F17', '100%');
    await pane.getByTestId('finding').filter({ hasText: 'F17' }).first().waitFor({ state: 'detached' });

    const finding = await driver.openFinding('B13');
    await finding.getByRole('button', { name: '写审核说明' }).click();
    await finding.getByLabel('审核说明').fill(EXPLANATION);
    await finding.getByRole('button', { name: '保存' }).click();
    await finding.getByText(`已说明：${EXPLANATION}`).waitFor();
  });

  test(
    '审核并标注用批注，窗格说用了什么；敲的数照这种 Excel 撤得回或撤不回',
    { timeout: 120_000 },
    async () => {
      const { pane, page } = driver;
      await driver.openSheet(DEPARTMENT);
      await driver.typeInto('E5', '400');
      await driver.untilText(DEPARTMENT, 'F5', '79.20%');
      await driver.view('审核');
      await pane.getByRole('button', { name: '审核并标注' }).click();
      await pane
        .getByText(/已用批注标注/)
        .first()
        .waitFor();
      const size = await page.evaluate(() => window.workbench.inspect.size());
      expect(size.notes).toBe(0);
      expect(size.comments).toBeGreaterThan(5);
      await driver.clickCell('E5');
      for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z');
      if (keepsUndo) await driver.untilText(DEPARTMENT, 'F5', '68.54%');
      else expect(await driver.text(DEPARTMENT, 'F5')).toBe('79.20%');
      // 挨着两次点同一格是双击，会接着原来的字敲
      await driver.clickCell('D5');
      await driver.typeInto('E5', '346.17');
      await driver.untilText(DEPARTMENT, 'F5', '68.54%');
      // 窗格比格子晚一步
      await pane
        .getByTestId('finding')
        .filter({ hasText: '执行数400' })
        .first()
        .waitFor({ state: 'detached' });
    },
  );

  test('保存，再打开：录入、说明、审核结果都在', { timeout: 120_000 }, async () => {
    const { pane } = driver;
    await driver.view('审核');
    await pane.getByTestId('finding').first().waitFor();
    const before = await findings();
    const { comments } = await driver.page.evaluate(() => window.workbench.inspect.size());
    expect(before.length).toBeGreaterThan(5);
    const { bytes } = await driver.save();
    await driver.ready();
    await driver.openFile('衡阳2022自评.xlsx', bytes);
    await driver.ready('衡阳2022自评.xlsx');
    expect(await mismatches(BASIC, basicInputs)).toEqual([]);
    expect(await mismatches(DEPARTMENT, departmentInputs)).toEqual([]);
    await driver.view('审核');
    await driver.openFinding('B13');
    await pane.getByText(`已说明：${EXPLANATION}`).first().waitFor();
    await openFolded();
    expect(await findings()).toEqual(before);
    expect((await driver.page.evaluate(() => window.workbench.inspect.size())).comments).toBe(comments);
  });

  test('没有一个请求离开本机', () => {
    expect(driver.foreignRequests).toEqual([]);
  });
};

/**
 * 衡阳 2022 的一整天，在一种 Excel 上走一遍。两种各一个测试文件，两个浏览器同时走。
 *
 * @param version 工作台“版本”里的名字
 * @param keepsUndo 标注写入以后还留不留撤销
 */
export const playTheDay = (version: string, keepsUndo: boolean): void => {
  describe(`衡阳的一天：${version}`, theDay(version, keepsUndo));
};
