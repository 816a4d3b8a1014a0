/** 衡阳 2022 改正后，A、B 组规则仍应有的核实与提示；每条上面写明为什么是对的。 */
export const hengyangCorrectedAB: readonly string[] = [];
