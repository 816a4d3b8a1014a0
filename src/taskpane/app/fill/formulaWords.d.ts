/**
 * 公式模板 → 一句中文，如“预算执行率（执行数，资金总额）”“办公经费＋印刷费”；说不清的返回 null，
 * 那时由字段的含义说。
 */
export declare function formulaWords(template: string): string | null;
