import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReportDocx } from '../../../src/reportFile';
import { docxOf, paragraph } from '../docx/buildDocx';
import { dataOf, submissionOf } from '../support/memorySource';
import { sharedMaterial } from '../support/sharedMaterial';

/** 原件的文字不进仓库；旁边放着就核，没有就跳过。 */
const folder = sharedMaterial('domain/seeds/');

/** 原件、它印出来的工作簿、应当在哪一句报哪条规则。 */
const expected: readonly {
  readonly text: string;
  readonly book: string;
  readonly found: readonly (readonly [rule: string, words: string])[];
  /** 应有的错误一共几条：多了就是冤枉。 */
  readonly errors: number;
}[] = [
  {
    text: '000_5adf402d10fbcc74.txt',
    book: 'heshan-2021',
    errors: 0,
    found: [
      ['H06', '超额完成'],
      ['H06', '低于年初预算'],
      ['H06', '控制在预算总额以内'],
      ['H14', '控制在预算总额以内'],
      ['A11', '支出支出'],
      ['A11', '（2）'],
    ],
  },
  {
    text: '001_6af160f4ee43dd25.txt',
    book: 'xiangxi-2020',
    errors: 8,
    found: [
      ['H01', '项目支出58.38万元'],
      ['H01', '37.39万元'],
      ['H01', '事业编制人数6人'],
      ['T01', '其他资本性支出0.12万元'],
      ['T01', '实际追加预算为6.1万元'],
      ['G04', '12.43%＜10%'],
      ['G03', '12.43%'],
      ['G06', '得满分4分'],
      ['E07', '175%'],
      ['E07', '28.8%'],
      ['H03', '114.7%'],
      ['H08', '履约率70%以上'],
      ['H08', '目标1'],
      ['A11', '群众路线实践活动'],
    ],
  },
  {
    text: '002_f2c7e368ed8109e5.txt',
    book: 'hengyang-2022',
    errors: 0,
    found: [['A09', '衡阳投资促进事务中心']],
  },
  {
    text: '003_51a908e257d3fa29.txt',
    book: 'shijiazhuang-hitech-2020',
    errors: 0,
    found: [
      ['H08', '30 个'],
      ['E07', '160个'],
      ['H07', '截至10月底'],
      ['H15', '两倍'],
      ['H14', '经费支出都受到很大影响'],
    ],
  },
  {
    text: '004_4560883b7276504f.txt',
    book: 'changli-2023',
    errors: 0,
    found: [
      ['E06', '98分'],
      ['H14', '各项产出达到预期'],
      ['H08', '1669'],
    ],
  },
];

