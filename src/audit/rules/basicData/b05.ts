import { totalsOf } from '../../derived/relations';
import { sumRule } from '../../derived/sumRule';

/** 项目支出＝业务工作专项＋运行维护专项＋市级专项资金。 */
export const b05 = sumRule(
  {
    id: 'B05',
    title: '项目支出合计',
    scope: '基础数据表',
    plain:
      '项目支出应当等于三类专项（业务工作、运行维护、市级专项资金）相加。不平，多半是合计直接敲进去了，或有一类漏填。',
    condition: '项目支出＝业务工作专项＋运行维护专项＋市级专项资金',
    message: '项目支出{栏}{p}≠各专项之和{c}，差{d}。',
    basis: '表内勾稽',
    source: 'SEED 002（25.5≠22.5）',
  },
  totalsOf('基础数据表', '项目支出'),
);
