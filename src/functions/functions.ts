// 由 scripts/generate-functions.mjs 按函数表生成，不要手改。
// 只有声明：custom-functions-metadata-plugin 从这里读出 functions.json，实现由 register.ts 登记。

/**
 * 预算执行率＝执行数÷预算数。部门表用资金总额、项目表用全年预算数作预算数。
 * @customfunction EXECRATE EXECRATE
 * @param 执行数 全年执行数（决算数）（万元）
 * @param 预算数 资金总额或全年预算数（万元）
 */
export declare function EXECRATE(执行数: unknown, 预算数: unknown): unknown;

/**
 * 在职人员控制率＝在职人员数÷编制数。
 * @customfunction STAFFRATE STAFFRATE
 * @param 在职人数 年末实际在职人数（人）
 * @param 编制数 核定编制数（人）
 */
export declare function STAFFRATE(在职人数: unknown, 编制数: unknown): unknown;

/**
 * 变动率＝（本年数－上年数）÷上年数，用于“三公经费”变动率、结转结余变动率、增长率。
 * @customfunction CHANGERATE CHANGERATE
 * @param 本年数 本年数（万元）
 * @param 上年数 上年数（万元）
 */
export declare function CHANGERATE(本年数: unknown, 上年数: unknown): unknown;

/**
 * 控制率＝实际数÷预算数，用于公用经费、“三公经费”控制率和政府采购执行率。
 * @customfunction CTRLRATE CTRLRATE
 * @param 实际数 实际支出数（万元）
 * @param 预算数 预算安排数（万元）
 */
export declare function CTRLRATE(实际数: unknown, 预算数: unknown): unknown;

/**
 * 预算调整率＝（本年追加－剔除数）÷年初预算。剔除数是落实国家政策、不可抗力、上级或党委政府临时交办的部分，没有填 0。
 * @customfunction ADJUSTRATE ADJUSTRATE
 * @param 追加数 本年追加预算合计（追减为负）（万元）
 * @param 剔除数 按规定不算调整的追加数，没有填 0（万元）
 * @param 年初预算数 年初预算数（万元）
 */
export declare function ADJUSTRATE(追加数: unknown, 剔除数: unknown, 年初预算数: unknown): unknown;

/**
 * 预算完成率＝（上年结转＋年初预算＋本年追加－年末结余）÷（上年结转＋年初预算＋本年追加）。
 * @customfunction FINISHRATE FINISHRATE
 * @param 上年结转 上年结转结余（万元）
 * @param 年初预算 年初预算数（万元）
 * @param 本年追加 本年追加预算（万元）
 * @param 年末结余 年末结转结余（万元）
 */
export declare function FINISHRATE(
  上年结转: unknown,
  年初预算: unknown,
  本年追加: unknown,
  年末结余: unknown,
): unknown;

/**
 * 占比＝部分÷合计，也用于评优率、利用率、完成率。
 * @customfunction SHARE SHARE
 * @param 部分 其中的一部分（金额或个数）
 * @param 合计 合计数，与部分同一单位
 */
export declare function SHARE(部分: unknown, 合计: unknown): unknown;

/**
 * 综合满意度＝Σ分组满意度×权重；权重之和必须是 100%。两片区域大小相同，成对的空行不算，只填了一半的不出结果。
 * @customfunction WEIGHTEDRATE WEIGHTEDRATE
 * @param 满意度区域 各类调查对象的满意度（小数），须是数字，不认文字
 * @param 权重区域 各类调查对象的权重（小数），合计 1
 */
export declare function WEIGHTEDRATE(满意度区域: unknown[][], 权重区域: unknown[][]): unknown;

/**
 * 执行率得分＝MIN(1,执行率)×分值，四舍五入；执行率超过 100% 按 100% 计，没有执行率（—）不计分。
 * @customfunction EXECSCORE EXECSCORE
 * @param 执行率 预算执行率（小数）
 * @param 分值 预算执行率的分值，通常 10 分（分）
 * @param 位数 得分保留的小数位数，缺省 2
 */
export declare function EXECSCORE(执行率: unknown, 分值: unknown, 位数?: unknown): unknown;

/**
 * 按年度指标值和实际完成值计分：达到计满分，没达到按比例；反向指标（≤、＜）默认按超出部分扣。定性、近似、单位对不上等不能自动计分的，选了完成档次按档次给分，没选得空串，由人填。
 * @customfunction INDICATORSCORE INDICATORSCORE
 * @param 指标值 年度指标值，如 ≥3次、100%、≤5%
 * @param 实际完成值 实际完成值，如 5次、98.5%
 * @param 分值 本指标分值（分）
 * @param 完成档次 定性指标的档次：达成、部分达成、未达成
 * @param 反向算法 反向指标没达标时：差额（缺省，两倍扣完）或 比值（指标值÷实际值）
 */
export declare function INDICATORSCORE(
  指标值: unknown,
  实际完成值: unknown,
  分值: unknown,
  完成档次?: unknown,
  反向算法?: unknown,
): unknown;

/**
 * 按完成档次给分：达成 [80%,100%]、部分达成 [60%,80%)、未达成 [0,60%)，乘分值。不写比例取本档最高可得分：达成得满分，另两档上限不含在内，得上限减 0.01。
 * @customfunction QUALSCORE QUALSCORE
 * @param 档次 达成、部分达成、未达成
 * @param 分值 本指标分值（分）
 * @param 给分比例 在本档区间内给分的比例，如 90%；缺省取本档最高
 */
export declare function QUALSCORE(档次: unknown, 分值: unknown, 给分比例?: unknown): unknown;

/**
 * 由总分定等次，下限含本数；缺省 90 优、80 良、60 中、60 以下差，各地可另写。
 * @customfunction GRADE GRADE
 * @param 总分 执行率得分与指标得分之和（分）
 * @param 等次 等次和下限，如 优90,良80,中60,差0
 */
export declare function GRADE(总分: unknown, 等次?: unknown): unknown;