/** 原件的文字照行写成 .docx，像人在 Word 里那样，没有书签。 */
const docxFrom = (text: string): Uint8Array => docxOf(text.split('\n').map(paragraph).join(''));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const bookOf = (name: string) =>
  submissionOf(
    dataOf(JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'))),
  );

describe.skipIf(folder === undefined)('五份原件的文字（.docx）对它们印的工作簿', () => {
  it.each(expected.map((each) => [each.book, each] as const))('%s', (_, { text, book, found, errors }) => {
    const { findings } = checkReportDocx(docxFrom(textOf(text)), bookOf(book));
    for (const [rule, words] of found) {
      const hit = findings.some(
        (each) => each.rule === rule && `${each.quote}${each.printed}`.includes(words),
      );
      expect(hit, `${rule} ${words}`).toBe(true);
    }
    expect(findings.filter(({ severity }) => severity === '错误').map(({ message }) => message)).toHaveLength(
      errors,
    );
  });
});

/** 照审核结果改好的文字：改了哪几处；改好以后还说的，逐条有理由。 */
const corrected: readonly {
  readonly text: string;
  readonly book: string;
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly left: readonly (readonly [rule: string, words: string, why: string])[];
}[] = [
  {
    text: '000_5adf402d10fbcc74.txt',
    book: 'heshan-2021',
    edits: [
      ['公用经费支出支出', '公用经费支出'],
      ['支出总额小，低于年初预算。', '支出总额小。'],
      ['支出总额控制在预算总额以内，所有支出', '所有支出'],
      ['2021年我区外商直接投资目标任务630万美元，超额完成目标任务。', ''],
      ['（2） 机构设置', '（二）机构设置'],
      ['（2） 项目支出', '（二）项目支出'],
    ],
    left: [['H14', '预算执行到位', '结论与问题的说法不一，要单位自己改']],
  },
  {
    text: '001_6af160f4ee43dd25.txt',
    book: 'xiangxi-2020-corrected',
    edits: [
      ['上年结转37.39万元', '上年结转37.31万元'],
      ['，其他资本性支出0.12万元', ''],
      ['事业编制人数6人', '事业编制人数13人'],
      ['（4÷6）×100%＝66.67%', '（4÷13）×100%＝30.77%'],
      ['实际追加预算为6.1万元', '实际追加预算为10.59万元'],
      [
        '（10.58万元÷85.07万元）×100%＝12.43%＜10%，根据评分标准，本单位该项指标得满分4分',
        '（10.59万元÷85.07万元）×100%＝12.45%，根据评分标准，本单位该项指标得3分',
      ],
      ['公用经费支出为1.88万元', '公用经费支出为1.86万元'],
      ['（1.88万元÷14.540万元）×100%＝12.93%', '（1.86万元÷14.54万元）×100%＝12.79%'],
      ['过程绩效为55分', '过程绩效为54分'],
      ['总绩效为94分', '总绩效为93分'],
      ['通过认真扎实开展党的群众路线实践活动，', ''],
    ],
    left: [
      ['H08', '履约率70%以上', '原件没有写履约率的完成数，改数改不出来'],
      ['H15', '历史新高', '原件没有写名次'],
      ['H07', '截至7月', '原件只写到7月'],
      ['H06', '超额完成成渝招商', '原件没有写任务数'],
      ['E07', '175%', '目标定得低，要单位自己说明'],
      ['E07', '28.8%', '目标定得低，要单位自己说明'],
      ['H03', '114.7%', '原件没有写目标数'],
      ['H08', '目标1', '任务六项、目标三项，要单位自己补'],
    ],
  },
  {
    text: '002_f2c7e368ed8109e5.txt',
    book: 'hengyang-2022-corrected',
    edits: [['衡阳投资促进事务中心\n', '衡阳市投资促进事务中心\n']],
    left: [['H14', '执行率偏低', '原件没有写影响了多少钱']],
  },
  {
    text: '003_51a908e257d3fa29.txt',
    book: 'shijiazhuang-hitech-2020',
    edits: [
      ['，是去年的两倍', ''],
      ['截至10月底，累计进出口', '全年进出口'],
    ],
    left: [
      ['H08', '30 个', '三个分项目标原件没有写完成值'],
      ['E07', '160个', '目标定得低，要单位自己说明'],
      ['H14', '经费支出都受到很大影响', '原件没有写影响了多少钱'],
    ],
  },
  {
    text: '004_4560883b7276504f.txt',
    book: 'changli-2023',
    edits: [['，各项产出达到预期的目标', '']],
    left: [
      ['E06', '98分', '原件没有写扣分的指标'],
      ['E06', '96分', '原件没有写扣分的指标'],
      ['H08', '1669', '成效数字原件没有写目标值'],
    ],
  },
];

describe.skipIf(folder === undefined)('改好的文字（.docx）对改好的工作簿', () => {
  it.each(corrected.map((each) => [each.book, each] as const))('%s', (_, { text, book, edits, left }) => {
    let words = textOf(text);
    for (const [from, to] of edits) {
      expect(words, from).toContain(from);
      words = words.replace(from, to);
    }
    const { findings } = checkReportDocx(docxFrom(words), bookOf(book));
    expect(findings.filter(({ severity }) => severity === '错误').map(({ message }) => message)).toEqual([]);
    const unexplained = findings.filter(
      (each) =>
        !left.some(([rule, part]) => each.rule === rule && `${each.quote}${each.printed}`.includes(part)),
    );
    expect(unexplained.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
    for (const [rule, part] of left)
      expect(
        findings.some((each) => each.rule === rule && `${each.quote}${each.printed}`.includes(part)),
        part,
      ).toBe(true);
  });
});
