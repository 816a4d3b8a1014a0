import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSubmission } from '../../../src/audit';
import { importedData } from '../../../src/importFile';
import { openBook } from '../../../src/cli/openBook';
import { toSubmissionData } from '../../../src/submission';
import seeds from '../../fixtures/seedTables.json';
import { docxOf, paragraph, table } from '../../unit/docx/buildDocx';
import { pbe, temporaryFolder } from './collectingTerminal';

/** 造工作簿要起引擎。 */
const slow = { timeout: 120_000 };

const handMade = join(import.meta.dirname, '../../../../shared/faults/clerk/hand-made-002.xlsx');

function writeSeed(folder: string, id: keyof typeof seeds): void {
  const body = seeds[id].map(({ before, rows }) => before.map(paragraph).join('') + table(rows)).join('');
  writeFileSync(join(folder, `${id}.docx`), docxOf(body));
}

/** 导入以前（别人的文件）与以后（我们造的工作簿）的录入。 */
async function bothSides(folder: string, from: string, to: string, scheme: string) {
  const before = importedData(await openBook(folder, from), scheme);
  const after = importedData(await openBook(folder, to), scheme);
  return { before, after };
}

/** 表里有值的格：表、字段、值。 */
function entries(data: Awaited<ReturnType<typeof bothSides>>['before']['data']): readonly string[] {
  return data.forms.flatMap(({ form, values, rows }) => [
    ...Object.entries(values)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${form}·${key}＝${String(value)}`),
    ...Object.entries(rows).flatMap(([block, lines]) =>
      lines.flatMap((line, i) =>
        Object.entries(line)
          .filter(([, value]) => value !== null && value !== '')
          .map(([key, value]) => `${form}·${block}.${i}.${key}＝${String(value)}`),
      ),
    ),
  ]);
}

describe('pbe import', slow, () => {
  it('docx：四张表的录入原样进了今年的表，写在标签后面的数也在', async () => {
    const folder = temporaryFolder();
    writeSeed(folder, '002');
    const made = await pbe(folder, 'import', '002.docx', '--scheme', 'hengyang-2022', '-o', '成品.xlsx');
    expect([made.code, made.out]).toEqual([0, expect.stringContaining('基础数据表')]);
    const { before, after } = await bothSides(folder, '002.docx', '成品.xlsx', 'hengyang-2022');
    const [given, kept] = [entries(before.data), new Set(entries(after.data))];
    expect(given.length).toBeGreaterThan(60);
    expect(given.filter((entry) => !kept.has(entry))).toEqual([]);
    expect(given).toEqual(
      expect.arrayContaining([expect.stringMatching(/部门整体支出绩效自评表·公共财政拨款＝180.15/)]),
    );
  });

  it('--preview 一格一行列出来、不写文件；老格式请另存', async () => {
    const folder = temporaryFolder();
    writeSeed(folder, '004');
    const listed = await pbe(folder, 'import', '004.docx', '--scheme', 'changli-2023', '--preview');
    expect([listed.code, listed.out]).toEqual([0, expect.stringMatching(/表1!D\d+ +“30.629” → .*预算金额/)]);
    expect(listed.out).toContain('不导入：算得出来');
    writeFileSync(join(folder, '老.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0));
    const old = await pbe(folder, 'import', '老.doc', '--scheme', 'changli-2023', '--preview');
    expect([old.code, old.error]).toEqual([2, expect.stringContaining('请另存为 xlsx/docx')]);
  });

  it.runIf(existsSync(handMade))('手做的工作簿也一样', async () => {
    const folder = temporaryFolder();
    copyFileSync(handMade, join(folder, '手做.xlsx'));
    const made = await pbe(folder, 'import', '手做.xlsx', '--scheme', 'hengyang-2022', '-o', '成品.xlsx');
    expect(made.code).toBe(0);
    const { before, after } = await bothSides(folder, '手做.xlsx', '成品.xlsx', 'hengyang-2022');
    const [given, kept] = [entries(before.data), new Set(entries(after.data))];
    expect(given.length).toBeGreaterThan(30);
    expect(given.filter((entry) => !kept.has(entry))).toEqual([]);
  });
});

describe('年初批复的绩效目标表', slow, () => {
  const rows = [
    ['项目名称', '公共图书馆开放', null, null, null],
    ['主管部门', '文旅局', null, '实施单位', '市图书馆'],
    ['项目资金（万元）', '年度资金总额', null, '80', null],
    ['^', '其中：财政拨款', null, '80', null],
    ['年度目标', '全年开放300天以上。', null, null, null],
    ['一级指标', '二级指标', '三级指标', '指标值', '权重'],
    ['产出指标', '数量指标', '开放天数', '≥300天', '50'],
    ['效益指标', '社会效益指标', '读者人次', '≥20万人次', '30'],
    ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%', '10'],
  ] as const;

  it('预填进年终自评表、记下批复；改了指标值就报核实', async () => {
    const folder = temporaryFolder();
    const title = ['项目支出绩效目标表', '（2023年度）'].map(paragraph).join('');
    writeFileSync(join(folder, '目标.docx'), docxOf(title + table(rows)));
    const options = ['--scheme', 'mof-2020', '-o', '自评.xlsx'];
    // 写全了路径也只记文件名：自己机器上的文件夹不跟着表走
    const made = await pbe(folder, 'import', join(folder, '目标.docx'), ...options);
    expect([made.code, made.error]).toEqual([0, '']);
    const opened = await openBook(folder, '自评.xlsx');
    const [form] = toSubmissionData(opened.submission).forms;
    expect(form?.values).toMatchObject({ 项目名称: '公共图书馆开放', '年度资金总额.年初预算数': 80 });
    expect(form?.rows['绩效指标']?.[0]).toMatchObject({
      三级指标: '开放天数',
      年度指标值: '≥300天',
      分值: 50,
    });
    expect(opened.submission.approved?.forms[0]).toMatchObject({
      project: '公共图书馆开放',
      source: '目标.docx',
    });
    const found = (rules: Awaited<ReturnType<typeof openBook>>) =>
      auditSubmission(rules.submission).filter(({ rule }) => rule === 'E26');
    expect(found(opened)).toEqual([]);
    const approved = opened.submission.approved!;
    const [first, ...others] = approved.forms;
    const [indicator, ...rest] = first!.indicators;
    const changed = { ...first!, indicators: [{ ...indicator!, target: '≥310天' }, ...rest] };
    const later = {
      ...opened,
      submission: { ...opened.submission, approved: { forms: [changed, ...others] } },
    };
    expect(found(later).map(({ severity }) => severity)).toEqual(['核实']);
  });
});
