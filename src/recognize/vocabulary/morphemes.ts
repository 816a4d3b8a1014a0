import { labelForms, squeeze } from '../text';

/** 一个词素与它在叫法里的作用。 */
type Role =
  | 'plain'
  | 'money'
  | 'target'
  | 'should'
  | 'actual'
  | 'indeed'
  | 'weight'
  | 'score'
  | 'lacking'
  | 'why'
  | 'early'
  | 'adjusted'
  | 'change'
  | 'budget'
  | 'spent'
  | 'rate';

const words = (text: string): readonly string[] => text.split(' ');

const morphemes: Readonly<Record<Role, readonly string[]>> = {
  plain: words(
    '年度 全年 本年度 本年 当年 年末 年终 年底 期末 本期 报告期 绩效 指标 项目 部门 单位 整体 自评 自我 评价 考核 ' +
      '具体 单项 各项 主要 总体 总 实施 工作 任务 的 及 和 与 或 并 、 / 值 数值 数据 数 量 情况 水平 结果 内容 累计',
  ),
  money: words(
    '年度 全年 本年度 本年 当年 年末 年终 年底 期末 本期 项目 专项 财政 的 数 数额 金额 额 额度 总额 总量 合计 情况 ' +
      '资金 经费 累计 总 后',
  ),
  target: words('目标 标准值 批复 核定 申报 年初 指标值 既定'),
  should: words('预期 计划 预设 设定 设置 拟 应 约定 期望 预定'),
  actual: words('完成 实现 达成 达到 业绩 实绩 落实 取得 成果 成效'),
  indeed: words('实际 实 已 已经'),
  weight: words('分值 权重 满分 标准分 基准分 赋分 配分 权数 应得分'),
  score: words('得分 评分 打分 计分 分数 自评分'),
  lacking: words(
    '偏差 偏离 未完成 未达标 未达到 未实现 未达成 差异 差距 存在问题 存在的问题 问题 扣分 失分 不足',
  ),
  why: words('原因 理由 分析 说明 解释 措施 改进 整改 纠偏 下一步 建议'),
  early: words('年初 期初'),
  adjusted: words('调整后 变更后 调剂后 追加后 调整以后'),
  change: words('调整 追加 调减 调剂 追减 增减 调增 变动'),
  budget: words('预算 安排 批复 计划 下达 投入 指标 核定 申请 拨入'),
  spent: words('执行 支出 决算 使用 支付 拨付 报销 列支 实支 兑付 发放 花费'),
  rate: words('率 进度 比例 比重 占比'),
};

/** 念一个叫法：从左到右取最长的词素，有一个字落在外面就念不通。 */
function rolesIn(text: string, roles: readonly Role[]): readonly Role[] | null {
  const found: Role[] = [];
  for (let at = 0; at < text.length;) {
    let [length, own]: [number, Role | null] = [0, null];
    for (const role of roles) {
      for (const word of morphemes[role]) {
        if (word.length > length && text.startsWith(word, at)) [length, own] = [word.length, role];
      }
    }
    if (own === null) return null;
    found.push(own);
    at += length;
  }
  return found;
}

/** 几种写法里头一种念得通的。 */
function read(text: string, roles: readonly Role[]): readonly Role[] | null {
  for (const form of labelForms(text)) {
    const found = rolesIn(form, roles);
    if (found !== null) return found;
  }
  return null;
}

const COLUMN: readonly Role[] = [
  'target',
  'should',
  'actual',
  'indeed',
  'weight',
  'score',
  'lacking',
  'why',
  'plain',
];

/** 写着以前的、别人评的、半道上的，不拿来补本年自评的。 */
export const ELSEWHERE =
  /上年|去年|往年|历史|历年|前[一两二三]年|行业|标杆|半年|季度|\d月|复核|评审|审核|财政|专家|抽查|核查|第三方|主管|调整|修正/;

/**
 * 没有收进叫法表的列名，照词素念：“年度计划”是目标，“年度完成”“业绩值”是完成值，“计划完成”仍是目标，“目标完成”是完成值。
 * 念不通、两可的返回 `null`。
 */
export function composedColumn(text: string): string | null {
  const roles = read(text, COLUMN);
  if (roles === null) return null;
  const has = (role: Role) => roles.includes(role);
  if (has('lacking') && has('why')) return has('score') ? null : '偏差原因分析及改进措施';
  if (has('lacking') || has('why')) return null;
  if (has('score') && has('weight')) return null;
  // “赋分｜自评赋分”：自评的是得分
  if (has('score') || (has('weight') && /自评|实际/.test(text))) return '得分';
  if (has('weight')) return '分值';
  if (has('indeed') && has('actual')) return '实际完成值';
  if (has('should') && !has('indeed')) return '年度指标值';
  if (has('actual')) return '实际完成值';
  if (has('indeed')) return has('should') ? null : '实际完成值';
  return has('target') ? '年度指标值' : null;
}

/** “项目支出”“财政支出”是哪一类支出，不是一栏。 */
const KIND_OF_SPENDING =
  /^(其中:?)?(项目|专项|财政|年度|本年度?|当年)*(支出|资金)(总额|合计|预算)?(\(.*\))?:?$/;

const STAGE: readonly Role[] = ['early', 'adjusted', 'change', 'indeed', 'spent', 'budget', 'rate', 'money'];

/** 没有收进叫法表的资金栏名，照词素念：“调整后批复数”是全年预算数，“年初下达额”是年初预算数，“实际列支金额”是执行数。 */
export function composedStage(text: string): string | null {
  // “年末调整数（调整后）”
  if (/\(调整后\)/.test(squeeze(text)) && !/执行|支出|率/.test(text)) return '全年预算数';
  const roles = KIND_OF_SPENDING.test(squeeze(text)) ? null : read(text, STAGE);
  if (roles === null) return null;
  const has = (role: Role) => roles.includes(role);
  if (has('rate')) return has('spent') ? '执行率' : null;
  if (has('spent')) return has('early') || has('adjusted') || has('change') ? null : '全年执行数';
  if (has('adjusted')) return '全年预算数';
  if (has('early')) return has('budget') ? '年初预算数' : null;
  if (has('change')) return has('indeed') ? null : '年中调整数';
  return null;
}

const GOAL: readonly Role[] = ['target', 'should', 'actual', 'indeed', 'plain'];

/** 目标栏的两半：目标，还是完成情况；念不通返回 `null`。 */
export function composedGoal(text: string): '年度目标' | '实际完成情况' | null {
  const roles = read(text, GOAL);
  if (roles === null) return null;
  if (roles.includes('actual') && !roles.includes('should')) return '实际完成情况';
  if (roles.includes('indeed') && !roles.includes('should')) return '实际完成情况';
  return roles.includes('target') || roles.includes('should') ? '年度目标' : null;
}
