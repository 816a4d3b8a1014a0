import { copiesInto } from '../../forms';
import type { Submission } from '../../submission';
import { copiedCells } from '../copied/copiedCells';
import { linked, type Repeat } from './repeat';

/** 部门自评表的资金取自基础数据表：执行数＝两个决算数之和（D03），按支出性质分的两项就是两个预算数。 */
export const departmentRepeats = (submission: Submission): readonly Repeat[] =>
  copiesInto('部门整体支出绩效自评表')
    .flatMap((copy) => copiedCells(submission, copy))
    .map(({ to, from }) => linked(to, ...from));
