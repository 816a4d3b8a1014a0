import { labelForms, squeeze } from './text';

/** 合计一类的行：到此为止不是指标。 */
const TOTAL =
  /^(自评|评价|指标|绩效|综合|最终|项目|得分|评分|打分|分值|权重)*(总分|合计|总计|总得分|得分合计|分值合计|综合得分|自评得分|分值|得分|合计得分|合计分值|自评总分)(值)?$/;
/** 表脚的签署行。 */
const SIGN =
  /^(填表|填报|联系|经办|审核|单位负责|分管领导|主要领导|负责|制表|复核)(人|单位|日期|时间|电话|人员)?(\(.*\))?:/;

/** 合计、总分一类的行标签。 */
export const isTotal = (text: string): boolean => labelForms(text).some((form) => TOTAL.test(form));

/** 合计、总分一行的标签（“小计”不是，区还没有完）。 */
export const endsBlock = (text: string): boolean =>
  SIGN.test(squeeze(text)) || (isTotal(text) && !/小计$/.test(squeeze(text)));
