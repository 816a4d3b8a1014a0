import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { auditSubmission } from '../../../../src/audit';
import { formOfLayout } from '../../../../src/forms';
import { planPublication, registryNamespace } from '../../../../src/submission';
import { finalize } from '../../../../src/workbook/actions/finalize/finalize';
import { SessionState } from '../../../../src/workbook/kernel/sessionState';
import { restoreFinalized } from '../../../../src/workbook/actions/finalize/restoreFinalized';
import { exportXlsx, readXlsx, redactXlsx } from '../../../../src/xlsx';
import { digest, now, signOff } from '../finalize/support';
import { everything } from '../finalize/everything';
import { runs } from '../../../support/long';
import { allDrawn } from '../../../unit/recognize/drawnFixture';
import { layoutFixtures } from '../../../unit/recognize/layoutFixture';
import { transforms } from '../../../unit/recognize/transforms';
import { openDesk, readAll, type Desk } from '../support';
import { layGrid, requestFor, requestsFor, templateDesk } from './support';

let desk: Desk;
afterEach(() => desk.host.dispose());

type Everything = Awaited<ReturnType<typeof everything>>;

/** 样子：格式、合并、行高列宽、打印设置；不含值、公式、名称、有效性、变色、登记。 */
function looks({ sheets }: Everything): unknown {
  return sheets.map(({ name, merges, columns, rows, page, notes, drawings }: Record<string, unknown>) => ({
    name,
    merges,
    columns,
    rows,
    page,
    notes,
    drawings,
  }));
}

const ids = [
  'yn-changning-2022',
  'heb-chengan-2020',
  'sc-qingshen-2023',
  'heb-langfang-2019',
  'hun-jcsj-2018',
  // 三层表头、年初与调整后目标、以元计又几行共一个得分、没有合并
  'p01',
  'p07',
  'p14',
  'p13',
];

const options = { functionNamespaces: ['PBE'], registryNamespace };

/** 存成的文件里每个部件的文字。 */
const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** 一张表上有字的格与显示的文字。 */
const textsOf = (bytes: Uint8Array, name: string): readonly string[] => {
  const sheet = readXlsx(bytes, options).sheets.find((each) => each.name === name)!;
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from(
      { length: sheet.columnCount },
      (__, column) => `${row},${column} ${sheet.cell(row, column).text}`,
    ),
  )
    .flat()
    .filter((text) => !text.endsWith(' '));
};

