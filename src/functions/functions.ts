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
 * 占比＝部分÷合计，也用于固定资产利用率、重点支出安排率、结转结余率、工作完成率。
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
 * 评优率＝评“优”的个数÷评了等次的个数；一个都没评是“—”，不是 0%。
 * @customfunction EXCELLENTRATE EXCELLENTRATE
 * @param 等级区域 各项目的自评等级，空着的不算
 */
export declare function EXCELLENTRATE(等级区域: unknown[][]): unknown;

/**
 * 执行率得分＝MIN(1,执行率)×分值，四舍五入；执行率超过 100% 按 100% 计，没有执行率（—）不计分。
 * @customfunction EXECSCORE EXECSCORE
 * @param 执行率 预算执行率（小数）
 * @param 分值 预算执行率的分值，通常 10 分（分）
 * @param 位数 得分保留的小数位数，缺省 2
 */
export declare function EXECSCORE(执行率: unknown, 分值: unknown, 位数?: unknown): unknown;

/**
 * 按年度指标值和实际完成值计分：达到计满分，没达到按比例；反向指标（≤、＜）默认按超出部分扣。没写比较符的看指标名称和二级指标（成本、投诉率……越低越好），说不准不给分。定性、近似、单位对不上等不能自动计分的，选了完成档次按档次给分，没选得空串，由人填；指标值是数而实际值不是实测数的一律不给。
 * @customfunction INDICATORSCORE INDICATORSCORE
 * @param 指标值 年度指标值，如 ≥3次、100%、≤5%
 * @param 实际完成值 实际完成值，如 5次、98.5%
 * @param 分值 本指标分值（分）
 * @param 完成档次 定性指标的档次：达成、部分达成、未达成
 * @param 反向算法 反向指标没达标时：差额（缺省，两倍扣完）或 比值（指标值÷实际值）
 * @param 位数 得分保留的小数位数，缺省 2
 * @param 完成率下限 正向指标完成率（小数）低于它得 0 分；缺省不设
 * @param 完成率上限 正向指标完成率（小数）高于它得 0 分；缺省不设
 * @param 指标名称 三级指标，没写比较符、单位时从这里看，如 信访投诉率、培训人数（人）
 * @param 上级指标 从表头到本行的一级、二级指标两列（合并格顺延），成本指标越低越好
 * @param 度量单位 度量单位一栏，指标值、实际完成值没写单位时用
 */
export declare function INDICATORSCORE(
  指标值: unknown,
  实际完成值: unknown,
  分值: unknown,
  完成档次?: unknown,
  反向算法?: unknown,
  位数?: unknown,
  完成率下限?: unknown,
  完成率上限?: unknown,
  指标名称?: unknown,
  上级指标?: unknown[][],
  度量单位?: unknown,
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
 * 读评分标准文字，按指标值计分：改评分标准，得分跟着变。评分标准看不懂时不给分，写出第几个字起看不懂；写了不适用条款（没有……的按满分计算）的，指标值填“无”或“—”得满分。
 * @customfunction RULESCORE RULESCORE
 * @param 指标值 率（66.67%）、做到的项数或序号（3、①③）、发现的例数、效果档次，不适用填“无”
 * @param 分值 本指标的满分（分）
 * @param 评分标准 评分标准原文，如 100%（含）以下计满分；每超过1个百分点扣0.5分，扣完为止
 * @param 位数 得分保留的小数位数，缺省 2
 */
export declare function RULESCORE(指标值: unknown, 分值: unknown, 评分标准: unknown, 位数?: unknown): unknown;

/**
 * 用一句话说明评分标准是怎么被理解的；看不懂时写出第几个字起看不懂、看得懂的写法是什么样。写了分值就一并核对。
 * @customfunction RULECHECK RULECHECK
 * @param 评分标准 评分标准原文
 * @param 分值 本指标的满分，给了就核对“计5分”不超过分值、各项之和等于分值（分）
 */
export declare function RULECHECK(评分标准: unknown, 分值?: unknown): unknown;

/**
 * 由总分定等次，下限含本数；缺省 90 优、80 良、60 中、60 以下差，各地可另写。
 * @customfunction GRADE GRADE
 * @param 总分 执行率得分与指标得分之和（分）
 * @param 等次 等次和下限，如 优90,良80,中60,差0
 */
export declare function GRADE(总分: unknown, 等次?: unknown): unknown;
