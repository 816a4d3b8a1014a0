/** 正则片段：数个数的单位。 */
export const counter =
  '(?:个工作日|个月|人次|学时|课时|小时|季度|个|场|次|项|件|家|户|人|条|处|期|份|篇|批|台|套|天|起|例|宗|笔|名|月|周|年|日|种|类|所|间|座|栋|辆|班|本|册|张|点)';
/** 正则片段：给几分，分是一组。 */
export const pointsGroup = String.raw`(\d+(?:\.\d+)?)分`;
/** 正则片段：一个。 */
export const one = '(?:一|1)';
/** 正则片段：扣。 */
export const off = '(?:扣减|扣除|扣)';
/** 正则片段：没有数、没有扣分的一段说明，最多这么多字。 */
export const told = (most: number): string => String.raw`[^;,\d%‰扣每]{0,${most}}`;