describe('认表绑定', () => {
  it.each(ids)('%s：样子一格不动；撤销认表以后与绑定前一样', async (id) => {
    desk = await templateDesk(id);
    const { host, session } = desk;
    const before = await everything(host.engine);
    const found = await session.recognizeSheets();
    expect(await everything(host.engine)).toEqual(before);
    const result = await session.adoptSheet(requestFor(found));
    await host.engine.settle();
    expect(result.names).toBeGreaterThan(10);
    const after = await everything(host.engine);
    expect(looks(after)).toEqual(looks(before));
    const submission = await readAll(session);
    expect(submission.forms).toHaveLength(1);
    const findings = auditSubmission(submission, { stage: '定稿' });
    expect(findings.filter(({ rule }) => rule === 'A12' || rule === 'A13' || rule === 'A14')).toEqual([]);
    await session.releaseSheet(found[0]!.sheetId);
    expect(await everything(host.engine)).toEqual(before);
  });

  it.each(ids)('%s：定稿再撤销，与定稿前逐格逐样相同', async (id) => {
    desk = await templateDesk(id);
    const { host, session } = desk;
    await session.adoptSheet(requestFor(await session.recognizeSheets()));
    await host.engine.settle();
    const before = await everything(host.engine);
    const file = partsOf(await exportXlsx(host.engine, options));
    const state = new SessionState(() => true);
    const result = await finalize(state, { signOff, now, keepAnnotations: false }, { digest }, () => []);
    expect(result.kind).toBe('sealed');
    const { notices } = await restoreFinalized(state);
    expect(notices).toEqual([]);
    expect(await everything(host.engine)).toEqual(before);
    // 存成文件也一个部件不差
    const after = partsOf(await exportXlsx(host.engine, options));
    expect(Object.keys(after).filter((name) => after[name] !== file[name])).toEqual([]);
    expect(Object.keys(after)).toEqual(Object.keys(file));
  });

  it('模板自己的底色碰巧与我们的一样：定稿、收起填写底色都不动', async () => {
    desk = await templateDesk(ids[0]!);
    const { host, session } = desk;
    const found = await session.recognizeSheets();
    await session.adoptSheet(requestFor(found));
    const { sheetId, sheetName } = found[0]!;
    const tints = ['#FFFBEA', '#F1F5F9', '#E7ECF2'];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      tints.forEach((color, row) => (sheet.getRange(`B${row + 2}`).format.fill.color = color));
      await context.sync();
    });
    const fills = (): unknown => tints.map((_, row) => host.engine.readCell(sheetId, row + 1, 1).style.fill);
    expect(fills()).toEqual(tints);
    await session.hideColors();
    expect(fills()).toEqual(tints);
    const state = new SessionState(() => true);
    const result = await finalize(state, { signOff, now, keepAnnotations: false }, { digest }, () => []);
    expect(result.kind).toBe('sealed');
    expect(fills()).toEqual(tints);
  });

  it.each(ids)('%s：公开版只有值，没有名称、公式、登记，印出来的字一个不差', async (id) => {
    desk = await templateDesk(id);
    const { host, session } = desk;
    const found = await session.recognizeSheets();
    await session.adoptSheet(requestFor(found));
    await host.engine.settle();
    const draft = await exportXlsx(host.engine, options);
    const plan = await planPublication(readXlsx(draft, options), digest);
    if (plan.kind !== 'ready') throw new Error(plan.reasons.join());
    const made = redactXlsx(draft, plan.sheets, options)!;
    const parts = partsOf(made.bytes);
    expect(Object.values(parts).join('\n')).not.toMatch(/PBE|<f[ >]|dataValidation|conditionalFormatting/);
    expect(Object.keys(parts).filter((path) => /customXml/i.test(path))).toEqual([]);
    const { sheetName } = found[0]!;
    const [shown, kept] = [textsOf(draft, sheetName), new Set(textsOf(made.bytes, sheetName))];
    const gone = shown.filter((text) => !kept.has(text));
    // 只有联系电话一类的个人信息不带
    expect(gone.filter((text) => !/\d{3}|^\d+,\d+ [\u4e00-\u9fff]{2,4}$/.test(text))).toEqual([]);
    expect(gone.length).toBeLessThanOrEqual(3);
    expect(kept.size).toBeGreaterThanOrEqual(shown.length - 3);
  });

  it.each(ids)('%s：设好打印，印的区域盖住整张表；再设一次什么也不改', async (id) => {
    desk = await templateDesk(id);
    const { host, session } = desk;
    await session.adoptSheet(requestFor(await session.recognizeSheets()));
    await host.engine.settle();
    const shape = (book: Everything) =>
      book.sheets.map(({ name, merges, columns }: Record<string, unknown>) => ({ name, merges, columns }));
    const before = shape(await everything(host.engine));
    await session.setUpPrint();
    await host.engine.settle();
    const once = await everything(host.engine);
    expect(shape(once)).toEqual(before);
    await session.setUpPrint();
    await host.engine.settle();
    expect(await everything(host.engine)).toEqual(once);
  });
});

// 上下两张项目表、左右两张项目表、汇总表下面一张项目表
const shared = [
  ['r10', ['防汛物资储备', '地灾隐患治理']],
  ['c08', ['公益林管护', '退耕还林']],
  ['p12', [null, '老年助餐']],
] as const;

