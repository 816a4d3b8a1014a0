import { readNumber, toCellNumber, type CellInput } from '../amount';
import { nativeStandard, readStandard, withoutAsks, readStandardInput, scoreByStandard } from '../standard';
import { placesArgument, single, textArgument, weightArgument } from './arguments';
import { PbeValueError, type CompileArgument, type PbeFunction } from './definition';
import { operand, placesFormula, unlessError, withoutTextCast } from '../native';

const DEFAULT_PLACES = 2;

/** 得分格里放得下的一句：评分标准第几个字起怎么了；完整的一句见 RULECHECK。 */
const problemText = ({ start, brief }: { readonly start: number; readonly brief: string }): string =>
  `评分标准第${start + 1}字起${brief}`;

const isBlank = (value: CellInput): boolean =>
  value === null || value === undefined || String(value).trim() === '';

/** 评分标准得分。 */
export const standardScoreFunction: PbeFunction = {
  id: 'RULESCORE',
  title: '评分标准得分',
  description:
    '读评分标准文字，按指标值计分：改评分标准，得分跟着变。评分标准看不懂时不给分，写出第几个字起看不懂；' +
    '写了不适用条款（没有……的按满分计算）的，指标值填“无”或“—”得满分。',
  parameters: [
    {
      id: 'value',
      label: '指标值',
      kind: 'text',
      unit: '',
      description: '率（66.67%）、做到的项数或序号（3、①③）、发现的例数、效果档次，不适用填“无”',
    },
    { id: 'weight', label: '分值', kind: 'number', unit: '分', description: '本指标的满分' },
    {
      id: 'standard',
      label: '评分标准',
      kind: 'text',
      unit: '',
      description: '评分标准原文，如 100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止',
    },
    {
      id: 'places',
      label: '位数',
      kind: 'number',
      unit: '',
      description: '得分保留的小数位数，缺省 2',
      optional: true,
    },
  ],
  result: { kind: 'score', description: '分，0 到分值之间，缺省两位；评分标准看不懂为一句文字，合计时不算' },
  source: 'PUBLIC（湖南省部门整体支出绩效评价表）；SEED 001',
  implement: ([value, weight, standard, places]) => {
    const measured = single(value);
    const text = textArgument(standard);
    if (isBlank(measured) || isBlank(text)) return '';
    const full = weightArgument(weight, '分值');
    if (full === null) return '';
    const reading = readStandard(text, full);
    if (!reading.ok) return problemText(reading.problems[0]!);
    const input = readStandardInput(reading.standard, measured);
    if (!input.ok) {
      if (input.blank) return '';
      throw new PbeValueError(input.message);
    }
    const digits = placesArgument(places, '位数', DEFAULT_PLACES);
    return toCellNumber(scoreByStandard(reading.standard, input.input, full, digits));
  },
  native: {
    kind: 'compiled',
    how: '按当时的评分标准写成原生公式：看不懂的评分标准、按序号或勾号填的要点（①③、✓✓✗）、带着单位填的数（1200万元）换成当时的值。',
    compile,
  },
  examples: [
    {
      formula: 'PBE.RULESCORE(0.6667,3,"100%（含）以下计满分；每超过1个百分点扣分值的10%，扣完为止")',
      args: [0.6667, 3, '100%（含）以下计满分；每超过1个百分点扣分值的10%，扣完为止'],
      result: 3,
      source: 'SEED 001 在职人员控制率 66.67%',
    },
    {
      formula: 'PBE.RULESCORE(0.7824,5,"100%计满分，每低于5%扣2分，扣完为止")',
      args: [0.7824, 5, '100%计满分，每低于5%扣2分，扣完为止'],
      result: 0,
      source: 'SEED 001 预算完成率 78.24%',
    },
    {
      formula:
        'PBE.RULESCORE(0.1245,5,"=0计5分；0—10%（含）计4分；10%—20%（含）计3分；20%—30%（含）计2分；大于30%不得分")',
      args: [0.1245, 5, '=0计5分；0—10%（含）计4分；10%—20%（含）计3分；20%—30%（含）计2分；大于30%不得分'],
      result: 3,
      source: 'SEED 001 预算调整率 12.45%（原文误记 4 分）',
    },
    {
      formula:
        'PBE.RULESCORE("无",1,"100%以下（含）计满分，每超出5%扣2分。没有楼堂馆所项目的部门按满分计算")',
      args: ['无', 1, '100%以下（含）计满分，每超出5%扣2分。没有楼堂馆所项目的部门按满分计算'],
      result: 1,
      source: 'SEED 001 新建楼堂馆所面积控制率',
    },
    {
      formula: 'PBE.RULESCORE("①②④",8,"①有制度；②厉行节约；③合法合规；④有效执行，每项2分")',
      args: ['①②④', 8, '①有制度；②厉行节约；③合法合规；④有效执行，每项2分'],
      result: 6,
      source: 'SEED 001 管理制度健全性的要点',
    },
    {
      formula: 'PBE.RULESCORE(1.02,5,"≤100%计满分；超了酌情扣分")',
      args: [1.02, 5, '≤100%计满分；超了酌情扣分'],
      result: '评分标准第10字起看不懂',
      source: '约定：看不懂就说，不猜',
    },
  ],
};

/** “350%”写了百分号，不用再问是不是率。 */
function isPercentText(value: CellInput): boolean {
  const reading = readNumber(value);
  return reading.kind === 'number' && reading.percent === true;
}

function compile([value, weight, standard, places]: readonly CompileArgument[]): string | null {
  if (!value || !weight || !standard) return null;
  // 只有空格的指标值当没填，公式里 TRIM 不去全角空格、换行
  if (typeof value.value === 'string' && value.value !== '' && isBlank(value.value)) return null;
  const full = readNumber(weight.value);
  const reading = readStandard(
    textArgument(standard.value),
    full.kind === 'number' && full.value.gt(0) ? full.value : undefined,
  );
  if (!reading.ok) return null;
  const input = readStandardInput(reading.standard, value.value);
  // “①③”“1200万元”是文字，公式里算不了
  const worded =
    input.ok &&
    (input.input.kind === 'items' || input.input.kind === 'number') &&
    readNumber(value.value).kind === 'text';
  if (worded) return null;
  const digits = places && operand(places.formula);
  const scored = nativeStandard(
    isPercentText(value.value) ? withoutAsks(reading.standard) : reading.standard,
    operand(withoutTextCast(value.formula)),
    operand(withoutTextCast(weight.formula)),
    placesFormula(digits, DEFAULT_PLACES),
  );
  return unlessError(digits === undefined ? [] : [digits], scored);
}
