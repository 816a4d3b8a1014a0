import { totalsOf } from '../../derived/relations';
import { sumRule } from '../../derived/sumRule';

/** 公务用车购置和维护＝公车购置＋公车运行维护。 */
export const b04 = sumRule(
  {
    id: 'B04',
    title: '公务用车经费合计',
    scope: '基础数据表',
    plain: '公务用车购置和维护应当等于购置费加运行维护费，每一栏都要平。',
    condition: '公务用车购置和维护＝公车购置＋公车运行维护',
    message: '公务用车经费{栏}合计不平：{p}≠{c}，差{d}。',
    basis: '表内勾稽',
    source: 'SEED 002（三栏吻合）',
  },
  totalsOf('基础数据表', '公务用车购置和维护经费'),
);
