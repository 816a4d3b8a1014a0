import { wholeAndPart } from '../../derived/wholeAndPart';

/** “公务接待费、邮电费”是合并项，不应小于三公经费里的公务接待。 */
export const b08 = wholeAndPart(
  {
    id: 'B08',
    title: '公务接待两处口径',
    condition: '公务接待费、邮电费≥三公经费的公务接待（三栏各算）',
    message:
      '公务接待{栏}{a}大于“公务接待费、邮电费”{b}，差{d}。合并项不应小于其中的接待；部分在项目支出列支的，请说明列支渠道。',
    basis: '同一笔接待费在公用经费与三公经费两处口径一致',
    source: 'SEED 002（预算 13.5＞11，决算 8.92＞8.41）',
  },
  '公务接待费、邮电费',
  '公务接待',
);
