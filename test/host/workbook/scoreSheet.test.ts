import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { findScheme } from '../../../src/schemes';
import { parseSubmissionData, readSubmission } from '../../../src/submission';
import type { Chart } from '../../../src/host';
import { WorkbookError, type WorkbookSession } from '../../../src/workbook';
import { scoredForms } from '../../../src/workbook/actions/scoreSheet/scoredForms';
import { exportXlsx, readXlsx } from '../../../src/xlsx';
import { packBooks } from '../print/packBooks';
import type { BootedHost, BootOptions } from '../support/bootHost';
import { convert, libreOffice } from '../xlsx/libreOffice';
import { sampledActions } from './faults/sampled';
import { readOptions } from './finalize/sealedSamples';
import {
  basic,
  common,
  department,
  newSession,
  openDesk,
  openFilled,
  project,
  readAll,
  sheetNames,
  type Desk,
} from './support';

const title = '得分分析';
const time = new Date(2023, 2, 20, 9, 5);

/** 填好一份数据的一台主机。 */
async function filled(name: string, options: BootOptions = {}): Promise<Desk> {
  const json = readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8');
  const parsed = parseSubmissionData(JSON.parse(json));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return openFilled(parsed.data, options);
}

const generate = async (session: WorkbookSession = newSession()) =>
  session.writeScoreSheet({ submission: await readAll(session), time });

/** 表上 A—F 列显示的文字，去掉空行。 */
function shown(host: BootedHost, sheet = title): readonly string[] {
  const id = host.sheetId(sheet);
  const last = host.engine.usedRange(id, true)?.r2 ?? -1;
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: 6 }, (_, column) => host.engine.displayText(id, row, column)).join('|'),
  ).filter((line) => line !== '|||||');
}

/** 全部公式。 */
function formulas(host: BootedHost, sheet = title): readonly string[] {
  const id = host.sheetId(sheet);
  const used = host.engine.usedRange(id, true);
  const found: string[] = [];
  for (let r = 0; r <= (used?.r2 ?? -1); r += 1) {
    for (let c = 0; c <= (used?.c2 ?? -1); c += 1) {
      const { formula } = host.engine.readCell(id, r, c);
      if (formula !== null) found.push(formula);
    }
  }
  return found;
}

const charts = (host: BootedHost, sheet = title): readonly Chart[] => host.engine.charts(host.sheetId(sheet));

/** 含这些字的第一行。 */
const lineWith = (host: BootedHost, words: string): string =>
  shown(host).find((line) => line.includes(words)) ?? '';

describe('湘西 2020：100 分评分表', () => {
  it('总分、一级指标、失分清单与表上一致，全是原生公式，两次同步', async () => {
    const { host, session } = await filled('xiangxi-2020');
    const submission = await readAll(session);
    host.resetCounters();
    expect(await session.writeScoreSheet({ submission, time })).toEqual({ sheetName: title, forms: 1 });
    expect(host.batches()).toMatchObject({ syncs: 2, writing: 1 });
    expect(shown(host).slice(0, 16)).toEqual([
      '部门整体支出绩效评价评分表得分分析|||||',
      expect.stringContaining('填报单位：湘西州投资促进事务中心　　评价年度：2020'),
      '总分：94.00 分　　等次：优|||||',
      '一、总分与一级指标|||||',
      '序号|一级指标|分值|得分|失分|得分率',
      '1|1、投入（13分）|13|13.00|0|100.00%',
      '2|2、过程（61分）|61|55.00|6.00|90.16%',
      '3|3、产出及效率（26分）|26|26.00|0|100.00%',
      '|总分|100|94.00|6.00|94.00%',
      '二、各项失分，由多到少|||||',
      '序号|指标|分值|得分|失分|得分率',
      '1|①预算完成率|5|0.00|5.00|0.00%',
      '2|②预算调整率|5|4.00|1.00|80.00%',
      '3|①绩效目标合理性|3|3.00|0|100.00%',
      '4|②绩效指标的明确性|3|3.00|0|100.00%',
      '5|①在职人员控制率|3|3.00|0|100.00%',
    ]);
    expect(shown(host)).toHaveLength(11 + 21 + 1);
    expect(shown(host).at(-1)).toBe('|各项得分之和与总分一致。||||');
    expect(formulas(host).filter((formula) => formula.includes('PBE'))).toEqual([]);
  });

  it('三张图表：圆环画总分，柱形画一级指标，条形只画失了分的', async () => {
    const { host, session } = await filled('xiangxi-2020');
    await generate(session);
    const rows = charts(host).map(({ name, type, series, title: heading }) => ({
      name,
      type,
      heading: heading.text,
      values: series.map(({ values, categories }) => [values?.rect, categories?.rect]),
    }));
    expect(rows).toEqual([
      {
        name: '得分分析_1_总分',
        type: 'Doughnut',
        heading: '总分构成（分）',
        values: [
          [
            { r: 8, c: 3, r2: 8, c2: 4 },
            { r: 4, c: 3, r2: 4, c2: 4 },
          ],
        ],
      },
      {
        name: '得分分析_1_一级指标',
        type: 'ColumnClustered',
        heading: '一级指标得分与分值（分）',
        values: [2, 3].map((c) => [
          { r: 5, c, r2: 7, c2: c },
          { r: 5, c: 1, r2: 7, c2: 1 },
        ]),
      },
      {
        name: '得分分析_1_失分',
        type: 'BarClustered',
        heading: '失分前 2 项（分）',
        values: [
          [
            { r: 12, c: 4, r2: 13, c2: 4 },
            { r: 12, c: 1, r2: 13, c2: 1 },
          ],
        ],
      },
    ]);
  });

  it('表上改了数，不用重新生成就跟着变；读表、审核都不把它当表样', async () => {
    const { host, session } = await filled('xiangxi-2020');
    const before = await readAll(session);
    await generate(session);
    const form = '部门整体支出绩效评价评分表';
    const row = [
      ...(before.forms.find((each) => each.form.id === form)?.blocks.get('评价指标')?.rows ?? []),
    ].find(({ label }) => label === '①预算完成率')!;
    const weight = row.cells.get('分值')!.place!;
    await host.typeInto(form, `D${weight.row + 1}`, '7');
    expect(lineWith(host, '①预算完成率')).toMatch(/^1\|①预算完成率\|7\|/);
    expect(lineWith(host, '2、过程')).toMatch(/^2\|2、过程（61分）\|63\|/);
    const after = await readAll(newSession());
    expect(after.forms.map(({ sheetName }) => sheetName)).toEqual(
      before.forms.map(({ sheetName }) => sheetName),
    );
    expect(after.notices).toEqual(before.notices);
  });
});

