import { roundHalfUp } from '../amount';
import { gradeOf, NATIONAL_GRADES, type GradeBand } from '../score';
import { numberArgument, textArgument } from './arguments';
import { PbeValueError, type PbeFunction } from './definition';
import { blankUnless, operand, unlessLogical, unlessNoRate } from '../native';

/** 比较前去掉浮点加法留下的尾数（89.99999999999999 就是 90）。 */
const PLACES = 8;

/** 等次表的文字写法：`优90,良80,中60,差0`，数是下限（含）。 */
export function gradeTable(grades: readonly GradeBand[]): string {
  return grades.map(({ label, min }) => `${label}${min}`).join(',');
}

/**
 * 读等次表文字；中英文逗号、顿号、分号都行，次序不限。
 *
 * @throws PbeValueError 写法不对
 */
export function parseGradeTable(text: string): GradeBand[] {
  const grades = text
    .split(/[,，、;；]/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const match = /^\s*(\D+?)\s*(\d+(?:\.\d+)?)\s*$/.exec(part);
      if (!match?.[1]) throw new PbeValueError(`“等次”的写法应像 ${gradeTable(NATIONAL_GRADES)}：${part}`);
      return { label: match[1], min: Number(match[2]) };
    });
  if (grades.length === 0) throw new PbeValueError(`“等次”的写法应像 ${gradeTable(NATIONAL_GRADES)}`);
  return grades.sort((a, b) => b.min - a.min);
}

/** 公式里写的等次表；没写是缺省的，不是文字常量、写法读不懂返回 null。 */
function literalBands(grades: string | undefined): readonly GradeBand[] | null {
  const literal = grades === undefined ? '' : /^"([^"]*)"$/.exec(grades)?.[1];
  if (literal === undefined) return null;
  if (literal === '') return NATIONAL_GRADES;
  try {
    return parseGradeTable(literal);
  } catch (error) {
    if (error instanceof PbeValueError) return null;
    throw error;
  }
}

/** 等次。 */
export const gradeFunction: PbeFunction = {
  id: 'GRADE',
  title: '等次',
  description: '由总分定等次，下限含本数；缺省 90 优、80 良、60 中、60 以下差，各地可另写。',
  parameters: [
    { id: 'total', label: '总分', kind: 'number', unit: '分', description: '执行率得分与指标得分之和' },
    {
      id: 'grades',
      label: '等次',
      kind: 'text',
      unit: '',
      description: '等次和下限，如 优90,良80,中60,差0',
      optional: true,
    },
  ],
  result: { kind: 'text', description: '等次名称；低于最低一档为空串' },
  source: '财预〔2020〕10号 MEMORY；SEED 001、004',
  implement: ([total, grades]) => {
    const score = numberArgument(total, '总分');
    if (typeof score === 'string') return '';
    const table = textArgument(grades);
    return gradeOf(roundHalfUp(score, PLACES), table ? parseGradeTable(table) : NATIONAL_GRADES) ?? '';
  },
  native: {
    kind: 'formula',
    // 等次表写在别的单元格里时，原生公式没法按逗号拆开；写法读不懂的，函数自己也不出结果。都只能定值。
    write: ([total = '', grades]) => {
      const bands = literalBands(grades);
      if (bands === null) return null;
      const score = operand(total);
      const nested = bands.reduceRight(
        (rest, { label, min }) => `IF(ROUND(${score}*1,${PLACES})>=${min},"${label}",${rest})`,
        '""',
      );
      return blankUnless([score], unlessNoRate([score], '', unlessLogical([score], nested)));
    },
  },
  examples: [
    { formula: 'PBE.GRADE(94)', args: [94], result: '优', source: 'SEED 001' },
    { formula: 'PBE.GRADE(96)', args: [96], result: '优', source: 'SEED 004 项目' },
    {
      formula: 'PBE.GRADE(75,"优90,良80,较差60,差0")',
      args: [75, '优90,良80,较差60,差0'],
      result: '较差',
      source: 'SEED 001 湘西的叫法',
    },
    { formula: 'PBE.GRADE(90)', args: [90], result: '优', source: '下限含本数' },
  ],
};
