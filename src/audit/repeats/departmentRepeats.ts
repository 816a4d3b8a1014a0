import { copiesInto } from '../../forms';
import type { Submission } from '../../submission';
import { fieldOf, formsOf } from '../cells/subject';
import { linked, type Repeat } from './repeat';

/** 部门自评表的资金取自基础数据表：执行数＝两个决算数之和（D03），按支出性质分的两项就是两个预算数。 */
export const departmentRepeats = (submission: Submission): readonly Repeat[] =>
  formsOf(submission, '部门整体支出绩效自评表').flatMap((department) =>
    formsOf(submission, '基础数据表').flatMap((basic) =>
      copiesInto(department.form.id).flatMap(({ to, from: [first = []] }) =>
        first.every(({ form }) => form === basic.form.id)
          ? [linked(fieldOf(department, to.key), ...first.map(({ key }) => fieldOf(basic, key)))]
          : [],
      ),
    ),
  );
