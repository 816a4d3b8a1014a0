import type { PbeFunction } from './definition';
import { amount, people, rateFunction } from './rateFunction';

/** 预算执行率。 */
const executionRate = rateFunction({
  id: 'EXECRATE',
  title: '预算执行率',
  description: '预算执行率＝执行数÷预算数。部门表用资金总额、项目表用全年预算数作预算数。',
  parameters: [
    amount('executed', '执行数', '全年执行数（决算数）'),
    amount('budget', '预算数', '资金总额或全年预算数'),
  ],
  source: 'SEED 002；PUBLIC（省级预算绩效系统）',
  fraction: (executed, budget) => [executed, budget],
  nativeFraction: (executed, budget) => [`${executed}*1`, `${budget}*1`],
  examples: [
    {
      formula: 'PBE.EXECRATE(346.17,505.05)',
      args: [346.17, 505.05],
      result: 0.6854,
      source: 'SEED 002 部门表',
    },
    {
      formula: 'PBE.EXECRATE(18,18)',
      args: [18, 18],
      result: 1,
      source: 'SEED 002 联络湖南异地商会工作经费',
    },
    {
      formula: 'PBE.EXECRATE(116.15,134.4)',
      args: [116.15, 134.4],
      result: 0.8642,
      source: 'SEED 004 实际支出率，对年初预算',
    },
    { formula: 'PBE.EXECRATE(0,0)', args: [0, 0], result: '—', source: '约定：预算为 0 没有执行率' },
  ],
});

const staffRate = rateFunction({
  id: 'STAFFRATE',
  title: '在职人员控制率',
  description: '在职人员控制率＝在职人员数÷编制数。',
  parameters: [people('headcount', '在职人数', '年末实际在职人数'), people('quota', '编制数', '核定编制数')],
  source: '财预〔2013〕53号；SEED 001、002',
  fraction: (headcount, quota) => [headcount, quota],
  nativeFraction: (headcount, quota) => [`${headcount}*1`, `${quota}*1`],
  examples: [
    { formula: 'PBE.STAFFRATE(12,15)', args: [12, 15], result: 0.8, source: 'SEED 002（原表误印 100%）' },
    { formula: 'PBE.STAFFRATE(4,6)', args: [4, 6], result: 0.6667, source: 'SEED 001' },
  ],
});

const changeRate = rateFunction({
  id: 'CHANGERATE',
  title: '变动率',
  description: '变动率＝（本年数－上年数）÷上年数，用于“三公经费”变动率、结转结余变动率、增长率。',
  parameters: [amount('current', '本年数', '本年数'), amount('prior', '上年数', '上年数')],
  source: '财预〔2013〕53号；SEED 000、001',
  fraction: (current, prior) => [current.minus(prior), prior],
  nativeFraction: (current, prior) => [`${current}-${prior}`, `${prior}*1`],
  examples: [
    { formula: 'PBE.CHANGERATE(3,3)', args: [3, 3], result: 0, source: 'SEED 001 三公经费' },
    {
      formula: 'PBE.CHANGERATE(47.84,37.31)',
      args: [47.84, 37.31],
      result: 0.2822,
      source: 'SEED 001 结转结余',
    },
    {
      formula: 'PBE.CHANGERATE(388.07,262.6)',
      args: [388.07, 262.6],
      result: 0.4778,
      source: 'SEED 000 基本支出',
    },
  ],
});

const controlRate = rateFunction({
  id: 'CTRLRATE',
  title: '控制率',
  description: '控制率＝实际数÷预算数，用于公用经费、“三公经费”控制率和政府采购执行率。',
  parameters: [amount('actual', '实际数', '实际支出数'), amount('budget', '预算数', '预算安排数')],
  source: '财预〔2013〕53号；SEED 001、002',
  fraction: (actual, budget) => [actual, budget],
  nativeFraction: (actual, budget) => [`${actual}*1`, `${budget}*1`],
  examples: [
    { formula: 'PBE.CTRLRATE(2.96,3)', args: [2.96, 3], result: 0.9867, source: 'SEED 001 三公经费' },
    { formula: 'PBE.CTRLRATE(1.88,14.54)', args: [1.88, 14.54], result: 0.1293, source: 'SEED 001 公用经费' },
    {
      formula: 'PBE.CTRLRATE(0.48,0.48)',
      args: [0.48, 0.48],
      result: 1,
      source: 'SEED 001 政府采购执行率',
    },
    {
      formula: 'PBE.CTRLRATE(69.72,303.01)',
      args: [69.72, 303.01],
      result: 0.2301,
      source: 'SEED 002 公用经费',
    },
  ],
});

