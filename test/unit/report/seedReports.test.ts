import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findOutline, outlineFor, writeReport, type Report } from '../../../src/report';
import { figures } from '../../../src/report/outline/figures';
import { fold } from '../../../src/report/text/fold';
import type { Submission } from '../../../src/submission';
import { dataOf, submissionOf } from '../support/memorySource';

interface Form {
  readonly form: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}
interface Data {
  readonly forms: readonly Form[];
}

const read = (path: string): Data =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${path}.json`, import.meta.url), 'utf8')) as Data;

/** 正文数据表里没有别的出处、只能在那里填的数；别的一律不许靠它。 */
const ownFigures: Readonly<Record<string, readonly string[]>> = {
  'xiangxi-2020-corrected': [
    '工资福利支出',
    '商品和服务支出',
    '对个人和家庭补助支出',
    '其他资本性支出',
    '政府采购年初预算',
    '政府采购货物',
  ],
};

/** 官方表照夹具，人写的话照原件；抄来的数只留上面几项。 */
function complete(name: string): Submission {
  const data = read(name);
  const kept = data.forms.flatMap((form): Form[] => {
    if (form.form !== '报告正文数据表') return [form];
    const own = ownFigures[name];
    if (!own) return [];
    const values = Object.fromEntries(Object.entries(form.values).filter(([key]) => own.includes(key)));
    return [{ ...form, values }];
  });
  return submissionOf(dataOf({ ...data, forms: [...kept, ...read(`reportTexts/${name}`).forms] }));
}

const seeds = {
  '000': 'heshan-2021',
  '001': 'xiangxi-2020-corrected',
  '002': 'hengyang-2022-corrected',
  '003': 'shijiazhuang-hitech-2020',
  '004': 'changli-2023',
} as const;

const plain = (text: string): string =>
  fold(text)
    .text.replace(/[“”"'‘’\s：]/g, '')
    .replaceAll('＝', '=')
    .replaceAll('＞', '>');

const linesOf = ({ blocks }: Report, kinds: readonly string[]): readonly string[] =>
  blocks.flatMap((block) =>
    (block.kind === 'paragraph' || block.kind === 'heading') && kinds.includes(block.kind)
      ? [block.runs.map(({ text }) => text).join('')]
      : [],
  );

const submissions = new Map(Object.entries(seeds).map(([seed, name]) => [seed, complete(name)] as const));
const reports = new Map(
  [...submissions].map(
    ([seed, submission]) => [seed, writeReport(submission, outlineFor(submission.scheme))] as const,
  ),
);
const sentences = JSON.parse(
  readFileSync(new URL('../../fixtures/reportSentences.json', import.meta.url), 'utf8'),
) as readonly { readonly seed: string; readonly text: string }[];

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** 原件的各级标题，照印的次序（编号的写法照原件，全半角不计）。 */
const headings: Readonly<Record<keyof typeof seeds, readonly string[]>> = {
  '000': [
    '一、部门、单位基本情况',
    '（一）单位基本情况',
    '（二）机构设置及人员编制情况',
    '二、一般公共预算支出情况',
    '（一）基本支出情况',
    '（二）项目支出情况',
    '三、政府性基金预算支出情况',
    '四、国有资本经营预算支出情况',
    '五、社会保险基金预算支出情况',
    '六、部门整体支出绩效情况',
    '（一）绩效评价目的',
    '（二）绩效评价工作过程',
    '（三）主要绩效及评价结论',
    '1.经济性分析',
    '2.效率性分析',
    '3.效益性分析',
    '4.评价结论',
    '七、存在的问题及原因分析',
    '八、下一步改进措施',
    '（一）提高认识，突出重点',
    '（二）强化管理，规范行为',
    '（三）科学考核，注重实效',
    '九、其他需要说明的情况',
  ],
  '001': [
    '一、部门（单位）概况',
    '（一）部门（单位）基本情况',
    '一、主要职责',
    '二、内设机构',
    '三、人员编制',
    '（二）部门（单位）年度整体支出绩效目标，州级专项资金绩效目标、其他项目支出（除州级专项资金以外）绩效目标',
    '二、一般公共预算支出情况',
    '（一）基本支出情况',
    '（二）项目支出情况',
    '三、政府性基金预算支出情况（无）',
    '四、国有资本经营预算支出情况（无）',
    '五、社会保险基金预算支出情况（无）',
    '六、部门整体支出绩效情况',
    '1、投入',
    '（1）目标设定情况',
    '（2）预算配置情况',
    '2、过程',
    '（1）预算执行情况',
    '（2）预算管理情况',
    '（3）资产管理情况',
    '3、产出及效率',
    '（1）职责履行',
    '（2）履行效益',
    '4、绩效评价结论',
    '（1）绩效评价得分情况',
    '（2）存在绩效问题',
    '七、综合评价情况及评价结论',
    '1、经验教训',
    '2、建议',
  ],
  '002': [
    '一、单位基本情况',
    '（一）部门职能',
    '（二）机构设置及人员情况',
    '二、一般公共预算支出情况',
    '（一）基本支出情况',
    '（二）项目支出情况',
    '三、政府性基金预算支出情况',
    '四、资产管理情况',
    '五、部门整体支出绩效情况',
    '六、存在的主要问题',
    '七、下一步改进措施',
    '八、其他需要说明的情况',
  ],
  '003': [
    '一、基本情况',
    '（一）部门整体绩效目标',
    '（二）整体支出规模',
    '二、整体支出绩效自评工作开展情况',
    '三、整体绩效目标实现情况',
    '四、存在的主要问题',
    '五、下一步改进措施',
  ],
  '004': [
    '一、绩效自评工作开展情况',
    '（一）部门预算安排及资金分配拨付使用情况',
    '（二）绩效自评开展情况',
    '1.本级项目支出自评',
    '2.部门整体绩效自评结果得分',
    '3.市对下转移支付资金自评',
    '二、绩效目标实现情况',
    '（一）部门整体支出绩效目标实现情况',
    '1.目标完成情况',
    '2.工作成效情况',
    '3.存在问题及评价结论',
    '（二）项目支出绩效目标完成情况',
    '三、绩效目标设定质量情况',
    '（一）整体绩效目标设定质量情况',
    '（二）项目支出绩效目标设定质量情况',
    '四、整改措施及结果应用',
  ],
};

describe('五份原件的报告由表与人写的话生成', () => {
  it.each(sentences.map((each) => [each.seed, each.text] as const))('%s %s', (seed, text) => {
    const parts = plain(text.replaceAll('……', '\u0001')).split('\u0001').map(escape);
    const body = plain(linesOf(reports.get(seed)!, ['paragraph', 'heading']).join('\n'));
    const match = new RegExp(parts.join('[^\\n]*?')).exec(body);
    expect(match, body.slice(0, 400)).not.toBeNull();
    expect(match![0]).not.toContain('待填');
  });

  it.each(Object.entries(headings))('%s 的标题一个不少，次序照原件', (seed, wanted) => {
    const lines = linesOf(reports.get(seed)!, ['paragraph', 'heading']).map(plain);
    let from = 0;
    for (const heading of wanted) {
      const at = lines.findIndex((line, index) => index >= from && line.startsWith(plain(heading)));
      expect(at, heading).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  it.each([...reports])('%s 的表个个附上，格里的数都带出处', (seed, report) => {
    const submission = submissions.get(seed)!;
    const official = submission.forms.filter(({ form }) => !form.workingPaper);
    const appended = report.blocks.filter(({ kind }) => kind === 'appendix');
    expect(appended).toHaveLength(official.length);
    for (const block of appended) {
      if (block.kind !== 'appendix') continue;
      const rows = block.tables.flatMap((table) => table.rows);
      const runs = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.runs));
      expect(runs.length).toBeGreaterThan(10);
    }
  });

  it.each([...reports])('%s 没有待填的数', (_, { missing }) => {
    const figuresMissing = missing.filter((line) =>
      Object.keys(figures).some((name) => line.includes(`“${name}”`)),
    );
    expect(figuresMissing).toEqual([]);
  });

  it('一个数也没有重打：文字栏、正文数据表里填的数，别的表里都没有', () => {
    for (const [seed, name] of Object.entries(seeds)) {
      const full = submissions.get(seed)!;
      const typed = read(`reportTexts/${name}`).forms.flatMap(({ values }) =>
        Object.entries(values).filter(([, value]) => typeof value === 'number'),
      );
      for (const [field] of typed) {
        const figure = Object.entries(figures).find(([, { sources }]) =>
          sources.some((source) => source.form === '报告文字栏' && source.field === field),
        );
        expect(figure, `${name} ${field}`).toBeDefined();
        const elsewhere = figure![1].sources.filter(
          ({ form, field: key }) =>
            form !== '报告文字栏' &&
            full.forms.some((each) => {
              const value = each.form.id === form ? each.fields.get(key)?.cell.value : undefined;
              return value !== undefined && value !== '';
            }),
        );
        expect(elsewhere, `${name} ${field}`).toEqual([]);
      }
    }
  });
});

describe('不是这五份的提纲也写得出一整篇', () => {
  it.each(['shanghai-final-accounts-2024', 'beijing-report', 'transfer-payment', 'general'])('%s', (id) => {
    for (const submission of submissions.values()) {
      const report = writeReport(submission, findOutline(id)!);
      const text = linesOf(report, ['paragraph', 'heading']).join('\n');
      expect(text).not.toMatch(/undefined|NaN|null|【|】|\{|\}/);
      expect(linesOf(report, ['heading']).length).toBeGreaterThanOrEqual(8);
    }
  });
});
