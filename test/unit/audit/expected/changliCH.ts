/** 昌黎 2023 照印刷填好后，C、H 组规则应有的全部结果（A13 除外）；每条上面写明为什么是对的。 */
export const changliCH: readonly string[] = [];
