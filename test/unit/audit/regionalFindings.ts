import { changliAB } from './expected/changliAB';
import { changliCH } from './expected/changliCH';
import { changliDEFG } from './expected/changliDEFG';
import { heshanAB } from './expected/heshanAB';
import { heshanCH } from './expected/heshanCH';
import { heshanDEFG } from './expected/heshanDEFG';
import { xiangxiAB } from './expected/xiangxiAB';
import { xiangxiCH } from './expected/xiangxiCH';
import { xiangxiCorrectedAB } from './expected/xiangxiCorrectedAB';
import { xiangxiCorrectedCH } from './expected/xiangxiCorrectedCH';
import { xiangxiCorrectedDEFG } from './expected/xiangxiCorrectedDEFG';
import { xiangxiDEFG } from './expected/xiangxiDEFG';

/** 湘西 2020 照印刷填好后，除 A13 外应有的全部结果。 */
export const xiangxiFindings: readonly string[] = [...xiangxiAB, ...xiangxiCH, ...xiangxiDEFG];

/** 湘西 2020 改正后仍有的核实与提示；没有错误。 */
export const xiangxiCorrectedFindings: readonly string[] = [
  ...xiangxiCorrectedAB,
  ...xiangxiCorrectedCH,
  ...xiangxiCorrectedDEFG,
];

/** 昌黎 2023 照印刷填好后的核实与提示；没有错误。 */
export const changliFindings: readonly string[] = [...changliAB, ...changliCH, ...changliDEFG];

/** 赫山 2021 照印刷填好后的核实与提示；没有错误。 */
export const heshanFindings: readonly string[] = [...heshanAB, ...heshanCH, ...heshanDEFG];