const adjustmentRate = rateFunction({
  id: 'ADJUSTRATE',
  title: '预算调整率',
  description:
    '预算调整率＝（本年追加－剔除数）÷年初预算。剔除数是落实国家政策、不可抗力、上级或党委政府临时交办的部分，没有填 0。',
  parameters: [
    amount('added', '追加数', '本年追加预算合计（追减为负）'),
    amount('excluded', '剔除数', '按规定不算调整的追加数，没有填 0'),
    amount('initial', '年初预算数', '年初预算数'),
  ],
  source: '财预〔2013〕53号；SEED 001',
  fraction: (added, excluded, initial) => [added.minus(excluded), initial],
  nativeFraction: (added, excluded, initial) => [`${added}-${excluded}`, `${initial}*1`],
  examples: [
    {
      formula: 'PBE.ADJUSTRATE(97.43,86.84,85.07)',
      args: [97.43, 86.84, 85.07],
      result: 0.1245,
      source: 'SEED 001（剔除 40＋24.24＋22.6）',
    },
    {
      formula: 'PBE.ADJUSTRATE(97.43,0,85.07)',
      args: [97.43, 0, 85.07],
      result: 1.1453,
      source: 'SEED 001 不剔除',
    },
  ],
});

const completionRate = rateFunction({
  id: 'FINISHRATE',
  title: '预算完成率',
  description: '预算完成率＝（上年结转＋年初预算＋本年追加－年末结余）÷（上年结转＋年初预算＋本年追加）。',
  parameters: [
    amount('carriedIn', '上年结转', '上年结转结余'),
    amount('initial', '年初预算', '年初预算数'),
    amount('added', '本年追加', '本年追加预算'),
    amount('carriedOut', '年末结余', '年末结转结余'),
  ],
  source: 'PUBLIC（湖南省部门整体支出绩效评价表）；SEED 001',
  fraction: (carriedIn, initial, added, carriedOut) => {
    const available = carriedIn.plus(initial).plus(added);
    return [available.minus(carriedOut), available];
  },
  nativeFraction: (carriedIn, initial, added, carriedOut) => [
    `${carriedIn}+${initial}+${added}-${carriedOut}`,
    `${carriedIn}+${initial}+${added}`,
  ],
  examples: [
    {
      formula: 'PBE.FINISHRATE(37.31,85.07,97.43,47.84)',
      args: [37.31, 85.07, 97.43, 47.84],
      result: 0.7824,
      source: 'SEED 001',
    },
  ],
});

const share = rateFunction({
  id: 'SHARE',
  title: '占比',
  description: '占比＝部分÷合计，也用于固定资产利用率、重点支出安排率、结转结余率、工作完成率。',
  parameters: [
    { id: 'part', label: '部分', kind: 'number', unit: '', description: '其中的一部分（金额或个数）' },
    { id: 'whole', label: '合计', kind: 'number', unit: '', description: '合计数，与部分同一单位' },
  ],
  source: 'SEED 000、003、004',
  fraction: (part, whole) => [part, whole],
  nativeFraction: (part, whole) => [`${part}*1`, `${whole}*1`],
  examples: [
    {
      formula: 'PBE.SHARE(133.58,388.07)',
      args: [133.58, 388.07],
      result: 0.3442,
      source: 'SEED 000 人员经费',
    },
    {
      formula: 'PBE.SHARE(112.44,518.31)',
      args: [112.44, 518.31],
      result: 0.2169,
      source: 'SEED 003 公用经费',
    },
    {
      formula: 'PBE.SHARE(6.54,6.54)',
      args: [6.54, 6.54],
      result: 1,
      source: 'SEED 001 固定资产利用率',
    },
    {
      formula: 'PBE.SHARE(47.84,219.81)',
      args: [47.84, 219.81],
      result: 0.2176,
      source: 'SEED 001 结转结余率（结余÷全年可用资金）',
    },
    { formula: 'PBE.SHARE(7,4)', args: [7, 4], result: 1.75, source: 'SEED 001 三类500强任务完成率' },
    { formula: 'PBE.SHARE(0,0)', args: [0, 0], result: '—', source: '约定：合计为 0 没有占比' },
  ],
});

/** 率函数，按文档次序。 */
export const rateFunctions: readonly PbeFunction[] = [
  executionRate,
  staffRate,
  changeRate,
  controlRate,
  adjustmentRate,
  completionRate,
  share,
];
