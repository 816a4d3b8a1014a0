import type { Evidence, SchemeIndicator } from '../../../scheme';

/** 各地评分表共用的评分标准写法；只有分值与步长不同。 */
export const standards = {
  atMostPerPoint: (points: string) => `100%（含）以下计满分；每超过1个百分点扣${points}，扣完为止`,
  notAboveZero: (points: string) => `≤0计满分；每超过1个百分点扣${points}，扣完为止`,
  belowPerFive: (points: string) => `100%计满分，每低于5%扣${points}，扣完为止`,
  awayPerFive: (points: string) => `100%计满分，每超过（降低）5%扣${points}，扣完为止`,
  building: (points: string) =>
    `100%以下（含）计满分，每超出5%扣${points}，扣完为止。没有楼堂馆所项目的部门按满分计算`,
  adjustment: (a: string, b: string, c: string, d: string) =>
    `=0计${a}分；0—10%（含）计${b}分；10%—20%（含）计${c}分；20%—30%（含）计${d}分；大于30%不得分`,
  satisfaction: '90%（含）以上计6分；80%（含）—90%计4分；70%（含）—80%计2分；低于70%不得分',
  effect: (good: string, fair: string) => `效果显著计${good}分；效果一般计${fair}分；效果不明显不得分`,
  violations: (points: string) => `每发现一例不符扣${points}，扣完为止`,
} as const;

/** 率的公式模板：参数名见评分表的“算式参数”。 */
export const rateFormulas = {
  staff: '=PBE.STAFFRATE({在职人员数},{编制数})',
  threePublicChange: '=PBE.CHANGERATE({本年三公经费预算数},{上年三公经费预算数})',
  finish: '=PBE.FINISHRATE({上年结转},{年初预算},{本年追加预算},{年末结余})',
  /** 湘西、岳阳：剔除政策性追加。 */
  adjustment: '=PBE.ADJUSTRATE({本年追加预算},{剔除的政策性追加},{年初预算})',
  /** 湖南省表的预算控制率：不剔除。 */
  addition: '=PBE.SHARE({本年追加预算},{年初预算})',
  buildingArea: '=PBE.CTRLRATE({新建面积实际},{新建面积批准})',
  buildingCost: '=PBE.CTRLRATE({新建投资实际},{新建投资批准})',
  publicFunds: '=PBE.CTRLRATE({公用经费实际支出},{公用经费预算数})',
  threePublic: '=PBE.CTRLRATE({三公经费实际支出},{本年三公经费预算数})',
  procurement: '=PBE.EXECRATE({政府采购实际金额},{政府采购预算数})',
  asset: '=PBE.SHARE({在用固定资产},{固定资产总额})',
  satisfaction: '={综合满意度}',
} as const;

/** 少写几个字的指标行。 */
export const row = (
  level1: string,
  level2: string,
  indicator: string,
  weight: number,
  standard: string,
  evidence: Evidence,
  valueFormula?: string,
): SchemeIndicator => ({
  level1,
  level2,
  indicator,
  weight,
  standard,
  evidence,
  ...(valueFormula ? { valueFormula } : {}),
});

/** 服务对象 50%、社会公众 40%、内部员工 10%（SEED 001）。 */
export const surveys50to40to10 = [
  { respondent: '服务对象', weight: 0.5 },
  { respondent: '社会公众', weight: 0.4 },
  { respondent: '部门内部员工', weight: 0.1 },
] as const;
