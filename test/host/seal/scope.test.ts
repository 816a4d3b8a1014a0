import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { buildWorkbook } from '../../../src/cli';
import { findScheme } from '../../../src/schemes';
import { codeIn, verifySeal, type SealReport, type SubmissionData } from '../../../src/submission';
import { readXlsx, type XlsxBook } from '../../../src/xlsx';
import hengyang from '../../fixtures/hengyang-2022-corrected.json';
import { dataOf } from '../../unit/support/memorySource';
import { pbe, temporaryFolder } from '../cli/collectingTerminal';
import { readOptions } from '../workbook/finalize/sealedSamples';
import { digest } from '../workbook/finalize/support';
import { sealDraft } from './sealedBook';
import { Parts, setText, sheetPath } from './sealedParts';

// 各造一份、定稿，忙的机器上要半分钟
vi.setConfig({ testTimeout: 240_000 });

const data = dataOf(hengyang);
const same = { 数: '没变', 公式: '没变', 印出来: '没变' };

const read = (bytes: Uint8Array): XlsxBook => readXlsx(bytes, readOptions);
const review = async (bytes: Uint8Array): Promise<SealReport> => (await verifySeal(read(bytes), digest))!;

it('方案关了页脚的定稿码：页脚一个字不动，别处照封，改了照样看得出', async () => {
  const scheme = { ...findScheme(data.scheme)!, sealCodeInFooter: false };
  const { bytes } = await sealDraft((await buildWorkbook(data, scheme)).bytes);
  const report = await review(bytes);
  expect(report).toMatchObject({ valid: true, verdicts: same, printed: [], uncomparable: [] });
  const { sheets } = read(bytes);
  const footers = sheets.flatMap(({ look }) => Object.values(look.furniture));
  expect(footers.flatMap((text) => codeIn(text) ?? [])).toEqual([]);
  expect(footers.filter((text) => text === '第 &P 页 共 &N 页')).toHaveLength(5);
  // 码还印在审核情况表的二维码里，照着它敲，认得这一份
  expect(sheets.at(-1)?.look.objects.map(({ name }) => name)).toEqual(['定稿码二维码']);
  const folder = temporaryFolder();
  writeFileSync(join(folder, '定稿.xlsx'), bytes);
  expect(await pbe(folder, 'verify', '定稿.xlsx', '--expect', report.code)).toMatchObject({ code: 0 });

  const parts = new Parts(bytes);
  parts.edit(sheetPath(2), (xml) => xml.replace('第 &amp;P 页', '第 &amp;P+1 页'));
  expect((await review(parts.bytes())).printed.map(({ what }) => what)).toEqual(['页脚中段']);
});

it('复核层：另说一行，不算定稿的改动；绑的不是这份定稿就说不作数', async () => {
  const { bytes } = await sealDraft((await buildWorkbook(data)).bytes);
  const folder = temporaryFolder();
  writeFileSync(join(folder, '定稿.xlsx'), bytes);
  const begun = await pbe(folder, 'review', '定稿.xlsx', '-o', '复核.xlsx', '--reviewer', '王某');
  expect(begun).toMatchObject({ code: 0 });
  const verified = await pbe(folder, 'verify', '复核.xlsx');
  expect(verified.out).toContain('复核层（王某，报送）：有效，绑在这份定稿上。');
  expect(verified.out).toContain('数：没变');
  expect(verified).toMatchObject({ code: 0 });
  const { out } = await pbe(folder, 'verify', '定稿.xlsx');
  expect(out).not.toContain('复核层');

  // 单位的格改了：定稿失效，复核层不替它遮掩；复核层自己改了：只它不作数
  const parts = new Parts(readFileSync(join(folder, '复核.xlsx')));
  const layer = parts.paths().find((path) => parts.text(path).includes('urn:pbe:review:1'))!;
  parts.edit(layer, (xml) => xml.replace('王某', '赵某'));
  writeFileSync(join(folder, '改层.xlsx'), parts.bytes());
  const changed = await pbe(folder, 'verify', '改层.xlsx');
  expect(changed.out).toContain('复核层（赵某，报送）：不作数，登记被改过。');
  expect(changed).toMatchObject({ code: 0 });
});

it('报告文字栏也在定稿里：改一句话，报出那一格', async () => {
  const slots = { form: '报告文字栏', name: null, values: {}, rows: {} } as const;
  const withSlots: SubmissionData = { ...data, forms: [...data.forms, slots] };
  const { bytes } = await sealDraft((await buildWorkbook(withSlots)).bytes);
  const report = await review(bytes);
  expect(report).toMatchObject({ valid: true, verdicts: same, added: [] });
  const index = read(bytes).sheets.findIndex(({ name }) => name === '报告文字栏');
  expect(report.seal.print?.sheets.map(({ sheet }) => sheet)).toContain('报告文字栏');
  const parts = new Parts(bytes);
  setText(parts, index + 1, 'A1', '别的标题');
  const changed = await review(parts.bytes());
  expect(changed.valid).toBe(false);
  expect(changed.printed.map(({ sheetName, after }) => [sheetName, after])).toEqual([
    ['报告文字栏', '别的标题'],
  ]);
});