describe('一张工作表上几张表，都绑在原处', () => {
  it.each(shared)('%s：各读各的，审核不指控；定稿再撤销、撤销认表，与以前一样', async (id, projects) => {
    desk = await templateDesk(id);
    const { host, session } = desk;
    const blank = await everything(host.engine);
    for (const request of requestsFor(await session.recognizeSheets())) await session.adoptSheet(request);
    await host.engine.settle();
    expect(looks(await everything(host.engine))).toEqual(looks(blank));
    const submission = await readAll(session);
    expect(submission.forms.map(({ name }) => name).sort()).toEqual([...projects].sort());
    const scores = submission.forms.flatMap(({ fields }) => fields.get('总分')?.cell.text ?? []);
    expect(scores).toHaveLength(projects.filter((name) => name !== null).length);
    const found = auditSubmission(submission, { stage: '定稿' });
    expect(found.filter(({ rule }) => ['A12', 'A13', 'A14'].includes(rule))).toEqual([]);
    // 绑过的不再认
    expect(await session.recognizeSheets()).toEqual([]);
    const before = await everything(host.engine);
    const state = new SessionState(() => true);
    const result = await finalize(state, { signOff, now, keepAnnotations: false }, { digest }, () => []);
    expect(result.kind).toBe('sealed');
    const { notices } = await restoreFinalized(state);
    expect(notices).toEqual([]);
    expect(await everything(host.engine)).toEqual(before);
    const [sheet] = host.engine.sheets();
    await session.releaseSheet(sheet!.id);
    expect(await everything(host.engine)).toEqual(blank);
  });

  it('上面的表加一行，下面的表跟着挪，照样读、照样增删', async () => {
    desk = await templateDesk('r10');
    const { host, session } = desk;
    for (const request of requestsFor(await session.recognizeSheets())) await session.adoptSheet(request);
    await host.engine.settle();
    const values = async () =>
      (await readAll(session)).forms.map(({ name, fields, blocks }) => [
        name,
        fields.get('总分')?.cell.text,
        blocks.get('绩效指标')?.rows.length,
      ]);
    const before = await values();
    const [form, block] = ['项目支出绩效自评表', '绩效指标'] as const;
    await session.addRow(form, '防汛物资储备', block, 0);
    await host.engine.settle();
    await session.addRow(form, '地灾隐患治理', block, 1);
    await host.engine.settle();
    await session.removeRow(form, '防汛物资储备', block, 1);
    await host.engine.settle();
    await session.removeRow(form, '地灾隐患治理', block, 2);
    await host.engine.settle();
    expect(await values()).toEqual(before);
    const [sheet] = host.engine.sheets();
    await session.releaseSheet(sheet!.id);
    await host.engine.settle();
  });

  it('左右两张表：增删整行会动到旁边那张，不做', async () => {
    desk = await templateDesk('c08');
    const { host, session } = desk;
    for (const request of requestsFor(await session.recognizeSheets())) await session.adoptSheet(request);
    await host.engine.settle();
    await expect(session.addRow('项目支出绩效自评表', '退耕还林', '绩效指标', 0)).rejects.toThrow(
      '并排着另一张',
    );
  });
});

/** 有表样可绑的版面。 */
const bindable = [...layoutFixtures, ...allDrawn].filter(({ kind }) => !/目标申报|监控|复核|报告/.test(kind));

/** 伪随机：照种子一个接一个。 */
function picking(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

describe('随机的版面：绑定 → 定稿 → 撤销 → 撤销认表，逐步还原', () => {
  it('公开的、手画的版面，换 16 种样子', async () => {
    let bound = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...bindable),
        fc.constantFrom(...transforms),
        fc.nat(),
        async (one, [, transform], seed) => {
          const changed = transform(one, picking(seed));
          if (changed === null) return;
          desk = await openDesk();
          const { host, session } = desk;
          try {
            await layGrid(desk, changed.source);
            const blank = await everything(host.engine);
            // 一份一张的表认出好几张的，只绑头一张
            const kinds = new Set<string>();
            for (const request of requestsFor(await session.recognizeSheets())) {
              const { scope, id } = formOfLayout(request.layout);
              if (scope === 'workbook' && kinds.has(id)) continue;
              kinds.add(id);
              await session.adoptSheet(request);
            }
            if (kinds.size === 0) return;
            bound += 1;
            await host.engine.settle();
            expect(looks(await everything(host.engine))).toEqual(looks(blank));
            const found = auditSubmission(await readAll(session), { stage: '定稿' });
            expect(found.filter(({ rule }) => ['A12', 'A13', 'A14'].includes(rule))).toEqual([]);
            const before = await everything(host.engine);
            const state = new SessionState(() => true);
            const how = { signOff, now, keepAnnotations: false };
            const result = await finalize(state, how, { digest }, () => []);
            if (result.kind === 'sealed') {
              expect((await restoreFinalized(state)).notices).toEqual([]);
              expect(await everything(host.engine)).toEqual(before);
            }
            await session.releaseSheet(host.engine.sheets()[0]!.id);
            expect(await everything(host.engine)).toEqual(blank);
          } finally {
            host.dispose();
          }
        },
      ),
      runs(8, 150),
    );
    expect(bound).toBeGreaterThan(0);
  });
});
