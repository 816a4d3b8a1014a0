import type { Submission } from '../../submission';
import { fieldOf, formsOf } from '../cells/subject';
import { linked, type Repeat } from './repeat';

/**
 * 部门自评表的资金取自基础数据表：执行数＝基本支出决算＋项目支出决算（D03）；按支出性质分的两项就是
 * 基础数据表的两个预算数（D02、D08 拿它们与总额核对）。
 */
export const departmentRepeats = (submission: Submission): readonly Repeat[] =>
  formsOf(submission, '部门整体支出绩效自评表').flatMap((department) =>
    formsOf(submission, '基础数据表').flatMap((basic) => {
      const at = (key: string) => fieldOf(basic, key);
      return [
        linked(fieldOf(department, '执行数'), at('部门基本支出.本年决算数'), at('项目支出.本年决算数')),
        linked(fieldOf(department, '基本支出'), at('部门基本支出.本年预算数')),
        linked(fieldOf(department, '项目支出'), at('项目支出.本年预算数')),
      ];
    }),
  );