describe('衡阳 2022：部门表与两个项目，一张表一页', () => {
  it('三页，手工分页在各页开头；表内执行率单列；部门表用名称，项目表用地址', async () => {
    const { host, session } = await filled('hengyang-2022-corrected', { profile: 'm365' });
    expect(await generate(session)).toMatchObject({ forms: 3 });
    const lines = shown(host);
    expect(lines.filter((line) => line.startsWith('总分：'))).toEqual([
      '总分：96.85 分　　等次：优　　预算执行率：68.54%|||||',
      '总分：100.00 分　　等次：优　　预算执行率：100.00%|||||',
      '总分：100.00 分　　等次：优　　预算执行率：100.00%|||||',
    ]);
    expect(lines.filter((line) => line.startsWith('1|预算执行率'))[0]).toBe(
      '1|预算执行率|10|6.85|3.15|68.50%',
    );
    expect(formulas(host)).toContain('=IF(ISNUMBER(自评_总分),自评_总分,"")');
    expect(formulas(host).some((formula) => formula.includes("'项目-招商引资工作经费'!$"))).toBe(true);
    const id = host.sheetId(title);
    const { pageLayout } = host.engine.meta(id) as {
      pageLayout: { rowBreaks: number[]; orientation: string };
    };
    expect(pageLayout).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      rowBreaks: [31, 62],
    });
    // 两个项目都没有失分，不画条形
    expect(charts(host)).toHaveLength(7);
    expect(charts(host)[3]?.from).toMatchObject({ r: 34, c: 7 });
  });

  it('项目改名、在部门表上插行、改表名：公式跟着走，没有一格出错', async () => {
    const { host, session } = await filled('hengyang-2022-corrected');
    await generate(session);
    const before = shown(host);
    await session.renameProject('招商引资工作经费', '招商经费');
    host.engine.renameSheet(host.sheetId(department.form), '自评表');
    host.engine.insertCells(host.sheetId('自评表'), { r: 0, c: 0, r2: 0, c2: 51 }, 'Down');
    await host.engine.settle();
    expect(shown(host).slice(2)).toEqual(before.slice(2));
    expect(shown(host).join()).not.toMatch(/#(REF|NAME|VALUE|N\/A)/);
  });

  it('删掉一个项目：那一页空着，不出错误值；重新生成就没有那一页', async () => {
    const { host, session } = await filled('hengyang-2022-corrected');
    await generate(session);
    await session.removeProject('招商引资工作经费');
    // 引擎删表以后过一会儿才改写、重算指着它的公式
    await vi.waitFor(
      async () => {
        await host.engine.settle();
        expect(lineWith(host, '还没有')).toContain('等次：未定');
      },
      { timeout: 10_000 },
    );
    expect(shown(host).join()).not.toMatch(/#(REF|NAME|VALUE|N\/A)/);
    expect(await generate()).toMatchObject({ forms: 2 });
    expect(shown(host).filter((line) => line.startsWith('总分：'))).toHaveLength(2);
    expect(charts(host)).toHaveLength(5);
  });
});

