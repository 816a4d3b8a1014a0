import type { Scheme } from '../../scheme';
import { mof2020 } from '../全国/通用-2020';

/** 安徽一式：分值同全国通用，满意度叫“服务对象满意度”。 */
export const tianchang2022: Scheme = {
  ...mof2020,
  id: 'tianchang-2022',
  title: '安徽省（天长 2022 一式）',
  region: '安徽省天长市',
  basis: [
    {
      text: '产出 50 分、效益 30 分、满意度 10 分、执行率 10 分，特殊情况可以调整：天长 2022 年度项目自评表表注',
      evidence: 'PUBLIC',
      of: ['execution.weight', 'levels'],
    },
    { text: '定性三档、等次 90／80／60：照通用方案', evidence: 'MEMORY', of: ['grades'] },
  ],
};
