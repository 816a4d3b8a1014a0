import { specials, totalsOf } from '../../derived/relations';
import { sumRule } from '../../derived/sumRule';

/** 各专项＝其下项目行之和。 */
export const b06 = sumRule(
  {
    id: 'B06',
    title: '专项合计',
    scope: '基础数据表',
    plain: '每一类专项应当等于它下面各个项目相加。项目加了行、改了数以后，合计要跟着变。',
    condition: '各专项＝其下项目行之和',
    message: '“{合计}”{p}≠项目行之和{c}，差{d}。',
    basis: '表内勾稽',
    source: 'SEED 002（吻合）',
  },
  totalsOf('基础数据表', ...specials),
);