describe('不碰用户的东西', () => {
  const openFilled = async (): Promise<Desk> => {
    const desk = await openDesk();
    await desk.session.insertForms({ ...common(), forms: [department] });
    return desk;
  };

  it('用户已有同名的表：另起名“得分分析 (2)”，再生成还写这一张', async () => {
    const { host, session } = await openFilled();
    host.engine.addSheet(title);
    await host.typeInto(title, 'A1', '我的分析');
    expect(await generate(session)).toMatchObject({ sheetName: '得分分析 (2)' });
    expect(await generate()).toMatchObject({ sheetName: '得分分析 (2)' });
    expect(host.peek(title, 'A1').text).toBe('我的分析');
    expect(sheetNames(host).filter((name) => name.startsWith(title))).toHaveLength(2);
  });

  it('空着的同名表上有用户的图表，也不用它', async () => {
    const { host, session } = await openFilled();
    host.engine.addSheet(title);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(title);
      sheet.charts.add('Doughnut', context.workbook.worksheets.getFirst().getRange('A1:B2'));
      await context.sync();
    });
    expect(await generate(session)).toMatchObject({ sheetName: '得分分析 (2)' });
  });

  it('改了表名、右边写了备注、另画了图：重新生成都还在，旧图换新图，旧内容不剩', async () => {
    const { host, session } = await openFilled();
    await generate(session);
    const count = shown(host).length;
    host.engine.renameSheet(host.sheetId(title), '给局长看');
    await host.typeInto('给局长看', 'O5', '备忘');
    await host.typeInto('给局长看', 'B60', '写在我们的列里的会重写');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('给局长看');
      sheet.charts.add('Doughnut', sheet.getRange('A1:B2')).name = '我的图';
      await context.sync();
    });
    expect(await generate()).toMatchObject({ sheetName: '给局长看' });
    expect(host.peek('给局长看', 'O5').text).toBe('备忘');
    expect(host.peek('给局长看', 'B60').text).toBe('');
    expect(charts(host, '给局长看').map(({ name }) => name)).toEqual([
      '我的图',
      '得分分析_1_总分',
      '得分分析_1_一级指标',
    ]);
    expect(shown(host, '给局长看')).toHaveLength(count);
    expect(sheetNames(host)).not.toContain(title);
  });
});

describe('还没填好的表', () => {
  it('没有有分的表：说明怎么办，什么也不写', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [basic] });
    const error = await generate(session).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(WorkbookError);
    expect((error as WorkbookError).remedy).toContain('先插入自评表或评分表');
    expect(sheetNames(host)).not.toContain(title);
  });

  it('刚插好、一分没有：得分空着，不写成 0；圆环、柱形照样建好，失分的条形不画', async () => {
    const { host, session } = await openDesk();
    await session.insertForms({ ...common(), forms: [department, project('甲')] });
    await generate(session);
    expect(lineWith(host, '总分：')).toBe('总分：还没有　　等次：未定　　预算执行率：—|||||');
    expect(shown(host).find((line) => line.startsWith('1|预算执行率'))).toBe('1|预算执行率|10|||');
    expect(shown(host).find((line) => line.includes('产出指标（50分）'))).toBe('2|产出指标（50分）||||');
    expect(charts(host)).toHaveLength(4);
    expect(shown(host).join()).not.toMatch(/#(REF|NAME|VALUE|N\/A)/);
  });

  it('生成以后加了一个得分的指标：说差多少分、要重新生成', async () => {
    const { host, session } = await filled('xiangxi-2020');
    await generate(session);
    const { forms } = await readAll(session);
    const block = forms.find(({ form }) => form.id === '部门整体支出绩效评价评分表')!.blocks.get('评价指标')!;
    await session.addRow('部门整体支出绩效评价评分表', null, '评价指标', block.rows.length - 1);
    const row = block.place!.lastRow + 2;
    await host.typeInto('部门整体支出绩效评价评分表', `C${row}`, '新指标');
    await host.typeInto('部门整体支出绩效评价评分表', `D${row}`, '3');
    await host.typeInto('部门整体支出绩效评价评分表', `G${row}`, '2');
    expect(shown(host).at(-1)).toContain('各项得分之和与总分差 -2.00 分：表上的指标有增减，请重新生成。');
    await generate();
    expect(shown(host).at(-1)).toContain('各项得分之和与总分一致。');
    expect(lineWith(host, '新指标')).toMatch(/^3\|新指标\|3\|2\.00\|1\.00\|66\.67%/);
  });

  it('几个名称丢了：公式直接写地址，数照样对', async () => {
    const { host, session } = await filled('xiangxi-2020');
    await generate(session);
    const whole = shown(host);
    const lost = ['评分_等次', '评分_评价指标_三级指标'];
    for (const { id, name } of host.engine.names()) if (lost.includes(name)) host.engine.removeName(id);
    await generate();
    expect(shown(host)).toEqual(whole);
    expect(formulas(host).join()).toMatch(/'部门整体支出绩效评价评分表'!\$H\$\d+="","未定"/);
  });
});

