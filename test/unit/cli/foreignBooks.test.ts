import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../../src/cli';
import { openFile } from '../../../src/importFile';
import { BookComposer } from '../../../src/xlsx';
import { sampled } from '../../support/sampled';
import { allDrawn } from '../recognize/drawnFixture';
import { recognizeGrid } from '../../../src/recognize';
import { gridOf, layoutFixtures } from '../recognize/layoutFixture';
import type { LayoutFixture } from '../recognize/layoutFixture';

const all = [...layoutFixtures, ...allDrawn];

/**
 * 手画的表照“填对了”画的；真有毛病的：缺偏差原因，全角数字是文字。
 * 照公开的真表写的（a、e、o 开头）毛病也照印：扣了分没有写原因，总额与来源对不上；只有前半截的，分值合不上。
 */
const faulty: Readonly<Record<string, readonly string[]>> = {
  u03: ['E06'],
  t19: ['A02', 'F03'],
  a03: ['E01'],
  a04: ['F01', 'D05', 'F03'],
  a05: ['D05', 'E06'],
  a10: ['E06'],
  a13: ['G01'],
  e01: ['A02', 'E01'],
  e02: ['E06'],
  e10: ['G08'],
  o01: ['E06'],
};

/** 一份审一遍要小半秒：平时审三分之一，`npm run long` 份份都审。 */
const checked = sampled(
  all.map(({ id }) => id),
  { every: 3, nameOf: (id) => id, always: Object.keys(faulty) },
);
const drawn = new Set(allDrawn.map(({ id }) => id));

/** 版面 → 从没用过本软件的工作簿；像数的按数存。 */
function workbookOf({ id, cells }: LayoutFixture): Uint8Array {
  const book = new BookComposer();
  const sheet = book.sheet(id);
  for (const [row, column, rows, columns, text] of cells) {
    const number = /^(0|[1-9]\d{0,8})(\.\d+)?$/.test(text) ? Number(text) : text;
    sheet.put(row, column, number);
    if (rows > 1 || columns > 1)
      sheet.merge({ r: row, c: column, r2: row + rows - 1, c2: column + columns - 1 });
  }
  return book.write();
}

let folder: string;

async function pbe(...args: string[]) {
  const [out, errors]: [string[], string[]] = [[], []];
  const code = await run(args, {
    folder,
    out: (line: string) => void out.push(line),
    error: (line: string) => void errors.push(line),
  } as unknown as Parameters<typeof run>[1]);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

/** 两组用例看的是同一遍。 */
const checks = new Map<string, ReturnType<typeof pbe>>();
function check(id: string): ReturnType<typeof pbe> {
  const checking = checks.get(id) ?? pbe('check', `${id}.xlsx`);
  checks.set(id, checking);
  return checking;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pbe-foreign-'));
  for (const fixture of all) writeFileSync(join(folder, `${fixture.id}.xlsx`), workbookOf(fixture));
  // 一写几百份
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 一万元的几分之几、几倍：表上写 1，读进来是几。 */
const tenThousands: Readonly<Record<string, number>> = { 元: 0.0001, 亿元: 10_000 };

it('以元、亿元计的表：金额换成万元，一格不差；结果里说明换算了', async () => {
  const others = all.filter((fixture) =>
    recognizeGrid(gridOf(fixture)).some(
      ({ unit, kind }) => unit !== null && unit in tenThousands && !/目标|监控|复核/.test(kind ?? ''),
    ),
  );
  expect(others.length).toBeGreaterThan(8);
  const amounts: Record<string, number> = {};
  for (const fixture of others) {
    const unit = recognizeGrid(gridOf(fixture))[0]?.unit ?? '';
    const { submission } = openFile(`${fixture.id}.xlsx`, workbookOf(fixture), {
      functionNamespaces: ['PBE'],
    });
    const text = new Map(fixture.cells.map(([row, column, , , written]) => [`${row},${column}`, written]));
    for (const { spec, place, cell } of submission.forms.flatMap(({ fields }) => [...fields.values()])) {
      const written = text.get(`${place?.row},${place?.column}`) ?? '';
      if (spec.kind !== 'amount' || !/^[\d,]+(\.\d+)?$/.test(written)) continue;
      amounts[unit] = (amounts[unit] ?? 0) + 1;
      // 除法、乘法都在整数上做，不带出浮点的尾巴
      const [whole = '', digits = ''] = written.replaceAll(',', '').split('.');
      const scaled = Number(whole + digits);
      const expected =
        unit === '元' ? scaled / (10_000 * 10 ** digits.length) : (scaled * 10_000) / 10 ** digits.length;
      expect(`${fixture.id} ${spec.key} ${cell.value}`).toBe(`${fixture.id} ${spec.key} ${expected}`);
    }
  }
  expect(amounts['元']).toBeGreaterThan(30);
  expect(amounts['亿元']).toBeGreaterThanOrEqual(7);
  const { out, errors } = await check('d01');
  expect(`${out}${errors}`).toContain('金额以元计，读的时候换算成万元');
  const inHundredMillions = await check('q03');
  expect(`${inHundredMillions.out}${inHundredMillions.errors}`).toContain('金额以亿元计');
});

it.each(checked)('%s：pbe check 说没有经过本软件，不垮、不冤枉标签与公式', async (id) => {
  const { code, out, errors } = await check(id);
  expect([0, 1, 2]).toContain(code);
  expect(`${out}${errors}`).not.toMatch(/内部错误|TypeError|undefined|NaN|找不到单元格/);
  expect(out).not.toMatch(/ A1[23] /);
  // 读不了的只有一种：没有可审的表样
  if (code === 2) expect(errors).toMatch(/没有找到本软件插入的表样|认出来的是《/);
  else expect(out).toContain('没有经过本软件');
  // 表上没有分值一列的，不许拿别的列当分值
  const fixture = all.find((one) => one.id === id)!;
  const bound = recognizeGrid(gridOf(fixture)).flatMap(({ cells }) => cells.map(({ field }) => field));
  if (!bound.some((field) => /指标\.分值$/.test(field))) expect(out).not.toMatch(/分值合计|E0[12] /);
});

it.each(checked.filter((id) => drawn.has(id)))('%s：填对的表没有一条错误', async (id) => {
  const { out } = await check(id);
  const [, errors = ''] =
    /× 错误（\d+）\n([\s\S]*?)(?:\n\s*\n|\n\s+\S 核实|\n\s+\S 提示|\n合计：)/.exec(out) ?? [];
  const found = errors.split('\n').filter((line) => / [A-H]\d\d /.test(line));
  expect(found.filter((line) => !faulty[id]?.some((rule) => line.includes(` ${rule} `)))).toEqual([]);
  // 有错误的一条也没有漏看
  if (found.length === 0) expect(out).not.toContain('× 错误');
});
