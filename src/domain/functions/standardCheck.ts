import { describeStandard, readStandard } from '../standard';
import { textArgument, weightArgument } from './arguments';
import type { PbeFunction } from './definition';

/** 评分标准怎么理解。 */
export const standardCheckFunction: PbeFunction = {
  id: 'RULECHECK',
  title: '评分标准怎么理解',
  description:
    '用一句话说明评分标准是怎么被理解的；看不懂时写出第几个字起看不懂、看得懂的写法是什么样。写了分值就一并核对。',
  parameters: [
    {
      id: 'standard',
      label: '评分标准',
      kind: 'text',
      unit: '',
      description: '评分标准原文',
    },
    {
      id: 'weight',
      label: '分值',
      kind: 'number',
      unit: '分',
      description: '本指标的满分，给了就核对“计5分”不超过分值、各项之和等于分值',
      optional: true,
    },
  ],
  result: { kind: 'text', description: '一句话；评分标准空着就空着' },
  source: 'PUBLIC（湖南省部门整体支出绩效评价表）',
  implement: ([standard, weight]) => {
    const text = textArgument(standard);
    if (text.trim() === '') return '';
    const reading = readStandard(text, weightArgument(weight, '分值') ?? undefined);
    return reading.ok ? describeStandard(reading.standard) : reading.problems[0]!.message;
  },
  native: { kind: 'frozen', why: '是给编表人看的一句话，定稿时换成当时的文字。' },
  examples: [
    {
      formula: 'PBE.RULECHECK("100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止",5)',
      args: ['100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止', 5],
      result: '不超过100%得满分；每超1个百分点扣0.5分，满一个才扣，最低0分',
      source: 'PUBLIC 湖南省表 在职人员控制率',
    },
    {
      formula: 'PBE.RULECHECK("①有制度；②合法合规；③有效执行，每项2分",8)',
      args: ['①有制度；②合法合规；③有效执行，每项2分', 8],
      result: '第 1 个字起“①有制度；②合法合规；③有效执行”：各项合计 6 分，与分值 8 分不符。',
      source: '算法示意',
    },
  ],
};