describe('半路失败', () => {
  it('整批、隔几个动作失败一次：再生成即好，与没失败过的一样', async () => {
    const trial = await openDesk();
    await trial.session.insertForms({ ...common(), forms: [department] });
    const snapshot = trial.host.engine.save();
    const submission = await readAll(trial.session);
    trial.host.resetCounters();
    await trial.session.writeScoreSheet({ submission, time });
    const [kinds = []] = trial.host.writtenKinds();
    const [good, drawn] = [shown(trial.host), charts(trial.host).map(({ name }) => name)];
    trial.host.dispose();
    // 冷的会话：认表两次，写一次
    const faults: { batch: number; action?: number }[] = [{ batch: 1 }, { batch: 2 }, { batch: 3 }];
    for (const action of sampledActions(kinds, '得分表', 60)) faults.push({ batch: 3, action });
    for (const fault of faults) {
      const { host, session } = await openDesk({ snapshot });
      const { batch, action } = fault;
      if (action === undefined) host.failBatch(batch);
      else host.failAt({ batch, action });
      await expect(session.writeScoreSheet({ submission, time }), JSON.stringify(fault)).rejects.toThrow(
        WorkbookError,
      );
      await session.writeScoreSheet({ submission, time });
      expect(shown(host), JSON.stringify(fault)).toEqual(good);
      const names = charts(host).map(({ name }) => name);
      expect(
        names.filter((name) => name.startsWith(title)),
        JSON.stringify(fault),
      ).toEqual(drawn);
      // 恰好断在建好图、还没起名之间，会多留一张没起名的
      expect(names.length - drawn.length, JSON.stringify(fault)).toBeLessThanOrEqual(1);
      expect(sheetNames(host), JSON.stringify(fault)).toEqual(['Sheet1', department.form, title]);
      host.dispose();
    }
  }, 300_000);
});

describe.runIf(libreOffice)('没有加载项', () => {
  it('得分是数的工作簿在 LibreOffice 里全部重算，一格不差', { timeout: 120_000 }, async () => {
    const { host, session } = await filled('hengyang-2022-corrected');
    await generate(session);
    // PBE 函数没有加载项算不出来：先换成值，只看分析表自己的公式
    for (const { id } of host.engine.sheets()) {
      const { r2, c2 } = host.engine.usedRange(id, true) ?? { r2: -1, c2: -1 };
      host.engine.writeCells(id, { r: 0, c: 0, r2: Math.max(0, r2), c2: Math.max(0, c2) }, (r, c) => {
        const { value, formula } = host.engine.readCell(id, r, c);
        return formula?.includes('PBE.') ? { value } : null;
      });
    }
    await host.engine.settle();
    const bytes = await exportXlsx(host.engine, { functionNamespaces: ['PBE'] });
    const recalculated = readXlsx(await convert(bytes, 'xlsx', { recalculate: true }));
    const sheet = recalculated.sheets.find(({ name }) => name === title)!;
    const lines = Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: 6 }, (_, column) => sheet.cell(row, column).text).join('|'),
    ).filter((line) => line !== '|||||');
    expect(lines).toEqual(shown(host));
  });
});

it('没有分值、三级指标一栏的表（湖北、重庆）：填好了也不当作能分析的，不报看不懂的错', async () => {
  const books = await packBooks([findScheme('hubei')!, findScheme('chongqing-2021')!]);
  for (const bytes of books) {
    const submission = readSubmission(readXlsx(bytes, readOptions))!;
    const forms = scoredForms(submission);
    for (const { block, reading } of forms)
      for (const key of ['一级指标', '三级指标', '分值', '得分'])
        expect(
          block.columns.map((column) => column.key),
          reading.form.id,
        ).toContain(key);
  }
  expect(books.length).toBeGreaterThan(1);
});
