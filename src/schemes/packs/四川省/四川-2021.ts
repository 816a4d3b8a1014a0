import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

/** 四川 2021 一式（衔接资金等）：分值同全国通用。 */
export const sichuan2021: Scheme = {
  ...mof2020,
  id: 'sichuan-2021',
  title: '四川省（2021 一式）',
  region: '四川省',
  basis: [
    {
      text: '产出 50 分、效益 30 分、满意度 10 分、执行率 10 分；得分不超过分值；定性三档 100–80、80–60、60–0：中江 2022 年度自评表表注',
      evidence: 'PUBLIC',
      of: ['execution.weight', 'levels'],
    },
    { text: '等次 90／80／60：照通用方案', evidence: 'MEMORY', of: ['grades'] },
  ],
};
