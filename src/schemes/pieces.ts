import type { SchemeForm } from './scheme';

/** 没有指标、一份一张的表。 */
export const plain = (form: SchemeForm['form']): SchemeForm => ({
  form,
  perProject: false,
  levels: [],
  indicators: [],
});

/** 一级指标的应有分值。 */
export const levels = (...pairs: readonly (readonly [string, number])[]): SchemeForm['levels'] =>
  pairs.map(([level1, weight]) => ({ level1, weight }));

/** 预填的指标行：每个一级指标（连同“（50分）”）下面的各个二级指标，三级指标留给单位填。 */
export const tiersOf = (
  ...groups: readonly (readonly [string, number, readonly string[]])[]
): SchemeForm['indicators'] =>
  groups.flatMap(([level1, weight, seconds]) =>
    seconds.map((level2) => ({ level1: `${level1}（${weight}分）`, level2, indicator: '' })),
  );

/** 一地通用的三张表：基础数据表、部门整体自评表、项目自评表，后两张的指标与分值相同。 */
export const selfEvaluationForms = (
  ...groups: readonly (readonly [string, number, readonly string[]])[]
): readonly SchemeForm[] => {
  const shared = {
    levels: levels(...groups.map(([level1, weight]) => [level1, weight] as const)),
    indicators: tiersOf(...groups),
  };
  return [
    plain('基础数据表'),
    { form: '部门整体支出绩效自评表', perProject: false, ...shared },
    { form: '项目支出绩效自评表', perProject: true, ...shared },
  ];
};

/** 二级指标的通行分法。 */
export const usualTiers = {
  产出: ['数量指标', '质量指标', '时效指标', '成本指标'],
  /** 成本另立一级时的产出。 */
  产出无成本: ['数量指标', '质量指标', '时效指标'],
  成本: ['经济成本指标', '社会成本指标', '生态环境成本指标'],
  效益: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度: ['服务对象满意度指标'],
} as const;
